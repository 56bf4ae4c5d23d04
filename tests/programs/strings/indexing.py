"""Indexing, iteration, comparison, membership, concatenation, repetition."""

s = "hello world"
print(s[0], s[-1], s[4], s[-11], len(s), s[6:], s[:5], s[::2], s[-5:-1])
for index in [10, 11, -11, -12]:
    try:
        print(s[index], end=" ")
    except IndexError as e:
        print("IndexError:", e, end=" ")
print()
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "Z" < "a", "10" < "9", "a" <= "a")
print("ell" in s, "xyz" in s, "" in s, "lo w" in s, "h" not in s)
print(s + "!" * 3, 2 * "ab", "x" * 0, repr("x" * -1), "-" * 10)
t = "a"
t += "b"
t *= 3
print(t, t == "ababab", t is not None, t != "ab")
print(max("hello"), min("hello"), sorted("hello"), "".join(sorted("hello")), list(enumerate("ab")))
vowels = 0
for c in s:
    if c in "aeiou":
        vowels += 1
print(vowels, [c for c in s if c not in "lo "])


def is_palindrome(text):
    cleaned = [c.lower() for c in text if c.lower() in "abcdefghijklmnopqrstuvwxyz"]
    return cleaned == cleaned[::-1]


for text in ["A man, a plan, a canal: Panama", "hello", "", "Never odd or even"]:
    print(repr(text), is_palindrome(text))
try:
    print("b" + s.lower()[20:] + s[20])
except IndexError as e:
    print(e)
