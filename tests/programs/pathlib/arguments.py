"""pathlib: what stands for a path and what does not."""

from pathlib import Path, PurePath


class Named:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return self.name


print(Path(Named("a/b"), "c"), Path("x") / Named("y"), PurePath(Path("p"), Named("/q")))
for action in (
    lambda: Path(1),
    lambda: Path("a", None),
    lambda: Path("a").joinpath(2.5),
    lambda: Path(b"bytes"),
    lambda: Path(["a"]),
    lambda: Path("a") / 1,
    lambda: Path("a").relative_to(3),
):
    try:
        print(action())
    except TypeError as error:
        print(error)
