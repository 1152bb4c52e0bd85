"""What is said and written in the main job. A test may have its own words, to look for them afterwards."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """Everything that the three of them type. Invented."""

    question: str = (
        "Jag vet inte riktigt vad jag frågar efter.\n"
        "En ung vuxen har slutat gå på sin kurs och hämtas varje dag av olika släktingar. Hon säger att allt är bra, "
        "men hon har bett att vi inte ringer hem. Ska jag vänta eller gå vidare?"
    )
    alias: str = "Sälg"
    name: str = "Vera Påhittad"
    situation: str = "Bor hemma. Går på en kurs tre dagar i veckan. Ingen i släkten vet att vi har kontakt."
    wishes: str = "Vill gå klart kursen och själv bestämma vem som får ringa."
    own_words: str = "Jag vill ha en dörr som är min."
    resources: str = "en vän på kursen, och en lärare som frågar"
    goal: str = "Ha någon att ringa som inte är familj"
    subgoal: str = "Ringa kontaktpersonen varje söndag"
    note: str = "Första samtalet. Hon vill att vi ses på biblioteket."
    decided_by: str = "Enhetschefen"
    frequency: str = "en gång i veckan"
    meeting: str = "Ses på biblioteket, aldrig hemma"
    phone_rule: str = "Skicka ett meddelande först"
    alarm: str = "någon talar om en resa"
    handler_phone: str = "070-174 06 10"
    first_session: str = "Fika på biblioteket. Pratade om kursen."
    second_session: str = "Kort samtal. Orolig inför helgen."
    purpose: str = "Råd från länet om stödet på längre sikt"
    capacity: str = "Vuxen. Har fått frågan två gånger, i lugn och ro."
    first_reply: str = "Tack för att du skriver. Vänta inte med att prata enskilt med henne. Ring mig före 16."
    reflection: str = "Vi har talat om det i gruppen: skyddet först, och lova inget som du inte kan hålla."
    withdrawn_words: str = "Nu räcker det."
