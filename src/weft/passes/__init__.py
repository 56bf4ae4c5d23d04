"""IR to IR; each file is named for what holds afterwards."""
