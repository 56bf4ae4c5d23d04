"""What every compiled program needs at run time, in the dialect; see README.md beside this file."""
