"""What billing keeps, and how it changes state."""
