import re

CASES = [
    (r"a*?b", "aaab"),
    (r"(a|ab)(c|bcd)(d*)", "abcd"),
    (r"(?:(a)|b)*", "ab"),
    (r"(a?)*", "aab"),
    (r"(a??)*?b", "aab"),
    (r"(\w+)\s+\1", "the the cat"),
    (r"(?P<q>['\"]).*?(?P=q)", "say 'it' or \"that\""),
    (r"^\w+$", "one\ntwo\n"),
    (r"(?m)^\w+$", "one\ntwo\n"),
    (r"\Aone|two\Z", "one two"),
    (r"(?<=\$)\d+(?!\d|%)", "$12% $345"),
    (r"(?<!a)b", "abb"),
    (r"(?=(\w{2}))\w", "abc"),
    (r"\bfoo\b|\Bbar", "foo xbar bar"),
    (r"(?i)STRASSE|é", "Strasse É"),
    (r"(?i:k)elvin", "Kelvin \u212aelvin KELVIN"),
    (r"[^\W\d_]+", "ab_12cd éü"),
    (r"[a-f\d]{2,3}", "abcdef12345"),
    (r"[]\-^]+", "a]-^b"),
    (r"\d+(?:\.\d+)?(?:[eE][-+]?\d+)?", "1 2.5 3e10 4.5E-3"),
    (r"(?x) a  b # comment", "ab a b"),
    (r"(?s)a.b", "a\nb"),
    (r"a.b", "a\nb"),
    (r"(?>a+)ab", "aaab"),
    (r"a++b", "aaab"),
    (r"(?:ab?)*+c", "ababac"),
    (r"(a)?(?(1)b|c)", "abc"),
    (r"x{2,}y{,2}z{1}{", "xxyz{"),
    (r"(|a)+", "aaa"),
    (r"\x41\u00e9\101\07?", "AéA"),
    (r"(?a)\w+", "abé"),
    (r"((a)(b)?)+", "aba"),
    (r"", "ab"),
    (r"$", "a\n"),
    (r"(?m)$", "a\nb\n"),
    (r"(?:)*x|y", "zyx"),
    (r"日本(.)", "日本語と日本人"),
]

for pattern, string in CASES:
    compiled = re.compile(pattern)
    print(compiled, compiled.flags, compiled.groups, compiled.groupindex)
    for m in compiled.finditer(string):
        print("  ", m, m.groups(), m.lastindex, m.lastgroup)
    first = compiled.match(string)
    whole = compiled.fullmatch(string)
    print("  ", first and first.group(), whole and whole.span(), compiled.search(string, 1, 4))

p = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?")
m = p.search("on 2024-05, not 2023-12-31")
print(m.group("year"), m.groupdict(), m.groupdict("00"), m.groups("?"))
print(m.pos, m.endpos, m.string, m.re is p, m.regs, m.lastgroup, m.span("day"), m.start(3))
print([m.group("day", "month") for m in p.finditer("2024-05-06 2024-07")])
for name in ("nothing", "yea"):
    try:
        m.group(name)
    except IndexError as error:
        print(error)
for number in (5, -1):
    try:
        m[number]
    except IndexError as error:
        print(error)
print(re.compile("a") == re.compile("a"), re.compile("a") == re.compile("a", re.I))
print(re.match("(?i)HELLO", "hello"), re.match("b", "ab"), re.fullmatch("a|ab", "ab"))
print(re.search("^b", "a\nb", re.MULTILINE), re.search("A.B", "a\nb", re.I | re.S))
print(re.escape("a.b*c[d] é-_\n1"))
pattern = re.compile("x*")
print([m.span() for m in pattern.finditer("axbxx")], re.compile(pattern) is pattern)
print(re.compile("é", re.I | re.M | re.S | re.X | re.A))


def kinds(text):
    names = ("digit", r"\d"), ("space", r"\s"), ("word", r"\w")
    return [name for name, pattern in names if re.fullmatch(pattern, text)]


for text in ["1", " ", "_", "é", "\u00a0", "²", "٣", "-", "\x1c"]:
    print(ascii(text), kinds(text))
