"""`numbers`: the kinds of numbers, for `isinstance`; the compiler knows which builtin numbers belong to each.

# differs: no `register`, and none of the methods that the abstract classes give to subclasses.
"""

from __future__ import annotations


class Number:
    """All numbers."""


class Complex(Number):
    """What `complex` can do."""


class Real(Complex):
    """What `float` can do."""


class Rational(Real):
    """Numbers with a numerator and a denominator."""


class Integral(Rational):
    """What `int` can do."""
