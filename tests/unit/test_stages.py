"""What can be seen of a compile: dumps, notes, verification, and the stages that `weft show` gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from weft import api, config, pipeline
from weft.errors import UsageError
from weft.ir.parse import parse_program
from weft.ir.program import Program
from weft.stages import llvm_functions

SOURCE = """\
def double(x):
    return x * 2

print(double(int("4")))
"""
DOUBLE = "__main__.double[int]"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for knob in config.knobs():
        monkeypatch.delenv(knob.variable, raising=False)
    monkeypatch.setenv("WEFT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    (tmp_path / "prog.py").write_text(SOURCE)
    return Path("prog.py")


def compile_for(target: str, program: Path, until: str = "ptx or object") -> pipeline.State:
    job = pipeline.Job(program, pipeline.target_named(target, runs=False))
    return pipeline.compile_program(job, until)


def test_a_dump_goes_to_stderr(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with config.override(dump="ir", dump_only="*.double*"):
        compile_for("cpu", program, "llvm")
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(
        f"; ir of prog.py\nfunc {DOUBLE}($x: int) -> int  raises, cold, user=double"
    )
    assert err.count("\nfunc ") == 1


def test_dumps_go_to_files(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stages = "ir:build_program,ir:explicit_errors,ir,llvm,llvm:opt,asm,ptx"
    with config.override(dump=stages, dump_dir="new/dumps"):
        compile_for("cpu", program)
    texts = {path.name: path.read_text() for path in Path("new/dumps").iterdir()}
    assert set(texts) == {
        "prog.build_program.ir", "prog.explicit_errors.ir", "prog.ir", "prog.ll", "prog.opt.ll", "prog.s",
    }  # fmt: skip
    assert capsys.readouterr().err == ""
    assert parse_program(texts["prog.ir"]).shared == set()
    assert parse_program(texts["prog.explicit_errors.ir"]).shared is None
    built, passed = (
        [f.may_raise for f in parse_program(texts[f"prog.{name}.ir"]).functions]
        for name in ("build_program", "explicit_errors")
    )
    assert all(built)
    assert any(passed)
    assert not all(passed)
    assert texts["prog.opt.ll"].count("alloca") < texts["prog.ll"].count("alloca")
    assert ".text" in texts["prog.s"]


@pytest.mark.slow
def test_a_gpu_has_ptx_and_no_asm(program: Path) -> None:
    with config.override(dump="ptx,asm", dump_dir="dumps"):
        compile_for("cuda", program)
    assert [path.name for path in Path("dumps").iterdir()] == ["prog.ptx"]
    assert ".visible .entry" in Path("dumps/prog.ptx").read_text()


def test_a_dump_is_made_though_the_program_is_in_the_cache(program: Path) -> None:
    machine = pipeline.target_named("cpu")
    first = api.compiled(program, machine)
    with config.override(dump="ir", dump_dir="dumps"):
        assert api.compiled(program, machine) == first
    assert Path("dumps/prog.ir").is_file()


def test_a_stage_that_does_not_exist(program: Path) -> None:
    with config.override(dump="ir,ir:uniform"), pytest.raises(UsageError) as caught:
        compile_for("cpu", program)
    assert caught.value.message == "`WEFT_DUMP` names `ir:uniform`, which is no stage"
    assert "`ir:explicit_errors`" in caught.value.help


def test_a_folder_that_cannot_be_written(program: Path) -> None:
    with config.override(dump="ir", dump_dir=program), pytest.raises(UsageError) as caught:
        compile_for("cpu", program)
    assert caught.value.message == "cannot write the dump `prog.py/prog.ir`: File exists"


def told_at(level: int, program: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """The lines on stderr, without times and numbers."""
    with config.override(debug=level, dump_dir="dumps"):
        api.compiled(program, pipeline.target_named("cpu"))
    lines = capsys.readouterr().err.splitlines()
    return [re.sub(r"\b(\d+|[0-9a-f]{64})\b", "N", line.removeprefix("weft: ")) for line in lines]


def test_each_level_tells_more(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told_at(0, program, capsys) == []
    with config.override(cache=False):
        phases = told_at(1, program, capsys)
        instances = told_at(2, program, capsys)
        passes = told_at(3, program, capsys)
        everything = told_at(4, program, capsys)
    assert phases == [f"{phase.gives}: N ms" for phase in pipeline.PHASES]
    assert set(phases) < set(instances) < set(passes) < set(everything)
    assert {
        f"instance {DOUBLE}: operations N",
        "module weft.runtime.number_text: instances N, operations N",
        "in all: instances N, operations N, lowerings N",
    } <= set(instances)
    shown = [line.split(": ")[0] for line in passes if re.match(r"ir:\w", line)]
    assert shown == [s for phase in pipeline.PHASES for s in phase.shows if s.startswith("ir:")]
    assert "llvm:opt: dumps/prog.opt.ll" in everything
    assert told_at(2, program, capsys) == ["cache: found N", "cache: found N"]


def test_notes_count_what_is_there(program: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with config.override(debug=2):
        state = compile_for("cpu", program, "ir")
    assert state.program is not None
    err = capsys.readouterr().err
    assert f"in all: instances {len(state.program.functions)}, " in err
    (double,) = [f for f in state.program.functions if f.symbol == DOUBLE]
    assert f"instance {DOUBLE}: operations {len(double.blocks[0].ops)}\n" in err


def test_the_ir_is_verified_after_each_pass(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def spoil(program: Program) -> None:
        program.functions[0].blocks[0].ops.pop()

    monkeypatch.setattr("weft.passes.shared_objects.shared_objects", spoil)
    compile_for("cpu", program, "access modes")
    with config.override(verify=True), pytest.raises(AssertionError, match="after shared_objects:"):
        compile_for("cpu", program, "access modes")


def test_optimised_llvm_is_shown(program: Path) -> None:
    program.write_text(
        SOURCE + "for n in range(int('9')):\n    print(double(n))\n"
    )  # else it is cold
    written, optimised = (
        api.show(str(program), stage, target="cpu") for stage in ("llvm", "llvm:opt")
    )
    assert f'@"{DOUBLE}"' in written
    assert f'@"{DOUBLE}"' not in optimised  # it is part of its caller


def test_only_some_functions_are_shown(program: Path) -> None:
    text = api.show(str(program), "llvm", "*double*", "cpu")
    assert text.startswith("define internal { i64, i1 } ")
    assert text.endswith("\n}\n")
    assert text.count("define ") == 1


def test_the_functions_of_a_module() -> None:
    first = 'define internal i1 @"a.b[int]"(ptr %th) nounwind {\n  ret i1 false\n}\n'
    second = "define i64 @weft_main(ptr %p) {\n  ret i64 0\n}\n"
    module = f'target triple = "x"\n{first}declare void @f(i64)\n{second}'
    assert llvm_functions(module, "a.*") == first
    assert llvm_functions(module, "weft_*") == second
    assert llvm_functions(module, "f") == ""


def test_a_stage_of_another_target(program: Path) -> None:
    with pytest.raises(UsageError, match="target `cpu` has no stage `ptx`"):
        api.show(str(program), "ptx", target="cpu")
