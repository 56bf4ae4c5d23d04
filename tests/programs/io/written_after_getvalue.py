import io

s = io.StringIO()
s.write("a" * 1000)
v = s.getvalue()
d = {v: 1}
s.write("b" * 100)
print(len(v), v == "a" * 1000, v.encode() == b"a" * 1000, v + "!" == "a" * 1000 + "!")
print(v in d, ("a" * 1000) in d)
print(v[990:], len(v.encode()), v.endswith("a"))
w = s.getvalue()
s.write("c" * 3000)
print(len(w), len(w.encode()), w.count("b"), w.count("c"))
