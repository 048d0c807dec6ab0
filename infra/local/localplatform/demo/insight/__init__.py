"""What insight adds to the demonstration."""
