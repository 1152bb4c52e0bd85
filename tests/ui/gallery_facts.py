"""The gallery's sheet of what is mostly read: tables, steps, facts, progress. All data is invented."""

from PySide6.QtWidgets import QWidget

from desktop.ui.widgets import (
    ActionBar,
    Beside,
    Button,
    Card,
    Cell,
    Column,
    Flow,
    KeyValues,
    Label,
    NumberMark,
    ProgressWords,
    Row,
    ScrollPage,
    SmallTable,
    TwoPane,
    UndoRow,
)


def facts_page() -> ScrollPage:
    """Tables, steps, progress, undo, and the bar at the foot."""
    panes = TwoPane()
    table = SmallTable("Mål 1", ("Delmål", "Vem och när", "Hur vi märker det", "Läge"), (3, 2.2, 3, 1.6))
    for text, who, due, sign, state in (
        ("Ringa moster från ett säkert nummer", "Tall och du", "senast tis 26 jan", "De har pratat en gång", "Pågår"),
        ("Videosamtal utan att ha ett ärende", "Kontaktpersonen", "varje onsdag", "Tall väljer själv", "Pågår"),
        ("Matteläraren vet vad som får sägas", "Du", "senast fre 5 feb", "En lapp, genomgången", "Inte börjat"),
    ):
        icon = "circle-half" if state == "Pågår" else "circle"
        table.add_row([Cell(text, bold=True), Cell(who, due), Cell(sign), Cell(state, icon=icon)])
    plan = Card()
    plan.add(Label("Nätverk och relationer", role="area"))
    plan.add(Label("Mål 1. Ha två vuxna att ringa som inte är familj", bold=True))
    plan.add(table)
    empty = Card(dashed=True, edge="border", margins=0.6)
    empty.add(
        Beside(
            Label("Målet har inga delmål än. Vad är det första som ska hända?"), Button("Skriv delmål", kind="quiet")
        )
    )
    plan.add(empty)
    panes.main.addWidget(plan)
    steps = Card(gap=1.0)
    for number, (title, text) in enumerate(
        (
            ("Ring 112. Säg ”barn förs ut ur landet”.", "Flygplats, tåg eller bil. Tid om du vet den."),
            ("Ring inte hem. Varna inte familjen.", "Ett samtal kan göra att resan blir av tidigare."),
        ),
        start=1,
    ):
        row = Row(NumberMark(number), gap=0.8)
        row.addLayout(Column(Label(title, role="h2"), Label(text, tone="ink2"), gap=0), 1)
        steps.add(row)
    panes.main.addWidget(steps)
    progress = ProgressWords()
    progress.show_progress("3 av 7 skickade", 3, 7)
    panes.main.addWidget(progress)
    undo = UndoRow()
    undo.say("Borttaget.")
    panes.main.addWidget(undo)
    panes.main.addStretch(1)
    alarm = Card(bar="red", edge="red", gap=0)
    alarm.add(Label("Fara för liv, eller någon förs bort nu", bold=True))
    alarm.add(Label("112", role="alarm", tone="redink"))
    alarm.add(Label("Säg först vart de är på väg, sedan vem.", tone="ink2"))
    panes.side.addWidget(alarm)
    facts = Card("Lillasyster")
    facts.add(KeyValues([("Del", "Familj"), ("Hur nära", "nära"), ("Linje", "svag, Tall hör av sig")]))
    panes.side.addWidget(facts)
    chosen = Card("Centrum mot våld, länet", bar="blue", edge="link")
    chosen.add(Label("Ser läget nu och Talls önskemål. Inte hälsa."))
    chosen.add(Flow(Button("Det här ser länet"), Button("Återkalla")))
    panes.side.addWidget(chosen)
    panes.side.addStretch(1)
    page = ScrollPage(panes, gap=1.0)
    page.keep_at_top()
    return page


def facts() -> QWidget:
    """A page with the white bar at its foot."""
    whole = QWidget()
    send = Button("Skicka till länet", "paper-plane-tilt", "main", keys="Ctrl+Return")
    bar = ActionBar(
        "Välj först i rutan ovanför",
        "Skickas det i dag kommer svar senast måndag 28 december.",
        [Button("Det här ser länet", "eye"), send],
    )
    send.setEnabled(False)
    column = Column(gap=0)
    column.addWidget(facts_page(), 1)
    column.addWidget(bar)
    whole.setLayout(column)
    return whole
