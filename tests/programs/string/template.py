from string import Template

t = Template("$who likes ${what}s for $$5; ${who}!")
print(t.substitute(who="Tim", what="egg"), t.template)
print(t.substitute({"who": "Ann", "what": 3}), t.substitute({"who": "Ann", "what": 1}, what="fig"))
print(t.safe_substitute(who="Bo"), t.safe_substitute({"what": "x"}))
print(t.is_valid(), t.get_identifiers(), Template("a $ b").is_valid())
try:
    t.substitute(who="Tim")
except KeyError as error:
    print("KeyError", error)
try:
    t.substitute({"what": 1})
except KeyError as error:
    print("KeyError", error)
for text in ("a $ b", "$1", "one\n  ${x", "${a-b}", "$", "x\n$"):
    try:
        print(Template(text).substitute(x=1))
    except ValueError as error:
        print(error)
    print(repr(Template(text).safe_substitute(x=1)))
print(Template("${a}$b$_c1é $a.b").substitute(a=1, b=[2], _c1=None))
for row in [{"name": "x", "n": 1}, {"name": "y", "n": 2}]:
    print(Template("$name=$n").substitute(row))
