"""textwrap: wrap, fill, shorten, dedent, indent."""

import textwrap
from textwrap import dedent, fill, indent, shorten, wrap

TEXT = (
    "The quick brown fox jumps over the lazy dog and runs away from the bear. A well-known, "
    "state-of-the-art method -- or so they say--works in a one-of-a-kind way (see: x-y-axis). "
    "Supercalifragilisticexpialidocious words, like 'this one', are   rare!  Isn't it? Yes."
)
for width in (10, 20, 33, 50, 70, 200):
    print(f"--- {width}")
    for line in wrap(TEXT, width):
        print(f"[{line}]")
print(fill("one two three four", width=9, initial_indent="* ", subsequent_indent="  "))
print(wrap("tabs\tand\nnew\r\nlines\tare spaces", 12))
print(wrap("tabs\tand\nnewlines", 40, expand_tabs=False, replace_whitespace=False))
print(wrap("a  b   c", 3, drop_whitespace=False), wrap("", 5), wrap("   ", 5), wrap("  lead", 4))
print(wrap("supercalifragilistic word", 8, break_long_words=False), wrap("state-of-the-art-thing", 9))
print(wrap("state-of-the-art-thing", 9, break_on_hyphens=False), wrap("a-b-c d--e f---g", 3))
print(wrap("First one. Second one! Third 'one.' Fourth", 60, fix_sentence_endings=True))
print(wrap(TEXT, 30, max_lines=2), wrap(TEXT, 30, max_lines=3, placeholder="..."), wrap("short", 30, max_lines=1))
print(wrap("héllo wörld ünïcode-test straße", 8))
print(shorten("Hello  world!", width=12), "|", shorten("Hello  world!", width=11), "|", shorten("Hello world", width=10, placeholder="..."))
print(shorten(TEXT, 40), "|", shorten("abcdefghijkl", 8, placeholder=".."))
for bad in (0, -3):
    try:
        wrap("x", bad)
    except ValueError as error:
        print(error)
try:
    shorten("some words here", 3)
except ValueError as error:
    print(error)

print(dedent("""\
    hello
      world

    end
    """))
print(repr(dedent("  \ta\n  b\n \t \n  c")), repr(dedent("no margin\n  x")), repr(dedent("")), repr(dedent("\n  a\n    b\n")))
print(repr(dedent("\ta\n\t\tb\n  \n")))
print(indent("a\nb\n\n  \nc", "> "), "|", indent("a\n\nb", "+ ", lambda line: True), "|", indent("x\r\ny", "-"))
wrapper = textwrap.TextWrapper(width=15, initial_indent="- ")
wrapper.subsequent_indent = "  "
print(wrapper.fill("reuse the same wrapper for several texts"))
print(wrapper.wrap("again and again and again"))
