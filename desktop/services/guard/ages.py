"""Somebody's age, however it is said: 17-årig, sjuttonåring, född 2009, i nian, går tredje året.

Years that are no one's age are left alone: för 3 år sedan, gifta i 20 år, 13–25 år, en treårig insats.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from desktop.services.guard.counts import Count
from desktop.services.guard.words import Word

_BACK = 30  # characters before a number that are enough to know what it counts
_YOUNGEST = 6  # "är tre, fyra" is more often a count than an age
_GRADES = 9

_NOT_SOMEBODY = (
    r"(?:\w*utbildning|\w*insats|\w*plan|period|relation|projekt|avtal|beslut|\w*placering|erfarenhet|kontrakt|"
    r"förlovning|\w*äktenskap|program|uppdrag)"
)
_YEARLING = re.compile(rf"\s?-?\s?(?:åring\w*|årig[at]?\b(?!\s{_NOT_SOMEBODY})|årsåldern)")
_YEARS = re.compile(
    r"\s(?:års\s(?=ålder)|år\b(?:\s(?P<old>gamm\w*|gaml\w*|ung\w*))?)"
    r"(?!\s(?:sedan|framåt|till|yngre|äldre|senare|innan|tidigare|fram|av|i\srad|fängelse|tillbaka)\b)"
)
_LAST_WORD = re.compile(r"([^\W\d_]+)\s\Z")
_SPAN = re.compile(
    r"i|för|om|under|över|efter|sedan|inom|på|var|vart|varje|minst|max|högst|till|från|mellan|nästa|senaste|sista|första|"
    r"andra|de|dessa|dom|kvar|ytterligare|cirka|ungefär|hela|varit|tog|tar|tagit|gått|går|gick|ta|och|eller"
)
_PERSON = r"\b(?:flick|pojk|kill|tjej|kvinn|mann?|barn|son|dotter|syster|bror|ungdom|elev|person|mamma|pappa|unge)\w*"
_ON_A_PERSON = re.compile(rf"{_PERSON}\spå\s\Z")
_BESIDE = re.compile(rf"{_PERSON},?\s\(?\Z")
_CLOSED = re.compile(r"\)|,(?!\d|\s\d)")
_IS = re.compile(
    r"(?<!\bde )(?<!\bvi )(?<!\bdom )(?<!barnen )\b(?:är|fyller|fyllt|fyllde|blir|blev|bara|knappt|snart)\s\Z"
)
_ENDS = re.compile(
    r"\s?(?:[,;!?)]|\.(?!\d)|$)|\s(?:och|men|nu|i\s(?:år|dag|vår|höst|sommar|vinter|jan|feb|mars|apr|maj|jun|jul|aug|"
    r"sep|okt|nov|dec)\w*|den\s\d)\b",
    re.MULTILINE,
)
_BORN = re.compile(r"(?:född\w*|föddes|fött|\bf\.?)\s(?:år\s|i\s)?(?:(?:19|20)\d\d|[-’']?[01]\d)\b(?![.:,]?\d)")
_IN_GRADE = re.compile(r"\b(?P<grade>årskurs|åk\.?|klass)\s?\Z")
_IN_CLASS = re.compile(r"går\si\s\Z")
_PARALLEL = re.compile(r"\s?[a-f]?(?=[\s,.;)]|\Z)")
_ORDINAL = re.compile(r"första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde")
_THE_GRADE = re.compile(r"förskoleklassen|ettan|tvåan|trean|fyran|femman|sexan|sjuan|åttan|nian")
_OF_SCHOOL = re.compile(r"(?:\bi|går|klart)\s\Z")
_AT_UPPER_SCHOOL = re.compile(r"\spå\sgymnasiet\b")
_CLASS = re.compile(r"\s(?:klass|årskurs)(?:en)?\b")
_YEAR = re.compile(r"\såret\b")
_GOES = re.compile(r"(?P<goes>går)\s\Z")

Span = tuple[int, int]


def ages(lower: str, words: Iterable[Word], numbers: Iterable[Count]) -> Iterator[Span]:
    """Where an age stands in the text in small letters, as (start, end)."""
    for number in numbers:
        before = lower[max(0, number.start - _BACK) : number.start]
        span = _in_years(lower, before, number) or _in_grades(lower, before, number)
        if span is not None:
            yield span
    for word in words:
        span = _in_school(lower, word)
        if span is not None:
            yield span
    for match in _BORN.finditer(lower):
        yield match.span()


def _in_years(lower: str, before: str, number: Count) -> Span | None:
    yearling = _YEARLING.match(lower, number.end)
    if yearling is not None:
        return number.start, yearling.end()
    years = _YEARS.match(lower, number.end)
    if years is not None:
        return (number.start, years.end()) if years["old"] or not _is_span(before) else None
    is_age = _IS.search(before) and _ENDS.match(lower, number.end)
    beside = number.digits and _BESIDE.search(before) and _CLOSED.match(lower, number.end)
    return (number.start, number.end) if number.value >= _YOUNGEST and (is_age or beside) else None


def _is_span(before: str) -> bool:
    """Whether the years are a length of time: i 20 år, but not en pojke på 9 år."""
    last = _LAST_WORD.search(before)
    return last is not None and _SPAN.fullmatch(last[1]) is not None and not _ON_A_PERSON.search(before)


def _in_grades(lower: str, before: str, number: Count) -> Span | None:
    if not number.digits or not 0 < number.value <= _GRADES:
        return None
    parallel = _PARALLEL.match(lower, number.end)
    grade = _IN_GRADE.search(before)
    if grade is not None:
        return number.start - len(before) + grade.start(), parallel.end() if parallel else number.end
    if lower.startswith(":an", number.end):
        return number.start, number.end + len(":an")
    return (number.start, parallel.end()) if parallel and _IN_CLASS.search(before) else None


def _in_school(lower: str, word: Word) -> Span | None:
    if _THE_GRADE.fullmatch(word.lower) and _OF_SCHOOL.search(lower, max(0, word.start - 6), word.start):
        upper = _AT_UPPER_SCHOOL.match(lower, word.end)
        return word.start, upper.end() if upper else word.end
    if _ORDINAL.fullmatch(word.lower):
        of_class = _CLASS.match(lower, word.end)
        if of_class is not None:
            return word.start, of_class.end()
        year, goes = _YEAR.match(lower, word.end), _GOES.search(lower, max(0, word.start - 6), word.start)
        return (goes.start(), year.end()) if year and goes else None
    return None
