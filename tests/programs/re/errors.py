import re

PATTERNS = r"""
*
a**
a{2}{3}
(
)
(a
a)
[
[a
[]
[b-a]
[\d-z]
[a-\d]
\
a\
\q
[\q]
\1
(a)\2
(\1)
(?P<n
(?P<>a)
(?P<1a>b)
(?P<n>a)(?P<n>b)
(?P=n)
(?P=)
(?P>a)
(?P
(?
(?z)
(?<a)
(?<
(?i
(?i-
(?i-i:a)
(?q)
(?i-a:b)
(?au:a)
(?L)
a(?i)b
(?#a
(?(1)a|b|c)
(?(1)a
(?(2)a)(b)
(?(0)a)
(?(x)a)
(?(-1)a)
(?<=a*)b
(?<=(a)\1)b
(?<!a|bc)d
x{3,1}
x{99999999999}
\x1
\u12
\U0011FFFF
[\x4]
\400
[\400]
(?P<a b>c)
(?:a
(?=a
(?<=a
^*
(?:^)*
$+
a|*
(|*)
+a
?
{1}
x{,}
x{1
x{a}
(?>a
a*+*
a?+b
a*?+
(?u)a
(?ia-s:b)
(?-:a)
(?--i:a)
""".strip("\n").split("\n")

for pattern in PATTERNS:
    try:
        compiled = re.compile(pattern)
    except re.error as error:
        print(pattern, "->", error, error.pos, error.lineno, error.colno, error.pattern == pattern)
    except OverflowError as error:
        print(pattern, "->", "OverflowError", error)
    else:
        print(pattern, "is fine:", compiled.groups, compiled.search("xaab{1}"))

try:
    re.compile("ab\n(cd\n(e")
except re.error as error:
    print(repr(str(error)), error.lineno, error.colno, isinstance(error, Exception))
for flags in (re.A | re.U, re.L):
    try:
        re.compile("a", flags)
    except ValueError as error:
        print(error)
try:
    re.compile(re.compile("a"), re.I)
except ValueError as error:
    print(error)
try:
    re.match("a", None)
except TypeError as error:
    print(error)
try:
    re.findall(r"(\w+", "abc")
except re.error as error:
    print("error:", error)
