"""os and os.path: making, listing, renaming and removing files and folders; what is known of them."""

import os
import os.path
from os import path as p


def failing(action):
    try:
        print(action())
    except OSError as error:
        print(type(error).__name__, error, error.errno, error.filename, error.args)


os.mkdir("box")
os.makedirs("deep/er/est")
os.makedirs("deep/er/est", exist_ok=True)
for name in ("one.txt", "two.txt", "three.md"):
    with open(os.path.join("box", name), "w") as file:
        file.write(name * 3)
print(sorted(os.listdir("box")), sorted(os.listdir()), os.listdir("deep/er/est"))
print(os.path.exists("box"), os.path.exists("box/none"), os.path.isfile("box/one.txt"), os.path.isfile("box"), os.path.isdir("box"), os.path.isdir("box/one.txt"), p.islink("box"), p.lexists("box"))
print(os.path.getsize("box/one.txt"), os.stat("box/two.txt").st_size, os.path.getmtime("box") > 1e9, os.stat("box").st_mode & 0o170000 == 0o040000, os.stat("box/one.txt").st_mtime_ns > 10**18)
print(os.getcwd() == os.path.abspath("."), p.basename(os.getcwd()) == p.split(os.getcwd())[1], p.relpath("box/one.txt", "deep/er"), p.relpath("."), p.abspath("a/../b") == p.join(os.getcwd(), "b"))
print(p.realpath("box/../deep") == p.join(p.realpath("."), "deep"), p.samefile("box", "./box"), p.samefile("box", "deep"))
print(p.commonpath(["/usr/lib/x", "/usr/lib64", "/usr/lib/y"]), p.commonpath(["a/b/c", "a/b"]), p.splitdrive("/a"), p.normcase("A"))
os.rename("box/one.txt", "box/uno.txt")
os.replace("box/two.txt", "deep/two.txt")
print(sorted(os.listdir("box")), sorted(os.listdir("deep")))
for folder, folders, files in os.walk("."):
    folders.sort()
    print(folder, sorted(folders), sorted(files))
for folder, folders, files in os.walk("deep", topdown=False):
    print(folder, sorted(folders), sorted(files))
with os.scandir("box") as entries:
    for entry in sorted(entries, key=lambda e: e.name):
        print(entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.stat().st_size)
for action in (lambda: os.mkdir("box"), lambda: os.mkdir("none/box"), lambda: os.rmdir("box"), lambda: os.remove("none"), lambda: os.unlink("box/none")):
    failing(action)
failing(lambda: os.listdir("none"))
failing(lambda: os.rename("none", "box/x"))
failing(lambda: os.stat("none").st_size)
failing(lambda: os.path.getsize("none"))
failing(lambda: os.makedirs("deep/er"))
failing(lambda: os.listdir("deep/two.txt"))
os.remove("box/uno.txt")
os.unlink("box/three.md")
os.rmdir("box")
os.remove("deep/two.txt")
os.removedirs("deep/er/est")
print(os.listdir("."), os.sep, repr(os.linesep), os.devnull, os.pathsep, os.extsep)
print(len(os.urandom(16)), os.urandom(0), os.fspath("a"), os.path.expanduser("a/~"), os.path.expanduser("~") == os.environ["HOME"])
with open("latin.txt", "w", encoding="latin-1", newline="") as file:
    file.write("né\r\n")
print(os.path.getsize("latin.txt"), open("latin.txt", encoding="latin-1", newline="").read() == "né\r\n", repr(open("latin.txt", "r", -1, "latin-1").read()))
try:
    open("latin.txt", encoding="utf-8").read()
except UnicodeDecodeError:
    print("not utf-8")
print(open("latin.txt", encoding="ascii", errors="replace").read())
os.remove("latin.txt")
