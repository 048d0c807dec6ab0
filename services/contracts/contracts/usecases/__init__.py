"""What contracts does."""
