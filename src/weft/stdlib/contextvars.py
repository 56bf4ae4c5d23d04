"""`contextvars`: variables of which each thread has its own value.

# differs: no `Context` and `copy_context`: a thread's context is the thread's, as without `asyncio` it mostly is.
"""

from __future__ import annotations

from threading import get_ident
from typing import Any, Generic, TypeVar

from weft.runtime.strings import Str

T = TypeVar("T", bound=Any)

__all__ = ["ContextVar", "Token"]


class ContextVar(Generic[T]):
    """A variable; a thread that has not set it finds the default."""

    name: Str
    _default: T
    _has_default: bool
    _values: dict[int, T]  # by thread

    def __init__(self, name, **given) -> None:
        self.name = name
        self._has_default = "default" in given
        if "default" in given:
            self._default = given["default"]
        self._values = {}

    def get(self, *default):
        me = get_ident()
        if me in self._values:
            return self._values[me]
        if default:
            return default[0]
        if self._has_default:
            return self._default
        raise LookupError(self)

    def set(self, value: T) -> Token[T]:
        me = get_ident()
        token = Token(self)
        if me in self._values:
            token._keep(self._values[me])
        self._values[me] = value
        return token

    def reset(self, token: Token[T]) -> None:
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._is_used:
            raise RuntimeError(f"{token!r} has already been used once")
        token._is_used = True
        me = get_ident()
        if token._has_old:
            self._values[me] = token._old
        else:
            del self._values[me]

    def __repr__(self) -> str:
        shown = f" default={self._default!r}" if self._has_default else ""
        return f"<ContextVar name={self.name!r}{shown} at {id(self):#x}>"


class Token(Generic[T]):
    """What `ContextVar.set` gives: how to go back to the value before."""

    var: ContextVar[T]
    _old: T
    _has_old: bool
    _is_used: bool

    MISSING = "<Token.MISSING>"

    def __init__(self, var: ContextVar[T]) -> None:
        self.var = var
        self._has_old = False
        self._is_used = False

    def _keep(self, value: T) -> None:
        self._old = value
        self._has_old = True

    @property
    def old_value(self):
        return self._old if self._has_old else Token.MISSING

    def __repr__(self) -> str:
        used = " used" if self._is_used else ""
        return f"<Token{used} var={self.var!r} at {id(self):#x}>"
