"""What payments does, one module a feature."""
