"""The process that is the link: two network namespaces, each with one TUN device, and nothing else between them.

    python carrier.py CONTROL_FD SETTINGS     (started by tests.support.slow.link, by nobody else)

Every IP packet that one kernel end writes is read here, lost by chance or by the length of the queue, held for as long
as the rate and the distance take, and written to the other end. What runs over it is the kernel's own TCP, with its
handshakes, windows and retransmissions. Addresses are those set apart for documentation (RFC 5737); nothing of it
reaches beyond this process. It needs only what `unshare` gives: the right to namespaces of its own, and /dev/net/tun.

Requests are lines of JSON on the control socket, one at a time: {"do": "connect"} is answered twice, with the near end
of a new TCP connection once it may be written to, and with the far one; {"do": "outage", "seconds": s} and
{"do": "counts"} with JSON. It ends with the socket.
"""

from __future__ import annotations

import ctypes
import fcntl
import heapq
import json
import os
import random
import selectors
import socket
import struct
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

NEAR, FAR, PORT = "192.0.2.1", "192.0.2.2", 8423
MTU = 1400
JITTER_S = 0.02

_NEW_USER, _NEW_NET = 0x10000000, 0x40000000
_TUNSETIFF, _TUN_WITHOUT_HEADER = 0x400454CA, 0x1001
_SET_FLAGS, _SET_ADDRESS, _SET_PEER, _SET_MTU = 0x8914, 0x8916, 0x8918, 0x8922
_UP_AND_RUNNING = 0x41
_libc = ctypes.CDLL(None, use_errno=True)


def main() -> None:
    """Make both ends, say "ready", carry until nobody listens any more."""
    control = socket.socket(fileno=int(sys.argv[1]))
    try:
        carrier = Carrier(control, **json.loads(sys.argv[2]))
    except OSError as error:
        control.sendall(json.dumps({"refused": str(error)}).encode() + b"\n")
        return
    control.sendall(b'{"ready": true}\n')
    carrier.run()


@dataclass
class Direction:
    """One way over the link, from the TUN device `source` to `target`. Bytes are those of IP packets."""

    source: int
    target: int
    free_at: float = 0.0
    queued: int = 0
    packets: int = 0
    bytes: int = 0
    lost: int = 0
    crowded_out: int = 0


class Carrier:
    """Holds the packets that are under way."""

    def __init__(
        self, control: socket.socket, *, rate: float, delay: float, loss: float, queue: int, congestion: str, seed: int
    ) -> None:
        """`rate`: bits a second each way; `delay`: seconds one way; `loss`: of packets; `queue`: bytes that wait."""
        self._rate, self._delay, self._loss, self._queue = rate, delay, loss, queue
        self._congestion, self._chance, self._control = congestion.encode(), random.Random(seed), control
        if os.geteuid() != 0:
            _become_root_of_ones_own()
        _unshare(_NEW_NET)
        near = _tun(NEAR, FAR)
        self._near_space = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        _unshare(_NEW_NET)
        far = _tun(FAR, NEAR)
        self._far_space = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
        self._up, self._down = Direction(near, far), Direction(far, near)
        self._listener = self._socket()
        self._listener.bind((FAR, PORT))
        self._listener.listen(64)
        self._calling: dict[tuple[str, int], socket.socket] = {}
        self._under_way: list[tuple[float, int, Direction, bytes, bool]] = []
        self._number = 0
        self._selector = selectors.DefaultSelector()
        self._dark_until = 0.0

    def run(self) -> None:
        """Until the control socket ends."""
        with self._selector as selector:
            for direction in (self._up, self._down):
                selector.register(direction.source, selectors.EVENT_READ, direction)
            selector.register(self._listener, selectors.EVENT_READ)
            selector.register(self._control, selectors.EVENT_READ)
            while True:
                wait = self._under_way[0][0] - time.monotonic() if self._under_way else None
                for key, _ in selector.select(None if wait is None else max(0.0, wait)):
                    if key.fileobj is self._control:
                        if not self._asked():
                            return
                    elif key.fileobj is self._listener:
                        self._accept()
                    elif isinstance(key.fileobj, socket.socket):
                        selector.unregister(key.fileobj)
                        self._hand_over(key.fileobj)
                    else:
                        self._take_packets(key.data)
                self._deliver()

    # ---- packets ----

    def _take_packets(self, direction: Direction) -> None:
        with suppress(BlockingIOError):
            for _ in range(64):
                self._send(direction, os.read(direction.source, 2048), time.monotonic())

    def _send(self, direction: Direction, packet: bytes, now: float) -> None:
        direction.packets += 1
        direction.bytes += len(packet)
        if now < self._dark_until or self._chance.random() < self._loss:
            direction.lost += 1
        elif direction.queued + len(packet) > self._queue:
            direction.crowded_out += 1
        else:
            direction.queued += len(packet)
            direction.free_at = max(direction.free_at, now) + len(packet) * 8 / self._rate
            self._later(direction.free_at, direction, packet, arrived=False)

    def _later(self, when: float, direction: Direction, packet: bytes, *, arrived: bool) -> None:
        self._number += 1
        heapq.heappush(self._under_way, (when, self._number, direction, packet, arrived))

    def _deliver(self) -> None:
        while self._under_way and self._under_way[0][0] <= time.monotonic():
            when, _, direction, packet, arrived = heapq.heappop(self._under_way)
            if arrived:
                with suppress(OSError):  # a full device loses it, as a real one does
                    os.write(direction.target, packet)
            else:
                direction.queued -= len(packet)
                distance = self._delay + self._chance.random() * JITTER_S * self._delay
                self._later(when + distance, direction, packet, arrived=True)

    # ---- connections ----

    def _asked(self) -> bool:
        line = self._control.recv(4096)
        if not line:
            return False
        request = json.loads(line)
        if request["do"] == "connect":
            self._connect()
        elif request["do"] == "outage":
            self._dark_until = time.monotonic() + request["seconds"]
            self._answer({})
        else:
            self._answer({"up": _counts(self._up), "down": _counts(self._down)})
        return True

    def _connect(self) -> None:
        _enter(self._near_space)
        near = self._socket()
        near.bind((NEAR, 0))
        near.setblocking(False)
        near.connect_ex((FAR, PORT))
        _enter(self._far_space)
        self._calling[near.getsockname()] = near
        self._selector.register(near, selectors.EVENT_WRITE)

    def _accept(self) -> None:
        far, caller = self._listener.accept()
        self._hand_over(far)
        far.close()
        self._calling.pop(caller).close()

    def _hand_over(self, end: socket.socket) -> None:
        socket.send_fds(self._control, [b"{}\n"], [end.fileno()])

    def _socket(self) -> socket.socket:
        made = socket.socket()
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_CONGESTION, self._congestion)
        return made

    def _answer(self, what: dict[str, Any]) -> None:
        self._control.sendall(json.dumps(what).encode() + b"\n")


def _counts(direction: Direction) -> dict[str, int]:
    names = ("packets", "bytes", "lost", "crowded_out")
    return {name: getattr(direction, name) for name in names}


def _unshare(what: int) -> None:
    _checked(_libc.unshare(what), "unshare")


def _enter(space: int) -> None:
    _checked(_libc.setns(space, _NEW_NET), "setns")


def _checked(result: int, what: str) -> None:
    if result:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")


def _become_root_of_ones_own() -> None:
    """A user namespace in which this user is root: nothing of the machine's is any nearer for it."""
    user, group = os.geteuid(), os.getegid()
    _unshare(_NEW_USER)
    for name, text in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
        with open(f"/proc/self/{name}", "w") as file:
            file.write(text)


def _tun(address: str, peer: str) -> int:
    """A TUN device in this thread's namespace, up, with a route to its peer alone."""
    device = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(device, _TUNSETIFF, struct.pack("16sH22x", b"slow", _TUN_WITHOUT_HEADER))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as interface:

        def set_to(what: int, value: bytes) -> None:
            fcntl.ioctl(interface, what, struct.pack("16s24s", b"slow", value))

        set_to(_SET_ADDRESS, struct.pack("HH4s", socket.AF_INET, 0, socket.inet_aton(address)))
        set_to(_SET_PEER, struct.pack("HH4s", socket.AF_INET, 0, socket.inet_aton(peer)))
        set_to(_SET_MTU, struct.pack("i", MTU))
        set_to(_SET_FLAGS, struct.pack("H", _UP_AND_RUNNING))
    return device


if __name__ == "__main__":
    main()
