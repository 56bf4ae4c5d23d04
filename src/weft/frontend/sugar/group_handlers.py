"""`except*`, written out: each clause gets the part of the exception that is left for it.

try:                        try:
    work()                      work()
except* OSError as e:       except BaseException as raised:
    report(e)                   left = _WeftHandling(raised)
                                part = left.take(OSError)
                                if part is not None:
                                    e = part
                                    try:
                                        report(e)
                                    except BaseException as failed:
                                        left.add(failed, part)
                                    del e
                                left.finish()
"""

from __future__ import annotations

import ast

from weft.frontend.sugar.templates import statements

CLAUSE = """
part = left.take(kinds)
if part is not None:
    name = part
    try:
        pass
    except BaseException as failed:
        left.add(failed, part)
"""


class Write(ast.NodeTransformer):
    """Replaces every `try` with `except*` of a module, in place."""

    def __init__(self) -> None:
        self.count = 0

    def visit_TryStar(self, node: ast.TryStar) -> ast.AST:
        self.generic_visit(node)
        self.count += 1
        left = ast.Name(f"_weft_left{self.count}", ast.Load())
        raised = f"_weft_raised{self.count}"
        body = statements(f"{left.id} = _WeftHandling({raised})", node)
        for handler in node.handlers:
            body += self.clause(handler, left)
        body += statements(f"{left.id}.finish()", node)
        caught = ast.Name("BaseException", ast.Load())
        whole = ast.ExceptHandler(ast.copy_location(caught, node), raised, body)
        made = ast.Try(node.body, [ast.copy_location(whole, node)], node.orelse, node.finalbody)
        return ast.copy_location(made, node)

    def clause(self, handler: ast.ExceptHandler, left: ast.Name) -> list[ast.stmt]:
        self.count += 1
        part = f"_weft_part{self.count}"
        assert handler.type is not None
        text = CLAUSE.replace("part", part).replace("failed", f"_weft_failed{self.count}")
        text = text.replace("name = ", f"{handler.name or part} = ")
        made = statements(text, handler, left=left, kinds=handler.type)
        again = ast.Name(part, ast.Load())
        inner = made[1].body[1]  # type: ignore[attr-defined]
        if handler.name and not deletes(handler):
            made[1].body += statements(f"del {handler.name}", handler)  # type: ignore[attr-defined]
        inner.body = [Again(again).visit(statement) for statement in handler.body]
        return made


def deletes(handler: ast.ExceptHandler) -> bool:
    """Whether the clause itself does away with its name."""
    found = (target for n in ast.walk(handler) if isinstance(n, ast.Delete) for target in n.targets)
    return any(isinstance(n, ast.Name) and n.id == handler.name for n in found)


class Again(ast.NodeTransformer):
    """Makes `raise` alone raise the part that the clause has got."""

    def __init__(self, part: ast.Name) -> None:
        self.part = part

    def visit_Raise(self, node: ast.Raise) -> ast.AST:
        if node.exc is None:
            node.exc = ast.copy_location(ast.Name(self.part.id, ast.Load()), node)
        return node

    def visit_Try(self, node: ast.Try) -> ast.AST:
        node.body = [self.visit(statement) for statement in node.body]
        return node  # a handler in the clause raises its own exception again

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        return node
