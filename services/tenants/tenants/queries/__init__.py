"""Reads for lists and screens. Each list is ordered by a key, and a page begins after the key of the last."""
