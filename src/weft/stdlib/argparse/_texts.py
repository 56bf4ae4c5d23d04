"""`argparse`: what a parser says of itself."""

from __future__ import annotations

import sys

from ._help import (
    EVERYTHING,
    MAYBE,
    ONE,
    SOME,
    SUPPRESS,
    entry,
    expanded_help,
    filled,
    invocation,
    usage_of,
)

MANY = 0x7FFF_FFFF
WIDTH = 78
HELP_POSITION = 24


class Argument:
    """What the parser knows of an argument; `store` and `start` are made by the compiler."""

    def __init__(self, flags, dest, shape, required, help, metavar, choices) -> None:
        self.flags: list[str] = flags
        self.dest: str = dest
        self.shape: int = shape
        self.required: bool = required
        self.help: str = help
        self.metavar: str | None = metavar
        self.choices: list[str] = choices
        self.start = None
        self.store = None
        self.stores_nothing = False
        self.shown_default = "None"
        self.type_name = "str"
        self.group = 0
        self.group_required = False
        self.version = ""
        self.action = ""
        self.title = 0

    def shown(self) -> str:
        if len(self.flags) > 0:
            return "/".join(self.flags)
        return self.metavar if self.metavar is not None else self.dest

    def least(self) -> int:
        if self.shape == ONE or self.shape == SOME or self.shape == EVERYTHING:
            return 1
        return self.shape if self.shape >= 0 else 0

    def most(self) -> int:
        if self.shape == ONE or self.shape == MAYBE:
            return 1
        return self.shape if self.shape >= 0 else MANY


class Described:
    """The arguments and texts of a parser."""

    def __init__(self, prog, usage, description, epilog, allow_abbrev) -> None:
        self.prog: str = sys.argv[0].rpartition("/")[2] if prog is None else prog
        self.usage: str | None = usage
        self.description: str | None = description
        self.epilog: str | None = epilog
        self.allow_abbrev = allow_abbrev
        self.arguments: list[Argument] = []
        self.starts = []  # type: ignore[var-annotated]
        self.titles = ["positional arguments", "options"]
        self.groups = 0
        self.current = ""
        self.commands = {}  # type: ignore[var-annotated]
        self.command_helps: list[tuple[str, str]] = []

    def error(self, message) -> None:
        sys.stderr.write(self.format_usage())
        self.exit(2, f"{self.prog}: error: {message}\n")

    def exit(self, status=0, message=None) -> None:
        if message is not None:
            sys.stderr.write(message)
        sys.exit(status)

    def print_help(self) -> None:
        sys.stdout.write(self.format_help())

    def print_usage(self) -> None:
        sys.stdout.write(self.format_usage())

    def format_usage(self) -> str:
        if self.usage is not None:
            return "usage: " + self.usage.replace("%(prog)s", self.prog) + "\n"
        return usage_of(self.prog, self.arguments, WIDTH)

    def format_help(self) -> str:
        lines = [self.format_usage()]
        if self.description is not None:
            lines += [*filled(self.description.replace("%(prog)s", self.prog), WIDTH), ""]
        longest = 0
        for argument in self.arguments:
            if argument.help != SUPPRESS:
                longest = max(longest, len(invocation(argument)) + 2)
        for name, _ in self.command_helps:
            longest = max(longest, len(name) + 4)
        position = min(longest + 2, HELP_POSITION)
        for title in range(len(self.titles)):
            found: list[str] = []
            for argument in self.arguments:
                if argument.title == title and argument.help != SUPPRESS:
                    help = expanded_help(argument, self.prog)
                    found += entry(invocation(argument), help, 2, position, WIDTH)
                    if argument.shape == EVERYTHING:
                        for name, about in self.command_helps:
                            found += entry(name, about, 4, position, WIDTH)
            if len(found) > 0:
                lines += [self.titles[title] + ":", *found, ""]
        if self.epilog is not None:
            lines += [*filled(self.epilog, WIDTH), ""]
        return "\n".join(lines)
