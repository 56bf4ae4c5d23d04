"""What the command line and callers in Python use: run a program, show a stage of its compile."""

from __future__ import annotations

import gc
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from weft import config, pipeline
from weft.cache import Cache, cache_key
from weft.host import restart
from weft.host.launch import Launch
from weft.host.restart import History

if TYPE_CHECKING:
    from collections.abc import Sequence

    from weft.errors import Outgrown
    from weft.pipeline import Job, Machine


def run_file(path: str, argv: list[str], target: str = "auto") -> int:
    """Compile (or take from the cache) and run a program; its exit status.

    Raises CompileError, TargetUnavailable, SyntaxError, OSError; Outgrown where integers did not fit in 64
    bits and the program may be run again, which `run_again` does.
    """
    return run_job(pipeline.Job(Path(path), machine_for(target), config.current().ints), argv)


def run_tests(args: Sequence[str], target: str = "auto") -> int:
    """Run what `weft run -m unittest ARGS` asks for. Raises what `run_file` does, and UsageError."""
    from weft import unit_tests

    tests = unit_tests.plan(args, Path.cwd())
    machine, ints = machine_for(target), config.current().ints
    job = pipeline.Job(tests.path, machine, ints, tests.text, tests.folders)
    return run_job(job, ["python3 -m unittest", *tests.args])


def machine_for(target: str) -> Machine:
    return pipeline.target_named(target)


def run_job(job: Job, argv: list[str]) -> int:
    with pipeline.uncollected():
        parts = parts_of(job)
        # To look for garbage in what the compile has left, here and when the process ends, would take a
        # fifth of the time that the compile took.
        gc.freeze()
    return job.target.run(parts, launch_of(parts, argv))


def launch_of(parts: dict[str, bytes], argv: list[str]) -> Launch:
    knobs = config.current()
    return Launch(
        argv=tuple(argv),
        locations=[tuple(item) for item in json.loads(parts["locations"])],
        threads=knobs.threads,
        heap_bytes=None if knobs.heap_mb is None else knobs.heap_mb << 20,
        stack_bytes=None if knobs.stack_kb is None else knobs.stack_kb << 10,
        watchdog_s=knobs.watchdog_s,
        history=History(may_restart=knobs.ints == "auto", before=written_before(knobs.replay)),
    )


def written_before(replay: Path | None) -> dict[str, bytes]:
    """What the first run of a program that is run again has printed."""
    if replay is None:
        return {}
    before = restart.load(replay)
    replay.unlink()
    return before


def run_again(error: Outgrown) -> NoReturn:
    """Start this very command again, for wide integers."""
    import tempfile  # rarely needed, and slow to import

    handle, path = tempfile.mkstemp(prefix="weft-")
    os.close(handle)
    restart.save(error.written, Path(path))
    sys.stdout.flush()
    environment = {**os.environ, "WEFT_INTS": "wide", "WEFT_REPLAY": path}
    os.execve(sys.executable, [sys.executable, "-m", "weft", *sys.argv[1:]], environment)


def compiled(path: Path, machine: Machine, ints: str = "auto") -> dict[str, bytes]:
    """The code for a machine of a program in a file."""
    return parts_of(pipeline.Job(path, machine, ints))


def parts_of(job: Job) -> dict[str, bytes]:
    """A program's code, from the cache where it is there."""
    cache = Cache.from_config()
    # A stage that is to be dumped must be made.
    known = None if config.current().dumped_stages else read_index(cache, job)
    if known is not None:
        return known
    state = pipeline.compile_program(job)
    assert state.program is not None
    assert state.compiler is not None
    locations = [
        (
            os.path.abspath(loc.file.path),
            loc.line,
            loc.end_line,
            loc.column,
            loc.end_column,
            function,
        )
        for loc, function in state.program.locations
    ]
    parts = {**state.parts, "locations": json.dumps(locations).encode()}
    modules = state.compiler.modules.loader.modules.values()
    in_files = [m for m in modules if not m.is_dialect and (m.name != "__main__" or not job.text)]
    sources = [str(Path(m.file.path).resolve()) for m in in_files]
    # Run again for wide integers, the program is to begin with those from now on.
    for ints in {job.ints, "auto"} if config.current().replay else {job.ints}:
        write_index(cache, replace(job, ints=ints), sources, parts)
    return parts


def options_of(job: Job, kind: str) -> dict[str, str]:
    """What decides the code of a program beside the texts of its files."""
    folders = "\0".join(str(folder.resolve()) for folder in job.folders)
    options = {"kind": kind, "shown": str(job.path), "ints": job.ints}
    return options if job.text is None else {**options, "text": job.text, "folders": folders}


def index_key(job: Job) -> str:
    """The key under which the list of a program's sources is kept."""
    place = [(str(job.path.resolve()), "")]
    return cache_key(place, target=job.target.key(), options=options_of(job, "sources"))


def read_index(cache: Cache, job: Job) -> dict[str, bytes] | None:
    found = cache.get(index_key(job))
    if found is None:
        return None
    try:
        sources = json.loads(found["sources"])
        texts = [(source, Path(source).read_text(encoding="utf-8")) for source in sources]
    except (OSError, ValueError, KeyError):
        return None
    return cache.get(program_key(texts, job))


def program_key(texts: list[tuple[str, str]], job: Job) -> str:
    return cache_key(texts, target=job.target.key(), options=options_of(job, "program"))


def write_index(cache: Cache, job: Job, sources: list[str], parts: dict[str, bytes]) -> None:
    try:
        texts = [(source, Path(source).read_text(encoding="utf-8")) for source in sources]
    except OSError:
        return
    cache.put(index_key(job), {"sources": json.dumps(sources).encode()})
    cache.put(program_key(texts, job), parts)


def show(path: str, stage: str, only: str = "*", target: str = "cpu") -> str:
    """A stage of a program's compile as text: `ir`, `llvm`, `llvm:opt`, `asm`, `ptx`."""
    from weft import stages

    machine = pipeline.target_named(target, runs=False)
    until = "plain accesses" if stage == "ir" else "llvm"
    job = pipeline.Job(Path(path), machine, config.current().ints)
    state = pipeline.compile_program(job, until)
    return stages.text_of(state, stage, only)
