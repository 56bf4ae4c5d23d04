def count(words):
    found = {}
    for word in words:
        found[word] = found.get(word, 0) + 1
    return found


names = ["a", "b"]
names.append("a")
print(count(names)["a"])
