"""The constants of `string`, and `capwords`."""

import string
from string import ascii_letters, punctuation

print(repr(string.whitespace), string.digits, string.hexdigits, string.octdigits)
print(ascii_letters, string.ascii_lowercase + string.ascii_uppercase == ascii_letters)
print(punctuation, len(punctuation), len(string.printable), repr(string.printable[-8:]))
print("e" in string.ascii_lowercase, [c for c in "a1!" if c in string.digits + string.punctuation])
print(string.capwords("hello  big  world"), string.capwords("a-b-c", "-"), repr(string.capwords("  x y ")))
