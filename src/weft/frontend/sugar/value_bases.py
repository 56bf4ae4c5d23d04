"""Classes that derive from `int`, `float`, `str` or `tuple`: their objects hold such a value.

class Money(int)                class _weft_base_of_Money   with the value, and what an `int` can do
                                class Money(_weft_base_of_Money)

The record of the base says what it holds: `isinstance(Money(5), int)` is true, and where the library asks for an
`int` it is given the value (`frontend/value_classes.py`). Enumerations of numbers or texts are written with the same
methods.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import Record, methods

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

BUILTINS: dict[str, type] = {"int": int, "float": float, "str": str, "tuple": tuple}
FIELD = "_weft_plain"

MADE = """
def __new__(cls, *args, **named):
    made = object.__new__(cls)
    made.{field} = {kind}(*args, **named)
    return made
"""
SHOWN = """
def __repr__(self):
    return repr({mine})

def __str__(self):
    return {shown}

def __format__(self, spec):
    return format({mine}, spec) if spec else str(self)
"""
HASHED = """
def __hash__(self):
    return hash({mine})
"""
NUMBER = """
def __int__(self):
    return int({mine})

def __float__(self):
    return float({mine})

def __bool__(self):
    return {mine} != 0

def __abs__(self):
    return abs({mine})

def __round__(self, *digits):
    return round({mine}, *digits)

def __trunc__(self):
    return int({mine})

def __floor__(self):
    return int({mine} // 1)

def __ceil__(self):
    return -int(-{mine} // 1)

def __divmod__(self, other):
    return divmod({mine}, {other})

def __rdivmod__(self, other):
    return divmod({other}, {mine})

def __neg__(self):
    return -{mine}

def __pos__(self):
    return +{mine}
"""
INTEGER = """
def __index__(self):
    return {mine}

def __invert__(self):
    return ~{mine}
"""
SEQUENCE = """
def __len__(self):
    return len({mine})

def __getitem__(self, index):
    return {mine}[index]

def __iter__(self):
    return iter({mine})

def __contains__(self, other):
    return {other} in {mine}

def __add__(self, other):
    return {mine} + {other}

def __radd__(self, other):
    return {other} + {mine}

def __mul__(self, count):
    return {mine} * count

def __rmul__(self, count):
    return count * {mine}
"""
COMPARED = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
ARITHMETIC = {
    "add": "+", "sub": "-", "mul": "*", "truediv": "/", "floordiv": "//", "mod": "%", "pow": "**",
}  # fmt: skip
BITWISE = {"and": "&", "or": "|", "xor": "^", "lshift": "<<", "rshift": ">>"}


def extract_base(cls: ast.ClassDef, names: Names) -> ast.ClassDef | None:
    """The class that a class gets for such a base, to stand before it; takes its place among the bases."""
    for at, base in enumerate(cls.bases):
        if isinstance(base, ast.Name) and base.id in BUILTINS and not is_enumeration(cls, names):
            made = ast.ClassDef(f"_weft_base_of_{cls.name}", [], [], [], [])
            ast.copy_location(made, cls)
            made.body = methods(MADE.format(field=FIELD, kind=base.id) + template(base.id), made)
            made.record = Record(value_kind(base.id), [])  # type: ignore[attr-defined]
            cls.bases[at] = ast.copy_location(ast.Name(made.name, ast.Load()), base)
            return made
    return None


def is_enumeration(cls: ast.ClassDef, names: Names) -> bool:
    return any(names.meaning(base).startswith("enum.") for base in cls.bases)


def value_kind(builtin: str) -> str:
    """The kind of the records of classes whose objects hold a value of a builtin type."""
    return f"value of {builtin}"


def template(builtin: str, field: str = FIELD, *, is_shown: bool = True) -> str:
    """What a builtin type can do, as methods of a class that holds a value of it in a field.

    Without `is_shown` the class has its own ways to be shown. The other operand's value is taken out lest its
    reflected method be asked.
    """
    text = (SHOWN if is_shown else "") + HASHED
    operators = dict(COMPARED)
    if builtin in ("int", "float"):
        text += NUMBER + (INTEGER if builtin == "int" else "")
        operators |= ARITHMETIC | (BITWISE if builtin == "int" else {})
    else:
        text += SEQUENCE
        operators |= {"mod": "%"} if builtin == "str" else {}
    for name, sign in operators.items():
        text += f"\ndef __{name}__(self, other):\n    return {{mine}} {sign} {{other}}\n"
        if name not in COMPARED and builtin != "str":
            text += f"\ndef __r{name}__(self, other):\n    return {{other}} {sign} {{mine}}\n"
    for name, member in vars(BUILTINS[builtin]).items():
        if name.startswith("_"):
            continue
        if callable(member):
            text += (
                f"\ndef {name}(self, *args, **named):\n    return {{mine}}.{name}(*args, **named)\n"
            )
        elif not isinstance(member, classmethod | staticmethod):
            text += f"\n@property\ndef {name}(self):\n    return {{mine}}.{name}\n"
    other = f"(other.{field} if isinstance(other, __class__) else other)"
    mine = f"self.{field}"
    shown = mine if builtin == "str" else "repr(self)"
    return text.format(mine=mine, other=other, shown=shown)
