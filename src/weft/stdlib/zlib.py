"""`zlib`: checksums.

# differs: no compression.
"""

from __future__ import annotations

from weft.runtime.checksums import adler32, crc32

__all__ = ["adler32", "crc32"]
