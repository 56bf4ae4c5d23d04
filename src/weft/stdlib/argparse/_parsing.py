"""`argparse`: how a command line is taken apart."""

from __future__ import annotations

import sys

from ._help import EVERYTHING, ONE, SOME
from ._texts import Argument, Described
from ._values import ArgumentError, Namespace, Tools


class Parsed:
    """A command line on the way; `kinds` tells for each word whether it is an option."""

    def __init__(self, words) -> None:
        self.words: list[str] = words
        self.kinds: list[bool] = []
        self.seen: list[str] = []
        self.unknown: list[str] = []
        self.groups: dict[int, str] = {}


class Parsing(Described):
    """Gives the words of a command line to the arguments."""

    def parse_args(self, args=None, namespace=None):
        found, unknown = self.parse_known_args(args, namespace)
        if len(unknown) > 0:
            self.error("unrecognized arguments: " + " ".join(unknown))
        return found

    def parse_known_args(self, args=None, namespace=None):
        words: list[str] = []
        for word in sys.argv[1:] if args is None else args:
            words.append(word)
        found = Namespace() if namespace is None else namespace
        unknown: list[str] = []
        self._parse(words, found, unknown)
        return found, unknown

    def _parse(self, words, namespace, unknown) -> None:
        tools = Tools()
        started: list[str] = []
        for argument in self.arguments:
            start = argument.start
            if start is not None and argument.dest not in started:
                start(tools, namespace)
                started.append(argument.dest)
        for start in self.starts:
            start(tools, namespace)
        parsed = Parsed(words)
        try:
            self._take_all(parsed, namespace)
        except ArgumentError as error:
            self.error(f"argument {self.current}: {error}")
        for word in parsed.unknown:
            unknown.append(word)

    def _take_all(self, parsed: Parsed, namespace) -> None:
        self._classify(parsed)
        waiting = [a for a in self.arguments if len(a.flags) == 0]
        at = 0
        words = parsed.words
        while at < len(words):
            if parsed.kinds[at]:
                at = self._take_option(parsed, at, namespace)
                continue
            stop = at
            while stop < len(words) and not parsed.kinds[stop]:
                stop += 1
            taken = self._take_positionals(waiting, parsed, at, stop, namespace)
            if taken == at:
                parsed.unknown += [w for w in words[at:stop] if w != "--"]
                taken = stop
            at = taken
        self._take_positionals(waiting, parsed, at, at, namespace)
        missing: list[str] = []
        for argument in self.arguments:
            if argument.required and argument.shown() not in parsed.seen:
                missing.append(argument.shown())
        if len(missing) > 0:
            self.error("the following arguments are required: " + ", ".join(missing))
        self._check_groups(parsed)

    def _check_groups(self, parsed: Parsed) -> None:
        for group in range(1, self.groups + 1):
            members = [a for a in self.arguments if a.group == group]
            if len(members) > 0 and members[0].group_required and group not in parsed.groups:
                names = " ".join([a.shown() for a in members])
                self.error(f"one of the arguments {names} is required")

    def _classify(self, parsed: Parsed) -> None:
        """Tell options from other words; behind `--` there are no more."""
        is_behind = False
        has_numbers = False
        for argument in self.arguments:
            for flag in argument.flags:
                if _is_number(flag):
                    has_numbers = True
        for word in parsed.words:
            is_option = False
            if not is_behind and len(word) > 1 and word[0] == "-":
                if word == "--":
                    is_behind = True
                elif self._find(word.partition("=")[0]) is not None:
                    is_option = True
                elif _is_number(word) and not has_numbers:
                    is_option = False
                else:
                    is_option = " " not in word
            parsed.kinds.append(is_option)

    def _find(self, flag: str):
        """The argument with such a flag, also a long one that is shortened."""
        for argument in self.arguments:
            if flag in argument.flags:
                return argument
        if not flag.startswith("--") or not self.allow_abbrev:
            return None
        matching: list[str] = []
        found = None
        for argument in self.arguments:
            for full in argument.flags:
                if full.startswith(flag):
                    matching.append(full)
                    found = argument
        if len(matching) > 1:
            names = ", ".join(matching)
            self.error(f"ambiguous option: {flag} could match {names}")
        return found

    def _take_option(self, parsed: Parsed, at: int, namespace) -> int:
        """Take an option and its words; gives the place behind them."""
        word = parsed.words[at]
        flag, sign, value = word.partition("=")
        argument = self._find(word) if sign == "" else self._find(flag)
        has_value = sign != ""
        while argument is None and not word.startswith("--") and len(word) > 2:
            # Short options in one word: `-vx`, and `-n5` with its value.
            first = self._find(word[:2])
            if first is None:
                break
            argument = first
            has_value = True
            value = word[2:]
            if first.shape == 0:
                self._use(first, [], parsed, namespace)
                word = "-" + value
                argument = self._find(word[:2])
                if argument is None:
                    self.current = first.shown()
                    raise ArgumentError(f"ignored explicit argument {value!r}")
                has_value = len(word) > 2
                value = word[2:]
                if has_value and argument.shape == 0:
                    argument = None
            elif value.startswith("="):
                value = value[1:]
        if argument is None:
            parsed.unknown.append(parsed.words[at])
            return at + 1
        at += 1
        self.current = argument.shown()
        if has_value:
            if argument.shape == 0:
                raise ArgumentError(f"ignored explicit argument {value!r}")
            if argument.least() > 1:
                raise ArgumentError(_expected(argument))
            self._use(argument, [value], parsed, namespace)
            return at
        words: list[str] = []
        while at < len(parsed.words) and len(words) < argument.most() and not parsed.kinds[at]:
            if parsed.words[at] == "--":
                break
            words.append(parsed.words[at])
            at += 1
        if len(words) < argument.least():
            raise ArgumentError(_expected(argument))
        self._use(argument, words, parsed, namespace)
        return at

    def _take_positionals(self, waiting, parsed: Parsed, at: int, stop: int, namespace) -> int:
        """Give words to as many of the positional arguments as they are enough for."""
        words = [w for w in parsed.words[at:stop] if w != "--"]
        skipped = stop - at - len(words)
        is_last = True
        for place in range(stop, len(parsed.words)):
            if parsed.kinds[place]:
                is_last = False
        count = len(waiting)
        while count > 0 and _least(waiting, 0, count) > len(words):
            count -= 1
        used = 0
        for _ in range(count):
            argument = waiting[0]
            room = len(words) - used - _least(waiting, 1, count)
            count -= 1
            share = argument.most() if argument.most() < room else room
            if share == 0 and not is_last:
                break  # what follows options may still be for it
            if argument.shape == EVERYTHING:
                self._enter(argument, parsed.words[at + used :], parsed, namespace)
                waiting.pop(0)
                return len(parsed.words)
            if share > 0 or argument.stores_nothing:
                self._use(argument, words[used : used + share], parsed, namespace)
            used += share
            waiting.pop(0)
        return at + used + (skipped if used == len(words) else 0)

    def _use(self, argument: Argument, words, parsed: Parsed, namespace) -> None:
        self.current = argument.shown()
        if argument.action == "help":
            self.print_help()
            sys.exit(0)
        if argument.action == "version":
            sys.stdout.write(argument.version.replace("%(prog)s", self.prog) + "\n")
            sys.exit(0)
        if argument.group > 0:
            before = parsed.groups.get(argument.group)
            if before is not None and before != argument.shown():
                raise ArgumentError(f"not allowed with argument {before}")
            parsed.groups[argument.group] = argument.shown()
        parsed.seen.append(argument.shown())
        store = argument.store
        if store is not None:
            store(Tools(), namespace, words)

    def _enter(self, argument: Argument, words, parsed: Parsed, namespace) -> None:
        """A command: its own parser takes the rest of the command line."""
        self.current = argument.shown()
        name = words[0]
        if name not in self.commands:
            names = ", ".join([repr(n) for n in self.commands])
            raise ArgumentError(f"invalid choice: {name!r} (choose from {names})")
        self._use(argument, words, parsed, namespace)
        self.commands[name]._parse(words[1:], namespace, parsed.unknown)


def _least(arguments, start: int, stop: int) -> int:
    total = 0
    for at in range(start, stop):
        total += arguments[at].least()
    return total


def _expected(argument: Argument) -> str:
    if argument.shape == ONE:
        return "expected one argument"
    if argument.shape == SOME:
        return "expected at least one argument"
    return f"expected {argument.shape} argument" + ("" if argument.shape == 1 else "s")


def _is_number(word: str) -> bool:
    """Whether it is a negative number: `-1`, `-1.5`, `-.5`."""
    if not word.startswith("-"):
        return False
    whole, point, part = word[1:].partition(".")
    if point == "":
        return whole.isdigit()
    return part.isdigit() and (whole == "" or whole.isdigit())
