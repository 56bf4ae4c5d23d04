"""Which snippets are sound under python3: they end soon, and not for want of a name."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence

from .snippets import IMPORTS, Snippet

# Executes each text with a time limit, and prints which are sound.
SCREEN = """
import contextlib, io, json, signal, sys, warnings
warnings.simplefilter("ignore")
class Late(BaseException): pass
def stop(*_): raise Late
signal.signal(signal.SIGALRM, stop)
def sound(text):
    out = io.StringIO()
    signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5)  # again, should what it is raised in swallow it
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(text, "snippet", "exec"), {"__name__": "snippet"})
    except BaseException:
        return False
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    text = out.getvalue()
    return not any(word in text for word in ("NameError", "UnboundLocalError", "Recursion", " at 0x"))
print(json.dumps([sound(text) for text in json.load(sys.stdin)]))
"""


def sound(snippets: Sequence[Snippet]) -> list[Snippet]:
    texts = [
        f"{IMPORTS}{one.numbered(0)}\ntry: snippet_0()\nexcept Exception as e: print(repr(e))"
        for one in snippets
    ]
    done = subprocess.run(
        [sys.executable, "-c", SCREEN],
        input=json.dumps(texts),
        capture_output=True,
        text=True,
        check=True,
        timeout=60 + len(texts),
    )
    return [one for one, good in zip(snippets, json.loads(done.stdout), strict=True) if good]
