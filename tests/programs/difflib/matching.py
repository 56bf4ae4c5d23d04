"""difflib: what sequences have in common."""

import difflib
from difflib import SequenceMatcher, get_close_matches

PAIRS = [
    ("kitten", "sitting"),
    ("abxcd", "abcd"),
    ("qabxcd", "abycdf"),
    ("", ""),
    ("", "abc"),
    ("private Thread currentThread;", "private volatile Thread currentThread;"),
    ("aabbaab", "baabaabbaa"),
    ("élan", "elan é"),
]
for a, b in PAIRS:
    matcher = SequenceMatcher(None, a, b)
    print(matcher.get_matching_blocks())
    print(matcher.get_opcodes())
    print(matcher.ratio(), matcher.quick_ratio(), matcher.real_quick_ratio())
    print(matcher.find_longest_match(), matcher.find_longest_match(0, len(a), 0, len(b)))

blanks = SequenceMatcher(lambda c: c == " ", " abcd", "abcd abcd")
print(blanks.find_longest_match(0, 5, 0, 9), blanks.bjunk, sorted(blanks.b2j))
words = SequenceMatcher(a="the quick fox jumps".split(), b="a quick brown fox".split())
print(words.get_opcodes(), round(words.ratio(), 4))
words.set_seq1("a quick fox".split())
print(words.ratio(), [tuple(block) for block in words.get_matching_blocks()])
numbers = SequenceMatcher(None, [1, 2, 3, 4], [2, 3, 5])
print(numbers.get_matching_blocks()[0].size, numbers.ratio())
numbers.set_seqs([1, 1], [1])
print(numbers.get_opcodes(), numbers.a, numbers.b)

long_text = "abcdefghij" * 30
frequent = SequenceMatcher(None, "x" + long_text, long_text + "y")
print(frequent.bpopular == set("abcdefghij"), frequent.ratio())
print(SequenceMatcher(None, "x" + long_text, long_text + "y", autojunk=False).ratio())
groups = SequenceMatcher(None, list(range(30)), [*range(5), 99, *range(6, 20), *range(21, 30)])
print(list(groups.get_grouped_opcodes(2)))

print(get_close_matches("appel", ["ape", "apple", "peach", "puppy"]))
print(get_close_matches("wheel", ["while", "heel", "wheels", "whee"], n=2, cutoff=0.5))
print(get_close_matches("zzz", ["apple"]), difflib.get_close_matches("a", []))
for arguments in ((0, 0.6), (3, 1.5)):
    try:
        get_close_matches("a", ["b"], *arguments)
    except ValueError as error:
        print(error)
