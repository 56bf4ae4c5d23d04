# raises: AttributeError
"""The most common mistake of all."""


class Person:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent


def grandparent(person):
    return person.parent.parent.name


adam = Person("adam")
cain = Person("cain", adam)
enoch = Person("enoch", cain)
print(grandparent(enoch))
print(grandparent(cain))
