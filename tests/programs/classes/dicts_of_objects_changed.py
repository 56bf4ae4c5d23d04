"""Attributes changed by way of the dict of an object."""

import threading
ctx = threading.local()
class A: pass
a = A()
s = a.__dict__.setdefault("stack", [])
s.append(1)
a.__dict__.setdefault("stack", [9]).append(2)
print(a.stack, a.__dict__.pop("stack", None), a.__dict__.pop("stack", "gone"), hasattr(a, "stack"))
def work(n):
    st = ctx.__dict__.setdefault("stack", [])
    st.append(n)
    st = ctx.__dict__.setdefault("stack", [])
    st.append(n + 1)
    print(ctx.stack)
for n in (1, 5):
    t = threading.Thread(target=work, args=(n,)); t.start(); t.join()
