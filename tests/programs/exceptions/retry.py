"""Retry with a growing delay, give up after some attempts."""

import time


class Flaky(Exception):
    pass


class GivenUp(Exception):
    def __init__(self, attempts, last):
        super().__init__(f"after {attempts} attempts: {last}")
        self.attempts = attempts
        self.last = last


class Service:
    def __init__(self, failures):
        self.failures = failures
        self.calls = 0

    def call(self):
        self.calls += 1
        if self.calls <= self.failures:
            raise Flaky(f"failure {self.calls}")
        return f"answer after {self.calls} calls"


def retry(service, attempts=3, delay=0.0005):
    last = None
    for attempt in range(1, attempts + 1):
        try:
            result = service.call()
        except Flaky as e:
            last = e
            time.sleep(delay)
            delay *= 2
        else:
            return result
    raise GivenUp(attempts, last)


for failures in range(5):
    try:
        print(failures, retry(Service(failures)))
    except GivenUp as e:
        print(failures, "GivenUp", e, e.attempts, isinstance(e.last, Flaky))
print(retry(Service(4), attempts=5))
print(retry(Service(1), 2, delay=0.0))
