"""`@dataclass`: `__init__`, `__repr__`, comparisons and `__hash__` from the annotated names of a class."""

from __future__ import annotations

import ast
import copy
from typing import TYPE_CHECKING

from weft.frontend.sugar.templates import (
    ORDER,
    Field,
    PerCall,
    Record,
    attributes,
    comparison,
    defined,
    methods,
)

if TYPE_CHECKING:
    from weft.frontend.sugar.expand import Names

FLAGS = {
    "init": "in_init",
    "repr": "in_repr",
    "compare": "in_compare",
    "hash": "in_hash",
    "kw_only": "is_keyword_only",
}


def write(cls: ast.ClassDef, mark: ast.expr, names: Names) -> None:
    options = {"init": True, "repr": True, "eq": True} | literal_keywords(mark)
    own = own_fields(cls, names, is_keyword_only=bool(options.get("kw_only")))
    fields: dict[str, Field] = {}
    for base in reversed(cls.bases):
        fields |= {f.name: inherited(f, base) for f in fields_of_base(base, names)}
    fields |= {f.name: f for f in own}
    every = list(fields.values())
    names.records[cls.name] = Record("dataclass", every)
    cls.body += generated(cls, own, every, options)
    cls.record = Record("dataclass", every)  # type: ignore[attr-defined]
    cls.is_frozen = bool(options.get("frozen"))  # type: ignore[attr-defined]


def hand_on(cls: ast.ClassDef, names: Names) -> None:
    """A class without the decorator, of which others may inherit the fields of its bases."""
    fields = {f.name: f for base in reversed(cls.bases) for f in fields_of_base(base, names)}
    if fields:
        names.records.setdefault(cls.name, Record("dataclass", list(fields.values())))


def fields_of_base(base: ast.expr, names: Names) -> list[Field]:
    record = names.records.get(base.id) if isinstance(base, ast.Name) else None
    return record.fields if record is not None and record.kind == "dataclass" else []


def inherited(field: Field, base: ast.expr) -> Field:
    """A field of a base, for the methods of the class: a default that is an attribute is the base's."""
    if field.default is None or isinstance(field.default, ast.Constant):
        return field
    mine = copy.copy(field)
    found = ast.Attribute(base, field.name, ast.Load())
    mine.default = ast.copy_location(found, field.default)
    return mine


def literal_keywords(node: ast.expr) -> dict[str, object]:
    """The keyword arguments of a call that are literals."""
    given = node.keywords if isinstance(node, ast.Call) else []
    return {k.arg: k.value.value for k in given if k.arg and isinstance(k.value, ast.Constant)}


def own_fields(cls: ast.ClassDef, names: Names, *, is_keyword_only: bool) -> list[Field]:
    """The fields that the class itself annotates, whose values become plain class attributes."""
    found: list[Field] = []
    for statement in cls.body:
        if not (isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name)):
            continue
        kind = annotation_name(statement.annotation)
        if kind == "ClassVar":
            continue
        if kind == "KW_ONLY":
            is_keyword_only = True
            continue
        field = Field(statement.target.id, statement.value)
        field.is_keyword_only = is_keyword_only
        field.is_init_only = kind == "InitVar"
        field.kind = type_shown(statement.annotation, names)
        if statement.value is not None and names.meaning(statement.value) == "dataclasses.field":
            read_options(field, statement.value)
            statement.value = field.default
        if field.default is not None and not isinstance(field.default, ast.Constant):
            # Evaluated once, as the class attribute that it also is.
            field.default = ast.copy_location(ast.Name(field.name, ast.Load()), field.default)
        found.append(field)
    return found


def type_shown(annotation: ast.expr, names: Names) -> ast.expr:
    """What `fields()` gives as the type: a class that is named, else the annotation's text."""
    if isinstance(annotation, ast.Name) and not names.has_text_annotations:
        if not names.meaning(annotation).startswith("typing."):
            return annotation
    if isinstance(annotation, ast.Constant):
        return annotation
    return ast.copy_location(ast.Constant(ast.unparse(annotation)), annotation)


def annotation_name(node: ast.expr) -> str:
    """`ClassVar` for `ClassVar[int]`, `typing.ClassVar` and `"ClassVar[int]"`."""
    match node:
        case ast.Subscript(value=value):
            return annotation_name(value)
        case ast.Attribute(attr=attr):
            return attr
        case ast.Name(id=name):
            return name
        case ast.Constant(value=str(text)):
            return text.split("[")[0].split(".")[-1]
    return ""


def read_options(field: Field, node: ast.expr) -> None:
    """The arguments of `field(...)`."""
    assert isinstance(node, ast.Call)
    field.default = None
    for keyword in node.keywords:
        if keyword.arg == "default":
            field.default = keyword.value
        elif keyword.arg == "default_factory":
            field.factory = keyword.value
        elif keyword.arg == "metadata":
            field.metadata = keyword.value
        elif keyword.arg in FLAGS and isinstance(keyword.value, ast.Constant):
            setattr(field, FLAGS[keyword.arg], keyword.value.value)


def generated(
    cls: ast.ClassDef, own: list[Field], every: list[Field], options: dict[str, object]
) -> list[ast.stmt]:
    kept = [f for f in every if not f.is_init_only]
    compared = [f for f in kept if f.in_compare]
    made: list[ast.stmt] = []
    for field in own:
        if field.factory is not None:
            made += factory_method(cls, field)
    if options["init"] and "__init__" not in defined(cls):
        made += initializer(cls, every)
    if options["repr"]:
        parts = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in kept if f.in_repr)
        text = f"def __repr__(self):\n    return f'{{type(self).__qualname__}}({parts})'\n"
        made += methods(text, cls)
    if options["eq"]:
        made += methods(comparison("__eq__", "==", compared), cls)
    if options.get("order"):
        for method, sign in ORDER.items():
            made += methods(comparison(method, sign, compared), cls)
    if options.get("unsafe_hash") or (options["eq"] and options.get("frozen")):
        hashed = [f for f in kept if (f.in_compare if f.in_hash is None else f.in_hash)]
        text = f"def __hash__(self):\n    return hash({attributes(hashed, 'self')})\n"
        made += methods(text, cls)
    if "__match_args__" not in defined(cls):
        positional = [f.name for f in every if f.in_init and not f.is_keyword_only]
        cls.match_args = positional  # type: ignore[attr-defined]
    for field in own:
        if field.metadata is not None:
            text = f"_metadata_{field.name} = metadata"
            made += methods(text, cls, metadata=field.metadata)
    kinds = {f"kind_{f.name}": f.kind for f in kept if f.kind is not None}
    return made + methods(helpers(kept), cls, **kinds)


def factory_method(cls: ast.ClassDef, field: Field) -> list[ast.stmt]:
    """What calls a field's factory; one that must be worked out is so once, as an attribute."""
    assert field.factory is not None
    if isinstance(field.factory, ast.Name | ast.Lambda):
        text = f"@staticmethod\ndef {maker(field)}():\n    return factory()\n"
        return methods(text, cls, factory=field.factory)
    text = f"""
_factory_{field.name} = factory

@staticmethod
def {maker(field)}():
    return __class__._factory_{field.name}()
"""
    return methods(text, cls, factory=field.factory)


def maker(field: Field) -> str:
    """The static method that makes a field's default."""
    return f"_make_{field.name}"


def initializer(cls: ast.ClassDef, every: list[Field]) -> list[ast.stmt]:
    """`__init__`: a parameter for each field, then `__post_init__` where some class has one."""
    parameters, lines, given = [], [], []
    holes: dict[str, ast.expr] = {}
    given = [f for f in every if f.in_init]
    ordered = [f for f in given if not f.is_keyword_only]
    ordered += [f for f in given if f.is_keyword_only]
    for field in ordered:
        if field.is_keyword_only and "*" not in parameters:
            parameters.append("*")
        parameters.append(field.name + (f"=default_{field.name}" if field.has_default else ""))
        if field.default is not None:
            holes[f"default_{field.name}"] = field.default
        elif field.factory is not None:
            per_call = PerCall(maker(field), ast.Load())
            holes[f"default_{field.name}"] = ast.copy_location(per_call, cls)
    for field in every:
        if field.is_init_only:
            continue
        if field.in_init:
            lines.append(f"self.{field.name} = {field.name}")
        elif field.factory is not None:
            lines.append(f"self.{field.name} = self.{maker(field)}()")
        elif field.default is not None:
            lines.append(f"self.{field.name} = default_{field.name}")
            holes[f"default_{field.name}"] = field.default
    passed = ", ".join(f.name for f in every if f.is_init_only)
    lines.append(f"if hasattr(self, '__post_init__'):\n        self.__post_init__({passed})")
    body = "\n    ".join(lines)
    text = f"def __init__({', '.join(['self', *parameters])}):\n    {body}\n"
    return methods(text, cls, **holes)


def helpers(fields: list[Field]) -> str:
    """What `asdict`, `astuple`, `replace` and `fields` of the module `dataclasses` call."""
    pairs = ", ".join(f"'{f.name}': self.{f.name}" for f in fields)
    changed = ", ".join(
        f"{f.name}=changes.get('{f.name}', self.{f.name})" for f in fields if f.in_init
    )
    names = ", ".join(f"'{f.name}'" for f in fields)
    mapped = "".join(f"function(self.{f.name}), " for f in fields)
    kinds = ", ".join(f"kind_{f.name}" for f in fields)
    defaults = ", ".join(f"'{f.name}': __class__.{f.name}" for f in fields if f.default is not None)
    makers = ", ".join(f"'{f.name}': __class__.{maker(f)}" for f in fields if f.factory is not None)
    extra = ", ".join(f"'{f.name}': __class__._metadata_{f.name}" for f in fields if f.metadata)
    return f"""
def _weft_dict(self):
    return {{{pairs}}}

def _weft_values(self):
    return {attributes(fields, "self")}

def _weft_mapped(self, function):
    return ({mapped})

def _weft_replace(self, **changes):
    return type(self)({changed})

@staticmethod
def _weft_names():
    return [{names}]

@staticmethod
def _weft_types():
    return [{kinds}]

@staticmethod
def _weft_defaults():
    return {{{defaults}}}

@staticmethod
def _weft_factories():
    return {{{makers}}}

@staticmethod
def _weft_metadata():
    return {{{extra}}}
"""
