"""The demonstration of work orders."""
