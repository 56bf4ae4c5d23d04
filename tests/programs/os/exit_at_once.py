import os, sys, threading, time
def f():
    try:
        print("x"); sys.stdout.flush(); os._exit(3)
    finally:
        print("never")
t = threading.Thread(target=f)
t.start()
while True:
    time.sleep(0.01)
