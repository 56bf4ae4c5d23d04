"""pathlib: files and folders."""

import os
from pathlib import Path


def failing(action):
    try:
        print(action())
    except OSError as error:
        print(type(error).__name__, error)


base = Path("tree")
base.mkdir()
base.mkdir(exist_ok=True)
(base / "x" / "y").mkdir(parents=True)
(base / "x" / "y").mkdir(parents=True, exist_ok=True)
note = base / "note.txt"
print(note.exists(), note.write_text("hello\nwörld\n", encoding="utf-8"), note.exists(), note.is_file(), note.is_dir(), base.is_dir(), base.is_file(), note.is_symlink())
print(repr(note.read_text(encoding="utf-8")), note.read_bytes(), note.stat().st_size, note.lstat().st_size, os.path.getsize(note))
with note.open() as file:
    for number, line in enumerate(file, 1):
        print(number, line.rstrip())
with note.open("a", encoding="utf-8") as file:
    file.write("more\n")
with open(note) as file:
    print(file.read().splitlines())
with note.open(mode="rb") as file:
    print(file.read(3))
data = base / "x" / "data.bin"
print(data.write_bytes(bytes(range(5))), data.read_bytes(), data.suffix)
(base / "x" / "y" / "deep.txt").write_text("deep")
(base / "x" / "script.py").touch()
(base / "x" / "script.py").touch()
(base / ".hidden").touch(exist_ok=False)
print(sorted(base.iterdir()), sorted(p.name for p in base.iterdir() if p.is_file()))
print(sorted(base.glob("*")), sorted(base.glob("*.txt")), sorted(base.glob("*/*.py")), sorted(base.glob("x/y/deep.txt")), list(base.glob("none/*")))
print(sorted(base.rglob("*.txt")), sorted(base.glob("**/*.py")), len(list(base.rglob("*"))), sorted(str(p) for p in Path(".").glob("t*/n*")))
print(sorted(base.glob("[n.]*")), sorted(base.glob("?")), sorted(base.glob("x/*[!y]")))
for folder, folders, files in os.walk(base):
    print(folder, sorted(folders), sorted(files))
    folders.sort()
moved = note.rename(base / "renamed.txt")
print(repr(moved), moved.exists(), note.exists(), moved.replace("tree/again.txt"))
print(Path("tree/../tree/x").resolve() == Path.cwd() / "tree" / "x", Path.cwd() == Path(os.getcwd()), Path("tree").absolute() == Path.cwd() / "tree", Path("~/a").expanduser() == Path.home() / "a", Path("tree").samefile("./tree"))
for action in (lambda: base.mkdir(), lambda: Path("no/pe").mkdir(), lambda: base.rmdir(), lambda: note.unlink(), lambda: (base / "none").rmdir(), lambda: (base / "x" / "script.py").touch(exist_ok=False)):
    failing(action)
failing(lambda: note.read_text())
failing(lambda: note.stat().st_size)
failing(lambda: list(Path("none").iterdir()))
failing(lambda: note.rename("other.txt"))
failing(lambda: note.open().read())
note.unlink(missing_ok=True)
try:
    note.write_text(3)
except TypeError as error:
    print(error)


def remove_tree(path):
    for inner in path.iterdir():
        if inner.is_dir():
            remove_tree(inner)
        else:
            inner.unlink()
    path.rmdir()


total = sum(p.stat().st_size for p in base.rglob("*") if p.is_file())
print(total)
remove_tree(base)
print(base.exists())
