"""The rules of leases: what is owed for which days, and why."""
