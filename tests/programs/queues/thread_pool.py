"""A thread pool written by hand: submit, wait for the result, shut down."""

import queue
import threading


class Job:
    def __init__(self, function, argument):
        self.function = function
        self.argument = argument
        self.done = threading.Lock()
        self.done.acquire()
        self.value = 0
        self.error = ""

    def run(self):
        try:
            self.value = self.function(self.argument)
        except ValueError as e:
            self.error = str(e)
        self.done.release()

    def result(self):
        with self.done:
            if self.error != "":
                raise RuntimeError("job failed: " + self.error)
            return self.value


class Pool:
    def __init__(self, size):
        self.jobs = queue.Queue()
        self.workers = []
        for i in range(size):
            worker = threading.Thread(target=self.work, name=f"pool-{i}")
            worker.start()
            self.workers.append(worker)

    def work(self):
        while True:
            job = self.jobs.get()
            if job is None:
                return
            job.run()

    def submit(self, function, argument):
        job = Job(function, argument)
        self.jobs.put(job)
        return job

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        for _ in self.workers:
            self.jobs.put(None)
        for worker in self.workers:
            worker.join()


def triangle(n):
    if n < 0:
        raise ValueError(f"negative: {n}")
    return n * (n + 1) // 2


with Pool(3) as pool:
    jobs = [pool.submit(triangle, n) for n in range(-2, 12)]
    for job in jobs:
        try:
            print(job.argument, job.result())
        except RuntimeError as e:
            print(job.argument, e)
print([w.is_alive() for w in pool.workers])
