"""`Enum`, `IntEnum`, `StrEnum`: the members of a class as its attributes."""

from __future__ import annotations

import ast
import copy
import operator
from typing import TYPE_CHECKING

from weft.frontend.sugar import value_bases
from weft.frontend.sugar.named_tuples import field_names
from weft.frontend.sugar.templates import Record, defined, methods, statements

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.sugar.expand import Names

KINDS = {"enum.Enum", "enum.IntEnum", "enum.StrEnum", "enum.Flag", "enum.IntFlag"}
# Whose members are ints or strings themselves.
PLAIN_VALUES = {
    "enum.IntEnum": "int",
    "enum.IntEnum mixed": "int",
    "enum.IntFlag": "int",
    "enum.StrEnum": "str",
    "enum.StrEnum mixed": "str",
}
FLAGS = {"enum.Flag", "enum.IntFlag"}


def from_call(statement: ast.stmt, names: Names) -> ast.ClassDef | None:
    """The class that `C = Enum("C", "RED GREEN")` makes."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(args=[_, given]) as call):
            members = field_names(given) if names.meaning(call) in KINDS else None
            if members is None:
                return None
            cls = ast.ClassDef(name, [call.func], [], [], [])
            ast.copy_location(cls, statement)
            lines = "\n".join(f"{member} = {i}" for i, member in enumerate(members, 1))
            cls.body = statements(lines, statement)
            return cls
    return None


def write(cls: ast.ClassDef, names: Names) -> None:
    kinds = [names.meaning(base) for base in cls.bases]
    inherited = [
        names.records[base.id].kind
        for base in cls.bases
        if isinstance(base, ast.Name) and base.id in names.records
    ]
    kind = next((k for k in [*kinds, *inherited] if k in KINDS), None)
    if kind is None:
        return
    mixed = [
        base.id for base in cls.bases if isinstance(base, ast.Name) and base.id in ("int", "str")
    ]
    if mixed:  # class Color(int, Enum)
        kind = {"int": "enum.IntEnum mixed", "str": "enum.StrEnum mixed"}[mixed[0]]
        cls.bases = [b for b in cls.bases if not (isinstance(b, ast.Name) and b.id in mixed)]
    names.records[cls.name] = Record(kind, [])
    cls.record = names.records[cls.name]  # type: ignore[attr-defined]
    made: list[ast.stmt] = []
    members: list[str] = []
    used = {name for name in defined(cls) if not name.startswith("_")}
    raw: dict[str, ast.expr] = {}  # what the names of members stand for in the class's body
    values: dict[str, str] = {}  # the member that first has a literal value: others are aliases
    for statement in one_by_one(cls.body):
        match statement:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if is_member(name, value):
                value = folded(member_value(value, name, raw, kind, names))
                is_known = isinstance(value, ast.Constant)
                raw[name] = value if is_known else statements(f"{name}.value", value)[0].value  # type: ignore[attr-defined]
                spelled = ast.unparse(value) if is_literal(value) else ""
                if spelled and spelled in values:
                    made += statements(f"{name} = {values[spelled]}", statement)
                    continue
                values[spelled] = name
                made += statements(f"{name} = __class__({name!r}, given)", statement, given=value)
                members.append(name)
            case _:
                made.append(statement)
    has_init = "__init__" in defined(cls)
    for statement in made:
        if isinstance(statement, ast.FunctionDef) and statement.name == "__init__":
            statement.name = "_weft_init"
    cls.body = made
    if not members:  # a base of enumerations, which have these themselves
        return
    items = ", ".join(members)
    own = "self._weft_init(*value)" if has_init and has_tuples(values) else ""
    if has_init and not own:
        own = "self._weft_init(value)"
    cls.body += methods(SPECIAL.get(kind, BY_NAME + HASH_OF_NAME), cls)
    cls.body += methods(COMMON.format(items=items, own=own or "pass"), cls)
    if kind in PLAIN_VALUES:
        cls.body += methods(PLAIN, cls)
    named = ", ".join(f"{n!r}: {n}" for n in sorted_names(used, cls))
    cls.body += statements(f"_weft_all = [{items}]\n__members__ = {{{named}}}", cls)
    cls.body += statements(LISTED_FLAGS if kind in FLAGS else LISTED, cls)


def one_by_one(body: list[ast.stmt]) -> list[ast.stmt]:
    """The statements, with `A, B = range(2)` as one assignment for each name."""
    made: list[ast.stmt] = []
    for statement in body:
        match statement:
            case ast.Assign(targets=[ast.Tuple(elts=targets)], value=value):
                for i, target in enumerate(targets):
                    if isinstance(value, ast.Tuple | ast.List):
                        item: ast.expr = value.elts[i]
                    elif (numbers := constant_range(value)) is not None:
                        item = ast.Constant(numbers[i])
                    else:
                        template = f"x = list(given)[{i}]"
                        assigned = statements(template, statement, given=copy.deepcopy(value))[0]
                        item = assigned.value  # type: ignore[attr-defined]
                    one = ast.Assign([target], ast.copy_location(item, value))
                    made.append(ast.copy_location(one, statement))
            case _:
                made.append(statement)
    return made


def constant_range(node: ast.expr) -> range | None:
    match node:
        case ast.Call(func=ast.Name(id="range"), args=args, keywords=[]):
            if all(isinstance(a, ast.Constant) and isinstance(a.value, int) for a in args):
                return range(*(a.value for a in args))  # type: ignore[attr-defined]
    return None


def sorted_names(used: set[str], cls: ast.ClassDef) -> list[str]:
    """The members and aliases, in the order of the class."""
    return [
        s.targets[0].id
        for s in cls.body
        if isinstance(s, ast.Assign)
        and isinstance(s.targets[0], ast.Name)
        and s.targets[0].id in used
    ]


def has_tuples(values: dict[str, str]) -> bool:
    return any(spelled.startswith("(") for spelled in values)


def is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError):
        return False
    return True


def is_member(name: str, value: ast.expr) -> bool:
    return not name.startswith("_") and not isinstance(value, ast.Lambda)


class Raw(ast.NodeTransformer):
    """Puts the values of members for their names, which become members at the end of the class only."""

    def __init__(self, raw: dict[str, ast.expr]) -> None:
        self.raw = raw

    def visit_Name(self, node: ast.Name) -> ast.AST:
        value = self.raw.get(node.id)
        return node if value is None else ast.copy_location(copy.deepcopy(value), node)

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        return node  # it runs later


FOLDED: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.BitOr: operator.or_,
    ast.BitAnd: operator.and_,
    ast.BitXor: operator.xor,
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.LShift: lambda a, b: a << min(b, 64),
}


def folded(node: ast.expr) -> ast.expr:
    """A constant for arithmetic with small whole numbers; else the expression as it is."""
    number = whole_number(node)
    if number is None or not 0 <= number < 1 << 63:
        return node
    return ast.copy_location(ast.Constant(number), node)


def whole_number(node: ast.expr) -> int | None:
    match node:
        case ast.Constant(value=int() as value) if not isinstance(value, bool):
            return value
        case ast.UnaryOp(op=ast.Invert(), operand=operand):
            inner = whole_number(operand)
            return None if inner is None else ~inner
        case ast.BinOp(left=left, op=op, right=right) if type(op) in FOLDED:
            a, b = whole_number(left), whole_number(right)
            if a is None or b is None or (isinstance(op, ast.LShift) and not 0 <= b < 64):
                return None
            return FOLDED[type(op)](a, b)
    return None


def member_value(
    value: ast.expr, name: str, raw: dict[str, ast.expr], kind: str, names: Names
) -> ast.expr:
    """The value, with `auto()` worked out from those before."""
    if names.meaning(value) != "enum.auto":
        return Raw(raw).visit(value)  # type: ignore[no-any-return]
    before = list(raw.values())
    if kind.startswith("enum.StrEnum"):
        return ast.copy_location(ast.Constant(name.lower()), value)
    numbers = [whole_number(one) for one in before]
    known = [number for number in numbers if number is not None]
    if kind in FLAGS and len(known) == len(numbers):
        following = 1 << max(known, default=0).bit_length()
        return ast.copy_location(ast.Constant(following), value)
    if not before:
        return ast.copy_location(ast.Constant(1), value)
    if known and (numbers[-1] is not None or isinstance(before[-1], ast.Constant)):
        return ast.copy_location(ast.Constant(known[-1] + 1), value)
    if all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in before):
        return ast.copy_location(ast.Constant(1), value)
    one = ast.BinOp(copy.deepcopy(before[-1]), ast.Add(), ast.Constant(1))
    return ast.fix_missing_locations(ast.copy_location(one, value))


LISTED = "_weft_members = _weft_all"
LISTED_FLAGS = """
_weft_members = [flag for flag in _weft_all if flag.value.bit_count() == 1]
_weft_made = {}
"""
COMMON = """
def __init__(self, name, value):
    self.name = name
    self.value = value
    self._name_ = name
    self._value_ = value
    {own}

@staticmethod
def _weft_lookup(value):
    if isinstance(value, __class__):
        return value
    for member in __class__._weft_all:
        if member.value == value:
            return member
    found = __class__._missing_(value)
    if isinstance(found, __class__):
        return found
    if found is None:
        raise ValueError(f"{{value!r}} is not a valid {{__class__.__qualname__}}")
    where = f"{{__class__.__name__}}._missing_"
    raise TypeError(f"error in {{where}}: returned {{found!r}} instead of None or a valid member")

@staticmethod
def _missing_(value):
    return None

@staticmethod
def _weft_named(name):
    for member in __class__._weft_all:
        if member.name == name:
            return member
    raise KeyError(name)

def __copy__(self):
    return self

def __deepcopy__(self, memo):
    return self
"""

SHOWN = """
def __repr__(self):
    return f"<{type(self).__name__}.{self.name}: {self.value!r}>"
"""
# How members of `Enum` are shown, also where they are numbers or texts as well.
BY_NAME = (
    SHOWN
    + """
def __str__(self):
    return f"{type(self).__name__}.{self.name}"

def __format__(self, spec):
    return format(str(self), spec)
"""
)
BY_VALUE = (
    SHOWN
    + """
def __str__(self):
    return str(self.value)

def __format__(self, spec):
    return format(self.value, spec) if spec else str(self)
"""
)
HASH_OF_NAME = """
def __hash__(self):
    return hash(self.name)
"""

PLAIN = f"""
@property
def {value_bases.FIELD}(self):
    return self.value
"""
NUMBER = value_bases.template("int", "value", is_shown=False)
TEXT = value_bases.template("str", "value", is_shown=False)
FLAG = """
def __str__(self):
    return f"{type(self).__name__}.{self.name}" if self.name else f"{type(self).__name__}(0)"

def __or__(self, other):
    if not isinstance(other, __class__):
        return NotImplemented
    return __class__._weft_of(self.value | other.value)

def __and__(self, other):
    if not isinstance(other, __class__):
        return NotImplemented
    return __class__._weft_of(self.value & other.value)

def __xor__(self, other):
    if not isinstance(other, __class__):
        return NotImplemented
    return __class__._weft_of(self.value ^ other.value)

def __eq__(self, other):
    return isinstance(other, __class__) and self.value == other.value

@staticmethod
def _missing_(value):
    allowed = __class__._weft_bits(__class__._weft_all)
    if value < 0:
        value += 1 << max(allowed.bit_length(), value.bit_length())
    if value & ~allowed:
        width = max(value.bit_length(), allowed.bit_length())
        raise ValueError(
            f"<flag {__class__.__name__!r}> invalid value {value}\\n"
            f"    given 0b0 {value:0{width}b}\\n  allowed 0b0 {allowed:0{width}b}"
        )
    return __class__._weft_of(value)

def __invert__(self):
    return __class__._weft_of(__class__._weft_bits(__class__._weft_members) & ~self.value)
"""
INT_FLAG = """
def __or__(self, other):
    return __class__._weft_of(self.value | int(other))

def __and__(self, other):
    return __class__._weft_of(self.value & int(other))

def __xor__(self, other):
    return __class__._weft_of(self.value ^ int(other))

__ror__, __rand__, __rxor__ = __or__, __and__, __xor__

@staticmethod
def _missing_(value):
    if value < 0:
        allowed = __class__._weft_bits(__class__._weft_all)
        value += 1 << max(allowed.bit_length(), value.bit_length())
    return __class__._weft_of(value)

def __invert__(self):
    return __class__._missing_(~self.value)
"""
# What both have. The objects of values without a name are made when they are first asked for.
FLAGS_ALIKE = """
def __repr__(self):
    if not self.name:
        return f"<{type(self).__name__}: {self.value}>"
    return f"<{type(self).__name__}.{self.name}: {self.value}>"

@staticmethod
def _weft_bits(flags):
    bits = 0
    for flag in flags:
        bits |= flag.value
    return bits

@staticmethod
def _weft_of(value):
    for member in __class__._weft_all:
        if member.value == value:
            return member
    known = __class__._weft_made.get(value)
    if known is None:
        parts = [m for m in __class__._weft_members if m.value & value]
        names = [m.name for m in parts]
        rest = value & ~__class__._weft_bits(parts)
        if rest and names:
            names.append(str(rest))
        known = __class__._weft_made.setdefault(value, __class__("|".join(names) or None, value))
    return known

def __hash__(self):
    return hash(self.value)

def __bool__(self):
    return self.value != 0

def __len__(self):
    return self.value.bit_count()

def __contains__(self, other):
    return other.value & self.value == other.value

def __iter__(self):
    return iter([m for m in __class__._weft_members if m.value & self.value])
"""
SPECIAL = {
    "enum.IntEnum": BY_VALUE + NUMBER,
    "enum.IntEnum mixed": BY_NAME + NUMBER,
    "enum.StrEnum": BY_VALUE + TEXT,
    "enum.StrEnum mixed": BY_NAME + TEXT,
    "enum.Flag": FLAGS_ALIKE + FLAG,
    "enum.IntFlag": BY_VALUE + NUMBER + FLAGS_ALIKE + INT_FLAG,
}
