"""Copy a file line by line with numbers; two files open at once; many lines."""

with open("source.txt", "w") as f:
    for i in range(1000):
        f.write(f"line {i} " + "x" * (i % 50) + "\n")

with open("source.txt") as source:
    with open("copy.txt", "w") as copy:
        for number, line in enumerate(source):
            if number % 100 == 0:
                copy.write(f"{number:>5} {line}")

with open("copy.txt") as f:
    print(f.read(), end="")
length = 0
longest = ""
with open("source.txt") as f:
    for line in f:
        length += len(line)
        if len(line) > len(longest):
            longest = line
print(length, len(longest), longest[:8])
long_line = "abc" * 20000
with open("long.txt", "w") as f:
    f.write(long_line)
    f.write("\n" + long_line)
with open("long.txt") as f:
    first = f.readline()
    second = f.read()
print(len(first), first[:-1] == second, second == long_line)
