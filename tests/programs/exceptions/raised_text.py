def strange(n):
    if n > 3:
        raise "no such number"
    return n
print(strange(2))
try:
    strange(5)
except TypeError as e:
    print(e)
def other(x):
    raise x
for x in (ValueError("v"), 3, None, "s"):
    try:
        other(x)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
