"""`statistics`: normal distributions.

The quantiles are those of M. J. Wichura, "Algorithm AS 241: the percentage points of the normal
distribution", Applied Statistics 37 (1988), which CPython uses.
"""

from __future__ import annotations

import random
import statistics
from math import erf, erfc, exp, fabs, hypot, log, sqrt, tau

from weft.runtime.intrinsics import python_minor, type_name
from weft.runtime.lists import list_of

SQRT2 = sqrt(2.0)


class StatisticsError(ValueError):
    """Data of which there is no such statistic."""


class NormalDist:
    """A normal distribution, by its mean and its standard deviation."""

    _mu: float
    _sigma: float

    def __init__(self, mu=0.0, sigma=1.0) -> None:
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        numbers = list_of(data)
        if len(numbers) < 2:
            raise StatisticsError("stdev requires at least two data points")
        return cls(float(statistics.mean(numbers)), statistics.stdev(numbers))

    def samples(self, n, *, seed=None):
        if seed is None:
            return [_sample(random, self._mu, self._sigma) for _ in range(n)]
        source = random.Random(seed)
        return [_sample(source, self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x) -> float:
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x) -> float:
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        if python_minor() >= 13:
            return 0.5 * erfc((self._mu - x) / (self._sigma * SQRT2))
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * SQRT2)))

    def inv_cdf(self, p) -> float:
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0 and python_minor() < 13:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _quantile(float(p), self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other) -> float:
        """The area below both densities."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        less, more = self, other
        if (other._sigma, other._mu) < (self._sigma, self._mu):
            less, more = other, self
        if not less.variance or not more.variance:
            raise StatisticsError("overlap() not defined when sigma is zero")
        spread = more.variance - less.variance
        distance = fabs(more._mu - less._mu)
        if not spread:
            return 1.0 - erf(distance / (2.0 * less._sigma * SQRT2))
        # The two densities are equal at the solutions of a quadratic equation.
        middle = less._mu * more.variance - more._mu * less.variance
        inside = distance * distance + spread * log(more.variance / less.variance)
        half = less._sigma * more._sigma * sqrt(inside)
        first, second = (middle + half) / spread, (middle - half) / spread
        return 1.0 - (
            fabs(more.cdf(first) - less.cdf(first)) + fabs(more.cdf(second) - less.cdf(second))
        )

    def zscore(self, x) -> float:
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self) -> float:
        return self._mu

    @property
    def median(self) -> float:
        return self._mu

    @property
    def mode(self) -> float:
        return self._mu

    @property
    def stdev(self) -> float:
        return self._sigma

    @property
    def variance(self) -> float:
        return self._sigma * self._sigma

    def __add__(self, other) -> NormalDist:
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __radd__(self, other) -> NormalDist:
        return self + other

    def __sub__(self, other) -> NormalDist:
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __rsub__(self, other) -> NormalDist:
        return -(self - other)

    def __mul__(self, other) -> NormalDist:
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __rmul__(self, other) -> NormalDist:
        return self * other

    def __truediv__(self, other) -> NormalDist:
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self) -> NormalDist:
        return NormalDist(self._mu, self._sigma)

    def __neg__(self) -> NormalDist:
        return NormalDist(-self._mu, self._sigma)

    def __eq__(self, other) -> bool:
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self) -> int:
        return hash((self._mu, self._sigma))

    def __repr__(self) -> str:
        return f"{type_name(self)}(mu={self._mu!r}, sigma={self._sigma!r})"


def _sample(source, mu: float, sigma: float) -> float:
    if python_minor() >= 13:
        return _quantile(source.random(), mu, sigma)
    return float(source.gauss(mu, sigma))


# Two polynomials for each of three ranges, the highest power first: near the middle, and in the tails.
MIDDLE = [
    2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
    1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0,
]  # fmt: skip
MIDDLE_BELOW = [
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
    5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0,
]  # fmt: skip
NEAR = [
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
    1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
    4.63033784615654529590e0, 1.42343711074968357734e0,
]  # fmt: skip
NEAR_BELOW = [
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
    1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
    2.05319162663775882187e0, 1.0,
]  # fmt: skip
FAR = [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
    2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
    5.46378491116411436990e0, 6.65790464350110377720e0,
]  # fmt: skip
FAR_BELOW = [
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
    7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
    5.99832206555887937690e-1, 1.0,
]  # fmt: skip


def _polynomial(factors: list[float], x: float) -> float:
    result = factors[0]
    for i in range(1, len(factors)):
        result = result * x + factors[i]
    return result


def _quantile(p: float, mu: float, sigma: float) -> float:
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        x = _polynomial(MIDDLE, r) * q / _polynomial(MIDDLE_BELOW, r)
        return mu + x * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        x = _polynomial(NEAR, r - 1.6) / _polynomial(NEAR_BELOW, r - 1.6)
    else:
        x = _polynomial(FAR, r - 5.0) / _polynomial(FAR_BELOW, r - 5.0)
    return mu + (-x if q < 0.0 else x) * sigma
