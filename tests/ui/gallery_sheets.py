"""The sheets of the gallery: screens like the target pictures, and a sheet of controls. All data is invented."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtWidgets import QWidget

from desktop.ui.shell import Coverage, RailEntry, Shell, StatusLine, Waiting
from desktop.ui.widgets import (
    Banner,
    Button,
    Card,
    Check,
    Chips,
    ChoiceField,
    Column,
    DateField,
    EmptyState,
    Field,
    Flow,
    FocusRing,
    IconWords,
    KeyValues,
    Label,
    Labelled,
    ListRow,
    Option,
    OwnWords,
    PageHeader,
    PickRow,
    RowCard,
    RowWords,
    ScrollPage,
    SecretField,
    SectionTitle,
    Segment,
    TabBar,
    TextEditor,
    TwoPane,
)
from tests.ui.gallery_facts import facts


def today() -> date:
    """The day of the pictures."""
    return date(2027, 1, 19)


def options(*texts: str) -> list[Option]:
    """Choices whose value is their text."""
    return [Option(text, text) for text in texts]


def idag_page() -> ScrollPage:
    """Picture 02."""
    note, new = Button("Skriv anteckning", "note-pencil"), Button("Ny konsultation", "plus", "main")
    header = PageHeader(
        "Idag, tisdag 19 januari",
        "Det som väntar på dig, det som väntar på andra och det som är nytt.",
        right=[note, new],
    )
    panes = TwoPane()
    waiting = RowCard("Väntar på dig")
    for words, text, bar in (
        (
            RowWords(
                "Tall · Trygghet, Teknik",
                "Två versioner att välja mellan. Tills du har valt gäller båda.",
                icon="columns",
                icon_tone="accink",
            ),
            "Jämför",
            "amber",
        ),
        (
            RowWords("Tall · Stödplan", "Kontaktpersonen föreslår ett nytt behov.", icon="user-plus"),
            "Läs",
            "",
        ),
        (
            RowWords(
                "Rönn · Samtycke till länet",
                "Gäller till fre 29 jan, v. 4. Fråga om det ska förnyas eller sluta.",
                icon="calendar-blank",
            ),
            "Öppna",
            "",
        ),
    ):
        waiting.add_row(ListRow(words, button=Button(text, least=4.8), bar=bar))
    others = RowCard("Väntar på andra")
    others.add_row(
        ListRow(
            RowWords(
                "Tall · Återkallat samtycke",
                "En har bekräftat. En dator har inte varit igång sedan fre 15 jan.",
                icon="prohibit",
            )
        )
    )
    others.add_row(
        ListRow(
            RowWords(
                "Konsultation K27-014 · Länet",
                "Skickad mån 18 jan 15.10. Svar senast ons 20 jan.",
                icon="chats-circle",
            )
        )
    )
    panes.main.addWidget(SectionTitle("Väntar på dig", 3))
    panes.main.addWidget(waiting)
    panes.main.addSpacing(6)
    panes.main.addWidget(SectionTitle("Väntar på andra", 2))
    panes.main.addWidget(others)
    panes.main.addSpacing(6)
    fresh = RowCard("Nytt")
    fresh.add_row(
        ListRow(
            RowWords(
                "Tall · Träff sön 17 jan, 40 min",
                "Skriven av kontaktpersonen. Inkom senare, i dag 08.12.",
                icon="chat-circle-text",
            )
        )
    )
    fresh.add_row(
        ListRow(
            RowWords(
                "Rutin vid skyddad folkbokföring", "Ny version från länet. Gäller från fre 15 jan.", icon="book-open"
            )
        )
    )
    panes.main.addWidget(SectionTitle("Nytt sedan lördag 16 januari", 2))
    panes.main.addWidget(fresh)
    panes.main.addStretch(1)
    panes.side.addWidget(Field("Sök person", placeholder="Alias, personnummer, ärende", icon="magnifying-glass"))
    week = Card("Vecka 3")
    week.add(
        KeyValues([("tis 19", "13.00 Tall, uppföljning"), ("ons 20", "09.00 Samråd"), ("tor 21", "Ensam på kontoret")])
    )
    panes.side.addWidget(week)
    call = Card("Vem ringer jag?")
    call.add(IconWords("phone", "Petra Norlin, länet\n070-174 06 21 vard. 8–16.30"))
    call.add(IconWords("moon", "Socialjouren, kväll och helg\n0980-319 214"))
    call.add(Label("Numren kontrollerade mån 11 jan.", role="small", tone="ink2"))
    panes.side.addWidget(call)
    panes.side.addStretch(1)
    page = ScrollPage(header, panes, gap=1.0)
    page.keep_at_top()
    return page


def controls_page() -> ScrollPage:
    """Every control once."""
    panes = TwoPane()
    editor = TextEditor("Konsultation", lines=8)
    editor.set_text(
        "Jag vet inte vad jag frågar efter.\nSkolan ringde i går om en 17-årig kille i Gäddede som pratar tigrinja. "
        "Han har slutat gå på träningarna och sover på lektionerna.\nTill kuratorn har han sagt att han ska resa bort."
    )
    start = editor.text().index("17-årig")
    editor.mark([(start, editor.text().index(". Han"))])
    editor.set_foot("Sparat på datorn 15.43")
    panes.main.addWidget(editor)
    panes.main.addWidget(
        Banner(
            "decide",
            "Så få passar in på det här att personen kan kännas igen.",
            "Ålder, ort och språk står ihop. Programmet ändrar inget åt dig.",
            icon="users-three",
            buttons=[Button("Skriv om"), Button("Skicka ändå, ange varför"), Button("Behåll bara här")],
        )
    )
    panes.main.addWidget(
        Banner("safety", "Får inte lämnas till länet eller samråd.", "Återkallat av Tall tis 19 jan 14.10.")
    )
    panes.main.addWidget(Banner("waiting", "Väntar på täckning.", "Inget behöver göras."))
    panes.main.addWidget(Banner("info", "Kontaktpersonen ser inte det här."))
    chips = Chips(
        "Hur",
        [
            Option("a", "Träffades", icon="users"),
            Option("b", "Telefon", icon="phone"),
            Option("c", "Video", icon="video-camera"),
        ],
        ["a"],
    )
    panes.main.addWidget(chips)
    panes.main.addWidget(
        Chips(
            "Vad",
            options("Prata", "Praktiskt", "Följde med", "Nätverk", "Fritid", "Annat"),
            ["Prata", "Praktiskt"],
            multi=True,
        )
    )
    buttons = QWidget()
    buttons.setLayout(
        Flow(
            Button("Klar", kind="main", keys="Ctrl+Return", large=True),
            Button("Skicka före allt annat", "paper-plane-tilt", "red"),
            Button("Platsen kan vara röjd", "warning-circle", "redline"),
            Button("Lägg till område", "plus", "quiet"),
            Button("Visa", kind="link"),
        )
    )
    panes.main.addWidget(buttons)
    off = Button("Skicka till länet", "paper-plane-tilt", "main", keys="Ctrl+Return")
    off.setEnabled(False)
    panes.main.addWidget(off)
    panes.side.addWidget(Check("Anonym", "Namn, personnummer och telefon skickas aldrig.", bold=True))
    panes.side.addWidget(
        Labelled(
            "Rör det heder?",
            Segment("Rör det heder?", options("Oklart", "Misstanke", "Bekräftat", "Annat"), "Oklart"),
            note="Kan ändras",
        )
    )
    panes.side.addWidget(ChoiceField("Skede", options("Förhandsbedömning", "Utredning"), "Förhandsbedömning"))
    panes.side.addWidget(Labelled("Finns syskon?", Segment("Finns syskon?", options("Ja", "Nej", "Vet inte"), "Ja")))
    wrong = DateField("Gäller till", today)
    wrong.set_text("30 februari")
    wrong.check()
    panes.side.addWidget(wrong)
    panes.side.addWidget(DateField("Gäller från", today, value=date(2027, 2, 12)))
    panes.side.addWidget(SecretField("Lösenfras"))
    panes.side.addWidget(OwnWords("Jag vill läsa klart trean.", "Tall, med egna ord, tis 12 jan"))
    panes.side.addWidget(EmptyState("Inget väntar på dig."))
    panes.side.addStretch(1)
    page = ScrollPage(panes, gap=1.0)
    page.keep_at_top()
    return page


def person_page() -> ScrollPage:
    """The head of picture 05, and a list to choose from."""
    header = PageHeader(
        "Tall",
        "Ärendet ägs av Bräcke kommun. Länet konsulterar.",
        alias="tree",
        hint="Håll nere F6 för att se namnet",
        right=[Button("Tidigare versioner", "clock-counter-clockwise"), Button("Kopiera till journalen", "copy")],
    )
    names = ("Översikt", "Stödplan", "Trygghet", "Nätverk", "Anteckningar", "Samtycken", "Vem ser vad")
    tabs = TabBar("Tall", [(name, name) for name in names])
    tabs.set_value("Stödplan")
    areas = RowCard("Områden")
    for title, detail in (
        ("Skydd och säkerhet", "2 mål, 4 delmål · ses över fre 29 jan"),
        ("Nätverk och relationer", "2 mål, 3 delmål · ses över tis 26 jan"),
        ("Information och rättigheter", "1 mål, 2 delmål · ses över tis 16 feb"),
    ):
        areas.add_row(PickRow(RowWords(title, detail=detail, bold=False), title))
    areas.choose("Nätverk och relationer")
    inbox = RowCard("Inkorg")
    inbox.add_row(
        PickRow(
            RowWords(
                "Östersund, skola",
                "Före anmälan",
                "Första svar lämnat mån 21 dec · teamet mån 28 dec",
                right="K26-062",
            ),
            "1",
        )
    )
    inbox.add_row(ListRow(RowWords("Stödplan", right="stannar", right_icon="lock", icon="list-dashes", bold=False)))
    inbox.add_row(
        ListRow(
            RowWords(
                "Kvällssamtal. Orolig inför måndagen.",
                lead=("sön 17 jan", "telefon, 20 min"),
                right="väntar",
                right_icon="hourglass",
                bold=False,
            )
        )
    )
    phases = [
        Option("1", "Akut fas", "3 nov–9 dec"),
        Option("2", "Mellanfas", "sedan 10 dec"),
        Option("3", "Långtidsfas"),
    ]
    page = ScrollPage(header, tabs, Segment("Fas", phases, "2", stretch=False), areas, inbox)
    page.keep_at_top()
    return page


def alone(make: Callable[[], QWidget]) -> Callable[[], QWidget]:
    """A page in a window of its own."""

    def window() -> QWidget:
        frame = QWidget()
        frame.setLayout(Column(make(), gap=0))
        frame.ring = FocusRing(frame)  # type: ignore[attr-defined]
        return frame

    return window


ROOMS = (
    RailEntry("today", "sun-horizon", "Idag"),
    RailEntry("consultation", "chats-circle", "Konsultation"),
    RailEntry("people", "users", "Personer"),
    RailEntry("contacts", "handshake", "Kontaktpersoner"),
    RailEntry("consents", "file-text", "Samtycken"),
    RailEntry("library", "books", "Bibliotek"),
    RailEntry("county", "map-trifold", "Länet"),
)


def status() -> StatusLine:
    """The line of picture 02."""
    since = datetime(2027, 1, 18, 15, 10)
    waiting = (
        Waiting("Konsultation K27-014", "Länet har inte hämtat den.", since),
        Waiting("Återkallat samtycke", "En dator har inte varit igång.", datetime(2027, 1, 19, 14, 10)),
    )
    return StatusLine(
        today(),
        datetime(2027, 1, 19, 16, 18),
        datetime(2027, 1, 19, 16, 5),
        waiting,
        Coverage.ONLINE,
        user="Gun-Britt Modin, Bräcke",
    )


def shell_of(page: QWidget, key: str = "today") -> Shell:
    """A window with the rooms of a social worker and one page."""
    shell = Shell()
    shell.set_entries(ROOMS)
    shell.set_status(status())
    shell.add_page(key, page)
    shell.show_page(key)
    return shell


def idag() -> QWidget:
    """Pictures 02, 03 and 14."""
    return shell_of(idag_page())


def waiting_pane() -> QWidget:
    """What waits, why and since when."""
    shell = shell_of(idag_page())
    shell.resize(1280, 770)
    shell.status.opened.emit("waiting")
    return shell


SHEETS: dict[str, Callable[[], QWidget]] = {
    "idag": idag,
    "pane": waiting_pane,
    "controls": alone(controls_page),
    "person": alone(person_page),
    "facts": alone(facts),
}
