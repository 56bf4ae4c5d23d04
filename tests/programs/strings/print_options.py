"""print: sep, end, no arguments, every kind of argument, long lines, flush."""

print()
print("")
print("a", "b", "c")
print("a", "b", sep="")
print("a", "b", 3, None, True, 2.5, sep=", ", end=".\n")
print(1, 2, sep="\n", end="\n\n")
print("no newline", end="")
print("|", end=" ")
print(end="end only\n")
print(sep="x")
print("one", sep="x")
print([], {}, (), "", 0, sep="|")
print([1, [2, "x"], (3,)], {"a": {"b": [None]}}, ("t", 1.0))
print("x" * 200)
print("multi\nline", "text")
print("flushed", flush=True)
print(print("inner"))
print(None, end=None)
print("a", "b", sep=None)
separator = " -> "
ending = " <end>\n"
print("x", "y", sep=separator, end=ending)
for i in range(5):
    print(i, end="," if i < 4 else "\n")
print(True and "yes", 0 or "zero", not "", 3 > 2, 1 == 1.0)
