"""`inspect`: what a program may ask of its own functions and classes.

# differs: there are no frames and no source texts; types that are no classes are known by their text.
"""

from __future__ import annotations

from functools import _lru_cache_wrapper, partial
from types import BuiltinFunctionType, FunctionType, GeneratorType, MethodType
from typing import Any, Generic, TypeVar

from weft.runtime.intrinsics import signature_of

A = TypeVar("A", bound=Any)
D = TypeVar("D", bound=Any)
K = TypeVar("K", bound=Any)
V = TypeVar("V", bound=Any)

KINDS = (
    "POSITIONAL_ONLY",
    "POSITIONAL_OR_KEYWORD",
    "VAR_POSITIONAL",
    "KEYWORD_ONLY",
    "VAR_KEYWORD",
)
DESCRIPTIONS = (
    "positional-only",
    "positional or keyword",
    "variadic positional",
    "keyword-only",
    "variadic keyword",
)


class _empty:
    """What stands for no default and no annotation."""


class _Written:
    """A type at a parameter that is no class."""

    text: str

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text

    def __eq__(self, other) -> bool:
        return isinstance(other, _Written) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)


def _written(text: str) -> _Written:
    return _Written(text)


class _Kind:
    value: int

    def __init__(self, value: int) -> None:
        self.value = value

    @property
    def name(self) -> str:
        return KINDS[self.value]

    @property
    def description(self) -> str:
        return DESCRIPTIONS[self.value]

    def __str__(self) -> str:
        return KINDS[self.value]

    def __repr__(self) -> str:
        return f"<_ParameterKind.{KINDS[self.value]}: {self.value}>"

    def __eq__(self, other) -> bool:
        if isinstance(other, _Kind):
            return other.value == self.value
        return isinstance(other, int) and other == self.value

    def __lt__(self, other) -> bool:
        return self.value < int(other)

    def __le__(self, other) -> bool:
        return self.value <= int(other)

    def __gt__(self, other) -> bool:
        return self.value > int(other)

    def __ge__(self, other) -> bool:
        return self.value >= int(other)

    def __int__(self) -> int:
        return self.value

    def __hash__(self) -> int:
        return hash(self.value)


_POSITIONAL_ONLY = _Kind(0)
_POSITIONAL_OR_KEYWORD = _Kind(1)
_VAR_POSITIONAL = _Kind(2)
_KEYWORD_ONLY = _Kind(3)
_VAR_KEYWORD = _Kind(4)


def _kind(number: int) -> _Kind:
    if number == 0:
        return _POSITIONAL_ONLY
    if number == 1:
        return _POSITIONAL_OR_KEYWORD
    if number == 2:
        return _VAR_POSITIONAL
    return _KEYWORD_ONLY if number == 3 else _VAR_KEYWORD


def formatannotation(annotation) -> str:
    if isinstance(annotation, type):
        module = annotation.__module__
        name = annotation.__qualname__
        return name if module == "builtins" else f"{module}.{name}"
    return repr(annotation)


class Parameter(Generic[D, A]):
    """One parameter of a function."""

    name: str
    kind: _Kind
    default: D
    annotation: A

    def __init__(self, name: str, kind, *, default=_empty, annotation=_empty) -> None:
        self.name = name
        self.kind = _kind(int(kind))
        self.default = default
        self.annotation = annotation

    def replace(self, **changes):
        """A parameter with other values for some of these."""
        return Parameter(
            changes.get("name", self.name),
            changes.get("kind", self.kind),
            default=changes.get("default", self.default),
            annotation=changes.get("annotation", self.annotation),
        )

    def __str__(self) -> str:
        shown = self.name
        if self.annotation is not _empty:
            shown += f": {formatannotation(self.annotation)}"
        if self.default is not _empty:
            between = " = " if self.annotation is not _empty else "="
            shown += f"{between}{self.default!r}"
        if self.kind.value == 2:
            return "*" + shown
        return "**" + shown if self.kind.value == 4 else shown

    def __repr__(self) -> str:
        return f'<Parameter "{self}">'


Parameter.POSITIONAL_ONLY = _POSITIONAL_ONLY  # type: ignore[attr-defined]
Parameter.POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD  # type: ignore[attr-defined]
Parameter.VAR_POSITIONAL = _VAR_POSITIONAL  # type: ignore[attr-defined]
Parameter.KEYWORD_ONLY = _KEYWORD_ONLY  # type: ignore[attr-defined]
Parameter.VAR_KEYWORD = _VAR_KEYWORD  # type: ignore[attr-defined]
Parameter.empty = _empty  # type: ignore[attr-defined]


class BoundArguments(Generic[V, K]):
    """The arguments of a call, by the names of the parameters."""

    arguments: V
    signature: K

    def __init__(self, signature, arguments) -> None:
        self.signature = signature
        self.arguments = arguments

    def apply_defaults(self) -> None:
        """Add the parameters that the call leaves out, in their places."""
        complete = {}
        for name, parameter in self.signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind.value == 2:
                complete[name] = ()
            elif parameter.kind.value == 4:
                complete[name] = {}
        self.arguments.clear()
        self.arguments.update(complete)

    def __repr__(self) -> str:
        shown = ", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])
        return f"<BoundArguments ({shown})>"


class Signature(Generic[D, A]):
    """The parameters of a function, and what is written for its result."""

    parameters: D
    return_annotation: A

    def __init__(self, parameters, return_annotation=_empty) -> None:
        self.parameters = parameters
        self.return_annotation = return_annotation

    def bind(self, /, *args, **kwargs):
        """What the parameters are for such a call. Raises TypeError where it does not fit."""
        return _bind(self, args, dict(**kwargs), False)

    def bind_partial(self, /, *args, **kwargs):
        """`bind` for the first arguments of a call."""
        return _bind(self, args, dict(**kwargs), True)

    def __str__(self) -> str:
        shown = []
        is_open = False  # positional-only parameters came last
        has_star = False
        for parameter in self.parameters.values():
            kind = parameter.kind.value
            if is_open and kind != 0:
                shown.append("/")
                is_open = False
            if kind == 0:
                is_open = True
            elif kind == 2:
                has_star = True
            elif kind == 3 and not has_star:
                shown.append("*")
                has_star = True
            shown.append(str(parameter))
        if is_open:
            shown.append("/")
        result = ""
        if self.return_annotation is not _empty:
            result = f" -> {formatannotation(self.return_annotation)}"
        return f"({', '.join(shown)}){result}"

    def __repr__(self) -> str:
        return f"<Signature {self}>"


Signature.empty = _empty  # type: ignore[attr-defined]


def _bind(signature, args, kwargs, is_partial: bool):
    arguments = {}
    taken = set()  # type: ignore[var-annotated]
    at = 0
    for name, parameter in signature.parameters.items():
        kind = parameter.kind.value
        if kind == 2:
            if at < len(args):
                arguments[name] = tuple(args[at:])
            at = len(args)
        elif kind == 4:
            rest = {key: value for key, value in kwargs.items() if key not in taken}
            if rest:
                arguments[name] = rest  # type: ignore[assignment]
            taken.update(rest)
        elif kind != 3 and at < len(args):
            if name in kwargs and kind != 0:
                raise TypeError(f"multiple values for argument {name!r}")
            arguments[name] = args[at]
            at += 1
        elif name in kwargs and kind != 0:
            arguments[name] = kwargs[name]
            taken.add(name)
        elif parameter.default is _empty and not is_partial:
            only = " keyword-only" if kind == 3 else ""
            raise TypeError(f"missing a required{only} argument: {name!r}")
    if at < len(args):
        raise TypeError("too many positional arguments")
    for key in kwargs:
        if key not in taken:
            raise TypeError(f"got an unexpected keyword argument {key!r}")
    return BoundArguments(signature, arguments)


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of a function, a method, a class or an object that can be called."""
    if isinstance(obj, partial):
        return _of_partial(obj)
    if isinstance(obj, _lru_cache_wrapper):
        return signature(obj.__wrapped__)
    described, result = signature_of(obj, _empty)
    parameters = {}  # type: ignore[var-annotated]
    for name, kind, default, annotation in described:
        parameters[name] = Parameter(name, _kind(kind), default=default, annotation=annotation)
    return Signature(parameters, result)


def _of_partial(obj):
    """Without the arguments that are given; from one that is given by name on, all have names."""
    inner = signature(obj.func)
    parameters = {}  # type: ignore[var-annotated]
    left = len(obj.args)
    is_named = False
    for name, parameter in inner.parameters.items():
        kind = parameter.kind.value
        if kind in (0, 1) and left > 0:
            left -= 1
            continue
        if name in obj.keywords and kind in (1, 3):
            is_named = True
            for key, value in obj.keywords.items():
                if key == name:
                    annotation = parameter.annotation
                    parameters[name] = Parameter(name, 3, default=value, annotation=annotation)
        elif is_named and kind == 1:
            default, annotation = parameter.default, parameter.annotation
            parameters[name] = Parameter(name, 3, default=default, annotation=annotation)
        elif not is_named or kind != 2:
            parameters[name] = parameter
    return Signature(parameters, inner.return_annotation)


def _annotations(function):
    """`function.__annotations__`."""
    described, result = signature_of(function, _empty)
    found = {}
    for is_positional_only in (False, True):  # in CPython's order
        for name, kind, _, annotation in described:
            if kind < 2 and (kind == 0) == is_positional_only and annotation is not _empty:
                found[name] = annotation
    for name, kind, _, annotation in described:
        if kind >= 2 and annotation is not _empty:
            found[name] = annotation
    if result is not _empty:
        found["return"] = result
    return found


def isfunction(obj) -> bool:
    return isinstance(obj, FunctionType)


def ismethod(obj) -> bool:
    return isinstance(obj, MethodType)


def isbuiltin(obj) -> bool:
    return isinstance(obj, BuiltinFunctionType)


def isroutine(obj) -> bool:
    return isfunction(obj) or ismethod(obj) or isbuiltin(obj)


def isclass(obj) -> bool:
    return isinstance(obj, type)


def isgenerator(obj) -> bool:
    return isinstance(obj, GeneratorType)


def iscoroutine(obj) -> bool:
    return False


def iscoroutinefunction(obj) -> bool:
    return False


def isawaitable(obj) -> bool:
    return False


def getdoc(obj):
    """The text of a function or class without the indentation of its lines."""
    found = obj.__doc__
    return None if found is None else cleandoc(found)


def cleandoc(doc: str) -> str:
    lines = doc.expandtabs().split("\n")
    margin = -1
    for line in lines[1:]:
        content = len(line.lstrip())
        if content and (margin < 0 or len(line) - content < margin):
            margin = len(line) - content
    lines[0] = lines[0].lstrip()
    if margin > 0:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)
