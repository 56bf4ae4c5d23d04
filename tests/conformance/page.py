"""Writes `docs/reference/conformance.md` from the results that are kept."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

from conformance.suites import SUITES

RESULTS = Path(__file__).resolve().parent / "results"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "conformance.md"

HEAD = """# CPython's own tests

<!-- Written by `python -m tests.conformance --write`. -->

The tests of threads that CPython tests itself with, taken from an installed Python when they are run and compiled
by weft as they are, but for methods that cannot apply and the changes listed below. `test.support` is replaced by a
small stand-in (`tests/conformance/support/`), as it starts interpreters and looks into CPython. A method counts once
for each class that inherits it, as `unittest` counts it.

    python -m tests.conformance --target cpu            # needs the `test` package of CPython

The suites from `test_as_completed` on are those of Python 3.13 in the table of `cuda` too: 3.11 has them in one file.
"""


def results_file(target: str, version: str) -> Path:
    return RESULTS / f"{target}-{version}.json"


def known(target: str, version: str) -> dict[str, Any]:
    """By suite: what became of each method when the results were last written."""
    path = results_file(target, version)
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def store(target: str, version: str, outcomes: dict[str, Any]) -> None:
    """Write the results of some suites, and the page anew."""
    whole = known(target, version) | outcomes
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps(whole, indent=1, sort_keys=True) + "\n"
    results_file(target, version).write_text(text, "utf-8")
    PAGE.write_text(document(), "utf-8")


def document() -> str:
    parts = [HEAD]
    for path in sorted(RESULTS.glob("*.json")):
        target, version = path.stem.split("-")
        suites: dict[str, Any] = json.loads(path.read_text("utf-8"))
        parts.append(f"## Target `{target}`, tests of Python {version}\n")
        parts.append(table(suites))
        parts.append(left(suites))
    parts += [reasons(), changes()]
    return "\n".join(parts)


def table(suites: dict[str, Any]) -> str:
    lines = [
        "| suite | pass | fail | refused by the compiler | cannot apply |",
        "|---|---|---|---|---|",
    ]
    total: Counter[str] = Counter()
    for name, found in suites.items():
        counts = Counter("ok" if r == "ok" else "other" for r in found["results"].values())
        row = {
            "ok": counts["ok"],
            "other": counts["other"],
            "refused": len(found["refused"]),
            "inapplicable": len(found["inapplicable"]),
        }
        total.update(row)
        lines.append(f"| `{name}` | {' | '.join(str(n) for n in row.values())} |")
    lines.append(f"| all | {' | '.join(str(n) for n in total.values())} |\n")
    return "\n".join(lines)


def left(suites: dict[str, Any]) -> str:
    """What does not pass, method by method."""
    lines = []
    for name, found in suites.items():
        for method, result in found["results"].items():
            if result != "ok":
                lines.append(f"- `{name}.{method}`: {result}")
        for method, message in found["refused"].items():
            lines.append(f"- `{name}.{method}`: refused, {message}")
    return "\n".join(["Not passed:\n", *lines, ""]) if lines else "All pass.\n"


def reasons() -> str:
    """Why methods cannot apply, over all results."""
    found: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    for path in sorted(RESULTS.glob("*.json")):
        suites: dict[str, Any] = json.loads(path.read_text("utf-8"))
        for name, outcome in suites.items():
            for method, reason in outcome["inapplicable"].items():
                if (name, method) not in seen:
                    seen.add((name, method))
                    found[reason] += 1
    lines = [f"| {reason} | {count} |" for reason, count in found.most_common()]
    head = ["## Why methods cannot apply\n", "| they test or need | methods |", "|---|---|"]
    return "\n".join([*head, *lines, ""])


def changes() -> str:
    lines = ["## What is changed in the texts\n"]
    for suite in SUITES:
        for old, new in suite.changes:
            shown = [" ".join(text.split()) for text in (old, new)]
            after = f"`{shown[1]}`" if shown[1] else "nothing"
            lines.append(f"- `{suite.name}`: `{shown[0]}` becomes {after}")
    return "\n".join([*lines, ""])
