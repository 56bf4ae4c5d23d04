"""The knobs: reading the environment, overriding, and the generated page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import weft
from weft import config
from weft.config import Config, current, knobs, override
from weft.errors import UsageError


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for knob in knobs():
        monkeypatch.delenv(knob.variable, raising=False)


def test_defaults() -> None:
    settings = current()
    assert settings.target == "auto"
    assert settings.debug == 0
    assert settings.dump == ()
    assert settings.threads is None
    assert settings.cache is True


def test_values_are_read_with_their_types() -> None:
    settings = Config.from_environment(
        {
            "WEFT_TARGET": "cpu",
            "WEFT_DEBUG": "3",
            "WEFT_DUMP": "ir ir:uniform,llvm:opt",
            "WEFT_DUMP_DIR": "~/dumps",
            "WEFT_VERIFY": "1",
            "WEFT_WATCHDOG_S": "2.5",
            "WEFT_HEAP_MB": "64",
            "WEFT_CACHE": "0",
            "HOME": "/home/someone",
        }
    )
    assert settings.target == "cpu"
    assert settings.debug == 3
    assert settings.dump == ("ir", "ir:uniform", "llvm:opt")
    assert settings.dump_dir == Path("~/dumps").expanduser()
    assert settings.verify is True
    assert settings.watchdog_s == 2.5
    assert settings.heap_mb == 64
    assert settings.cache is False


def test_an_empty_value_counts_as_absent() -> None:
    assert Config.from_environment({"WEFT_THREADS": ""}).threads is None


@pytest.mark.parametrize(
    ("variable", "text", "expected"),
    [
        ("WEFT_TARGET", "gpu", "`WEFT_TARGET` is `gpu`, but must be `auto`, `cpu` or `cuda`"),
        ("WEFT_DEBUG", "5", "`WEFT_DEBUG` is `5`, but must be a number from 0 to 4"),
        ("WEFT_DEBUG", "much", "`WEFT_DEBUG` is `much`, but must be a number from 0 to 4"),
        ("WEFT_VERIFY", "yes", "`WEFT_VERIFY` is `yes`, but must be 0 or 1"),
        ("WEFT_THREADS", "0", "`WEFT_THREADS` is `0`, but must be a number, at least 1"),
        ("WEFT_WATCHDOG_S", "nan", "`WEFT_WATCHDOG_S` is `nan`, but must be a number of seconds"),
        ("WEFT_WATCHDOG_S", "-1", "`WEFT_WATCHDOG_S` is `-1`, but must be a number of seconds"),
        (
            "WEFT_DUMP",
            "ast",
            "`WEFT_DUMP` is `ast`, but must be a list of "
            "`ir`, `ir:PASS`, `llvm`, `llvm:opt`, `ptx` and `asm`",
        ),
    ],
)
def test_a_wrong_value_is_refused(variable: str, text: str, expected: str) -> None:
    with pytest.raises(UsageError) as caught:
        Config.from_environment({variable: text})
    assert caught.value.message == expected


def test_an_unknown_variable_is_refused_with_a_suggestion(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEFT_TARGTE", "cpu")
    with pytest.raises(UsageError) as caught:
        current()
    assert str(caught.value) == (
        "error: `WEFT_TARGTE` is not a setting of weft\n   = help: did you mean `WEFT_TARGET`?"
    )


def test_override_nests_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WEFT_DEBUG", "1")
    with override(dump="ir,ptx", threads=8):
        assert current().dump == ("ir", "ptx")
        assert current().debug == 1
        with override(debug="2") as inner:
            assert inner is current()
            assert (inner.debug, inner.threads) == (2, 8)
        assert current().debug == 1
    assert current().dump == ()


def test_override_of_an_unknown_name() -> None:
    with pytest.raises(UsageError, match="`dumps` is not a setting"), override(dumps="ir"):
        pass


def test_cache_home_follows_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert current().cache_home == tmp_path / "weft"
    assert current().crash_home == tmp_path / "weft" / "crashes"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert current().cache_home == tmp_path / ".cache" / "weft"
    with override(cache_dir=tmp_path / "own"):
        assert current().cache_home == tmp_path / "own"


def test_note_tells_only_from_its_level_on(capsys: pytest.CaptureFixture[str]) -> None:
    with override(debug=1):
        config.note(1, "told")
        config.note(2, "not told")
    assert capsys.readouterr().err == "weft: told\n"


def test_no_other_module_reads_a_weft_variable() -> None:
    """Every `WEFT_` name spelled in the sources is declared here."""
    declared = {knob.variable for knob in knobs()}
    package = Path(weft.__file__).parent
    for path in package.rglob("*.py"):
        named = set(re.findall(r"\bWEFT_[A-Z_]*[A-Z]\b", path.read_text("utf-8")))
        assert named <= declared, path
