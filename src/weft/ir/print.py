"""IR as text, as `weft show`, dumps and the golden tests show it; `parse.py` reads it back.

entry main: weft.runtime.start.main_entry         what the target calls
root allocate: weft.runtime.heap.allocate[int]    what generated code calls
class bank.Account                                a class's fields, in the order of their places
  balance: int
slot bank.total: int?                             a global; `?`: the place may be unset
shared                                            the types whose objects several threads may see
  bank.Account
func bank.deposit[bank.Account, int]($self: bank.Account, $amount: int) -> None  raises, user=deposit  in bank.py
  local self: bank.Account
  entry1:
    %v1 : int = attr.get %v0, field=balance                                          8:9-20

On the right stands the part of the file that an operation stems from, lines and columns (bytes) counted
from 1; the operations below, up to the next place or the end of the block, stem from the same.
"""

from __future__ import annotations

import enum
import re
from dataclasses import fields
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from weft.ir.ops import Op, SlotClear, SlotGet, SlotIsSet, SlotSet, Value
from weft.ir.program import Block, Function, Local, StaticSlot
from weft.ir.type_keys import key, spell
from weft.ir.types import Cell, ClassType, Type, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.ir.program import Program
    from weft.source import Loc

MARGIN = 95
NOWHERE = "-"
LIKE_ATTRIBUTE = re.compile(r"\w+=")
# Fields of these types are printed by position, in order; the others behind them as `name=value`.
POSITIONAL = {
    "Value", "Value | None", "tuple[Value, ...]", "object", "Local", "StaticSlot", "Block",
    "Function", "Function | None",
}  # fmt: skip
FLAGS = {
    "raises": "may_raise",
    "recursive": "is_recursive",
    "always_inline": "always_inline",
    "never_inline": "never_inline",
    "rare": "is_rare",
    "cold": "is_cold",
}


def print_program(program: Program, only: str = "*") -> str:
    """Everything whose name matches a glob."""
    functions = [
        f for f in program.functions if fnmatch(f.symbol, only) or fnmatch(f.display_name, only)
    ]
    declarations = "".join(f"{line}\n" for line in print_declarations(program, only))
    parts = [declarations] if declarations else []
    return "\n".join(parts + [print_function(function) for function in functions])


def print_declarations(program: Program, only: str) -> Iterator[str]:
    for word, named in (("entry", program.entries), ("root", program.roots)):
        for name, function in named.items():
            if fnmatch(function.symbol, only):
                yield f"{word} {name}: {print_name(function.symbol)}"
    for name, value in classes(program).items():
        if fnmatch(name, only):
            yield f"class {name}"
            for field, cell in program.fields_of(value):
                yield f"  {print_name(field)}: {print_cell(cell)}"
    for symbol, slot in slots(program).items():
        if fnmatch(symbol, only):
            yield f"slot {print_name(symbol)}: {print_cell(slot.cell)}"
    if program.shared is not None:
        names = {key(kind): name for name, kind in every_type(program).items()}
        full = sorted(names.get(name, name) for name in program.shared)
        shared = [f"  {name}" for name in full if fnmatch(name, only)]
        if shared or only == "*":
            yield from ("shared", *shared)


def classes(program: Program) -> dict[str, ClassType]:
    """The class types of a program's values, and of what their objects hold, by spelling."""
    found = every_type(program)
    return {name: kind for name, kind in sorted(found.items()) if isinstance(kind, ClassType)}


def every_type(program: Program) -> dict[str, Type]:
    """The types of a program's values, and of what their objects hold, by spelling."""
    pending: list[Type] = [program.str_type, *(slot.type for slot in slots(program).values())]
    for function in program.functions:
        pending.append(function.result_type)
        pending += [local.type for local in (*function.parameters, *function.locals.values())]
        pending += [op.result.type for block in function.blocks for op in block.ops if op.result]
    found: dict[str, Type] = {}
    while pending:
        for member in members(pending.pop()):
            name = spell(member)
            if name not in found:
                found[name] = member
                pending.extend(program.parts_of(member))
    return found


def slots(program: Program) -> dict[str, StaticSlot]:
    """The globals that a program uses, by symbol."""
    used = [
        op.slot
        for function in program.functions
        for block in function.blocks
        for op in block.ops
        if isinstance(op, SlotGet | SlotSet | SlotIsSet | SlotClear)
    ]
    return {slot.symbol: slot for slot in sorted(used, key=lambda slot: slot.symbol)}


def print_function(function: Function) -> str:
    places = (op.loc.file.path for block in function.blocks for op in block.ops if op.loc)
    path = next(places, "")
    lines = [print_head(function) + (f"  in {print_name(path)}" if path else "")]
    lines += [f"  local {print_name(v.name)}: {spell(v.type)}" for v in function.locals.values()]
    for block in function.blocks:
        lines.append(f"  {print_name(block.name)}:")
        last: Loc | None = None
        for op in block.ops:
            text = "    " + print_op(op)
            if op.loc != last:
                last = op.loc
                text = f"{text:<{MARGIN}}  {print_loc(op.loc, path)}"
            lines.append(text)
    return "\n".join(lines) + "\n"


def print_head(function: Function) -> str:
    params = ", ".join(f"{print_name(p.name)}: {spell(p.type)}" for p in function.parameters)
    flags = [word for word, attribute in FLAGS.items() if getattr(function, attribute)]
    if function.is_user:
        flags.append(f"user={print_name(function.display_name)}")
    head = f"func {print_name(function.symbol)}({params}) -> {spell(function.result_type)}"
    return head + (f"  {', '.join(flags)}" if flags else "")


def print_op(op: Op) -> str:
    """One operation: result, name, operands, then attributes by name, then where its errors go."""
    operands, attributes = [], []
    for item in fields(op):
        if item.name in ("loc", "result", "on_error"):
            continue
        value = getattr(op, item.name)
        if item.type == "object":
            operands.append(repr(value))
        elif value == item.default:
            continue
        elif item.type not in POSITIONAL:
            attributes.append(f"{item.name}={print_attribute(value)}")
        elif isinstance(value, tuple):
            operands += [print_value(v) for v in value]
        else:
            operands.append(print_attribute(value))
    head = "" if op.result is None else f"{print_value(op.result)} : {spell(op.result.type)} = "
    error = "" if op.on_error is None else f" -> {print_name(op.on_error.name)}"
    return head + f"{op.name} {', '.join([*operands, *attributes])}".rstrip() + error


def print_value(value: Value) -> str:
    return f"%{value.name}" if value.name else "%?"


def print_attribute(value: object) -> str:
    match value:
        case Value():
            return print_value(value)
        case Local() | Block():
            return print_name(value.name)
        case StaticSlot() | Function():
            return print_name(value.symbol)
        case enum.Enum():
            return value.name
        case Type():
            return spell(value)
        case tuple():
            return "[" + ", ".join(print_attribute(v) for v in value) + "]"
        case str():
            return print_name(value)
    return str(value)


def print_cell(cell: Cell) -> str:
    root = cell.root()
    return spell(root.content) + ("?" if root.maybe_unset else "")


def print_loc(loc: Loc | None, path: str) -> str:
    """A place, without the file where that is `path`."""
    if loc is None:
        return NOWHERE
    file = "" if loc.file.path == path else f"{print_name(loc.file.path)}:"
    end = f"{loc.end_column}" if loc.end_line == loc.line else f"{loc.end_line}:{loc.end_column}"
    return f"{file}{loc.line}:{loc.column + 1}-{end}"


def print_name(name: str) -> str:
    """A name as it stands, in quotes where it would not be read back whole."""
    is_whole = name.isprintable() and 0 < len(name) == bare_length(name, 0)
    return name if is_whole and not LIKE_ATTRIBUTE.match(name) else repr(name)


def bare_length(text: str, start: int) -> int:
    """How long the name without quotes is that stands at `start`: 0 if none does.

    It ends before a space, comma or colon that separates it from what follows, or before a parenthesis; not
    within its brackets, where the types of an instance are spelled.
    """
    if text[start : start + 1] in ("'", '"', "%"):
        return 0
    depth = 0
    for at in range(start, len(text)):
        character = text[at]
        if character == "[":
            depth += 1
        elif character == "]" and depth:
            depth -= 1
        elif not depth and (
            character in " ,()[]" or (character == ":" and text[at + 1 : at + 2] in ("", " "))
        ):
            return at - start
    return 0 if depth else len(text) - start
