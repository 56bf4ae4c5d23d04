"""IR to LLVM IR. Knows nothing of Python syntax; what only a machine can say is in the target's prelude."""
