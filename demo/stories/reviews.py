"""What was said when a plan was gone through, and how somebody rated her own days. All invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReviewTold:
    """One time. `rating`: safe, company, the days, sleep and body, the future; None where it was not asked."""

    own_words: str
    loneliness: str
    found: str
    states: tuple[str, ...]
    rating: tuple[int | None, int | None, int | None, int | None, int | None]


AFTERWARDS = "Kontaktpersonen går kvar minst ett halvår. Samma nummer att ringa."
LONG_RUN = "Eget boende efter trean. Någon att ringa som inte är myndighet."

REVIEWS = (
    ReviewTold(
        "Jag sover, men jag litar inte på dörren.",
        "Värst på söndagar, då är det helt tyst.",
        "Börja med det som händer på kvällarna. Mattelärarens lapp betydde mycket.",
        (),
        (3, 2, 4, 3, None),
    ),
    ReviewTold(
        "Kören är bara för mig.",
        "Det är bättre när jag har ringt moster.",
        "Två samtal med moster, båda från ett säkert nummer. Skolan fungerar.",
        ("safety_thought_of",),
        (5, 4, 6, None, 5),
    ),
    ReviewTold(
        "Jag vill klara trean. Sedan får vi se.",
        "Ensamt igen sedan lovet började.",
        "Vi pratade om lovet: videosamtalen går på som vanligt, och kören börjar i januari.",
        ("safety_thought_of", "network_begun", "future_planned"),
        (6, 2, 6, 5, 6),
    ),
)
