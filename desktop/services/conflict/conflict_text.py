"""Two or more versions of a text beside each other: which paragraphs belong together, and which words differ.

Pure functions over difflib. What is compared is words: a changed letter marks its word, since that is what one reads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations

_TOKEN = re.compile(r"(?:\w+|[^\w\s])\s*")
"""A word or a sign, with the space after it: spaces by themselves are everywhere, and make comparing slow."""

_FEWEST_WORDS = 2
"""So many words between two differences count as common; fewer would leave a page of scraps."""

_ALIKE = 0.3
"""From here on two paragraphs are versions of one (SequenceMatcher's ratio, over words)."""

_MOST_COMPARED = 900
"""Pairs of changed paragraphs that are weighed against each other; beyond it they are laid out in their order."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a paragraph. `differs`: they do not stand in every version."""

    text: str
    differs: bool


Paragraph = tuple[Piece, ...]

Rows = tuple[tuple[Paragraph | None, ...], ...]
"""Row by row, one paragraph for each version; None where it is missing in that version."""


def beside(texts: Sequence[str]) -> Rows:
    """The versions, paragraph by paragraph, with what differs between them."""
    aligned = _aligned([_paragraphs(text) for text in texts])
    return tuple(map(_marked, aligned))


def joined(texts: Sequence[str]) -> str:
    """All that any of the versions says: what is common once, and what differs after each other, in their order."""
    found: list[str] = []
    for row in _aligned([_paragraphs(text) for text in texts]):
        found += dict.fromkeys(paragraph for paragraph in row if paragraph)
    return "\n".join(found)


def _paragraphs(text: str) -> list[str]:
    return [line for line in (line.strip() for line in text.splitlines()) if line]


# Which paragraphs belong together


def _aligned(versions: Sequence[list[str]]) -> list[list[str | None]]:
    rows: list[list[str | None]] = [[paragraph] for paragraph in versions[0]] if versions else []
    for count, version in enumerate(versions[1:], start=1):
        rows = _with(rows, version, count)
    return rows


def _with(rows: list[list[str | None]], version: list[str], count: int) -> list[list[str | None]]:
    """The rows with one version more."""
    shown = [next(paragraph for paragraph in row if paragraph is not None) for row in rows]
    found: list[list[str | None]] = []
    for _, a, b, c, d in SequenceMatcher(None, shown, version, autojunk=False).get_opcodes():
        for row, paragraph in _paired(shown[a:b], version[c:d]):
            before = rows[a + row] if row is not None else [None] * count
            found.append([*before, version[c + paragraph] if paragraph is not None else None])
    return found


def _paired(left: Sequence[str], right: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """The pairs that are most alike in all, in order; what has no like stands alone."""
    if list(left) == list(right):
        return [(at, at) for at in range(len(left))]
    if len(left) * len(right) > _MOST_COMPARED:
        longest = max(len(left), len(right))
        return [(at if at < len(left) else None, at if at < len(right) else None) for at in range(longest)]
    likes = [[_likeness(one, other) for other in right] for one in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            best[i][j] = max(best[i + 1][j], best[i][j + 1], best[i + 1][j + 1] + likes[i][j])
    return _walk(likes, best)


def _walk(likes: list[list[float]], best: list[list[float]]) -> list[tuple[int | None, int | None]]:
    pairs: list[tuple[int | None, int | None]] = []
    i = j = 0
    while i < len(best) - 1 or j < len(best[0]) - 1:
        inside = i < len(best) - 1 and j < len(best[0]) - 1
        if inside and likes[i][j] and best[i][j] == best[i + 1][j + 1] + likes[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif i < len(best) - 1 and (j == len(best[0]) - 1 or best[i][j] == best[i + 1][j]):
            pairs.append((i, None))
            i += 1
        else:
            pairs.append((None, j))
            j += 1
    return pairs


def _likeness(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, _words(one), _words(other), autojunk=False)
    likeness = matcher.ratio() if matcher.quick_ratio() >= _ALIKE else 0.0
    return likeness if likeness >= _ALIKE else 0.0


def _words(text: str) -> list[str]:
    return [token.strip().casefold() for token in _TOKEN.findall(text)]


# Which words differ


def _marked(row: Sequence[str | None]) -> tuple[Paragraph | None, ...]:
    """A row of versions; a word differs if it does in the comparison with any of the others."""
    tokens = [_TOKEN.findall(text or "") for text in row]
    differs = [[None in row] * len(words) for words in tokens]
    if None not in row:
        for one, other in combinations(range(len(row)), 2):
            _mark(tokens[one], tokens[other], differs[one], differs[other])
    return tuple(
        None if text is None else _pieces(words, marks) for text, words, marks in zip(row, tokens, differs, strict=True)
    )


def _mark(one: list[str], other: list[str], in_one: list[bool], in_other: list[bool]) -> None:
    """What stands in one of the two and not in the other; short common words between are taken along."""
    words, others = [token.rstrip() for token in one], [token.rstrip() for token in other]
    codes = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    _mark_side(words, [(tag == "equal", start, end) for tag, start, end, _, _ in codes], in_one)
    _mark_side(others, [(tag == "equal", start, end) for tag, _, _, start, end in codes], in_other)


def _mark_side(words: list[str], parts: Sequence[tuple[bool, int, int]], differs: list[bool]) -> None:
    last, gap = None, _FEWEST_WORDS
    for common, start, end in parts:
        if common:
            gap += sum(word.isalnum() for word in words[start:end])
        elif start < end:
            since = last if last is not None and gap < _FEWEST_WORDS else start
            differs[since:end] = [True] * (end - since)
            last, gap = end, 0


def _pieces(tokens: list[str], differs: list[bool]) -> Paragraph:
    pieces: list[Piece] = []
    for token, other in zip(tokens, differs, strict=True):
        if pieces and pieces[-1].differs == other:
            pieces[-1] = Piece(pieces[-1].text + token, other)
        else:
            pieces.append(Piece(token, other))
    return _without_loose_space(pieces)


def _without_loose_space(pieces: list[Piece]) -> Paragraph:
    """White space at the end of what differs is not marked: an underlined gap looks like a word that is missing."""
    found: list[Piece] = []
    for piece in pieces:
        bare = piece.text.rstrip()
        if piece.differs and bare != piece.text:
            found += [Piece(bare, True)] if bare else []
            found.append(Piece(piece.text[len(bare) :], False))
        else:
            found.append(piece)
    return tuple(found)
