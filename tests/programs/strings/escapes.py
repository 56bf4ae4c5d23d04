"""Escapes in literals, raw strings, triple quotes, adjacent literals, print of control characters."""

print("tab\there", "quote\"s", 'it\'s', "back\\slash", "new\nline")
print("\x41\u00e9\N{BULLET}\U0001f600", "\101\0".replace("\0", "<nul>"), "bell".replace("l", "\\"))
print(r"raw \n stays", r"\d+", len(r"\n"), len("\n"), len("\\"))
print("""triple
  quoted "text"
end""")
print("adjacent " "literals " 'are one', "con\
tinued")
print(repr("tab\t nl\n cr\r nul\0 esc\x1b del\x7f bs\\ quote' dq\""))
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr(""), repr("é ü 漢 😀"))
print(repr("\u00a0\u200b\u2028\ue000\x80\x9f\xad\U0010ffff"))
print(["a\nb", "it's", 'q"q', "é"], ("\t",), {"k\n": "v\\"})
print(str(["x"]), str("x"), f"{repr('x')} {'y'} {[1, 'z']}")
for c in "a\n'":
    print(repr(c), len(c), end=" ")
print()
