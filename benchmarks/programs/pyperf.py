"""What the programs of the pyperformance suite need of `pyperf`: each benchmark runs once and tells its time.

The name goes to stdout, which must be the same everywhere, the seconds to stderr.
"""

import argparse
import sys
from time import perf_counter


class Runner:
    def __init__(self, **settings):
        self.metadata = {}
        self.argparser = argparse.ArgumentParser()

    def parse_args(self):
        return self.argparser.parse_args()

    def bench_time_func(self, name, function, *arguments, **settings):
        tell(name, function(1, *arguments))

    def bench_func(self, name, function, *arguments, **settings):
        started = perf_counter()
        function(*arguments)
        tell(name, perf_counter() - started)


def tell(name, seconds):
    print(name)
    print(f"{name} {seconds:.6f}", file=sys.stderr)
