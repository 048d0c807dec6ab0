"""What tenants keeps: places, customers, occupancies and imports."""
