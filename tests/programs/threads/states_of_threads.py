import threading
class T(threading.Thread):
    def __init__(self): pass
def go():
    t=T()
    try: t.start()
    except RuntimeError as e: print(e)
    try: t.join()
    except RuntimeError as e: print(e)
    try: print(t.daemon)
    except AssertionError as e: print(e)
    try: print(repr(t))
    except AssertionError as e: print(e)
    try: print(t.is_alive())
    except AssertionError as e: print(e)
    try: print(t.ident)
    except AssertionError as e: print(e)
    try: t.daemon = True
    except RuntimeError as e: print(e)
    u = threading.Thread(target=print, args=("hi",))
    print(u.daemon, u.ident, u.is_alive(), repr(u)[:25])
    u.daemon = True
    print(u.daemon, repr(u)[:40])
    try: u.join()
    except RuntimeError as e: print(e)
    u.start(); u.join(); u.join()
    print(u.daemon, u.is_alive(), u.ident is not None)
    try: u.start()
    except RuntimeError as e: print(e)
    try: u.daemon = False
    except RuntimeError as e: print(e)
    try: threading.current_thread().join()
    except RuntimeError as e: print(e)
    print(threading.active_count())
    def sub():
        v = threading.Thread(target=print); print(v.daemon)
    w = threading.Thread(target=sub, daemon=True); w.start(); w.join()
    print(threading.active_count())
go()
