"""uuid: identifiers from texts, bytes and names, their parts and order; random ones by their form."""

import uuid
from uuid import UUID, uuid4

a = UUID("12345678-1234-5678-1234-567812345678")
print(a, repr(a), a.hex, a.bytes, a.version, a.variant, a.urn, a.bytes_le.hex())
print(a.time_low, a.time_mid, a.time_hi_version, a.clock_seq_hi_variant, a.clock_seq_low, a.clock_seq, a.node, a.fields)
for text in ("{12345678-1234-5678-1234-567812345678}", "12345678123456781234567812345678", "urn:uuid:12345678-1234-5678-1234-567812345678"):
    print(UUID(text) == a, UUID(hex=text))
print(UUID(bytes=bytes(range(16))), UUID(bytes_le=bytes(range(16))), UUID(bytes=b"\xff" * 16).variant, UUID(bytes=b"\x00" * 16), UUID(bytes=bytes(range(16)), version=4))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/ü"))
print(uuid.uuid5(uuid.NAMESPACE_OID, "x").version, uuid.uuid3(uuid.NAMESPACE_X500, "y").version)
first, second = uuid4(), uuid4()
print(first != second, first.version, second.version, len(str(first)), str(first).count("-"), first.variant == uuid.RFC_4122, len({first, second, UUID(str(first))}))
one = uuid.uuid1()
print(one.version, len(one.hex), one.time > 0, uuid.uuid1().node == one.node)
print(sorted([UUID(int=3), UUID(int=1), UUID(int=2)]), UUID(int=1) < UUID(int=2), a == "x", a in {a: 1})
for action in (lambda: UUID("xyz"), lambda: UUID("g" * 32), lambda: UUID(bytes=b"abc"), lambda: UUID(bytes=bytes(16), version=9)):
    try:
        print(action())
    except ValueError as error:
        print(error)
try:
    print(UUID())
except TypeError as error:
    print(error)
