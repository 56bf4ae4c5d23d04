"""Exceptions that leave run() of a Thread subclass, with frames of several methods."""

import threading


class ParseError(ValueError):
    pass


class Parser(threading.Thread):
    def __init__(self, text):
        super().__init__(name="parser-" + text)
        self.text = text
        self.values = []

    def run(self):
        for part in self.text.split(","):
            self.values.append(self.parse(part))

    def parse(self, part):
        if part == "":
            raise ParseError("empty part in " + repr(self.text))
        return int(part)


for text in ["1,2,3", "4,,5", "6,x"]:
    p = Parser(text)
    p.start()
    p.join()
    print(p.name, p.values)
