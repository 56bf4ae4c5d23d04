"""A thread's traceback goes where `sys.stderr` goes at that moment."""

import contextlib
import io
import threading


def fail(number: int) -> None:
    raise ValueError(f"bug {number}")


class Failing(threading.Thread):
    def run(self) -> None:
        fail(12)


captured = io.StringIO()
with contextlib.redirect_stderr(captured):
    threads = [threading.Thread(target=fail, args=(i,), name=f"t{i}") for i in range(12)]
    threads.append(Failing(name="one of a subclass"))
    for thread in threads:
        thread.start()
        thread.join()

lines = captured.getvalue().splitlines()
print([line for line in lines if line.startswith(("Exception in", "ValueError"))])
print(lines[-2].strip(), lines[-3].strip().split(",")[-1])
