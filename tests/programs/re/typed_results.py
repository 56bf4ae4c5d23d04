import re
from collections import Counter

# What findall gives depends on the number of groups.
TEXT = "the cat sat on the mat; the end"
counts = Counter(re.findall(r"[a-z]+", TEXT))
print(counts.most_common(2))
pairs = re.findall(r"(\w+)=(\d+)", "a=1 b=22 c=333")
for name, value in pairs:
    print(name.upper(), int(value) + 1)
print(dict(pairs), {k: int(v) for k, v in pairs})
print([w.title() for w in re.findall(r"\b(\w)\w*", TEXT)])
print(sorted(set(re.findall("a|e|i", TEXT))))
print(sum(int(n) for n in re.findall(r"\d+", "1 and 22 and 333")))

PATTERN = r"(\w)(\w)(\w)"
TOKEN = re.compile(r"\s*(?:(\d+\.?\d*)|(.))")
for number, op in TOKEN.findall("3 + 4.5*(2 - 1)"):
    print(repr(number), repr(op))
for a, b, c in re.findall(PATTERN, "abcdef"):
    print(c + b + a)


def local_pattern(text):
    pattern = r"#(\w+)"
    return [tag.lower() for tag in re.findall(pattern, text)]


print(local_pattern("#One two #THREE"))
print([part.strip() for part in re.split(r"[,;]", "a, b; c ,d")])
print([x for x in re.split(r"([-+*/])", "1+22*x") if x])
verbose = re.compile(
    r"""
    (\d+)   # a number (as it is)
    \s*     # spaces
    (\w*)   # a unit
    """,
    re.VERBOSE,
)
for amount, unit in verbose.findall("10 kg, 5m, 7"):
    print(amount, unit or "-")


# A pattern made at run time.
def words_with(letters, text):
    return re.findall("|".join(re.escape(letter) + r"\w*" for letter in letters), text)


print(words_with("ce", TEXT))
for group_count in range(4):
    pattern = r"(\w)" * group_count + r"\w"
    print(group_count, re.findall(pattern, "abcd efgh"))

specification = [
    ("NUMBER", r"\d+(\.\d*)?"),
    ("ASSIGN", r":="),
    ("ID", r"[A-Za-z]+"),
    ("OP", r"[+\-*/]"),
    ("NEWLINE", r"\n"),
    ("SKIP", r"[ \t]+"),
    ("MISMATCH", r"."),
]
regex = "|".join("(?P<%s>%s)" % pair for pair in specification)
line = 1
for mo in re.finditer(regex, "x := 3.14 * y\ny := x + 2 ?"):
    kind = mo.lastgroup
    value = mo.group()
    if kind == "NUMBER":
        value = float(value) if "." in value else int(value)
    elif kind == "SKIP":
        continue
    elif kind == "NEWLINE":
        line += 1
        continue
    elif kind == "MISMATCH":
        print(f"{value!r} unexpected on line {line}")
        continue
    print(kind, value, line, mo.start())

m = re.match(r"(\d+)(?:-(\d+))?", "12")
if m:
    low, high = m.groups()
    print(int(low), high is None, m.group(2))
    print(int(m.group(1)) + 1, m[1].zfill(5))
    try:
        print(m.group(2).upper())
    except AttributeError as error:
        print(error)
if m := re.search(r"(?P<user>\w+)@(?P<host>[\w.]+)", "mail bob@example.com now"):
    print(m["user"].upper(), m.group("host").split("."), m.groupdict())
    user, host = m.group("user", "host")
    print(f"{user:>5}|{host:<12}|")
    print(m.start("host"), m.end("user"), m.span(), m.expand(r"\g<host>:\1"))
