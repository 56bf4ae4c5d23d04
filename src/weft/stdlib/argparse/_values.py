"""`argparse`: what arguments mean - values, and the namespace that holds them."""

from __future__ import annotations


class ArgumentError(Exception):
    """An argument that the parser refuses."""


class ArgumentTypeError(Exception):
    """Raised by a function that is the type of an argument, with the text to show."""


class Namespace:
    """What `parse_args` gives: an attribute for each argument."""

    _weft_open = True  # programs add attributes

    def __repr__(self) -> str:
        parts = []
        for name, value in vars(self).items():
            parts.append(f"{name}={value!r}")
        return f"Namespace({', '.join(parts)})"

    def __contains__(self, key) -> bool:
        return key in vars(self)


class Tools:
    """What the functions call that the compiler makes (`frontend/command_lines.py`)."""

    def one(self, convert, words, kind):
        return self.converted(convert, words[0], kind)

    def many(self, convert, words, kind):
        values = []
        for word in words:
            values.append(self.converted(convert, word, kind))
        return values

    def converted(self, convert, word, kind):
        try:
            return convert(word)
        except ArgumentTypeError as error:
            raise ArgumentError(str(error))
        except (TypeError, ValueError):
            raise ArgumentError(f"invalid {kind} value: {word!r}")

    def chosen(self, value, choices):
        if value not in choices:
            names = []
            for choice in choices:
                names.append(repr(choice))
            raise ArgumentError(f"invalid choice: {value!r} (choose from {', '.join(names)})")
        return value

    def all_chosen(self, values, choices):
        for value in values:
            self.chosen(value, choices)
        return values

    def counted(self, before):
        return 1 if before is None else before + 1

    def appended(self, before, value):
        values = []
        if before is not None:
            for item in before:
                values.append(item)
        values.append(value)
        return values

    def extended(self, before, more):
        values = []
        if before is not None:
            for item in before:
                values.append(item)
        for item in more:
            values.append(item)
        return values
