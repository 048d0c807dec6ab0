"""What workorders says of itself in numbers."""
