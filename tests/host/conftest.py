"""The machines of the tests of the host."""

from __future__ import annotations

import pytest
from served_machine import Device, Machine

from weft.runtime import console, hostcall


@pytest.fixture
def machine():
    made = Machine()
    yield made
    made.server.close()
    assert made.guards_intact()


@pytest.fixture
def device(machine, monkeypatch):
    return Device(machine, monkeypatch, [hostcall, console], inline=True)
