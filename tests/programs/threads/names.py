"""Default names, given names, changed names, current_thread and main_thread."""

import threading


def work():
    names.append(threading.current_thread().name)


names = []
first = threading.Thread(target=work)
second = threading.Thread(target=work, name="second")
third = threading.Thread(target=work)
third.name = "renamed"
fourth = threading.Thread()
fifth = threading.Thread(name="")
print(first.name, second.name, third.name, fourth.name, repr(fifth.name[:6]))

for t in [first, second, third, fourth]:
    t.start()
    t.join()
print(names)

main = threading.current_thread()
print(main.name)
print(main is threading.main_thread())
print(main.is_alive(), main.daemon)


class Worker(threading.Thread):
    def run(self):
        names.append(self.name)
        names.append(threading.current_thread().name)
        print(threading.current_thread() is self)


w = Worker()
w.name = "worker"
w.start()
w.join()
print(names[-2:])
