"""Find and parse modules: the program's own files, the models in `stdlib/`, the runtime.

An import names a file beside the program, else a model of a standard module; anything else is an error that
the importing line reports. Takes paths, gives `Module`s: name, source, syntax tree, and what it is allowed.
"""

from __future__ import annotations

import ast
import enum
import importlib
import sys
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from weft.source import Loc, SourceFile

if TYPE_CHECKING:
    from weft.frontend.functions import FunctionInfo
    from weft.frontend.sugar.templates import Record

PACKAGE = Path(__file__).resolve().parent.parent


class Kind(enum.Enum):
    """Where a module comes from: it decides the rules that its code is compiled under."""

    USER = "user"
    STDLIB = "stdlib"
    RUNTIME = "runtime"


@dataclass(slots=True, eq=False)
class Module:
    """One parsed source file. `namespace` is filled by `modules.declare`."""

    name: str
    file: SourceFile
    tree: ast.Module
    kind: Kind
    is_package: bool = False
    namespace: dict[str, object] = field(default_factory=dict)
    body: FunctionInfo | None = None
    records: dict[str, Record] = field(default_factory=dict)  # its data classes and the like
    dropped: set[str] = field(default_factory=set)  # see `sugar/dropped_names.py`
    locs: dict[ast.AST, Loc] = field(default_factory=dict)
    runs: bool | None = None  # see `statements.needs_body`

    @property
    def is_dialect(self) -> bool:
        return self.kind is not Kind.USER

    def loc(self, node: ast.AST) -> Loc:
        """Where a node of the module stands."""
        found = self.locs.get(node)
        if found is None:
            found = self.locs[node] = Loc.from_node(self.file, node)
        return found


class Loader:
    """Loads each module once. User modules are in `folders`, first in that where the program lies."""

    def __init__(self, directory: Path) -> None:
        self.folders = [directory]
        self.modules: dict[str, Module] = {}

    def load_program(self, path: Path, name: str, text: str | None = None) -> Module:
        """Parse the program itself; from a text, where it is in no file. Raises OSError, SyntaxError."""
        content = path.read_bytes() if text is None else text.encode()
        return self._add(path, Kind.USER, *parse(str(path), name, content))

    def find(self, name: str) -> Module | None:
        """The module of that dotted name, or None if neither the program nor weft has one."""
        known = self.modules.get(name)
        if known is not None:
            return known
        if name == "weft.runtime":
            return self._load(PACKAGE / "runtime" / "__init__.py", name, Kind.RUNTIME)
        if name.startswith("weft.runtime."):
            runtime = PACKAGE / "runtime" / f"{name.removeprefix('weft.runtime.')}.py"
            return self._load(runtime, name, Kind.RUNTIME) if runtime.is_file() else None
        for folder in self.folders:
            path = file_in(folder, name)
            if path is not None:
                return self._load(path, name, Kind.USER)
        path = file_in(PACKAGE / "stdlib", name)
        return None if path is None else self._load(path, name, Kind.STDLIB)

    def is_own(self, name: str) -> bool:
        """Whether the program itself has a module of that name."""
        return name != "" and any(file_in(folder, name) for folder in self.folders)

    def _load(self, path: Path, name: str, kind: Kind) -> Module:
        if kind is Kind.USER:
            return self._add(path, kind, *parse(str(path), name, path.read_bytes()))
        return self._add(path, kind, *parse_library(path, name))

    def _add(self, path: Path, kind: Kind, file: SourceFile, tree: ast.Module) -> Module:
        name = file.module_name
        module = Module(name, file, tree, kind, is_package=path.name == "__init__.py")
        self.modules[name] = module
        return module


def file_in(folder: Path, name: str) -> Path | None:
    """The file of a module that lies in a folder or, in dotted spelling, below it."""
    relative = Path(*name.split("."))
    for path in (folder / relative / "__init__.py", folder / relative.with_suffix(".py")):
        if path.is_file():
            return path
    return None


def parse(shown: str, name: str, text: bytes) -> tuple[SourceFile, ast.Module]:
    tree = ast.parse(text, filename=shown)
    return SourceFile(shown, text.decode(), name), tree


@cache
def parse_library(path: Path, name: str) -> tuple[SourceFile, ast.Module]:
    """A module of weft's own: all compiles of a process share its tree, so none may change it."""
    return parse(str(path), name, path.read_bytes())


def is_standard(name: str) -> bool:
    """Whether CPython has the module, so that to import it changes nothing that a program sees."""
    return name.split(".", maxsplit=1)[0] in sys.stdlib_module_names


def has_in_cpython(module: str, name: str) -> bool:
    """Whether a module of CPython's has a member of that name."""
    if not is_standard(module) or module in ("antigravity", "this"):  # which do something
        return False
    return hasattr(python_module(module), name)


def python_module(name: str) -> object:
    """CPython's own module; None if this machine lacks it, as it may lack tkinter."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
