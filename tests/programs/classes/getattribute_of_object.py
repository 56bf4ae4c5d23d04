"""Attributes past the hooks of a class."""

class Proxy:
    def __init__(self, target):
        object.__setattr__(self, "_target", target)
        object.__setattr__(self, "_log", [])
    def __getattr__(self, name):
        self._log.append(name)
        return getattr(object.__getattribute__(self, "_target"), name)
    def __setattr__(self, name, value):
        object.__getattribute__(self, "_log").append("set " + name)
        setattr(self._target, name, value)
class T:
    def __init__(self):
        self.x = 1
        self.y = 2
    def hello(self):
        return "hi"
p = Proxy(T())
p.x = 5
print(p.x, p.y, p.hello(), p._log)
class L:
    def __getattr__(self, name):
        value = name.upper()
        self.__dict__[name] = value
        return value
    def probe(self):
        try:
            return object.__getattribute__(self, "abc")
        except AttributeError as e:
            return str(e)
q = L()
print(q.probe(), q.abc, q.probe())
