import shlex

for line in [
    "ls -l 'my file' \"a b\"",
    r"a\ b c\\d \"q\" 'it'\''s' ''",
    r'"a\"b" "a\nb" "x\\y" z"q"w',
    "  spaced\tout\nlines  ",
    "no # comment",
    "",
    "é 日本",
]:
    print(shlex.split(line), shlex.split(line, comments=True))
for bad in ("'open", '"open', "end\\"):
    try:
        shlex.split(bad)
    except ValueError as error:
        print(error)
for word in ("", "plain", "two words", "it's", "$HOME", "a=b/c.d", "é"):
    print(shlex.quote(word), shlex.split(shlex.quote(word)) == [word])
print(shlex.join(["echo", "a b", "c'd"]))
