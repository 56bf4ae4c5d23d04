"""The command `weft`: arguments only. Each command calls one function elsewhere and shows what it gives.

Exit status of `weft run`: the program's own; 1 after an uncaught exception, a deadlock or a syntax error,
as with python3; 2 if the program cannot be compiled or the command line makes no sense; 130 after Ctrl-C.
Modules that are slow to import are imported where they are used: starting must cost nothing.
"""

from __future__ import annotations

import os
import sys
import traceback
from inspect import cleandoc
from pathlib import Path
from typing import TYPE_CHECKING

import click

from weft import __version__, config
from weft.errors import (
    CompileError,
    DeadlockError,
    DeviceFault,
    InternalError,
    Outgrown,
    UsageError,
    WeftError,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

STATUS_EXCEPTION = 1
STATUS_REFUSED = 2
STATUS_INTERRUPTED = 130

TARGETS = click.Choice(["auto", "cpu", "cuda"])
STAGES = click.Choice(config.DUMP_STAGES)


def main(args: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; no exception leaves here but SystemExit."""
    try:
        status: object = cli.main(args, prog_name="weft", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, click.Abort):
        # click has turned one into the other and ended the line that shows `^C`.
        sys.stderr.write("KeyboardInterrupt\n")
        return STATUS_INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone. Python would report that once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return STATUS_EXCEPTION
    except Exception as error:
        # The one place where everything is reported.
        return report(error)
    return status if isinstance(status, int) else 0


def report(error: Exception) -> int:
    """Tell on stderr why a command failed; the exit status to give."""
    if isinstance(error, click.ClickException):
        error.show()
        return error.exit_code
    if shows_compiler_frames():
        traceback.print_exception(error)
    if isinstance(error, SyntaxError):
        sys.stderr.write("".join(traceback.format_exception_only(error)))
        return STATUS_EXCEPTION
    if isinstance(error, CompileError):
        from weft.diagnostics.render import render_all, wants_colour

        text = render_all(error.diagnostics, colour=wants_colour(sys.stderr))
        sys.stderr.write(f"{text}\n")
        is_syntax = all(diagnostic.code == "syntax-error" for diagnostic in error.diagnostics)
        return STATUS_EXCEPTION if is_syntax else STATUS_REFUSED
    if not isinstance(error, WeftError):
        from weft.bug_bundle import write_bug_bundle

        program = find_program(sys.argv)
        bundle = write_bug_bundle(error, {program.name: read_text(program)} if program else {})
        error = InternalError(f"{type(error).__name__}: {error}", bundle)
    sys.stderr.write(f"{error}\n")
    stopped = isinstance(error, DeadlockError | DeviceFault | InternalError)
    return STATUS_EXCEPTION if stopped else STATUS_REFUSED


def shows_compiler_frames() -> bool:
    """Whether `WEFT_TRACEBACK=full`; no, where the settings themselves are the error."""
    try:
        return config.current().traceback == "full"
    except UsageError:
        return False


def find_program(args: Sequence[str]) -> Path | None:
    """The first argument that is a Python file."""
    paths = (Path(arg) for arg in args[1:] if arg.endswith(".py"))
    return next((path for path in paths if path.is_file()), None)


def read_text(path: Path) -> str:
    """The text of a file that may be anything."""
    return path.read_bytes().decode("utf-8", "backslashreplace")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "--version", message="weft %(version)s")
def cli() -> None:
    """Run ordinary threaded Python programs on the CPU or on an NVIDIA GPU."""


class RunCommand(click.Command):
    """`run`: what follows `-m MODULE` belongs to the module, as with python3, options too."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        for index, word in enumerate(args):
            if word == "-m" and index + 1 < len(args):
                args = [*args[: index + 2], "--", *args[index + 2 :]]
                break
            if word == "--target":
                continue
            if not word.startswith("-") and (index == 0 or args[index - 1] != "--target"):
                break
        return super().parse_args(ctx, args)


@cli.command(cls=RunCommand, context_settings={"allow_interspersed_args": False})
@click.option("--target", type=TARGETS, help="Where to run; WEFT_TARGET or `auto` if not given.")
@click.option(
    "-m", "module", metavar="unittest", help="Run the tests that ARGS name, else all in the folder."
)
@click.argument("program", required=False)
@click.argument("args", nargs=-1, type=click.UNPROCESSED)
def run(target: str | None, module: str | None, program: str | None, args: tuple[str, ...]) -> int:
    """Run PROGRAM as `python3 PROGRAM ARGS` would: same output, same exit status.

    All that follows PROGRAM belongs to the program, options too. So does what follows `-m unittest`, which
    runs unit tests: `-m unittest test_x.py`, `-m unittest test_x.TestY`, `-m unittest discover -s tests`.
    """
    if module is None:
        if program is None:
            raise click.MissingParameter(param_hint="'PROGRAM'", param_type="argument")
        check_program(program)
    elif module != "unittest":
        raise UsageError(f"cannot run the module `{module}`: `-m` takes `unittest` only")
    target = target or config.current().target
    from weft import api

    try:
        if program is None or module is not None:
            given = () if program is None else (program, *args)
            return api.run_tests(given, target)
        return api.run_file(program, [program, *args], target)
    except Outgrown as error:
        api.run_again(error)


@cli.command()
@click.option("--stage", type=STAGES, default="ir", show_default=True, help="What to show.")
@click.option(
    "--only", default="*", metavar="GLOB", help="Of IR and LLVM, only what matches by name."
)
@click.option("--target", type=TARGETS, help="The target to compile for; `cuda` for `ptx`.")
@click.argument("program")
def show(stage: str, only: str, target: str | None, program: str) -> None:
    """Show what PROGRAM becomes at one stage of its compilation."""
    check_program(program)
    target = target or ("cuda" if stage == "ptx" else config.current().target)
    from weft import api

    click.echo(api.show(program, stage, only, target).rstrip("\n"))


@cli.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Explain the error CODE: why it is one, and a program with it before and after the fix.

    Without CODE, list all codes.
    """
    from weft.diagnostics.catalogue import ERROR_PAGES, find_page

    if code is None:
        width = max(map(len, ERROR_PAGES))
        for page in ERROR_PAGES.values():
            click.echo(f"{page.code:{width}}  {page.title}")
        return
    text = find_page(code).markdown()
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(text))
    else:
        click.echo(text.rstrip("\n"))


@cli.command()
def doctor() -> None:
    """Say what weft finds on this machine, what is missing, and the command that installs it."""
    from weft.doctor import examine

    findings = examine()
    width = max(len(finding.subject) for finding in findings)
    for finding in findings:
        mark = click.style("ok", fg="green") if finding.is_ok else click.style("--", fg="yellow")
        click.echo(f"{mark}  {finding.subject:{width}}  {finding.text}")
        if not finding.is_ok and finding.remedy:
            click.echo(f"    {'':{width}}  -> {finding.remedy}")


@cli.group()
def cache() -> None:
    """The compiled programs kept on disk."""


@cache.command()
def info() -> None:
    """Say where the cache is and how much is in it."""
    from weft.cache import Cache
    from weft.doctor import shown_bytes

    facts = Cache.from_config().info()
    state = "" if facts.is_enabled else ", disabled by WEFT_CACHE"
    click.echo(f"directory  {facts.directory}{state}")
    click.echo(f"entries    {facts.entries}")
    click.echo(f"size       {shown_bytes(facts.size_bytes)} of {shown_bytes(facts.limit_bytes)}")


@cache.command()
def clear() -> None:
    """Remove every compiled program."""
    from weft.cache import Cache

    store = Cache.from_config()
    try:
        removed = store.clear()
    except OSError as error:
        raise UsageError(f"cannot clear `{store.directory}`: {error.strerror}") from None
    click.echo(f"removed {removed} {'entry' if removed == 1 else 'entries'}")


def check_program(path: str) -> None:
    """Refuse a program that is not there, in the words of python3."""
    try:
        with Path(path).open("rb"):
            pass
    except OSError as error:
        raise UsageError(f"cannot open `{path}`: {error.strerror}") from None


def document() -> str:
    """The page docs/reference/cli.md."""
    lines = [
        "# The command line",
        "",
        "<!-- Generated from src/weft/cli.py by docs/generate.py; do not edit. -->",
        "",
        "Exit status: the program's own; 1 after an uncaught exception, a deadlock or a syntax error, as",
        "with `python3`; 2 if the program cannot be compiled or the command line makes no sense; 130 after",
        "Ctrl-C.",
    ]
    lines += document_command(cli, "weft")
    return "\n".join(lines) + "\n"


def document_command(command: click.Command, path: str) -> list[str]:
    """The section of one command, then those of its subcommands."""
    context = click.Context(command, info_name=path)
    usage = " ".join([path, *command.collect_usage_pieces(context)])
    lines = ["", f"## `{usage}`", "", *cleandoc(command.help or "").splitlines()]
    options = [parameter for parameter in command.params if isinstance(parameter, click.Option)]
    if options:
        lines.append("")
    for option in options:
        values = option.type.get_metavar(option, context) or option.metavar or ""
        lines.append(f"- `{' '.join([*option.opts, values]).strip()}`: {option.help}")
    if isinstance(command, click.Group):
        for name, subcommand in sorted(command.commands.items()):
            lines += document_command(subcommand, f"{path} {name}")
    return lines
