"""`array`: numbers of one kind, which the type code says.

# differs: no type codes `u` and `w`, no `buffer_info`; elements of the codes `L` and `Q` are below 2**63.
# differs: `array` cannot be subclassed.
"""

from __future__ import annotations

from weft.runtime.number_arrays import array

ArrayType = array
typecodes = "bBuhHiIlLqQfd"

__all__ = ["ArrayType", "array", "typecodes"]
