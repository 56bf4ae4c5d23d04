"""Two threads that take turns with a condition. Prints `condition_trip` and nanoseconds for each round.

    condition_trip.py ROUNDS TRIPS

The time is that of a round trip: each of the two has waited, had its turn and woken the other.
"""

import sys
import threading
import time


class Table:
    def __init__(self):
        self.condition = threading.Condition()
        self.turn = 0


def play(table, player, trips):
    for _ in range(trips):
        with table.condition:
            while table.turn != player:
                table.condition.wait()
            table.turn = 1 - player
            table.condition.notify()


def time_trips(trips):
    table = Table()
    other = threading.Thread(target=play, args=(table, 1, trips + 1))
    other.start()
    play(table, 0, 1)  # the other thread runs before the clock starts
    begin = time.perf_counter()
    play(table, 0, trips)
    other.join()
    return (time.perf_counter() - begin) * 1e9 / trips


def main():
    rounds = int(sys.argv[1])
    trips = int(sys.argv[2])
    for _ in range(rounds):
        print("condition_trip", time_trips(trips))


if __name__ == "__main__":
    main()
