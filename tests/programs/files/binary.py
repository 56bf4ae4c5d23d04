"""Binary files: bytes written and read, sizes, single bytes."""

with open("data.bin", "wb") as f:
    print(f.write(b"P5\n"), f.write(bytes([0, 127, 128, 255])), f.write(b""))
with open("data.bin", "rb") as f:
    data = f.read()
print(len(data), data, data[0], data[-1], data == b"P5\n\x00\x7f\x80\xff")
total = 0
for byte in data:
    total += byte
print(total, list(data))
with open("data.bin", "rb") as f:
    print(f.read(2), f.read(100), f.read())
with open("data.bin", "ab") as f:
    f.write(bytes([i * i % 256 for i in range(300)]))
with open("data.bin", "rb") as f:
    data = f.read()
print(len(data), data[7:12], data[-1])
picture = []
for y in range(4):
    picture.append(bytes([x * 16 + y for x in range(8)]))
with open("picture.pgm", "wb") as f:
    f.write(b"P5 8 4 255\n")
    for row in picture:
        f.write(row)
