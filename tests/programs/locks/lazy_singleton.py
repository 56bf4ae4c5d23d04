"""Double-checked creation of one shared object."""

import threading


class Config:
    made = 0

    def __init__(self):
        Config.made += 1
        self.values = {"colour": "blue", "size": "large"}


instance = None
instance_lock = threading.Lock()


def get_config():
    global instance
    if instance is None:
        with instance_lock:
            if instance is None:
                instance = Config()
    return instance


seen = []


def use():
    config = get_config()
    seen.append(config.values["colour"])


threads = [threading.Thread(target=use) for _ in range(12)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(Config.made, len(seen), seen[0])
print(get_config() is instance, Config.made)
