class Tr:
    def __init__(self, method):
        self.method = method
    def __get__(self, obj, T):
        def transaction(*args, **kwargs):
            try:
                return self.method(obj, *args, **kwargs)
            except Exception as e:
                print("rollback")
                raise
        return transaction
class N:
    def __init__(self, v): self.v = v
    @Tr
    def do(self):
        self.v = "1111"
        self.v += 1
    @Tr
    def add(self, k, by=1):
        self.v = self.v + k * by
        return self.v
n = N(3)
print(n.add(4, by=2))
try:
    n.do()
except Exception as e:
    print(type(e).__name__, e)
print(n.v)
