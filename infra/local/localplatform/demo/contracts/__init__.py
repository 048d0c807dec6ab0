"""The demonstration's leases."""
