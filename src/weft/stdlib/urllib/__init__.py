"""`urllib`: only `urllib.parse`, as nothing here reaches a network."""
