"""ThreadPoolExecutor: submit, map, names, initializers, shutdown; futures of several types on one pool."""

import concurrent.futures
import threading
import time
from concurrent.futures import (
    ALL_COMPLETED,
    FIRST_COMPLETED,
    FIRST_EXCEPTION,
    CancelledError,
    Future,
    ThreadPoolExecutor,
    as_completed,
    wait,
)


def square(n):
    return n * n


def divide(a, b=1):
    return a / b


def words(text, *, upper=False):
    return (text.upper() if upper else text).split()


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()

    def deposit(self, amount):
        with self.lock:
            self.balance += amount
            return self.balance

    def __call__(self, amount):
        return self.balance + amount


def several_types():
    account = Account(10)
    with ThreadPoolExecutor(max_workers=4) as pool:
        a = pool.submit(square, 7)
        b = pool.submit(divide, 7, b=2)
        c = pool.submit(words, "one two", upper=True)
        d = pool.submit(account.deposit, 5)
        e = pool.submit(lambda: None)
        f = pool.submit(int, "12")
        g = pool.submit(Account, 3)
        print(a.result() + 1, b.result(), c.result()[0].lower(), d.result(), e.result(), f.result())
        print(g.result().balance, pool.submit(account, 100).result())
        print([x.done() for x in (a, b, c)], a.running(), a.cancelled(), a.exception())
    mixed = []
    with ThreadPoolExecutor(2) as pool:
        mixed.append(pool.submit(square, 3))
        mixed.append(pool.submit(divide, 1, 4))
        mixed.append(pool.submit(words, "a b"))
    print([x.result() for x in mixed])


def mapping():
    with ThreadPoolExecutor(max_workers=3) as pool:
        print(list(pool.map(square, range(8))))
        print(list(pool.map(divide, [1, 2, 3], [2, 4])))
        print(sum(pool.map(len, ["a", "bb", "ccc"])))
        for word, size in zip(["x", "yy"], pool.map(len, ["x", "yy"], timeout=60)):
            print(word, size)
        print(list(pool.map(square, [])))
        results = pool.map(divide, [1, 2], [1, 0])
        print(next(results))
        try:
            next(results)
        except ZeroDivisionError as error:
            print("map:", error)
        print(list(pool.map(square, [1], chunksize=5)))


class Refused(Exception):
    def __init__(self, number):
        super().__init__(f"refused {number}")
        self.number = number


def risky(n):
    if n % 3 == 0:
        raise Refused(n)
    if n % 3 == 1:
        raise KeyError(n)
    return n


def errors():
    with ThreadPoolExecutor() as pool:
        futures = [pool.submit(risky, n) for n in range(6)]
        for future in futures:
            try:
                print(future.result())
            except Refused as error:
                print("Refused", error, error.number, future.exception() is error)
            except KeyError as error:
                print("KeyError", error, type(future.exception()).__name__)
        try:
            pool.submit(divide, 1, 0).result(timeout=60)
        except ArithmeticError as error:
            print(error)


def callbacks():
    log = []
    gate = threading.Event()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(gate.wait)
        future = pool.submit(square, 5)
        future.add_done_callback(lambda f: log.append(("first", f.result())))
        future.add_done_callback(lambda f: log.append(("second", f.done())))
        text = pool.submit(words, "p q")
        text.add_done_callback(lambda f: log.append(("text", len(f.result()))))
        dropped = pool.submit(square, 6)
        dropped.add_done_callback(lambda f: log.append(("dropped", 1 if f.cancelled() else 0)))
        print(dropped.cancel(), dropped.cancelled(), dropped.done(), dropped.cancel())
        gate.set()
    future.add_done_callback(lambda f: log.append(("late", f.result())))
    print(log)
    print(future.cancel(), future.cancelled())
    try:
        dropped.result()
    except CancelledError as error:
        print("CancelledError", repr(error))
    try:
        dropped.exception(timeout=1)
    except concurrent.futures.CancelledError:
        print("cancelled")


def timeouts():
    gate = threading.Event()
    pool = ThreadPoolExecutor(2)
    future = pool.submit(gate.wait)
    other = pool.submit(square, 2)
    print(other.result())
    try:
        future.result(timeout=0.01)
    except TimeoutError as error:
        print("TimeoutError", repr(str(error)), future.done())
    try:
        future.exception(0)
    except concurrent.futures.TimeoutError:
        print("no exception yet")
    try:
        for one in as_completed([future, other], timeout=0.05):
            print("completed", one.result())
    except TimeoutError as error:
        print(error)
    done, not_done = wait([future, other], timeout=0.01)
    print(len(done), len(not_done), other in done, future in not_done)
    gate.set()
    print(future.result())
    pool.shutdown()
    try:
        pool.submit(square, 1)
    except RuntimeError as error:
        print(error)


def waiting():
    gates = [threading.Event() for _ in range(3)]

    def pass_gate(n):
        gates[n].wait()
        if n == 1:
            raise ValueError("gate 1")
        return n

    with ThreadPoolExecutor(3) as pool:
        futures = [pool.submit(pass_gate, n) for n in range(3)]
        gates[2].set()
        result = wait(futures, return_when=FIRST_COMPLETED)
        print(sorted(f.result() for f in result.done), len(result.not_done))
        gates[1].set()
        done, not_done = wait(futures, return_when=FIRST_EXCEPTION)
        print(len(done), len(not_done), [f.exception() for f in done if f.exception()])
        gates[0].set()
        done, not_done = wait(futures, return_when=ALL_COMPLETED)
        print(len(done), len(not_done))
        order = {f: n for n, f in enumerate(futures)}
        print(sorted(order[f] for f in as_completed(order)))
        again = list(as_completed([futures[0], futures[0]]))
        print(len(again))
        closed = threading.Event()
        closing = pool.submit(closed.wait)
        try:
            wait([*futures, closing], return_when="SOMETIMES")
        except ValueError as error:
            print(error)
        closed.set()
        print(len(wait(futures, return_when="SOMETIMES").done))
    print(len(wait([]).done))


def names():
    with ThreadPoolExecutor(1, thread_name_prefix="worker") as pool:
        print(pool.submit(lambda: threading.current_thread().name).result())
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pair") as pool:
        barrier = threading.Barrier(2)

        def name():
            barrier.wait()
            return threading.current_thread().name

        print(sorted(f.result() for f in [pool.submit(name), pool.submit(name)]))
    seen = []
    ready = []

    def prepare(*args):
        ready.append(args)

    with ThreadPoolExecutor(1, initializer=prepare, initargs=("db", 2)) as pool:
        seen.append(pool.submit(lambda: len(ready)).result())
    print(ready, seen)
    for workers in (0, -2):
        try:
            ThreadPoolExecutor(workers)
        except ValueError as error:
            print(error)


def by_hand():
    future = Future()
    print(future.done(), future.running(), future.cancelled())
    threading.Thread(target=lambda: future.set_result("made")).start()
    print(future.result(), future.done())
    failed = Future()
    print(failed.set_running_or_notify_cancel(), failed.running(), failed.cancel())
    failed.set_exception(ValueError("by hand"))
    try:
        failed.result()
    except ValueError as error:
        print(error)
    try:
        future.set_result("again")
    except concurrent.futures.InvalidStateError as error:
        print(str(error).startswith("FINISHED: <Future at 0x"), str(error)[-22:])
    gone = Future()
    gone.cancel()
    print(gone.set_running_or_notify_cancel())


def shutting_down():
    gate = threading.Event()
    pool = ThreadPoolExecutor(1)
    first = pool.submit(gate.wait)
    while not first.running():
        time.sleep(0.001)
    later = [pool.submit(square, n) for n in range(3)]
    pool.shutdown(wait=False, cancel_futures=True)
    gate.set()
    print(first.result(), [f.cancelled() for f in later])
    quiet = ThreadPoolExecutor(2)
    made = quiet.submit(square, 9)
    quiet.shutdown(wait=True)
    print(made.done(), made.result())


several_types()
mapping()
errors()
callbacks()
timeouts()
waiting()
names()
by_hand()
shutting_down()
left_open = ThreadPoolExecutor(2)
left_open.submit(print, "done at the end")
