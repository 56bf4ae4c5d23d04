# raises: ValueError
"""The shortest traceback: one frame."""

print("before")
raise ValueError("something is wrong")
print("after")
