"""One LLVM module of a program: headers, static objects, functions. Gives text for LLVM's parser.

The text is written directly: llvmlite's builder has no `syncscope`, and a line of text costs a tenth of an
object tree that is printed afterwards (docs/decisions/0002).
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from weft.codegen import lower
from weft.codegen.folding import fold_equal
from weft.codegen.layout import Layout, register, slot
from weft.ir import ops
from weft.ir.type_keys import key
from weft.ir.types import BYTE_ARRAY, NONE, Type, is_unit, members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from weft.codegen.dialect import Dialect
    from weft.ir.program import Function, Program, StaticSlot

LLVM_MATH = {"floor", "ceil", "sqrt", "fabs", "trunc", "copysign"}  # exact on every target
COMMON = Path(__file__).with_name("common.ll")


def near_user(program: Program) -> Iterator[int]:
    """The user's functions and those that they call, by `id`."""
    for function in program.functions:
        if function.is_user:
            yield id(function)
            for block in function.blocks:
                yield from (id(op.function) for op in block.ops if isinstance(op, ops.Call))


class ModuleWriter:
    """Collects the text of a module.

    Invariant: every symbol used by a function that was written is defined when `finish` has run.
    """

    def __init__(self, program: Program, dialect: Dialect) -> None:
        self.program = program
        self.dialect = dialect
        self.layout = Layout(program.fields_of)
        self.statics: list[str] = []
        self.functions: list[str] = []
        self.strings: dict[str, str] = {}
        self.singletons: dict[str, str] = {}
        self.slots: dict[int, tuple[str, StaticSlot]] = {}
        self.tables: dict[int, str] = {}
        self.declared: dict[str, str] = {}
        self.wants_locations = False
        self.near = set(near_user(program))
        self.shared: dict[Type, bool] = {}
        self.space = f" addrspace({dialect.static_space})" if dialect.static_space else ""

    def is_near_user(self, function: Function) -> bool:
        """Whether it is the user's own, or called by such a function."""
        return id(function) in self.near

    def is_shared(self, value: Type) -> bool:
        """Whether several threads may use objects of a type."""
        if value not in self.shared:
            shared = self.program.shared
            self.shared[value] = shared is None or any(key(m) in shared for m in members(value))
        return self.shared[value]

    def write(self) -> str:
        """The whole module."""
        for function in self.program.functions:
            lower.write_function(self, function)
        for name, function in self.program.entries.items():
            self.functions.append(self.entry(name, function))
        self.box_helpers()
        if self.wants_locations:
            self.location_names()
        lines = [
            f'target triple = "{self.dialect.triple}"',
            f'target datalayout = "{self.dialect.data_layout}"' if self.dialect.data_layout else "",
            *self.statics,
            self.common(),
            self.dialect.prelude,
            *self.declared.values(),
            *fold_equal(self.functions),
            '!0 = !{!"branch_weights", i32 1, i32 100000}',
        ]
        return "\n".join(lines)

    def common(self) -> str:
        text = COMMON.read_text()
        if self.caches_are_stale():
            return text.replace('syncscope("shared")', f'syncscope("{self.dialect.sync_scope}")')
        return re.sub(
            r'load atomic (\w+), (ptr %\w+) syncscope\("shared"\) monotonic', r"load \1, \2", text
        )

    def caches_are_stale(self) -> bool:
        """Whether what another thread stored before it published an object may be missed by a plain load.

        So it is on a GPU: the cache of a multiprocessor may hold the place as it was before.
        """
        return bool(self.dialect.sync_scope) and self.program.shared != set()

    def entry(self, name: str, function: Function) -> str:
        """An entry point that the target's own start code calls: the worker's record, then arguments."""
        params = [f"{register(p.type)} %a{i}" for i, p in enumerate(function.parameters)]
        given = ", ".join(["ptr %th", *params])
        call = f"call {lower.result_type(function)} {symbol(function.symbol)}({given})"
        result = function.result_type
        out = [f"define internal i64 @weft.entry.{name}({given}) {{"]
        if function.may_raise and not is_unit(result):
            out += [
                f"  %pair = {call}",
                f"  %value = extractvalue {lower.result_type(function)} %pair, 0",
            ]
            out += ["  ret i64 %value"]
        elif is_unit(result):
            out += [f"  {'%flag = ' if function.may_raise else ''}{call}", "  ret i64 0"]
        else:
            out += [f"  %value = {call}", "  ret i64 %value"]
        return "\n".join([*out, "}"])

    # Static objects.

    def generic(self, name: str) -> str:
        """A static object's address as a generic pointer, for use in an instruction."""
        if not self.dialect.static_space:
            return name
        return f"addrspacecast (ptr{self.space} {name} to ptr)"

    def static(self, name: str, text: str) -> str:
        self.statics.append(f"{name} = internal{self.space} {text}")
        return self.generic(name)

    def string(self, value: str) -> str:
        """The static `str` object for a literal."""
        known = self.strings.get(value)
        if known is not None:
            return known
        number = len(self.strings)
        data = value.encode("utf-8", "surrogatepass")
        escaped = "".join(
            chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\{b:02X}" for b in data
        )
        size = max(8, (len(data) + 7) // 8 * 8)
        escaped += "\\00" * (size - len(data))
        head = self.layout.type_id(BYTE_ARRAY)
        self.static(
            f"@bytes.{number}",
            f'global {{ i64, i64, [{size} x i8] }} {{ i64 {head}, i64 {len(data)}, [{size} x i8] c"{escaped}" }}, align 8',
        )
        fields = self.layout.fields(self.program.str_type)
        parts = ["i64"]
        values = [f"i64 {self.layout.type_id(self.program.str_type)}"]
        for name in fields:
            if name == "data":
                parts.append("ptr")
                values.append(f"ptr {self.generic(f'@bytes.{number}')}")
            else:
                parts.append("i64")
                values.append(f"i64 {len(value) if name == 'length' else 0}")
        self.strings[value] = self.static(
            f"@str.{number}", f"global {{ {', '.join(parts)} }} {{ {', '.join(values)} }}, align 8"
        )
        return self.strings[value]

    def singleton(self, value: Type) -> str:
        """The one object of a type without state."""
        name = key(value)
        known = self.singletons.get(name)
        if known is None:
            number = "none" if value is NONE else str(len(self.singletons))
            known = self.singletons[name] = self.static(
                f"@single.{number}",
                f"global {{ i64, i64 }} {{ i64 {self.layout.type_id(value)}, i64 0 }}, align 8",
            )
        return known

    def global_slot(self, static: StaticSlot) -> str:
        """The address of a global variable's slot."""
        known = self.slots.get(id(static))
        if known is None:
            name = symbol(
                static.symbol
                if static.symbol not in self.declared_slots()
                else f"{static.symbol}.{len(self.slots)}"
            )
            kind = slot(static.type, maybe_unset=static.cell.root().maybe_unset)
            zero = "null" if kind == "ptr" else "0.0" if kind == "double" else "0"
            place = self.static(name, f"global {kind} {zero}, align 8")
            known = self.slots[id(static)] = (place, static)
        return known[0]

    def declared_slots(self) -> set[str]:
        return {static.symbol for _, static in self.slots.values()}

    def table(self, values: tuple[int, ...]) -> str:
        known = self.tables.get(id(values))
        if known is None:
            number = len(self.tables)
            inside = ", ".join(f"i64 {v}" for v in values)
            known = self.tables[id(values)] = self.static(
                f"@table.{number}", f"constant [{len(values)} x i64] [{inside}], align 8"
            )
        return known

    def math(self, function: str, count: int) -> str:
        """The symbol of a mathematical function of `count` doubles, declared."""
        is_instruction = function in LLVM_MATH
        name = f"@llvm.{function}.f64" if is_instruction else self.dialect.math_symbol(function)
        kinds = ", ".join(["double"] * count)
        self.declare(name, f"declare double {name}({kinds})")
        return name

    def declare(self, name: str, text: str) -> None:
        self.declared.setdefault(name, text)

    def box_helpers(self) -> None:
        """Boxing of numbers, which needs the allocator and the numbers' static boxes."""
        allocate = self.program.roots["allocate"]
        call = f"call {lower.result_type(allocate)} {symbol(allocate.symbol)}(ptr %th, i64 16)"
        raw = "%raw"
        unpack = ""
        if allocate.may_raise:
            raw = "%pair"
            unpack = f"  %raw = extractvalue {lower.result_type(allocate)} %pair, 0\n"
        true, false = self.static_bool(1), self.static_bool(0)
        self.functions.append(f"""
define internal ptr @weft.box(ptr %th, i64 %tag, i64 %bits) noinline {{
  {raw} = {call}
{unpack}  %object = inttoptr i64 %raw to ptr
  store i64 %tag, ptr %object
  %place = getelementptr i8, ptr %object, i64 8
  store i64 %bits, ptr %place
  ret ptr %object
}}
define internal ptr @weft.box_bool(i1 %value) alwaysinline {{
  %object = select i1 %value, ptr {true}, ptr {false}
  ret ptr %object
}}
define internal ptr @weft.union_to_object(ptr %th, {{ i64, i64 }} %union) noinline {{
  %tag = extractvalue {{ i64, i64 }} %union, 0
  %bits = extractvalue {{ i64, i64 }} %union, 1
  switch i64 %tag, label %reference [ i64 1, label %number i64 2, label %number i64 3, label %bool ]
number:
  %boxed = call ptr @weft.box(ptr %th, i64 %tag, i64 %bits)
  ret ptr %boxed
bool:
  %truth = icmp ne i64 %bits, 0
  %static = call ptr @weft.box_bool(i1 %truth)
  ret ptr %static
reference:
  %object = inttoptr i64 %bits to ptr
  ret ptr %object
}}""")

    def location_names(self) -> None:
        """The text of every numbered location, for reports that the device writes."""
        known = self.program.locations[1:]
        places = [f"{Path(loc.file.path).name}:{loc.line}" for loc, _ in known]
        functions = [function for _, function in known]
        for table, texts in (("@weft.locations", places), ("@weft.functions", functions)):
            inside = ", ".join(f"ptr {self.string(text)}" for text in ["", *texts])
            self.static(table, f"constant [{len(texts) + 1} x ptr] [{inside}], align 8")

    def static_bool(self, value: int) -> str:
        return self.static(
            f"@bool.{value}", f"global {{ i64, i64 }} {{ i64 3, i64 {value} }}, align 8"
        )


def symbol(name: str) -> str:
    """A name as an LLVM symbol, quoted."""
    escaped = "".join(
        c if c.isascii() and c not in '"\\' else f"\\{ord(c) & 255:02X}" for c in name
    )
    return f'@"{escaped}"'
