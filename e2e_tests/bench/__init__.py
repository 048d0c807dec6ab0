"""Speed beside its limits, measured in one run: docs/performance.md says what each figure means."""
