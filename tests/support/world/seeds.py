"""Seeds that have shown something, with what it was. Each is played in the tests for ever.

A seed tells the same story as long as nobody draws from the world's chance in another order; so a bug that one has
shown should have a test of its own beside it.
"""

from __future__ import annotations

from tests.support.world.world import Size

USUAL = Size(computers=4, days=30, busy=0.6)
CROWDED = Size(computers=8, days=45)
BY_HAND = Size(computers=4, days=30, busy=0.6, carried=0.4)
CROWDED_BY_HAND = Size(computers=6, days=45, busy=0.7, connected=0.5, restored=0.03, carried=0.4)
LONGER_BY_HAND = Size(computers=4, days=40, busy=0.8, restored=0.03, carried=0.4)

SEEDS: dict[int, tuple[Size, str]] = {
    0: (USUAL, "any"),
    1: (USUAL, "any"),
    11: (CROWDED, "words under a key that one had begun in vain were set aside as forged"),
    58: (USUAL, "who stays never read what one had sealed under an epoch of her own who was let out at that moment"),
    106: (USUAL, "a server restored since gave a restored computer its own log once more, which was set aside as odd"),
    3000: (USUAL, "a computer that had a later key first held what was written under the older for a fork"),
    6: (BY_HAND, "who had read a stick never heard that it was taken back before any server knew of it"),
    5117: (LONGER_BY_HAND, "an order to erase was for nobody: the server had lost the founding, and knew of no reader"),
    5215: (
        CROWDED_BY_HAND,
        "an access was ended by one let out herself by one who had not heard of it: it holds",
    ),
    5217: (CROWDED_BY_HAND, "a log was stuck: the next epoch had come by hand before its author's own was refused"),
    36: (CROWDED, "a restored computer gave the new key to one it had let out, and heard of a fork that was its own"),
}
