"""`argparse`: usage and help as text."""

from __future__ import annotations

# Shapes: how many words an argument takes; other numbers are themselves.
ONE = -1
MAYBE = -2
ANY = -3
SOME = -4
EVERYTHING = -5

SUPPRESS = "==SUPPRESS=="


def label_of(argument) -> str:
    """How the words of an argument are called in usage and help."""
    if argument.metavar is not None:
        return argument.metavar
    if len(argument.choices) > 0:
        return "{" + ",".join(argument.choices) + "}"
    return argument.dest.upper() if len(argument.flags) > 0 else argument.dest


def words_of(argument) -> str:
    """The words behind an option, or those of a positional argument."""
    label = label_of(argument)
    shape = argument.shape
    if shape == ONE:
        return label
    if shape == MAYBE:
        return f"[{label}]"
    if shape == ANY:
        return f"[{label} ...]"
    if shape == SOME:
        return f"{label} [{label} ...]"
    if shape == EVERYTHING:
        return f"{label} ..."
    return " ".join([label] * shape)


def invocation(argument) -> str:
    """The left column of the help."""
    if len(argument.flags) == 0:
        return label_of(argument)
    if argument.shape == 0:
        return ", ".join(argument.flags)
    parts = []
    for flag in argument.flags:
        parts.append(flag + " " + words_of(argument))
    return ", ".join(parts)


def usage_part(argument, is_grouped: bool) -> str:
    if len(argument.flags) == 0:
        return words_of(argument)
    part = argument.flags[0]
    if argument.shape != 0:
        part += " " + words_of(argument)
    if argument.required or is_grouped:
        return part
    return f"[{part}]"


def usage_parts(arguments, wants_options: bool) -> list[str]:
    parts: list[str] = []
    at = 0
    while at < len(arguments):
        argument = arguments[at]
        at += 1
        if argument.help == SUPPRESS or (len(argument.flags) > 0) != wants_options:
            continue
        if argument.group == 0:
            parts.append(usage_part(argument, False))
            continue
        exclusive = [usage_part(argument, True)]
        while at < len(arguments) and arguments[at].group == argument.group:
            exclusive.append(usage_part(arguments[at], True))
            at += 1
        joined = " | ".join(exclusive)
        parts.append(f"({joined})" if argument.group_required else f"[{joined}]")
    return parts


def wrapped(first: str, parts: list[str], indent: int, width: int) -> list[str]:
    """Lines of parts, of which only the first one does not begin with the indent."""
    lines: list[str] = []
    line = first
    for part in parts:
        if len(line) > 0 and len(line) + 1 + len(part) > width - indent and line != first:
            lines.append(" " * indent + line)
            line = part
        else:
            line = part if len(line) == 0 else line + " " + part
    if len(line) > 0:
        lines.append(" " * indent + line)
    return lines


def usage_of(prog: str, arguments, width: int) -> str:
    options = usage_parts(arguments, True)
    positionals = usage_parts(arguments, False)
    whole = " ".join([prog] + options + positionals)
    if len("usage: ") + len(whole) <= width:
        return "usage: " + whole + "\n"
    indent = len("usage: ") + len(prog) + 1
    lines: list[str] = []
    if len("usage: ") + len(prog) <= width * 3 // 4:
        if len(options) > 0:
            lines = wrapped("", options, indent, width)
            lines += wrapped("", positionals, indent, width)
        else:
            lines = wrapped("", positionals, indent, width)
        lines[0] = prog + " " + lines[0].lstrip()
    else:
        indent = len("usage: ")
        lines = wrapped("", options + positionals, indent, width)
        if len(lines) > 1:
            lines = wrapped("", options, indent, width) + wrapped("", positionals, indent, width)
        lines = [prog] + lines
    return "usage: " + "\n".join(lines) + "\n"


def filled(paragraph: str, width: int) -> list[str]:
    """A paragraph in lines of at most so many characters."""
    lines: list[str] = []
    line = ""
    for word in paragraph.split():
        if len(line) > 0 and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = word if len(line) == 0 else line + " " + word
    if len(line) > 0:
        lines.append(line)
    return lines


def entry(left: str, help: str, indent: int, position: int, width: int) -> list[str]:
    """One argument, or one command, in the help."""
    margin = " " * indent
    if len(help.split()) == 0:
        return [margin + left]
    lines = filled(help, max(width - position, 11))
    found: list[str] = []
    if len(left) <= position - indent - 2:
        found.append(margin + left + " " * (position - indent - len(left)) + lines[0])
    else:
        found.append(margin + left)
        found.append(" " * position + lines[0])
    for line in lines[1:]:
        found.append(" " * position + line)
    return found


def expanded_help(argument, prog: str) -> str:
    help = argument.help
    if "%" not in help:
        return help
    help = help.replace("%(default)s", argument.shown_default).replace("%(prog)s", prog)
    help = help.replace("%(dest)s", argument.dest).replace("%(metavar)s", str(argument.metavar))
    help = help.replace("%(type)s", argument.type_name)
    return help.replace("%(choices)s", ", ".join(argument.choices)).replace("%%", "%")
