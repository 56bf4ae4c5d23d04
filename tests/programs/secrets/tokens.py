"""secrets: sizes and ranges of what is random."""

import secrets
import string

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), len(secrets.token_hex(8)), len(secrets.token_hex()), len(secrets.token_urlsafe(16)), secrets.token_hex(0) == "")
print(all(c in string.hexdigits for c in secrets.token_hex(20)), all(c in string.ascii_letters + string.digits + "-_" for c in secrets.token_urlsafe()))
print(all(0 <= secrets.randbelow(10) < 10 for _ in range(100)), {secrets.randbelow(3) for _ in range(200)} == {0, 1, 2}, all(secrets.randbits(5) < 32 for _ in range(50)), secrets.randbelow(1))
print(secrets.choice([7]), secrets.choice("abc") in "abc", secrets.choice(range(5)) in range(5), len("".join(secrets.choice(string.ascii_letters) for _ in range(12))))
print(secrets.compare_digest("abc", "abc"), secrets.compare_digest(b"abc", b"abd"), secrets.compare_digest("a", "ab"))
for action in (lambda: secrets.randbelow(0), lambda: secrets.randbelow(-1)):
    try:
        print(action())
    except ValueError as error:
        print(error)
try:
    print(secrets.choice([]))
except IndexError as error:
    print(type(error).__name__)
