"""difflib: deltas of texts."""

import difflib

OLD = """one
two
three
four
five
\tsix is here
seven
eight
nine
ten
""".splitlines(keepends=True)
NEW = """one
tree
emu
four
five
\tsix was there
seven
eight
nine
ten
eleven
""".splitlines(keepends=True)

print("".join(difflib.ndiff(OLD, NEW)))
print("".join(difflib.unified_diff(OLD, NEW, "old.txt", "new.txt", n=1)))
print("".join(difflib.context_diff(OLD, NEW, fromfile="old", tofile="new", n=2)))
print(*difflib.unified_diff(["a", "b"], ["a", "c"], "x", "y", "2020", "2021", lineterm=""), sep="|")
print(list(difflib.unified_diff(OLD, OLD)), list(difflib.context_diff([], [])))
print(list(difflib.unified_diff([], ["new"], lineterm="")))
delta = list(difflib.ndiff(OLD, NEW))
print("".join(difflib.restore(delta, 1)) == "".join(OLD), "".join(difflib.restore(delta, 2)) == "".join(NEW))
try:
    list(difflib.restore(delta, 3))
except ValueError as error:
    print(error)
try:
    list(difflib.unified_diff([1], [2]))
except TypeError as error:
    print(error)
differ = difflib.Differ(linejunk=difflib.IS_LINE_JUNK)
print(list(differ.compare(["a b c\n", "#\n", "same\n"], ["a  b d\n", "same\n", "more\n"])))
print(difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("x"), difflib.IS_CHARACTER_JUNK("\t"))
print(list(difflib.ndiff(["alpha beta"], ["alpha gamma beta"], charjunk=None)))
