"""How fast items go through one `queue.Queue`. Prints `queue_item` and nanoseconds for each round.

    queue_items.py ROUNDS PRODUCERS CONSUMERS ITEMS

Of PRODUCERS and CONSUMERS one divides the other. ITEMS is rounded so that each thread has the same number
of them. The time is that from letting all threads go to the end of the last, divided by the items.
"""

import queue
import sys
import threading
import time


def produce(items, gate, count):
    gate.wait()
    for number in range(count):
        items.put(number)


def consume(items, gate, count, sums, place):
    gate.wait()
    total = 0
    for _ in range(count):
        total += items.get()
    sums[place] = total


def time_items(producers, consumers, count):
    items = queue.Queue()
    gate = threading.Event()
    sums = [0] * consumers
    threads = []
    for place in range(consumers):
        args = (items, gate, count // consumers, sums, place)
        threads.append(threading.Thread(target=consume, args=args))
    each = count // producers
    for _ in range(producers):
        threads.append(threading.Thread(target=produce, args=(items, gate, each)))
    for thread in threads:
        thread.start()
    time.sleep(0.02)
    begin = time.perf_counter()
    gate.set()
    for thread in threads:
        thread.join()
    elapsed = time.perf_counter() - begin
    assert sum(sums) == producers * (each * (each - 1) // 2), "items were lost"
    return elapsed * 1e9 / count


def main():
    rounds = int(sys.argv[1])
    producers = int(sys.argv[2])
    consumers = int(sys.argv[3])
    most = max(producers, consumers)
    count = max(1, int(sys.argv[4]) // most) * most
    for _ in range(rounds):
        print("queue_item", time_items(producers, consumers, count))


if __name__ == "__main__":
    main()
