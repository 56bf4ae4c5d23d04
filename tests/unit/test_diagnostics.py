"""Messages: exact text of every form, and the catalogue."""

from __future__ import annotations

import ast
import io
import subprocess
import sys
from traceback import format_exception_only

import pytest

from weft.diagnostics.catalogue import ERROR_PAGES, PAGES, ErrorPage, find_page
from weft.diagnostics.diagnostic import (
    Diagnostic,
    Label,
    Trail,
    TrailEntry,
    from_syntax_error,
    in_source_order,
)
from weft.diagnostics.render import render, render_all, render_report, wants_colour
from weft.errors import (
    CompileError,
    DeviceFault,
    InternalError,
    TargetUnavailable,
    UsageError,
)
from weft.source import Loc, SourceFile

BANK = SourceFile(
    "bank.py",
    """\
class Account:


    def __init__(self, balance):
        self.balance = balance


def deposit(account, amount):

        account.balance = "overdrawn"



account = deposit(Account(0), 1)
""",
)


def span(file: SourceFile, text: str, line: int | None = None, last: str = "") -> Loc:
    """Where `text` stands (on `line`, if given), or from there to the end of `last`."""
    start = file.text.index(
        text, len("".join(file.text.splitlines(keepends=True)[: (line or 1) - 1]))
    )
    end = file.text.index(last, start) + len(last) if last else start + len(text)

    def position(at: int) -> tuple[int, int]:
        before = file.text[:at]
        return before.count("\n") + 1, len(before[before.rfind("\n") + 1 :].encode())

    return Loc(file, *position(start), *position(end))


def lines(text: str) -> str:
    """Text with a bar down its left side, taken off here so that indentation can be seen."""
    return "\n".join(line.strip(" ")[1:] for line in text.strip().split("\n"))


def drawn(*labels: Label) -> str:
    """The excerpt alone: the message without its first line."""
    return render(Diagnostic("code", "text", labels[0], labels[1:])).split("\n", 1)[1]


def test_the_house_form() -> None:
    message = Diagnostic(
        "type-conflict",
        "`Account.balance` is `int`, but `str` is stored here",
        Label(span(BANK, '"overdrawn"'), "this is `str`"),
        (Label(span(BANK, "self.balance"), "`balance` became `int` here"),),
        Trail((TrailEntry("deposit(Account, int)", span(BANK, "deposit(Account(0), 1)")),)),
        ("an object's attributes have one type each, fixed for the whole program",),
        "use a second attribute, such as `status: str`, for the message",
    )
    assert (
        render(message)
        == """\
error[type-conflict]: `Account.balance` is `int`, but `str` is stored here
  --> bank.py:10:27
   |
 5 |         self.balance = balance
   |         ------------ `balance` became `int` here
  ...
10 |         account.balance = "overdrawn"
   |                           ^^^^^^^^^^^ this is `str`
   |
   = compiled because deposit(Account, int) is called at bank.py:14:11
   = note: an object's attributes have one type each, fixed for the whole program
   = help: use a second attribute, such as `status: str`, for the message"""
    )


def test_a_message_alone() -> None:
    file = SourceFile("a.py", "print(totl)\n")
    message = Diagnostic("unknown-name", "nothing is called `totl`", Label(span(file, "totl")))
    assert render(message) == lines("""
        |error[unknown-name]: nothing is called `totl`
        | --> a.py:1:7
        |  |
        |1 | print(totl)
        |  |       ^^^^
    """)


def test_labels_on_one_line_hang_below() -> None:
    file = SourceFile("a.py", "total(one, two)\n")
    assert drawn(
        Label(span(file, "two"), "this is `str`"),
        Label(span(file, "total"), "defined in line 1"),
        Label(span(file, "one"), "this is `int`"),
    ) == lines("""
        | --> a.py:1:12
        |  |
        |1 | total(one, two)
        |  | ----- ---  ^^^ this is `str`
        |  | |     |
        |  | |     this is `int`
        |  | defined in line 1
    """)


def test_a_label_inside_another() -> None:
    file = SourceFile("a.py", "x = one + two\n")
    assert drawn(
        Label(span(file, "one + two"), "no such operation"),
        Label(span(file, "one"), "`int`"),
        Label(span(file, "two"), "`str`"),
    ) == lines("""
        | --> a.py:1:5
        |  |
        |1 | x = one + two
        |  |     ^^^^^^^^^ `str`
        |  |     |
        |  |     `int`
        |  |     no such operation
    """)


def test_a_gap_of_one_line_is_shown() -> None:
    file = SourceFile("a.py", "one = 1\nspace = 2\ntwo = 3\n\n\nlast = 4\n")
    assert drawn(
        Label(span(file, "two")), Label(span(file, "one")), Label(span(file, "last"))
    ) == lines("""
        | --> a.py:3:1
        |  |
        |1 | one = 1
        |  | ---
        |2 | space = 2
        |3 | two = 3
        |  | ^^^
        | ...
        |6 | last = 4
        |  | ----
    """)


def test_a_span_of_several_lines() -> None:
    file = SourceFile("a.py", "x = call(\n    1,\n    2,\n)\nprint(x)\n")
    assert drawn(Label(span(file, "call(", last="\n)"), "too many arguments")) == lines("""
        | --> a.py:1:5
        |  |
        |1 |   x = call(
        |  |  _____^
        |2 | |     1,
        |3 | |     2,
        |4 | | )
        |  | |_^ too many arguments
    """)


def test_a_span_that_starts_its_line() -> None:
    file = SourceFile("a.py", "if x:\n    for i in y:\n        f(i)\n        g(i)\n")
    assert drawn(
        Label(span(file, "for", last="g(i)"), "this loop"), Label(span(file, "f(i)"), "this call")
    ) == lines("""
        | --> a.py:2:5
        |  |
        |2 | /     for i in y:
        |3 | |         f(i)
        |  | |         ---- this call
        |4 | |         g(i)
        |  | |____________^ this loop
    """)


def test_the_middle_of_a_long_span_is_left_out() -> None:
    file = SourceFile("a.py", "def f():\n" + "".join(f"    x{i} = {i}\n" for i in range(20)))
    assert drawn(Label(span(file, "def", last="x19 = 19"), "here")) == lines("""
        |  --> a.py:1:1
        |   |
        | 1 | / def f():
        | 2 | |     x0 = 0
        |  ... |
        |20 | |     x18 = 18
        |21 | |     x19 = 19
        |   | |____________^ here
    """)


def test_spans_of_several_lines_that_meet() -> None:
    file = SourceFile("a.py", "f(\n    g(\n        1,\n    ),\n)\n")
    assert drawn(
        Label(span(file, "f(", last="\n)"), "outer"), Label(span(file, "g(", last="    )"), "inner")
    ) == lines("""
        | --> a.py:1:1
        |  |
        |1 | / f(
        |2 | |     g(
        |  | |     -- inner
        |3 | |         1,
        |4 | |     ),
        |5 | | )
        |  | |_^ outer
    """)


def test_two_files() -> None:
    main = SourceFile("main.py", "import shop\nshop.sell()\n")
    shop = SourceFile("shop.py", "\n" * 98 + "def sell(item):\n    pass\n", "shop")
    assert drawn(
        Label(span(main, "shop.sell()"), "`item` is missing"),
        Label(span(shop, "sell(item)"), "defined here"),
    ) == lines("""
        |  --> main.py:2:1
        |   |
        | 2 | shop.sell()
        |   | ^^^^^^^^^^^ `item` is missing
        |  ::: shop.py:99:5
        |   |
        |99 | def sell(item):
        |   |     ---------- defined here
    """)


def test_tabs_wide_characters_and_controls() -> None:
    file = SourceFile("a.py", '\tname = "日本é\u0301\x1b[31m" + 2\n')
    assert drawn(Label(span(file, "2"), "`int`"), Label(span(file, '"日本'))) == lines("""
        | --> a.py:1:23
        |  |
        |1 |     name = "日本é\u0301\ufffd[31m" + 2
        |  |            -----          ^ `int`
    """)


def test_an_empty_span_is_still_visible() -> None:
    file = SourceFile("a.py", "x = \n")
    assert drawn(Label(Loc.at(file, 1, 4), "something is missing")) == lines("""
        | --> a.py:1:5
        |  |
        |1 | x =
        |  |     ^ something is missing
    """)


def test_a_line_that_is_not_there() -> None:
    assert drawn(Label(Loc.at(SourceFile("a.py", ""), 7), "here")) == lines("""
        | --> a.py:7:1
        |  |
        |7 |
        |  | ^ here
    """)


def trail_lines(*entries: TrailEntry) -> list[str]:
    message = Diagnostic("code", "text", Label(Loc.at(BANK, 1)), trail=Trail(entries))
    return render(message).split("\n")[6:]


def test_a_longer_trail() -> None:
    assert trail_lines(
        TrailEntry("deposit(Account, int)", Loc.at(BANK, 10, 4)),
        TrailEntry("pay(int)", Loc.at(BANK, 14)),
    ) == [
        "  = compiled because deposit(Account, int) is called at bank.py:10:5",
        "                 and pay(int) is called at bank.py:14:1",
    ]


def test_calls_inside_our_own_modules_are_folded() -> None:
    here = Loc.at(SourceFile("dicts.py", ""), 1)
    assert trail_lines(
        TrailEntry("Key.__eq__(Key)", here, "dict.lookup", caller_is_user=False),
        TrailEntry("dict.lookup(Key)", here, "dict.get", caller_is_user=False),
        TrailEntry("dict.get(Key)", Loc.at(BANK, 10)),
        TrailEntry("pay(int)", Loc.at(BANK, 14)),
    ) == [
        "  = compiled because Key.__eq__(Key) is called in dict.get",
        "                 and dict.get(Key) is called at bank.py:10:1",
        "                 and pay(int) is called at bank.py:14:1",
    ]


def test_the_middle_of_a_long_trail_is_left_out() -> None:
    shown = trail_lines(*(TrailEntry(f"f{i}()", Loc.at(BANK, i)) for i in range(1, 12)))
    assert len(shown) == 6
    assert shown[-2:] == [
        "                 and 6 calls between",
        "                 and f11() is called at bank.py:11:1",
    ]


def test_further_lines_of_a_fact_are_indented() -> None:
    message = Diagnostic("code", "text", Label(Loc.at(BANK, 1)), help="write\n    x = 1")
    assert render(message).split("\n")[-2:] == ["  = help: write", "              x = 1"]


def test_messages_come_in_source_order_and_are_limited() -> None:
    other = SourceFile("other.py", "\n", "other")
    messages = [Diagnostic("code", f"no {n}", Label(Loc.at(BANK, n))) for n in range(30, 8, -1)]
    messages.insert(5, Diagnostic("code", "other", Label(Loc.at(other, 1))))
    assert [m.message for m in in_source_order(messages)] == [
        *(f"no {n}" for n in range(9, 31)),
        "other",
    ]
    text = render_all(messages)
    assert text.startswith("error[code]: no 9\n")
    assert text.endswith("\n\n... and 3 more errors")
    assert str(CompileError(messages)) == text


def test_colour_changes_nothing_but_colour() -> None:
    message = Diagnostic(
        "code",
        "text",
        Label(span(BANK, '"overdrawn"'), "primary"),
        (Label(span(BANK, "self.balance"), "secondary"),),
        Trail((TrailEntry("f()", Loc.at(BANK, 1)),)),
        ("a note",),
        "some help",
    )
    coloured = render(message, colour=True)
    assert "\033[1;31merror[code]\033[0m\033[1m: text\033[0m" in coloured
    plain = coloured
    for style in ("1", "1;31", "1;32", "1;34", "0"):
        plain = plain.replace(f"\033[{style}m", "")
    assert plain == render(message)


def test_colour_only_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert wants_colour(Terminal())
    assert not wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(Terminal())
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert not wants_colour(Terminal())


@pytest.mark.parametrize(
    "text",
    [
        "def f(\n",
        "x = = 1\n",
        "f(a b)\n",
        "    x = (\n  1 2)\n",
        "if x:\npass\n",
        "if x:\n\ty\n        z\n",
        "é = $\n",
    ],
)
def test_a_syntax_error_looks_like_pythons(text: str) -> None:
    with pytest.raises(SyntaxError) as caught:
        ast.parse(text, "bad.py")
    message = from_syntax_error(caught.value, SourceFile("bad.py", text))
    assert render(message) == "".join(format_exception_only(caught.value)).rstrip("\n")


def test_reports_without_a_place() -> None:
    assert render_report(
        "deadlock", "no thread can run", ["`main` waits for `t1`", "cycle: `t1` -> `t1`"]
    ) == (
        "error[deadlock]: no thread can run\n   = `main` waits for `t1`\n   = cycle: `t1` -> `t1`"
    )
    assert str(UsageError("no such thing", "try this")) == (
        "error: no such thing\n   = help: try this"
    )
    assert str(TargetUnavailable("cuda", "no GPU was found")) == (
        "error: target `cuda` cannot be used: no GPU was found\n"
        "   = help: `weft doctor` shows what is there"
    )
    assert "run `pip install x`" in str(TargetUnavailable("cuda", "x is missing", "pip install x"))
    assert "bug in weft" in str(InternalError("KeyError: 1"))
    assert str(DeviceFault("the GPU stopped", "t1 bank.py:3")) == "the GPU stopped\nt1 bank.py:3"


def test_locations() -> None:
    file = SourceFile("a.py", "é = f(1)\nwith open('x') as y:\n    pass\n")
    assign, with_statement = ast.parse(file.text).body
    assert isinstance(assign, ast.Assign)
    assert isinstance(with_statement, ast.With)
    call = Loc.from_node(file, assign.value)
    assert (call.column, call.shown_column, str(call), call.snippet) == (5, 5, "a.py:1:5", "f(1)")
    item = Loc.from_node(file, with_statement.items[0])
    assert item.snippet == "open('x')"
    whole = Loc.from_node(file, with_statement)
    assert whole.snippet == "with open('x') as y:\n    pass"
    assert whole.first_line().snippet == "with open('x') as y:"
    assert call.through(item).snippet == "f(1)\nwith open('x')"
    assert str(Loc.from_node(file, ast.Module([], []))) == "a.py:1:1"


def test_lines_are_split_where_python_splits_them() -> None:
    file = SourceFile("a.py", "\ufeffa\x0c = 1\r\nb = '\u2028'\rc = 3\n")
    assert file.lines == ("a\x0c = 1", "b = '\u2028'", "c = 3", "")
    assert file.line(0) == file.line(9) == ""


@pytest.mark.parametrize("page", PAGES, ids=[page.code for page in PAGES])
def test_error_pages(page: ErrorPage) -> None:
    """Codes are spelled alike, and programs are what they claim to be, as far as python3 can tell."""
    assert page.code == page.code.lower().replace("_", "-")
    assert page.title[0].islower() or page.title.startswith("weft")
    assert not page.title.endswith(".")
    result = subprocess.run(
        [sys.executable, "-c", page.fixed], capture_output=True, text=True, timeout=30, check=False
    )
    assert (result.returncode, result.stderr) == (0, "")
    if page.code == "syntax-error":
        with pytest.raises(SyntaxError):
            compile(page.failing, "failing.py", "exec")
    else:
        compile(page.failing, "failing.py", "exec")


def test_finding_a_page() -> None:
    assert len(ERROR_PAGES) == len(PAGES)
    assert find_page("error[deadlock]:").code == "deadlock"
    with pytest.raises(UsageError) as caught:
        find_page("type-conflit")
    assert caught.value.help == "did you mean `type-conflict`?"
