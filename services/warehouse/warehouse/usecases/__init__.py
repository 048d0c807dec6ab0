"""What warehouse does."""
