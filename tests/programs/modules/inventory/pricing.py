"""Prices with tax."""

print("pricing is imported once")
RATE = 0.25


def with_tax(price, rate=None):
    if rate is None:
        rate = RATE
    return price * (1 + rate)
