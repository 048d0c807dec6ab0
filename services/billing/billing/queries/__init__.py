"""Reads for lists and screens: select, rows, nothing else."""
