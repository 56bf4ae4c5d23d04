import threading, queue
def main():
    q = queue.Queue(); res = []
    def worker():
        while True:
            job = q.get()
            if job is None: return
            fn, a, k = job
            try: res.append(fn(*a, **k))
            except Exception as e: res.append(type(e).__name__)
    def submit(fn, *a, **k): q.put((fn, a, k))
    t = threading.Thread(target=worker); t.start()
    submit(lambda x: x, 10)
    submit(lambda: 100)
    submit(divmod, 7, 2); submit(sorted, [3, 1], reverse=True)
    q.put(None); t.join()
    print(len(res))
main()
