import os, tempfile
home = os.getcwd()
with tempfile.TemporaryDirectory() as d:
    os.chdir(d)
    print(os.path.realpath(os.getcwd()) == os.path.realpath(d))
    with open("here.txt", "w") as f:
        f.write("x")
    print(os.listdir("."), os.path.exists(os.path.join(d, "here.txt")))
    try:
        os.chdir("missing")
    except FileNotFoundError as e:
        print(e)
    os.chdir(home)
print(os.getcwd() == home)
