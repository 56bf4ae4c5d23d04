# Neither long texts nor many repeats overflow a stack; threads share patterns.
import re
import threading

text = "ab" * 50000
print(len(re.match(r"(?:a|b)*", text).group()), len(re.match(r"(?:ab)+", text).group()))
print(re.match(r"(a|b)*?$", text).span(), re.search(r"(?:.)*c", text[:3000]))
print(len(re.findall(r"a(?=b)", text)), len(re.sub(r"b", "", text)))
print(re.fullmatch(r"(?:(?:ab){2})*", text) is not None, re.match(".*b", text).end())
print(re.match(r"(.*)(.*)(\d)", "é" * 200 + "7").span(3))
csv = ",".join(str(n) for n in range(20000))
print(sum(int(n) for n in re.split(",", csv)), len(re.findall(r"\d+", csv)))

NUMBER = re.compile(r"(\d)(\d*)")
results = {}


def work(which):
    found = 0
    for m in NUMBER.finditer(csv):
        if int(m.group(1)) == which:
            found += len(m.group(2))
    results[which] = found


threads = [threading.Thread(target=work, args=(n,)) for n in range(1, 5)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results.items()))
