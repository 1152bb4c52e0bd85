"""Street addresses: a street word with a number, a village with a number, a postal code with its town."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.services.guard.finding import Finding, Recognisable
from desktop.services.guard.words import Word, begins_sentence

_NAME = r"[A-ZÅÄÖ][\wåäöé]+"
_MONTHS = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
_COUNTED = (
    r"(?:(?:steg|gång|minut|timm|sekund|dag|vecka|veckor|månad|meter|kron|procent|person|barn|elev|familj|fall)\w*"
    rf"|år|mil|km|m|kr|av|och en halv|{_MONTHS})\b"
)
_HOUSE = rf"\d{{1,3}}(?: ?[A-Da-d])?(?![\w%]|[.:,–-]\d| ?%| {_COUNTED})"
_POSTAL = rf"(?:S-|SE-)?\d{{3}} ?\d{{2}} {_NAME}"
_TAIL = rf"(?:,? (?:lgh|lägenhet) ?\d{{4}})?(?:,? {_POSTAL})?"
_SAFE = ("vägen", "gatan", "gränd", "gränden", "stigen", "torget", "allén", "esplanaden", "slingan", "vreten")
_RISKY = ("backen", "ringen", "leden", "kroken", "liden", "gården", "kajen")  # förändringen 2: these need a capital
_ENDINGS = _SAFE + _RISKY
_NO_STREET = re.compile(
    r"(?:skol|hem|ut|om|halv|motor|lands|riks|läns|livs|bak|huvud|luft|skogs|bil|andnings|själv|medel|rätta)vägen"
    r"|(?:tvär|sido|huvud)gatan|(?:skol|för)gården"
)
_NUMBER = re.compile(rf"\s{_HOUSE}{_TAIL}")
_BARE = frozenset(("väg", "gata", "gränd", "torg", "allé"))
_ITS_NAME = re.compile(rf"(?:{_NAME} ){{1,2}}\Z")  # Kung Haralds väg
_LIVES_ON = re.compile(
    r"\b(?i:bor|bo|bott|bodde|bosatt|hyr|skriven|(?:familj|hus|lägenhet|adress|hem|granne|flick|pojk)\w*)(?: \w+)? "
    r"(?:på|vid|längs)\s\Z"
)
_TOWN = re.compile(rf"(?<![\d+-])(?<!\d ){_POSTAL}\b")
_NUMBERED = re.compile(rf" {_HOUSE}(?=[,.;)\n]|$| (?:och|men|i|på|som|där|hos)\b){_TAIL}")
_BEFORE_A_PHONE = re.compile(r"(?:ring|tel|tfn|telefon|nr|nummer|numret)\W*\Z", re.IGNORECASE)
_EARLIER_WORD = re.compile(r"(?:Södra|Norra|Östra|Västra|Stora|Lilla|Övre|Nedre|Gamla|Nya) \Z")


def addresses(text: str, words: Iterable[Word], villages: Iterable[Word]) -> Iterator[Finding]:
    """Addresses in the text; `villages` are the places that have been found in it already."""
    found = [*_streets(text, words), *_numbered(text, villages)]
    yield from found
    for match in _TOWN.finditer(text):
        town = _finding(*match.span())
        if not town.overlaps(found) and not _BEFORE_A_PHONE.search(text, max(0, match.start() - 12), match.start()):
            yield town


def _streets(text: str, words: Iterable[Word]) -> Iterator[Finding]:
    for word in words:
        start = _street_start(text, word)
        if start is None:
            continue
        number = _NUMBER.match(text, word.end)
        if number is not None:
            yield _finding(start, number.end())
        elif word.capital and _LIVES_ON.search(text, max(0, start - 30), start):
            yield _finding(start, word.end)


def _street_start(text: str, word: Word) -> int | None:
    """Where the street's name begins, if the word ends one."""
    if word.lower in _BARE:
        name = _ITS_NAME.search(text, max(0, word.start - 40), word.start)
        return name.start() if name else None
    if not word.lower.endswith(_ENDINGS) or _NO_STREET.fullmatch(word.lower) or word.lower in _ENDINGS:
        return None
    named = word.capital and not begins_sentence(text, word.start)
    if not named and word.lower.endswith(_RISKY):
        return None
    earlier = _EARLIER_WORD.search(text, max(0, word.start - 8), word.start)
    return earlier.start() if earlier else word.start


def _numbered(text: str, villages: Iterable[Word]) -> Iterator[Finding]:
    """Where streets have no names a house is its village and a number: Sikås 210."""
    for village in villages:
        match = _NUMBERED.match(text, village.end)
        if match is not None:
            yield _finding(village.start, match.end())


def _finding(start: int, end: int) -> Finding:
    return Finding(start, end, Recognisable.ADDRESS)
