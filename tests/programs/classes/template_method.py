"""A base class that calls what its subclasses define, and fields defined only there."""


class Exporter:
    separator = ","
    header = True

    def __init__(self, rows):
        self.rows = rows

    def export(self):
        lines = []
        if self.header:
            lines.append(self.separator.join(["id", "name"]))
        for number, name in self.rows:
            lines.append(self.line(number, name))
        self.finish(lines)
        return lines

    def line(self, number, name):
        return self.separator.join([str(number), self.quote(name)])

    def quote(self, text):
        return text

    def finish(self, lines):
        pass


class Quoted(Exporter):
    def quote(self, text):
        return '"' + text + '"'


class Tabs(Quoted):
    separator = "\t"
    header = False


class Counted(Exporter):
    def __init__(self, rows):
        super().__init__(rows)
        self.counted = 0

    def line(self, number, name):
        self.counted += 1
        return super().line(number * 10, name.upper())

    def finish(self, lines):
        lines.append(f"# {self.counted} rows")


rows = [(1, "ann"), (2, "bob"), (3, "o'hara")]
for exporter in [Exporter(rows), Quoted(rows), Tabs(rows), Counted(rows)]:
    for line in exporter.export():
        print(repr(line))
