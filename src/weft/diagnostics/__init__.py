"""What weft has to say about a user's program: the data, the one formatter, and the catalogue of codes."""
