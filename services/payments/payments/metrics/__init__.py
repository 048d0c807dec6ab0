"""What those who watch the platform see of payments."""
