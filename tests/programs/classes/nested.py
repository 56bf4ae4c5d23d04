class Outer:
    class Inner:
        v = 3

        def get(self):
            return self.v

        class Deep:
            pass

    default = Inner()

    def make(self):
        return Outer.Inner()


print(Outer().make().get(), Outer.Inner.v, Outer.default.get(), Outer.Inner.__qualname__)


class Other(Outer.Inner):
    v = 4


print(Other().get(), isinstance(Other(), Outer.Inner), Outer().Inner().get(), type(Outer.Inner.Deep()).__qualname__)
