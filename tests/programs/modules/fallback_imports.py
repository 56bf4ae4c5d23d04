"""Imports that depend on what there is."""

import sys

try:
    import no_such_json as json
except ImportError:
    import json
try:
    from no_such_module import loads as read
except ImportError:
    from json import loads as read
try:
    import json as other
except ImportError:
    other = None
try:
    from queue import Queue
except ImportError:
    from Queue import Queue
if sys.version_info >= (3, 0):
    import math as numbers
else:
    import cmath as numbers


def shown(value):
    try:
        import no_such_dumper as writer
    except ImportError:
        import json as writer
    return writer.dumps(value)


def late():
    return other.dumps("late") + json.dumps([read("[1, 2]")])


print(json.dumps([1]), read("[2]"), shown({"a": 1}), Queue().empty(), numbers.sqrt(4.0), late())
