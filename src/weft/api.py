"""What the command line and callers in Python use: run a program, show a stage of its compile."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from weft import config, pipeline
from weft.cache import Cache, cache_key
from weft.host import restart
from weft.host.launch import Launch
from weft.host.restart import History

if TYPE_CHECKING:
    from weft.errors import Outgrown
    from weft.pipeline import Machine


def run_file(path: str, argv: list[str], target: str = "auto") -> int:
    """Compile (or take from the cache) and run a program; its exit status.

    Raises CompileError, TargetUnavailable, SyntaxError, OSError; Outgrown where integers did not fit in 64
    bits and the program may be run again, which `run_again` does.
    """
    machine = pipeline.target_named(target)
    parts = compiled(Path(path), machine, config.current().ints)
    return machine.run(parts, launch_of(parts, argv))


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
    """The program's code for a machine, from the cache where it is there."""
    cache = Cache.from_config()
    # A stage that is to be dumped must be made.
    known = None if config.current().dumped_stages else read_index(cache, path, machine, ints)
    if known is not None:
        return known
    state = pipeline.compile_program(pipeline.Job(path, machine, ints))
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
    sources = [str(Path(m.file.path).resolve()) for m in modules if not m.is_dialect]
    # Run again for wide integers, the program is to begin with those from now on.
    for kind in {ints, "auto"} if config.current().replay else {ints}:
        write_index(cache, path, machine, kind, sources, parts)
    return parts


def index_key(path: Path, machine: Machine, ints: str) -> str:
    """The key under which the list of a program's sources is kept."""
    return cache_key(
        [(str(path.resolve()), "")],
        target=machine.key(),
        options={"kind": "sources", "shown": str(path), "ints": ints},
    )


def read_index(cache: Cache, path: Path, machine: Machine, ints: str) -> dict[str, bytes] | None:
    found = cache.get(index_key(path, machine, ints))
    if found is None:
        return None
    try:
        sources = json.loads(found["sources"])
        texts = [(source, Path(source).read_text(encoding="utf-8")) for source in sources]
    except (OSError, ValueError, KeyError):
        return None
    return cache.get(program_key(texts, path, machine, ints))


def program_key(texts: list[tuple[str, str]], path: Path, machine: Machine, ints: str) -> str:
    options = {"kind": "program", "shown": str(path), "ints": ints}
    return cache_key(texts, target=machine.key(), options=options)


def write_index(
    cache: Cache,
    path: Path,
    machine: Machine,
    ints: str,
    sources: list[str],
    parts: dict[str, bytes],
) -> None:
    try:
        texts = [(source, Path(source).read_text(encoding="utf-8")) for source in sources]
    except OSError:
        return
    cache.put(index_key(path, machine, ints), {"sources": json.dumps(sources).encode()})
    cache.put(program_key(texts, path, machine, ints), parts)


def show(path: str, stage: str, only: str = "*", target: str = "cpu") -> str:
    """A stage of a program's compile as text: `ir`, `llvm`, `llvm:opt`, `asm`, `ptx`."""
    from weft import stages

    machine = pipeline.target_named(target, runs=False)
    until = "plain accesses" if stage == "ir" else "llvm"
    job = pipeline.Job(Path(path), machine, config.current().ints)
    state = pipeline.compile_program(job, until)
    return stages.text_of(state, stage, only)
