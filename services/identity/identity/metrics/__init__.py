"""What identity tells of the platform as a whole."""
