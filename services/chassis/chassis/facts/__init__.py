"""Facts: published from the outbox, carried by the broker, applied once by whoever hears them."""
