"""Where a frame lives in the store: its bytes say it, so that a repeated frame is looked for in one place only."""

from __future__ import annotations

from county_server.store.schema import COUNTY
from wire import canonical
from wire import envelope as envelopes
from wire import segment as segments
from wire.envelope import Founding
from wire.errors import Code, WireError
from wire.messages import Application, Carried, Erase, Found, Invite, Kind, Lease, Recall, Receipt


def home_of(kind: Kind, body: bytes) -> bytes:
    """The compartment, invitation or parcel that a frame is about; COUNTY for a line of the directory.

    An envelope with keys of several compartments lives with the first by id. Raises WireError(MALFORMED).
    """
    match kind:
        case Kind.SEGMENT | Kind.BULK:
            return segments.read(body).header.compartment
        case Kind.ENVELOPE:
            return min((label.compartment for label in envelopes.read(body).labels), default=COUNTY)
        case Kind.FOUND:
            request = canonical.decode(body, Found)
            return Founding(request.device, request.signing_key, request.nonce).compartment
        case Kind.ERASE:
            return canonical.decode(body, Erase).compartment
        case Kind.RECEIPT:
            return canonical.decode(body, Receipt).compartment
        case Kind.LEASE:
            return canonical.decode(body, Lease).compartment
        case Kind.RECALL:
            return canonical.decode(body, Recall).compartment
        case Kind.CARRIED:
            return canonical.decode(body, Carried).parcel
        case Kind.INVITE:
            return canonical.decode(body, Invite).invitation
        case Kind.APPLICATION:
            return canonical.decode(body, Application).invitation
        case Kind.DIRECTORY:
            return COUNTY
        case _:
            raise WireError(Code.MALFORMED, f"{kind.name} does not go up")
