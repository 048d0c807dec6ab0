"""What tenants does, a module a feature."""
