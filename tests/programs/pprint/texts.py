"""pprint: sets, long texts and bytes."""

import pprint

pprint.pprint({3, 1, 2}, width=5)
pprint.pprint(frozenset(range(30)), width=40)
pprint.pprint(set("some letters here"), width=30)
pprint.pprint("the quick brown fox jumps over the lazy dog " * 4)
pprint.pprint(["the quick brown fox jumps over the lazy dog " * 3, "short"], width=50)
pprint.pprint({"text": "line one\nline two is a bit longer than that\nline three\n" * 2}, width=40)
pprint.pprint("averyveryverylongwordwithoutanyblanks" * 3, width=40)
pprint.pprint(b"some bytes \x00\x01" * 8, width=50)
pprint.pprint([b"some bytes \x00\x01" * 6], width=50)
