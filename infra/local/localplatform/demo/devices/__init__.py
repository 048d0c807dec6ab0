"""What the demonstration tells of devices."""
