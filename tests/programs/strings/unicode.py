"""Non-ASCII text: lengths, indexes, slices, order, case, search, as keys."""

text = "naïve café 漢字 😀!"
print(text, len(text))
print(text[2], text[-2], text[6:10], text[11:13], text[::-1])
print([c for c in "aé漢😀"], list("né"))
print("é" in text, "字" in text, "ö" in text, "漢字" in text)
for i, c in enumerate("xéy漢z"):
    print(i, c, end=" ")
print()
print("é" == "e\u0301", len("e\u0301"), "é" < "z", "é" > "z", "漢" < "😀", sorted("zéaá漢b"))
counts = {}
for c in "äbäcüäb":
    counts[c] = counts.get(c, 0) + 1
print(counts, max(counts), min(counts))
print("straße".upper(), "ÉCOLE".lower(), "ß" * 3, "é" + "è", "ab".replace("b", "ß"))
print(f"[{'é':>4}] [{'漢字':<5}] [{'😀':^5}] [{'x':é^5}]")
table = {"größe": 1, "naïve": 2}
table["日本"] = 3
print(table["naïve"], "日本" in table, table)
print("a,é,漢".split(","), "·".join(["ä", "ö"]), "  é ".strip() + "|")
try:
    print("漢字"[2])
except IndexError as e:
    print("IndexError:", e)
größe = 7
print(größe + 1)
