"""Write a file, read it whole, by lines, by pieces."""

with open("poem.txt", "w") as f:
    print(f.write("roses are red\n"), f.write("violets are blue\n"), f.write("no newline at the end"))

with open("poem.txt") as f:
    text = f.read()
print(repr(text), len(text))
with open("poem.txt", "r") as f:
    print(repr(f.read(5)), repr(f.read(0)), repr(f.readline()), repr(f.readline()), repr(f.read()))
    print(repr(f.read()), repr(f.readline()))
with open("poem.txt") as f:
    for line in f:
        print(len(line), line.strip())
with open("poem.txt") as f:
    for number, line in enumerate(f, 1):
        print(f"{number}: {line}", end="")
print()
with open("poem.txt", "a") as f:
    f.write("!\nappended\n")
f = open("poem.txt")
count = 0
while True:
    line = f.readline()
    if line == "":
        break
    count += 1
f.close()
print(count)
with open("poem.txt", "w") as f:
    pass
with open("poem.txt") as f:
    print(repr(f.read()))
