"""What the contact persons have written up."""

from __future__ import annotations

SESSIONS: tuple[tuple[str, str, int, str], ...] = (
    # (text, mode, minutes, mood)
    ("Promenad längs vattnet. Pratade om skolan.", "met", 60, "light"),
    ("Kvällssamtal. Orolig inför måndagen.", "phone", 20, "heavy"),
    ("Följde med till tandläkaren.", "met", 60, "as_usual"),
    ("Vi lagade cykeln och pratade om körkort.", "met", 45, "light"),
    ("Läste igenom ett brev från hyresvärden tillsammans.", "video", 30, "as_usual"),
    ("Fikade. Mest tyst, men ville inte gå hem.", "met", 45, "heavy"),
    ("Skrev en ansökan till kursen.", "video", 60, "light"),
    ("Kort samtal. Allt som vanligt.", "phone", 15, "as_usual"),
    ("Berättar att det har varit lugnt hemma den här veckan.", "phone", 30, "light"),
    ("Handlade mat och lagade soppa.", "met", 90, "light"),
    ("Skickade meddelanden fram och tillbaka. Kunde inte prata.", "messages", 15, "unsure"),
    ("Övade på att ringa till arbetsgivaren.", "video", 45, "as_usual"),
    ("Gick på biblioteket. Lånade två böcker.", "met", 60, "light"),
    ("Har sovit dåligt. Vi bestämde att ringas på söndag.", "phone", 30, "heavy"),
)
