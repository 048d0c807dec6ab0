"""What contracts adds to the demonstration."""
