"""`hashlib`: MD5, SHA-1 and SHA-2.

# differs: no other algorithms; `algorithms_available` and the like are missing.
"""

from __future__ import annotations

from weft.runtime.byte_arrays import as_bytes
from weft.runtime.byte_strings import ByteArrayObject, Bytes
from weft.runtime.digests import (
    MD5,
    SHA1,
    SHA224,
    SHA256,
    SHA384,
    SHA512,
    Digest,
    block_bytes,
    digest_bytes,
)
from weft.runtime.intrinsics import text
from weft.runtime.strings import Str


class HASH:
    """What the functions give."""

    inner: Digest

    def __init__(self, inner: Digest) -> None:
        self.inner = inner

    @property
    def name(self) -> Str:
        kind = self.inner.kind
        if kind == MD5:
            return text("md5")
        if kind == SHA1:
            return text("sha1")
        return text(f"sha{8 * digest_bytes(kind)}")

    @property
    def digest_size(self) -> int:
        return digest_bytes(self.inner.kind)

    @property
    def block_size(self) -> int:
        return block_bytes(self.inner.kind)

    def update(self, data) -> None:
        if isinstance(data, (Bytes, ByteArrayObject)):
            self.inner.update(data.contents())
        elif isinstance(data, Str):
            raise TypeError("Strings must be encoded before hashing")
        else:
            raise TypeError("object supporting the buffer API required")

    def digest(self) -> Bytes:
        return as_bytes(self.inner.result())

    def hexdigest(self) -> Str:
        return self.digest().hex()

    def copy(self) -> HASH:
        return HASH(self.inner.copy())


def _made(kind: int, data) -> HASH:
    made = HASH(Digest(kind))
    made.update(data)
    return made


def md5(string=b"", *, usedforsecurity=True) -> HASH:
    return _made(MD5, string)


def sha1(string=b"", *, usedforsecurity=True) -> HASH:
    return _made(SHA1, string)


def sha224(string=b"", *, usedforsecurity=True) -> HASH:
    return _made(SHA224, string)


def sha256(string=b"", *, usedforsecurity=True) -> HASH:
    return _made(SHA256, string)


def sha384(string=b"", *, usedforsecurity=True) -> HASH:
    return _made(SHA384, string)


def sha512(string=b"", *, usedforsecurity=True) -> HASH:
    return _made(SHA512, string)


def new(name: Str, data=b"", *, usedforsecurity=True) -> HASH:
    wanted = name.lower()
    kind = 0
    if wanted == text("md5"):
        kind = MD5
    elif wanted == text("sha1"):
        kind = SHA1
    elif wanted == text("sha224"):
        kind = SHA224
    elif wanted == text("sha256"):
        kind = SHA256
    elif wanted == text("sha384"):
        kind = SHA384
    elif wanted == text("sha512"):
        kind = SHA512
    else:
        raise ValueError(text("unsupported hash type ") + name)
    return _made(kind, data)
