"""hashlib, zlib's checksums, base64 and binascii."""

import base64
import binascii
import hashlib
import zlib

for data in (b"", b"abc", b"The quick brown fox jumps over the lazy dog", bytes(range(256)) * 5, b"x" * 55, b"y" * 56, b"z" * 64, b"w" * 111, b"v" * 112, b"u" * 128):
    print(hashlib.md5(data).hexdigest(), hashlib.sha1(data).hexdigest(), hashlib.sha256(data).hexdigest())
    print(hashlib.sha224(data).hexdigest(), hashlib.sha384(data).hexdigest(), hashlib.sha512(data).hexdigest())
    print(zlib.crc32(data), zlib.adler32(data), binascii.crc32(data))
h = hashlib.sha256()
for word in "one two three".split():
    h.update(word.encode())
    early = h.copy()
    print(h.hexdigest()[:16], h.name, h.digest_size, h.block_size)
early.update(b"more")
print(early.hexdigest() != h.hexdigest(), h.digest()[:4], hashlib.new("md5", b"q").hexdigest(), hashlib.new("SHA1").name)
print(zlib.crc32(b"world", zlib.crc32(b"hello ")) == zlib.crc32(b"hello world"), zlib.adler32(b"b", zlib.adler32(b"a")))
for action in (lambda: hashlib.md5("text").hexdigest(), lambda: hashlib.new("md99").hexdigest(), lambda: str(zlib.crc32("s"))):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

for data in (b"", b"f", b"fo", b"foo", b"foob", b"fooba", b"foobar", bytes(range(0, 256, 7)), b"\xff\xfe\xfd"):
    e = base64.b64encode(data)
    print(e, base64.b64decode(e) == data, base64.urlsafe_b64encode(data), base64.b16encode(data), base64.b32encode(data))
    print(base64.b32decode(base64.b32encode(data)) == data, base64.urlsafe_b64decode(base64.urlsafe_b64encode(data)) == data, base64.b16decode(base64.b16encode(data)) == data)
print(base64.b64decode("aGVsbG8gd29ybGQ=").decode(), base64.b64decode("aGVs\nbG8="), base64.b64encode(b"\xfb\xff", b"-_"), base64.b64decode("-_8=", b"-_"))
print(binascii.hexlify(b"\x01\xab"), binascii.unhexlify("01AB"), base64.b16decode("ff", casefold=True), base64.b64encode("héllo".encode()).decode("ascii"))
for action in (
    lambda: base64.b64decode("abc"), lambda: base64.b64decode("a"), lambda: base64.b64decode("ab!c", validate=True), lambda: base64.b16decode("fg"), lambda: binascii.unhexlify("abc"),
    lambda: binascii.unhexlify("zz"), lambda: base64.b64encode("text"), lambda: base64.b32decode("A"), lambda: base64.b64decode("é"),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
