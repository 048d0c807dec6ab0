"""What insight does with the facts that it hears, and the files that it writes."""
