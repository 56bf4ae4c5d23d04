"""`namedtuple` and `NamedTuple`: a class whose objects are tuples of their fields."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import ORDER, Field, Record, attributes, methods

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names


def from_call(statement: ast.stmt, names: Names) -> ast.ClassDef | None:
    """The class that `P = namedtuple("P", "x y")` or `P = NamedTuple("P", [("x", int)])` makes."""
    match statement:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call):
            return class_of(call, name, names)
    return None


def extract_base(cls: ast.ClassDef, names: Names) -> ast.ClassDef | None:
    """The class made by a call among the bases, which from then on names it."""
    for index, base in enumerate(cls.bases):
        if isinstance(base, ast.Call):
            made = class_of(base, f"_{cls.name}_fields", names)
            if made is not None:
                cls.bases[index] = ast.copy_location(ast.Name(made.name, ast.Load()), base)
                return made
    return None


def class_of(call: ast.Call, name: str, names: Names) -> ast.ClassDef | None:
    kind = names.meaning(call)
    if kind not in ("collections.namedtuple", "typing.NamedTuple") or len(call.args) < 2:
        return None
    wanted = field_names(call.args[1])
    if wanted is None:
        return None
    given = next((k.value for k in call.keywords if k.arg == "defaults"), None)
    defaults = default_values(given, len(wanted))
    if len(defaults) > len(wanted):
        return None
    fields = [Field(field) for field in wanted]
    for field, default in zip(fields[len(fields) - len(defaults) :], defaults, strict=True):
        field.default = default
    cls = ast.ClassDef(name, [], [], [], [])
    ast.copy_location(cls, call)
    cls.shown = shown_name(call, name)  # type: ignore[attr-defined]
    fill(cls, fields, names)
    return cls


def default_values(node: ast.expr | None, size: int) -> list[ast.expr]:
    """The items of `(0, None)`, `(None,) * 3` or `(None,) * len(P._fields)`."""
    match node:
        case ast.Tuple(elts=items) | ast.List(elts=items):
            return items
        case ast.BinOp(left=left, op=ast.Mult(), right=ast.Constant(value=int(times))):
            return default_values(left, size) * times
        case ast.BinOp(
            left=left,
            op=ast.Mult(),
            right=ast.Call(func=ast.Name(id="len"), args=[ast.Attribute(attr="_fields")]),
        ):
            return default_values(left, size) * size
    return []


def take_defaults(body: list[ast.stmt], at: int, names: Names) -> None:
    """`P.__new__.__defaults__ = (0,)` after `P = namedtuple(...)` becomes `defaults=(0,)` of the call."""
    match body[at]:
        case ast.Assign(targets=[ast.Name(id=name)], value=ast.Call() as call) if (
            names.meaning(call) == "collections.namedtuple"
        ):
            for statement in body[at + 1 :]:
                match statement:
                    case ast.Assign(
                        targets=[
                            ast.Attribute(
                                value=ast.Attribute(value=ast.Name(id=owner), attr="__new__"),
                                attr="__defaults__",
                            )
                        ],
                        value=value,
                    ) if owner == name:
                        call.keywords = [k for k in call.keywords if k.arg != "defaults"]
                        call.keywords.append(ast.keyword("defaults", value))
                        body.remove(statement)
                        return


def shown_name(call: ast.Call, name: str) -> str:
    first = call.args[0]
    return str(first.value) if isinstance(first, ast.Constant) else name


def field_names(node: ast.expr) -> list[str] | None:
    """The names in `"x y"`, `"x, y"`, `["x", "y"]` or `[("x", int)]`."""
    match node:
        case ast.Constant(value=str(text)):
            return text.replace(",", " ").split()
        case ast.List(elts=items) | ast.Tuple(elts=items):
            names = [item.elts[0] if isinstance(item, ast.Tuple) else item for item in items]
            if all(isinstance(n, ast.Constant) for n in names):
                return [str(n.value) for n in names if isinstance(n, ast.Constant)]
    return None


def write(cls: ast.ClassDef, names: Names) -> None:
    """`class P(NamedTuple): x: int`."""
    fields, kept = [], []
    for statement in cls.body:
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            fields.append(Field(statement.target.id, statement.value))
        else:
            kept.append(statement)
    cls.body = kept
    cls.bases = [base for base in cls.bases if names.meaning(base) != "typing.NamedTuple"]
    fill(cls, fields, names)


def fill(cls: ast.ClassDef, fields: list[Field], names: Names) -> None:
    names.records[cls.name] = Record("namedtuple", fields)
    cls.record = names.records[cls.name]  # type: ignore[attr-defined]
    cls.match_args = [f.name for f in fields]  # type: ignore[attr-defined]
    cls.is_frozen = True  # type: ignore[attr-defined]
    items = attributes(fields, "self")
    holes = {f"default_{f.name}": f.default for f in fields if f.default is not None}
    parameters = [f.name + (f"=default_{f.name}" if f.default is not None else "") for f in fields]
    stores = "\n    ".join([f"self.{f.name} = {f.name}" for f in fields] or ["pass"])
    shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in fields)
    pairs = ", ".join(f"'{f.name}': self.{f.name}" for f in fields)
    changed = ", ".join(f"changes.get('{f.name}', self.{f.name})" for f in fields)
    text = f"""
def __init__({", ".join(["self", *parameters])}):
    {stores}

def __iter__(self):
    return iter({items})

def __len__(self):
    return {len(fields)}

def __getitem__(self, index):
    return {items}[index]

def __contains__(self, item):
    return item in {items}

def __hash__(self):
    return hash({items})

def __repr__(self):
    return f"{{type(self).__name__}}({shown})"

def __add__(self, other):
    return {items} + other

def __mul__(self, count):
    return {items} * count

def __rmul__(self, count):
    return {items} * count

def index(self, item):
    return {items}.index(item)

def count(self, item):
    return {items}.count(item)

def _replace(self, **changes):
    return type(self)({changed})

def _asdict(self):
    return {{{pairs}}}

@classmethod
def _make(cls, items):
    return cls(*items)

_fields = ({"".join(f"'{f.name}', " for f in fields)})
"""
    for method, sign in ({"__eq__": "==", "__ne__": "!="} | ORDER).items():
        text += f"""
def {method}(self, other):
    if isinstance(other, tuple):
        return {items} {sign} tuple(other)
    return NotImplemented
"""
    made = methods(text, cls, **holes)
    if isinstance(made[0], ast.FunctionDef):
        made[0].shown = "__new__"  # type: ignore[attr-defined]
    cls.body = made + cls.body
