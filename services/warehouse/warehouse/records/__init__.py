"""The rows that warehouse owns."""
