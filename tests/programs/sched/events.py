"""sched: events by time and priority, cancelled, entered by events, with a clock of the program's own."""

import sched
import time


class Clock:
    def __init__(self):
        self.now = 100

    def time(self):
        return self.now

    def sleep(self, amount):
        if amount > 0:
            print("  sleep", amount)
        self.now += amount


clock = Clock()
s = sched.scheduler(clock.time, clock.sleep)


def say(text, times=1):
    print(clock.now, text * times)


def nothing():
    print(clock.now, "nothing")


def again(left):
    print(clock.now, "again", left)
    if left > 0:
        s.enter(3, 1, again, (left - 1,))


s.enter(10, 2, say, ("second",))
s.enter(10, 1, say, ("first", 2))
s.enter(5, 1, nothing)
s.enterabs(101, 1, say, argument=("early",), kwargs={"times": 3})
gone = s.enter(7, 1, say, ("never",))
s.enter(1, 5, again, (2,))
print(len(s.queue), [e.time for e in s.queue], [e.priority for e in s.queue], s.empty(), gone.argument, gone.kwargs, gone.time, gone in s.queue)
s.cancel(gone)
try:
    s.cancel(gone)
except ValueError:
    print("not there any more")
print(s.run(), s.empty(), s.queue, clock.now)
s.enter(2, 1, nothing)
s.enter(4, 1, nothing)
print(s.run(blocking=False))
clock.now += 2
print(s.run(False), len(s.queue))
clock.now += 10
print(s.run(False), len(s.queue))

real = sched.scheduler(time.monotonic, time.sleep)
begin = time.monotonic()
real.enter(0.02, 1, print, ("later",))
real.enter(0.01, 1, print, ("sooner",))
real.run()
print(time.monotonic() - begin >= 0.02)
plain = sched.scheduler()
plain.enterabs(1, 2, print, ("b", 2))
plain.enterabs(1, 1, print, ("a",))
plain.enterabs(1, 1, print)
plain.run()
