"""What has been asked and answered in the fictional county."""

from __future__ import annotations

CONSULTATIONS: tuple[tuple[str, str, str, str], ...] = (
    # (text, stage, honour, profession)
    (
        "En elev på mellanstadiet har slutat följa med på skolans utflykter. Läraren undrar om hon ska fråga barnet eller "
        "föräldrarna först. Jag vet inte om det är heder eller bara blyghet.",
        "before_report",
        "unclear",
        "teacher",
    ),
    (
        "Två syskon bevakar en tredje i skolan. De hämtar varje dag och svarar i hennes telefon. Hon säger att det är "
        "lugnt, men kuratorn tror henne inte.",
        "preliminary_assessment",
        "suspected",
        "school_counsellor",
    ),
    (
        "En ung man vill bryta en förlovning som släkten har bestämt. Han är över arton och vet inte vart han ska vända "
        "sig. Vad kan vi erbjuda honom här hemma?",
        "intervention",
        "confirmed",
        "social_worker_adults",
    ),
    (
        "Skolan har hört att familjen ska resa bort på lovet och att flickan inte tror att hon får följa med hem. Hur "
        "fort måste vi handla, och vem ringer jag?",
        "before_report",
        "suspected",
        "social_worker_children",
    ),
    (
        "Jag har en utredning där pappan vill vara med på varje samtal. Hur får jag prata enskilt utan att göra det värre?",
        "investigation",
        "suspected",
        "social_worker_children",
    ),
    (
        "En kvinna som flyttade hit i höstas har börjat få meddelanden från gamla nummer. Hon vill inte flytta igen. Hur "
        "tänker ni kring skydd när någon stannar?",
        "intervention",
        "confirmed",
        "social_worker_adults",
    ),
    (
        "Läraren har skrivit en lapp om vad eleven sa. Ska den ligga hos skolan eller hos oss? Vi är rädda att den hamnar fel.",
        "preliminary_assessment",
        "unclear",
        "teacher",
    ),
    (
        "En pojke bevakar sin syster och mår själv dåligt av det. Vi har bara tänkt på systern. Hur gör vi med honom?",
        "investigation",
        "confirmed",
        "social_worker_children",
    ),
    (
        "Insatsen tar slut i vår. Hon är rädd att bli ensam. Kan en kontaktperson fortsätta, fast våldet har upphört?",
        "intervention",
        "confirmed",
        "social_worker_adults",
    ),
    (
        "En granne har ringt två gånger och är orolig. Vi har inget annat. Räcker det för att öppna något?",
        "before_report",
        "unclear",
        "social_worker_children",
    ),
    (
        "Mamman tolkade åt barnet förra gången. Jag vill börja om med en riktig tolk. Vad ska jag tänka på vid bokningen?",
        "preliminary_assessment",
        "suspected",
        "social_worker_children",
    ),
    (
        "Hon har kommit tillbaka efter placeringen. Familjen har lovat mycket. Vad behöver finnas på plats från första dagen?",
        "after_closing",
        "confirmed",
        "social_worker_adults",
    ),
    (
        "Vi är två på enheten och båda känner någon i släkten. Hur gör andra små kommuner när det är så?",
        "investigation",
        "suspected",
        "social_worker_children",
    ),
    (
        "En elev vill inte att vi ringer hem om frånvaron. Rektorn säger att vi måste. Finns det något sätt däremellan?",
        "before_report",
        "unclear",
        "head_teacher",
    ),
    (
        "Han har fått veta att han ska gifta sig i sommar. Han ler när han berättar det, och sover inte på nätterna.",
        "preliminary_assessment",
        "suspected",
        "social_worker_adults",
    ),
    (
        "En flicka i sexan säger att hon inte får vara med på idrotten längre. Hon sa det till skolsköterskan och bad att "
        "ingen skulle ringa hem. Vad gör vi först?",
        "before_report",
        "unclear",
        "school_nurse",
    ),
    (
        "Vi har fått en anmälan till om samma familj. Förra gången sa barnen att allt var bra. Hur frågar man så att det "
        "går att svara något annat?",
        "preliminary_assessment",
        "suspected",
        "social_worker_children",
    ),
    (
        "En vuxen dotter betalar hela hemmets räkningar och får inte ha eget kort. Hon vill inte anmäla. Vad kan vi göra "
        "åt pengarna utan att det märks?",
        "intervention",
        "suspected",
        "social_worker_adults",
    ),
    (
        "Pappan har bytt barnens skola två gånger på ett år. Nu ska de läsa hemifrån. Är det något vi ska reagera på?",
        "before_report",
        "unclear",
        "head_teacher",
    ),
    (
        "Hon vill träffa sin mamma men inte sina bröder. Går det att ordna ett möte som är tryggt, och vem ska vara med?",
        "intervention",
        "confirmed",
        "social_worker_adults",
    ),
    (
        "En elev har börjat bära vinterjacka inne. Läraren tror att det finns märken på armarna. Kuratorn vill att vi "
        "bara pratar med eleven först.",
        "before_report",
        "unclear",
        "teacher",
    ),
    (
        "Vi ska ha samtal med båda föräldrarna på torsdag. Den unge vet inte vad hon vill att vi säger. Ska vi skjuta på "
        "det?",
        "investigation",
        "suspected",
        "social_worker_children",
    ),
    (
        "Modern säger att det är släkten utomlands som bestämmer, inte hon. Kan hon vara den som skyddar, eller är hon "
        "med och kontrollerar?",
        "investigation",
        "confirmed",
        "social_worker_children",
    ),
    (
        "En ung vuxen har flyttat hem igen efter ett halvår i skyddat boende. Hon säger att hon saknar språket och maten. "
        "Hur håller vi kontakten?",
        "after_closing",
        "confirmed",
        "social_worker_adults",
    ),
    (
        "Förskolan har hört ett barn berätta om ett bröllop där syster ska bli fru. Systern är femton. Personalen vågar "
        "inte fråga mer.",
        "before_report",
        "suspected",
        "preschool",
    ),
    (
        "Han är tjugo och bor kvar hemma för sina syskons skull. Han säger att han är den som får passa dem. Vad finns det "
        "för stöd till bröder?",
        "intervention",
        "suspected",
        "social_worker_adults",
    ),
    (
        "Vården har sett att en mamma aldrig får komma ensam till sina besök. Vi har blivit kontaktade. Vad kan vi be dem "
        "göra?",
        "preliminary_assessment",
        "unclear",
        "health_care",
    ),
    (
        "Vi är osäkra på om det räcker med orosanmälan eller om vi ska ringa polisen i dag. Resan är inte bokad, vad vi "
        "vet.",
        "preliminary_assessment",
        "suspected",
        "social_worker_children",
    ),
    (
        "Kontaktpersonen känner inte att hon når fram. Hon undrar om hon gör fel som bara dricker te. Hur stöttar jag "
        "henne?",
        "intervention",
        "confirmed",
        "social_worker_adults",
    ),
    (
        "En elev ber oss radera det hon berättade. Hon ångrar sig. Vi har redan skrivit ner det. Hur gör vi med förtroendet?",
        "investigation",
        "suspected",
        "school_counsellor",
    ),
)

FIRST_REPLIES = (
    "Tack för att du skriver. Det är klokt att fråga nu och inte sedan. Prata enskilt med den det gäller innan du gör något "
    "som familjen kan märka. Ring mig före 16 om du vill tänka högt.",
    "Det du beskriver räcker för att gå vidare ett steg till. Vad säger den unge själv att den är rädd för? Börja där.",
    "Du gör rätt som väntar med hemsamtalet. Skriv ner vad som är sagt och vem som sa det, ordagrant.",
)

REFLECTIONS = (
    "Vi har pratat om det i gruppen. Tre tankar: fråga om syskonen, bestäm vem som ringer vem, och lova inget om tystnad som "
    "du inte kan hålla. Skyddet först, förändringsarbetet sedan.",
    "Vi tänker att det går att avvakta en vecka, om läraren har daglig kontakt och vet vad hon ska lyssna efter. Går resan "
    "att datera, vänta inte.",
)
