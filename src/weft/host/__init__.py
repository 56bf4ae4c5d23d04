"""The host's side of a running program: memory it shares with the device, the server of its calls."""
