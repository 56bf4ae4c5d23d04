"""Run-length encoding both ways, and a look-and-say sequence."""


def encode(text):
    runs = []
    i = 0
    while i < len(text):
        j = i
        while j < len(text) and text[j] == text[i]:
            j += 1
        runs.append((text[i], j - i))
        i = j
    return runs


def pack(runs):
    packed = ""
    for letter, count in runs:
        packed += letter if count == 1 else str(count) + letter
    return packed


def unpack(packed):
    text = ""
    digits = ""
    for c in packed:
        if c in "0123456789":
            digits += c
        else:
            text += c * (int(digits) if digits else 1)
            digits = ""
    return text


for text in ["", "a", "aaabccddddd", "abcabc", "w" * 12 + "b" + "w" * 14]:
    packed = pack(encode(text))
    print(repr(text), repr(packed), unpack(packed) == text, encode(text)[:3])


def look_and_say(term):
    return "".join([str(count) + digit for digit, count in encode(term)])


term = "1"
for _ in range(9):
    print(term, end=" ")
    term = look_and_say(term)
print(len(term))
