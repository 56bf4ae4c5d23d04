# raises: FileNotFoundError
"""The traceback of a file that cannot be opened."""


def count_lines(path):
    with open(path) as f:
        return len([line for line in f])


with open("two.txt", "w") as f:
    f.write("1\n2\n")
print(count_lines("two.txt"))
print(count_lines("missing.txt"))
