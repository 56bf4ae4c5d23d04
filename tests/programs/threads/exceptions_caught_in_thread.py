"""Each thread has its own exception state; errors are handed over in a list."""

import threading


def risky(n):
    if n % 3 == 0:
        raise ValueError(f"{n} is divisible by three")
    if n % 5 == 0:
        return [1, 2, 3][n]
    return n * 10


outcomes = [""] * 12


def work(n):
    try:
        outcomes[n] = f"value {risky(n)}"
    except ValueError as e:
        outcomes[n] = f"ValueError: {e}"
    except IndexError as e:
        outcomes[n] = f"IndexError: {e}"
    finally:
        outcomes[n] += " /done"


threads = [threading.Thread(target=work, args=(n,)) for n in range(12)]
for t in threads:
    t.start()
for t in threads:
    t.join()
for line in outcomes:
    print(line)
