"""`dir` of objects and classes."""


class Shell:
    prompt = ">"

    def __init__(self):
        self.count = 0

    def do_add(self, a, b):
        return int(a) + int(b)

    def do_help(self):
        return sorted(name[3:] for name in dir(self) if name.startswith("do_"))

    def run(self, line):
        verb, *words = line.split()
        commands = {n[3:]: getattr(self, n) for n in dir(self) if n.startswith("do_")}
        if verb not in commands:
            return f"unknown {verb}"
        if verb == "add":
            return self.do_add(*words)
        return self.do_help()


class More(Shell):
    def do_more(self):
        return 1


shell = Shell()
print(shell.run("add 1 2"), shell.run("help"), More().run("help"), shell.run("x"))
print([n for n in dir(shell) if not n.startswith("__")], [n for n in dir(More) if not n.startswith("__")])
print("__init__" in dir(shell), "__eq__" in dir(Shell), "count" in dir(Shell))
