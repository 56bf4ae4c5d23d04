"""`shlex`: command lines as a shell takes them apart.

# differs: no class `shlex`, and `split` has no `posix=False`.
"""

from __future__ import annotations

SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@%+=:,./-_"


def split(s, comments=False, posix=True):
    if not posix:
        raise NotImplementedError("weft: shlex.split takes posix=True only")
    words: list[str] = []
    word = ""
    is_word = False  # an empty text in quotes is a word too
    quote = ""
    at = 0
    while at < len(s):
        character = s[at]
        at += 1
        if quote == "'":
            if character == quote:
                quote = ""
            else:
                word += character
        elif character == "\\":
            if at == len(s):
                raise ValueError("No escaped character")
            if quote == '"' and s[at] != '"' and s[at] != "\\":
                word += character
            word += s[at]
            at += 1
            is_word = True
        elif quote == '"':
            if character == quote:
                quote = ""
            else:
                word += character
        elif character == "'" or character == '"':
            quote = character
            is_word = True
        elif character in " \t\r\n":
            if is_word:
                words.append(word)
            word = ""
            is_word = False
        elif comments and character == "#":
            if is_word:
                words.append(word)
            word = ""
            is_word = False
            while at < len(s) and s[at] != "\n":
                at += 1
        else:
            word += character
            is_word = True
    if quote:
        raise ValueError("No closing quotation")
    if is_word:
        words.append(word)
    return words


def quote(s):
    if not s:
        return "''"
    for character in s:
        if character not in SAFE:
            return "'" + s.replace("'", "'\"'\"'") + "'"
    return s


def join(split_command):
    parts = []
    for word in split_command:
        parts.append(quote(word))
    return " ".join(parts)
