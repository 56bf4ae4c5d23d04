"""Templates known at run time, with keywords handed on."""

def say(text, **kw):
    print(text.format(**kw))
say("hi")
say("hi {a}", a=1)
say("hi {a} {b!r:>5}", a=1, b="x")
def say2(text, *args, **kw):
    print(text.format(*args, **kw))
say2("x {} {k}", 3, k=[1])
here = {"text": "room", "exits": {"n": 1}}
say(here["text"])
class G:
    def __init__(self): self.here = {"text": "room {a}", "exits": {"n": 1}, "items": ["a"]}
    def say(self, text, **kw):
        print(text.format(**kw))
    def look(self):
        self.say(self.here["text"], a=4)
G().look()
