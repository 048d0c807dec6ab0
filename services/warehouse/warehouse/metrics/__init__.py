"""What warehouse measures of itself."""
