"""`random`: random numbers, the same for the same seed as CPython's.

# differs: no `SystemRandom`, no seeding by `version=1`; `getstate` gives a state that cannot be looked into.
# differs: `randrange` takes integers only, as from CPython 3.12 on.
# differs: a subclass's own `random` does not change `choice`, `randrange`, `shuffle` and `sample`.
"""

from __future__ import annotations

from bisect import bisect
from math import acos, ceil, cos, e, exp, floor, isfinite, log, pi, sin, sqrt

from weft.runtime import big_ints
from weft.runtime.big_random import empty_range, empty_steps, is_any_big, wide_range
from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.dict_views import DictItems, DictKeys, DictValues
from weft.runtime.dicts import Dict
from weft.runtime.intrinsics import lock, unlock, wide_ints, wrap_add, wrap_mul, wrap_sub
from weft.runtime.mersenne_twister import Twister, bits_below
from weft.runtime.numbers import index_of, real
from weft.runtime.sets import Set
from weft.runtime.strings import Str

TWOPI = 6.283185307179586
NV_MAGICCONST = 1.7155277699214135  # 4 * exp(-0.5) / sqrt(2)
LOG4 = 1.3862943611198906
SG_MAGICCONST = 2.504077396776274  # 1 + log(4.5)
STATE_VERSION = 3


class Random(Twister):
    """A generator of its own. Invariant: `spare` is the second number of a pair of `gauss`, if kept."""

    _weft_open = True  # programs add attributes

    spare: float
    has_spare: bool

    def __init__(self, x=None) -> None:
        super().__init__()
        self.spare = 0.0
        self.has_spare = False
        self.seed(x)

    def seed(self, a=None, version: int = 2) -> None:
        if isinstance(a, float):
            self.seed_with_word(hash(a))
        elif a is None or isinstance(a, (int, Str, Bytes, ByteArrayObject)):
            self.seed_with(a)
        else:
            raise TypeError(
                "The only supported seed types are: None,\nint, float, str, bytes, and bytearray."
            )
        self.has_spare = False

    def getstate(self):
        return (STATE_VERSION, self.saved(), self.spare if self.has_spare else None)

    def setstate(self, state) -> None:
        self.restore(state[1])
        spare = state[2]
        self.has_spare = spare is not None
        if spare is not None:
            self.spare = spare

    # Integers.

    def randrange(self, start, stop=None, step=1):
        if wide_ints() and is_any_big(start, stop, step):
            return wide_range(self, start, stop, step)
        first = index_of(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return bits_below(self, first)
        last = index_of(stop)
        stride = index_of(step)
        if stride == 1:
            if last <= first:
                raise empty_range(first, last)
            return wrap_add(first, bits_below(self, wrap_sub(last, first)))
        if stride == 0:
            raise ValueError("zero step for randrange()")
        count = len(range(first, last, stride))
        if count <= 0:
            raise empty_steps(first, last, stride)
        return wrap_add(first, wrap_mul(stride, bits_below(self, count)))

    def randint(self, a, b):
        if wide_ints() and is_any_big(a, b, None):
            return wide_range(self, a, big_ints.plus(b, 1), 1)
        first = index_of(a)
        last = index_of(b)
        if last < first:
            raise empty_range(first, last + 1)
        width = wrap_add(wrap_sub(last, first), 1)
        if width == 0:
            return self.bits(64)
        return wrap_add(first, bits_below(self, width))

    # Sequences.

    def choice(self, seq):
        count = len(seq)
        if count == 0:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[bits_below(self, count)]

    def shuffle(self, x) -> None:
        for i in range(len(x) - 1, 0, -1):
            j = bits_below(self, i + 1)
            item = x[i]
            x[i] = x[j]
            x[j] = item

    def sample(self, population, k: int, *, counts=None):
        if isinstance(population, (Set, Dict, DictKeys, DictValues, DictItems)):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        result = []
        if counts is not None:
            ends = _running_counts(counts)
            if len(ends) != n:
                raise ValueError("The number of counts does not match the population")
            total = ends.pop()
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            for position in self.sample(range(total), k):
                result.append(population[bisect(ends, position)])
            return result
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        # Two ways, of which the cheaper is taken; which one decides what is drawn.
        limit = 21
        if k > 5:
            limit += 4 ** ceil(log(k * 3, 4))
        if n <= limit:
            pool = list(population)
            for i in range(k):
                j = bits_below(self, n - i)
                result.append(pool[j])
                pool[j] = pool[n - i - 1]
        else:
            chosen = set()
            for _ in range(k):
                j = bits_below(self, n)
                while j in chosen:
                    j = bits_below(self, n)
                chosen.add(j)
                result.append(population[j])
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k: int = 1):
        n = len(population)
        result = []
        if cum_weights is None and weights is None:
            for _ in range(k):
                result.append(population[floor(self.random() * n)])
            return result
        if isinstance(weights, int):
            raise TypeError(f"The number of choices must be a keyword argument: k={weights}")
        if weights is not None and cum_weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        ends = []
        total = 0.0
        if weights is not None:
            for weight in weights:
                total += real(weight)
                ends.append(total)
        else:
            for end in cum_weights:
                ends.append(real(end))
        if len(ends) != n:
            raise ValueError("The number of weights does not match the population")
        total = ends[-1]
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        for _ in range(k):
            result.append(population[bisect(ends, self.random() * total, 0, n - 1)])
        return result

    # Floats.

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None) -> float:
        u = self.random()
        start = real(low)
        end = real(high)
        c = 0.5
        if mode is not None:
            if end == start:
                return start
            c = (real(mode) - start) / (end - start)
        if u > c:
            return end + (start - end) * sqrt((1.0 - u) * (1.0 - c))
        return start + (end - start) * sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        lock(self)
        z = self.spare
        is_kept = self.has_spare
        self.has_spare = False
        unlock(self)
        if not is_kept:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            other = sin(angle) * radius
            lock(self)
            self.spare = other
            self.has_spare = True
            unlock(self)
        return mu + z * sigma

    def lognormvariate(self, mu, sigma) -> float:
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0) -> float:
        return -log(1.0 - self.random()) / real(lambd)

    def vonmisesvariate(self, mu, kappa) -> float:
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        f = (q + z) / (1.0 + q * z)
        if self.random() > 0.5:
            return (mu + acos(f)) % TWOPI
        return (mu - acos(f)) % TWOPI

    def gammavariate(self, alpha, beta) -> float:
        shape = real(alpha)
        scale = real(beta)
        if shape <= 0.0 or scale <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if shape == 1.0:
            return -log(1.0 - self.random()) * scale
        if shape > 1.0:
            return self._large_gamma(shape) * scale
        return self._small_gamma(shape) * scale

    def _large_gamma(self, alpha: float) -> float:
        """R. C. H. Cheng 1977, "The generation of Gamma variables with non-integral shape"."""
        ainv = sqrt(2.0 * alpha - 1.0)
        bbb = alpha - LOG4
        ccc = alpha + ainv
        while True:
            u1 = self.random()
            if 1e-7 < u1 < 0.9999999:
                u2 = 1.0 - self.random()
                v = log(u1 / (1.0 - u1)) / ainv
                x = alpha * exp(v)
                z = u1 * u1 * u2
                r = bbb + ccc * v - x
                if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                    return x

    def _small_gamma(self, alpha: float) -> float:
        """Algorithm GS of Ahrens and Dieter 1974, as in Kennedy and Gentle, "Statistical Computing"."""
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            u = self.random()
            if p > 1.0:
                if u <= x ** (alpha - 1.0):
                    return x
            elif u <= exp(-x):
                return x

    def betavariate(self, alpha, beta) -> float:
        y = self.gammavariate(alpha, 1.0)
        if y == 0.0:
            return 0.0
        return y / (y + self.gammavariate(beta, 1.0))

    def paretovariate(self, alpha) -> float:
        return (1.0 - self.random()) ** (-1.0 / real(alpha))

    def weibullvariate(self, alpha, beta) -> float:
        return real(alpha) * (-log(1.0 - self.random())) ** (1.0 / real(beta))


def _running_counts(counts):
    total = 0
    ends = []
    for count in counts:
        if not isinstance(count, int):
            raise TypeError("Counts must be integers")
        total += count
        ends.append(total)
    return ends


# The functions of the module: those of one generator, which all threads share.

_shared = Random()


def seed(a=None, version: int = 2) -> None:
    _shared.seed(a, version)


def getstate():
    return _shared.getstate()


def setstate(state) -> None:
    _shared.setstate(state)


def random() -> float:
    return _shared.random()


def getrandbits(k: int):
    return _shared.getrandbits(k)


def randbytes(n: int) -> Bytes:
    return _shared.randbytes(n)


def randrange(start, stop=None, step=1):
    return _shared.randrange(start, stop, step)


def randint(a, b):
    return _shared.randint(a, b)


def choice(seq):
    return _shared.choice(seq)


def shuffle(x) -> None:
    _shared.shuffle(x)


def sample(population, k: int, *, counts=None):
    return _shared.sample(population, k, counts=counts)


def choices(population, weights=None, *, cum_weights=None, k: int = 1):
    return _shared.choices(population, weights, cum_weights=cum_weights, k=k)


def uniform(a, b):
    return _shared.uniform(a, b)


def triangular(low=0.0, high=1.0, mode=None) -> float:
    return _shared.triangular(low, high, mode)


def normalvariate(mu=0.0, sigma=1.0):
    return _shared.normalvariate(mu, sigma)


def gauss(mu=0.0, sigma=1.0):
    return _shared.gauss(mu, sigma)


def lognormvariate(mu, sigma) -> float:
    return _shared.lognormvariate(mu, sigma)


def expovariate(lambd=1.0) -> float:
    return _shared.expovariate(lambd)


def vonmisesvariate(mu, kappa) -> float:
    return _shared.vonmisesvariate(mu, kappa)


def gammavariate(alpha, beta) -> float:
    return _shared.gammavariate(alpha, beta)


def betavariate(alpha, beta) -> float:
    return _shared.betavariate(alpha, beta)


def paretovariate(alpha) -> float:
    return _shared.paretovariate(alpha)


def weibullvariate(alpha, beta) -> float:
    return _shared.weibullvariate(alpha, beta)
