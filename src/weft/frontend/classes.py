"""What the frontend knows of a class: bases, methods, attributes, and the types its fields take.

The fields of a class are found from the assignments `self.x = ...` of the whole program; an object of a
subclass has its own cells, so that each exact class is laid out by itself, base fields first.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from weft.frontend import hidden_names
from weft.ir.types import Cell, ClassType

if TYPE_CHECKING:
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.instances import Instance
    from weft.frontend.loader import Module
    from weft.frontend.sugar.templates import Record
    from weft.ir.program import StaticSlot
    from weft.ir.types import Reader, Type


@dataclass(slots=True, eq=False)
class ClassInfo:
    """One class of the program, the standard library models or the runtime."""

    name: str
    module: Module
    node: ast.ClassDef
    bases: list[ClassInfo] = field(default_factory=list)
    parameters: list[str] = field(default_factory=list)
    methods: dict[str, FunctionInfo] = field(default_factory=dict)
    nested: dict[str, ClassInfo] = field(default_factory=dict)
    setters: dict[str, FunctionInfo] = field(default_factory=dict)
    deleters: dict[str, FunctionInfo] = field(default_factory=dict)
    attributes: dict[str, StaticSlot] = field(default_factory=dict)
    constants: dict[str, ast.expr] = field(default_factory=dict)
    declared: dict[str, ast.expr] = field(default_factory=dict)
    fields: dict[str, Cell] = field(default_factory=dict)
    state: dict[str, Cell] | None = None  # of the class itself, see class_values
    definite: set[str] | None = None
    hidden: frozenset[str] | None = None  # see hidden_names
    given_names: tuple[str, ...] | None = None  # see thread_locals
    made: StaticSlot | None = None  # set once its statement has run, if that may be seen
    metaclass: ClassInfo | None = None  # that its own class statement names
    derives_from_type: bool = False  # whether `type` is among its bases
    subclasses: list[ClassInfo] = field(default_factory=list)
    homes: list[Instance] = field(default_factory=list)  # of the function that its statement is in
    generated_by: str | None = None  # the function, of the objects that are its generators
    is_nested: bool = False
    qualified: str = ""  # its name with those it is in, where there are any
    record: Record | None = None  # of a data class, named tuple or enumeration
    is_frozen: bool = False  # its objects' attributes cannot be assigned
    match_args: list[str] | None = None
    known_symbol: str = ""
    order: list[ClassInfo] | None = None  # the `mro()`, once all bases are known
    watchers: set[Reader] = field(default_factory=set)  # those who looked at all the fields

    @property
    def symbol(self) -> str:
        if self.known_symbol:
            return self.known_symbol
        place = f":{self.node.lineno}" if self.is_nested else ""  # its name alone may not be unique
        place += "".join(f"<{b.cls.symbol}>" for b in self.node.bases if isinstance(b, KnownClass))
        found = self.name if self.module.is_dialect else f"{self.module.name}.{self.name}{place}"
        if self.order is not None:  # declared: its name stays
            self.known_symbol = found
        return found

    def mro(self) -> list[ClassInfo]:
        """The class and all its bases, in the order in which attributes are looked up."""
        return self.order or linearise(self) or [self]

    def own(self, name: str) -> str:
        """An attribute as the compiler knows it, from its name in the class's source."""
        return name if self.module.is_dialect else hidden_names.own(self, name)

    def find_method(self, name: str) -> FunctionInfo | None:
        for cls in self.mro():
            if name in cls.methods:
                return cls.methods[name]
            if name in cls.attributes:
                return None
        return None

    def find_after(self, cls: ClassInfo, name: str) -> FunctionInfo | None:
        """The method that `super()` in a method of `cls` finds for objects of this class."""
        order = self.mro()
        for base in order[order.index(cls) + 1 :] if cls in order else []:
            if name in base.methods:
                return base.methods[name]
        return None

    def is_guarded(self, name: str) -> bool:
        """Whether a field is used only by those who hold a lock for it: `_weft_guarded` lists the names of such."""
        return any(
            cls.module.is_dialect and name in guarded_names(cls.constants.get("_weft_guarded"))
            for cls in self.mro()
        )

    @property
    def is_metaclass(self) -> bool:
        return any(cls.derives_from_type for cls in self.mro())

    def find_metaclass(self) -> ClassInfo | None:
        """The class of this class, if it is one of the program's."""
        return next((cls.metaclass for cls in self.mro() if cls.metaclass is not None), None)

    def find_native(self, name: str, dunder: str) -> FunctionInfo | None:
        """A method by which the compiler does what `dunder` stands for in Python (`iter_first`, `__iter__`).

        None where a class of the program, which knows only the dunder, has one of its own.
        """
        for cls in self.mro():
            if cls.module.is_dialect and name in cls.methods:
                return cls.methods[name]
            if dunder in cls.methods:
                return None
        return None

    def find_library_method(self, name: str) -> FunctionInfo | None:
        """A method that a base of the library has, whatever the program's classes make of it."""
        for cls in self.mro():
            if cls.module.is_dialect:
                return cls.find_method(name)
        return None

    def find_deleter(self, name: str) -> FunctionInfo | None:
        return next((cls.deleters[name] for cls in self.mro() if name in cls.deleters), None)

    def find_setter(self, name: str) -> FunctionInfo | None:
        for cls in self.mro():
            if name in cls.setters:
                return cls.setters[name]
        return None

    def find_attribute(self, name: str) -> tuple[ClassInfo, StaticSlot] | None:
        for cls in self.mro():
            if name in cls.attributes:
                return cls, cls.attributes[name]
        return None

    def find_nested(self, name: str) -> ClassInfo | None:
        """A class that stands in the body of this one or of a base."""
        return next((cls.nested[name] for cls in self.mro() if name in cls.nested), None)

    def find_constant(self, name: str) -> ast.expr | None:
        for cls in self.mro():
            if name in cls.constants:
                return cls.constants[name]
        return None

    def find_declared(self, name: str) -> tuple[ClassInfo, ast.expr] | None:
        for cls in self.mro():
            if name in cls.declared:
                return cls, cls.declared[name]
        return None

    def find_record(self) -> Record | None:
        """What is known of it as a data class, named tuple or enumeration, itself or by a base."""
        return next((cls.record for cls in self.mro() if cls.record is not None), None)

    def abstract_methods(self) -> list[str]:
        """The abstract methods that neither it nor a base implements, where it derives from `ABC`."""
        order = self.mro()
        if not any(c.symbol == "ABC" or uses_abc_meta(c.node) for c in order):
            return []
        names = {
            n for c in order for n, m in c.methods.items() if "abstractmethod" in m.decorations
        }
        found = [(n, self.find_method(n)) for n in sorted(names)]
        return [n for n, m in found if m is not None and "abstractmethod" in m.decorations]

    def slots(self) -> set[str] | None:
        """The only attributes that objects have, by `__slots__`; None where they may have any."""
        found: set[str] = set()
        for cls in self.mro():
            own = slots_of(cls.node)
            if own is None:
                return None
            found |= own
        return found

    @property
    def is_named_tuple(self) -> bool:
        record = self.find_record()
        return record is not None and record.kind == "namedtuple"

    @property
    def is_enumeration(self) -> bool:
        record = self.find_record()
        return record is not None and record.kind.startswith("enum.")

    def is_subclass(self, other: ClassInfo) -> bool:
        return other in self.mro()

    def all_subclasses(self) -> list[ClassInfo]:
        found = [self]
        for cls in self.subclasses:
            found.extend(cls.all_subclasses())
        return found

    def field(self, name: str) -> Cell:
        """The cell of an inferred field of exactly this class; made on first use."""
        cell = self.fields.get(name)
        if cell is None:
            cell = self.fields[name] = Cell()
            for watcher in self.watchers:
                watcher.requeue()
            if name not in self.definite_fields():
                cell.maybe_unset = True
        return cell

    def known_field(self, name: str, reader: Reader) -> Cell | None:
        """The cell of an inferred field if there is one yet; if not, the reader is told of new ones."""
        cell = self.fields.get(name)
        if cell is None:
            self.watchers.add(reader)
        return cell

    def definite_fields(self) -> set[str]:
        """The fields that `__init__` assigns before anything else can see the object."""
        if self.definite is None:
            self.definite = set()
            init = self.find_method("__init__")
            others = ("__new__", "__setattr__")
            if init is not None and not any(self.find_method(name) for name in others):
                self.definite, _ = definite_fields(init, self)
        return self.definite


class KnownClass(ast.Name):
    """The name of a base whose class is known otherwise than by the name, see `computed_bases`."""

    cls: ClassInfo
    given: ast.expr  # what the source has for it


def uses_abc_meta(node: ast.ClassDef) -> bool:
    """Whether it is `class C(metaclass=ABCMeta)`."""
    return any(k.arg == "metaclass" and "ABCMeta" in ast.unparse(k.value) for k in node.keywords)


def slots_of(node: ast.ClassDef) -> set[str] | None:
    """The names in a class's `__slots__`, where it has one that is a literal."""
    for statement in node.body:
        match statement:
            case ast.Assign(targets=[ast.Name(id="__slots__")], value=value):
                try:
                    given = ast.literal_eval(value)
                except ValueError:
                    return None
                return {given} if isinstance(given, str) else set(given)
    return None


def has_method(value: Type, *names: str) -> bool:
    """Whether values of a plain type are objects whose class has methods of all these names."""
    return (
        isinstance(value, ClassType)
        and isinstance(value.cls, ClassInfo)
        and all(value.cls.find_method(name) is not None for name in names)
    )


def linearise(cls: ClassInfo) -> list[ClassInfo] | None:
    """The order of a class and its bases by C3 (Python's own rule); None where there is no such order.

    Source: Barrett and others, "A Monotonic Superclass Linearization for Dylan", 1996.
    """
    chains = [list(base.mro()) for base in cls.bases] + [list(cls.bases)]
    found = [cls]
    while chains := [chain for chain in chains if chain]:
        head = next((c[0] for c in chains if not any(c[0] in other[1:] for other in chains)), None)
        if head is None:
            return None
        found.append(head)
        chains = [[c for c in chain if c is not head] for chain in chains]
    return found


def definite_fields(init: FunctionInfo, exact: ClassInfo) -> tuple[set[str], bool]:
    """The fields certainly assigned by this `__init__` to objects of exactly this class.

    Up to where `self` may be seen by others; with them, whether that is only after its end.
    """
    node = init.node
    if not isinstance(node, ast.FunctionDef) or not node.args.args:
        return set(), False
    me = node.args.args[0].arg
    found: set[str] = set()
    for statement in node.body:
        targets: list[ast.expr] = []
        if isinstance(statement, ast.Assign):
            for target in statement.targets:
                targets.extend(target.elts if isinstance(target, ast.Tuple) else [target])
            value: ast.AST | None = statement.value
        elif isinstance(statement, ast.AnnAssign):
            targets, value = [statement.target], statement.value
        elif (
            isinstance(statement, ast.Expr)
            and (base := base_init(init, statement.value, exact)) is not None
        ):
            inherited, is_whole = definite_fields(base, exact)
            found |= inherited
            if not is_whole:
                return found, False
            continue
        elif isinstance(statement, ast.Expr | ast.Pass | ast.If | ast.For | ast.While | ast.Assert):
            value = statement
        else:
            return found, False
        if value is None:
            continue
        returns = any(isinstance(n, ast.Return) for n in ast.walk(statement))
        if escapes(value, me, found, init) or returns:
            return found, False
        for target in targets:
            if isinstance(target, ast.Attribute) and is_name(target.value, me):
                found.add(inner_name(init, target.attr))
    return found, True


def base_init(init: FunctionInfo, call: ast.expr, exact: ClassInfo) -> FunctionInfo | None:
    """The base's `__init__` that `super().__init__(...)` or `Base.__init__(self, ...)` calls."""
    if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)):
        return None
    if call.func.attr != "__init__" or init.cls is None:
        return None
    target = call.func.value
    if isinstance(target, ast.Call) and is_name(target.func, "super") and not target.args:
        return exact.find_after(init.cls, "__init__")
    for base in init.cls.bases:
        if is_name(target, base.name):
            return base.find_method("__init__")
    return None


def inner_name(init: FunctionInfo, name: str) -> str:
    """An attribute of `self` as the compiler knows it."""
    return name if init.cls is None else init.cls.own(name)


def escapes(node: ast.AST, me: str, assigned: set[str], init: FunctionInfo) -> bool:
    """Whether `self` is used other than to reach a field that is already assigned."""
    if isinstance(node, ast.Attribute) and is_name(node.value, me):
        return isinstance(node.ctx, ast.Load) and inner_name(init, node.attr) not in assigned
    if is_name(node, me):
        return True
    if isinstance(node, ast.Lambda | ast.FunctionDef):
        return False
    return any(escapes(child, me, assigned, init) for child in ast.iter_child_nodes(node))


def is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def substitute(of: ClassType, owner: ClassInfo) -> dict[str, Cell]:
    """What the type parameters of a class stand for in one of its types."""
    return dict(zip(owner.parameters, of.args, strict=False))


def guarded_names(written: ast.expr | None) -> tuple[str, ...]:
    return () if written is None else ast.literal_eval(written)
