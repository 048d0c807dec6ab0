"""What identity adds to the demonstration."""
