"""Payments on paper."""
