"""Leases, their rent schedules and what holds a unit. It owns leases, their agreements, and reservations."""
