"""What stands under Trygghet in two of the fictional files. Nobody here has ever lived."""

from __future__ import annotations

PLANS: dict[str, dict[str, str]] = {
    "Tall": {
        "physical": "Byter väg hem på tisdagar och torsdagar. Har reservnyckel hos en granne som känner till läget. "
        "Väskan står packad i skåpet på skolan, inte hemma.",
        "social": "Läraren och skolsköterskan vet vem de ringer. Ingen annan på skolan vet. "
        "Fikaställen: väljs samma dag.",
        "psychological": "Kan ringa kontaktpersonen på kvällar. Vill inte vara ensam på söndagar: då är det planerat "
        "något.",
        "technology": "Telefonen ligger avstängd i skåpet på skolan när Tall är hemma.",
    },
    "Gran": {
        "physical": "Går aldrig ensam till bussen. Porten är låst dygnet runt.",
        "social": "Chefen vet att ingen får lämna ut arbetstiderna.",
    },
}
"""Alias, heading, and what has been agreed."""

STORY = "Flyttade för utbildningens skull. Det räcker för de flesta."

LIMITS = (
    (
        "Ingen egen buss till skolan",
        "Storebror har väntat vid hållplatsen två gånger.",
        "Sällskap till hållplatsen prövades i två veckor.",
        "Tall är med på det.",
    ),
    (
        "Inga bilder på sig själv",
        "Kusin följer samma konton.",
        "Dolt konto räckte inte: en vän visade bilderna vidare.",
        "Tall tycker att det är för mycket.",
    ),
)
"""What, why, why nothing milder, and what the person thinks."""
