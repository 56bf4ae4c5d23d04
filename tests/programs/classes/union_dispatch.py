"""Unrelated classes with the same method names, used through one variable."""


class Text:
    def __init__(self, content):
        self.content = content

    def size(self):
        return len(self.content)

    def render(self, indent=0):
        return " " * indent + self.content


class Group:
    def __init__(self, children):
        self.children = children

    def size(self):
        total = 0
        for child in self.children:
            total += child.size()
        return total

    def render(self, indent=0):
        lines = [" " * indent + "["]
        for child in self.children:
            lines.append(child.render(indent + 2))
        lines.append(" " * indent + "]")
        return "\n".join(lines)


def make(kind):
    if kind == "text":
        return Text("made")
    return Group([])


document = Group([Text("one"), Group([Text("two"), Text("three")]), make("text"), make("group")])
print(document.size())
print(document.render())
for kind in ["text", "group"]:
    thing = make(kind)
    print(kind, thing.size(), isinstance(thing, Text), isinstance(thing, Group))
    if isinstance(thing, Text):
        print(thing.content)
