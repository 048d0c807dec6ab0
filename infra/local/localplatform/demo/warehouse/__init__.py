"""What the demonstration tells of warehouse."""
