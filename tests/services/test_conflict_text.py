"""Versions of a text beside each other: what belongs together, what differs, and all of it in one."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.services.conflict.conflict_text import Paragraph, beside, joined

MINE = """Telefonen ligger avstängd i skåpet på skolan när Tall är hemma.
Delad plats är avstängd.
Ny kod i går. Bara Tall kan den.
Mejlen läses på skolans dator."""

HERS = """Telefonen är på hemma, bara nödsamtal och kontaktpersonen, när Tall är hemma.
Delad plats är avstängd.
Mejlen läses på skolans dator, aldrig på biblioteket."""


def words(paragraph: Paragraph | None) -> str | None:
    return "".join(piece.text for piece in paragraph) if paragraph is not None else None


def marked(paragraph: Paragraph | None) -> list[str]:
    return [piece.text for piece in paragraph or () if piece.differs]


def test_paragraphs_stand_beside_their_like_and_differing_words_are_marked() -> None:
    """As in the picture of two texts on a telephone."""
    rows = beside([MINE, HERS])
    assert [words(row[1]) is None for row in rows] == [False, False, True, False]
    assert [marked(row[0]) for row in rows] == [
        ["ligger avstängd i skåpet på skolan"],
        [],
        ["Ny kod i går. Bara Tall kan den."],
        [],
    ]
    assert marked(rows[3][1]) == [", aldrig på biblioteket"]


def test_three_versions_are_laid_beside_each_other() -> None:
    """A word that only one of three has is marked in that one."""
    rows = beside(["Ringa moster", "Ringa moster snart", "Ringa moster"])
    assert [marked(version) for version in rows[0]] == [[], ["snart"], []]


def test_all_of_them_put_together_say_what_is_common_once() -> None:
    """And what differs after each other, in its place."""
    assert joined([MINE, HERS]).splitlines() == [
        *(MINE.splitlines()[0], HERS.splitlines()[0]),
        "Delad plats är avstängd.",
        "Ny kod i går. Bara Tall kan den.",
        *(MINE.splitlines()[3], HERS.splitlines()[2]),
    ]


TEXTS = st.lists(st.sampled_from(["Ringa moster", "Ringa moster i dag", "Boka tid", "", "äta"]), max_size=5)


@given(st.lists(TEXTS.map("\n".join), min_size=2, max_size=3))
def test_no_word_is_lost_on_the_way(texts: list[str]) -> None:
    """Read downwards, each column says what its version says; and the joined text has every paragraph of all."""
    rows = beside(texts)
    for at, text in enumerate(texts):
        column = [said for row in rows if (said := words(row[at])) is not None]
        assert column == [line for line in text.splitlines() if line]
    assert set(joined(texts).splitlines()) == {line for text in texts for line in text.splitlines() if line}
