"""The typed intermediate representation: types, operations, blocks, printing, checking."""
