"""Non-ASCII text in files is UTF-8."""

with open("text.txt", "w", encoding="utf-8") as f:
    print(f.write("naïve café\n漢字 😀\n"))
with open("text.txt", encoding="utf-8") as f:
    print(f.readline().strip(), len(f.read()))
with open("text.txt", "rb") as f:
    data = f.read()
print(len(data), data[:8])
with open("text.txt", encoding="utf-8") as f:
    for line in f:
        print([c for c in line])
with open("text.txt", encoding="utf-8") as f:
    print(f.read(7) + "|", f.read(4))
