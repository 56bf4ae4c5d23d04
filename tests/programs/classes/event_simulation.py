"""A small simulation: customers, tills, a clock; objects that refer to each other."""


class Customer:
    made = 0

    def __init__(self, arrival, items):
        Customer.made += 1
        self.number = Customer.made
        self.arrival = arrival
        self.items = items
        self.till = None
        self.left = None

    def waited(self):
        return self.left - self.arrival - self.items


class Till:
    def __init__(self, name):
        self.name = name
        self.line = []
        self.busy_until = 0
        self.served = 0

    def join(self, customer):
        customer.till = self
        self.line.append(customer)

    def load(self):
        return sum([c.items for c in self.line])

    def step(self, now):
        if self.line and self.busy_until <= now:
            customer = self.line.pop(0)
            self.busy_until = now + customer.items
            customer.left = self.busy_until
            self.served += 1
            return customer
        return None


customers = [Customer((i * 7) % 10, 1 + (i * 5) % 6) for i in range(9)]
customers.sort(key=lambda c: (c.arrival, c.number))
tills = [Till("north"), Till("south")]
now = 0
waiting = customers[:]
while waiting or tills[0].line or tills[1].line:
    while waiting and waiting[0].arrival <= now:
        customer = waiting.pop(0)
        best = tills[0]
        for till in tills[1:]:
            if till.load() < best.load():
                best = till
        best.join(customer)
    for till in tills:
        done = till.step(now)
        if done is not None:
            print(f"{now:3}: {till.name} serves {done.number} ({done.items} items)")
    now += 1
for c in customers:
    print(c.number, c.till.name, c.arrival, c.left, c.waited())
print([(till.name, till.served) for till in tills], Customer.made)
