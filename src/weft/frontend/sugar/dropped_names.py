"""`del Template` at the top level of a module, after other classes were derived from `Template`.

Only the name goes, so that nothing finds the class by it (`unittest` would run its tests): the statement is
taken out, and the module keeps the class for those derived from it.
"""

from __future__ import annotations

import ast


def drop(tree: ast.Module) -> set[str]:
    """Take such statements out of a tree; the names that they delete."""
    defined = [s.name for s in tree.body if isinstance(s, ast.ClassDef)]
    stored = {n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and is_stored(n)}
    used = {n.id for s in tree.body for base in bases_of(s) for n in names_in(base)}
    candidates = {n for n in used if defined.count(n) == 1 and n not in stored}
    found: set[str] = set()
    for index, statement in enumerate(tree.body):
        if isinstance(statement, ast.Delete):
            names = {t.id for t in statement.targets if isinstance(t, ast.Name)}
            if len(names) == len(statement.targets) and names <= candidates:
                found |= names
                tree.body[index] = ast.copy_location(ast.Pass(), statement)
    return found


def bases_of(statement: ast.stmt) -> list[ast.expr]:
    return statement.bases if isinstance(statement, ast.ClassDef) else []


def is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def names_in(node: ast.expr) -> list[ast.Name]:
    return [inner for inner in ast.walk(node) if isinstance(inner, ast.Name)]
