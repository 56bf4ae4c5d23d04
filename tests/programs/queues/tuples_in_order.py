"""Results carry their index and are put back in order."""

import queue
import threading


def is_vowel(letter):
    return letter in "aeiou"


def analyse(index, word, out):
    vowels = 0
    for letter in word:
        if is_vowel(letter):
            vowels += 1
    out.put((index, word, (vowels, len(word) - vowels)))


words = "the quick brown fox jumps over the lazy dog".split()
out = queue.Queue()
threads = []
for index, word in enumerate(words):
    t = threading.Thread(target=analyse, args=(index, word, out))
    t.start()
    threads.append(t)

collected = [out.get() for _ in words]
for t in threads:
    t.join()
for index, word, (vowels, others) in sorted(collected):
    print(f"{index}: {word:<6} {vowels} vowels, {others} others")
print(out.empty())
