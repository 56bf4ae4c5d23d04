"""The string methods that nearly every program uses."""

s = "  Hello, World  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), s.upper(), s.lower())
print("a,b,,c".split(","), "  a  b ".split(), "".split(), "".split(","), "abc".split("x"))
print(", ".join(["x", "y", "z"]), "".join([]), "-".join("abc"), "".join(["one"]))
print("hello".replace("l", "L"), "aaa".replace("aa", "b"), "abc".replace("", "-"), "x".replace("y", "z"))
print("hello".find("l"), "hello".find("z"), "hello".count("l"), "hello".index("o"), "aaaa".count("aa"))
print("hello".startswith("he"), "hello".endswith("lo"), "hello".startswith(""), "".endswith("x"))
print("12".isdigit(), "1a".isdigit(), "".isdigit(), "abc".isalpha(), "a1".isalnum(), " \t".isspace())
print("ab".isupper(), "AB".isupper(), "ab".islower(), "hello world".title(), "hELLO".capitalize())
print("7".zfill(3), "-7".zfill(4), "x".ljust(3) + "|", "x".rjust(3), "x".center(4) + "|", "xx".strip("x"))
try:
    "abc".index("z")
except ValueError as e:
    print("ValueError:", e)
print("one two three".split(" ", 1), "key=value=x".split("=", 1), "line1\nline2\n".split("\n"))
print("a-b_c".replace("-", " ").replace("_", " ").split(), "Hello".swapcase())
