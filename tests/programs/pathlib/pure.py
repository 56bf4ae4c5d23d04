"""pathlib: paths as texts, their parts, order and changes."""

from pathlib import Path, PosixPath, PurePath, PurePosixPath


def failing(action):
    try:
        print(action())
    except (ValueError, TypeError, NotImplementedError) as error:
        print(type(error).__name__, error)


for text in ("a/b/c.tar.gz", "/usr/lib/python3", "", ".", "/", "//x/y", "///x", "a//b/./c/", "a/../b", "../x", ".bashrc", "a.", "a/.x.y", "x.tar.", "dir/", "no suffix/file name.txt"):
    path = PurePath(text)
    print(repr(path), str(path), "|", path.name, "|", path.stem, "|", path.suffix, "|", path.suffixes, path.parent, path.parts, repr(path.root), repr(path.anchor), repr(path.drive), path.is_absolute())
    print("   ", [str(x) for x in path.parents], len(path.parents), path.as_posix() == str(path), bytes(path))

p = Path("a") / "b" / "c.txt"
print(p, repr(p), Path("a", "b", "c"), Path("a", "/b", "c"), Path(Path("x"), "y"), "q" / p, p / "/abs", p / ".." / "d", p.joinpath("x", "y"), p.joinpath())
print(p.with_suffix(".zip"), p.with_suffix(""), p.with_name("x.py"), p.with_stem("new"), Path("a.tar.gz").with_suffix(".bz2"), p.parents[0], p.parents[1], p.parents[-1])
print(p == Path("a/b/c.txt"), p != Path("a/b"), p == "a/b/c.txt", Path("a") < Path("b"), Path("a/b") <= Path("a"), Path("b") > Path("a/z"), Path("a") >= Path("a"))
print({Path("a"): 1, Path("b"): 2}[Path("b/")], len({Path("x"), Path("./x"), Path("x/y")}), sorted([Path("b"), Path("a/z"), Path("a"), Path("/")]), max(Path("1"), Path("2")))
print(p.relative_to("a"), p.relative_to(Path("a/b")), p.is_relative_to("a"), p.is_relative_to("b"), Path("/a/b").relative_to("/"), p.relative_to("a/b/c.txt"))
print(p.match("*.txt"), p.match("b/*.txt"), p.match("a/*/*.txt"), p.match("*.py"), p.match("/a/b/c.txt"), Path("/a/b.py").match("/a/*.py"), Path("/a/b.py").match("b.p?"), p.match("x/a/b/c.txt"))
print(isinstance(p, Path), isinstance(p, PurePath), isinstance(PurePath("x"), Path), isinstance("x", Path), type(p).__name__, type(PurePosixPath("x")).__name__, PosixPath("x"))
print(f"{p}", f"<{p!s}>", "%s" % p, [p], Path("/a b/ü~x").as_uri(), p.absolute().is_absolute(), Path("/x").absolute())
for action in (lambda: Path("").with_name("x"), lambda: p.with_name("b/c"), lambda: p.with_name(""), lambda: p.with_suffix("x"), lambda: p.with_suffix("."), lambda: p.with_suffix(".a/b"), lambda: Path("/").with_suffix(".x")):
    failing(action)
failing(lambda: p.as_uri())
failing(lambda: p.match(""))
failing(lambda: list(p.glob("")))
failing(lambda: list(p.glob("/x")))
for action in (lambda: p / 3, lambda: p / None, lambda: Path(3), lambda: Path(None)):
    failing(action)
try:
    p.relative_to("c")
except ValueError:
    print("not below")


def join_all(base: Path, *names: str) -> Path:
    for name in names:
        base /= name
    return base


print(join_all(Path("x"), "y", "z.txt"))
