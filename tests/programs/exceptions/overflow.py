"""Float overflow and conversions that cannot be done."""


def power(x, y):
    try:
        return x**y
    except OverflowError as e:
        return f"OverflowError: {e}"
    except ZeroDivisionError as e:
        return f"ZeroDivisionError: {e}"


print(power(10.0, 308))
print(power(10.0, 309))
print(power(-10.0, 309.0))
print(power(10.0, -400))
print(power(0.0, 5), power(2.0, 0.5))
big = 1e308
print(big * 10, -big * 10, big * 10 - big * 10)


def to_int(x):
    try:
        return int(x)
    except OverflowError as e:
        return f"OverflowError: {e}"
    except ValueError as e:
        return f"ValueError: {e}"


for x in [1.9, -1.9, 1e18, big * 10, -big * 10, big * 10 - big * 10]:
    print(to_int(x))
for text in ["7", "-12", " 42 ", "+5", "1_000", "", "4.5", "0x10", "--1"]:
    try:
        print(repr(text), int(text))
    except ValueError as e:
        print("ValueError:", e)
for text in ["7", "-1.5", "1e3", " .5 ", "inf", "-Infinity", "nan", "1e400", "", "1.2.3", "abc"]:
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print("ValueError:", e)
