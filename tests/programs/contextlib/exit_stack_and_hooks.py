from contextlib import ExitStack, contextmanager, suppress
import io, threading
@contextmanager
def res(n):
    print("open", n)
    try:
        yield n
    finally:
        print("close", n)
with ExitStack() as st:
    a = st.enter_context(res("a"))
    b = st.enter_context(res("b"))
    st.callback(print, "cb")
    print(a, b)
def hook(args):
    print("hook", args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
t = threading.Thread(target=lambda: 1 / 0, name="T1")
t.start(); t.join()
def g():
    class Local:
        def m(self): return 1
    return Local
print(g()().m(), g().__name__)
class Outer:
    class Inner:
        v = 3
        def get(self): return self.v
    def make(self): return Outer.Inner()
print(Outer().make().get(), Outer.Inner.v)
z = complex(1, 2)
print(z * z, abs(3 + 4j), z.real, z.conjugate())
