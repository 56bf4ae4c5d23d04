"""`doctest.testmod()`: the examples in the docstrings of a module, written out as a function of it.

    def double(x):                     def _weft_doctests(_weft_run):
        '''                                def _weft_test():
        >>> double(2)                          if _weft_run.start("double(2)\\n", "4\\n", "", 3, 0, 0):
        4                                          with _weft_redirect(_weft_run.out):
        '''                                            try:
                                                           _weft_run.show(double(2))
                                                       except BaseException as _weft_error:
                                                           _weft_run.caught(_weft_error)
                                                   _weft_run.end()
                                           _weft_run.begin('.double')
                                           _weft_test()

What an example assigns belongs to the examples of its docstring, as in CPython, where they share a copy of the
module's names. `stdlib/doctest.py` has the rest.
"""

from __future__ import annotations

import ast
import doctest
from typing import TYPE_CHECKING, NamedTuple

from weft.frontend.scopes import bound_names
from weft.frontend.sugar.templates import defined_in_order, put_first, statements

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.frontend.sugar.expand import Names

FUNCTION = "_weft_doctests"


class Docstring(NamedTuple):
    """A docstring, or none, of what has the name: "" for the module, ".Stack.push" for a method."""

    name: str
    text: str
    node: ast.expr | None


def write(tree: ast.Module, names: Names) -> None:
    """Write out the examples if the module asks for them, and hand them to each `testmod`."""
    calls = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and names.meaning(node.func) == "doctest.testmod"
    ]
    if not calls:
        return
    for call in calls:
        testmod = ast.Attribute(ast.Name("_weft_doctest", ast.Load()), "_testmod", ast.Load())
        given = [ast.Name(name, ast.Load()) for name in (FUNCTION, "__file__", "__name__")]
        call.func, call.args = testmod, [*given, *call.args]
        for node in [testmod, testmod.value, *given]:
            ast.copy_location(node, call)
    function = statements(f"def {FUNCTION}(_weft_run): pass", tree.body[0])[0]
    assert isinstance(function, ast.FunctionDef)
    top = set(defined_in_order(ast.ClassDef("", [], [], tree.body, [])))
    for docstring in sorted(found_in(tree), key=lambda one: one.name):
        function.body += test(docstring, top)
    imports = (
        "import doctest as _weft_doctest\nfrom contextlib import redirect_stdout as _weft_redirect"
    )
    put_first(tree, [*statements(imports, tree.body[0]), function])


def found_in(tree: ast.Module) -> list[Docstring]:
    """The docstrings of a module, its functions and classes and their methods; of two names the later."""
    found = {"": docstring_of("", tree)}
    pending: list[tuple[str, list[ast.stmt]]] = [("", tree.body)]
    while pending:
        prefix, body = pending.pop()
        for statement in definitions(body):
            name = f"{prefix}.{statement.name}"
            found[name] = docstring_of(name, statement)
            if isinstance(statement, ast.ClassDef):
                pending.append((name, statement.body))
    return list(found.values())


def definitions(body: list[ast.stmt]) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    for statement in body:
        if isinstance(statement, ast.FunctionDef | ast.ClassDef):
            yield statement
        elif isinstance(statement, ast.If | ast.Try):
            yield from definitions(statement.body)
            yield from definitions(statement.orelse)


def docstring_of(name: str, node: ast.Module | ast.FunctionDef | ast.ClassDef) -> Docstring:
    text = ast.get_docstring(node, clean=False)
    first = node.body[0] if node.body else None
    return Docstring(name, text or "", first.value if isinstance(first, ast.Expr) else None)


def test(docstring: Docstring, top: set[str]) -> list[ast.stmt]:
    """The statements that run the examples of a docstring."""
    at = docstring.node or ast.Constant("", lineno=1, col_offset=0, end_lineno=1, end_col_offset=0)
    begin = f"_weft_run.begin({docstring.name!r})"
    body: list[ast.stmt] = []
    for example in doctest.DocTestParser().get_examples(docstring.text):
        body += run(example, at)
    if not body:
        return statements(begin, at)
    # A name of the module that an example assigns has its value from there until then.
    parameters = ", ".join(f"{name}={name}" for name in sorted(bound_names(body) & top))
    function, *calls = statements(f"def _weft_test({parameters}): pass\n{begin}\n_weft_test()", at)
    assert isinstance(function, ast.FunctionDef)
    function.body = body
    return [function, *calls]


def run(example: doctest.Example, at: ast.expr) -> list[ast.stmt]:
    line = at.lineno + example.lineno
    flags = [
        sum(f for f, on in example.options.items() if on is wanted) for wanted in (True, False)
    ]
    given = (example.source, example.want, example.exc_msg or "", line, *flags)
    text = f"""\
if _weft_run.start({", ".join(map(repr, given))}):
    with _weft_redirect(_weft_run.out):
        try:
            pass
        except BaseException as _weft_error:
            _weft_run.caught(_weft_error)
    _weft_run.end()
"""
    place = ast.Constant("", lineno=line, col_offset=example.indent + 4)
    place.end_lineno, place.end_col_offset = line, example.indent + 4 + len(example.source) - 1
    made = statements(text, place)
    assert isinstance(made[0], ast.If)
    block = made[0].body[0]
    assert isinstance(block, ast.With)
    attempt = block.body[0]
    assert isinstance(attempt, ast.Try)
    attempt.body = code(example, line, place)
    return made


def code(example: doctest.Example, line: int, place: ast.expr) -> list[ast.stmt]:
    """The statements of an example; the values of expressions are shown, as in an interactive session."""
    try:
        body = ast.parse(example.source).body
    except SyntaxError as error:  # which an example may be there to show
        return statements(f"raise SyntaxError({error.msg!r})", place)
    for statement in body:
        ast.increment_lineno(statement, line - 1)
        for node in ast.walk(statement):
            if isinstance(node, ast.expr | ast.stmt):
                node.col_offset += example.indent + 4
                node.end_col_offset = (node.end_col_offset or 0) + example.indent + 4
    return [Shown().visit(statement) for statement in body]


class Shown(ast.NodeTransformer):
    """Shows the values of expressions that are statements, in loops and the like too."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        return statements("_weft_run.show(value)", node, value=node.value)[0]

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return node
