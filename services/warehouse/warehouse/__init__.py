"""What a company buys and keeps in stores. It owns suppliers with their certificates, bank details and prices."""
