import os, os.path
from os.path import join, basename, splitext
print(os.path.join("a", "b", "c.txt"), join("/x/", "/y"), basename("/a/b.tar.gz"), splitext("a/b.tar.gz"), splitext(".bashrc"), splitext("a.b/c"), splitext("..x"), splitext("a."))
print(os.path.dirname("/a/b/c"), os.path.split("/a/b/"), os.path.split("a"), os.path.split("//"), os.path.isabs("/x"), os.path.normpath("/a/./b/../c//d"), os.path.normpath("../x/.."), os.path.exists("/nonexistent/q"), os.path.isfile("/"), os.path.isdir("/"), os.sep)
print(os.path.commonprefix(["abc", "abd"]), os.cpu_count() > 0, os.environ.get("NOPE", "d"), os.path.join("", "a"))
