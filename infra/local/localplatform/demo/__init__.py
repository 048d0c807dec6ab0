"""The demonstration: a made-up group, told through the public API by the people who would do it."""
