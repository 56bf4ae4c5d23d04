import fnmatch

NAMES = ["a.py", "b.txt", "ab.py", ".hidden", "A.PY", "x[1].py", "a-b", "a]b", "new\nline", "^c"]
for pattern in ["*.py", "?.*", "[ab]*", "[!ab]*", "*", "a[]]b", "x[[]1].py", "[a-c].t?t", "[", "a**b", "[z-a]*", "[!z-a]*", "[^a]?", "a[-x]b", ""]:
    print(pattern, fnmatch.filter(NAMES, pattern), fnmatch.fnmatch("a.py", pattern), fnmatch.fnmatchcase("A.PY", pattern))
print([name for name in NAMES if not fnmatch.fnmatch(name, "*.*")])
