import signal, sys, threading, time, os
stop = threading.Event()
def handler(signum, frame):
    print("signal", signum, signal.Signals(signum).name)
    stop.set()
old = signal.signal(signal.SIGINT, handler)
signal.signal(signal.SIGTERM, handler)
print(old is signal.default_int_handler, signal.getsignal(signal.SIGINT) is handler)
def work():
    while not stop.is_set():
        stop.wait(0.05)
    print("worker stops")
t = threading.Thread(target=work)
t.start()
os.kill(os.getpid(), signal.SIGTERM)
t.join()
print("done")
print(signal.getsignal(signal.SIGTERM) is handler, signal.strsignal(15), repr(signal.Signals(2)), signal.Signals.__name__)
signal.signal(signal.SIGINT, signal.SIG_DFL)
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
    print("not reached")
except KeyboardInterrupt:
    print("interrupted")
seen = []
def alarm(signum, frame):
    seen.append(signum)
    raise TimeoutError("too slow")
signal.signal(signal.SIGALRM, alarm)
print(signal.alarm(1))
try:
    threading.Event().wait()
except TimeoutError as e:
    print(e, seen)
signal.signal(signal.SIGUSR1, lambda s, f: print("usr1", s))
def later():
    signal.raise_signal(signal.SIGUSR1)
sender = threading.Thread(target=later)
sender.start()
sender.join()
time.sleep(0.01)
begin = time.monotonic()
signal.signal(signal.SIGALRM, lambda s, f: print("during sleep"))
signal.alarm(1)
time.sleep(1.2)
print(time.monotonic() - begin >= 1.2)
try:
    signal.signal(signal.SIGKILL, handler)
except OSError as e:
    print(e)
try:
    signal.signal(99, handler)
except ValueError as e:
    print(e)
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR2)
signal.signal(signal.SIGTERM, signal.SIG_DFL)
def t2():
    try:
        signal.signal(signal.SIGINT, handler)
    except ValueError as e:
        print(e)
x = threading.Thread(target=t2); x.start(); x.join()
print("end", flush=True)
os.kill(os.getpid(), signal.SIGTERM)
