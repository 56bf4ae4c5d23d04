# raises: ValueError
"""Threads that run functions of another module; a traceback through two files."""

import queue
import threading

import jobs

results = queue.Queue()
threads = []
for n in range(4):
    t = threading.Thread(target=jobs.work, args=(n, results), name=f"job-{n}")
    t.start()
    threads.append(t)
for t in threads:
    t.join()
found = sorted([results.get() for _ in range(jobs.expected(4))])
print(found, jobs.finished)


def finish(values):
    return jobs.check(values, limit=3)


print(finish(found[:2]))
print(finish(found))
