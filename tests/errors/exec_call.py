"""exec needs the interpreter."""

code = "print('hello')"
exec(code)  # error: unsupported-syntax
