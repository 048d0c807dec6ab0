"""The jobs process: long operations, timers and what runs beside them."""
