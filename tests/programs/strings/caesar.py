"""Caesar and Vigenere ciphers with a table of letters; ROT13 twice is the identity."""

LOWER = "abcdefghijklmnopqrstuvwxyz"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def shift_table(shift):
    table = {}
    for alphabet in (LOWER, UPPER):
        for i, letter in enumerate(alphabet):
            table[letter] = alphabet[(i + shift) % 26]
    return table


def caesar(text, shift):
    table = shift_table(shift)
    result = ""
    for c in text:
        result += table.get(c, c)
    return result


def vigenere(text, key, sign=1):
    result = []
    position = 0
    for c in text:
        if c in LOWER:
            shift = LOWER.index(key[position % len(key)])
            result.append(LOWER[(LOWER.index(c) + sign * shift) % 26])
            position += 1
        else:
            result.append(c)
    return "".join(result)


message = "The Quick Brown Fox, 1999 - Jumps!"
for shift in [0, 3, 13, -3, 29]:
    secret = caesar(message, shift)
    print(f"{shift:>3} {secret} {caesar(secret, -shift) == message}")
print(caesar(caesar(message, 13), 13) == message)
secret = vigenere("attack at dawn, friends", "lemon")
print(secret, "->", vigenere(secret, "lemon", sign=-1))


def crack(text):
    best = 0
    best_score = -1
    for shift in range(26):
        score = 0
        for c in caesar(text, shift):
            if c in "etaoin":
                score += 1
        if score > best_score:
            best, best_score = shift, score
    return best


print(crack(caesar("meet me at the station on sunday at nine", 8)))
