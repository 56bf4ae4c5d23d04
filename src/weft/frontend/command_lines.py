"""`argparse`: each argument as two functions, so that every attribute of a namespace has a type of its own.

    parser.add_argument("-n", "--count", type=int, default=3, help="how many")

    parser._add_argument("-n", "--count", dest="count", shape=ONE, help="how many",
        start=lambda tools, namespace, given=3: setattr(namespace, "count", given),
        store=lambda tools, namespace, words, convert=int:
            setattr(namespace, "count", tools.one(convert, words, "int")))

The names, the action and `nargs` must be literals, as of them the types depend.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from weft.frontend import operators
from weft.ir.types import members

if TYPE_CHECKING:
    from weft.frontend.lowering import Lowering
    from weft.ir.ops import Value

METHODS = ("add_argument", "add_subparsers", "set_defaults")
CLASSES = ("ArgumentParser", "_ArgumentGroup")
SHAPES = {"?": -2, "*": -3, "+": -4}  # as `argparse` has them; a number of words is itself
ONE, NONE_AT_ALL, EVERYTHING = -1, 0, -5
KEPT = ("help", "metavar", "required", "choices", "version", "title", "description", "prog")


def respelled(low: Lowering, target: Value, node: ast.Call) -> Value | None:
    """The value of a call of one of the methods, or None if the call is none."""
    from weft.frontend import calls

    if not isinstance(node.func, ast.Attribute) or node.func.attr not in METHODS:
        return None
    kinds = members(target.type)
    if not any(operators.is_class(kind, name) for kind in kinds for name in CLASSES):
        return None
    known = low.compiler.modules.respelled.get(node)
    if known is None:
        if node.func.attr == "set_defaults":
            known = set_defaults(node)
        else:
            known = add_argument(low, node, node.func.attr)
        ast.fix_missing_locations(ast.copy_location(known, node))
        low.compiler.modules.respelled[node] = known
    name = f"_{node.func.attr}"
    args = calls.evaluate_arguments(low, known, target, name)
    low.locate(node)

    def each(receiver: Value) -> Value | None:
        return calls.call_method_plain(low, receiver, name, args, known)

    return low.dispatch(target, each)


def set_defaults(node: ast.Call) -> ast.Call:
    starts: list[ast.expr] = [
        placed(start_of(keyword.arg, keyword.value), keyword.lineno, keyword.col_offset)
        for keyword in node.keywords
        if keyword.arg
    ]
    assert isinstance(node.func, ast.Attribute)
    return ast.Call(ast.Attribute(node.func.value, "_set_defaults", ast.Load()), starts, [])


def add_argument(low: Lowering, node: ast.Call, method: str) -> ast.Call:
    assert isinstance(node.func, ast.Attribute)
    given = {keyword.arg: keyword.value for keyword in node.keywords if keyword.arg}
    flags = [text_of(low, arg) for arg in node.args]
    action = "parsers" if method == "add_subparsers" else "store"
    if "action" in given:
        action = text_of(low, given["action"])
    dest = text_of(low, given["dest"]) if "dest" in given else dest_of(flags)
    is_option = bool(flags) and flags[0].startswith("-")
    keywords = [ast.keyword(name, given[name]) for name in KEPT if name in given]
    shape = shape_of(low, given.get("nargs"))
    if action in ("store_true", "store_false", "store_const", "append_const", "count"):
        shape = NONE_AT_ALL
    if action in ("help", "version"):
        keywords.append(ast.keyword("action", ast.Constant(action)))
        shape = NONE_AT_ALL
    elif action == "parsers":
        shape = EVERYTHING
    keywords += [
        ast.keyword("dest", ast.Constant(dest)),
        ast.keyword("shape", signed(shape)),
    ]
    if dest and action not in ("help", "version"):
        store = store_of(low, node, action, dest, shape, given, is_option=is_option)
        default = given.get("default") or default_of(action)
        if is_convertible(given, default):
            default = ast.Call(given["type"], [default], [])
        end = node.func.end_lineno or node.lineno, node.func.end_col_offset or node.col_offset
        start = placed(start_of(dest, default), *end)
        keywords += [ast.keyword("start", start), ast.keyword("store", store)]
        if shape == SHAPES["*"] and not is_option and "default" not in given:
            keywords.append(ast.keyword("stores_nothing", ast.Constant(value=True)))
        shown = given.get("default") or default_of(action)
        if isinstance(shown, ast.Constant | ast.Name | ast.Attribute | ast.UnaryOp):
            keywords.append(ast.keyword("shown_default", shown))
    function = ast.Attribute(node.func.value, f"_{method}", ast.Load())
    return ast.Call(function, list(node.args), keywords)


def store_of(
    low: Lowering,
    node: ast.Call,
    action: str,
    dest: str,
    shape: int,
    given: dict[str, ast.expr],
    *,
    is_option: bool,
) -> ast.Lambda:
    """The function that stores what the words of the command line mean."""
    parameters = ["tools", "namespace", "words"]
    defaults: list[ast.expr] = []

    def parameter(name: str, value: ast.expr) -> ast.expr:
        parameters.append(name)
        defaults.append(value)
        return ast.Name(name, ast.Load())

    before = ast.Call(
        ast.Name("getattr", ast.Load()), [name_of("namespace"), ast.Constant(dest)], []
    )
    if action in ("store_true", "store_false"):
        value: ast.expr = ast.Constant(action == "store_true")
    elif action in ("store_const", "append_const"):
        value = parameter("const", given.get("const") or ast.Constant(None))
    elif action == "count":
        value = call_method(name_of("tools"), "counted", [before])
    elif action == "parsers":
        value = ast.Subscript(name_of("words"), ast.Constant(0), ast.Load())
    elif action in ("store", "append", "extend"):
        kind = given.get("type") or ast.Name("str", ast.Load())
        convert = parameter("convert", kind)
        called = ast.Constant(kind.id if isinstance(kind, ast.Name) else "given")
        arguments = [convert, name_of("words"), called]
        if shape in (ONE, SHAPES["?"]):
            value = call_method(name_of("tools"), "one", arguments)
            if "choices" in given:
                choices = parameter("choices", given["choices"])
                value = call_method(name_of("tools"), "chosen", [value, choices])
            if shape == SHAPES["?"]:
                absent = given.get("const" if is_option else "default") or ast.Constant(None)
                value = ast.IfExp(name_of("words"), value, parameter("absent", absent))
        else:
            value = call_method(name_of("tools"), "many", arguments)
            if "choices" in given:
                choices = parameter("choices", given["choices"])
                value = call_method(name_of("tools"), "all_chosen", [value, choices])
    else:
        raise low.error("unsupported-syntax", f"the action {action!r} is not supported", node)
    if action in ("append", "append_const"):
        value = call_method(name_of("tools"), "appended", [before, value])
    elif action == "extend":
        value = call_method(name_of("tools"), "extended", [before, value])
    return lambda_of(parameters, defaults, set_attribute(dest, value))


def start_of(dest: str, default: ast.expr) -> ast.Lambda:
    parameters = ["tools", "namespace", "given"]
    return lambda_of(parameters, [default], set_attribute(dest, name_of("given")))


def placed(made: ast.Lambda, line: int, column: int) -> ast.Lambda:
    """With a place of its own, by which the compiler tells functions apart."""
    made.lineno = made.end_lineno = line
    made.col_offset = made.end_col_offset = column
    return made


def is_convertible(given: dict[str, ast.expr], default: ast.expr) -> bool:
    """Whether a default is a text that the argument's type makes a value of."""
    is_text = isinstance(default, ast.Constant) and isinstance(default.value, str)
    return is_text and "type" in given


def default_of(action: str) -> ast.expr:
    if action in ("store_true", "store_false"):
        return ast.Constant(action == "store_false")
    return ast.Constant(None)


def dest_of(flags: list[str]) -> str:
    """The name of the attribute: of the first long option, else of the first one, or the name itself."""
    long = [flag for flag in flags if flag.startswith("--")]
    if not flags:
        return ""
    chosen = (long or flags)[0]
    return chosen.lstrip("-").replace("-", "_") if chosen.startswith("-") else chosen


def shape_of(low: Lowering, node: ast.expr | None) -> int:
    match node:
        case None | ast.Constant(value=None):
            return ONE
        case ast.Constant(value=int(count)):
            return count
        case ast.Constant(value=str(text)) if text in SHAPES:
            return SHAPES[text]
    raise low.error("unsupported-syntax", "`nargs` takes a number, '?', '*' or '+'", node)


def text_of(low: Lowering, node: ast.expr) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise low.error("unsupported-syntax", "`argparse` takes literal names and actions", node)


def signed(number: int) -> ast.expr:
    if number >= 0:
        return ast.Constant(number)
    return ast.UnaryOp(ast.USub(), ast.Constant(-number))


def name_of(name: str) -> ast.expr:
    return ast.Name(name, ast.Load())


def call_method(target: ast.expr, name: str, arguments: list[ast.expr]) -> ast.Call:
    return ast.Call(ast.Attribute(target, name, ast.Load()), arguments, [])


def set_attribute(dest: str, value: ast.expr) -> ast.expr:
    function = ast.Name("setattr", ast.Load())
    return ast.Call(function, [name_of("namespace"), ast.Constant(dest), value], [])


def lambda_of(parameters: list[str], defaults: list[ast.expr], body: ast.expr) -> ast.Lambda:
    args = [ast.arg(name) for name in parameters]
    return ast.Lambda(ast.arguments([], args, None, [], [], None, defaults), body)
