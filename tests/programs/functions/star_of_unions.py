"""`*args` and `**kwargs` of several shapes."""
class R:
    def __init__(self, target=None, args=(), kwargs=None):
        self.t = target; self.a = args; self.k = {} if kwargs is None else kwargs
    def run(self):
        return self.t(*self.a, **self.k)
def power(base, exp=2):
    return base ** exp
r = R(target=power, args=(3,), kwargs={"exp": 4})
print(r.run())
print([R(target=power, args=(i,)).run() for i in range(3)])
print(R(power, (2, 10)).run())
def boom(): raise RuntimeError("x")
try: R(boom).run()
except RuntimeError as e: print(e)
