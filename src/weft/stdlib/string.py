"""`string`: constants, `capwords`, and templates.

# differs: no `Formatter`; a class derived from `Template` changes neither `delimiter` nor `idpattern`.
"""

from __future__ import annotations

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    words = []
    for word in s.split(sep):
        words.append(word.capitalize())
    return (" " if sep is None else sep).join(words)


class Template:
    """A text with `$name` and `${name}` in it."""

    def __init__(self, template) -> None:
        self.template = template

    def substitute(self, mapping=None, /, **kws):
        return self._filled(mapping, dict(**kws), False)

    def safe_substitute(self, mapping=None, /, **kws):
        return self._filled(mapping, dict(**kws), True)

    def is_valid(self) -> bool:
        at = self.template.find("$")
        while at >= 0:
            end = _placeholder_end(self.template, at)
            if end < 0:
                return False
            at = self.template.find("$", end)
        return True

    def get_identifiers(self):
        found: list[str] = []
        at = self.template.find("$")
        while at >= 0:
            end = _placeholder_end(self.template, at)
            if end < 0:
                at = self.template.find("$", at + 1)
                continue
            name = self.template[at + 1 : end].strip("{}")
            if name != "$" and name not in found:
                found.append(name)
            at = self.template.find("$", end)
        return found

    def _filled(self, mapping, kws, is_safe):
        template = self.template
        parts = []
        done = 0
        at = template.find("$")
        while at >= 0:
            parts.append(template[done:at])
            end = _placeholder_end(template, at)
            if end < 0:
                if not is_safe:
                    raise ValueError(_misplaced(template, at))
                parts.append("$")
                done = at + 1
            else:
                name = template[at + 1 : end].strip("{}")
                done = end
                if name == "$":
                    parts.append("$")
                elif name in kws:
                    parts.append(str(kws[name]))
                elif mapping is None:
                    if not is_safe:
                        raise KeyError(name)
                    parts.append(template[at:end])
                elif is_safe and name not in mapping:
                    parts.append(template[at:end])
                else:
                    parts.append(str(mapping[name]))
            at = template.find("$", done)
        parts.append(template[done:])
        return "".join(parts)


def _placeholder_end(template, at: int) -> int:
    """Where the placeholder ends that begins with the `$` at this place, or -1 if it is none."""
    start = at + 1
    if template[start : start + 1] == "$":
        return start + 1
    is_braced = template[start : start + 1] == "{"
    if is_braced:
        start += 1
    end = start
    while end < len(template) and (
        template[end] in ascii_letters or template[end] in "_0123456789"
    ):
        end += 1
    if end == start or template[start] in digits:
        return -1
    if not is_braced:
        return end
    return end + 1 if template[end : end + 1] == "}" else -1


def _misplaced(template, at: int):
    lines = template[: at + 1].splitlines(True)
    column = at + 1 - len("".join(lines[:-1]))
    return f"Invalid placeholder in string: line {len(lines)}, col {column}"
