"""What billing adds to the demonstration."""
