"""What tenants adds to the demonstration."""
