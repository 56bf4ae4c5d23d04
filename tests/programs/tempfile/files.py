"""tempfile: files and folders that delete themselves."""

import os
import tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory

with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "note.txt")
    with open(path, "w") as file:
        file.write("hello")
    os.makedirs(os.path.join(folder, "a", "b"))
    print(os.path.isdir(folder), sorted(os.listdir(folder)), open(path).read(), os.path.dirname(folder) == tempfile.gettempdir())
print(os.path.exists(folder), os.path.exists(path))
kept = TemporaryDirectory(prefix="weft_", suffix="_test")
name = kept.name
print(os.path.basename(name)[:5], name[-5:], os.path.isdir(name))
kept.cleanup()
print(os.path.isdir(name))
with NamedTemporaryFile("w+", suffix=".txt", delete=True) as file:
    print(file.write("one\ntwo\n"), file.name.endswith(".txt"), os.path.exists(file.name))
    file.flush()
    file.seek(0)
    print(file.read().split(), [line for line in open(file.name)])
    name = file.name
print(os.path.exists(name), file.closed)
with tempfile.NamedTemporaryFile() as raw:
    raw.write(b"\x01\x02")
    raw.seek(0)
    print(raw.read(), os.path.basename(raw.name).startswith(tempfile.gettempprefix()))
with NamedTemporaryFile(mode="w", delete=False, encoding="utf-8") as file:
    file.write("stays")
print(open(file.name).read())
os.unlink(file.name)
with tempfile.TemporaryFile("w+") as file:
    file.write("x" * 10)
    file.seek(3)
    print(len(file.read()))
folder = tempfile.mkdtemp()
print(os.listdir(folder))
handle, path = tempfile.mkstemp(dir=folder, suffix=".dat")
print(os.write(handle, b"data"), path.startswith(folder), path.endswith(".dat"))
os.close(handle)
print(Path(path).read_bytes())
os.remove(path)
os.rmdir(folder)
with TemporaryDirectory() as where:
    base = Path(where)
    (base / "x.txt").write_text("deep")
    print([p.name for p in base.iterdir()])
try:
    with TemporaryDirectory() as where:
        raise ValueError("inside")
except ValueError as error:
    print(error, os.path.exists(where))
