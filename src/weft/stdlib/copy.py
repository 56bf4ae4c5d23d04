"""`copy`: copies of objects, one level deep or all the way down.

# differs: `deepcopy` takes functions and bound methods as they are; a `__deepcopy__` gives objects of one class.
# differs: a memo that a program gives is not used; the one that `__deepcopy__` gets cannot be read.
# differs: `__reduce__`, `__getstate__` and `__setstate__` are not called.
"""

from __future__ import annotations

from weft.runtime.copying import Memo
from weft.runtime.intrinsics import deep_copy, shallow_copy


class Error(Exception):
    """For programs that name it; never raised."""


error = Error


def copy(x):
    return shallow_copy(x)


def deepcopy(x, memo=None):
    if isinstance(memo, Memo):
        return deep_copy(x, memo)
    return deep_copy(x, Memo())
