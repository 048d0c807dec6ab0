"""Online channels: what all have in common, one file for each, and the merchants that a process holds keys of."""
