"""Futures that a program makes itself: exceptions that nobody raises, states, and what `wait` counts as done."""

import threading
import time
import traceback
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Future,
    InvalidStateError,
    ThreadPoolExecutor,
    wait,
)


class Refused(Exception):
    pass


def made(state, exception=None, result=None):
    future = Future()
    if state == "cancelled":
        future.cancel()
    if state in ("running", "finished"):
        future.set_running_or_notify_cancel()
    if state == "finished":
        if exception is None:
            future.set_result(result)
        else:
            future.set_exception(exception)
    return future


failed = made("finished", exception=OSError())
other = made("finished", exception=Refused("no"))
for future in (failed, other, made("finished", result=42), made("cancelled"), made("pending"), made("running")):
    print(future._state, future.done(), future.cancelled(), future.running(), repr(future)[-15:])
print(repr(failed.exception()), repr(other.exception()))
try:
    other.result(timeout=0)
except Refused as error:
    print("refused", error)
try:
    made("pending").result(timeout=0)
except TimeoutError:
    print("timeout")
try:
    made("cancelled").exception()
except CancelledError:
    print("cancelled")
try:
    other.set_result(1)
except InvalidStateError as error:
    print("late", str(error)[:8])
print(traceback.format_exception_only(LookupError("never raised")))
print(traceback.format_exception(IndexError("nor this")))

# A future that is cancelled, and that its pool has not seen yet, is not done for `wait`.
cancelled = made("cancelled")
done, pending = wait([cancelled, failed], return_when=FIRST_COMPLETED)
print(len(done), cancelled in pending)
cancelled.set_running_or_notify_cancel()
print(len(wait([cancelled, failed]).done))

gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    first = pool.submit(gate.wait)
    others = [pool.submit(pow, 2, n) for n in range(4)]
    print([future.cancel() for future in others[:2]])
    gate.set()
    done, pending = wait(others)
    print(len(done), len(pending), [f._state for f in others])
    try:
        pool.submit(fn=pow, arg=1)
    except TypeError as error:
        print("fn" in str(error))

pool = ThreadPoolExecutor(max_workers=3)
tasks = [pool.submit(time.sleep, 0.05) for _ in range(20)]
pool.shutdown(cancel_futures=True)
print(sum(not task.cancelled() for task in tasks), pool._max_workers)
