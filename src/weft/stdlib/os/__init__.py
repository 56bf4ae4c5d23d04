"""`os`: the processors, the environment, files and folders.

# differs: no processes, no `chmod`, `utime`, links and file descriptors; `environ` is read only and has no iteration.
# differs: `stat` gives an object with attributes that is no tuple; `PathLike` is no abstract class.
"""

from __future__ import annotations

from typing import NoReturn

from weft.runtime import hostcall, paths, signals
from weft.runtime.byte_arrays import contents_of
from weft.runtime.files import check
from weft.runtime.intrinsics import ByteArray, cpu_pause, int_to_float, launch_word, text
from weft.runtime.protocol import LaunchWord, Opcode, PathStatus

from . import path as path

name = "posix"
sep = "/"
altsep = None
extsep = "."
pathsep = ":"
linesep = "\n"
curdir = "."
pardir = ".."
devnull = "/dev/null"

NS_PER_SECOND = 1e9
NO_SUCH_PROCESS = 3

error = OSError


def cpu_count() -> int:
    """The number of warps on a GPU, of processors on a CPU."""
    return launch_word(LaunchWord.CPU_COUNT)


def process_cpu_count() -> int:
    """New in Python 3.13."""
    return cpu_count()


def getenv(key: str, default=None):
    found = paths.environment(key)
    if found is None:
        return default
    return found


class _Environ:
    """`os.environ`: each look asks the host."""

    def __getitem__(self, key: str) -> str:
        found = paths.environment(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: str) -> bool:
        return paths.environment(key) is not None

    def get(self, key: str, default=None):
        return getenv(key, default)


environ = _Environ()


def getpid() -> int:
    # differs: the process is the program on its target, which has a number of no meaning.
    return 1


def kill(pid: int, sig) -> None:
    # differs: signals can be sent to the program itself only.
    if pid != getpid():
        raise ProcessLookupError(NO_SUCH_PROCESS, "No such process")
    signals.send(int(sig))


def _exit(status: int) -> NoReturn:
    # differs: what was printed and written before is flushed.
    hostcall.call_word(Opcode.EXIT, status & 255)
    while True:
        cpu_pause()  # until the process ends


def urandom(size: int) -> bytes:
    if size < 0:
        raise ValueError("negative argument not allowed")
    with open("/dev/urandom", "rb") as file:
        return file.read(size)


def write(fd: int, data) -> int:
    """To a file that `tempfile.mkstemp` has opened."""
    contents = contents_of(data, "a bytes-like object is required, not ")
    answer = hostcall.call(Opcode.WRITE, contents, contents.length, fd)
    check(answer, text(""))
    return answer.result0


def close(fd: int) -> None:
    check(hostcall.call(Opcode.CLOSE, ByteArray(0), 0, fd), text(""))


# Files and folders.


def fspath(path):
    if isinstance(path, bytes):
        return path
    return paths.name_of(path)


class stat_result:
    """What the host knows of a file."""

    words: ByteArray

    def __init__(self, words: ByteArray) -> None:
        self.words = words

    def word(self, index: int) -> int:
        return self.words.word(8 * index)

    def seconds(self, index: int) -> float:
        return int_to_float(self.word(index)) / NS_PER_SECOND

    @property
    def st_mode(self) -> int:
        return self.word(PathStatus.MODE)

    @property
    def st_ino(self) -> int:
        return self.word(PathStatus.INODE)

    @property
    def st_dev(self) -> int:
        return self.word(PathStatus.DEVICE)

    @property
    def st_nlink(self) -> int:
        return self.word(PathStatus.LINKS)

    @property
    def st_uid(self) -> int:
        return self.word(PathStatus.USER)

    @property
    def st_gid(self) -> int:
        return self.word(PathStatus.GROUP)

    @property
    def st_size(self) -> int:
        return self.word(PathStatus.SIZE)

    @property
    def st_atime(self) -> float:
        return self.seconds(PathStatus.READ_NS)

    @property
    def st_mtime(self) -> float:
        return self.seconds(PathStatus.WRITTEN_NS)

    @property
    def st_ctime(self) -> float:
        return self.seconds(PathStatus.CHANGED_NS)

    @property
    def st_atime_ns(self) -> int:
        return self.word(PathStatus.READ_NS)

    @property
    def st_mtime_ns(self) -> int:
        return self.word(PathStatus.WRITTEN_NS)

    @property
    def st_ctime_ns(self) -> int:
        return self.word(PathStatus.CHANGED_NS)


def stat(path, *, follow_symlinks: bool = True) -> stat_result:
    follows = paths.FOLLOW_LINKS if follow_symlinks else paths.LEAVE_LINKS
    return stat_result(paths.status(paths.name_of(path), follows))


def lstat(path) -> stat_result:
    return stat(path, follow_symlinks=False)


def getcwd() -> str:
    return paths.real_path(".", False)


def chdir(path) -> None:
    paths.change_directory(paths.name_of(path))


def listdir(path=".") -> list[str]:
    return paths.names_in(paths.name_of(path))


class DirEntry:
    """A name in a folder."""

    name: str
    path: str

    def __init__(self, folder: str, name: str) -> None:
        self.name = name
        self.path = folder + name if folder.endswith("/") else folder + "/" + name

    def __fspath__(self) -> str:
        return self.path

    def __repr__(self) -> str:
        return f"<DirEntry {self.name!r}>"

    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        return paths.kind_of(self.path, 1 if follow_symlinks else 0) == paths.DIRECTORY

    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        return paths.kind_of(self.path, 1 if follow_symlinks else 0) == paths.REGULAR

    def is_symlink(self) -> bool:
        return paths.kind_of(self.path, paths.LEAVE_LINKS) == paths.LINK

    def stat(self, *, follow_symlinks: bool = True) -> stat_result:
        return stat(self.path, follow_symlinks=follow_symlinks)


class _Scan:
    """What `scandir` gives."""

    def __init__(self, entries) -> None:
        self.entries = entries

    def __iter__(self):
        return self

    def __next__(self) -> DirEntry:
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, exception_type, exception, trace) -> None: ...

    def close(self) -> None: ...


def scandir(path=".") -> _Scan:
    folder = paths.name_of(path)
    entries: list[DirEntry] = []
    for name in paths.names_in(folder):
        entries.append(DirEntry(folder, name))
    return _Scan(iter(entries))


def mkdir(path, mode: int = 0o777) -> None:
    paths.make_directory(paths.name_of(path), mode)


def makedirs(name, mode: int = 0o777, exist_ok: bool = False) -> None:
    folder = paths.name_of(name)
    above = folder.rstrip("/")
    at = above.rfind("/")
    if at > 0 and not paths.kind_of(above[:at], paths.FOLLOW_LINKS):
        makedirs(above[:at], exist_ok=True)
    if above[at + 1 :] == "." and at >= 0:
        return
    try:
        paths.make_directory(folder, mode)
    except OSError:
        if not exist_ok or paths.kind_of(folder, paths.FOLLOW_LINKS) != paths.DIRECTORY:
            raise


def remove(path) -> None:
    paths.remove_file(paths.name_of(path))


def unlink(path) -> None:
    paths.remove_file(paths.name_of(path))


def rmdir(path) -> None:
    paths.remove_directory(paths.name_of(path))


def removedirs(name) -> None:
    folder = paths.name_of(name).rstrip("/")
    paths.remove_directory(folder)
    at = folder.rfind("/")
    while at > 0:
        folder = folder[:at]
        try:
            paths.remove_directory(folder)
        except OSError:
            return
        at = folder.rfind("/")


def rename(src, dst) -> None:
    paths.rename(paths.name_of(src), paths.name_of(dst))


def replace(src, dst) -> None:
    paths.rename(paths.name_of(src), paths.name_of(dst))


def walk(top, topdown: bool = True, onerror=None, followlinks: bool = False):
    """Each folder, its folders and its files; a stack of what is left to do takes the place of recursion."""
    waiting: list[tuple[str, bool]] = [(paths.name_of(top), True)]
    parts: list[tuple[str, list[str], list[str]]] = []  # of the folders whose turn comes when left
    while waiting:
        folder, is_first = waiting.pop()
        if not is_first:
            yield parts.pop()
            continue
        folders: list[str] = []
        files: list[str] = []
        try:
            names = paths.names_in(folder)
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            continue
        for name in names:
            if paths.kind_of(path.join(folder, name), paths.FOLLOW_LINKS) == paths.DIRECTORY:
                folders.append(name)
            else:
                files.append(name)
        if topdown:
            yield folder, folders, files
        else:
            waiting.append((folder, False))
            parts.append((folder, folders, files))
        for name in reversed(folders):
            inner = path.join(folder, name)
            if followlinks or paths.kind_of(inner, paths.LEAVE_LINKS) != paths.LINK:
                waiting.append((inner, True))
