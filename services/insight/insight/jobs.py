"""What insight does without being called: an operation and a timer."""

from insight.usecases import exports, freshness

JOBS = (
    exports.write_figures,
    freshness.observe_sources,
)
