"""Rules that compute: spans of days, rates, and what a file's columns must look like."""
