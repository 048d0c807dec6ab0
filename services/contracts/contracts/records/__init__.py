"""The rows that contracts owns, and their state transitions."""
