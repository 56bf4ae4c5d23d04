def show(**kwargs):
    for k, v in kwargs.items():
        print(k, "=", v)
    return len(kwargs)
print(show(a=1, b="x"))
print(show())
def build(tag, **attrs):
    s = " ".join(f'{k}="{v}"' for k, v in sorted(attrs.items()))
    return f"<{tag} {s}>"
print(build("a", href="u", cls="k"))
def opt(**o):
    size = o.get("size", 3)
    if "color" in o:
        print(o["color"])
    return size
print(opt(), opt(size=5, color="red"))
def outer(*args, **kw):
    print(args, kw, sorted(kw))
    return inner(*args, **kw)
def inner(a, b=0, c=0):
    return a + b * 10 + c * 100
print(outer(1, b=2), outer(1, c=3), outer(7))
def cfg(**kw):
    kw.setdefault("depth", 1)
    kw["extra"] = 2
    return kw
print(cfg(x=5))
def keys(**kw):
    return list(kw.keys()), sum(kw.values())
print(keys(p=1, q=2))
