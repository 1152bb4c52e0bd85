"""Who works in the fictional county. Invented persons; telephone numbers from series reserved for fiction."""

from __future__ import annotations

from dataclasses import dataclass

PASSPHRASE = "fyra ord bredvid varandra"
"""Of every demo vault; the real program would not accept that anybody knows it."""

COUNTY_CODE = "23"
COUNTY_TEAM = "Centrum mot våld"


@dataclass(frozen=True, slots=True)
class Person:
    """A member of the demo county. `role`: the directory's number (wire.directory.Role)."""

    key: str
    name: str
    title: str
    role: int
    unit: str  # municipality code, or COUNTY_CODE
    phone: str = ""
    hours: str = ""


SOCIAL_WORKER, CONTACT_PERSON, COORDINATOR, MANAGER, LOG_REVIEWER, ADMINISTRATOR = 1, 2, 3, 4, 5, 6

KERSTIN = Person("kerstin", "Kerstin Wiik", "Systemförvaltare", ADMINISTRATOR, COUNTY_CODE)
GUN_BRITT = Person(
    "gun-britt", "Gun-Britt Modin", "Socialsekreterare", SOCIAL_WORKER, "2305", "070-174 06 10", "vard. 8–16.30"
)
LOVE = Person("love", "Love Sundin", "Barnsekreterare", SOCIAL_WORKER, "2313", "070-174 06 14", "vard. 8–16.30")
SANNA = Person("sanna", "Sanna Hedvall", "Socialsekreterare", SOCIAL_WORKER, "2321", "070-174 06 33", "vard. 8–16.30")
ULLA = Person("ulla", "Ulla Påhlman", "Kontaktperson", CONTACT_PERSON, "2321", "070-174 06 52")
ROJDA = Person("rojda", "Rojda Aslan", "Kontaktperson", CONTACT_PERSON, "2380")
PETRA = Person("petra", "Petra Norlin", "Länssamordnare", COORDINATOR, COUNTY_CODE, "070-174 06 21", "vard. 8–16.30")
MATS = Person("mats", "Mats Ederborg", "IFO-chef", MANAGER, "2303", "070-174 06 41", "vard. 8–16.30")

EVERYONE = (GUN_BRITT, LOVE, SANNA, ULLA, ROJDA, PETRA, MATS)
"""In the order in which their computers join; Kerstin's is the first, for it makes the county."""

TOVE = Person("tove", "Tove Lindahl", "Länssamordnare", COORDINATOR, COUNTY_CODE)
MAJ_LIS = Person("maj-lis", "Maj-Lis Nystedt", "Socialsekreterare", SOCIAL_WORKER, "2380")
ELIN = Person("elin", "Elin Brorsson", "Socialsekreterare", SOCIAL_WORKER, "2309")
VIVEKA = Person("viveka", "Viveka Ahlin", "Kontaktperson", CONTACT_PERSON, "2380")
INGER = Person("inger", "Inger Backlund", "Kontaktperson", CONTACT_PERSON, "2326")
ANN_MARI = Person("ann-mari", "Ann-Mari Lidfors", "Loggranskare", LOG_REVIEWER, "2313")
BIRGER = Person("birger", "Birger Nordell", "IFO-chef", MANAGER, "2313", "070-174 06 44", "vard. 8–16.30")
SAMIRA = Person("samira", "Samira Yasin", "Kontaktperson", CONTACT_PERSON, "2361")

COUNTY = (*EVERYONE, TOVE, MAJ_LIS, ELIN, VIVEKA, INGER, SAMIRA, ANN_MARI, BIRGER)
"""Everyone of `make run`: with more who ask, more who go beside, and Petra's colleague, whose computer is seldom on."""

OUT_OF_HOURS = "0980-319 214"
"""Socialjouren, kväll och helg."""
