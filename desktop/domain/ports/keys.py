"""A compartment's keys, and the ends of its logs, as storage and sync hand them to each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.compartments import CompartmentKind
from desktop.domain.identity import CompartmentId


@dataclass(frozen=True, slots=True)
class LogHead:
    """The end of one device's log in one compartment: last sequence number and the hash of its last segment."""

    sequence: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Founding:
    """How a compartment was founded; its id is the digest of this (wire.envelope.Founding)."""

    device: int
    signing_key: bytes
    nonce: bytes


@dataclass(frozen=True, slots=True)
class CompartmentKeys:
    """A compartment's keys. `epochs`: 32-byte key by epoch; the highest is the one to write with."""

    compartment: CompartmentId
    kind: CompartmentKind
    founding: Founding
    epochs: dict[int, bytes] = field(repr=False)
