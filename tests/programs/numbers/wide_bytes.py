n = 2 ** 70
xs = [n % 256, 5, 7]
print(bytes(xs), bytearray(xs), bytes([n % 100, 3]))
b = bytearray()
b.extend(xs)
b.append(n % 256)
b[0] = n % 7
print(b)
print(bytes(x % 256 for x in [n, n + 1]), bytes((n % 256, 2)), bytes({n % 256}))
for bad in ([n], [-1], [256], ["a"], [n, 2]):
    try:
        print(bytes(bad))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
try:
    bytes(n)
except OverflowError as e:
    print(e)
print(b"%d" % n, bytes(n % 5))
