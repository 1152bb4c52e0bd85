"""What may be known of a server's work: how many, how large, how long. Never whose, and never what.

Each process counts for itself. The form is that of Prometheus.
"""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily
from prometheus_client.registry import Collector

from county_server.store.database import Database
from wire.messages import Kind

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300)
_BYTES = (256, 1024, 4096, 16384, 65536, 262144, 1048576, 16777216, 67108864)


class Metrics:
    """The counts of one process."""

    def __init__(self, database: Database) -> None:
        self._registry = registry = CollectorRegistry()
        registry.register(_Repetitions(database))
        ProcessCollector(registry=registry)
        self._requests = Counter("bredvid_requests", "Requests", ["path", "ended"], registry=registry)
        self._frames = Counter("bredvid_frames", "Frames brought", ["kind", "outcome"], registry=registry)
        self._delivered = Counter("bredvid_deliveries", "Frames handed out", registry=registry)
        self._seconds = Histogram(
            "bredvid_request_seconds", "From the first byte to the last", ["path"], buckets=_SECONDS, registry=registry
        )
        self._bytes = Histogram("bredvid_request_bytes", "What came up", ["path"], buckets=_BYTES, registry=registry)

    def frame(self, kind: Kind, outcome: str) -> None:
        """A frame was brought, and STORED or refused with a code."""
        self._frames.labels(kind.name, outcome).inc()

    def request(self, path: str, ended: str, seconds: float, size: int, delivered: int = 0) -> None:
        """A request ended with DONE, with an error's code, or CUT."""
        self._requests.labels(path, ended).inc()
        self._seconds.labels(path).observe(seconds)
        self._bytes.labels(path).observe(size)
        self._delivered.inc(delivered)

    def text(self) -> bytes:
        """Everything, as Prometheus reads it."""
        return generate_latest(self._registry)


class _Repetitions(Collector):
    """What the store counts itself."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def collect(self) -> Iterator[CounterMetricFamily]:
        yield CounterMetricFamily(
            "bredvid_transactions_repeated", "Done again after a deadlock or the like", self._database.repeated
        )
