"""`textwrap`: paragraphs in lines of limited length, and margins."""

from __future__ import annotations

from weft.runtime.intrinsics import text
from weft.runtime.strings import Str

SPACES = "\t\n\x0b\x0c\r "
SENTENCE_ENDS = ".!?"


class TextWrapper:
    """Wraps text by the options that it was made with."""

    width: int
    initial_indent: Str
    subsequent_indent: Str
    expand_tabs: bool
    replace_whitespace: bool
    fix_sentence_endings: bool
    break_long_words: bool
    drop_whitespace: bool
    break_on_hyphens: bool
    tabsize: int
    max_lines: int | None
    placeholder: Str

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ) -> None:
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for space in "\t\n\x0b\x0c\r":
                text = text.replace(space, " ")
        chunks = _chunks(text, self.break_on_hyphens)
        if self.fix_sentence_endings:
            _widen_sentence_ends(chunks)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        return self._lines(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def _lines(self, chunks):
        """Fill line after line with chunks; a word too long for a line is cut."""
        lines = []  # type: ignore[var-annotated]
        count = len(chunks)
        at = 0
        while at < count:
            indent = self.subsequent_indent if len(lines) > 0 else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and len(lines) > 0 and chunks[at].strip() == "":
                at += 1
            line = []
            length = 0
            while at < count and length + len(chunks[at]) <= room:
                line.append(chunks[at])
                length += len(chunks[at])
                at += 1
            if at < count and len(chunks[at]) > room:
                cut = self._cut(chunks[at], room, length)
                if cut > 0:
                    line.append(chunks[at][:cut])
                    chunks[at] = chunks[at][cut:]
                elif len(line) == 0:
                    line.append(chunks[at])
                    at += 1
                length = 0
                for chunk in line:
                    length += len(chunk)
            if self.drop_whitespace and len(line) > 0 and line[-1].strip() == "":
                length -= len(line.pop())
            if len(line) == 0:
                continue
            if (
                self.max_lines is None
                or len(lines) + 1 < self.max_lines
                or (self._is_at_end(chunks, at) and length <= room)
            ):
                lines.append(indent + text("").join(line))
                continue
            self._end(lines, line, length, room, indent)
            break
        return lines

    def _cut(self, word, room: int, length: int) -> int:
        """Where a word that is longer than a line is cut; 0 if it stays whole."""
        space = 1 if room < 1 else room - length
        if not self.break_long_words:
            return 0
        if self.break_on_hyphens and len(word) > space:
            hyphen = word.rfind("-", 0, space)
            if hyphen > 0 and word[:hyphen].strip("-") != "":
                return hyphen + 1
        return space

    def _is_at_end(self, chunks, at: int) -> bool:
        left = len(chunks) - at
        return left == 0 or (self.drop_whitespace and left == 1 and chunks[at].strip() == "")

    def _end(self, lines, line, length: int, room: int, indent) -> None:
        """The last line allowed, with the placeholder for what does not fit."""
        while len(line) > 0:
            if line[-1].strip() != "" and length + len(self.placeholder) <= room:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line.pop())
        if len(lines) > 0:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())


# Chunks: words, parts of hyphenated words, dashes and runs of spaces.


def _chunks(text, on_hyphens: bool):
    chunks = []
    at = 0
    while at < len(text):
        end = _end_of_chunk(text, at, on_hyphens)
        chunks.append(text[at:end])
        at = end
    return chunks


def _end_of_chunk(text, at: int, on_hyphens: bool) -> int:
    size = len(text)
    end = at
    if text[at] in SPACES:
        while end < size and text[end] in SPACES:
            end += 1
        return end
    if on_hyphens and at > 0 and _is_word_end(text[at - 1]) and _is_dash(text, at):
        while text[end] == "-":
            end += 1
        return end
    while True:
        end += 1
        if end == size or text[end] in SPACES:
            return end
        if on_hyphens and text[end] == "-":
            if _is_hyphen(text, end):
                return end + 1
            if _is_word_end(text[end - 1]) and _is_dash(text, end):
                return end


def _is_hyphen(text, at: int) -> bool:
    """Whether a line may end behind this hyphen: letters on both sides, as in "well-known", "x-y-axis"."""
    if at < 2 or at + 2 >= len(text) or not _is_letter(text[at - 1]):
        return False
    is_behind = _is_letter(text[at - 2]) or (
        text[at - 2] == "-" and at > 2 and _is_letter(text[at - 3])
    )
    if not is_behind or not _is_letter(text[at + 1]):
        return False
    if text[at + 2] == "-":
        return at + 3 < len(text) and _is_letter(text[at + 3])
    return _is_letter(text[at + 2])


def _is_dash(text, at: int) -> bool:
    """Whether two hyphens or more begin here, with a word behind them."""
    end = at
    while end < len(text) and text[end] == "-":
        end += 1
    return end - at >= 2 and end < len(text) and _is_word(text[end])


def _is_word(character) -> bool:
    return character.isalnum() or character == "_"


def _is_letter(character) -> bool:
    return _is_word(character) and not character.isdecimal()


def _is_word_end(character) -> bool:
    return _is_word(character) or character in "!\"'&.,?"


def _widen_sentence_ends(chunks) -> None:
    """Two spaces behind the end of a sentence."""
    i = 0
    while i < len(chunks) - 1:
        if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
            chunks[i + 1] = "  "
            i += 2
        else:
            i += 1


def _ends_sentence(chunk) -> bool:
    end = len(chunk)
    if chunk[end - 1] in "\"'":
        end -= 1
    return end >= 2 and chunk[end - 1] in SENTENCE_ENDS and "a" <= chunk[end - 2] <= "z"


# The functions, with the options of a wrapper.


def wrap(
    text,
    width=70,
    *,
    initial_indent="",
    subsequent_indent="",
    expand_tabs=True,
    replace_whitespace=True,
    fix_sentence_endings=False,
    break_long_words=True,
    drop_whitespace=True,
    break_on_hyphens=True,
    tabsize=8,
    max_lines=None,
    placeholder=" [...]",
):
    wrapper = TextWrapper(
        width,
        initial_indent,
        subsequent_indent,
        expand_tabs,
        replace_whitespace,
        fix_sentence_endings,
        break_long_words,
        drop_whitespace,
        break_on_hyphens,
        tabsize,
        max_lines=max_lines,
        placeholder=placeholder,
    )
    return wrapper.wrap(text)


def fill(
    text,
    width=70,
    *,
    initial_indent="",
    subsequent_indent="",
    expand_tabs=True,
    replace_whitespace=True,
    fix_sentence_endings=False,
    break_long_words=True,
    drop_whitespace=True,
    break_on_hyphens=True,
    tabsize=8,
    max_lines=None,
    placeholder=" [...]",
):
    wrapper = TextWrapper(
        width,
        initial_indent,
        subsequent_indent,
        expand_tabs,
        replace_whitespace,
        fix_sentence_endings,
        break_long_words,
        drop_whitespace,
        break_on_hyphens,
        tabsize,
        max_lines=max_lines,
        placeholder=placeholder,
    )
    return wrapper.fill(text)


def shorten(
    text,
    width,
    *,
    initial_indent="",
    fix_sentence_endings=False,
    break_long_words=True,
    break_on_hyphens=True,
    placeholder=" [...]",
):
    wrapper = TextWrapper(
        width,
        initial_indent,
        fix_sentence_endings=fix_sentence_endings,
        break_long_words=break_long_words,
        break_on_hyphens=break_on_hyphens,
        max_lines=1,
        placeholder=placeholder,
    )
    return wrapper.fill(" ".join(text.split()))


# Margins.


def dedent(text):
    """The text without the spaces and tabs that all its lines begin with."""
    lines = text.split("\n")
    margin = None
    for i in range(len(lines)):
        body = lines[i].lstrip(" \t")
        if body == "":
            lines[i] = ""
            continue
        indent = lines[i][: len(lines[i]) - len(body)]
        if margin is None:
            margin = indent
        else:
            shared = 0
            while (
                shared < len(margin) and shared < len(indent) and margin[shared] == indent[shared]
            ):
                shared += 1
            margin = margin[:shared]
    if margin is not None and margin != "":
        for i in range(len(lines)):
            lines[i] = lines[i].removeprefix(margin)
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    lines = []
    for line in text.splitlines(True):
        if predicate is None:
            is_chosen = line.strip() != ""
        else:
            is_chosen = predicate(line)
        lines.append(prefix + line if is_chosen else line)
    return "".join(lines)
