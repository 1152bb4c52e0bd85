"""The person files of the fictional county, and what is agreed around them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """One person file of the demo county. Goals are (area, text, delmål)."""

    alias: str
    sign: str
    situation: str
    wishes: str
    own_words: str
    first_things: tuple[str, ...]
    goals: tuple[tuple[str, str, tuple[str, ...]], ...]
    resources: str = "en vuxen att ringa, och vill själv"


FILES: tuple[File, ...] = (
    File(
        "Tall",
        "tree",
        "Bor i egen lägenhet sedan november. Har kontakt med en moster på annan ort. Släkten vet inte adressen.",
        "Vill läsa klart trean. Vill inte ha någon härifrån som kontaktperson.",
        "Jag vill kunna gå och handla utan att titta bakom mig. Och jag vill läsa klart trean.",
        ("Hyran för månaden", "Nytt bankkort"),
        (
            (
                "network",
                "Ha två vuxna att ringa som inte är familj",
                (
                    "Ringa moster från ett säkert nummer",
                    "Videosamtal utan att ha ett ärende",
                    "Matteläraren vet vad som får sägas",
                ),
            ),
            ("network", "Hitta ett sammanhang på fritiden", ()),
            ("protection", "Kunna använda telefonen tryggt", ("Gå igenom telefonen tillsammans", "Byta lösenord")),
            ("information", "Veta sina rättigheter", ("Träffa en jurist", "Läsa om kontaktförbud")),
            ("motivation", "Läsa klart trean", ("Tala med studievägledaren", "Bestämma tider för plugg")),
            ("someone_beside", "Ha någon som går bredvid", ("Träffa kontaktpersonen varje vecka",)),
            ("quality_of_life", "Sova hela nätter", ("Prata om det som håller vaken",)),
        ),
        resources="moster på annan ort, mattelärare, sjunger gärna",
    ),
    File(
        "Rönn",
        "leaf",
        "Bor hemma hos en förälder. Pratar med kuratorn varje vecka.",
        "Vill ha någon att prata med som inte jobbar på skolan.",
        "Jag vill inte flytta. Jag vill att de ska sluta bestämma vem jag får ringa.",
        ("Tid hos tandläkaren",),
        (("someone_beside", "Få en kontaktperson", ("Berätta hur en sådan ska vara", "Träffas en första gång")),),
    ),
    File(
        "Ripa",
        "bird",
        "Har gått klart gymnasiet och söker arbete. Bor i andra hand.",
        "Vill klara sig själv och ha någon att ringa ibland.",
        "Det jag behöver är någon som svarar.",
        (),
        (("motivation", "Få ett arbete", ("Skriva ett cv", "Ringa två arbetsgivare")),),
    ),
    File(
        "Björk",
        "leaf",
        "Har nyss kommit till kommunen. Känner ingen här.",
        "Vill lära sig hitta och komma in på en kurs.",
        "Jag vill börja om och slippa förklara mig.",
        ("Ansöka om ny legitimation",),
        (("network", "Lära känna någon i kommunen", ("Prova öppna förskolan",)),),
    ),
    File(
        "Lom",
        "bird",
        "Bor kvar hemma. Det har varit lugnare sedan i höstas.",
        "Vill ta körkort och ha någon att prata med under tiden.",
        "Jag vill köra själv.",
        (),
        (("someone_beside", "Ha någon utanför familjen", ("Fika varannan vecka", "Övningsköra")),),
    ),
    File(
        "Gran",
        "tree",
        "Flyttade hit med två barn. Barnen går i skolan.",
        "Vill att barnen ska få en vanlig vardag.",
        "Barnen ska inte behöva tolka åt mig.",
        ("Tolk till utvecklingssamtalet",),
        (("information", "Förstå skolans papper", ("Läsa veckobrevet tillsammans",)),),
    ),
    File(
        "Tjärn",
        "water",
        "Studerar på distans. Har brutit med släkten.",
        "Vill ha hjälp att hålla ihop dagarna.",
        "Ensamheten är värst på söndagar.",
        (),
        (("quality_of_life", "Söndagar som går att stå ut med", ("Bestämma en sak varje söndag",)),),
    ),
    File(
        "Asp",
        "leaf",
        "Arbetar extra. Bor hos en vän.",
        "Vill hitta eget boende.",
        "Jag vill ha en dörr som jag själv låser.",
        ("Anmäla sig till bostadskön",),
        (("protection", "Ett eget boende", ("Räkna på hyran", "Följa med på visning")),),
    ),
    File(
        "Sävsparv",
        "bird",
        "Går sista året i grundskolan.",
        "Vill själv välja gymnasium.",
        "De har redan valt åt mig.",
        (),
        (("information", "Välja gymnasium själv", ("Träffa studievägledaren utan föräldrar",)),),
    ),
    File(
        "Hägg",
        "leaf",
        "Har återvänt efter en placering. Går i samtal.",
        "Vill träffa sin syster.",
        "Jag är inte arg. Jag är trött.",
        (),
        (("network", "Träffa systern på ett tryggt sätt", ("Bestämma plats och tid",)),),
    ),
    File(
        "Å",
        "water",
        "Bor i egen lägenhet. Är mycket ensam.",
        "Vill komma ut en gång i veckan.",
        "Ingen har frågat mig det förut.",
        (),
        (("someone_beside", "Komma ut en gång i veckan", ("Promenad på torsdagar",)),),
    ),
    File(
        "Korp",
        "bird",
        "Är nyss myndig. Står mellan två familjer.",
        "Vill bestämma själv hur mycket kontakt det ska vara.",
        "Jag vill ha lite av båda.",
        (),
        (("network", "Egna regler för kontakten", ("Skriva ner vad som är okej",)),),
    ),
)

SUBGOAL_TERMS: tuple[tuple[str, str, str], ...] = (
    # (who, when: empty for a date, how we notice)
    ("{alias} och du", "", "De har pratat en gång och bestämt nästa"),
    ("Kontaktpersonen", "varje onsdag", "{alias} väljer själv vad de pratar om"),
    ("Du", "", "En lapp, genomgången med {alias}"),
    ("{alias}", "", "{alias} säger att det är gjort"),
)

NOTES: tuple[tuple[str, str], ...] = (
    # (text, kind)
    ("{alias} berättar att veckan har varit lugn. Vi bestämde att höras på fredag.", "fact"),
    ("Samtal på kontoret, 40 minuter. {alias} vill att vi skriver hellre än ringer.", "fact"),
    ("Min bedömning är att stödet behöver fortsätta på samma sätt. Inget nytt om skyddet.", "assessment"),
    ("{alias} hade frågor om vad som står i akten. Vi läste den tillsammans.", "fact"),
    ("Talade med skolan med {alias} bredvid. Frånvaron räknas inte den här månaden.", "fact"),
)

ALARMS = ("någon talar om en resa", "{alias} inte svarar på två dagar", "släkten frågar dig om {alias}")
MEETING = "Ses ute eller i församlingshemmet, aldrig hemma hos {alias}"
PHONE_RULE = "Ring inte. Skicka ”Ska vi fika?” så ringer {alias}"
