from dataclasses import dataclass, field
def main():
    n = 5
    @dataclass
    class P:
        tags: list = field(default_factory=lambda: [n])
    print(P().tags)
main()
