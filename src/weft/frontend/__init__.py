"""Python source to typed IR: one instance of each function for the argument types it is called with."""
