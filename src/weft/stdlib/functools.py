"""`functools`: functions of functions.

# differs: `singledispatch` takes no types from annotations, and nothing here has `__dict__` or `__doc__`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from weft.runtime.intrinsics import callable_name, repr_of, str_of, text

from ._lru_cache import _lru_cache_wrapper, _typed_lru_cache_wrapper

if TYPE_CHECKING:
    from weft.runtime.strings import Str

A = TypeVar("A", bound=Any)
C = TypeVar("C", bound=Any)
F = TypeVar("F", bound=Any)
K = TypeVar("K", bound=Any)
T = TypeVar("T", bound=Any)

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__")
WRAPPER_UPDATES = ("__dict__",)


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """The compiler gives a decorated function the name of the wrapped one; see `update_wrapper`."""
    return lambda wrapper: update_wrapper(wrapper, wrapped)


def reduce(function, iterable, /, *initial):
    source = iter(iterable)
    if initial:
        total = initial[0]
    else:
        try:
            total = next(source)
        except StopIteration:
            raise TypeError("reduce() of empty iterable with no initial value") from None
    for item in source:
        total = function(total, item)
    return total


class partial(Generic[C, F, A, K]):
    """`partial(func, ...)`. The call is a closure of its own, so that partials of several functions may
    meet in one list and each keeps its arguments to itself.
    """

    call: C
    func: F
    args: A
    keywords: K

    def __init__(self, func, /, *args, **keywords) -> None:
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self.func = func
        self.args = args  # type: ignore[assignment]
        self.keywords = keywords  # type: ignore[assignment]
        self.call = _closed(func, args, keywords)

    def __call__(self, /, *args, **keywords):
        return self.call(*args, **keywords)

    def __repr__(self) -> Str:  # type: ignore[override]
        shown = text("functools.partial(") + repr_of(self.func)
        for arg in self.args:
            shown = shown + text(", ") + repr_of(arg)
        for name, value in self.keywords.items():
            shown = shown + text(", ") + str_of(name) + text("=") + repr_of(value)
        return shown + text(")")


def _closed(func, args, keywords):
    return lambda *more, **named: func(*args, *more, **{**keywords, **named})


def _bound(function, receiver):
    """A function in an attribute of a class, as the method that it is for an object."""

    @wraps(function)
    def bound(*args, **keywords):
        return function(receiver, *args, **keywords)

    return bound


def _binder(function):
    """`function.__get__`."""

    def get(instance, owner=None):
        return function if instance is None else _bound(function, instance)

    return get


def _format_of(template):
    """`template.format` as a value."""

    def format(*given, **named):
        return template.format(*given, **named)

    return format


# Tuples of classes whose length is known at run time only.


def _is_instance(value, classes) -> bool:
    """`isinstance(value, classes)`"""
    for cls in classes:
        if isinstance(value, cls):
            return True
    return False


def _is_subclass(given, classes) -> bool:
    """`issubclass(given, classes)`"""
    for cls in classes:
        if issubclass(given, cls):
            return True
    return False


# Caches.


def lru_cache(maxsize=128, typed=None):
    """A decorator, or with a function the decorated one. `typed` is `None` where it is not given."""
    if maxsize is None:
        return _cached(-1, typed)
    if isinstance(maxsize, int):
        return _cached(max(maxsize, 0), typed)
    if not callable(maxsize):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return _lru_cache_wrapper(maxsize, 128)


def _cached(limit: int, typed):
    if typed is None:
        return lambda function: _lru_cache_wrapper(function, limit)
    return lambda function: _typed_wrapper(function, limit, typed)


def _typed_wrapper(function, limit: int, typed):
    if typed:
        return _typed_lru_cache_wrapper(function, limit)
    return _lru_cache_wrapper(function, limit)


def cache(user_function, /):
    return _lru_cache_wrapper(user_function, -1)


def update_wrapper(wrapper, wrapped, assigned=None, updated=None):
    """The compiler knows which function another one wraps (`function_attributes.wraps_of`); objects that stand
    for functions are given its name and text here."""
    from .types import FunctionType  # here, as it needs this module

    if isinstance(wrapper, FunctionType):
        return wrapper
    try:
        wrapper.__name__ = callable_name(wrapped)
        wrapper.__qualname__ = wrapped.__qualname__
        wrapper.__doc__ = wrapped.__doc__
        wrapper.__wrapped__ = wrapped
    except AttributeError:
        return wrapper
    return wrapper


class cached_property(Generic[F]):
    """`@cached_property`: the compiler asks `__get__` where an object has no attribute of its own yet, and
    makes the result one.
    """

    func: F

    def __init__(self, func: F) -> None:
        self.func = func

    def __get__(self, instance, owner=None):
        return self.func(instance)


# Order.


class _Key(Generic[C, T]):
    """What `cmp_to_key` makes of an item."""

    compare: C
    obj: T

    def __init__(self, compare: C, obj: T) -> None:
        self.compare = compare
        self.obj = obj

    def __lt__(self, other) -> bool:
        return self.compare(self.obj, other.obj) < 0

    def __gt__(self, other) -> bool:
        return self.compare(self.obj, other.obj) > 0

    def __le__(self, other) -> bool:
        return self.compare(self.obj, other.obj) <= 0

    def __ge__(self, other) -> bool:
        return self.compare(self.obj, other.obj) >= 0

    def __eq__(self, other) -> bool:
        return self.compare(self.obj, other.obj) == 0


def cmp_to_key(mycmp):
    return lambda obj: _Key(mycmp, obj)


def total_ordering(cls):
    """The compiler derives the comparisons that a class lacks."""
    return cls
