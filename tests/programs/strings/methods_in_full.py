"""Every method of str."""

s = "Hello, World"
print(
    s.upper(),
    s.lower(),
    s.title(),
    s.swapcase(),
    s.capitalize(),
    s.casefold(),
    "ß".casefold(),
    "ß".upper(),
)
print(
    s.find("o"),
    s.find("o", 5),
    s.find("o", 5, 7),
    s.rfind("o"),
    s.index("W"),
    s.count("l"),
    s.count("l", 4),
    s.count(""),
    s.rindex("l", 0, 5),
)
print(
    s.startswith("Hell"),
    s.startswith(("x", "H")),
    s.endswith("ld"),
    s.endswith(("a", "b")),
    s.startswith("W", 7),
    s.endswith("lo", 0, 5),
)
print(
    s.split(),
    s.split(", "),
    s.split("l"),
    s.split("l", 1),
    s.rsplit("l", 1),
    " a  b ".split(),
    "a,b,,".split(","),
    "".split(),
    "".split(","),
    " a b c ".split(None, 1),
    " a b c ".rsplit(None, 1),
)
print(
    "a\nb\r\nc\rd\n".splitlines(),
    "a\nb".splitlines(True),
    "k=v=w".partition("="),
    "k=v=w".rpartition("="),
    "abc".partition("x"),
    "abc".rpartition("x"),
)
print(
    "abc".translate(str.maketrans("ab", "xy")),
    "abc".translate(str.maketrans("a", "z", "c")),
    "abc".translate({97: "AA", 98: None}),
    "hello".translate(str.maketrans({"h": "J", "l": None, "o": 48})),
)
print(
    "-".join(["a", "b"]),
    "".join(reversed("abc")),
    ",".join(str(i) for i in range(3)),
    "x".join("abc"),
    "-".join(("q",)),
)
print(
    "[" + "ab".center(7) + "]",
    "ab".center(7, "*"),
    "ab".ljust(5, "."),
    "ab".rjust(5),
    "42".zfill(5),
    "-42".zfill(5),
    "+x".zfill(4),
    "a\tb".expandtabs(4),
    "\t|".expandtabs(),
)
print(
    "  x ".strip(),
    "xxaxx".strip("x"),
    "xya".lstrip("xy"),
    "axy".rstrip("yx"),
    "pre_x".removeprefix("pre_"),
    "x.py".removesuffix(".py"),
    "x".removesuffix(""),
)
print(
    "aXbX".replace("X", "--"),
    "aaa".replace("a", "b", 2),
    "abc".replace("", "."),
    "abc"[::-1],
    "abc"[-1],
    "abc"[1:],
    "abcdef"[1:5:2],
    "abc" * 2,
    "b" in "abc",
    "abc" < "abd",
    "a" + "b",
)
for w in (
    "abc",
    "ABC",
    "Abc",
    "123",
    "a1",
    " ",
    "",
    "_x1",
    "1x",
    "Ab Cd",
    "½",
    "²",
    "٣",
    "class",
    "é",
):
    print(
        repr(w),
        w.isalpha(),
        w.isdigit(),
        w.isalnum(),
        w.isspace(),
        w.isupper(),
        w.islower(),
        w.istitle(),
        w.isidentifier(),
        w.isdecimal(),
        w.isnumeric(),
        w.isprintable(),
        w.isascii(),
    )
print(
    "a\x00b".isprintable(),
    "héllo".encode(),
    "héllo".encode("latin-1"),
    "abc".encode("utf-8").decode(),
    len("héllo".encode("utf-8")),
)
for bad in range(5):
    try:
        if bad == 0:
            "abc".index("z")
        elif bad == 1:
            "abc".split("")
        elif bad == 2:
            "abc"[10]
        elif bad == 3:
            "a".center(5, "ab")
        else:
            ",".join([1, 2])
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
print(
    "they're bill's".title(),
    "xy",
    "tab\there",
    repr("tab\t'q'"),
    "it's",
    "a" if "" else "b",
    "%s" % "z",
    "abc".find(""),
    "abc".rfind(""),
    "abc".find("", 9),
    max("hello"),
    sorted("hello"),
    list("hey"),
    "hey".index("y", -2),
)
