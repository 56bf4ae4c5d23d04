"""shutil and glob: copying, moving, removing, finding."""

import glob
import os
import shutil


def failing(action):
    try:
        print(action())
    except OSError as error:
        print(type(error).__name__, error)


os.makedirs("src/inner/deep")
for name, text in (("src/a.txt", "A" * 10), ("src/b.py", "print()"), ("src/inner/c.txt", "C"), ("src/inner/deep/d.md", "D"), ("src/.hidden", "h"), ("src/[x].txt", "x")):
    with open(name, "w") as file:
        file.write(text)
print(shutil.copy("src/a.txt", "copy.txt"), open("copy.txt").read(), shutil.copy("src/a.txt", "src/inner"), shutil.copy2("copy.txt", "copy2.txt"), shutil.copyfile("copy.txt", "copy3.txt"))
print(shutil.copytree("src", "dst"), sorted(os.listdir("dst")), sorted(os.listdir("dst/inner/deep")))
shutil.copytree("src", "part", ignore=shutil.ignore_patterns("*.txt", "deep"))
print(sorted(os.listdir("part")), os.listdir("part/inner"))
shutil.copytree("src/inner", "part", dirs_exist_ok=True)
print(sorted(os.listdir("part")))
print(shutil.move("copy.txt", "moved.txt"), shutil.move("moved.txt", "dst"), shutil.move("part", "dst/part"), os.path.exists("part"), sorted(os.listdir("dst")))
with open("copy2.txt") as source, open("twice.txt", "w") as target:
    shutil.copyfileobj(source, target)
print(open("twice.txt").read())
failing(lambda: shutil.copy("none", "x"))
failing(lambda: shutil.copyfile("copy2.txt", "copy2.txt"))
failing(lambda: shutil.copytree("src", "dst"))
failing(lambda: shutil.move("none", "x"))
failing(lambda: shutil.rmtree("none"))
shutil.rmtree("none", ignore_errors=True)
shutil.rmtree("none", True)
print(shutil.which("sh") is not None, shutil.which("no such command"), tuple(shutil.get_terminal_size((70, 20)))[1] > 0)

for pattern in ("*.txt", "src/*", "src/*.txt", "s*/i*/*", "*/", "src/.*", "src/none*", "src/a.txt", "none", "src/[ab].*", "src/?.py", "src/**", "src/**/*.txt", "src/[[]x].txt", "*/inner/*.txt"):
    print(pattern, sorted(glob.glob(pattern)))
for pattern in ("**", "src/**", "src/**/", "**/*.txt", "**/*.md", "src/**/deep/*"):
    print(pattern, sorted(glob.glob(pattern, recursive=True)))
print(sorted(glob.iglob("*.txt", root_dir="src")), sorted(glob.glob("src/*", include_hidden=True)), glob.escape("a[1]*?.txt"), glob.has_magic("a*"), glob.has_magic("a"), os.path.abspath("src") + "/a.txt" in glob.glob(os.path.abspath("src") + "/*"))
for name in glob.glob("*.txt"):
    os.remove(name)
shutil.rmtree("src")
shutil.rmtree("dst")
print(os.listdir("."))
