"""Coroutines are not supported yet."""


async def main():  # error: unsupported-syntax
    print("hello")


print("start")
