"""The rules of equipment, which compute and know nothing of databases."""
