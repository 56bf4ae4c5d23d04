"""ord() of bytes of length one, as old readers of binary files use it."""

print(ord(b"a"), ord(bytearray(b"\xff")), ord("é"))
for bad in (b"", b"ab", "xy", "", bytearray(3)):
    try:
        print(ord(bad))
    except TypeError as error:
        print(error)

with open("numbers.bin", "wb") as file:
    file.write(b"\x01\x02zz")
total = 0
with open("numbers.bin", "rb") as file:
    while True:
        byte = file.read(1)
        if not byte:
            break
        total = total * 256 + ord(byte)
print(total)
