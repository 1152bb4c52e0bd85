"""Whom a computer believes to be the county's server: whoever the address in its invitation names, and nobody else.

With a fingerprint in the address, the certificate that it belongs to is fetched from the server once, over a connection
that is not believed: only the fingerprint makes it trusted. It is kept in the profile's folder, and from then on every
connection must be vouched for by it, with the right name and in its time. Without one, the file that the municipality
has put there decides, and else the operating system.
"""

from __future__ import annotations

import http.client
import re
import ssl
from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import KnownError, Reason
from wire.address import AUTHORITY_PATH, is_pinned

_MOST = 64 * 1024
_SECONDS = 15.0
_OVER = {9, 10}  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED
_NAME = {62, 64}  # X509_V_ERR_HOSTNAME_MISMATCH, X509_V_ERR_IP_ADDRESS_MISMATCH
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.+?-----END CERTIFICATE-----", re.DOTALL)


class Trust:
    """`kept`: the file of the only authority to trust; with a `pin` it is written here when it has been fetched."""

    def __init__(self, host: str, port: int, path: str, pin: bytes | None, kept: Path | None) -> None:
        self._host, self._port, self._path = host, port, path
        self._pin = pin
        self._kept = kept
        self._context: ssl.SSLContext | None = None

    def context(self) -> ssl.SSLContext:
        """For the next connection. Raises KnownError: SERVER_CERTIFICATE, SERVER_UNREACHABLE, SERVER_ODD."""
        if self._context is None:
            self._context = self._pinned() if self._pin is not None else self._unpinned()
        return self._context

    def refusal(self, error: ssl.SSLError) -> KnownError:
        """What a handshake that failed means to the person."""
        if isinstance(error, ssl.SSLCertVerificationError):
            if error.verify_code in _OVER:
                return KnownError(Reason.CERTIFICATE_OVER)
            if error.verify_code in _NAME:
                return KnownError(Reason.CERTIFICATE_NAME)
            if self._pin is not None:
                return KnownError(Reason.SERVER_CERTIFICATE)
        return KnownError(Reason.SERVER_ODD)

    def _unpinned(self) -> ssl.SSLContext:
        there = self._kept is not None and self._kept.exists()
        return ssl.create_default_context(cafile=str(self._kept) if there else None)

    def _pinned(self) -> ssl.SSLContext:
        certificate = self._remembered() or self._fetched()
        context = ssl.create_default_context(cadata=certificate)
        context.verify_flags |= ssl.VERIFY_X509_PARTIAL_CHAIN  # the server's own certificate may be what is named
        return context

    def _remembered(self) -> bytes | None:
        if self._kept is None or not self._kept.exists():
            return None
        return self._named_in(self._kept.read_text(encoding="ascii", errors="replace"))

    def _fetched(self) -> bytes:
        """Ask whoever answers, with nothing that is anybody's; raises SERVER_CERTIFICATE when it is not the one."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE  # the fingerprint decides, below
        asked = http.client.HTTPSConnection(self._host, self._port, timeout=_SECONDS, context=context)
        try:
            asked.connect()
            own = asked.sock.getpeercert(binary_form=True)
            asked.request("GET", self._path + AUTHORITY_PATH)
            answer = asked.getresponse().read(_MOST).decode("ascii", errors="replace")
        except ssl.SSLError as error:
            raise KnownError(Reason.SERVER_ODD) from error
        except OSError as error:
            raise KnownError(Reason.SERVER_UNREACHABLE) from error
        except http.client.HTTPException:
            answer = ""
        finally:
            asked.close()
        found = self._named_in((ssl.DER_cert_to_PEM_cert(own) if own else "") + answer)
        if found is None:
            raise KnownError(Reason.SERVER_CERTIFICATE)
        if self._kept is not None:
            with suppress(OSError):  # it is fetched again then
                self._kept.write_text(ssl.DER_cert_to_PEM_cert(found), encoding="ascii")
        return found

    def _named_in(self, text: str) -> bytes | None:
        for one in _CERTIFICATE.findall(text):
            with suppress(ValueError):
                certificate = ssl.PEM_cert_to_DER_cert(one)
                if self._pin is not None and is_pinned(certificate, self._pin):
                    return certificate
        return None
