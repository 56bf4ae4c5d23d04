import contextvars
import threading
from contextvars import ContextVar
request = ContextVar("request", default="none")
depth: ContextVar[int] = ContextVar("depth")
settings = contextvars.ContextVar("settings", default={})
print(request.get(), request.name, depth.get(7), settings.get())
try:
    depth.get()
except LookupError as e:
    print("lookup", type(e).__name__)
token = request.set("main")
inner = depth.set(1)
print(request.get(), depth.get() + 1, token.old_value is contextvars.Token.MISSING, token.var is request)
second = request.set("again")
print(request.get(), second.old_value)
request.reset(second)
print(request.get())
try:
    request.reset(second)
except RuntimeError as e:
    print("used")
try:
    request.reset(contextvars.ContextVar("other", default="x").set("y"))
except ValueError as e:
    print("different")
results = {}
def work(n):
    before = request.get()
    request.set(f"thread {n}")
    t = settings.set({**settings.get(), n: n * n})
    barrier.wait()
    results[n] = before, request.get(), settings.get()
    settings.reset(t)
barrier = threading.Barrier(8)
threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
for t in threads: t.start()
for t in threads: t.join()
for n in sorted(results): print(n, results[n])
request.reset(token)
print(request.get(), settings.get())
