"""What devices prints."""
