"""A server thread; every request carries the queue for its answer."""

import queue
import threading


class Request:
    def __init__(self, command, key, value=0):
        self.command = command
        self.key = key
        self.value = value
        self.reply = queue.Queue(1)


class Server(threading.Thread):
    def __init__(self):
        super().__init__(name="server", daemon=True)
        self.requests = queue.Queue()
        self.store = {}

    def run(self):
        while True:
            request = self.requests.get()
            if request.command == "stop":
                request.reply.put(len(self.store))
                break
            request.reply.put(self.handle(request))

    def handle(self, request):
        if request.command == "set":
            self.store[request.key] = request.value
            return request.value
        if request.command == "add":
            old = self.store[request.key] if request.key in self.store else 0
            self.store[request.key] = old + request.value
            return old + request.value
        if request.command == "get":
            if request.key in self.store:
                return self.store[request.key]
            return -1
        return -2

    def call(self, command, key="", value=0):
        request = Request(command, key, value)
        self.requests.put(request)
        return request.reply.get()


server = Server()
server.start()
print(server.call("set", "x", 5))
print(server.call("get", "x"), server.call("get", "y"))
print(server.call("jump", "x"))


def client(times):
    for _ in range(times):
        server.call("add", "total", value=3)


clients = [threading.Thread(target=client, args=(10,)) for _ in range(4)]
for c in clients:
    c.start()
for c in clients:
    c.join()
print(server.call("get", "total"))
print(server.call("stop"))
server.join()
print(server.is_alive())
