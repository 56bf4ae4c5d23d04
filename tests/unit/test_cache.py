"""The compile cache: round trips, damage, many processes, the size bound."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from weft import cache, config
from weft.cache import Cache, cache_key

KEY = "a" * 64
PARTS = {"object": bytes(range(256)) * 40, "lines": b"", "näme": b"x"}

WRITER = """
import sys
from pathlib import Path
from weft.cache import Cache

store = Cache(Path(sys.argv[1]))
for round in range(40):
    for key in ("a" * 64, "b" * 64):
        store.put(key, {"object": key.encode() * 5000, "writer": sys.argv[2].encode()})
        parts = store.get(key)
        # Another writer's entry is as good as our own; half of one is not.
        assert parts is not None and parts["object"] == key.encode() * 5000, parts
assert store.is_enabled
"""


@pytest.fixture
def store(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "programs")


def test_round_trip(store: Cache) -> None:
    assert store.get(KEY) is None
    store.put(KEY, PARTS)
    assert store.get(KEY) == PARTS
    store.put(KEY, {"object": b"new"})
    assert store.get(KEY) == {"object": b"new"}


def test_only_the_user_can_enter_the_folder(store: Cache) -> None:
    store.put(KEY, PARTS)
    assert stat.S_IMODE(store.directory.stat().st_mode) == 0o700


def test_every_truncation_is_a_miss(store: Cache) -> None:
    path = store.entry_path(KEY)
    store.put(KEY, {"object": b"12345", "lines": b"67"})
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert store.get(KEY) is None, length
        assert not path.exists(), length


def test_every_flipped_bit_is_a_miss(store: Cache) -> None:
    path = store.entry_path(KEY)
    store.put(KEY, {"object": b"12345"})
    whole = path.read_bytes()
    for at in range(len(whole)):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        assert store.get(KEY) is None, at


def test_damage_is_told_about(store: Cache, capsys: pytest.CaptureFixture[str]) -> None:
    store.put(KEY, PARTS)
    path = store.entry_path(KEY)
    path.write_bytes(path.read_bytes()[:-1])
    with config.override(debug=1):
        assert store.get(KEY) is None
    assert capsys.readouterr().err == f"weft: cache: removed {path}: the checksum is wrong\n"


def test_processes_share_one_folder(tmp_path: Path) -> None:
    processes = [
        subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), str(number)])
        for number in range(4)
    ]
    assert [process.wait(timeout=60) for process in processes] == [0, 0, 0, 0]
    # Nothing but the two entries is left behind.
    assert len(list(tmp_path.iterdir())) == 2


def test_a_folder_that_cannot_be_made_disables(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Cache(tmp_path / "file" / "programs")
    with config.override(debug=1):
        assert store.get(KEY) is None
        store.put(KEY, PARTS)
    assert not store.is_enabled
    told = capsys.readouterr().err
    assert "weft: cache: disabled, cannot write" in told
    assert store.clear() == 0
    assert store.info().entries == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unwritable for root")
def test_an_unwritable_folder_disables_silently(
    store: Cache, capsys: pytest.CaptureFixture[str]
) -> None:
    store.directory.mkdir()
    store.directory.chmod(0o500)
    store.put(KEY, PARTS)
    assert not store.is_enabled
    assert not store.info().is_writable
    assert capsys.readouterr().err == ""


def test_disabled(tmp_path: Path) -> None:
    with config.override(cache=False, cache_dir=tmp_path):
        store = Cache.from_config()
        store.put(KEY, PARTS)
        assert store.get(KEY) is None
    assert list(tmp_path.iterdir()) == []


def test_least_recently_used_entries_go_first(tmp_path: Path) -> None:
    store = Cache(tmp_path, limit_bytes=3500)
    for age, name in [(300, "a"), (200, "b"), (100, "c")]:
        store.put(name, {"object": bytes(1000)})
        os.utime(tmp_path / f"{name}.weft", (age_time := 1_000_000_000 - age, age_time))
    assert store.get("a") is not None  # now the one used last
    store.put("d", {"object": bytes(1000)})
    assert sorted(path.stem for path in tmp_path.iterdir()) == ["a", "c", "d"]


def test_what_a_dead_process_left_is_removed(store: Cache) -> None:
    store.put(KEY, PARTS)
    old = store.directory / "dead.weft-tmp"
    new = store.directory / "alive.weft-tmp"
    old.write_bytes(b"half")
    new.write_bytes(b"half")
    os.utime(old, (1, 1))
    store.prune()
    assert not old.exists()
    assert new.exists()


def test_clear_and_info(store: Cache) -> None:
    store.put("a", {"object": b"1"})
    store.put("b", {"object": b"2"})
    (store.directory / "notes.txt").write_text("the user's own")
    facts = store.info()
    assert (facts.entries, facts.is_enabled, facts.is_writable) == (2, True, True)
    assert facts.size_bytes == sum(path.stat().st_size for path in store.directory.glob("*.weft"))
    assert store.clear() == 2
    assert [path.name for path in store.directory.iterdir()] == ["notes.txt"]


def test_the_key_names_everything() -> None:
    sources = [("a.py", "x = 1\n"), ("b.py", "y = 2\n")]
    keys = {
        cache_key(sources, target="cpu", options={}),
        cache_key(sources, target="cuda", options={}),
        cache_key(sources, target="cpu", options={"opt": "3"}),
        cache_key(sources, target="cpu", options={"opt": "2"}),
        cache_key([("a.py", "x = 2\n"), ("b.py", "y = 2\n")], target="cpu", options={}),
        cache_key([("c.py", "x = 1\n"), ("b.py", "y = 2\n")], target="cpu", options={}),
        cache_key(sources[:1], target="cpu", options={}),
        # The same text, cut elsewhere.
        cache_key([("a.py", "x = 1\nb.py"), ("", "y = 2\n")], target="cpu", options={}),
    }
    assert len(keys) == 8
    assert cache_key(sources, target="cpu", options={"a": "1", "b": "2"}) == cache_key(
        sources, target="cpu", options={"b": "2", "a": "1"}
    )


def test_the_key_changes_with_the_compiler(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def fingerprint() -> str:
        cache.compiler_fingerprint.cache_clear()
        return cache.compiler_fingerprint()

    package = tmp_path / "weft"
    (package / "runtime").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "runtime" / "lists.py").write_text("one = 1\n")
    monkeypatch.setattr("weft.__file__", str(package / "__init__.py"))
    before = fingerprint()
    assert fingerprint() == before
    (package / "runtime" / "lists.py").write_text("two = 22\n")
    after = fingerprint()
    assert after != before
    monkeypatch.setattr("weft.__version__", "9.9")
    assert fingerprint() != after
    cache.compiler_fingerprint.cache_clear()
