"""ident and get_ident."""

import threading

main_ident = threading.get_ident()
print(main_ident == threading.current_thread().ident)
print(main_ident == threading.main_thread().ident)
print(isinstance(main_ident, int), main_ident != 0)

seen = []


def note():
    seen.append((threading.get_ident(), threading.current_thread().ident))


t = threading.Thread(target=note)
print(t.ident)
t.start()
t.join()
inside, of_object = seen[0]
print(inside == of_object, inside == t.ident, inside != main_ident)
