"""The GPU's `pow`, computed here with Python's numbers, against C's."""

from __future__ import annotations

import math
import random

import pytest

from weft.targets.cuda.power import compute_power, fused, module_text

SPECIAL = [0.0, 1.0, 2.0, 0.5, 3.0, 10.0, math.inf, 5e-324, 1e-310, 1.7e308, 1 + 2**-52, 1 - 2**-53]
EXPONENTS = [0.0, 1.0, 2.0, 3.0, 0.5, 1 / 3, 2.5, 100.0, 1e300, math.inf, 1074.0, 1023.0, 2.0**53]


def c_pow(x: float, y: float) -> float:
    """`math.pow` without its exceptions."""
    if x == 0.0 and y < 0.0:
        is_odd = math.isfinite(y) and y % 2 == 1
        return math.copysign(math.inf, x) if is_odd else math.inf
    try:
        return math.pow(x, y)
    except OverflowError:
        return -math.inf if x < 0 and y % 2 == 1 else math.inf
    except ValueError:
        return math.nan


def same(a: float, b: float) -> bool:
    return (math.isnan(a) and math.isnan(b)) or (
        a == b and math.copysign(1, a) == math.copysign(1, b)
    )


@pytest.mark.parametrize("x", [sign * x for x in SPECIAL for sign in (1, -1)] + [math.nan])
def test_special_cases(x: float) -> None:
    for y in [sign * y for y in EXPONENTS for sign in (1, -1)] + [math.nan]:
        computed = compute_power(x, y)
        assert same(computed, c_pow(x, y)), (x, y, computed, c_pow(x, y))


@pytest.mark.parametrize("kind", ["small", "wide", "near one"])
def test_agrees_with_c(kind: str) -> None:
    """Not always: both are within 0.55 units, so close to a tie they may round apart."""
    source = random.Random(kind)
    differences = 0
    for _ in range(400):
        match kind:
            case "small":
                x, y = source.uniform(0, 10), source.uniform(-5, 5)
            case "wide":
                x, y = math.exp(source.uniform(-300, 300)), source.uniform(-2.3, 2.3)
            case _:
                x, y = 1 + source.uniform(-1e-3, 1e-3), source.uniform(-1e5, 1e5)
        computed, expected = compute_power(x, y), c_pow(x, y)
        assert abs(computed - expected) <= math.ulp(expected)
        differences += computed != expected
    assert differences <= 4


def test_reciprocals_and_roots_of_small_numbers() -> None:
    for n in range(1, 200):
        assert compute_power(float(n), -1.0) == 1 / n
        assert compute_power(float(n), 0.5) == math.sqrt(n)


def test_fused_rounds_once() -> None:
    assert fused(1 + 2**-30, 1 - 2**-30, -1.0) == -(2.0**-60)


def test_text_has_a_table_for_each_name() -> None:
    text = module_text("@power")
    assert "define double @power(double %x, double %y)" in text
    assert text.count("internal addrspace(1) constant") == 5
