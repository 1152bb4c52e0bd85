"""What has been written in the fictional county: consultations, replies, person files, sessions. All invented.

Texts keep to what people in this work write: facts, doubts, next steps; no name, no place smaller than a municipality.
"""

from __future__ import annotations

from dataclasses import dataclass

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
