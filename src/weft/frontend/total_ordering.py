"""`functools.total_ordering`: the comparisons that a class lacks, each from one that it has.

@total_ordering
class Version:                   has `__lt__`, so it also gets
    def __lt__(...): ...         def __gt__(self, other): return not self < other and self != other
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from weft.frontend.classes import ClassInfo

# By the comparison that there is, in the order in which CPython looks for one.
DERIVED = {
    "__lt__": {
        "__gt__": "not self < other and self != other",
        "__le__": "self < other or self == other",
        "__ge__": "not self < other",
    },
    "__le__": {
        "__ge__": "not self <= other or self == other",
        "__lt__": "self <= other and self != other",
        "__gt__": "not self <= other",
    },
    "__gt__": {
        "__lt__": "not (self > other or self == other)",
        "__ge__": "self > other or self == other",
        "__le__": "not self > other",
    },
    "__ge__": {
        "__le__": "not self >= other or self == other",
        "__gt__": "self >= other and self != other",
        "__lt__": "not self >= other",
    },
}


def derived_methods(cls: ClassInfo) -> list[ast.FunctionDef]:
    """The methods that `@total_ordering` adds; none where the class has no comparison to start from."""
    known = next((name for name in DERIVED if cls.find_method(name)), None)
    if known is None:
        return []
    found = []
    for name, body in DERIVED[known].items():
        if cls.find_method(name) is None:
            made = ast.parse(f"def {name}(self, other):\n    return {body}").body[0]
            assert isinstance(made, ast.FunctionDef)
            for node in ast.walk(made):
                ast.copy_location(node, cls.node)
            found.append(made)
    return found
