"""What warehouse prints."""
