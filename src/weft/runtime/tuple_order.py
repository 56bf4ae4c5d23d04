"""Comparisons of tuples with many possible types, as functions: one for each pair of types.

The compiler takes the tuples apart item by item where it compares them. For nested tuples of several types
there would be code for every path through them; here the comparison of an inner pair is a call.
"""

from __future__ import annotations


def eq(a, b):
    return a == b


def ne(a, b):
    return a != b


def lt(a, b):
    return a < b


def le(a, b):
    return a <= b


def gt(a, b):
    return a > b


def ge(a, b):
    return a >= b
