"""A pipeline: one producer, several workers, one consumer, joined by queues.

    numbers -> [work queue] -> workers -> [result queue] -> consumer

The work queue is bounded, so the producer cannot run far ahead of the workers. `None` is the
sentinel that says "nothing more comes": the producer sends one for each worker, and each worker
passes one on to the consumer before it ends.
"""

import queue
import threading

WORKERS = 4
NUMBERS = 30


def collatz_steps(number):
    """How many steps it takes from `number` down to 1."""
    steps = 0
    while number != 1:
        number = number // 2 if number % 2 == 0 else 3 * number + 1
        steps += 1
    return steps


def produce(work):
    for number in range(1, NUMBERS + 1):
        work.put(number)
    for _ in range(WORKERS):
        work.put(None)


def process(work, results):
    while True:
        number = work.get()
        if number is None:
            break
        results.put((number, collatz_steps(number)))
    results.put(None)


class Consumer(threading.Thread):
    """Collects the results, which arrive in any order, until every worker has said goodbye."""

    def __init__(self, results):
        super().__init__(name="consumer")
        self.results = results
        self.steps = {}

    def run(self):
        finished_workers = 0
        while finished_workers < WORKERS:
            result = self.results.get()
            if result is None:
                finished_workers += 1
            else:
                number, steps = result
                self.steps[number] = steps


def main():
    work = queue.Queue(maxsize=8)
    results = queue.Queue()

    consumer = Consumer(results)
    threads = [consumer, threading.Thread(target=produce, args=(work,))]
    for _ in range(WORKERS):
        threads.append(threading.Thread(target=process, args=(work, results)))

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    print(f"{len(consumer.steps)} numbers went through {WORKERS} workers")
    longest = 1
    for number in sorted(consumer.steps):
        steps = consumer.steps[number]
        print(f"{number:>3} {steps:>4} {'#' * (steps // 4)}")
        if steps > consumer.steps[longest]:
            longest = number
    print(f"the longest way to 1 starts at {longest}: {consumer.steps[longest]} steps")


if __name__ == "__main__":
    main()
