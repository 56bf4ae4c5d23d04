"""`argparse`: command lines.

# differs: names, actions and `nargs` are literals; no `REMAINDER`, no actions of one's own, no `fromfile_prefix_chars`,
# `parents`, `formatter_class` (accepted, without effect), `intermixed` parsing, `FileType`.
# differs: `metavar` is one string.
# differs: in `add_subparsers`, no aliases.
"""

from __future__ import annotations

from ._help import ANY, EVERYTHING, MAYBE, SUPPRESS
from ._parsing import Parsing
from ._texts import Argument
from ._values import ArgumentError, ArgumentTypeError, Namespace

__all__ = ["SUPPRESS", "ArgumentError", "ArgumentParser", "ArgumentTypeError", "Namespace"]


class HelpFormatter:
    """Only for `formatter_class`, which has no effect."""


class RawDescriptionHelpFormatter(HelpFormatter):
    """Only for `formatter_class`."""


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Only for `formatter_class`."""


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Only for `formatter_class`."""


class ArgumentParser(Parsing):
    """Knows its arguments, and makes a `Namespace` of a command line."""

    def __init__(
        self,
        prog=None,
        usage=None,
        description=None,
        epilog=None,
        formatter_class=None,
        add_help=True,
        allow_abbrev=True,
        exit_on_error=True,
    ) -> None:
        super().__init__(prog, usage, description, epilog, allow_abbrev)
        if add_help:
            self._new(["-h", "--help"], "help", 0, False, "show this help message and exit", None)
            self.arguments[-1].action = "help"

    # Adding arguments. The compiler makes of `add_argument` a call of `_add_argument`.

    def _new(self, flags, dest: str, shape: int, required: bool, help: str, metavar) -> Argument:
        argument = Argument(flags, dest, shape, required, help, metavar, [])
        argument.title = 1 if len(flags) > 0 else 0
        self.arguments.append(argument)
        return argument

    def _add_argument(
        self,
        *names,
        dest,
        shape,
        required=False,
        help="",
        metavar=None,
        choices=(),
        action="",
        version="",
        start=None,
        store=None,
        stores_nothing=False,
        shown_default=None,
    ):
        flags: list[str] = []
        for name in names:
            if name.startswith("-"):
                flags.append(name)
        if action == "version" and help == "":
            help = "show program's version number and exit"
        argument = self._new(flags, dest, shape, required, help, metavar)
        for choice in choices:
            argument.choices.append(str(choice))
        if len(flags) == 0:
            argument.required = shape != MAYBE and shape != ANY
        argument.action = action
        argument.version = version
        argument.start = start
        argument.store = store
        argument.stores_nothing = stores_nothing
        argument.shown_default = str(shown_default)
        return argument

    def _set_defaults(self, *starts) -> None:
        for start in starts:
            self.starts.append(start)

    def add_argument_group(self, title="", description=None):
        self.titles.append(title)
        return _ArgumentGroup(self, len(self.titles) - 1, 0, False)

    def add_mutually_exclusive_group(self, required=False):
        self.groups += 1
        return _ArgumentGroup(self, 1, self.groups, required)

    def _add_subparsers(
        self,
        *,
        dest,
        shape,
        required=False,
        help="",
        metavar=None,
        title="",
        description=None,
        prog=None,
        start=None,
        store=None,
        shown_default=None,
    ):
        argument = self._new([], dest, shape, required, help, metavar)
        argument.start = start
        argument.store = store
        if title != "":
            self.titles.append(title)
            argument.title = len(self.titles) - 1
        return _Commands(self, argument)


class _ArgumentGroup:
    """Arguments under a title of their own, or arguments that exclude one another."""

    def __init__(self, parser: ArgumentParser, title: int, group: int, required) -> None:
        self.parser = parser
        self.title = title
        self.group = group
        self.required = required

    def _add_argument(self, *names, **options):
        argument = self.parser._add_argument(*names, **options)
        argument.group = self.group
        argument.group_required = self.required
        if self.title > 1:
            argument.title = self.title
        return argument


class _Commands:
    """What `add_subparsers` gives."""

    def __init__(self, parser: ArgumentParser, argument: Argument) -> None:
        self.parser = parser
        self.argument = argument

    def add_parser(self, name, help=None, description=None, epilog=None, prog=None):
        parser = self.parser
        made = ArgumentParser(
            f"{self.prog()} {name}" if prog is None else prog, None, description, epilog
        )
        parser.commands[name] = made
        if help is not None:
            parser.command_helps.append((name, help))
        self.argument.choices.append(name)
        return made

    def prog(self) -> str:
        """The name of the program with the positional arguments before the command."""
        parts = [self.parser.prog]
        for argument in self.parser.arguments:
            if len(argument.flags) == 0 and argument.shape != EVERYTHING:
                parts.append(argument.dest)
        return " ".join(parts)
