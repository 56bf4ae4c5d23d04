"""Two threads work at the same time; main waits for both and prints what they found.

One adds up the numbers 0 to 999, the other multiplies the numbers 1 to 19.

    python3 examples/two_threads.py
    weft run examples/two_threads.py
"""

import threading


class Results:
    """Where the threads leave their answers. Each writes a field of its own, so no lock is needed."""

    def __init__(self):
        self.sum = 0
        self.factorial = 1


def add_up(results):
    for number in range(1000):
        results.sum += number


def multiply(results):
    for number in range(1, 20):
        results.factorial *= number


def main():
    results = Results()

    adder = threading.Thread(target=add_up, args=(results,))
    multiplier = threading.Thread(target=multiply, args=(results,))

    adder.start()
    multiplier.start()

    # After join() everything the thread wrote can be read safely.
    adder.join()
    multiplier.join()

    print(f"sum: {results.sum}, factorial: {results.factorial}")


if __name__ == "__main__":
    main()
