"""Every error code: what it means, a program that has the error, and the same program without it.

`weft explain CODE` shows a page; docs/reference/errors.md has them all. The programs are tested: each
failing one gives its code, each fixed one runs under python3 and under weft. To add a code, add a page
here; see docs/internals/adding-an-error.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import dedent
from typing import Literal

from weft.errors import UsageError


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What is to be said about one code.

    Invariant: `code` is kebab-case; `failing` and `fixed` are whole programs. `found` says when the
    error is reported: when the program is compiled, or when it runs.
    """

    code: str
    title: str
    why: str
    failing: str
    fixed: str
    found: Literal["compile", "run"] = "compile"

    def markdown(self) -> str:
        """The page as Markdown."""
        return "\n".join([
            f"## {self.code}",
            "",
            f"{self.title[0].upper()}{self.title[1:]}.",
            "",
            self.why,
            "",
            "Fails:",
            "",
            "```python",
            self.failing.rstrip("\n"),
            "```",
            "",
            "Works:",
            "",
            "```python",
            self.fixed.rstrip("\n"),
            "```",
            "",
        ])  # fmt: skip


def page(
    code: str,
    title: str,
    *,
    why: str,
    failing: str,
    fixed: str,
    found: Literal["compile", "run"] = "compile",
) -> ErrorPage:
    """An `ErrorPage` from indented texts."""
    paragraph = " ".join(why.split())
    return ErrorPage(
        code, title, paragraph, dedent(failing).lstrip(), dedent(fixed).lstrip(), found
    )


PAGES = (
    page(
        "syntax-error",
        "the text is not Python",
        why="""
            The file is parsed by the parser of the Python that runs weft. The message, the line and the
            exit status are those of `python3`.
        """,
        failing="""
            def area(width, height)
                return width * height

            print(area(2, 3))
        """,
        fixed="""
            def area(width, height):
                return width * height

            print(area(2, 3))
        """,
    ),
    page(
        "unsupported-syntax",
        "weft does not compile this construct",
        why="""
            A program is compiled as a whole before it runs, so a construct that needs the interpreter
            while it runs, or that weft does not know yet, is refused where it stands. The message says
            what to write instead. docs/reference/differences.md lists what is refused.
        """,
        failing="""
            names = {"a": 1, "b": 2}
            exec("names['c'] = 3")
            print(len(names))
        """,
        fixed="""
            names = {"a": 1, "b": 2}
            names["c"] = 3
            print(len(names))
        """,
    ),
    page(
        "unknown-module",
        "there is no such module, or weft has no model of it",
        why="""
            An import is a file beside the program, one of the standard modules that weft models, or a
            module of the standard library that compiles as it is. Extension modules cannot be compiled:
            they are machine code for the interpreter.
        """,
        failing="""
            import tkinter

            print(tkinter.TkVersion)
        """,
        fixed="""
            import time

            print(time.monotonic() > 0)
        """,
    ),
    page(
        "unknown-name",
        "nothing in scope has this name",
        why="""
            All code is known when the program is compiled, so a name that no assignment, definition or
            import can have bound is an error then, and not when the line is reached. A name that is bound
            somewhere, but not yet, is a `NameError` or `UnboundLocalError` at run time as in Python.
        """,
        failing="""
            total = 3
            print(totl)
        """,
        fixed="""
            total = 3
            print(total)
        """,
    ),
    page(
        "unknown-attribute",
        "objects of this class have no such attribute",
        why="""
            The attributes of a class are those that its methods, or any other code of the program, assign,
            and the methods and class attributes it defines or inherits. An attribute that nothing assigns
            cannot exist.
        """,
        failing="""
            class Account:
                def __init__(self):
                    self.balance = 100

            account = Account()
            print(account.balanse)
        """,
        fixed="""
            class Account:
                def __init__(self):
                    self.balance = 100

            account = Account()
            print(account.balance)
        """,
    ),
    page(
        "unknown-member",
        "the module has no such name",
        why="""
            The names of a module are known when the program is compiled. For a module of the standard
            library they are those of weft's model; docs/reference/stdlib.md says which are there.
        """,
        failing="""
            import threading

            lock = threading.Mutex()
            with lock:
                print("held")
        """,
        fixed="""
            import threading

            lock = threading.Lock()
            with lock:
                print("held")
        """,
    ),
    page(
        "call-arguments",
        "the arguments do not fit the parameters",
        why="""
            An argument is missing, there is one too many, or a keyword names no parameter. Which function
            is called is known when the program is compiled, so the call is checked then.
        """,
        failing="""
            def deposit(balance, amount):
                return balance + amount

            print(deposit(100))
        """,
        fixed="""
            def deposit(balance, amount):
                return balance + amount

            print(deposit(100, 50))
        """,
    ),
    page(
        "operand-types",
        "the operator is not defined for these types",
        why="""
            Every value has a type that is known when the program is compiled, and Python defines no such
            operation for these two. python3 would raise a `TypeError` whenever it reached the line.
        """,
        failing="""
            count = 3
            print("count: " + count)
        """,
        fixed="""
            count = 3
            print("count: " + str(count))
        """,
    ),
    page(
        "not-callable",
        "a value that is not a function is called",
        why="""
            Functions, methods, classes and objects with a `__call__` method can be called. Often a local
            name hides the function that was meant.
        """,
        failing="""
            max = 10
            print(max(3, 4))
        """,
        fixed="""
            limit = 10
            print(min(limit, max(3, 4)))
        """,
    ),
    page(
        "not-iterable",
        "the value cannot be iterated over",
        why="""
            `for`, `in`, unpacking and functions such as `sum` need a container, a `range`, a file, or an
            object with an `__iter__` method.
        """,
        failing="""
            count = 3
            for i in count:
                print(i)
        """,
        fixed="""
            count = 3
            for i in range(count):
                print(i)
        """,
    ),
    page(
        "not-context-manager",
        "the value cannot be used in a with statement",
        why="""
            `with` needs an object that has `__enter__` and `__exit__`, such as a file or a lock.
        """,
        failing="""
            class Timer:
                def start(self):
                    print("start")

            with Timer():
                print("work")
        """,
        fixed="""
            class Timer:
                def __enter__(self):
                    print("start")
                    return self

                def __exit__(self, kind, error, traceback):
                    print("stop")

            with Timer():
                print("work")
        """,
    ),
    page(
        "unpack-count",
        "the number of names and of values differs",
        why="""
            How many elements a tuple has is part of its type, so unpacking it into a different number of
            names is found when the program is compiled. A list's length is checked at run time.
        """,
        failing="""
            point = (1, 2, 3)
            x, y = point
            print(x, y)
        """,
        fixed="""
            point = (1, 2, 3)
            x, y, z = point
            print(x, y, z)
        """,
    ),
    page(
        "type-conflict",
        "one place would have to hold values of types that do not go together",
        why="""
            A variable, an attribute and the elements of a container have one type each, fixed for the
            whole program. It may be a small union, such as `int | None`, `int | float`, or two of your
            classes, but not any mixture. The message shows both places.
        """,
        failing="""
            class Account:
                def __init__(self, balance):
                    self.balance = balance

            account = Account(100)
            account.balance = "overdrawn"
            print(account.balance)
        """,
        fixed="""
            class Account:
                def __init__(self, balance):
                    self.balance = balance
                    self.status = "open"

            account = Account(100)
            account.status = "overdrawn"
            print(account.balance, account.status)
        """,
    ),
    page(
        "recursive-type",
        "the type would have to contain itself without end",
        why="""
            Each round of this loop or recursion gives the value a new, larger type: a tuple in a tuple in
            a tuple. Types are finite. Use a list, or a class whose attribute refers to the same class.
        """,
        failing="""
            nested = (0, None)
            for i in range(3):
                nested = (i, nested)
            print(nested[0])
        """,
        fixed="""
            class Node:
                def __init__(self, value, rest):
                    self.value = value
                    self.rest = rest

            nested = Node(0, None)
            for i in range(3):
                nested = Node(i, nested)
            print(nested.value)
        """,
    ),
    page(
        "deadlock",
        "every thread waits for another, so none can ever run",
        why="""
            When no thread can run, no timer is set and the host has nothing to answer, the program can
            never go on. weft stops it at once and says what each thread waits for, who holds it, and where.
            Two locks taken in opposite orders are the usual cause: take them in one order everywhere.
        """,
        failing="""
            import threading

            lock = threading.Lock()
            with lock:
                worker = threading.Thread(target=lock.acquire)
                worker.start()
                worker.join()
        """,
        fixed="""
            import threading

            lock = threading.Lock()
            with lock:
                worker = threading.Thread(target=lock.acquire)
                worker.start()
            worker.join()
        """,
        found="run",
    ),
)

ERROR_PAGES = {error_page.code: error_page for error_page in PAGES}


def find_page(code: str) -> ErrorPage:
    """The page of a code, also of one spelled `error[code]`."""
    code = code.removeprefix("error").strip("[]:")
    if code in ERROR_PAGES:
        return ERROR_PAGES[code]
    import difflib

    close = difflib.get_close_matches(code, ERROR_PAGES, n=1)
    help = f"did you mean `{close[0]}`?" if close else "`weft explain` lists the codes"
    raise UsageError(f"there is no error code `{code}`", help=help)


def document() -> str:
    """The page docs/reference/errors.md."""
    lines = [
        "# Errors",
        "",
        "<!-- Generated from src/weft/diagnostics/catalogue.py by docs/generate.py; do not edit. -->",
        "",
        "`weft explain CODE` shows one of these. All but those marked *at run time* are found before the",
        "program starts.",
        "",
        "| code | means |",
        "|---|---|",
    ]
    for entry in PAGES:
        when = " (*at run time*)" if entry.found == "run" else ""
        lines.append(f"| [`{entry.code}`](#{entry.code}) | {entry.title}{when} |")
    return "\n".join([*lines, "", *(entry.markdown() for entry in PAGES)])
