"""`abc`: abstract base classes. The compiler knows which methods are abstract.

# differs: no `register`: what is a subclass is written in the class statement.
"""

from __future__ import annotations


class ABC:
    """A base for classes with abstract methods."""


class ABCMeta:
    """Accepted as `metaclass=ABCMeta`, which the compiler takes for the base `ABC`."""


def abstractmethod(funcobj):
    return funcobj
