"""Native code of this machine; workers are OS threads, made on demand."""
