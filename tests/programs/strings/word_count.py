"""Word counts of a text: split, clean, count, sort by two keys, a histogram."""

text = """It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief... It was the Season of Light!"""

words = []
for raw in text.split():
    word = ""
    for c in raw.lower():
        if "a" <= c <= "z":
            word += c
    if word:
        words.append(word)
counts = {}
for word in words:
    if word in counts:
        counts[word] += 1
    else:
        counts[word] = 1
print(len(words), len(counts))
ranking = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
for word, count in ranking[:6]:
    print(f"{word:<8}{count:>3} {'*' * count}")
by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
for length in sorted(by_length):
    print(length, by_length[length])
longest = ""
for word in words:
    if len(word) > len(longest):
        longest = word
print(longest, words.index(longest), words[-1], " ".join(words[:4]).upper())
anagrams = {}
for word in ["listen", "silent", "enlist", "google", "banana", "elgoog"]:
    anagrams.setdefault("".join(sorted(word)), []).append(word)
print([group for group in anagrams.values() if len(group) > 1])
