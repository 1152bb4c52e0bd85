"""What a text says of somebody, shared by many alone and by few together: age, language, origin, school, trade."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from desktop.services.guard.ages import ages
from desktop.services.guard.counts import counts
from desktop.services.guard.family import rare_families
from desktop.services.guard.finding import Ingredient
from desktop.services.guard.small_place import Span
from desktop.services.guard.words import Vocabulary, Word, begins_sentence, word_list

# A school with a name of its own; those below are kinds of school that every municipality has.
_SCHOOL = ("skola", "skolan", "skolans", "gymnasiet", "gymnasiets", "gymnasium")
_ANY_SCHOOL = re.compile(
    r"(?:för|grund|låg|mellan|hög|lågstadie|mellanstadie|högstadie|gymnasie|hem|sommar|musik|kultur|sim|trafik|kör|"
    r"folk|dans|rid|grannen|den|hela)?-?skol\w*|gymnasi\w+"
)
# Languages that schools teach tell something only of who speaks them.
_SPEAKS_COMMON = re.compile(
    r"(?:engelsk|fransk|spansk|tysk|norsk|dansk)talande|ar\s(?:bara\s|hemma\s)?(?:franska|spanska|tyska)\b"
)
_WORKS = re.compile(
    r"(?<!jag )(?<!vi )(?:jobba|arbeta)[rt]\ssom\s(?P<trade>\w+)"
    r"|(?:driver|äger)\s(?:\w+\s)?(?P<business>(?:pizzeri|restaurang|kiosk|affär|butik|mack|salong|åkeri|gård|"
    r"hotell|bageri|verkstad|frisör|taxi|fåraherd|café|camping|\w*handel)\w*)"
)
_COLLEAGUE = re.compile(
    r"(?:social|lärar|mentor|kurator|rektor|sjuksköt|skolsköt|polis|handlägg|familjebehandl|psykolog|kontaktperson|chef|"
    r"samordnar|utredar|behandlar|tolk|vikarie|barnsekr|god|stöd)\w*"
)
_LISTS = {
    Ingredient.LANGUAGE: "languages",
    Ingredient.ORIGIN: "origins",
    Ingredient.SCHOOL: "schools",
    Ingredient.TRADE: "trades",
    Ingredient.FAMILY: "rare_facts",
}


class Company:
    """Finds the ingredients other than places."""

    def __init__(self) -> None:
        self._vocabulary = Vocabulary({kind: word_list(name) for kind, name in _LISTS.items()})

    def find(self, text: str, lower: str, words: Sequence[Word]) -> dict[Ingredient, tuple[Span, ...]]:
        """Every kind that stands in the text, with its spans in order. A word counts as one kind only."""
        found: dict[Ingredient, list[Span]] = defaultdict(list)
        for word in words:
            kind = self._kind(text, word)
            if kind is not None:
                found[kind].append((word.start, word.end))
        for kind, span in _phrases(lower, words):
            if not any(span[0] < end and start < span[1] for spans in found.values() for start, end in spans):
                found[kind].append(span)
        return {kind: tuple(sorted(found[kind])) for kind in Ingredient if found[kind]}

    def knows_origin(self, lower: str) -> bool:
        """Whether this is a country or a people."""
        return self._vocabulary.kind(lower) is Ingredient.ORIGIN

    def _kind(self, text: str, word: Word) -> Ingredient | None:
        kind = self._vocabulary.kind(word.lower)
        if kind is None and word.capital and word.lower.endswith(_SCHOOL) and not _ANY_SCHOOL.fullmatch(word.lower):
            return None if begins_sentence(text, word.start) else Ingredient.SCHOOL
        return kind


def _phrases(lower: str, words: Sequence[Word]) -> Iterator[tuple[Ingredient, Span]]:
    numbers = tuple(counts(lower, words))
    for span in ages(lower, words, numbers):
        yield Ingredient.AGE, span
    for span in rare_families(lower, numbers):
        yield Ingredient.FAMILY, span
    for match in _SPEAKS_COMMON.finditer(lower):
        yield Ingredient.LANGUAGE, match.span()
    for match in _WORKS.finditer(lower):
        group = "trade" if match["trade"] else "business"
        if not _COLLEAGUE.fullmatch(match[group]):
            yield Ingredient.TRADE, match.span(group)
