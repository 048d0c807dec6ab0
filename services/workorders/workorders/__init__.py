"""Work orders: everything that people do on an estate. It owns orders, their categories, plans and what falls due."""
