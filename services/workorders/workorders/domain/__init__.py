"""The rules of orders: pure, without database and clock."""
