"""C's `pow` for the GPU, as LLVM: libdevice's may be off by two units in the last place, C's is not.

`5 ** -1` must print 0.2. The logarithm and the product with the exponent are computed in pairs of doubles, so
the result is the correctly rounded one but for about one case in a few hundred close to a tie.

    x = 2**k * m,   c near 1/m from a table,   r = m * c - 1
    ln x = k * ln 2 - ln c + ln(1 + r)                              as a pair
    x ** y = exp(y * ln x) = 2**(n / 128) * exp(rest)               2**(i / 128) from a table

`power` is written once for two machines: `Numbers` computes (for the tests), `Writer` writes LLVM.
"""

from __future__ import annotations

import math
import struct
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache
from typing import Protocol

LOG_BITS = 7  # of the tables' indices
EXP_BITS = 7
LOG_START = (
    0x3FE6955500000000  # bits of about 0.706: m lies between it and its double, and 1 is inside
)
SIGN = -(1 << 63)
LARGEST_EXPONENT = 1100.0  # of e: beyond it the result is infinite or zero
ROUNDER = 6755399441055744.0  # 1.5 * 2**52: adding it rounds to a whole number
TERMS = 10  # of the series of ln(1 + r)


@dataclass(frozen=True, slots=True)
class Tables:
    """`factors` c, `logs` -ln(c) as pairs; `powers` 2**(i/128) as pairs; ln 2 and ln 2 / 128 split."""

    factors: list[float]
    log_highs: list[float]
    log_lows: list[float]
    power_highs: list[float]
    power_lows: list[float]
    ln2: tuple[float, float]
    step: tuple[float, float]


@cache
def tables() -> Tables:
    with localcontext() as context:
        context.prec = 60
        ln2 = Decimal(2).ln()
        factors = [factor(index) for index in range(1 << LOG_BITS)]
        logs = [pair(-Decimal(c).ln()) for c in factors]
        powers = [pair((ln2 * i / (1 << EXP_BITS)).exp()) for i in range(1 << EXP_BITS)]
        return Tables(
            factors,
            [high for high, _ in logs],
            [low for _, low in logs],
            [high for high, _ in powers],
            [low for _, low in powers],
            # Short enough that the product with an exponent, or with n, is exact.
            split(ln2, 40),
            split(ln2 / (1 << EXP_BITS), 33),
        )


def factor(index: int) -> float:
    """About 1/m in the middle of an interval; 1 in the one around 1, where the logarithm must be precise."""
    low, high = (
        from_bits(LOG_START + (i << 52 - LOG_BITS) & 0xFFFFFFFFFFFFF | exponent_of(i))
        for i in (index, index + 1)
    )
    return 1.0 if low <= 1.0 <= high else float(round(512 / ((low + high) / 2)) / 512)


def exponent_of(index: int) -> int:
    """The exponent bits with which the interval's bits lie between LOG_START and its double."""
    carries = (LOG_START + (index << 52 - LOG_BITS)) >> 52 != LOG_START >> 52
    return (0x3FF if carries else 0x3FE) << 52


def pair(value: Decimal) -> tuple[float, float]:
    high = float(value)
    return high, float(value - Decimal(high))


def split(value: Decimal, bits: int) -> tuple[float, float]:
    """As a number of that many bits and the rest."""
    mantissa, exponent = math.frexp(float(value))
    high = math.ldexp(math.floor(math.ldexp(mantissa, bits)), exponent - bits)
    return high, float(value - Decimal(high))


def from_bits(bits: int) -> float:
    return float(struct.unpack("<d", struct.pack("<q", bits))[0])


def to_bits(value: float) -> int:
    return int(struct.unpack("<q", struct.pack("<d", value))[0])


class Machine(Protocol):
    """Instructions on doubles, 64-bit integers and truth values, each by its LLVM name."""

    def do(self, instruction: str, kind: str, *operands: Value) -> Value: ...
    def constant(self, value: float, kind: str) -> Value: ...
    def look_up(self, table: str, index: Value) -> Value: ...


@dataclass(frozen=True, slots=True)
class Value:
    """A double, an integer or a truth value of a machine: a number, or the name of one."""

    machine: Machine
    kind: str  # double, i64, i1
    content: float | int | str

    def lift(self, other: Operand) -> Value:
        return other if isinstance(other, Value) else self.machine.constant(other, self.kind)

    def do(self, instruction: str, other: Operand) -> Value:
        return self.machine.do(instruction, self.kind, self, self.lift(other))

    def __add__(self, other: Operand) -> Value:
        return self.do("fadd" if self.kind == "double" else "add", other)

    def __sub__(self, other: Operand) -> Value:
        return self.do("fsub" if self.kind == "double" else "sub", other)

    def __mul__(self, other: Operand) -> Value:
        return self.do("fmul", other)

    def __and__(self, other: Operand) -> Value:
        return self.do("and", other)

    def __or__(self, other: Operand) -> Value:
        return self.do("or", other)

    def shifted_left(self, count: int) -> Value:
        return self.do("shl", count)

    def shifted_right(self, count: int) -> Value:
        return self.do("ashr", count)

    def test(self, predicate: str, other: Operand) -> Value:
        instruction = "fcmp" if self.kind == "double" else "icmp"
        return self.machine.do(f"{instruction} {predicate}", "i1", self, self.lift(other))

    def choose(self, then: Operand, otherwise: Value) -> Value:
        """`then if self else otherwise`."""
        return self.machine.do("select", otherwise.kind, self, otherwise.lift(then), otherwise)

    def bits(self) -> Value:
        return self.machine.do("bits", "i64", self)

    def as_double(self) -> Value:
        return self.machine.do("double", "double", self)

    def converted(self) -> Value:
        """The double of an integer's value."""
        return self.machine.do("sitofp", "double", self)

    def floor(self) -> Value:
        return self.machine.do("floor", "double", self)


Operand = Value | float | int


def fma(a: Value, b: Operand, c: Operand) -> Value:
    return a.machine.do("fma", "double", a, a.lift(b), a.lift(c))


def two_sum(a: Value, b: Value) -> tuple[Value, Value]:
    """The sum and its rounding error."""
    total = a + b
    part = total - a
    return total, (a - (total - part)) + (b - part)


def power(x: Value, y: Value) -> Value:
    """C's pow(x, y)."""
    magnitude = x.bits() & ~SIGN
    x_size = magnitude.as_double()
    result = exponential(y, *logarithm(x_size))
    y_bits = y.bits()
    grows = y.test("ogt", 0.0)
    infinity, zero = y.machine.constant(math.inf, "double"), y.machine.constant(0.0, "double")
    result = x_size.test("oeq", 0.0).choose(grows.choose(zero, infinity), result)
    result = x_size.test("oeq", math.inf).choose(grows.choose(infinity, zero), result)
    large = grows.choose(infinity, zero)
    small = grows.choose(zero, infinity)
    limit = x_size.test("ogt", 1.0).choose(large, x_size.test("olt", 1.0).choose(small, one(y)))
    result = (y_bits & ~SIGN).as_double().test("oeq", math.inf).choose(limit, result)
    is_whole = y.floor().test("oeq", y)
    half = y * 0.5
    is_odd = is_whole & half.floor().test("une", half)
    is_negative = x.bits().test("slt", 0)
    sign = (is_odd & is_negative).choose(SIGN, magnitude & 0)
    result = (result.bits() | sign).as_double()
    not_a_number = y.machine.constant(math.nan, "double")
    has_root = is_whole | x.test("oge", 0.0) | x_size.test("oeq", math.inf)
    result = has_root.choose(result, not_a_number)
    result = x.test("uno", y).choose(not_a_number, result)
    return (y.test("oeq", 0.0) | x.test("oeq", 1.0)).choose(1.0, result)


def one(like: Value) -> Value:
    return like.machine.constant(1.0, "double")


def logarithm(x: Value) -> tuple[Value, Value]:
    """ln of a positive finite number as a pair."""
    table = tables()
    is_tiny = x.test("olt", 2.0**-1022)
    bits = is_tiny.choose((x * 2.0**52).bits(), x.bits())
    offset = bits - LOG_START
    index = offset.shifted_right(52 - LOG_BITS) & (1 << LOG_BITS) - 1
    k_bits = offset.shifted_right(52)
    m = (bits - k_bits.shifted_left(52)).as_double()
    k = (k_bits - is_tiny.choose(52, k_bits & 0)).converted()
    c = x.machine.look_up("factors", index)
    product = m * c
    r = product - 1.0
    r_low = fma(m, c, product * -1.0)
    square = r * r
    square_low = fma(r, r, square * -1.0)
    half = square * -0.5
    half_low = fma(r * -1.0, r_low, square_low * -0.5)
    series = r * 0.0 + (-1.0) ** (TERMS + 1) / TERMS
    for n in range(TERMS - 1, 2, -1):
        series = fma(series, r, (-1.0) ** (n + 1) / n)
    tail = series * (square * r)
    first, error1 = two_sum(k * table.ln2[0], x.machine.look_up("log_highs", index))
    second, error2 = two_sum(first, r)
    third, error3 = two_sum(second, half)
    low = tail + (half_low + r_low) + fma(k, table.ln2[1], x.machine.look_up("log_lows", index))
    low = low + (error1 + error2 + error3)
    high = third + low
    return high, low - (high - third)


def exponential(y: Value, log_high: Value, log_low: Value) -> Value:
    """exp of `y` times the pair."""
    table = tables()
    high = y * log_high
    low = fma(y, log_high, high * -1.0) + y * log_low
    is_large, is_small = high.test("ogt", LARGEST_EXPONENT), high.test("olt", -LARGEST_EXPONENT)
    high = is_large.choose(LARGEST_EXPONENT, is_small.choose(-LARGEST_EXPONENT, high))
    low = (is_large | is_small).choose(0.0, low)
    shifted = fma(high, (1 << EXP_BITS) / math.log(2), ROUNDER)
    whole = shifted - ROUNDER
    n = shifted.bits() - to_bits(ROUNDER)
    rest = fma(whole, -table.step[0], high)
    rest_low = fma(whole, -table.step[1], low)
    r, r_error = two_sum(rest, rest_low)
    series = r * (1 / 720) + 1 / 120
    for divisor in (24, 6, 2):
        series = fma(series, r, 1 / divisor)
    less_one = fma(series, r * r, r_error) + r
    index = n & (1 << EXP_BITS) - 1
    base = y.machine.look_up("power_highs", index)
    result = base + fma(base, less_one, y.machine.look_up("power_lows", index))
    exponent = n.shifted_right(EXP_BITS)
    first = exponent.shifted_right(1)
    for part in (first, exponent - first):
        result = result * (part + 1023).shifted_left(52).as_double()
    return result


class Numbers:
    """Computes with Python's numbers."""

    def constant(self, value: float, kind: str) -> Value:
        return Value(self, kind, value)

    def look_up(self, table: str, index: Value) -> Value:
        values: list[float] = getattr(tables(), table)
        return Value(self, "double", values[int(index.content)])

    def do(self, instruction: str, kind: str, *operands: Value) -> Value:
        return Value(self, kind, compute(instruction, [float_or_int(o) for o in operands]))


def float_or_int(value: Value) -> float:
    assert not isinstance(value.content, str)
    return value.content


def compute(instruction: str, given: list[float]) -> float:
    """One instruction; integers wrap to 64 bits."""
    a, b = given[0], given[1] if len(given) > 1 else 0
    match instruction:
        case "fadd":
            return a + b
        case "fsub":
            return a - b
        case "fmul":
            return a * b
        case "fma":
            return fused(a, b, given[2])
        case "floor":
            return math.floor(a) if math.isfinite(a) else a
        case "select":
            return given[1] if a else given[2]
        case "bits":
            return to_bits(a)
        case "double":
            return from_bits(int(a))
        case "sitofp":
            return float(a)
    if instruction.startswith(("fcmp", "icmp")):
        return compare(instruction[5:], a, b)
    i, j = int(a), int(b)
    result = {"add": i + j, "sub": i - j, "and": i & j, "or": i | j}.get(instruction)
    if result is None:
        result = i << j if instruction == "shl" else i >> j
    return (result + (1 << 63)) % (1 << 64) - (1 << 63)


def compare(predicate: str, a: float, b: float) -> bool:
    ordered = not (math.isnan(a) or math.isnan(b))
    if predicate == "uno":
        return not ordered
    if predicate == "une":
        return a != b
    relation = {"gt": a > b, "ge": a >= b, "lt": a < b, "le": a <= b, "eq": a == b}[predicate[1:]]
    return ordered and relation


def fused(a: float, b: float, c: float) -> float:
    """a * b + c, rounded once."""
    if not (math.isfinite(a) and math.isfinite(b) and math.isfinite(c)):
        return a * b + c
    exact = Fraction(a) * Fraction(b) + Fraction(c)
    try:
        return float(exact) if exact else a * b + c
    except OverflowError:
        return math.copysign(math.inf, exact)


class Writer:
    """Writes LLVM instructions."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def constant(self, value: float, kind: str) -> Value:
        if kind == "double":
            return Value(self, kind, f"0x{to_bits(float(value)) & (1 << 64) - 1:016X}")
        return Value(self, kind, str(int(value)))

    def name(self, text: str) -> str:
        self.lines.append(f"  %v{len(self.lines)} = {text}")
        return f"%v{len(self.lines) - 1}"

    def look_up(self, table: str, index: Value) -> Value:
        size = len(getattr(tables(), table))
        place = f"[{size} x double], ptr addrspace(1) @power.{table}, i64 0, i64 {index.content}"
        place = self.name(f"getelementptr {place}")
        return Value(self, "double", self.name(f"load double, ptr addrspace(1) {place}"))

    def do(self, instruction: str, kind: str, *operands: Value) -> Value:
        given = ", ".join(f"{o.kind} {o.content}" for o in operands)
        first = operands[0]
        match instruction:
            case "fma" | "floor":
                text = f"call double @llvm.{instruction}.f64({given})"
            case "bits" | "double":
                text = f"bitcast {given} to {kind}"
            case "sitofp":
                text = f"sitofp {given} to double"
            case "select":
                text = f"select {given}"
            case _:
                text = f"{instruction} {first.kind} {first.content}, {operands[1].content}"
        return Value(self, kind, self.name(text))


def compute_power(x: float, y: float) -> float:
    """What the GPU computes for x ** y."""
    machine = Numbers()
    result = power(machine.constant(x, "double"), machine.constant(y, "double"))
    return float(float_or_int(result))


def module_text(symbol: str) -> str:
    """An LLVM module that defines `pow` under that symbol."""
    writer = Writer()
    result = power(Value(writer, "double", "%x"), Value(writer, "double", "%y"))
    lines = []
    for name in ("factors", "log_highs", "log_lows", "power_highs", "power_lows"):
        values = [f"double {writer.constant(v, 'double').content}" for v in getattr(tables(), name)]
        lines.append(
            f"@power.{name} = internal addrspace(1) constant "
            f"[{len(values)} x double] [{', '.join(values)}], align 8"
        )
    return "\n".join(
        [
            *lines,
            "declare double @llvm.fma.f64(double, double, double)",
            "declare double @llvm.floor.f64(double)",
            f"define double {symbol}(double %x, double %y) noinline nounwind {{",
            *writer.lines,
            f"  ret double {result.content}",
            "}",
        ]
    )
