"""Makes a failing snippet small: removes statements and puts parts of expressions in their place.

Many candidates are compiled in one program, and the smallest one that still fails in the same way is
taken. A candidate must be sound under python3: end soon, and not for want of a name.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from running import PYTHON

from .compare import Outcome, compared, program_of, run
from .screen import sound
from .snippets import Snippet, is_python

BATCH_TEXT = 5000  # characters: what compiles in some ten seconds
ROUNDS = 60
BATCHES_A_ROUND = 8
# A node, one of its fields, and what the field becomes.
Edit = tuple[ast.AST, str, object]
Edits = Callable[[ast.AST], Iterator[Edit]]


def shrunk(snippet: Snippet, outcome: Outcome, target: str) -> tuple[Snippet, Outcome]:
    """The smallest snippet found that fails as this one does: first by statements, then all ways."""
    for edits in (statement_edits, all_edits):
        for _ in range(ROUNDS):
            found = smaller(snippet, outcome, target, edits)
            if found is None:
                break
            snippet, outcome = found
    return snippet, outcome


def smaller(
    snippet: Snippet, outcome: Outcome, target: str, edits: Edits
) -> tuple[Snippet, Outcome] | None:
    texts = sorted(set(reductions(snippet.text, edits)), key=len)
    shorter = [Snippet(text) for text in texts if len(text) < len(snippet.text)]
    candidates = sound([candidate for candidate in shorter if is_python(candidate.text)])
    for batch in islice(batches(candidates), BATCHES_A_ROUND):
        for candidate, found in zip(batch, compared(batch, target), strict=True):
            if found.is_like(outcome):
                alone = compared([candidate], target)[0]
                if alone.is_like(outcome):
                    return candidate, alone
    return None


def batches(candidates: Sequence[Snippet]) -> Iterator[list[Snippet]]:
    """The candidates, the smallest first, in portions that are soon compiled."""
    batch: list[Snippet] = []
    size = 0
    for candidate in candidates:
        if size + len(candidate.text) > BATCH_TEXT and batch:
            yield batch
            batch, size = [], 0
        batch.append(candidate)
        size += len(candidate.text)
    if batch:
        yield batch


def written(snippet: Snippet, outcome: Outcome, target: str) -> str:
    """The failure as a program, with both outputs."""
    program = program_of([snippet]).text
    parts = [f"# {outcome.verdict}: {outcome.reason}\n{program}\n"]
    for name in (PYTHON, target):
        result = run(program, name)
        parts.append(f"--- {name} (exit status {result.status})\n{result.stdout}{result.stderr}")
    first, *rest = parts
    return first + commented("".join(rest))


def commented(text: str) -> str:
    return "".join(f"# {line}\n" for line in text.splitlines())


def reductions(text: str, edits: Edits) -> Iterator[str]:
    """The text with one thing less, in every way."""
    tree = ast.parse(text)
    for owner, field, value in list(edits(tree)):
        before = getattr(owner, field)
        setattr(owner, field, value)
        # Such as a dictionary with more keys than values.
        with suppress(ValueError, AttributeError, IndexError):
            yield ast.unparse(ast.fix_missing_locations(tree)) + "\n"
        setattr(owner, field, before)


def statement_edits(tree: ast.AST) -> Iterator[Edit]:
    """Without some statements, or with a compound one's body in its place."""
    for owner in ast.walk(tree):
        for field, value in ast.iter_fields(owner):
            if not isinstance(value, list) or not value:
                continue
            if not isinstance(value[0], (ast.stmt, ast.excepthandler, ast.match_case)):
                continue
            size = len(value)
            while size:
                for start in range(0, len(value), size):
                    rest = value[:start] + value[start + size :]
                    yield owner, field, rest or ([ast.Pass()] if field == "body" else [])
                    yield owner, field, value[start : start + size]
                size //= 2
            for index, statement in enumerate(value):
                for body in bodies(statement):
                    yield owner, field, [*value[:index], *body, *value[index + 1 :]]


def bodies(statement: ast.AST) -> Iterator[list[ast.stmt]]:
    if isinstance(statement, (ast.ClassDef, ast.FunctionDef)):
        return
    for field in ("body", "orelse", "finalbody"):
        if body := getattr(statement, field, None):
            yield body
    for handler in [*getattr(statement, "handlers", []), *getattr(statement, "cases", [])]:
        yield handler.body


def all_edits(tree: ast.AST) -> Iterator[Edit]:
    yield from statement_edits(tree)
    for owner in ast.walk(tree):
        for field, value in ast.iter_fields(owner):
            if isinstance(value, ast.expr):
                for smaller_one in parts(value):
                    yield owner, field, smaller_one
            elif isinstance(value, list):
                for index, item in enumerate(value):
                    before, after = value[:index], value[index + 1 :]
                    if isinstance(item, (ast.expr, ast.arg, ast.keyword, ast.comprehension)):
                        yield owner, field, [*before, *after]
                    if isinstance(item, ast.expr):
                        for smaller_one in parts(item):
                            yield owner, field, [*before, smaller_one, *after]
        if isinstance(owner, ast.Slice):
            for field in ("lower", "upper", "step"):
                yield owner, field, None


def parts(node: ast.expr) -> Iterator[ast.expr]:
    """What may stand in the place of an expression: the ones inside it, or a constant."""
    if isinstance(node, (ast.Constant, ast.Name)):
        if isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes)):
            yield ast.Constant(node.value[:1])
        return
    yield from inner(node)
    for child in inner(node):
        yield from inner(child)
    for value in (0, 1, 1.5, "a", None):
        yield ast.Constant(value)
    if not isinstance(node, ast.List) or node.elts:
        yield ast.List(elts=[], ctx=ast.Load())


def inner(node: ast.expr) -> Iterator[ast.expr]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.expr) and not isinstance(child, (ast.Slice, ast.FormattedValue)):
            yield child
        elif isinstance(child, ast.comprehension):
            yield child.iter
        elif isinstance(child, ast.FormattedValue):
            yield child.value
