"""uuid: the integer of an identifier, which has 128 bits."""

from uuid import UUID

a = UUID("12345678-1234-5678-1234-567812345678")
print(a.int, int(a), UUID(int=a.int) == a, UUID(int=2**127 + 5), a.int.bit_length())
