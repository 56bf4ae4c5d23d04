"""`statistics`: means, medians, spreads. Sums are exact and rounded once, as CPython's are.

# differs: no `kde`, no ranked `correlation`; data are ints, floats or, for `mean` and `median`, Fractions.
# differs: sums beyond the range of a float raise OverflowError; the last digit may differ where squares of
# the data are below 1e-290 or above 1e300.
"""

from __future__ import annotations

from collections import Counter
from math import exp, fsum, log, sqrt
from typing import NamedTuple

from weft.runtime.exact_ratio import (
    add_int,
    add_products,
    quotient,
    root_of_quotient,
    side_of_quotient,
)
from weft.runtime.exact_sum import ExactSum
from weft.runtime.lists import list_of
from weft.runtime.numbers import real

from ._normal_dist import NormalDist, StatisticsError

__all__ = [
    "LinearRegression",
    "NormalDist",
    "StatisticsError",
    "correlation",
    "covariance",
    "fmean",
    "geometric_mean",
    "harmonic_mean",
    "linear_regression",
    "mean",
    "median",
    "median_grouped",
    "median_high",
    "median_low",
    "mode",
    "multimode",
    "pstdev",
    "pvariance",
    "quantiles",
    "stdev",
    "variance",
]

LARGEST_WHOLE = 9.2e18


class LinearRegression(NamedTuple):
    """The line `slope * x + intercept`."""

    slope: float
    intercept: float


def _add(total: ExactSum, value) -> None:
    if isinstance(value, int):
        add_int(total, value)
    else:
        total.add(value)


def _whole(value: int) -> ExactSum:
    result = ExactSum()
    add_int(result, value)
    return result


def _has_floats(numbers) -> bool:
    for value in numbers:
        if isinstance(value, float):
            return True
    return False


def _converted(numbers, above: ExactSum, below: ExactSum):
    """The quotient as CPython gives it: an int where the data are ints and it is whole, else a float."""
    result = quotient(above, below)
    if (
        isinstance(numbers[0], int)
        and not _has_floats(numbers)
        and -LARGEST_WHOLE < result < LARGEST_WHOLE
    ):
        whole = int(result)
        # A float of 2**53 and more is whole, but may be near the quotient only.
        rest = _times(below, -whole)
        for i in range(above.count):
            rest.add(above.parts[i])
        missing = quotient(rest, below)
        if missing == float(int(missing)) and side_of_quotient(rest, below, missing, 0.0) == 0:
            return whole + int(missing)
    return result


def mean(data):
    numbers = list_of(data)
    if len(numbers) < 1:
        raise StatisticsError("mean requires at least one data point")
    if isinstance(numbers[0], (int, float)):
        total = ExactSum()
        for value in numbers:
            _add(total, value)
        return _converted(numbers, total, _whole(len(numbers)))
    rest = numbers[0]
    for i in range(1, len(numbers)):
        rest = rest + numbers[i]
    return rest / len(numbers)


def fmean(data, weights=None) -> float:
    numbers = list_of(data)
    n = len(numbers)
    if n == 0:
        raise StatisticsError("fmean requires at least one data point")
    if weights is None:
        return fsum(numbers) / n
    factors = list_of(weights)
    if len(factors) != n:
        raise StatisticsError("data and weights must be the same length")
    products = []
    for i in range(n):
        products.append(real(numbers[i]) * real(factors[i]))
    divisor = fsum(factors)
    if divisor == 0.0:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum(products) / divisor


def geometric_mean(data) -> float:
    logarithms = []
    for value in data:
        if value <= 0:
            raise StatisticsError(
                "geometric mean requires a non-empty dataset containing positive numbers"
            )
        logarithms.append(log(value))
    if len(logarithms) == 0:
        raise StatisticsError(
            "geometric mean requires a non-empty dataset containing positive numbers"
        )
    return exp(fmean(logarithms))


def harmonic_mean(data, weights=None):
    numbers = list_of(data)
    n = len(numbers)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    factors = [1.0] * n
    if weights is not None:
        factors = []
        for weight in weights:
            factors.append(real(weight))
        if len(factors) != n:
            raise StatisticsError("Number of weights does not match data size")
    elif n == 1:
        if numbers[0] < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return numbers[0]
    weight_sum = ExactSum()
    total = ExactSum()
    for i in range(n):
        if numbers[i] < 0 or factors[i] < 0.0:
            raise StatisticsError("harmonic mean does not support negative values")
        weight_sum.add(factors[i])
        if factors[i] != 0.0:
            if numbers[i] == 0:
                return 0
            total.add(factors[i] / real(numbers[i]))
    return quotient(weight_sum, total)


# Medians and modes.


def _ordered(data):
    numbers = sorted(data)
    if len(numbers) == 0:
        raise StatisticsError("no median for empty data")
    return numbers


def median(data):
    numbers = _ordered(data)
    n = len(numbers)
    if n % 2 == 1:
        return numbers[n // 2]
    return (numbers[n // 2 - 1] + numbers[n // 2]) / 2


def median_low(data):
    numbers = _ordered(data)
    return numbers[(len(numbers) - 1) // 2]


def median_high(data):
    numbers = _ordered(data)
    return numbers[len(numbers) // 2]


def median_grouped(data, interval=1):
    numbers = _ordered(data)
    n = len(numbers)
    middle = numbers[n // 2]
    if n == 1 and isinstance(middle, (int, float)):
        return real(middle)
    below = 0
    equal = 0
    for value in numbers:
        if value < middle:
            below += 1
        elif value == middle:
            equal += 1
    width = real(interval)
    lower = real(middle) - width / 2.0
    return lower + width * (n / 2 - below) / equal


def mode(data):
    best = Counter(data).most_common(1)
    if len(best) == 0:
        raise StatisticsError("no mode for empty data")
    return best[0][0]


def multimode(data):
    counts = Counter(data)
    most = 0
    for value in counts.values():
        if value > most:
            most = value
    found = []
    for key, count in counts.items():
        if count == most:
            found.append(key)
    return found


def quantiles(data, *, n: int = 4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    numbers = sorted(data)
    length = len(numbers)
    if length < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            place = i * (length - 1)
            j = place // n
            delta = place % n
            result.append((numbers[j] * (n - delta) + numbers[j + 1] * delta) / n)
        return result
    if method != "exclusive":
        raise ValueError(f"Unknown method: {method!r}")
    for i in range(1, n):
        place = i * (length + 1)
        j = place // n
        if j < 1:
            j = 1
        if j > length - 1:
            j = length - 1
        delta = place - j * n
        result.append((numbers[j - 1] * (n - delta) + numbers[j] * delta) / n)
    return result


# Spreads.


def _squares_about(numbers, center) -> ExactSum:
    """The sum of the squared distances from a center that is given."""
    total = ExactSum()
    for value in numbers:
        distance = value - center
        _add(total, distance * distance)
    return total


def _times(source: ExactSum, factor: int) -> ExactSum:
    result = ExactSum()
    add_products(result, source, _whole(factor), 1.0)
    return result


def _deviations(numbers, center) -> ExactSum:
    """`n` times the sum of the squared distances from the center, or from the mean: n * sum(x*x) - sum(x)**2."""
    n = len(numbers)
    if center is not None:
        return _times(_squares_about(numbers, center), n)
    total = ExactSum()
    squares = ExactSum()
    for value in numbers:
        part = ExactSum()
        _add(part, value)
        _add(total, value)
        add_products(squares, part, part, 1.0)
    result = _times(squares, n)
    add_products(result, total, total, -1.0)
    return result


def _at_least(numbers, least: int, name) -> None:
    if len(numbers) < least:
        points = "two data points" if least == 2 else "one data point"
        raise StatisticsError(f"{name} requires at least {points}")


def variance(data, xbar=None):
    numbers = list_of(data)
    _at_least(numbers, 2, "variance")
    n = len(numbers)
    return _converted(numbers, _deviations(numbers, xbar), _whole(n * (n - 1)))


def pvariance(data, mu=None):
    numbers = list_of(data)
    _at_least(numbers, 1, "pvariance")
    n = len(numbers)
    return _converted(numbers, _deviations(numbers, mu), _whole(n * n))


def stdev(data, xbar=None) -> float:
    numbers = list_of(data)
    _at_least(numbers, 2, "stdev")
    n = len(numbers)
    return root_of_quotient(_deviations(numbers, xbar), _whole(n * (n - 1)))


def pstdev(data, mu=None) -> float:
    numbers = list_of(data)
    _at_least(numbers, 1, "pstdev")
    n = len(numbers)
    return root_of_quotient(_deviations(numbers, mu), _whole(n * n))


# Two variables.


def _centered(data, name):
    """The distances of the data from their mean."""
    numbers = list_of(data)
    if len(numbers) < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    center = fsum(numbers) / len(numbers)
    result = []
    for value in numbers:
        result.append(value - center)
    return result


def _dot(x, y) -> float:
    total = ExactSum()
    for i in range(len(x)):
        total.add(x[i] * y[i])
    return total.total()


def covariance(x, y) -> float:
    if len(x) != len(y):
        raise StatisticsError(
            "covariance requires that both inputs have same number of data points"
        )
    first = _centered(x, "covariance")
    return _dot(first, _centered(y, "covariance")) / (len(first) - 1)


def correlation(x, y) -> float:
    if len(x) != len(y):
        raise StatisticsError(
            "correlation requires that both inputs have same number of data points"
        )
    first = _centered(x, "correlation")
    second = _centered(y, "correlation")
    size = sqrt(_dot(first, first) * _dot(second, second))
    if size == 0.0:
        raise StatisticsError("at least one of the inputs is constant")
    return _dot(first, second) / size


def linear_regression(x, y, /, *, proportional=False) -> LinearRegression:
    n = len(x)
    if len(y) != n:
        raise StatisticsError(
            "linear regression requires that both inputs have same number of data points"
        )
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        return LinearRegression(_slope(list_of(x), list_of(y)), 0.0)
    slope = _slope(_centered(x, "linear regression"), _centered(y, "linear regression"))
    return LinearRegression(slope, fsum(y) / n - slope * (fsum(x) / n))


def _slope(x, y) -> float:
    size = _dot(x, x)
    if size == 0.0:
        raise StatisticsError("x is constant")
    return _dot(x, y) / size
