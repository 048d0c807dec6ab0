"""What devices measures of itself."""
