"""`fnmatch`: names against patterns as a shell has them.

# differs: `translate` gives another expression with the same meaning.
"""

from __future__ import annotations

import re


def translate(pat):
    parts: list[str] = []
    at = 0
    while at < len(pat):
        character = pat[at]
        at += 1
        if character == "*":
            if not parts or parts[-1] != ".*":
                parts.append(".*")
        elif character == "?":
            parts.append(".")
        elif character == "[":
            end = at
            if end < len(pat) and pat[end] == "!":
                end += 1
            if end < len(pat) and pat[end] == "]":
                end += 1
            while end < len(pat) and pat[end] != "]":
                end += 1
            if end >= len(pat):
                parts.append("\\[")
            else:
                parts.append(_set_of(pat[at:end]))
                at = end + 1
        else:
            parts.append(re.escape(character))
    return "(?s:" + "".join(parts) + ")\\Z"


def _set_of(content):
    """The set of an expression for what stands between brackets; ranges without characters are left out."""
    is_negated = content[0] == "!"
    parts: list[str] = []
    at = 1 if is_negated else 0
    while at < len(content):
        first = content[at]
        if at + 2 < len(content) and content[at + 1] == "-":
            last = content[at + 2]
            if first <= last:
                parts.append(_in_set(first) + "-" + _in_set(last))
            at += 3
        else:
            parts.append(_in_set(first))
            at += 1
    if not parts:
        return "." if is_negated else "(?!)"
    return ("[^" if is_negated else "[") + "".join(parts) + "]"


def _in_set(character):
    return "\\" + character if character in "\\]^-[&~|" else character


def fnmatchcase(name, pat) -> bool:
    return re.match(translate(pat), name) is not None


def fnmatch(name, pat) -> bool:
    return fnmatchcase(name, pat)


def filter(names, pat):
    pattern = re.compile(translate(pat))
    found = []
    for name in names:
        if pattern.match(name) is not None:
            found.append(name)
    return found
