"""The command line, with a stand-in for `weft.api`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import weft
from weft import config
from weft.cli import main
from weft.diagnostics.catalogue import ERROR_PAGES
from weft.diagnostics.diagnostic import Diagnostic, Label, from_syntax_error
from weft.errors import (
    CompileError,
    DeadlockError,
    DeviceFault,
    InternalError,
    TargetUnavailable,
    UsageError,
)
from weft.source import Loc, SourceFile


class FakeApi(ModuleType):
    """Remembers what it was called with; returns or raises what the test says."""

    def __init__(self) -> None:
        super().__init__("weft.api")
        self.calls: list[tuple[object, ...]] = []
        self.status = 0
        self.error: BaseException | None = None

    def run_file(self, path: str, argv: list[str], target: str) -> int:
        self.calls.append((path, argv, target))
        if self.error is not None:
            raise self.error
        return self.status

    def run_tests(self, args: tuple[str, ...], target: str) -> int:
        self.calls.append(("unittest", *args, target))
        return self.status

    def show(self, path: str, stage: str, only: str, target: str) -> str:
        self.calls.append((path, stage, only, target))
        return "func main()\n"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for knob in config.knobs():
        monkeypatch.delenv(knob.variable, raising=False)
    monkeypatch.setenv("WEFT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def api(monkeypatch: pytest.MonkeyPatch) -> FakeApi:
    fake = FakeApi()
    monkeypatch.setitem(sys.modules, "weft.api", fake)
    monkeypatch.setattr(weft, "api", fake, raising=False)
    return fake


@pytest.fixture
def program(tmp_path: Path) -> str:
    (tmp_path / "prog.py").write_text("print(1)\n")
    return "prog.py"


def test_all_after_the_program_is_the_programs(api: FakeApi, program: str) -> None:
    assert main(["run", program, "--target", "x", "-h", "--", "--help", ""]) == 0
    assert api.calls == [(program, [program, "--target", "x", "-h", "--", "--help", ""], "auto")]


def test_all_after_the_module_is_the_modules(api: FakeApi) -> None:
    assert main(["run", "--target", "cpu", "-m", "unittest", "-v", "--target", "test_x", "-m"]) == 0
    assert main(["run", "-m", "unittest"]) == 0
    assert api.calls == [
        ("unittest", "-v", "--target", "test_x", "-m", "cpu"),
        ("unittest", "auto"),
    ]


def test_an_option_m_of_the_program_is_the_programs(api: FakeApi, program: str) -> None:
    assert main(["run", "--target", "cpu", program, "-m", "unittest"]) == 0
    assert api.calls == [(program, [program, "-m", "unittest"], "cpu")]


def test_other_modules_are_refused(api: FakeApi, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "-m", "http.server"]) == 2
    assert "cannot run the module `http.server`" in capsys.readouterr().err
    assert api.calls == []


def test_the_programs_exit_status_is_ours(api: FakeApi, program: str) -> None:
    api.status = 7
    assert main(["run", program]) == 7


def test_the_target(api: FakeApi, program: str, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["run", "--target", "cuda", program])
    monkeypatch.setenv("WEFT_TARGET", "cpu")
    main(["run", program])
    main(["run", "--target=auto", program])
    assert [call[2] for call in api.calls] == ["cuda", "cpu", "auto"]


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["run"], "Missing argument 'PROGRAM'"),
        (["run", "--target", "gpu", "prog.py"], "'gpu' is not one of 'auto', 'cpu', 'cuda'"),
        (["run", "missing.py"], "error: cannot open `missing.py`: No such file or directory\n"),
        (["run", "."], "error: cannot open `.`: Is a directory\n"),
        (["show", "missing.py"], "error: cannot open `missing.py`: No such file or directory\n"),
        (
            ["show", "--stage", "ast", "prog.py"],
            "'ast' is not one of 'ir', 'llvm', 'llvm:opt', 'ptx', 'asm'",
        ),
        (["rnu", "prog.py"], "No such command 'rnu'"),
        (["explain", "deadlok"], "   = help: did you mean `deadlock`?\n"),
    ],
)
@pytest.mark.usefixtures("api", "program")
def test_a_command_line_that_makes_no_sense(
    args: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(args) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert "Traceback" not in err


def test_an_unknown_setting(
    api: FakeApi,
    program: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("WEFT_DEBUGG", "1")
    assert main(["run", program]) == 2
    assert capsys.readouterr().err == (
        "error: `WEFT_DEBUGG` is not a setting of weft\n   = help: did you mean `WEFT_DEBUG`?\n"
    )
    assert api.calls == []


SOURCE = SourceFile("prog.py", "print(totl)\n")
UNKNOWN_NAME = Diagnostic("unknown-name", "no `totl`", Label(Loc(SOURCE, 1, 6, 1, 10)))
SYNTAX = from_syntax_error(
    SyntaxError("'(' was never closed", ("prog.py", 1, 6, "print(\n", 1, 6)),
    SourceFile("prog.py", "print(\n"),
)
SYNTAX_TEXT = (
    "  File \"prog.py\", line 1\n    print(\n         ^\nSyntaxError: '(' was never closed\n"
)


@pytest.mark.parametrize(
    ("error", "status", "told"),
    [
        (
            CompileError([UNKNOWN_NAME]),
            2,
            "error[unknown-name]: no `totl`\n --> prog.py:1:7\n  |\n"
            "1 | print(totl)\n  |       ^^^^\n",
        ),
        (CompileError([SYNTAX]), 1, SYNTAX_TEXT),
        (
            SyntaxError("'(' was never closed", ("prog.py", 1, 6, "print(\n", 1, 6)),
            1,
            SYNTAX_TEXT,
        ),
        (
            DeadlockError("error[deadlock]: no thread can run"),
            1,
            "error[deadlock]: no thread can run\n",
        ),
        (DeviceFault("the GPU stopped"), 1, "the GPU stopped\n"),
        (UsageError("not so"), 2, "error: not so\n"),
        (
            TargetUnavailable("cuda", "cuda-core is missing", "pip install cuda-core"),
            2,
            "error: target `cuda` cannot be used: cuda-core is missing\n"
            "   = help: run `pip install cuda-core`\n",
        ),
        (
            InternalError("lost a block", Path("bundle")),
            1,
            "error: lost a block\n   = this is a bug in weft, not in your program\n"
            "   = what a report needs is in bundle\n",
        ),
        (KeyboardInterrupt(), 130, "\nKeyboardInterrupt\n"),
    ],
)
def test_how_errors_end(
    api: FakeApi,
    program: str,
    capsys: pytest.CaptureFixture[str],
    error: BaseException,
    status: int,
    told: str,
) -> None:
    api.error = error
    assert main(["run", program]) == status
    assert capsys.readouterr().err == told


def test_a_bug_leaves_a_bundle(
    api: FakeApi,
    program: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("WEFT_CRASH_DIR", str(tmp_path / "crashes"))
    monkeypatch.setattr(sys, "argv", ["weft", "run", program])
    api.error = KeyError("block")
    assert main(["run", program]) == 1
    (bundle,) = (tmp_path / "crashes").iterdir()
    assert capsys.readouterr().err == (
        "error: KeyError: 'block'\n   = this is a bug in weft, not in your program\n"
        f"   = what a report needs is in {bundle}\n"
    )
    report = (bundle / "report.txt").read_text()
    assert "Traceback" in report
    assert f"weft {weft.__version__}" in report
    assert (bundle / "prog.py").read_text() == "print(1)\n"


def test_a_bug_whose_bundle_cannot_be_written(
    api: FakeApi,
    program: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("WEFT_CRASH_DIR", program)
    monkeypatch.setenv("WEFT_TRACEBACK", "full")
    api.error = KeyError("block")
    assert main(["run", program]) == 1
    told = capsys.readouterr().err
    assert told.startswith("Traceback (most recent call last):\n")
    assert told.endswith("   = no bundle was written\n")


def test_show(api: FakeApi, program: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", program]) == 0
    assert main(["show", program, "--stage", "ptx", "--only", "bank.*"]) == 0
    assert main(["show", "--target", "cpu", "--stage", "asm", program]) == 0
    assert main(["show", "--target", "cuda", "--stage", "llvm:opt", program]) == 0
    assert api.calls == [
        (program, "ir", "*", "auto"),
        (program, "ptx", "bank.*", "cuda"),
        (program, "asm", "*", "cpu"),
        (program, "llvm:opt", "*", "cuda"),
    ]
    assert capsys.readouterr().out == "func main()\n" * 4


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "operand-types"]) == 0
    assert capsys.readouterr().out.startswith("## operand-types\n\nThe operator is not defined")
    assert main(["explain"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines()]
    assert listed == list(ERROR_PAGES)


def test_doctor_never_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WEFT_HEAP_MB", "64")
    assert main(["doctor"]) == 0
    told = capsys.readouterr().out
    for subject in ("Python", "llvmlite", "driver", "cuda-core", "cache", "WEFT_HEAP_MB"):
        assert f"  {subject} " in told
    monkeypatch.setenv("WEFT_HEAP_MB", "much")
    assert main(["doctor"]) == 0
    assert "`WEFT_HEAP_MB` is `much`" in capsys.readouterr().out


def test_doctor_names_the_command_for_a_missing_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("weft.doctor.CUDA_PACKAGES", {"no-such-package": ">=1"})
    assert main(["doctor"]) == 0
    assert "-> pip install 'no-such-package>=1'\n" in capsys.readouterr().out


def test_cache_commands(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from weft.cache import Cache

    Cache.from_config().put("a" * 64, {"object": b"1"})
    assert main(["cache", "info"]) == 0
    assert capsys.readouterr().out == (
        f"directory  {tmp_path / 'cache' / 'programs'}\n"
        "entries    1\n"
        "size       0.1 KiB of 512.0 MiB\n"
    )
    assert main(["cache", "clear"]) == 0
    assert capsys.readouterr().out == "removed 1 entry\n"
    assert main(["cache", "clear"]) == 0
    assert capsys.readouterr().out == "removed 0 entries\n"


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"weft {weft.__version__}\n"


def run_weft(*args: str) -> subprocess.CompletedProcess[str]:
    source = Path(weft.__file__).parents[1]
    return subprocess.run(
        [sys.executable, *args],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        env={**os.environ, "PYTHONPATH": str(source)},
    )


def test_starting_imports_nothing_slow() -> None:
    """A run from the cache must not pay for what only a compile or a report needs."""
    result = run_weft(
        "-c",
        # What the interpreter's own site configuration imports is not weft's doing.
        "import sys\n"
        "before = {*sys.modules}\n"
        "import weft, weft.cli, weft.cache\n"
        "assert 'click' in sys.modules\n"
        "print(sorted({'llvmlite', 'numpy', 'rich', 'ctypes', 'tempfile', 'asyncio',"
        " 'importlib.metadata', 'weft.frontend', 'weft.diagnostics.render'} & ({*sys.modules} - before)))\n",
    )
    assert (result.stdout, result.stderr) == ("[]\n", "")


def test_python_dash_m_weft() -> None:
    result = run_weft("-m", "weft", "explain", "nothing-of-the-kind")
    assert result.returncode == 2
    assert "there is no error code `nothing-of-the-kind`" in result.stderr


def test_a_reader_that_stops_early() -> None:
    source = Path(weft.__file__).parents[1]
    weft_process = subprocess.Popen(
        [sys.executable, "-m", "weft", "explain"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(source)},
    )
    assert weft_process.stdout is not None
    assert weft_process.stderr is not None
    weft_process.stdout.close()
    told = weft_process.stderr.read()
    weft_process.stderr.close()
    assert (weft_process.wait(timeout=30), told) == (1, b"")


def test_public_names_are_lazy() -> None:
    result = run_weft(
        "-c",
        "import sys, weft\n"
        "assert not any(name.startswith('weft.') for name in sys.modules)\n"
        "assert weft.CompileError.__module__ == 'weft.errors'\n"
        "assert {'CompileError', '__version__'} <= {*dir(weft)}\n"
        "try:\n"
        "    weft.nothing\n"
        "except AttributeError as error:\n"
        "    print(error)\n",
    )
    assert (result.stdout, result.stderr) == ("module 'weft' has no attribute 'nothing'\n", "")
