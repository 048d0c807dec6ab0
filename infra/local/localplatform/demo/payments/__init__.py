"""What payments adds to the demonstration."""
