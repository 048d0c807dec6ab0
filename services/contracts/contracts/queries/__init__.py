"""Reads of contracts for lists and pages."""
