"""What the contracts run on: CPython's own modules, and weft's models of them on a simulated machine.

A contract is a function that takes the modules; `system.run(contract)` runs it in the main thread.
"""

from __future__ import annotations

import queue
import sys
import threading
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "unit"))

from simulated_machine import frequent_switches, install

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class CPythonSystem:
    """The classes that are the specification."""

    modules = SimpleNamespace(threading=threading, queue=queue)

    def run(self, contract: Callable[[Any], None]) -> None:
        contract(self.modules)


class ModelSystem:
    """The models in `stdlib/`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, worker_count: int) -> None:
        self.monkeypatch = monkeypatch
        self.worker_count = worker_count

    def run(self, contract: Callable[[Any], None]) -> None:
        from weft.stdlib import _events, _locks, _ring_queue
        from weft.stdlib import queue as queue_model

        parts = (_ring_queue, _locks, _events)
        machine = install(self.monkeypatch, self.worker_count, parts)

        def main() -> None:
            model = threading_model()
            for name, value in machine.intrinsics().items():
                if hasattr(model, name):
                    self.monkeypatch.setattr(model, name, value)
            model._main_thread = model._MainThread()
            contract(SimpleNamespace(threading=model, queue=queue_model))

        assert machine.run(main) == 0
        assert (machine.uncaught, machine.reports) == ([], [])


def threading_model() -> ModuleType:
    """Importing it makes the main thread's object, so a machine must be there."""
    from weft.stdlib import threading as model

    return model


@pytest.fixture(params=["cpython", "model", "model-on-few-workers"])
def system(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CPythonSystem | ModelSystem]:
    switches = frequent_switches()
    next(switches)
    if request.param == "cpython":
        yield CPythonSystem()
    else:
        yield ModelSystem(monkeypatch, 40 if request.param == "model" else 9)
    next(switches, None)
