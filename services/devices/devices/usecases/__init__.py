"""What devices does."""
