"""Properties that can be deleted."""


class Cache:
    def __init__(self):
        self._value = None
        self.computed = 0

    @property
    def value(self):
        if self._value is None:
            self.computed += 1
            self._value = self.computed * 10
        return self._value

    @value.setter
    def value(self, new):
        self._value = new

    @value.deleter
    def value(self):
        print("forgotten")
        self._value = None

    @property
    def fixed(self):
        return 1


class Derived(Cache):
    pass


for cache in (Cache(), Derived()):
    print(cache.value, cache.value)
    del cache.value
    print(cache.value)
    cache.value = 5
    print(cache.value, cache.computed)
    try:
        del cache.fixed
    except AttributeError as error:
        print(error)
