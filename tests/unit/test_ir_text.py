"""IR as text: what is printed is read back as the same program; what is not IR is refused with its line."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from weft import pipeline
from weft.codegen.module import ModuleWriter
from weft.ir import ops
from weft.ir.parse import OF_ALL, READERS, parse_program
from weft.ir.print import POSITIONAL, print_function, print_program
from weft.ir.program import Block, Function, Local, Program, StaticSlot
from weft.ir.spelling import Line, Named, Owner, ParseError, Types
from weft.ir.type_keys import key
from weft.ir.types import (
    BOOL,
    BYTE_ARRAY,
    FLOAT,
    INT,
    NEVER,
    NONE,
    ArrayType,
    BoxType,
    Callable_,
    Cell,
    ClassObject,
    ClassType,
    ModuleType,
    Tuple,
    Type,
    Union,
    members,
)
from weft.source import Loc, SourceFile

PROGRAMS = Path(__file__).parents[1] / "programs"
VARIED = (
    "classes/union_dispatch.py",
    "closures/in_methods.py",
    "exceptions/with_statement.py",
    "numbers/float_repr.py",
    "queues/thread_pool.py",
    "strings/unicode.py",
)


@pytest.mark.slow
@pytest.mark.parametrize("path", VARIED)
def test_a_program_comes_back_whole(path: str) -> None:
    """Not only is the text the same: so is all that code generation makes of it."""
    target = pipeline.target_named("cpu")
    state = pipeline.compile_program(pipeline.Job(PROGRAMS / path, target), "llvm")
    assert state.program is not None
    text = print_program(state.program)
    parsed = parse_program(text)
    assert print_program(parsed) == text
    assert ModuleWriter(parsed, target.dialect()).write() == state.llvm


@pytest.mark.slow
def test_a_part_of_a_program_comes_back() -> None:
    """What the part refers to need not be in it."""
    job = pipeline.Job(PROGRAMS / VARIED[0], pipeline.target_named("cpu"))
    program = pipeline.compile_program(job, "plain accesses").program
    assert program is not None
    text = print_program(program, "__main__.*")
    assert "\nfunc __main__." in text
    assert "\nfunc weft." not in text
    assert print_program(parse_program(text), "__main__.*") == text


def test_every_type_of_field_can_be_read() -> None:
    own = {str(item.type) for op in ops.ALL_OPS for item in fields(op) if item.name not in OF_ALL}
    assert own - {"tuple[Value, ...]"} == set(READERS)
    assert POSITIONAL - {"tuple[Value, ...]"} <= set(READERS)


# Made-up parts of programs.


def function_of(*body: ops.Op) -> Function:
    return Function("f", result=Cell(NONE), blocks=[Block("entry", [*body, ops.Return()])])


def back(*functions: Function, **parts: object) -> Program:
    """A program of these functions, printed and read back."""
    text_type = ClassType(Named("str"))
    program = Program({}, list(functions), {}, lambda _: [], text_type, **parts)  # type: ignore[arg-type]
    text = print_program(program)
    parsed = parse_program(text)
    assert print_program(parsed) == text
    return parsed


@settings(deadline=None, derandomize=True)
@given(st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()))
def test_constants(value: object) -> None:
    (function,) = back(function_of(ops.Const(value, result=ops.Value(INT, "v1")))).functions
    (found, _) = function.blocks[0].ops
    assert isinstance(found, ops.Const)
    assert type(found.value) is type(value)
    assert repr(found.value) == repr(
        value
    )  # equal, and a zero of the same sign; NaN equals nothing


@settings(deadline=None, derandomize=True)
@example("f=1", "-> b", "%v1", "[", "'")
@example("a, b", "x=", "1:2-3", " ", "a: int")
@given(*[st.text(min_size=1, max_size=9)] * 5)
def test_names(function: str, variable: str, block: str, slot: str, attribute: str) -> None:
    """Any will do: with quotes, brackets, spaces, line ends, and not in ASCII."""
    value = ops.Value(INT, "v1")
    local, target = Local(variable, Cell(INT)), Block(block, [ops.Unreachable()])
    body = [
        ops.LocalGet(local, result=value),
        ops.SlotSet(StaticSlot(slot, Cell(INT)), value),
        ops.AttrSet(value, value, attribute),
        ops.Call(Function(function), (), result=ops.Value(NONE, "v2"), on_error=target),
        ops.Goto(target),
    ]
    source = Function(function, locals={variable: local}, is_user=True, display_name=variable)
    source.blocks = [Block(f"{block}1", body), target]
    (parsed,) = back(source).functions
    assert (parsed.symbol, parsed.display_name, list(parsed.locals)) == (
        function,
        variable,
        [variable],
    )
    assert [found.name for found in parsed.blocks] == [f"{block}1", block]
    _, set_slot, set_attribute, call, _ = parsed.blocks[0].ops
    assert isinstance(set_slot, ops.SlotSet)
    assert isinstance(set_attribute, ops.AttrSet)
    assert isinstance(call, ops.Call)
    assert (set_slot.slot.symbol, set_attribute.field) == (slot, attribute)
    assert call.function is parsed
    assert call.on_error is parsed.blocks[1]


CELLS = st.builds(Cell, st.deferred(lambda: TYPES) | st.just(NEVER))
NAMED = st.sampled_from(["str", "bank.A", "bank.A:12", "generator bank.f.<locals>.g:3.4.7"]).map(
    Named
)
FUNCTIONS = st.sampled_from(["bank.f", "bank.f.<locals>.<lambda>:3.4"]).map(Named)
WORDS = st.sampled_from(["a", "self", "größe"])


def union(kinds: list[Type]) -> Type:
    kept = {key(member): member for kind in kinds for member in members(kind)}
    return Union(tuple(kept.values())) if len(kept) > 1 else kinds[0]


TYPES: st.SearchStrategy[Type] = st.one_of(
    st.sampled_from([INT, FLOAT, BOOL, NONE, BYTE_ARRAY, Tuple(())]),
    st.builds(ClassType, NAMED, st.lists(CELLS, max_size=2).map(tuple)),
    st.builds(ClassObject, NAMED),
    st.builds(ModuleType, st.sampled_from(["os", "concurrent.futures"]).map(Named)),
    st.builds(ArrayType, CELLS),
    st.builds(
        lambda cell, unset: BoxType(Cell(cell.content, maybe_unset=unset)), CELLS, st.booleans()
    ),
    st.lists(st.deferred(lambda: TYPES), min_size=2, max_size=3).map(union),
    st.lists(st.deferred(lambda: TYPES), min_size=1, max_size=3).map(
        lambda items: Tuple(tuple(items))
    ),
    st.builds(lambda item: Tuple((INT, item), ("a", "b")), st.deferred(lambda: TYPES)),
    st.builds(
        Callable_,
        FUNCTIONS,
        st.sampled_from([None, Owner("7"), Owner("bound")]),
        st.lists(st.tuples(WORDS, CELLS), max_size=2).map(tuple),
    ),
)


def spelled_again(kind: Type) -> str:
    line = Line(1, key(kind))
    found = Types().read(line)
    line.expect_end()
    return key(found)


@settings(deadline=None, derandomize=True)
@given(TYPES)
def test_types(kind: Type) -> None:
    assert spelled_again(kind) == key(kind)


def test_types_that_hold_themselves() -> None:
    tree = Cell()
    tree.content = ClassType(Named("list"), (tree,))
    assert spelled_again(tree.content) == key(tree.content) == "list[list[^0]]"
    outer = Cell()
    inner = ClassType(Named("dict"), (Cell(INT), outer))
    outer.content = Union((INT, ArrayType(Cell(inner))))
    assert spelled_again(outer.content) == key(outer.content)
    assert "^1" in key(outer.content)


def test_types_spelled_alike_are_one() -> None:
    types = Types()
    first = types.read(Line(1, "dict[str, list[int]]"))
    second = types.read(Line(2, "list[int]"))
    assert isinstance(first, ClassType)
    assert first.args[1].content is second
    assert types.read(Line(3, "int")) is INT


def test_places() -> None:
    bank, other = SourceFile("my bank.py", ""), SourceFile("other (2).py", "")
    places = [
        None,
        Loc(bank, 1, 0, 1, 5),
        Loc(bank, 1, 0, 1, 5),
        Loc(bank, 1, 4, 3, 2),
        Loc.at(bank, 7, 3),
        None,
        Loc(other, 1, 0, 1, 5),
    ]
    source = function_of(
        *[ops.New(loc=loc, result=ops.Value(INT, f"v{i}")) for i, loc in enumerate(places)]
    )
    text = print_function(source)
    assert text.startswith("func f() -> None  raises  in 'my bank.py'\n")
    assert [line.split("= new")[1].strip() for line in text.splitlines()[2:-1]] == [
        "", "1:1-5", "", "1:5-3:2", "7:4-3", "-", "'other (2).py':1:1-5",
    ]  # fmt: skip
    (parsed,) = back(source).functions
    assert [op.loc for op in parsed.blocks[0].ops] == [*places, None]


def test_what_passes_have_found() -> None:
    source = function_of(ops.New(result=ops.Value(INT, "v1")))
    source.may_raise, source.is_recursive, source.never_inline = False, True, True
    parsed = back(source, shared={"list[int]", "Box[int?]"})
    (function,) = parsed.functions
    assert (function.may_raise, function.is_recursive) == (False, True)
    assert (function.always_inline, function.never_inline) == (False, True)
    assert parsed.shared == {"list[int]", "Box[int?]"}
    assert back(shared=set()).shared == set()
    assert back().shared is None


def test_declarations() -> None:
    text = """\
entry main: bank.<module>
root allocate: allocate
class bank.Account
  balance: int
  owner: str?
class bank.Error
class bank.Other
class str
slot bank.account: bank.Account?

; A line like this, and an empty one, are for the reader.
func bank.<module>() -> None  user=<module>
  entry:
    %a : bank.Account = slot.get bank.account
    %n : None = call elsewhere, %a -> caught
    return %n
  caught:
    %e : bank.Error | bank.Other = error.take
    type.switch %e, cases=[[bank.Error, caught], [bank.Other, caught]]
"""
    program = parse_program(text)
    (function,) = program.functions
    assert program.entries == {"main": function}
    assert program.roots["allocate"].blocks == []
    (get, call, _), (_, switch) = [block.ops for block in function.blocks]
    assert isinstance(get, ops.SlotGet)
    assert get.slot.cell.maybe_unset
    assert [
        (name, key(cell.content), cell.maybe_unset)
        for name, cell in program.fields_of(get.slot.type)
    ] == [
        ("balance", "int", False),
        ("owner", "str", True),
    ]
    assert call.on_error is function.blocks[1]
    assert isinstance(switch, ops.TypeSwitch)
    assert [block for _, block in switch.cases] == [function.blocks[1]] * 2
    without_comment = "\n".join(line for line in text.split("\n") if not line.startswith(";"))
    assert print_program(program) == without_comment


def in_function(*lines: str) -> str:
    return "\n".join(["func f($a: int) -> int", "  entry:", *[f"    {line}" for line in lines], ""])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("function f()", "line 1: `entry`, `root`, `class`, `slot`, `shared` or `func` is expected, not `function f()`"),
        ("  local x: int", "line 1: nothing is indented like this here"),
        ("func f", "line 1: `(` is expected, not the end of the line"),
        ("func f() -> int  rises", "line 1: there is no flag `rises`"),
        ("func f() -> int\n\nfunc f() -> int", "line 3: a second function `f`"),
        ("func f($a: int, $a: int) -> int", "line 1: a second variable `$a`"),
        ("func f() -> int\n  entry:\n  entry:", "line 3: a second block `entry`"),
        ("class a.B\n  x: list[", "line 2: a type is expected, not the end of the line"),
        ("class a.B\n  x: list[^1]", "line 2: `^1` leads out of the type"),
        ("class a.B\n  x: Array[int, int]", "line 2: `Array` takes one type"),
        ("class a.B\n  x: tuple[a=int, int]", "line 2: either all items of a tuple have names or none"),
        ("slot a.b: int = 3", "line 1: the end of the line is expected, not `= 3`"),
        (in_function("%v1 : int = add %v0, %v0"), "line 3: there is no operation `add`"),
        (in_function("%v1 : int = const"), "line 3: `const` lacks its `value`"),
        (in_function("%v1 : int = const yes"), "line 3: a constant is expected, not `yes`"),
        (in_function(r"%v1 : str = const '\x'"), r"line 3: '\x' is no string"),
        (in_function("%v1 : str = const 'x"), "line 3: a string is expected, not `'x`"),
        (in_function("%v1 : int = const 1", "%v1 : int = const 1"), "line 4: a second value `%v1`"),
        (in_function("", "return %v7", "return %v8"), "line 4: value `%v7` is not defined"),
        (in_function("goto nowhere"), "line 3: block `nowhere` is not defined"),
        (in_function("local.get b"), "line 3: there is no variable `b`"),
        (in_function("%v1 : int = int.op %v1, %v1, kind=PLUS"), "line 3: there is no kind `PLUS`"),
        (in_function("%v1 : int = int.op %v1, kind=ADD"), "line 3: `int.op` lacks its `right`"),
        (in_function("return color=red"), "line 3: `return` takes no `color=`"),
        (in_function("object.lock %v1, target=%v1"), "line 3: `object.lock` takes no `target=`"),
        (in_function("unreachable  over there"), "line 3: `over there` is no place in a file"),
        (in_function("unreachable  1:2-3"), "line 3: the head of the function names no file"),
    ],
)  # fmt: skip
def test_what_is_not_ir(text: str, told: str) -> None:
    with pytest.raises(ParseError) as caught:
        parse_program(text)
    assert str(caught.value) == told
