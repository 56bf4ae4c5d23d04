"""Functions whose code is the same become one: instances for types that look alike to the machine.

`list[date].append` and `list[Node].append` are instances of their own, but both store a pointer. What comes
out of them is compared as text, with the function's own name left out, until nothing more is equal: callers
of folded functions may become equal themselves (bottom-up, as "identical code folding" of linkers; functions
that call each other in a circle are left alone). LLVM and ptxas then work on a tenth to a fifth less.
"""

from __future__ import annotations

import re

SYMBOL = re.compile(r'@"[^"]+"')
OWN = "@self"


def fold_equal(functions: list[str]) -> list[str]:
    """Definitions of functions, without those that equal an earlier one; calls go to that one."""
    texts: dict[str, str] = {}
    for text in functions:
        found = SYMBOL.search(text, 0, text.index("("))
        # Text of several helpers, or one that the target calls by an unquoted name, only refers.
        texts[found.group() if found else f"helper {len(texts)}"] = text
    users: dict[str, set[str]] = {}
    for name, text in texts.items():
        for used in set(SYMBOL.findall(text)):
            if used != name and used in texts:
                users.setdefault(used, set()).add(name)
    first: dict[str, str] = {}  # by code
    changed = list(texts)
    while changed:
        folded: dict[str, str] = {}
        for name in changed:
            kept = first.setdefault(texts[name].replace(name, OWN), name)
            if kept != name:
                folded[name] = kept
        again: dict[str, None] = {}
        for name, kept in folded.items():
            del texts[name]
            for user in sorted(users.pop(name, ())):
                if user in texts:
                    texts[user] = texts[user].replace(name, kept)
                    users.setdefault(kept, set()).add(user)
                    again[user] = None
        changed = [name for name in again if name in texts]
    return list(texts.values())
