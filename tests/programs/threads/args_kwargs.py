"""target, args, kwargs and default arguments in every combination."""

import threading

lines = []


def report(a, b=2, c="three"):
    lines.append(f"a={a} b={b} c={c}")


def nothing():
    lines.append("nothing")


def run(thread):
    thread.start()
    thread.join()


run(threading.Thread(target=report, args=(1,)))
run(threading.Thread(target=report, args=(1, 20)))
run(threading.Thread(target=report, args=(1, 20, "x")))
run(threading.Thread(target=report, args=(1,), kwargs={"c": "keyword"}))
run(threading.Thread(target=report, kwargs={"a": 10, "b": 11}))
run(threading.Thread(target=report, args=(7,)))
run(threading.Thread(target=nothing))
run(threading.Thread(None, nothing))
run(threading.Thread())

for line in lines:
    print(line)
print(len(lines))
