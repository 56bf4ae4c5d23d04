"""The IR's own rules: every operation has a lowering, real programs are well formed, planted faults are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from weft.codegen.lower import LOWERINGS
from weft.frontend.build import load_modules, lower_program
from weft.ir import ops
from weft.ir.print import print_program
from weft.ir.program import Program
from weft.ir.type_keys import key
from weft.ir.types import BOOL, INT, Cell, Tuple, Union, join, unify
from weft.ir.verify import verify

SOURCE = """
class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self.balance

account = Account(100)
print(account.deposit(5))
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    path = tmp_path_factory.mktemp("ir") / "bank.py"
    path.write_text(SOURCE)
    found, diagnostics = lower_program(load_modules(Path(path)))
    assert not diagnostics
    return found


def test_every_operation_has_a_lowering() -> None:
    # `passes/suspendable.py` leaves no suspension in the program.
    assert set(ops.ALL_OPS) - {ops.Suspend} == set(LOWERINGS)


def test_a_program_is_well_formed(program: Program) -> None:
    assert verify(program) == []


def test_printed_ir_names_types_and_fields(program: Program) -> None:
    text = print_program(program, "*deposit*")
    assert text.startswith(
        "func __main__.Account.deposit[__main__.Account, int]($self: __main__.Account"
    )
    assert "attr.get" in text
    assert "field=balance" in text


def test_a_missing_terminator_is_found(program: Program) -> None:
    function = next(f for f in program.functions if "deposit" in f.symbol)
    last = function.blocks[-1].ops.pop()
    try:
        assert any("terminator" in problem for problem in verify(program))
    finally:
        function.blocks[-1].ops.append(last)


def test_a_wrong_result_type_is_found(program: Program) -> None:
    function = next(f for f in program.functions if "deposit" in f.symbol)
    kept, function.result = function.result, Cell(BOOL)
    try:
        assert any("the result is `bool`" in problem for problem in verify(program))
    finally:
        function.result = kept


def test_joining_types() -> None:
    both = join(INT, BOOL)
    assert isinstance(both, Union)
    assert join(both, INT) is both
    assert key(join(Tuple((INT, INT)), Tuple((INT, BOOL)))) == "tuple[int, bool | int]"


def test_unified_cells_see_what_flows_into_either() -> None:
    a, b = Cell(), Cell()
    unify(a, b)
    b.flow(INT)
    assert a.root().content is INT
