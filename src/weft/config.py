"""Every environment variable weft reads, declared once: name, type, default, meaning.

`current()` gives the settings in force: those of the environment, or those of the innermost
`override(...)`. Take them once for a job and pass them on; they do not change under a compile.

    with weft.config.override(debug=2, dump="ir"):
        ...
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast, overload

from weft.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

T = TypeVar("T")

PREFIX = "WEFT_"
DUMP_STAGES = ("ir", "llvm", "llvm:opt", "ptx", "asm")


class Knob(Generic[T]):
    """One setting, an attribute of `Config`; its variable is `WEFT_` and the attribute's name.

    Invariant: `parse` turns any text into a value or raises ValueError.
    """

    def __init__(
        self,
        default: T,
        parse: Callable[[str], T],
        *,
        values: str,
        meaning: str,
        default_text: str = "",
    ) -> None:
        self.default = default
        self.parse = parse
        self.values = values
        self.meaning = meaning
        self.default_text = default_text or str(default)

    def __set_name__(self, owner: type[Config], name: str) -> None:
        self.name = name
        self.variable = PREFIX + name.upper()

    @overload
    def __get__(self, config: None, owner: type[Config]) -> Self: ...
    @overload
    def __get__(self, config: Config, owner: type[Config]) -> T: ...
    def __get__(self, config: Config | None, owner: type[Config]) -> Self | T:
        if config is None:
            return self
        return cast("T", config.values.get(self.name, self.default))

    def read(self, text: str) -> T:
        """Parse the text of the environment variable; the error names the variable."""
        try:
            return self.parse(text)
        except ValueError:
            raise UsageError(f"`{self.variable}` is `{text}`, but must be {self.values}") from None

    def show(self, value: object) -> str:
        """A value as the environment variable would spell it."""
        if isinstance(value, bool):
            return str(int(value))
        return ",".join(map(str, value)) if isinstance(value, tuple) else str(value)


def one_of(*choices: str) -> Callable[[str], str]:
    """A parser for one word out of `choices`."""

    def parse(text: str) -> str:
        if text not in choices:
            raise ValueError(text)
        return text

    return parse


def integer(minimum: int, maximum: int = sys.maxsize) -> Callable[[str], int]:
    """A parser for a whole number within bounds."""

    def parse(text: str) -> int:
        number = int(text)
        if not minimum <= number <= maximum:
            raise ValueError(text)
        return number

    return parse


def parse_seconds(text: str) -> float:
    """A finite number of seconds, not negative."""
    seconds = float(text)
    if not 0 <= seconds < float("inf"):
        raise ValueError(text)
    return seconds


def parse_switch(text: str) -> bool:
    """0 or 1."""
    return {"0": False, "1": True}[one_of("0", "1")(text)]


def parse_path(text: str) -> Path:
    """A path; `~` is the home directory."""
    return Path(text).expanduser()


def parse_stages(text: str) -> tuple[str, ...]:
    """Stage names separated by spaces or commas; `ir:PASS` is the IR after one pass."""
    stages = tuple(text.replace(",", " ").split())
    for stage in stages:
        if stage not in DUMP_STAGES and not (stage.startswith("ir:") and len(stage) > len("ir:")):
            raise ValueError(text)
    return stages


class Config:
    """The value of every knob, frozen.

    Invariant: `values` holds only names of knobs, each with a value of that knob's type.
    """

    target = Knob(
        "auto",
        one_of("auto", "cpu", "cuda"),
        values="`auto`, `cpu` or `cuda`",
        meaning="The target when the command line names none; `auto` takes a usable GPU, else the CPU.",
    )
    ints = Knob(
        "auto",
        one_of("auto", "64", "wide"),
        values="`auto`, `64` or `wide`",
        meaning="How integers are compiled: in 64 bits, where more is an OverflowError; wide, of any size; "
        "`auto` begins with 64 and runs a program again, wide, whose integers outgrow that.",
    )
    replay = Knob[Path | None](
        None,
        parse_path,
        values="a path",
        meaning="Set by weft itself when it runs a program again for wide integers: what it has printed.",
        default_text="nothing",
    )
    debug = Knob(
        0,
        integer(0, 4),
        values="a number from 0 to 4",
        meaning="What is told on stderr: 1 phases, times and choices; 2 instances, and what the cache has; "
        "3 counts after each pass; 4 all stages, as `WEFT_DUMP`.",
    )
    dump = Knob[tuple[str, ...]](
        (),
        parse_stages,
        values="a list of `ir`, `ir:PASS`, `llvm`, `llvm:opt`, `ptx` and `asm`",
        meaning="Print these stages of the compilation, `ir:PASS` after one pass; the cache is not read.",
        default_text="nothing",
    )
    dump_only = Knob(
        "*",
        str,
        values="a pattern such as `bank.*`",
        meaning="Limit dumps of IR and LLVM to what matches by name.",
    )
    dump_dir = Knob[Path | None](
        None,
        parse_path,
        values="a path",
        meaning="Write dumps to files in this folder, named for the program and the stage.",
        default_text="stderr",
    )
    verify = Knob(
        default=False,
        parse=parse_switch,
        values="0 or 1",
        meaning="Verify the IR after each pass.",
        default_text="0",
    )
    watchdog_s = Knob(
        0.0,
        parse_seconds,
        values="a number of seconds",
        meaning="Report where every thread is when nothing has moved for this long, and threads that have "
        "waited this long for each other; 0 is never.",
        default_text="0",
    )
    threads = Knob[int | None](
        None,
        integer(1),
        values="a number, at least 1",
        meaning="How many threads run at the same time.",
        default_text="all the target has",
    )
    heap_mb = Knob[int | None](
        None,
        integer(1),
        values="a number of megabytes, at least 1",
        meaning="The size of the program's heap.",
        default_text="chosen by the target",
    )
    stack_kb = Knob[int | None](
        None,
        integer(1),
        values="a number of kilobytes, at least 1",
        meaning="The size of each thread's stack; on the GPU, of each lane's.",
        default_text="chosen by the target",
    )
    optimise = Knob(
        default=True,
        parse=parse_switch,
        values="0 or 1",
        meaning="Whether native code of the CPU is optimised; without, compiling takes half the time and "
        "code runs up to ten times as long. Code for the GPU always is.",
        default_text="1",
    )
    cache = Knob(
        default=True,
        parse=parse_switch,
        values="0 or 1",
        meaning="Keep compiled programs on disk and use them again.",
        default_text="1",
    )
    cache_dir = Knob[Path | None](
        None,
        parse_path,
        values="a path",
        meaning="Where compiled programs are kept.",
        default_text="`weft` in the user's cache directory",
    )
    traceback = Knob(
        "user",
        one_of("user", "full"),
        values="`user` or `full`",
        meaning="`full` also shows the frames of the compiler and of the host.",
    )
    crash_dir = Knob[Path | None](
        None,
        parse_path,
        values="a path",
        meaning="Where a bug of weft leaves what a report needs.",
        default_text="`crashes` in the cache directory",
    )

    def __init__(self, values: Mapping[str, object] | None = None) -> None:
        self.values: Mapping[str, object] = dict(values or {})

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Config:
        """Read every `WEFT_*` variable; an empty one counts as absent."""
        by_variable = {knob.variable: knob for knob in knobs()}
        values: dict[str, object] = {}
        for variable, text in environment.items():
            if not variable.startswith(PREFIX):
                continue
            if variable not in by_variable:
                raise unknown_name(variable, by_variable)
            if text:
                knob = by_variable[variable]
                values[knob.name] = knob.read(text)
        return cls(values)

    @property
    def dumped_stages(self) -> tuple[str, ...]:
        """The stages to dump; `ptx` and `asm` only where the target has them."""
        return (*self.dump, *DUMP_STAGES) if self.debug >= 4 else self.dump

    @property
    def cache_home(self) -> Path:
        """The directory of everything weft keeps on disk."""
        if self.cache_dir is not None:
            return self.cache_dir
        base = Path(os.environ.get("XDG_CACHE_HOME", ""))
        # The XDG specification: a relative path is to be ignored.
        return (base if base.is_absolute() else Path("~/.cache").expanduser()) / "weft"

    @property
    def crash_home(self) -> Path:
        """The directory bug bundles are written to."""
        return self.crash_dir or self.cache_home / "crashes"


def knobs() -> tuple[Knob[object], ...]:
    """Every knob, in the order of declaration."""
    return tuple(knob for knob in vars(Config).values() if isinstance(knob, Knob))


overridden: ContextVar[Config | None] = ContextVar("overridden", default=None)


def current() -> Config:
    """The settings in force here."""
    return overridden.get() or Config.from_environment(os.environ)


@contextmanager
def override(**values: object) -> Iterator[Config]:
    """Change some knobs within a `with` block; a string is read as the environment's would be."""
    by_name = {knob.name: knob for knob in knobs()}
    config = current()
    new_values = dict(config.values)
    for name, value in values.items():
        if name not in by_name:
            raise unknown_name(name, by_name)
        new_values[name] = by_name[name].read(value) if isinstance(value, str) else value
    token = overridden.set(Config(new_values))
    try:
        yield current()
    finally:
        overridden.reset(token)


def note(level: int, message: str) -> None:
    """Tell `message` on stderr if `WEFT_DEBUG` is at least `level`."""
    if current().debug >= level:
        sys.stderr.write(f"weft: {message}\n")


def unknown_name(name: str, known: Mapping[str, Knob[object]]) -> UsageError:
    """The error for a setting that does not exist, with the nearest one that does."""
    import difflib

    close = difflib.get_close_matches(name, known, n=1)
    return UsageError(
        f"`{name}` is not a setting of weft",
        help=f"did you mean `{close[0]}`?" if close else "`weft doctor` lists the settings",
    )


def document() -> str:
    """The page docs/reference/environment.md."""
    lines = [
        "# Environment variables",
        "",
        "<!-- Generated from src/weft/config.py by docs/generate.py; do not edit. -->",
        "",
        "Any other name that starts with `WEFT_` is an error. An empty value counts as absent.",
        "`weft doctor` prints the values in force.",
        "",
        "| variable | values | default | does |",
        "|---|---|---|---|",
    ]
    lines += [
        f"| `{knob.variable}` | {knob.values} | {knob.default_text} | {knob.meaning} |"
        for knob in knobs()
    ]
    return "\n".join(lines) + "\n"
