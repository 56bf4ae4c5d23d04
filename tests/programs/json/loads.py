"""json.loads: data of any shape, and where a document is wrong."""

import io
import json

print(json.loads("[1, 2.5, -3, 1e3, 1E-2, 0, -0.0, 12345678901234]"))
print(json.loads('{"a": {"b": [true, false, null]}, "c": "text"}'))
print(json.loads('"plain"'), json.loads(" 12 "), json.loads("null"), json.loads("true"), json.loads("\t[]\n"), json.loads("{}"))
print(json.loads(r'"\" \\ \/ \b \f \n \r \t \u00e9 \ud83d\ude00 é"') == "\" \\ / \b \f \n \r \t é 😀 é")
print(json.loads("[NaN, Infinity, -Infinity]"), json.loads('{"a": 1, "a": 2}'), json.loads(b'{"k": "v"}'))

text = """
{
    "title": "Report",
    "rows": [
        {"id": 1, "score": 9.5, "tags": ["a", "b"]},
        {"id": 2, "score": 7, "tags": []}
    ],
    "meta": {"owner": null, "done": true}
}
"""
report = json.loads(text)
print(report["title"], len(report["rows"]), report["meta"]["done"])
total = 0
for row in report["rows"]:
    total += row["score"]
    print(row["id"], row["score"], row.get("tags"), "id" in row, row.get("missing", "-"))
print(total)
report["rows"].append({"id": 3, "score": 1, "tags": ["new"]})
report["meta"]["owner"] = "ann"
print(json.dumps(report, sort_keys=True))
print(json.loads(json.dumps(report)) == report)
print(sorted(report), [row["id"] for row in report["rows"]], report["rows"][-1]["tags"][0].upper())


def count(value):
    if isinstance(value, dict):
        return 1 + sum(count(v) for v in value.values())
    if isinstance(value, list):
        return 1 + sum(count(v) for v in value)
    return 1


print(count(report), isinstance(report["meta"], dict), type(report["rows"]).__name__)
print(json.load(io.StringIO('{"from": ["file"]}')))


class Pair:
    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __repr__(self):
        return f"Pair({self.a}, {self.b})"


def hook(d):
    if "a" in d:
        return Pair(d["a"], d["b"])
    return d


print(json.loads('[{"a": 1, "b": 2}, {"c": {"a": 3, "b": [4]}}]', object_hook=hook))

for bad in (
    "", "   ", "{", "[", "[1", "[1,", "[1,]", "[1 2]", '{"a"}', '{"a":}', '{"a":1,}', '{"a" 1}', '{"a":1 "b"}', "{1:2}",
    '"abc', '"a\\', '"\\x"', '"\\u12"', '"\\u12g4"', '"a\nb"', "nul", "tru", "-", "01", "1.", "+1", ".5", "[1] x", "{bad json}",
    '{"a":\n [1,\n  2,,]}', "'single'", "[\n1,\n\n?]", '["é", x]', "[1, 2", '{"k": [}', "-x", "NaNa", "[[[",
):
    try:
        print(repr(bad), json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), "->", error.msg, error.lineno, error.colno, error.pos, "|", error)
try:
    json.loads("[")
except ValueError as error:
    print("ValueError", error)
try:
    print(report["rows"]["x"])
except TypeError as error:
    print(error)
try:
    print(report["nothing"])
except KeyError as error:
    print("KeyError", error)
