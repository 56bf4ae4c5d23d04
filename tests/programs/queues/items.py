import queue
q = queue.Queue()
for i in range(12):
    q.put(i * i)
q.get()
print(list(q.queue), len(q.queue), q.queue[0], 25 in q.queue, q.queue)
q.queue.clear()
print(q.empty(), q.qsize())
l = queue.LifoQueue()
l.put("a"); l.put("b")
print(l.queue)
p = queue.PriorityQueue()
for x in (3, 1, 2): p.put(x)
print(p.queue, p.maxsize)
for item in p.queue:
    print(item)
