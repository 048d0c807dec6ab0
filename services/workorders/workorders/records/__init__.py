"""What workorders keeps: orders, plans and rounds, quotations."""
