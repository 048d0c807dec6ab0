"""Reads for lists and pages."""
