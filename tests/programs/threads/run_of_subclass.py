import threading
class R(threading.Timer):
    def run(self):
        while not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
n = 0
def tick(a=1):
    global n
    n += a
    if n >= 3: t.cancel()
t = R(0.001, tick)
t.start(); t.join(); print(n)
t = threading.Timer(0.001, tick, [5]); print(t.interval, t.function is tick, t.args, t.kwargs); t.start(); t.join(); print(n)
