"""decimal: format specifications, contexts, signals, functions that round, money."""

import copy
import threading
from decimal import Context, Decimal, DivisionByZero, ExtendedContext, Inexact, InvalidOperation, Overflow, ROUND_HALF_UP, Rounded, getcontext, localcontext, setcontext

for value in (Decimal("1234567.891"), Decimal("-0.00012345"), Decimal("0"), Decimal("1E+20"), Decimal("-3.5"), Decimal("NaN"), Decimal("-Infinity"), Decimal("99.995")):
    for form in ("", ".2f", ",.2f", "e", ".3e", "E", "g", ".3g", "%", ".1%", "+.1f", " .0f", "015.2f", "<15", ">15.1f", "^20", "*=12.2f", "010", "020,.2f", "n", ".10f"):
        print(form, repr(format(value, form)), end=" ")
    print()
for form in (".2x", "5.", "abc"):
    try:
        print(format(Decimal(1), form))
    except ValueError as error:
        print(error)
price = Decimal("19.99")
print(f"{price}", f"{price:>10}", f"{price!r}", f"total: {price * 3:.1f}", "%s %.2f" % (price, price), str(price).zfill(8), "{:08.3f}".format(price))

context = getcontext()
print(context.prec, context.rounding, context.Emin, context.Emax, context.traps[InvalidOperation], context.traps[Inexact], context.flags[Inexact])
context.clear_flags()
Decimal(1) / 3
print(context.flags[Inexact], context.flags[Rounded], context.flags[DivisionByZero])
print(context)
with localcontext() as ctx:
    ctx.traps[Inexact] = True
    try:
        print(Decimal(1) / 3)
    except Inexact as error:
        print(type(error).__name__, error)
    ctx.traps[DivisionByZero] = False
    ctx.traps[InvalidOperation] = False
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, Decimal("x"), Decimal(-1).sqrt())
small = Context(prec=4, rounding=ROUND_HALF_UP)
print(small.create_decimal("3.14159"), small.divide(Decimal(1), Decimal(3)), small.add(Decimal("1.2345"), 1), small.multiply(3, 4), small.sqrt(Decimal(2)), small.power(2, 10), small.plus(Decimal("9.99995")), small.minus(Decimal(3)), small.abs(Decimal(-3)), small.Etiny(), small.Etop(), small.quantize(Decimal("2.345"), Decimal("0.01")), small.prec)
with localcontext(small):
    print(Decimal(2) / 3, Decimal("123456"), +Decimal("123456"))
try:
    context.prec = 0
except ValueError as error:
    print(error)
limited = Context(prec=5, Emin=-9, Emax=9, traps=[])
print(limited.multiply(Decimal("99999E+5"), 10), limited.divide(Decimal("1E-9"), 100), limited.divide(Decimal("12345E-12"), 1), limited.create_decimal("1E-20"), limited.multiply(Decimal("-9E+9"), 9), limited.flags[Overflow], limited.create_decimal("0E-30"))
tight = Context(prec=5, Emin=-9, Emax=9)
try:
    print(tight.multiply(Decimal("9E+9"), 10))
except Overflow as error:
    print(error)

for text in ("1", "0.5", "-1", "10", "2.302585", "0", "-20.5", "1E-10"):
    print(Decimal(text).exp(), end=" ")
print()
for text in ("1", "2", "10", "0.5", "1E+10", "123.456", "1.0000001", "0.9"):
    print(Decimal(text).ln(), Decimal(text).log10(), end=" ")
print()
print(Decimal(2) ** Decimal("0.5"), Decimal(10) ** Decimal("-1.5"), Decimal("1.05") ** Decimal("2.5"), Decimal(4) ** Decimal("0.5"), Decimal(0).ln(), Decimal(100).log10(), Decimal("0.001").log10())
before = copy.copy(getcontext())
setcontext(Context(prec=8))
print(Decimal(1) / 7)
setcontext(before)
print(Decimal(1) / 7)


def work(results, index):
    results[index] = (getcontext().prec, str(Decimal(1) / 3))
    getcontext().prec = 5
    results[index] += (str(Decimal(1) / 3),)


results = {}
threads = [threading.Thread(target=work, args=(results, i)) for i in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()), getcontext().prec)


class Account:
    def __init__(self, balance="0"):
        self.balance = Decimal(balance)

    def interest(self, rate, years):
        return (self.balance * (1 + Decimal(rate)) ** years).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


print(Account("1000").interest("0.035", 10), Account().interest("0.1", 1))
items = [("pen", Decimal("1.20"), 3), ("book", Decimal("12.99"), 1), ("tax", Decimal("0.075"), 2)]
total = sum(price * count for _, price, count in items)
print(total, total.quantize(Decimal("0.01")), max(items, key=lambda item: item[1])[0], [str(p.normalize()) for _, p, _ in items])
print(Decimal("3.14").as_tuple(), Decimal("3.14").as_tuple().digits, Decimal("-12E5").as_tuple().exponent, Decimal(3) + True, ExtendedContext.prec)


def pi():
    """The recipe of the documentation."""
    getcontext().prec += 2
    three = Decimal(3)
    lasts, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
    while s != lasts:
        lasts = s
        n, na = n + na, na + 8
        d, da = d + da, da + 32
        t = (t * n) / d
        s += t
    getcontext().prec -= 2
    return +s


print(pi())
