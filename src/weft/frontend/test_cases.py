"""What the model of `unittest` asks of the compiler: the tests of a class, the test classes of a module.

    call_test(case, name)      `case.test_sum()` for the name "test_sum", one comparison for each test
    tests_of(case)             their names, sorted, a line each
    visit_test_classes(m, v)   `v.visit("C", C)` for each test class `C` that the module `m` has a name for

Tests are compiled as what a `try` may fail: a mistake that Python reports when it runs a test is reported
when it runs, so that one bad test does not keep the others from running.
"""

from __future__ import annotations

import ast
from functools import partial
from typing import TYPE_CHECKING

from weft.frontend import attributes, calls, comparisons
from weft.frontend.classes import ClassInfo
from weft.frontend.functions import FunctionInfo
from weft.frontend.loader import Module
from weft.ir import ops
from weft.ir.program import StaticSlot
from weft.ir.types import BOOL, ClassObject, ClassType, ModuleType, Tuple, members

if TYPE_CHECKING:
    from collections.abc import Callable

    from weft.frontend.instances import Instance
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value
    from weft.ir.types import Type

PREFIX = "test"
ONLY = "runTest"  # the test of a class that has no others
RAISING = {"assertRaises", "assertRaisesRegex"}
MANAGERS = {"_AssertRaises", "suppress"}  # their first type parameter is what they take


def class_of(value: Value) -> ClassInfo:
    """The class of an object, or the class that the value is."""
    assert isinstance(value.type, ClassType | ClassObject)
    assert isinstance(value.type.cls, ClassInfo)
    return value.type.cls


def owner_of(cls: ClassInfo, name: str) -> ClassInfo | None:
    """The class of the program where the attribute is found."""
    for base in cls.mro():
        if name in base.methods or name in base.attributes:
            return None if base.module.is_dialect else base
    return None


def is_decorated(owner: ClassInfo, name: str) -> bool:
    """Whether the class's attribute is a method with decorators of the program's or of `unittest`."""
    return any(isinstance(s, ast.FunctionDef) and s.name == name for s in owner.node.body)


def test_names(cls: ClassInfo) -> list[str]:
    """The tests of a class, inherited ones too, as CPython's loader sorts them."""
    names = {name for base in cls.mro() for name in [*base.methods, *base.attributes]}
    found = []
    for name in sorted(names):
        owner = owner_of(cls, name) if name.startswith(PREFIX) else None
        if owner is not None and (name in owner.methods or is_decorated(owner, name)):
            found.append(name)
    return found


def runnable_names(cls: ClassInfo) -> list[str]:
    names = test_names(cls)
    return [*names, ONLY] if owner_of(cls, ONLY) is not None else names


def node_of(cls: ClassInfo, name: str) -> ast.FunctionDef | None:
    """The definition of a test."""
    owner = owner_of(cls, name)
    info = None if owner is None else owner.methods.get(name)
    if info is not None and isinstance(info.node, ast.FunctionDef):
        return info.node
    body = [] if owner is None else owner.node.body
    found = [s for s in body if isinstance(s, ast.FunctionDef) and s.name == name]
    return found[-1] if found else None


def first_line(cls: ClassInfo, name: str) -> str:
    """What a verbose report shows of a test's docstring."""
    node = node_of(cls, name)
    text = ast.get_docstring(node, clean=False) if node is not None else None
    return (text or "").strip().split("\n")[0].strip()


# The intrinsics.


def lower_tests_of(low: Lowering, node: ast.Call) -> Value:
    value = low.expression(node.args[0])
    return low.dispatch(value, lambda one: low.const("\n".join(runnable_names(class_of(one)))))


def lower_lines_of(low: Lowering, node: ast.Call) -> Value:
    """The first lines of the docstrings, in the order of the tests."""

    def each(one: Value) -> Value:
        cls = class_of(one)
        return low.const("\n".join([first_line(cls, name) for name in runnable_names(cls)]))

    return low.dispatch(low.expression(node.args[0]), each)


def when_named(
    low: Lowering, name: Value, candidates: list[str], then: Callable[[str], None]
) -> None:
    """Do something with the one of the names that a text is, if it is one."""
    after, entry = low.new_block("named"), low.state
    for candidate in candidates:
        same = comparisons.compare(low, ast.Eq(), name, low.const(candidate))
        yes, following = low.new_block("yes"), low.new_block("next")
        low.branch(same, yes, following)
        low.start(yes, entry.copy())
        then(candidate)
        if low.is_live:
            low.goto(after)
        low.start(following, entry.copy())
    low.goto(after)
    low.start(after, entry.copy())


def lower_call_test(low: Lowering, node: ast.Call) -> Value:
    case, name = [low.expression(arg) for arg in node.args]

    def each(one: Value) -> Value:
        def call(candidate: str) -> None:
            low.dispatching += 1
            calls.call_method_plain(low, one, candidate, calls.Arguments(), node)
            low.dispatching -= 1

        when_named(low, name, runnable_names(class_of(one)), call)
        return low.none()

    return low.dispatch(case, each)


def lower_test_mark(low: Lowering, node: ast.Call) -> Value:
    """What a decorated test is in its class, before it is bound to an object; None of any other."""
    case, name = [low.expression(arg) for arg in node.args]

    def each(one: Value) -> Value:
        cls = class_of(one)
        result = low.temporary("mark")
        low.set(result, low.none())

        def take(candidate: str) -> None:
            value = attributes.class_attribute(low, cls, candidate, case)
            if low.is_live:
                low.set(result, value)

        owners = {n: owner_of(cls, n) for n in runnable_names(cls)}
        decorated = [n for n, owner in owners.items() if owner and n not in owner.methods]
        when_named(low, name, decorated, take)
        return low.get(result)

    return low.dispatch(case, each)


def lower_module_fixture(low: Lowering, node: ast.Call) -> Value:
    """Call `setUpModule` or `tearDownModule` of the module in which a class stands, if it has one."""
    value = low.expression(node.args[0])
    named = node.args[1]
    assert isinstance(named, ast.Constant)
    wanted = str(named.value)

    def each(one: Value) -> Value:
        info = low.compiler.modules.lookup(class_of(one).module, wanted)
        if isinstance(info, FunctionInfo):
            low.dispatching += 1
            calls.call_bound(low, info, calls.Arguments(), node, None)
            low.dispatching -= 1
        return low.none() if low.is_live else ops.NO_VALUE

    return low.dispatch(value, each)


def lower_main_module(low: Lowering, node: ast.Call) -> Value:
    return low.static(ModuleType(low.compiler.modules.loader.modules["__main__"]))


def lower_visit(low: Lowering, node: ast.Call) -> Value:
    where, visitor = [low.expression(arg) for arg in node.args]
    root = low.compiler.modules.library_class("unittest._case", "TestCase")

    def visit(name: str, value: Value) -> None:
        def each(one: Value) -> Value:
            if is_test_class(one.type, root):
                attributes.call_method(low, visitor, "visit", [low.const(name), one])
            return low.none()

        low.dispatch(value, each)

    def each_module(one: Value) -> Value:
        assert isinstance(one.type, ModuleType)
        assert isinstance(one.type.module, Module)
        module = one.type.module
        if isinstance(module.namespace.get("load_tests"), FunctionInfo):
            raise low.error(
                "unsupported-syntax", f"`load_tests`, as in `{module.name}`, is not supported", node
            )
        for name in sorted(module.namespace.keys() - module.dropped):
            entity = low.compiler.modules.lookup(module, name)
            if isinstance(entity, ClassInfo) and is_test_class(ClassObject(entity), root):
                visit(name, low.static(ClassObject(entity)))
            elif isinstance(entity, StaticSlot):
                kinds = members(entity.cell.read(low.instance))
                if any(is_test_class(kind, root) for kind in kinds):
                    visit_slot(low, entity, partial(visit, name))
        return low.none()

    return low.dispatch(where, each_module)


def visit_slot(low: Lowering, slot: StaticSlot, visit: Callable[[Value], None]) -> None:
    """A class that is bound under a condition counts where it is."""
    held = slot.cell.read(low.instance)
    if slot.cell.root().maybe_unset:
        is_set = low.emit(ops.SlotIsSet(slot), BOOL)
        low.when(is_set, lambda: visit(low.emit(ops.SlotGet(slot), held)))
    else:
        visit(low.emit(ops.SlotGet(slot), held))


def is_test_class(kind: Type, root: ClassInfo) -> bool:
    if not (isinstance(kind, ClassObject) and isinstance(kind.cls, ClassInfo)):
        return False
    return kind.cls.is_subclass(root) and not kind.cls.module.is_dialect


# Exceptions that a program is ready for.


def taken_by(value: Type) -> set[str]:
    """The exceptions that a context manager of the library takes, as the names that a `try` would catch."""
    if not (isinstance(value, ClassType) and isinstance(value.cls, ClassInfo)):
        return set()
    if value.cls.module.is_dialect and value.cls.node.name in MANAGERS:
        return names_of(value.args[0].root().content)
    return set()


def expected_by(callee: Instance) -> set[str]:
    """The exceptions that `self.assertRaises(E, f, ...)` expects of what it calls."""
    info = callee.info
    if info.name in RAISING and info.cls is not None and info.module.name.startswith("unittest."):
        return names_of(callee.arguments[1])
    return set()


def names_of(value: Type) -> set[str]:
    """The names of a class of exceptions, or of those in a tuple."""
    kinds = value.items if isinstance(value, Tuple) else members(value)
    found = {k.cls.name for k in kinds if isinstance(k, ClassObject) and k.cls is not None}
    return {"*" if name in ("Exception", "BaseException") else name for name in found}


INTRINSICS = {
    "tests_of": lower_tests_of, "lines_of": lower_lines_of, "call_test": lower_call_test,
    "test_mark": lower_test_mark, "call_module_fixture": lower_module_fixture,
    "main_module": lower_main_module, "visit_test_classes": lower_visit,
}  # fmt: skip
