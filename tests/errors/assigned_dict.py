"""The attributes of an object are not one dict that could be another object's."""


class Borg:
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared  # error: unsupported-syntax


print(Borg())
