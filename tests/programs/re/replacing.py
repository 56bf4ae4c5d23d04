import re

print(re.sub(r"\d+", "#", "a1b22c333"), re.sub(r"\d+", "#", "a1b22c333", count=2))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world and more"))
print(re.sub(r"(?P<a>\w)(?P<b>\w)", r"\g<b>\g<a>\g<0>", "abcd"))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "1 2 3"))
print(re.sub("x*", "-", "abxd"), re.subn("b*", "X", "abc"))
print(repr(re.sub(r"\s+", " ", "a  b\t\n c")), repr(re.sub("a", r"\n\t\\", "bab")))
print(re.sub(r"(a)|b", r"[\1]", "ab"), re.sub("a", "", "banana"))
print(re.sub(r"\b(\w)", lambda m: m[1].upper(), "the quick brown"))


def replace(match):
    name = match.group("name")
    if name == "nothing":
        return ""
    return f"<{name}:{match.start()}-{match.end()}>"


print(re.sub(r"\{(?P<name>\w+)\}", replace, "a {b} {nothing} {c}"))

values = {"x": 1, "y": 2}
print(re.sub("[a-z]", lambda m: str(values.get(m.group(), m.group())), "x+y=z"))
camel = re.compile(r"(?<!^)(?=[A-Z])")
print(camel.sub("_", "someCamelCaseName").lower())
print(re.sub(r"_(\w)", lambda m: m.group(1).upper(), "some_snake_case"))

print(re.split(r"\W+", "Words, words, words."), re.split(r"(\W+)", "Words, words."))
print(re.split(r"\W+", "Words, words, words.", maxsplit=1), re.split("[a-f]+", "0a3B9", flags=re.I))
print(re.split(r"x*", "axbc"), re.split(r"(x)|(y)", "axbyc"), re.split(",", ""))
print(re.split(r"\b", "a bc"), re.split(r"(?<=,)", "a,b,c"))

for template in [r"\2", r"\g<2>", r"\g<x", r"\g<>", r"\g", r"\q", r"\g<1a>", "\\", r"\400", r"\g<-1>"]:
    try:
        print(re.sub("(a)", template, "bab"))
    except re.error as error:
        print(template, "->", error, error.msg, error.pos)
try:
    re.sub("(?P<n>a)", r"\g<m>", "a")
except IndexError as error:
    print(error)
try:
    re.sub("a", lambda m: 5, "bab")
except TypeError as error:
    print(error)
print(repr(re.sub("a", lambda m: None, "bab")))
try:
    re.sub("a", "b", 5)
except TypeError as error:
    print(error)
print(repr(re.sub("a", r"\0\101\x", "b")) if False else repr(re.sub("a", r"\0\101", "bab")))
