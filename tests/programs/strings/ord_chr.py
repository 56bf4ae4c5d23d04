"""ord and chr: alphabets, digits, checksums, a Caesar shift."""

print(ord("a"), ord("Z"), ord("0"), ord("\n"), ord("é"), ord("漢"), ord("😀"))
print(chr(97), chr(65), repr(chr(0)), chr(233), chr(28450), repr(chr(127)))
print("".join([chr(ord("a") + i) for i in range(26)]))


def shift(c, by):
    if "a" <= c <= "z":
        return chr((ord(c) - ord("a") + by) % 26 + ord("a"))
    if "A" <= c <= "Z":
        return chr((ord(c) - 65 + by) % 26 + 65)
    return c


print("".join([shift(c, 5) for c in "Hello, World"]))
print("".join([shift(c, -5) for c in "Mjqqt, Btwqi"]))


def to_number(text, base):
    value = 0
    for c in text.lower():
        digit = ord(c) - 48 if c <= "9" else ord(c) - 87
        if digit >= base:
            raise ValueError(f"{repr(c)} is no digit of base {base}")
        value = value * base + digit
    return value


print(to_number("ff", 16), to_number("1011", 2), to_number("zz", 36))
try:
    to_number("129", 8)
except ValueError as e:
    print(e)
checksum = 0
for c in "checksum of this text":
    checksum = (checksum * 31 + ord(c)) % 1000003
print(checksum)
for bad in [-1, 1114112]:
    try:
        chr(bad)
    except ValueError as e:
        print("ValueError:", e)
