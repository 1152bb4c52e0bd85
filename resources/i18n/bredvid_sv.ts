<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>What is kept here</source>
        <translation>Det som finns här</translation>
    </message>
    <message>
        <source>All of it is encrypted. Without the passphrase it is noise.</source>
        <translation>Allt är krypterat. Utan lösenfrasen är det brus.</translation>
    </message>
    <message>
        <source>Person files</source>
        <translation>Personakter</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Konsultationer</translation>
    </message>
    <message>
        <source>Copies from others</source>
        <translation>Kopior från andra</translation>
    </message>
    <message>
        <source>Computer number</source>
        <translation>Datorns nummer</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Arbetsplats</translation>
    </message>
    <message>
        <source>Bredvid version</source>
        <translation>Version av Bredvid</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>The county's computer</source>
        <translation>Länets dator</translation>
    </message>
    <message>
        <source>New address, or a new invitation</source>
        <translation>Ny adress, eller en ny inbjudan</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Använd den här adressen</translation>
    </message>
    <message>
        <source>New address …</source>
        <translation>Ny adress …</translation>
    </message>
    <message>
        <source>This computer sends to {address}.</source>
        <translation>Den här datorn skickar till {address}.</translation>
    </message>
    <message>
        <source>It believes only the certificate that the invitation named.</source>
        <translation>Den litar bara på det certifikat som inbjudan angav.</translation>
    </message>
    <message>
        <source>It believes the certificates that this computer's system believes.</source>
        <translation>Den litar på de certifikat som datorns system litar på.</translation>
    </message>
    <message>
        <source>The new address is used from now on. What waits is sent there.</source>
        <translation>Den nya adressen används från och med nu. Det som väntar skickas dit.</translation>
    </message>
</context>
<context>
    <name>Administration</name>
    <message>
        <source>not known</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>Ended {day}</source>
        <translation>Avslutad {day}</translation>
    </message>
    <message>
        <source>No computer</source>
        <translation>Ingen dator</translation>
    </message>
    <message>
        <source>One computer</source>
        <translation>En dator</translation>
    </message>
    <message>
        <source>{count} computers</source>
        <translation>{count} datorer</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sedan {day}</translation>
    </message>
    <message>
        <source>Goes to the county at the first coverage, before everything else.</source>
        <translation>Går till länet vid första täckning, före allt annat.</translation>
    </message>
    <message>
        <source>Computer no. {number}</source>
        <translation>Dator nr {number}</translation>
    </message>
    <message>
        <source>{computer}, this one</source>
        <translation>{computer}, den här</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>används</translation>
    </message>
    <message>
        <source>Shut off {day}</source>
        <translation>Avstängd {day}</translation>
    </message>
    <message>
        <source>expired {day}</source>
        <translation>gick ut {day}</translation>
    </message>
    <message>
        <source>can be used once, until {day}</source>
        <translation>gäller en gång, till {day}</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>en dator till</translation>
    </message>
</context>
<context>
    <name>AdministrationScreen</name>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
</context>
<context>
    <name>AgreementCard</name>
    <message>
        <source>{way}, times a month</source>
        <translation>{way}, gånger i månaden</translation>
    </message>
    <message>
        <source>To be followed up on</source>
        <translation>Följs upp den</translation>
    </message>
    <message>
        <source>Fee a month, kronor</source>
        <translation>Arvode per månad, kronor</translation>
    </message>
    <message>
        <source>Expenses a month, kronor</source>
        <translation>Omkostnader per månad, kronor</translation>
    </message>
    <message>
        <source>For each Swedish mile, kronor</source>
        <translation>Per mil, kronor</translation>
    </message>
    <message>
        <source>Everybody who handles the file</source>
        <translation>Alla som handlägger akten</translation>
    </message>
    <message>
        <source>A worry is read first by</source>
        <translation>En oro läses först av</translation>
    </message>
    <message>
        <source>Days without anybody having read it</source>
        <translation>Dagar utan att någon har läst</translation>
    </message>
    <message>
        <source>Then it goes on.</source>
        <translation>Sedan går den vidare.</translation>
    </message>
    <message>
        <source>and then by</source>
        <translation>och sedan av</translation>
    </message>
    <message>
        <source>What has been agreed. May be empty, and be written later.</source>
        <translation>Det ni har kommit överens om. Får vara tomt och skrivas senare.</translation>
    </message>
    <message>
        <source>The agreement</source>
        <translation>Överenskommelsen</translation>
    </message>
    <message>
        <source>Write it with figures, and not less than nothing.</source>
        <translation>Skriv med siffror, och inte under noll.</translation>
    </message>
</context>
<context>
    <name>AlarmCard</name>
    <message>
        <source>Get in touch at once if</source>
        <translation>Hör av dig genast om</translation>
    </message>
    <message>
        <source>The handler in {place}</source>
        <translation>Handläggaren i {place}</translation>
    </message>
    <message>
        <source>The handler</source>
        <translation>Handläggaren</translation>
    </message>
    <message>
        <source>Evenings and weekends</source>
        <translation>Kväll och helg</translation>
    </message>
</context>
<context>
    <name>AllFilesPage</name>
    <message>
        <source>Hand over your files</source>
        <translation>Lämna över dina akter</translation>
    </message>
    <message>
        <source>One file at a time: what is going on, and who takes over. Nothing is handed over by itself.</source>
        <translation>En akt i taget: det som är på gång och vem som tar över. Inget lämnas över av sig självt.</translation>
    </message>
    <message>
        <source>Back to People</source>
        <translation>Tillbaka till Personer</translation>
    </message>
    <message>
        <source>You handle no open file.</source>
        <translation>Du handlägger ingen öppen akt.</translation>
    </message>
    <message>
        <source>Your files</source>
        <translation>Dina akter</translation>
    </message>
    <message>
        <source>{left} of {count} files left to hand over</source>
        <translation>{left} av {count} akter kvar att lämna över</translation>
    </message>
    <message>
        <source>All {count} files have been handed over</source>
        <translation>Alla {count} akter är överlämnade</translation>
    </message>
    <message>
        <source>{name} took over {day}</source>
        <translation>{name} tog över {day}</translation>
    </message>
    <message>
        <source>waits for {name} to confirm</source>
        <translation>väntar på att {name} bekräftar</translation>
    </message>
    <message>
        <source>{count} lines written, not handed over</source>
        <translation>{count} rader skrivna, inte lämnad</translation>
    </message>
    <message>
        <source>not handed over</source>
        <translation>inte lämnad</translation>
    </message>
</context>
<context>
    <name>AnonymousNote</name>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Name, personal number and phone are never sent.</source>
        <translation>Namn, personnummer och telefon skickas aldrig.</translation>
    </message>
</context>
<context>
    <name>AnsweringHelp</name>
    <message>
        <source>Support while you answer</source>
        <translation>Stöd när du svarar</translation>
    </message>
    <message>
        <source>Words to use, press to insert</source>
        <translation>Ord att använda, tryck för att sätta in</translation>
    </message>
</context>
<context>
    <name>AreaPane</name>
    <message>
        <source>New goal</source>
        <translation>Nytt mål</translation>
    </message>
    <message>
        <source>What there is already:</source>
        <translation>Det som redan finns:</translation>
    </message>
    <message>
        <source>What is needed:</source>
        <translation>Det som behövs:</translation>
    </message>
    <message>
        <source>Write what there is already, before what is needed.</source>
        <translation>Skriv vad som redan finns, före det som behövs.</translation>
    </message>
</context>
<context>
    <name>Around</name>
    <message>
        <source>A child</source>
        <translation>Ett barn</translation>
    </message>
    <message>
        <source>A guardian</source>
        <translation>En vårdnadshavare</translation>
    </message>
    <message>
        <source>Somebody else who is near</source>
        <translation>Någon annan nära</translation>
    </message>
    <message>
        <source>Girl or woman</source>
        <translation>Flicka eller kvinna</translation>
    </message>
    <message>
        <source>Boy or man</source>
        <translation>Pojke eller man</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Does not want to say</source>
        <translation>Vill inte ange</translation>
    </message>
    <message>
        <source>Goes to school</source>
        <translation>Går i skolan</translation>
    </message>
    <message>
        <source>Goes some of the time</source>
        <translation>Går ibland</translation>
    </message>
    <message>
        <source>Has a place, and is not there</source>
        <translation>Har en plats, men är inte där</translation>
    </message>
    <message>
        <source>Has no place in a school</source>
        <translation>Har ingen plats i en skola</translation>
    </message>
    <message>
        <source>Language and interpreter</source>
        <translation>Språk och tolk</translation>
    </message>
    <message>
        <source>What the person is exposed to</source>
        <translation>Vad personen utsätts för</translation>
    </message>
    <message>
        <source>Sought, and not given</source>
        <translation>Sökt, och nekad</translation>
    </message>
    <message>
        <source>Coordinated individual plan</source>
        <translation>Samordnad individuell plan</translation>
    </message>
    <message>
        <source>Control and watching</source>
        <translation>Kontroll och övervakning</translation>
    </message>
    <message>
        <source>Limits: clothes, friends, school, spare time</source>
        <translation>Begränsningar: kläder, vänner, skola, fritid</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Hot</translation>
    </message>
    <message>
        <source>Psychological violence</source>
        <translation>Psykiskt våld</translation>
    </message>
    <message>
        <source>Control over money</source>
        <translation>Ekonomisk kontroll</translation>
    </message>
    <message>
        <source>Physical violence</source>
        <translation>Fysiskt våld</translation>
    </message>
    <message>
        <source>Sexual violence</source>
        <translation>Sexuellt våld</translation>
    </message>
    <message>
        <source>Marriage against one's will</source>
        <translation>Äktenskap mot sin vilja</translation>
    </message>
    <message>
        <source>Genital mutilation</source>
        <translation>Könsstympning</translation>
    </message>
    <message>
        <source>Taken abroad, or to be taken</source>
        <translation>Bortförd utomlands, eller på väg att föras bort</translation>
    </message>
    <message>
        <source>{years} years, counted in {band}</source>
        <translation>{years} år, räknas till {band}</translation>
    </message>
    <message>
        <source>Own agreement counts, beside a guardian's. Of age {day}.</source>
        <translation>Eget samtycke räknas, vid sidan av vårdnadshavares. Myndig {day}.</translation>
    </message>
    <message>
        <source>A guardian gives consent, and the child is asked. Of age {day}.</source>
        <translation>Vårdnadshavare samtycker, och barnet tillfrågas. Myndigt {day}.</translation>
    </message>
    <message>
        <source>1 weekday without school, holidays counted in</source>
        <translation>1 vardag utan skola, lov medräknade</translation>
    </message>
    <message>
        <source>{days} weekdays without school, holidays counted in</source>
        <translation>{days} vardagar utan skola, lov medräknade</translation>
    </message>
    <message>
        <source>{first} and over</source>
        <translation>{first} år och äldre</translation>
    </message>
    <message>
        <source>{first}–{last}</source>
        <translation>{first}–{last} år</translation>
    </message>
</context>
<context>
    <name>AroundEditors</name>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>A stretch of schooling</source>
        <translation>En tid av skolgången</translation>
    </message>
    <message>
        <source>About the person</source>
        <translation>Om personen</translation>
    </message>
    <message>
        <source>For example: youngest son</source>
        <translation>Till exempel: yngste sonen</translation>
    </message>
    <message>
        <source>For example: mother</source>
        <translation>Till exempel: mamma</translation>
    </message>
    <message>
        <source>For example: eldest brother</source>
        <translation>Till exempel: äldste brodern</translation>
    </message>
    <message>
        <source>Who, by relation</source>
        <translation>Vem, med relation</translation>
    </message>
    <message>
        <source>Year of birth, or day</source>
        <translation>Födelseår, eller dag</translation>
    </message>
    <message>
        <source>Somebody talked with the child in private on</source>
        <translation>Någon talade enskilt med barnet den</translation>
    </message>
    <message>
        <source>Lives with, never where</source>
        <translation>Bor hos vem, aldrig var</translation>
    </message>
    <message>
        <source>And how to be in touch. What a guardian may read of the file is decided item by item.</source>
        <translation>Och hur kontakten får tas. Vad en vårdnadshavare får läsa i akten prövas uppgift för uppgift.</translation>
    </message>
    <message>
        <source>What this guardian may be told</source>
        <translation>Vad den här vårdnadshavaren får veta</translation>
    </message>
    <message>
        <source>The name, only if it is needed</source>
        <translation>Namnet, bara om det behövs</translation>
    </message>
    <message>
        <source>Exposed, or exposes others</source>
        <translation>Utsatt, eller utsätter andra</translation>
    </message>
    <message>
        <source>What one must know of this person</source>
        <translation>Vad man behöver veta om personen</translation>
    </message>
    <message>
        <source>Empty: the person's own. Otherwise for example: youngest son</source>
        <translation>Tomt: personens egen. Annars till exempel: yngste sonen</translation>
    </message>
    <message>
        <source>Only what is needed to keep the schooling whole and safe.</source>
        <translation>Bara det som behövs för att skolgången ska vara hel och trygg.</translation>
    </message>
    <message>
        <source>How it is with school</source>
        <translation>Hur det är med skolan</translation>
    </message>
    <message>
        <source>Whose schooling</source>
        <translation>Vems skolgång</translation>
    </message>
    <message>
        <source>Since the day</source>
        <translation>Från och med dagen</translation>
    </message>
    <message>
        <source>Until the day</source>
        <translation>Till och med dagen</translation>
    </message>
    <message>
        <source>Contact at the school, by role</source>
        <translation>Kontakt på skolan, med roll</translation>
    </message>
    <message>
        <source>What the contact needs to know</source>
        <translation>Vad kontakten behöver veta</translation>
    </message>
    <message>
        <source>How the schooling is kept going</source>
        <translation>Hur skolgången hålls igång</translation>
    </message>
    <message>
        <source>For example: a woman, by telephone, not from the same district</source>
        <translation>Till exempel: kvinna, på telefon, inte från samma trakt</translation>
    </message>
    <message>
        <source>Such as short sentences, pictures, more time, somebody along.</source>
        <translation>Till exempel korta meningar, bilder, mer tid, någon med.</translation>
    </message>
    <message>
        <source>Language and dialect</source>
        <translation>Språk och dialekt</translation>
    </message>
    <message>
        <source>Wishes of an interpreter</source>
        <translation>Önskemål om tolk</translation>
    </message>
    <message>
        <source>How we talk so that it is understood</source>
        <translation>Hur vi pratar så att det går att förstå</translation>
    </message>
    <message>
        <source>For example: a partner and two brothers</source>
        <translation>Till exempel: partnern och två bröder</translation>
    </message>
    <message>
        <source>One or more</source>
        <translation>En eller flera</translation>
    </message>
    <message>
        <source>By whom, by relation</source>
        <translation>Av vem, med relation</translation>
    </message>
    <message>
        <source>In the person's own words</source>
        <translation>Med den enskildes egna ord</translation>
    </message>
    <message>
        <source>For example: sheltered housing</source>
        <translation>Till exempel: skyddat boende</translation>
    </message>
    <message>
        <source>What was sought</source>
        <translation>Vad som söktes</translation>
    </message>
    <message>
        <source>Of whom it was sought</source>
        <translation>Hos vem det söktes</translation>
    </message>
    <message>
        <source>Sought on</source>
        <translation>Söktes den</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Vad som svarades</translation>
    </message>
    <message>
        <source>What it meant, and what was done instead</source>
        <translation>Vad det innebar, och vad som gjordes i stället</translation>
    </message>
    <message>
        <source>The plan itself stays where it was made. Here only that there is one.</source>
        <translation>Själva planen stannar där den gjordes. Här står bara att den finns.</translation>
    </message>
    <message>
        <source>Who keeps the plan</source>
        <translation>Vem som har planen</translation>
    </message>
    <message>
        <source>Met on, or next meeting</source>
        <translation>Senaste eller nästa möte</translation>
    </message>
    <message>
        <source>Roles that take part</source>
        <translation>Roller som är med</translation>
    </message>
    <message>
        <source>Note to the plan</source>
        <translation>Anteckning om planen</translation>
    </message>
    <message>
        <source>Gender, as said</source>
        <translation>Kön, så som personen själv säger</translation>
    </message>
</context>
<context>
    <name>AroundPage</name>
    <message>
        <source>The person</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Contact bans and safety</source>
        <translation>Kontaktförbud och trygghet</translation>
    </message>
    <message>
        <source>Consents, and what rests at 18</source>
        <translation>Samtycken, och vad som vilar vid 18</translation>
    </message>
    <message>
        <source>A guardian's request, and an interpreter</source>
        <translation>Vårdnadshavares begäran, och tolk</translation>
    </message>
    <message>
        <source>Written elsewhere in the file</source>
        <translation>Står på andra ställen i akten</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Boys and girls alike: each by itself, and each talked with in private.</source>
        <translation>Pojkar som flickor: var och en för sig, och var och en i enskilt samtal.</translation>
    </message>
    <message>
        <source>No child is written down around the person.</source>
        <translation>Inget barn är uppskrivet.</translation>
    </message>
    <message>
        <source>Write down a child</source>
        <translation>Skriv upp ett barn</translation>
    </message>
    <message>
        <source>Guardians</source>
        <translation>Vårdnadshavare</translation>
    </message>
    <message>
        <source>Each by itself: what one is told says nothing of what the other may be told.</source>
        <translation>Var och en för sig: vad den ena får veta säger inget om den andra.</translation>
    </message>
    <message>
        <source>No guardian is written down.</source>
        <translation>Ingen vårdnadshavare är uppskriven.</translation>
    </message>
    <message>
        <source>Write down a guardian</source>
        <translation>Skriv upp en vårdnadshavare</translation>
    </message>
    <message>
        <source>Siblings and others who are near</source>
        <translation>Syskon och andra nära</translation>
    </message>
    <message>
        <source>A brother can be made to watch over somebody, and be exposed himself.</source>
        <translation>En bror kan vara satt att vakta, och själv vara utsatt.</translation>
    </message>
    <message>
        <source>Nobody else is written down.</source>
        <translation>Ingen annan är uppskriven.</translation>
    </message>
    <message>
        <source>Write down somebody near</source>
        <translation>Skriv upp någon nära</translation>
    </message>
    <message>
        <source>Schooling</source>
        <translation>Skolgång</translation>
    </message>
    <message>
        <source>Days without school are counted, so that nobody has to remember them.</source>
        <translation>Dagar utan skola räknas, så att ingen behöver minnas dem.</translation>
    </message>
    <message>
        <source>Nothing is written about school.</source>
        <translation>Inget är skrivet om skolan.</translation>
    </message>
    <message>
        <source>Write how school goes</source>
        <translation>Skriv hur det går med skolan</translation>
    </message>
    <message>
        <source>Language, interpreter, and how we talk</source>
        <translation>Språk, tolk och hur vi pratar</translation>
    </message>
    <message>
        <source>No language is written down.</source>
        <translation>Inget språk är uppskrivet.</translation>
    </message>
    <message>
        <source>Write down a language</source>
        <translation>Skriv upp ett språk</translation>
    </message>
    <message>
        <source>What the person is exposed to</source>
        <translation>Vad personen utsätts för</translation>
    </message>
    <message>
        <source>Nothing is written down yet.</source>
        <translation>Inget är uppskrivet än.</translation>
    </message>
    <message>
        <source>Write what it is</source>
        <translation>Skriv vad det är</translation>
    </message>
    <message>
        <source>Sought, and not given</source>
        <translation>Sökt, och nekad</translation>
    </message>
    <message>
        <source>Such as protection that was refused: the need is there all the same.</source>
        <translation>Till exempel skydd som nekades: behovet finns ändå.</translation>
    </message>
    <message>
        <source>Nothing is written as refused.</source>
        <translation>Inget är uppskrivet som nekat.</translation>
    </message>
    <message>
        <source>Write what was sought</source>
        <translation>Skriv vad som söktes</translation>
    </message>
    <message>
        <source>Coordinated individual plan (SIP)</source>
        <translation>Samordnad individuell plan (SIP)</translation>
    </message>
    <message>
        <source>No such plan is written down.</source>
        <translation>Ingen sådan plan är uppskriven.</translation>
    </message>
    <message>
        <source>Write down that there is one</source>
        <translation>Skriv upp att det finns en</translation>
    </message>
    <message>
        <source>No contact ban holds now.</source>
        <translation>Inget kontaktförbud gäller nu.</translation>
    </message>
    <message>
        <source>Contact bans that hold now: {count}</source>
        <translation>Kontaktförbud som gäller nu: {count}</translation>
    </message>
</context>
<context>
    <name>AroundRows</name>
    <message>
        <source>Gender is not written</source>
        <translation>Kön är inte skrivet</translation>
    </message>
    <message>
        <source>Age is not known here</source>
        <translation>Åldern är inte känd här</translation>
    </message>
    <message>
        <source>This guardian is written twice. Take one of them away.</source>
        <translation>Vårdnadshavaren står två gånger. Ta bort den ena.</translation>
    </message>
    <message>
        <source>Has anybody talked with this child in private?</source>
        <translation>Har någon talat enskilt med det här barnet?</translation>
    </message>
    <message>
        <source>Lives with: {words}</source>
        <translation>Bor hos: {words}</translation>
    </message>
    <message>
        <source>May know: {words}</source>
        <translation>Får veta: {words}</translation>
    </message>
    <message>
        <source>Talked with in private {day}</source>
        <translation>Enskilt samtal {day}</translation>
    </message>
    <message>
        <source>A name is written. Press to see it.</source>
        <translation>Ett namn är skrivet. Tryck för att se det.</translation>
    </message>
    <message>
        <source>How school goes is not written</source>
        <translation>Hur det går med skolan är inte skrivet</translation>
    </message>
    <message>
        <source>From {day}</source>
        <translation>Från {day}</translation>
    </message>
    <message>
        <source>To {day}</source>
        <translation>Till {day}</translation>
    </message>
    <message>
        <source>Contact at the school: {words}</source>
        <translation>Kontakt på skolan: {words}</translation>
    </message>
    <message>
        <source>Needs to know: {words}</source>
        <translation>Behöver veta: {words}</translation>
    </message>
    <message>
        <source>Write what the school's contact needs to know, and no more.</source>
        <translation>Skriv vad skolans kontakt behöver veta, och inte mer.</translation>
    </message>
    <message>
        <source>Write from which day, so that days without school can be counted.</source>
        <translation>Skriv från vilken dag, så att dagar utan skola kan räknas.</translation>
    </message>
    <message>
        <source>Answer: {words}</source>
        <translation>Svar: {words}</translation>
    </message>
    <message>
        <source>Write what was answered. What is not given is a need that remains.</source>
        <translation>Skriv vad svaret blev. Det som inte gavs är ett behov som står kvar.</translation>
    </message>
    <message>
        <source>(nothing written on this line)</source>
        <translation>(inget skrivet på den här raden)</translation>
    </message>
</context>
<context>
    <name>AroundTab</name>
    <message>
        <source>Around the person</source>
        <translation>Kring personen</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>Borttaget.</translation>
    </message>
</context>
<context>
    <name>AskedAbout</name>
    <message>
        <source>Where the person lives or is</source>
        <translation>Var personen bor eller finns</translation>
    </message>
    <message>
        <source>A number or another way to reach the person</source>
        <translation>Telefonnummer eller annat sätt att nå personen</translation>
    </message>
    <message>
        <source>Whether the person is known here</source>
        <translation>Om personen är känd här</translation>
    </message>
    <message>
        <source>School or work</source>
        <translation>Skola eller arbete</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Annat</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>{code}: {unit} considers her</source>
        <translation>{code}: {unit} prövar kortet</translation>
    </message>
    <message>
        <source>The ties she has told of go to the one who asks, and to nobody else. For whom is not said.</source>
        <translation>Anknytningarna som kortets person har uppgett går till den som frågar och till ingen annan. Vem det gäller framgår inte.</translation>
    </message>
    <message>
        <source>Hand over the ties</source>
        <translation>Lämna ut anknytningarna</translation>
    </message>
    <message>
        <source>She has been chosen. Now the one who asks may know who she is.</source>
        <translation>Kortet är valt. Nu får den som frågar veta vem det är.</translation>
    </message>
    <message>
        <source>Hand over name and telephone</source>
        <translation>Lämna ut namn och telefon</translation>
    </message>
    <message>
        <source>The assignment is over. Ask her whether she wants another, or wants to rest.</source>
        <translation>Uppdraget är slut. Fråga om personen vill ha ett nytt, eller vila.</translation>
    </message>
    <message>
        <source>She can be asked again</source>
        <translation>Kortet är ledigt igen</translation>
    </message>
    <message>
        <source>A tie has been learnt of that you do not have.</source>
        <translation>En handläggare har fått veta om en anknytning som inte finns i banken.</translation>
    </message>
    <message>
        <source>Take it in, and tell the others who consider her</source>
        <translation>Ta in den, och lämna den vidare till andra som prövar kortet</translation>
    </message>
    <message>
        <source>{municipality} asks you to take over a case</source>
        <translation>{municipality} ber dig att ta emot ett ärende</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>What came along</source>
        <translation>Vad som följer med</translation>
    </message>
    <message>
        <source>Alias of the new file</source>
        <translation>Den nya aktens alias</translation>
    </message>
    <message>
        <source>A neutral word of your own. It is opened as a new file when you say that you take it over.</source>
        <translation>Ett eget neutralt ord. En ny akt öppnas när du säger att du tar emot.</translation>
    </message>
    <message>
        <source>Take the case over</source>
        <translation>Ta emot</translation>
    </message>
    <message>
        <source>If you say no: why?</source>
        <translation>Om du tackar nej: varför?</translation>
    </message>
    <message>
        <source>Decline the case</source>
        <translation>Tacka nej</translation>
    </message>
</context>
<context>
    <name>AskedPage</name>
    <message>
        <source>Somebody asks about the person</source>
        <translation>Någon frågar om personen</translation>
    </message>
    <message>
        <source>By phone or at the counter. Say that you will ring back, and take your time.</source>
        <translation>På telefon eller i receptionen. Säg att du ringer tillbaka, och ta dig tid.</translation>
    </message>
    <message>
        <source>Who asks, as they say themselves</source>
        <translation>Vem frågar, som hen själv säger</translation>
    </message>
    <message>
        <source>Have you been able to check who it is?</source>
        <translation>Har du kunnat kontrollera vem det är?</translation>
    </message>
    <message>
        <source>Yes, rung back by the switchboard</source>
        <translation>Ja, ringt tillbaka via växeln</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>What they want to know</source>
        <translation>Vad hen vill veta</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Med egna ord</translation>
    </message>
    <message>
        <source>Was anything given out?</source>
        <translation>Lämnades något ut?</translation>
    </message>
    <message>
        <source>No, nothing</source>
        <translation>Nej, inget</translation>
    </message>
    <message>
        <source>Yes, what was asked</source>
        <translation>Ja, det som efterfrågades</translation>
    </message>
    <message>
        <source>Why, or why not</source>
        <translation>Varför, eller varför inte</translation>
    </message>
    <message>
        <source>What harm could come of it, for the person or somebody close? You decide; this keeps it.</source>
        <translation>Vilket men kan det leda till, för personen eller någon närstående? Du avgör; här sparas det.</translation>
    </message>
    <message>
        <source>Keep it in the file</source>
        <translation>Spara i akten</translation>
    </message>
    <message>
        <source>You need not say whether the person is known here.</source>
        <translation>Du behöver inte säga om personen är känd här.</translation>
    </message>
    <message>
        <source>Already that is something told.</source>
        <translation>Redan det är en uppgift.</translation>
    </message>
    <message>
        <source>Asked before</source>
        <translation>Frågat tidigare</translation>
    </message>
</context>
<context>
    <name>AssessmentEditor</name>
    <message>
        <source>Another instrument</source>
        <translation>Ett annat instrument</translation>
    </message>
    <message>
        <source>Which instrument</source>
        <translation>Vilket instrument</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Vad det heter</translation>
    </message>
</context>
<context>
    <name>AssignmentCard</name>
    <message>
        <source>Your assignment</source>
        <translation>Ditt uppdrag</translation>
    </message>
    <message>
        <source>With {alias}.</source>
        <translation>Med {alias}.</translation>
    </message>
    <message>
        <source>With {alias} from {day}.</source>
        <translation>Med {alias} från {day}.</translation>
    </message>
    <message>
        <source>With {alias} since {day}.</source>
        <translation>Med {alias} sedan {day}.</translation>
    </message>
</context>
<context>
    <name>AssignmentChooser</name>
    <message>
        <source>With whom</source>
        <translation>Med vem</translation>
    </message>
</context>
<context>
    <name>AssignmentForm</name>
    <message>
        <source>Start the assignment</source>
        <translation>Starta uppdraget</translation>
    </message>
    <message>
        <source>Save as a proposal</source>
        <translation>Spara som förslag</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Spara ändringarna</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>{name}, {place}</source>
        <translation>{name}, {place}</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
</context>
<context>
    <name>AssignmentPage</name>
    <message>
        <source>New contact person</source>
        <translation>Ny kontaktperson</translation>
    </message>
    <message>
        <source>Cost of all assignments</source>
        <translation>Kostnad för alla uppdrag</translation>
    </message>
    <message>
        <source>What the contact person sees</source>
        <translation>Det här ser kontaktpersonen</translation>
    </message>
    <message>
        <source>These cards, as they stand on her own screen. Not the name, the address or the file.</source>
        <translation>De här korten, så som de står på hennes egen skärm. Inte namn, adress eller akten.</translation>
    </message>
    <message>
        <source>Earlier contact persons</source>
        <translation>Tidigare kontaktpersoner</translation>
    </message>
    <message>
        <source>The decision ends {day}. How is the support to taper off?</source>
        <translation>Beslutet går ut {day}. Hur ska stödet trappas ner?</translation>
    </message>
    <message>
        <source>Plan how it tapers off, also when it is prolonged. Ask how the person feels about the end.</source>
        <translation>Planera utfasningen också om beslutet förlängs. Fråga hur personen känner inför slutet.</translation>
    </message>
    <message>
        <source>The decision ends {day}, and no talk about it is booked.</source>
        <translation>Beslutet går ut {day}, och inget samtal om det är bokat.</translation>
    </message>
    <message>
        <source>Support that was given is not to be taken away without a word.</source>
        <translation>Ett stöd som har funnits ska inte bara försvinna.</translation>
    </message>
    <message>
        <source>Plan the tapering</source>
        <translation>Planera utfasningen</translation>
    </message>
    <message>
        <source>Prolong the decision</source>
        <translation>Förläng beslutet</translation>
    </message>
</context>
<context>
    <name>AssignmentTab</name>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>New assignment</source>
        <translation>Nytt uppdrag</translation>
    </message>
    <message>
        <source>There is no contact person yet.</source>
        <translation>Det finns ingen kontaktperson än.</translation>
    </message>
</context>
<context>
    <name>AttachmentCard</name>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Spara kopia</translation>
    </message>
    <message>
        <source>To its note</source>
        <translation>Till anteckningen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Why is a copy needed outside Bredvid?</source>
        <translation>Varför behövs en kopia utanför Bredvid?</translation>
    </message>
    <message>
        <source>It is written in the log.</source>
        <translation>Det skrivs i loggen.</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>Välj plats</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Inte nu</translation>
    </message>
    <message>
        <source>Write why, in a few words.</source>
        <translation>Skriv varför, med några ord.</translation>
    </message>
</context>
<context>
    <name>AttachmentViewer</name>
    <message>
        <source>Back to the documents</source>
        <translation>Tillbaka till handlingarna</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>Föregående sida</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nästa sida</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <source>The document is locked with a password, so it cannot be shown here.</source>
        <translation>Handlingen är låst med ett lösenord, så den kan inte visas här.</translation>
    </message>
    <message>
        <source>The document is damaged, or made in a way that cannot be shown here.</source>
        <translation>Handlingen är skadad, eller gjord på ett sätt som inte kan visas här.</translation>
    </message>
    <message>
        <source>The picture has too many dots to be shown here.</source>
        <translation>Bilden har för många bildpunkter för att visas här.</translation>
    </message>
    <message>
        <source>It is kept as it is. You can save a copy, and open it in the program that made it.</source>
        <translation>Den finns kvar som den är. Du kan spara en kopia och öppna den i det program som har gjort den.</translation>
    </message>
    <message>
        <source>Page {page} of {count}, {percent} %</source>
        <translation>Sida {page} av {count}, {percent} %</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Something that a newer version of the program knows</source>
        <translation>Något som en nyare version av programmet känner till</translation>
    </message>
    <message>
        <source>{kind}, {size}. {by}, {day}.</source>
        <translation>{kind}, {size}. Tillagd av {by}, {day}.</translation>
    </message>
    <message>
        <source>Taken away by {name}, {day}.</source>
        <translation>Borttagen av {name}, {day}.</translation>
    </message>
    <message>
        <source>Coming: {here} of {size}</source>
        <translation>Kommer: {here} av {size}</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Väntar på att skickas</translation>
    </message>
    <message>
        <source>Taken off this computer for now</source>
        <translation>Inte på den här datorn just nu</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dig</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>en kollega</translation>
    </message>
</context>
<context>
    <name>AttachmentsTab</name>
    <message>
        <source>Add a file</source>
        <translation>Lägg till fil</translation>
    </message>
    <message>
        <source>Nothing has been added yet. Choose a file, or drop one here: a PDF, a picture or a document.</source>
        <translation>Inget har lagts till än. Välj en fil, eller släpp en här: en PDF, en bild eller ett dokument.</translation>
    </message>
    <message>
        <source>Decisions, letters and pictures that belong to the file. Those who handle it can read them.</source>
        <translation>Beslut, brev och bilder som hör till akten. De som handlägger den kan läsa dem.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Tillbaka till anteckningen</translation>
    </message>
    <message>
        <source>Back to the sessions</source>
        <translation>Tillbaka till träffarna</translation>
    </message>
    <message>
        <source>Choose a file to add</source>
        <translation>Välj en fil att lägga till</translation>
    </message>
    <message>
        <source>{name} is being sealed: {done} of {size}</source>
        <translation>{name} förseglas: {done} av {size}</translation>
    </message>
    <message>
        <source>{name} is not what its name says. It was added as what it is: {kind}.</source>
        <translation>{name} är inte vad namnet säger. Den lades till som det den är: {kind}.</translation>
    </message>
    <message>
        <source>Save the copy</source>
        <translation>Spara kopian</translation>
    </message>
    <message>
        <source>The copy lies outside Bredvid now. Take it away when it is not needed.</source>
        <translation>Kopian ligger nu utanför Bredvid. Ta bort den när den inte behövs.</translation>
    </message>
    <message>
        <source>The copy has been saved.</source>
        <translation>Kopian är sparad.</translation>
    </message>
    <message>
        <source>Taken away. It is erased everywhere when you leave this page.</source>
        <translation>Borttagen. Den raderas överallt när du lämnar sidan.</translation>
    </message>
</context>
<context>
    <name>AwayForm</name>
    <message>
        <source>Away from</source>
        <translation>Borta från</translation>
    </message>
    <message>
        <source>Empty means today.</source>
        <translation>Tomt betyder i dag.</translation>
    </message>
    <message>
        <source>Away until, the last day</source>
        <translation>Borta till och med</translation>
    </message>
    <message>
        <source>Who answers instead</source>
        <translation>Vem som svarar i stället</translation>
    </message>
    <message>
        <source>Those who ask see it beside the question, until the day has passed.</source>
        <translation>De som frågar ser det bredvid frågan, tills dagen har gått.</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Säkerhetskopia</translation>
    </message>
    <message>
        <source>Make a backup …</source>
        <translation>Gör en säkerhetskopia …</translation>
    </message>
    <message>
        <source>The copy is as locked as the computer: the same passphrase and the same code on paper open it.</source>
        <translation>Kopian är lika låst som datorn: samma lösenfras och samma kod på papper öppnar den.</translation>
    </message>
    <message>
        <source>The last one was made {day}.</source>
        <translation>Den senaste gjordes {day}.</translation>
    </message>
    <message>
        <source>Where is the copy to lie?</source>
        <translation>Var ska kopian ligga?</translation>
    </message>
    <message>
        <source>Copying …</source>
        <translation>Kopierar …</translation>
    </message>
    <message>
        <source>The copy has been made and looked through. It lies in the folder {name}.</source>
        <translation>Kopian är gjord och genomläst. Den ligger i mappen {name}.</translation>
    </message>
    <message>
        <source>Files that are damaged are not in it: {aliases}.</source>
        <translation>Akter som är skadade är inte med: {aliases}.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>Talk</source>
        <translation>Samtal</translation>
    </message>
    <message>
        <source>Guided on</source>
        <translation>Lotsad vidare</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Köpt</translation>
    </message>
    <message>
        <source>Linked to</source>
        <translation>Kopplad till</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Hur det gick</translation>
    </message>
    <message>
        <source>The county asks how it went</source>
        <translation>Länet frågar hur det gick</translation>
    </message>
    <message>
        <source>Written down beside it</source>
        <translation>Uppskrivet</translation>
    </message>
    <message>
        <source>It was received</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>{count} talks so far. Is it still the right kind of support? You decide.</source>
        <translation>{count} samtal hittills. Är det fortfarande rätt slags stöd? Du avgör.</translation>
    </message>
    <message>
        <source>Next reasonable step</source>
        <translation>Nästa rimliga steg</translation>
    </message>
    <message>
        <source>Whom do I ring?</source>
        <translation>Vem ringer jag?</translation>
    </message>
    <message>
        <source>Not said yet. You may ask for it.</source>
        <translation>Inte sagt än. Du kan fråga efter det.</translation>
    </message>
    <message>
        <source>In an emergency 112. Numbers are under F12, Emergency now.</source>
        <translation>Vid fara 112. Numren finns under F12, Akut nu.</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>By telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>By video, without picture of the person</source>
        <translation>Video, utan bild på personen</translation>
    </message>
    <message>
        <source>No wish</source>
        <translation>Inget önskemål</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>Kvinna</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>Man</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>kl. {time}</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>Tolk</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minuter</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Önskemål</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Nobody from the county</source>
        <translation>Inte någon från länet</translation>
    </message>
    <message>
        <source>Booking of an interpreter</source>
        <translation>Bokning av tolk</translation>
    </message>
</context>
<context>
    <name>BreakGlass</name>
    <message>
        <source>Why do you need to see it?</source>
        <translation>Varför behöver du se det?</translation>
    </message>
    <message>
        <source>For example: meets the person today</source>
        <translation>Till exempel: träffar personen i dag</translation>
    </message>
    <message>
        <source>The log reviewer sees that you have shown it, when, and what you wrote here.</source>
        <translation>Den som granskar loggen ser att du har visat det, när, och det du skrev här.</translation>
    </message>
</context>
<context>
    <name>BriefCard</name>
    <message>
        <source>Where they meet, and where never</source>
        <translation>Var de ses, och var aldrig</translation>
    </message>
    <message>
        <source>Rule for the telephone</source>
        <translation>Regel för telefonen</translation>
    </message>
    <message>
        <source>may ring, may not ring, only text</source>
        <translation>får ringa, får inte ringa, bara sms</translation>
    </message>
    <message>
        <source>Get in touch at once if</source>
        <translation>Hör av dig genast om</translation>
    </message>
    <message>
        <source>for example: someone talks about a journey</source>
        <translation>till exempel: någon talar om en resa</translation>
    </message>
    <message>
        <source>or if</source>
        <translation>eller om</translation>
    </message>
    <message>
        <source>for example: no answer for two days</source>
        <translation>till exempel: inget svar på två dagar</translation>
    </message>
    <message>
        <source>or also if</source>
        <translation>eller också om</translation>
    </message>
    <message>
        <source>for example: relatives ask</source>
        <translation>till exempel: släkten frågar</translation>
    </message>
    <message>
        <source>The handler's telephone</source>
        <translation>Handläggarens telefon</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>for example weekdays 8–16.30</source>
        <translation>till exempel vardagar 8–16.30</translation>
    </message>
    <message>
        <source>Telephone on evenings and weekends</source>
        <translation>Telefon kväll och helg</translation>
    </message>
    <message>
        <source>What the contact person will see</source>
        <translation>Det här får kontaktpersonen se</translation>
    </message>
    <message>
        <source>The alias {alias}, what for, how and how often, and this. Not the name, the address or the file.</source>
        <translation>Aliaset {alias}, uppgifter, hur och hur ofta, och det här. Inte namn, adress eller akten.</translation>
    </message>
</context>
<context>
    <name>CandidatePage</name>
    <message>
        <source>Back to the list</source>
        <translation>Tillbaka till listan</translation>
    </message>
</context>
<context>
    <name>CardForm</name>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk som talas</translation>
    </message>
    <message>
        <source>With a comma between them.</source>
        <translation>Skriv komma mellan dem.</translation>
    </message>
    <message>
        <source>How she can meet</source>
        <translation>Sätt att träffas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tid på dagen</translation>
    </message>
    <message>
        <source>What she can help with</source>
        <translation>Kan hjälpa till med</translation>
    </message>
    <message>
        <source>Can commit until</source>
        <translation>Kan åta sig till</translation>
    </message>
    <message>
        <source>What she wants to tell of herself</source>
        <translation>Vad personen själv vill berätta</translation>
    </message>
    <message>
        <source>Only what she offers herself. Do not ask where she comes from, or what she believes in.</source>
        <translation>Bara det som personen själv vill ha med. Fråga inte om härkomst eller tro.</translation>
    </message>
    <message>
        <source>Put the card in the pool</source>
        <translation>Lägg kortet i banken</translation>
    </message>
    <message>
        <source>The card, which social workers read</source>
        <translation>Kortet, som socialsekreterare läser</translation>
    </message>
</context>
<context>
    <name>Carried</name>
    <message>
        <source>under 1 kB</source>
        <translation>under 1 kB</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} kB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Dina egna</translation>
    </message>
    <message>
        <source>Your unit</source>
        <translation>Din enhet</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>Länet</translation>
    </message>
    <message>
        <source>Other units</source>
        <translation>Andra enheter</translation>
    </message>
    <message>
        <source>A colleague whose name has not come yet</source>
        <translation>En kollega vars namn inte har kommit än</translation>
    </message>
    <message>
        <source>From a colleague whose name has not come yet, written {time}</source>
        <translation>Från en kollega vars namn inte har kommit än, skrivet {time}</translation>
    </message>
    <message>
        <source>From {name}, written {time}</source>
        <translation>Från {name}, skrivet {time}</translation>
    </message>
    <message>
        <source>My other computer</source>
        <translation>Min andra dator</translation>
    </message>
    <message>
        <source>about {size}</source>
        <translation>ungefär {size}</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} till</translation>
    </message>
    <message>
        <source>something new</source>
        <translation>något nytt</translation>
    </message>
    <message>
        <source>Stays here until the county has been reached: {what}.</source>
        <translation>Stannar här tills länet har nåtts: {what}.</translation>
    </message>
    <message>
        <source>Who may read there has changed, and the county must hear of that first. What is new there waits meanwhile, and nothing is lost.</source>
        <translation>Vilka som får läsa där har ändrats, och det måste länet få veta först. Det nya där väntar så länge, och inget går förlorat.</translation>
    </message>
    <message>
        <source>Written to USB {time}, not read yet</source>
        <translation>Skrivet till USB {time}, inte läst än</translation>
    </message>
    <message>
        <source>Written to USB {time}, read {read}</source>
        <translation>Skrivet till USB {time}, läst {read}</translation>
    </message>
    <message>
        <source>The file is damaged, or was cut off.</source>
        <translation>Filen är skadad eller avbruten.</translation>
    </message>
    <message>
        <source>What could be read is here. Ask for a new file; nothing comes twice.</source>
        <translation>Det som gick att läsa finns här. Be om en ny fil; inget kommer två gånger.</translation>
    </message>
    <message>
        <source>The stick was pulled out.</source>
        <translation>Minnet togs ut.</translation>
    </message>
    <message>
        <source>What was read is here. Put it in and read again: it goes on where it stopped.</source>
        <translation>Det som hann läsas finns här. Sätt i minnet och läs igen: det fortsätter där det slutade.</translation>
    </message>
    <message>
        <source>Stopped before all was read.</source>
        <translation>Avbrutet innan allt var läst.</translation>
    </message>
    <message>
        <source>What was read is here. Read again when you like: it goes on where it stopped.</source>
        <translation>Det som hann läsas finns här. Läs igen när du vill: det fortsätter där det slutade.</translation>
    </message>
    <message>
        <source>The file was written by a computer that has been shut off.</source>
        <translation>Filen är skriven av en dator som är avstängd.</translation>
    </message>
    <message>
        <source>Nothing from it is taken. Tell your system administrator.</source>
        <translation>Inget ur den tas emot. Säg till systemförvaltaren.</translation>
    </message>
    <message>
        <source>The file is older than what is on this computer.</source>
        <translation>Filen är äldre än det som finns på den här datorn.</translation>
    </message>
    <message>
        <source>What has ended or been erased since then is not taken. Nothing has been lost.</source>
        <translation>Det som har avslutats eller raderats sedan dess tas inte emot. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Read. It is on this computer now.</source>
        <translation>Läst. Det finns på den här datorn nu.</translation>
    </message>
    <message>
        <source>There was nothing in it that this computer did not have already.</source>
        <translation>Allt i filen fanns redan på den här datorn.</translation>
    </message>
    <message>
        <source>1 new part</source>
        <translation>1 ny del</translation>
    </message>
    <message>
        <source>{count} new parts</source>
        <translation>{count} nya delar</translation>
    </message>
    <message>
        <source>1 part was here already</source>
        <translation>1 del fanns redan här</translation>
    </message>
    <message>
        <source>{count} parts were here already</source>
        <translation>{count} delar fanns redan här</translation>
    </message>
    <message>
        <source>1 thing was taken back by its owner, and has been erased here</source>
        <translation>1 sak har tagits tillbaka av den som äger den, och är raderad här</translation>
    </message>
    <message>
        <source>{count} things were taken back by their owner, and have been erased here</source>
        <translation>{count} saker har tagits tillbaka av den som äger dem, och är raderade här</translation>
    </message>
    <message>
        <source>1 part was left out: it is of something that has been erased</source>
        <translation>1 del togs inte emot: den hör till något som är raderat</translation>
    </message>
    <message>
        <source>{count} parts were left out: they are of something that has been erased</source>
        <translation>{count} delar togs inte emot: de hör till något som är raderat</translation>
    </message>
    <message>
        <source>1 part was left out: the file is older than what has ended here since</source>
        <translation>1 del togs inte emot: filen är äldre än det som sedan har avslutats här</translation>
    </message>
    <message>
        <source>{count} parts were left out: the file is older than what has ended here since</source>
        <translation>{count} delar togs inte emot: filen är äldre än det som sedan har avslutats här</translation>
    </message>
    <message>
        <source>1 part was left out: its computer has been shut off</source>
        <translation>1 del togs inte emot: datorn som skrev den är avstängd</translation>
    </message>
    <message>
        <source>{count} parts were left out: their computer has been shut off</source>
        <translation>{count} delar togs inte emot: datorn som skrev dem är avstängd</translation>
    </message>
    <message>
        <source>1 part waits for something that has not come yet</source>
        <translation>1 del väntar på något som inte har kommit än</translation>
    </message>
    <message>
        <source>{count} parts wait for something that has not come yet</source>
        <translation>{count} delar väntar på något som inte har kommit än</translation>
    </message>
    <message>
        <source>1 part could not be believed, and was laid aside</source>
        <translation>1 del gick inte att lita på och är lagd åt sidan</translation>
    </message>
    <message>
        <source>{count} parts could not be believed, and were laid aside</source>
        <translation>{count} delar gick inte att lita på och är lagda åt sidan</translation>
    </message>
</context>
<context>
    <name>CarriedCard</name>
    <message>
        <source>Where there is no coverage: by USB stick</source>
        <translation>Utan täckning: på USB-minne</translation>
    </message>
    <message>
        <source>What waits to be sent can be carried to a colleague, to the county, or to your other computer.</source>
        <translation>Det som väntar kan bäras till en kollega, till länet eller till din andra dator.</translation>
    </message>
    <message>
        <source>Write to USB …</source>
        <translation>Skriv till USB …</translation>
    </message>
    <message>
        <source>Read from USB …</source>
        <translation>Läs från USB …</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>Stop</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>{left} left</source>
        <translation>{left} kvar</translation>
    </message>
    <message>
        <source>A moment …</source>
        <translation>Ett ögonblick …</translation>
    </message>
</context>
<context>
    <name>CaseTransfer</name>
    <message>
        <source>{sender} asks {receiver} to take over the case. It belongs to the sender until answered.</source>
        <translation>{sender} ber {receiver} att ta emot ärendet. Det är avsändarens tills frågan är besvarad.</translation>
    </message>
    <message>
        <source>To the one who receives</source>
        <translation>Till den som tar emot</translation>
    </message>
    <message>
        <source>A case that moves</source>
        <translation>Ett ärende som flyttas</translation>
    </message>
    <message>
        <source>What was sent, part by part; `title` says it in words.</source>
        <translation>Det som skickats, del för del; `title` säger det i ord.</translation>
    </message>
    <message>
        <source>`facts` are the words; `kind`, `id` and `fields` are for programs.</source>
        <translation>`facts` är orden; `kind`, `id` och `fields` är till för program.</translation>
    </message>
    <message>
        <source>What the sender wrote to the one who receives.</source>
        <translation>Vad avsändaren skrev till den som tar emot.</translation>
    </message>
    <message>
        <source>Name and personal number</source>
        <translation>Namn och personnummer</translation>
    </message>
    <message>
        <source>How things are now</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>What the person wishes</source>
        <translation>Den enskildes önskemål</translation>
    </message>
    <message>
        <source>The plan: own words, areas and goals</source>
        <translation>Planen: egna ord, områden och mål</translation>
    </message>
    <message>
        <source>Subgoals that are still open</source>
        <translation>Delmål som är öppna</translation>
    </message>
    <message>
        <source>The safety plan</source>
        <translation>Trygghetsplanen</translation>
    </message>
    <message>
        <source>One picture of the network map, without names</source>
        <translation>En bild av nätverkskartan, utan namn</translation>
    </message>
    <message>
        <source>The sessions in short</source>
        <translation>Träffarna i korthet</translation>
    </message>
    <message>
        <source>Whether the contact person wants to go on</source>
        <translation>Om kontaktpersonen vill fortsätta</translation>
    </message>
    <message>
        <source>Consents: they were given to you, and hold for nobody else</source>
        <translation>Samtycken: de gavs till er och gäller inte för någon annan</translation>
    </message>
    <message>
        <source>The cover story, and the rules for protected details</source>
        <translation>Skyddshistorian och reglerna för skyddade uppgifter</translation>
    </message>
    <message>
        <source>Names of other people: relatives, the contact person, those who may harm</source>
        <translation>Namn på andra: släkt, kontaktpersonen, den som kan skada</translation>
    </message>
    <message>
        <source>The sessions as they were written, notes, documents and the log</source>
        <translation>Träffarna som de skrevs, anteckningar, handlingar och loggen</translation>
    </message>
</context>
<context>
    <name>Certificate</name>
    <message>
        <source>Evenings</source>
        <translation>Kvällar</translation>
    </message>
    <message>
        <source>Hours of training</source>
        <translation>Timmar</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>What the evenings were about</source>
        <translation>Kvällarna handlade om</translation>
    </message>
    <message>
        <source>{name} has taken part in the training for contact persons.</source>
        <translation>{name} har deltagit i utbildningen för kontaktpersoner.</translation>
    </message>
    <message>
        <source>{name} has gone through the whole training for contact persons.</source>
        <translation>{name} har gått hela utbildningen för kontaktpersoner.</translation>
    </message>
    <message>
        <source>Certificate of training</source>
        <translation>Intyg om utbildning</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>More names to compare with</source>
        <translation>Fler namn att jämföra med</translation>
    </message>
    <message>
        <source>Such as stand nowhere in the file. With a comma between them. They are not kept.</source>
        <translation>Sådana som inte står i akten. Skriv komma mellan dem. De sparas inte.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>What you came to</source>
        <translation>Vad du kom fram till</translation>
    </message>
    <message>
        <source>If she does not suit: kind of reason</source>
        <translation>Om kontaktpersonen inte är lämplig: slag av skäl</translation>
    </message>
    <message>
        <source>Why, read by you and the manager only</source>
        <translation>Varför. Läses bara av dig och chefen</translation>
    </message>
    <message>
        <source>Save what you came to</source>
        <translation>Spara bedömningen</translation>
    </message>
    <message>
        <source>Kind of new tie</source>
        <translation>Slag av ny anknytning</translation>
    </message>
    <message>
        <source>A new tie that you have learnt of</source>
        <translation>En ny anknytning som du har fått veta om</translation>
    </message>
    <message>
        <source>Write down the new tie</source>
        <translation>Skriv upp den nya anknytningen</translation>
    </message>
    <message>
        <source>To the assignment</source>
        <translation>Till uppdraget</translation>
    </message>
    <message>
        <source>Whoever wrote the reason, and the manager, can read it.</source>
        <translation>Skälet kan läsas av den som skrev det och av chefen.</translation>
    </message>
    <message>
        <source>This card has been taken back. What you have written is still here.</source>
        <translation>Det här kortet har dragits tillbaka. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Asked. The ties come when those who keep the pool have answered.</source>
        <translation>Frågan är ställd. Anknytningarna kommer när de som har hand om banken har svarat.</translation>
    </message>
    <message>
        <source>A new tie has come since you compared. Compare again.</source>
        <translation>En ny anknytning har kommit sedan du jämförde. Jämför igen.</translation>
    </message>
    <message>
        <source>The contact person is</source>
        <translation>Kontaktpersonen är</translation>
    </message>
    <message>
        <source>Telephone of the contact person</source>
        <translation>Kontaktpersonens telefon</translation>
    </message>
    <message>
        <source>Is reached</source>
        <translation>Nås</translation>
    </message>
    <message>
        <source>What she has told of her ties</source>
        <translation>Anknytningar som kontaktpersonen själv har uppgett</translation>
    </message>
    <message>
        <source>“{tie}” and {somebody}: {words}</source>
        <translation>”{tie}” och {somebody}: {words}</translation>
    </message>
    <message>
        <source>{possible}: “{tie}” and {somebody}</source>
        <translation>{possible}: ”{tie}” och {somebody}</translation>
    </message>
    <message>
        <source>No words are alike. The program cannot know all ties: ask the person too.</source>
        <translation>Inga ord liknar varandra. Programmet kan inte känna till alla band. Fråga den enskilde också.</translation>
    </message>
    <message>
        <source>Choose what you came to first.</source>
        <translation>Välj först vad du kom fram till.</translation>
    </message>
</context>
<context>
    <name>CheckInForm</name>
    <message>
        <source>Ask how it went on</source>
        <translation>Fråga hur det gick den</translation>
    </message>
    <message>
        <source>If the municipality says no, the day disappears for you too.</source>
        <translation>Säger kommunen nej försvinner dagen också för dig.</translation>
    </message>
</context>
<context>
    <name>ChoiceForm</name>
    <message>
        <source>The municipality's code, four figures</source>
        <translation>Kommunens kod, fyra siffror</translation>
    </message>
    <message>
        <source>The municipality's name</source>
        <translation>Kommunens namn</translation>
    </message>
    <message>
        <source>Yes, the person wants that</source>
        <translation>Ja, den enskilde vill det</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Does the person want the safety plan to go along?</source>
        <translation>Vill den enskilde att säkerhetsplanen följer med?</translation>
    </message>
    <message>
        <source>Which picture of the map</source>
        <translation>Vilken bild av kartan</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Välj en bild</translation>
    </message>
    <message>
        <source>The sessions in your own short words</source>
        <translation>Träffarna, kort med dina egna ord</translation>
    </message>
    <message>
        <source>What the contact person has said of going on</source>
        <translation>Vad kontaktpersonen har sagt om att fortsätta</translation>
    </message>
    <message>
        <source>To the colleague who receives</source>
        <translation>Till kollegan som tar emot</translation>
    </message>
    <message>
        <source>Look at what goes along</source>
        <translation>Visa vad som följer med</translation>
    </message>
    <message>
        <source>To which municipality</source>
        <translation>Till vilken kommun</translation>
    </message>
    <message>
        <source>Write both. They have to belong together: one figure wrong is another place.</source>
        <translation>Skriv båda. De måste höra ihop: en fel siffra är en annan ort.</translation>
    </message>
    <message>
        <source>What goes along</source>
        <translation>Vad som följer med</translation>
    </message>
    <message>
        <source>Never goes along</source>
        <translation>Följer aldrig med</translation>
    </message>
    <message>
        <source>No sessions are written here.</source>
        <translation>Inga träffar finns här.</translation>
    </message>
    <message>
        <source>Written here: {count} sessions, {hours} hours, {first} – {last}. What was said stays.</source>
        <translation>Här finns {count} träffar, {hours} timmar, {first} – {last}. Vad som sagts stannar här.</translation>
    </message>
</context>
<context>
    <name>ChoiceNotice</name>
    <message>
        <source>Compare and choose</source>
        <translation>Jämför och välj</translation>
    </message>
    <message>
        <source>1 choice to make in this file</source>
        <translation>1 val att göra i akten</translation>
    </message>
    <message>
        <source>{count} choices to make in this file</source>
        <translation>{count} val att göra i akten</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>Show the two versions</source>
        <translation>Visa de två versionerna</translation>
    </message>
    <message>
        <source>{alias}, {part}</source>
        <translation>{alias}, {part}</translation>
    </message>
    <message>
        <source>Choose later</source>
        <translation>Välj senare</translation>
    </message>
    <message>
        <source>One has removed it while another went on writing. Nothing is lost.</source>
        <translation>En har tagit bort den medan en annan skrev vidare. Inget är borta.</translation>
    </message>
    <message>
        <source>Several have written without having seen each other's text. Nobody did wrong.</source>
        <translation>Flera har skrivit utan att ha sett varandras text. Ingen gjorde fel och inget är borta.</translation>
    </message>
    <message>
        <source>Two have written without having seen each other's text. Nobody did wrong.</source>
        <translation>Två har skrivit utan att ha sett varandras text. Ingen gjorde fel och inget är borta.</translation>
    </message>
    <message>
        <source>The two versions tell who somebody is, or where. Look around before you show them.</source>
        <translation>De två versionerna berättar vem någon är, eller var. Se dig omkring innan du visar dem.</translation>
    </message>
    <message>
        <source>The versions. Arrow keys go between them, Enter takes one.</source>
        <translation>Versionerna. Piltangenterna går mellan dem, Enter väljer en.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behåll</translation>
    </message>
    <message>
        <source>Use yours</source>
        <translation>Använd din</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>Använd den här versionen</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Borttaget.</translation>
    </message>
    <message>
        <source>Brought back as it was.</source>
        <translation>Togs tillbaka som det var.</translation>
    </message>
    <message>
        <source>Begins as your text. Change it as you like.</source>
        <translation>Börjar som din text. Ändra fritt.</translation>
    </message>
    <message>
        <source>Begins as the first text. Change it as you like.</source>
        <translation>Börjar som den första texten. Ändra fritt.</translation>
    </message>
    <message>
        <source>Use all of them</source>
        <translation>Använd alla</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>Alla tillsammans</translation>
    </message>
    <message>
        <source>What any of them has</source>
        <translation>Det som någon av dem har</translation>
    </message>
    <message>
        <source>Why is the lower level right?</source>
        <translation>Varför är den lägre nivån rätt?</translation>
    </message>
    <message>
        <source>Lower the protection</source>
        <translation>Sänk skyddet</translation>
    </message>
    <message>
        <source>What you do not choose stays under Earlier versions. It can be chosen again.</source>
        <translation>Den du inte väljer finns kvar under Tidigare versioner. Du kan välja om.</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Show what was there before</source>
        <translation>Visa texten före</translation>
    </message>
    <message>
        <source>Before ({at}): {text}</source>
        <translation>Före ({at}): {text}</translation>
    </message>
</context>
<context>
    <name>ChoiceScreen</name>
    <message>
        <source>{number} of {all}</source>
        <translation>{number} av {all}</translation>
    </message>
</context>
<context>
    <name>ClientSheet</name>
    <message>
        <source>My plan</source>
        <translation>Min plan</translation>
    </message>
    <message>
        <source>What we have agreed on</source>
        <translation>Det vi har kommit överens om</translation>
    </message>
    <message>
        <source>Keep it where you want to, or give it back.</source>
        <translation>Spara det där du vill, eller lämna tillbaka det.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Dina egna ord</translation>
    </message>
    <message>
        <source>To be solved first</source>
        <translation>Måste lösas först</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Further on</source>
        <translation>Längre fram</translation>
    </message>
    <message>
        <source>We look at this again</source>
        <translation>Vi tittar på det här igen</translation>
    </message>
    <message>
        <source>Day and time</source>
        <translation>Dag och tid</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>What there is already</source>
        <translation>Det som redan finns</translation>
    </message>
    <message>
        <source>{goal} (reached)</source>
        <translation>{goal} (nått)</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>{step} (done)</source>
        <translation>{step} (klart)</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senast {day}</translation>
    </message>
    <message>
        <source>This is what I want</source>
        <translation>Det här vill jag</translation>
    </message>
    <message>
        <source>This comes first</source>
        <translation>Det här kommer först</translation>
    </message>
    <message>
        <source>I have: {text}</source>
        <translation>Jag har: {text}</translation>
    </message>
    <message>
        <source>I wanted: {goal}. It has come true.</source>
        <translation>Jag ville: {goal}. Det har blivit så.</translation>
    </message>
    <message>
        <source>I want: {goal}.</source>
        <translation>Jag vill: {goal}.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Senare</translation>
    </message>
    <message>
        <source>We talk again</source>
        <translation>Vi pratar igen</translation>
    </message>
    <message>
        <source>We meet {day}.</source>
        <translation>Vi ses {day}.</translation>
    </message>
    <message>
        <source>You can say no. You can change your mind. Then we change the plan.</source>
        <translation>Du får säga nej. Du får ändra dig. Då ändrar vi planen.</translation>
    </message>
    <message>
        <source>Call here</source>
        <translation>Ring hit</translation>
    </message>
    <message>
        <source>{step}. It is done.</source>
        <translation>{step}. Det är gjort.</translation>
    </message>
    <message>
        <source>Who: {who}.</source>
        <translation>Vem: {who}.</translation>
    </message>
    <message>
        <source>When: {when}.</source>
        <translation>När: {when}.</translation>
    </message>
    <message>
        <source>At the latest {day}.</source>
        <translation>Senast {day}.</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Dagtid</translation>
    </message>
    <message>
        <source>Evenings and weekends</source>
        <translation>Kväll och helg</translation>
    </message>
    <message>
        <source>If there is danger</source>
        <translation>Vid fara</translation>
    </message>
</context>
<context>
    <name>ClosedDoor</name>
    <message>
        <source>Why you need to read it</source>
        <translation>Varför du behöver läsa den</translation>
    </message>
    <message>
        <source>Your reason stands in the log.</source>
        <translation>Skälet skrivs i loggen.</translation>
    </message>
    <message>
        <source>Open the closed file</source>
        <translation>Öppna den stängda akten</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Back to the plan</source>
        <translation>Tillbaka till planen</translation>
    </message>
    <message>
        <source>What remains, and who takes over</source>
        <translation>Vad som kvarstår, och vem som tar vid</translation>
    </message>
    <message>
        <source>Close the plan</source>
        <translation>Avsluta planen</translation>
    </message>
    <message>
        <source>Does a need remain?</source>
        <translation>Kvarstår behov?</translation>
    </message>
    <message>
        <source>Support often ends when the violence does, and the needs go on. Nothing has to be answered.</source>
        <translation>Insatser tar ofta slut när våldet gör det, fast behoven finns kvar. Inget måste besvaras.</translation>
    </message>
    <message>
        <source>The plan stays as it is, and can be opened again whenever it is needed.</source>
        <translation>Planen ligger kvar som den är och kan öppnas igen när den behövs. Man är alltid välkommen tillbaka.</translation>
    </message>
    <message>
        <source>Remains</source>
        <translation>Kvarstår</translation>
    </message>
    <message>
        <source>Does not remain</source>
        <translation>Kvarstår inte</translation>
    </message>
    <message>
        <source>Not talked about</source>
        <translation>Inte talat om</translation>
    </message>
    <message>
        <source>Does a need remain: {area}</source>
        <translation>Kvarstår behov: {area}</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Recovery code on paper</source>
        <translation>Återställningskod på papper</translation>
    </message>
    <message>
        <source>Print a new code</source>
        <translation>Skriv ut en ny kod</translation>
    </message>
    <message>
        <source>It opens this computer when the passphrase is forgotten, and lies in the municipality's safe.</source>
        <translation>Den öppnar den här datorn när lösenfrasen är glömd, och ligger i kommunens kassaskåp.</translation>
    </message>
    <message>
        <source>The one that holds is from {day}.</source>
        <translation>Den som gäller är från {day}.</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Write this code on paper</source>
        <translation>Skriv av koden på papper</translation>
    </message>
    <message>
        <source>It opens what you have written if you forget the passphrase. It is shown only now. Put the paper in the municipality's safe, in a sealed envelope.</source>
        <translation>Den öppnar det du har skrivit om du glömmer lösenfrasen. Den visas bara nu. Lägg papperet i kommunens kassaskåp, i ett igenklistrat kuvert.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>Write it by hand, or print it. The program sends it nowhere.</source>
        <translation>Skriv av den för hand, eller skriv ut den. Programmet skickar den ingenstans.</translation>
    </message>
    <message>
        <source>Print the code instead</source>
        <translation>Skriv ut koden i stället</translation>
    </message>
    <message>
        <source>The last two groups, from your paper</source>
        <translation>De två sista grupperna, från ditt papper</translation>
    </message>
    <message>
        <source>Ten letters and digits. So we both know it is right.</source>
        <translation>Tio bokstäver och siffror. Då vet du att det blev rätt.</translation>
    </message>
    <message>
        <source>The code is on paper</source>
        <translation>Koden finns på papper</translation>
    </message>
    <message>
        <source>It is not the same as above. Compare the paper, sign by sign.</source>
        <translation>Det stämmer inte med koden ovanför. Jämför papperet, tecken för tecken.</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Back to the plan</source>
        <translation>Tillbaka till planen</translation>
    </message>
    <message>
        <source>The older version</source>
        <translation>Den äldre versionen</translation>
    </message>
    <message>
        <source>The newer version</source>
        <translation>Den nyare versionen</translation>
    </message>
    <message>
        <source>Since the latest review</source>
        <translation>Sedan senaste genomgången</translation>
    </message>
    <message>
        <source>Show what is the same too</source>
        <translation>Visa även det som är lika</translation>
    </message>
    <message>
        <source>Version {number}, {day}, {who}</source>
        <translation>Version {number}, {day}, {who}</translation>
    </message>
    <message>
        <source>The latest review was {day}.</source>
        <translation>Senaste genomgången var {day}.</translation>
    </message>
    <message>
        <source>What has changed since then is marked.</source>
        <translation>Det som har ändrats sedan dess är markerat.</translation>
    </message>
    <message>
        <source>Show only what has changed</source>
        <translation>Visa bara det som har ändrats</translation>
    </message>
    <message>
        <source>Nothing differs between these two versions.</source>
        <translation>Inget skiljer de här två versionerna åt.</translation>
    </message>
    <message>
        <source>Above the areas</source>
        <translation>Ovanför områdena</translation>
    </message>
    <message>
        <source>Version {number}, {day}</source>
        <translation>Version {number}, {day}</translation>
    </message>
    <message>
        <source>{kind}: {difference}</source>
        <translation>{kind}: {difference}</translation>
    </message>
    <message>
        <source>{what}, in version {number}</source>
        <translation>{what}, i version {number}</translation>
    </message>
    <message>
        <source>(does not stand in this version)</source>
        <translation>(står inte i den här versionen)</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>One picture</source>
        <translation>Ena bilden</translation>
    </message>
    <message>
        <source>The other picture</source>
        <translation>Andra bilden</translation>
    </message>
    <message>
        <source>What has happened from one to the other</source>
        <translation>Vad som har hänt från den ena till den andra</translation>
    </message>
    <message>
        <source>Nothing differs between the two pictures.</source>
        <translation>Inget skiljer de två bilderna åt.</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>The plan itself</source>
        <translation>Själva planen</translation>
    </message>
    <message>
        <source>Must be solved first</source>
        <translation>Måste lösas först</translation>
    </message>
    <message>
        <source>Resources and needs</source>
        <translation>Det som finns och det som behövs</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Delmål</translation>
    </message>
    <message>
        <source>The plan was gone through</source>
        <translation>Planen gicks igenom</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Skattning</translation>
    </message>
    <message>
        <source>The plan was closed</source>
        <translation>Planen avslutades</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>flyttat</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>borttaget</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>ändrat</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>lika</translation>
    </message>
    <message>
        <source>{words} and moved</source>
        <translation>{words} och flyttat</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>New consultation</source>
        <translation>Ny konsultation</translation>
    </message>
    <message>
        <source>Your question to the county</source>
        <translation>Din fråga till länet</translation>
    </message>
    <message>
        <source>This is what the county sees</source>
        <translation>Det här ser länet</translation>
    </message>
    <message>
        <source>Send to the county</source>
        <translation>Skicka till länet</translation>
    </message>
    <message>
        <source>The matter is owned by {owner}.
The county advises.</source>
        <translation>Ärendet ägs av {owner}.
Länet konsulterar.</translation>
    </message>
    <message>
        <source>Somebody so young.</source>
        <translation>Någon så ung.</translation>
    </message>
    <message>
        <source>The draft is thrown away.</source>
        <translation>Utkastet är slängt.</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Tillbaka till texten</translation>
    </message>
    <message>
        <source>If it is sent today, the answer comes by {day}.</source>
        <translation>Skickas det i dag kommer svar senast {day}.</translation>
    </message>
    <message>
        <source>Write a few words first</source>
        <translation>Skriv några ord först</translation>
    </message>
    <message>
        <source>Choose first in the box above</source>
        <translation>Välj först i rutan ovanför</translation>
    </message>
    <message>
        <source>Without coverage it is sent later. Nothing needs to be done.</source>
        <translation>Utan täckning skickas det senare. Inget behöver göras.</translation>
    </message>
    <message>
        <source>Write as you talk. Nothing to the right needs to be filled in to send.</source>
        <translation>Skriv som du pratar. Inget till höger behöver fyllas i för att skicka.</translation>
    </message>
    <message>
        <source>Write as you talk. Nothing below needs to be filled in to send.</source>
        <translation>Skriv som du pratar. Inget under texten behöver fyllas i för att skicka.</translation>
    </message>
</context>
<context>
    <name>ComputerPage</name>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Support plan</source>
        <translation>Stödplan</translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>Nätverkskarta</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Trygghet</translation>
    </message>
    <message>
        <source>Around the person</source>
        <translation>Kring personen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>{field}: choose what shall hold</source>
        <translation>{field}: välj vad som ska gälla</translation>
    </message>
    <message>
        <source>A detail</source>
        <translation>En uppgift</translation>
    </message>
    <message>
        <source>The day of the own words</source>
        <translation>Dagen för de egna orden</translation>
    </message>
    <message>
        <source>The goal that it belongs to</source>
        <translation>Målet som det hör till</translation>
    </message>
    <message>
        <source>Which of two starts</source>
        <translation>Vilken av två starter</translation>
    </message>
    <message>
        <source>The matching that it comes from</source>
        <translation>Matchningen det kommer från</translation>
    </message>
    <message>
        <source>Fee, kronor</source>
        <translation>Arvode, kronor</translation>
    </message>
    <message>
        <source>Expenses, kronor</source>
        <translation>Omkostnader, kronor</translation>
    </message>
    <message>
        <source>For each Swedish mile, kronor</source>
        <translation>Per mil, kronor</translation>
    </message>
    <message>
        <source>Days until an unread worry goes on</source>
        <translation>Dagar tills en oläst oro går vidare</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Ways of meeting</source>
        <translation>Sätt att mötas</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>The handler's telephone</source>
        <translation>Handläggarens telefon</translation>
    </message>
    <message>
        <source>Telephone hours</source>
        <translation>Telefontider</translation>
    </message>
    <message>
        <source>Telephone on evenings and weekends</source>
        <translation>Telefon kväll och helg</translation>
    </message>
    <message>
        <source>When the telephone numbers were checked</source>
        <translation>När telefonnumren kontrollerades</translation>
    </message>
    <message>
        <source>What she may know</source>
        <translation>Vad hon får veta</translation>
    </message>
    <message>
        <source>Step by step towards the end</source>
        <translation>Stegvis mot avslutet</translation>
    </message>
    <message>
        <source>Who reads a worry first</source>
        <translation>Vem som först läser en oro</translation>
    </message>
    <message>
        <source>Who reads it then</source>
        <translation>Vem som läser den sedan</translation>
    </message>
    <message>
        <source>Support function or private</source>
        <translation>Stödfunktion eller privat</translation>
    </message>
    <message>
        <source>Name in the network map</source>
        <translation>Namn i nätverkskartan</translation>
    </message>
    <message>
        <source>In the picture</source>
        <translation>Med i bilden</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Hur nära</translation>
    </message>
    <message>
        <source>The line between</source>
        <translation>Linjen emellan</translation>
    </message>
    <message>
        <source>Who gets in touch</source>
        <translation>Vem hör av sig</translation>
    </message>
    <message>
        <source>Knows the background</source>
        <translation>Känner till bakgrunden</translation>
    </message>
    <message>
        <source>Protection against</source>
        <translation>Skydd mot</translation>
    </message>
    <message>
        <source>The person's own words</source>
        <translation>Personens egna ord</translation>
    </message>
    <message>
        <source>The support that ends</source>
        <translation>Stödet som upphör</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
    <message>
        <source>Others named</source>
        <translation>Andra som nämns</translation>
    </message>
    <message>
        <source>Who is named</source>
        <translation>Vem som nämns</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}: {text}</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(inget)</translation>
    </message>
    <message>
        <source>Started by the one named here</source>
        <translation>Startat av den som står här</translation>
    </message>
    <message>
        <source>somebody else in the map</source>
        <translation>någon annan i kartan</translation>
    </message>
    <message>
        <source>{first} and {other}</source>
        <translation>{first} och {other}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>dig</translation>
    </message>
    <message>
        <source>{at} by that computer's clock. Here it is {now}.</source>
        <translation>{at} enligt den datorns klocka. Här är klockan {now}.</translation>
    </message>
    <message>
        <source>{at}, back to the text before</source>
        <translation>{at}, tillbaka till texten före</translation>
    </message>
    <message>
        <source>This has been chosen already.</source>
        <translation>Det här är redan valt.</translation>
    </message>
    <message>
        <source>Choose again if it turned out wrong. Until then the earlier choice holds.</source>
        <translation>Välj om ifall det blev fel. Till dess gäller det som redan valts.</translation>
    </message>
    <message>
        <source>{who} has removed it and {other} kept it, at the same time.</source>
        <translation>Borttagen av {who} och behållen av {other}, samtidigt.</translation>
    </message>
    <message>
        <source>Removed by {who}, but changed by {other}.</source>
        <translation>Borttagen av {who}, men ändrad av {other}.</translation>
    </message>
    <message>
        <source>Until you have chosen, it is still there.</source>
        <translation>Tills du har valt står den kvar.</translation>
    </message>
    <message>
        <source>So it must be chosen once more. Until then both hold.</source>
        <translation>Därför behöver det väljas en gång till. Till dess gäller båda.</translation>
    </message>
    <message>
        <source>Until you have chosen, both hold.</source>
        <translation>Tills du har valt gäller båda.</translation>
    </message>
    <message>
        <source>Until you have chosen, all of them hold.</source>
        <translation>Tills du har valt gäller alla.</translation>
    </message>
    <message>
        <source>Where they differ: follow the more careful one. Your colleague sees the same.</source>
        <translation>Där de skiljer sig: följ den försiktigare. Så ser det också ut för din kollega.</translation>
    </message>
    <message>
        <source>Your colleague sees the same.</source>
        <translation>Så ser det också ut för din kollega.</translation>
    </message>
    <message>
        <source>You have chosen differently on two computers at the same time.</source>
        <translation>Ni har valt olika på två datorer samtidigt.</translation>
    </message>
    <message>
        <source>{who} and {other} have chosen differently, without having seen each other's choice.</source>
        <translation>{who} och {other} har valt olika, utan att ha sett varandras val.</translation>
    </message>
</context>
<context>
    <name>ConsentAge</name>
    <message>
        <source>The file does not say when {alias} was born. With the year it is clear who gives the consent.</source>
        <translation>I akten står inte när {alias} är född. Med året blir det klart vem som ger samtycket.</translation>
    </message>
    <message>
        <source>Below {own}: a guardian gives it, gladly together with {alias}.</source>
        <translation>Under {own} år: en vårdnadshavare ger det, gärna tillsammans med {alias}.</translation>
    </message>
    <message>
        <source>From {own} {alias} must agree too. With a guardian, or alone for a reason that you write down.</source>
        <translation>Från {own} år måste {alias} själv säga ja. Tillsammans med en vårdnadshavare, eller ensam av ett skäl som du skriver upp.</translation>
    </message>
    <message>
        <source>{adult} or older: {alias} gives it alone.</source>
        <translation>{adult} år eller äldre: {alias} ger det själv.</translation>
    </message>
    <message>
        <source>It rests from {day}, the {adult}th birthday.</source>
        <translation>Det vilar från {day}, {adult}-årsdagen.</translation>
    </message>
    <message>
        <source>Only the year of birth is known, so it rests from {day}, the year of the {adult}th birthday.</source>
        <translation>Bara födelseåret är känt, så det vilar från {day}, samma år som {adult}-årsdagen.</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>No one else</source>
        <translation>Ingen annan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>For what purpose</source>
        <translation>Vad det ska användas till</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Till när</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Named in it</source>
        <translation>Nämns i det</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Ålder</translation>
    </message>
    <message>
        <source>Without a guardian</source>
        <translation>Utan vårdnadshavare</translation>
    </message>
    <message>
        <source>Rests</source>
        <translation>Vilar</translation>
    </message>
    <message>
        <source>from {day}, the day of coming of age</source>
        <translation>från {day}, myndighetsdagen</translation>
    </message>
    <message>
        <source>from {day}, since only the year of birth is known</source>
        <translation>från {day}, eftersom bara födelseåret är känt</translation>
    </message>
    <message>
        <source>{names}, who have agreed</source>
        <translation>{names}, som har sagt ja</translation>
    </message>
    <message>
        <source>Others, who are not listed</source>
        <translation>Andra, som inte är uppskrivna</translation>
    </message>
</context>
<context>
    <name>ConsentPage</name>
    <message>
        <source>Handed over</source>
        <translation>Utlämnat</translation>
    </message>
    <message>
        <source>It has not begun to hold, so nothing can be handed over yet.</source>
        <translation>Det har inte börjat gälla, så inget kan lämnas ut än.</translation>
    </message>
    <message>
        <source>Handed over {day}, holds until {until}</source>
        <translation>Utlämnat {day}, gäller till {until}</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickat</translation>
    </message>
    <message>
        <source>a later version is waiting</source>
        <translation>en senare version väntar</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>väntar på att skickas</translation>
    </message>
    <message>
        <source>As they have it now. Later versions of the same parts follow while the consent holds.</source>
        <translation>Så som de har det nu. Senare versioner av samma delar följer med så länge samtycket gäller.</translation>
    </message>
</context>
<context>
    <name>ConsentPaper</name>
    <message>
        <source>Yes to handing over information about me</source>
        <translation>Ja till att uppgifter om mig lämnas ut</translation>
    </message>
    <message>
        <source>The municipality may hand this over only if you say yes. You choose yourself. You get the same help if you say no.</source>
        <translation>Kommunen får lämna ut det här bara om du säger ja. Du väljer själv. Du får samma hjälp om du säger nej.</translation>
    </message>
    <message>
        <source>{unit}. Form {version}.</source>
        <translation>{unit}. Blankett {version}.</translation>
    </message>
    <message>
        <source>Until which day, at most a year</source>
        <translation>Till och med vilken dag, högst ett år</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Till och med vilken dag</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>What is handed over</source>
        <translation>Vad som lämnas ut</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Vad det ska användas till</translation>
    </message>
    <message>
        <source>From which day</source>
        <translation>Från vilken dag</translation>
    </message>
    <message>
        <source>This is what I say yes to</source>
        <translation>Det här säger jag ja till</translation>
    </message>
    <message>
        <source>Nothing else is handed over. The rest stays with us.</source>
        <translation>Inget annat lämnas ut. Resten stannar hos oss.</translation>
    </message>
    <message>
        <source>Others are named in it. Each of them must say yes too, on a paper of their own.</source>
        <translation>Andra nämns i det. Var och en av dem måste också säga ja, på ett eget papper.</translation>
    </message>
    <message>
        <source>Nobody else is named in it</source>
        <translation>Ingen annan nämns i det</translation>
    </message>
    <message>
        <source>Others are named in it, and are asked for themselves</source>
        <translation>Andra nämns i det, och får frågan själva</translation>
    </message>
    <message>
        <source>You may change your mind</source>
        <translation>Du får ändra dig</translation>
    </message>
    <message>
        <source>You may take your yes back at any time, all of it or a part. Say it, ring or write to us. You need no reason.</source>
        <translation>Du får ta tillbaka ditt ja när som helst, hela eller en del. Säg det, ring eller skriv till oss. Du behöver inte säga varför.</translation>
    </message>
    <message>
        <source>Then nothing more is handed over. We ask those who have a copy to take it away, and tell you who has answered. What somebody has already read or heard we cannot take back. What we have written in your file stays there, because the law says so.</source>
        <translation>Då lämnas inget mer ut. Vi ber dem som har en kopia att ta bort den, och berättar för dig vilka som har svarat. Det som någon redan har läst eller hört kan vi inte ta tillbaka. Det vi har skrivit i din akt står kvar där, för det säger lagen.</translation>
    </message>
    <message>
        <source>You may ask us at any time who can read what, and who has read it.</source>
        <translation>Du får när som helst fråga oss vem som kan läsa vad, och vem som har läst det.</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Underskrift</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Ort och datum</translation>
    </message>
    <message>
        <source>It rests when the person comes of age, and can then be given by that person.</source>
        <translation>Det vilar från den dag personen blir myndig. Då kan personen själv ge ett nytt.</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Vårdnadshavare</translation>
    </message>
    <message>
        <source>The guardian's name</source>
        <translation>Vårdnadshavarens namn</translation>
    </message>
    <message>
        <source>The guardian's place and date</source>
        <translation>Vårdnadshavarens ort och datum</translation>
    </message>
    <message>
        <source>The guardian's signature</source>
        <translation>Vårdnadshavarens underskrift</translation>
    </message>
    <message>
        <source>Said aloud, and heard by</source>
        <translation>Sagt muntligt, och hört av</translation>
    </message>
    <message>
        <source>Signature of the one who heard it</source>
        <translation>Underskrift av den som hörde det</translation>
    </message>
    <message>
        <source>Filled in by the municipality</source>
        <translation>Fylls i av kommunen</translation>
    </message>
    <message>
        <source>Age, and how it was understood</source>
        <translation>Ålder, och hur det har förståtts</translation>
    </message>
    <message>
        <source>Received by, and day</source>
        <translation>Mottaget av, och dag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Fått besked</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekräftat</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Borta</translation>
    </message>
    <message>
        <source>Who has been told</source>
        <translation>Vem har fått besked</translation>
    </message>
    <message>
        <source>What we have written in your file stays there, because the law says so.</source>
        <translation>Det vi har skrivit i din akt står kvar där, för det säger lagen.</translation>
    </message>
    <message>
        <source>If you wonder about anything, ask</source>
        <translation>Om du undrar över något, fråga</translation>
    </message>
    <message>
        <source>Nothing more is handed over</source>
        <translation>Inget mer lämnas ut</translation>
    </message>
    <message>
        <source>You have taken back your yes. It held at once.</source>
        <translation>Du har tagit tillbaka ditt ja. Det gällde direkt.</translation>
    </message>
</context>
<context>
    <name>ConsentRows</name>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>How things are now</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Önskemål</translation>
    </message>
    <message>
        <source>The support plan</source>
        <translation>Stödplanen</translation>
    </message>
    <message>
        <source>That there is a contact person</source>
        <translation>Att det finns en kontaktperson</translation>
    </message>
    <message>
        <source>The text under Overview, as it stands there.</source>
        <translation>Texten under Översikt, så som den står där.</translation>
    </message>
    <message>
        <source>The wishes under Overview, as they stand there.</source>
        <translation>Önskemålen under Översikt, så som de står där.</translation>
    </message>
    <message>
        <source>Own words, goals and steps. Not the safety of it.</source>
        <translation>Egna ord, mål och delmål. Inte resten av akten.</translation>
    </message>
    <message>
        <source>From when to when, and how often. Not who.</source>
        <translation>Från när till när och hur ofta. Inte vem.</translation>
    </message>
    <message>
        <source>{some} and {last}</source>
        <translation>{some} och {last}</translation>
    </message>
    <message>
        <source>{alias} in person</source>
        <translation>{alias} själv</translation>
    </message>
    <message>
        <source>The guardian</source>
        <translation>Vårdnadshavaren</translation>
    </message>
    <message>
        <source>Both of them</source>
        <translation>Båda två</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <source>Is to be signed</source>
        <translation>Ska skrivas under</translation>
    </message>
    <message>
        <source>Spoken, with a witness</source>
        <translation>Muntligt, med vittne</translation>
    </message>
    <message>
        <source>Spoken, heard by {witness}</source>
        <translation>Muntligt, hört av {witness}</translation>
    </message>
    <message>
        <source>Consent of {day}</source>
        <translation>Samtycke {day}</translation>
    </message>
    <message>
        <source>withdrawn {day}</source>
        <translation>återkallat {day}</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <translation>gick ut {day}</translation>
    </message>
    <message>
        <source>rests since {day}</source>
        <translation>vilar sedan {day}</translation>
    </message>
    <message>
        <source>waits for a signature</source>
        <translation>väntar på underskrift</translation>
    </message>
    <message>
        <source>holds from {day}</source>
        <translation>gäller från {day}</translation>
    </message>
    <message>
        <source>holds until {day}</source>
        <translation>gäller till {day}</translation>
    </message>
    <message>
        <source>Its last day is today.</source>
        <translation>Sista dagen är i dag.</translation>
    </message>
    <message>
        <source>It runs out tomorrow.</source>
        <translation>Det går ut i morgon.</translation>
    </message>
    <message>
        <source>It runs out in {count} days.</source>
        <translation>Det går ut om {count} dagar.</translation>
    </message>
</context>
<context>
    <name>ConsentsTab</name>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Nytt samtycke</translation>
    </message>
    <message>
        <source>The file is closed.</source>
        <translation>Akten är avslutad.</translation>
    </message>
    <message>
        <source>Consents can be withdrawn, but not given.</source>
        <translation>Samtycken går att återkalla, men inte att ge.</translation>
    </message>
    <message>
        <source>No consent has been written down. Without one, nothing is handed over.</source>
        <translation>Inget samtycke är uppskrivet. Utan samtycke lämnas inget ut.</translation>
    </message>
</context>
<context>
    <name>Consultation</name>
    <message>
        <source>In writing</source>
        <translation>Skriftligt</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>I telefon</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>Via video</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>På plats</translation>
    </message>
    <message>
        <source>Concern report</source>
        <translation>Orosanmälan</translation>
    </message>
    <message>
        <source>Own application</source>
        <translation>Egen ansökan</translation>
    </message>
    <message>
        <source>The person's own contact</source>
        <translation>Egen kontakt</translation>
    </message>
    <message>
        <source>Through a friend or another adult</source>
        <translation>Via en kompis eller en annan vuxen</translation>
    </message>
    <message>
        <source>Another municipality</source>
        <translation>Annan kommun</translation>
    </message>
    <message>
        <source>The police</source>
        <translation>Polisen</translation>
    </message>
    <message>
        <source>The health care</source>
        <translation>Vården</translation>
    </message>
    <message>
        <source>Consultation only</source>
        <translation>Bara konsultation</translation>
    </message>
    <message>
        <source>Supervision too, later</source>
        <translation>Handledning, senare</translation>
    </message>
    <message>
        <source>Both at once</source>
        <translation>Båda</translation>
    </message>
    <message>
        <source>Service and advice</source>
        <translation>Service och råd</translation>
    </message>
    <message>
        <source>Intervention without needs assessment</source>
        <translation>Insats utan behovsprövning</translation>
    </message>
    <message>
        <source>Granted intervention</source>
        <translation>Behovsprövad insats</translation>
    </message>
    <message>
        <source>Nothing is written in a journal. No name is asked for. It counts as one contact.</source>
        <translation>Ingen journal förs. Inget namn efterfrågas. Det räknas som en kontakt.</translation>
    </message>
    <message>
        <source>What is done is documented by the municipality's own rule, without an assessment of needs.</source>
        <translation>Det som görs dokumenteras enligt kommunens egen rutin, utan behovsprövning.</translation>
    </message>
    <message>
        <source>A journal must be kept in the person's file, and guardians are told unless that is dangerous. Not here.</source>
        <translation>Journal måste föras i personakten, och vårdnadshavare informeras om det inte är farligt. Inte här.</translation>
    </message>
    <message>
        <source>Wait for now</source>
        <translation>Avvakta</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Backa</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Gå vidare</translation>
    </message>
    <message>
        <source>Make a concern report</source>
        <translation>Gör en orosanmälan</translation>
    </message>
    <message>
        <source>Support before a concern report</source>
        <translation>Stöd inför orosanmälan</translation>
    </message>
    <message>
        <source>Protection first</source>
        <translation>Skydd först</translation>
    </message>
    <message>
        <source>Work for change</source>
        <translation>Förändringsarbete</translation>
    </message>
    <message>
        <source>County coordinator</source>
        <translation>Länssamordnare</translation>
    </message>
    <message>
        <source>Social worker</source>
        <translation>Socialsekreterare</translation>
    </message>
    <message>
        <source>Counsellor</source>
        <translation>Kurator</translation>
    </message>
    <message>
        <source>Family therapist</source>
        <translation>Familjebehandlare</translation>
    </message>
    <message>
        <source>Police officer</source>
        <translation>Polis</translation>
    </message>
    <message>
        <source>Somebody from health care</source>
        <translation>Någon från vården</translation>
    </message>
    <message>
        <source>Somebody who has lived with it</source>
        <translation>Någon som har levt med det</translation>
    </message>
    <message>
        <source>Another role</source>
        <translation>Annan roll</translation>
    </message>
    <message>
        <source>It went well</source>
        <translation>Det gick bra</translation>
    </message>
    <message>
        <source>It is going on</source>
        <translation>Det pågår</translation>
    </message>
    <message>
        <source>We want to talk again</source>
        <translation>Vi vill prata igen</translation>
    </message>
    <message>
        <source>[number]</source>
        <translation>[nummer]</translation>
    </message>
    <message>
        <source>[name]</source>
        <translation>[namn]</translation>
    </message>
    <message>
        <source>[address]</source>
        <translation>[adress]</translation>
    </message>
    <message>
        <source>[phone]</source>
        <translation>[telefon]</translation>
    </message>
    <message>
        <source>[e-mail]</source>
        <translation>[e-post]</translation>
    </message>
    <message>
        <source>[somebody]</source>
        <translation>[någon]</translation>
    </message>
    <message>
        <source>[place]</source>
        <translation>[plats]</translation>
    </message>
    <message>
        <source>{name} is away until {day}. {deputy} answers.</source>
        <translation>{name} är borta till och med {day}. {deputy} svarar.</translation>
    </message>
    <message>
        <source>{name} is away until {day}. The rest of the team answers.</source>
        <translation>{name} är borta till och med {day}. Resten av teamet svarar.</translation>
    </message>
    <message>
        <source>The county's telephone is closed today.</source>
        <translation>Länets telefon är stängd i dag.</translation>
    </message>
    <message>
        <source>The county answers the telephone today {opens}–{closes}.</source>
        <translation>Länet svarar i telefon i dag {opens}–{closes}.</translation>
    </message>
    <message>
        <source>If you need to talk, that is offered by {day}.</source>
        <translation>Behöver ni talas vid erbjuds det senast {day}.</translation>
    </message>
    <message>
        <source>Your rule: whoever is {ages} is handed over at once to {to}. You can ask all the same.</source>
        <translation>Er regel: den som är {ages} år lämnas över genast till {to}. Du kan fråga ändå.</translation>
    </message>
    <message>
        <source>those who decide</source>
        <translation>dem som beslutar</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} min</translation>
    </message>
    <message>
        <source>{miles} Swedish miles</source>
        <translation>{miles} mil</translation>
    </message>
    <message>
        <source>together with {role}</source>
        <translation>tillsammans med {role}</translation>
    </message>
    <message>
        <source>{to}. Received {day}.</source>
        <translation>{to}. Mottaget {day}.</translation>
    </message>
    <message>
        <source>{to}. Nobody has said yet that it was received.</source>
        <translation>{to}. Ingen har sagt än att det är mottaget.</translation>
    </message>
    <message>
        <source>{to}. Received by {who}.</source>
        <translation>{to}. Mottaget av {who}.</translation>
    </message>
    <message>
        <source>{work}. What we learned: {learned}</source>
        <translation>{work}. Det lärde vi oss: {learned}</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Första svar</translation>
    </message>
    <message>
        <source>Reflection from {count} people</source>
        <translation>Reflektion från {count} personer</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Reflektion</translation>
    </message>
    <message>
        <source>The advice</source>
        <translation>Rådet</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>Change work</source>
        <translation>Förändringsarbete</translation>
    </message>
    <message>
        <source>Next reasonable step</source>
        <translation>Nästa rimliga steg</translation>
    </message>
    <message>
        <source>Whom to ring</source>
        <translation>Vem du ringer</translation>
    </message>
    <message>
        <source>Why it is written so</source>
        <translation>Därför står det så</translation>
    </message>
    <message>
        <source>In the talk</source>
        <translation>Med i samtalet</translation>
    </message>
    <message>
        <source>{name}, {time}</source>
        <translation>{name}, {time}</translation>
    </message>
    <message>
        <source>{name}. Sent {time}, receipt {receipt}.</source>
        <translation>{name}. Skickat {time}, kvitto {receipt}.</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>Oklart</translation>
    </message>
    <message>
        <source>Suspected</source>
        <translation>Misstanke</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bekräftat</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Before a report</source>
        <translation>Före anmälan</translation>
    </message>
    <message>
        <source>Preliminary assessment</source>
        <translation>Förhandsbedömning</translation>
    </message>
    <message>
        <source>Investigation</source>
        <translation>Utredning</translation>
    </message>
    <message>
        <source>Intervention</source>
        <translation>Insats</translation>
    </message>
    <message>
        <source>After closing</source>
        <translation>Efter avslut</translation>
    </message>
    <message>
        <source>Social worker, children and youth</source>
        <translation>Socialsekreterare, barn och unga</translation>
    </message>
    <message>
        <source>Social worker, adults</source>
        <translation>Socialsekreterare, vuxna</translation>
    </message>
    <message>
        <source>Teacher or mentor</source>
        <translation>Lärare eller mentor</translation>
    </message>
    <message>
        <source>School counsellor</source>
        <translation>Skolkurator</translation>
    </message>
    <message>
        <source>School nurse</source>
        <translation>Skolsköterska</translation>
    </message>
    <message>
        <source>Head teacher</source>
        <translation>Rektor</translation>
    </message>
    <message>
        <source>Preschool</source>
        <translation>Förskola</translation>
    </message>
    <message>
        <source>Health care</source>
        <translation>Vård</translation>
    </message>
    <message>
        <source>Police</source>
        <translation>Polis</translation>
    </message>
    <message>
        <source>Civil society</source>
        <translation>Ideell förening</translation>
    </message>
    <message>
        <source>Another profession</source>
        <translation>Annat yrke</translation>
    </message>
    <message>
        <source>social services</source>
        <translation>socialtjänst</translation>
    </message>
    <message>
        <source>school</source>
        <translation>skola</translation>
    </message>
    <message>
        <source>preschool</source>
        <translation>förskola</translation>
    </message>
    <message>
        <source>health care</source>
        <translation>vård</translation>
    </message>
    <message>
        <source>police</source>
        <translation>polis</translation>
    </message>
    <message>
        <source>civil society</source>
        <translation>ideell förening</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Do not know</source>
        <translation>Vet inte</translation>
    </message>
    <message>
        <source>I will be in touch</source>
        <translation>Jag hör av mig</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anonym</translation>
    </message>
    <message>
        <source>Told of the duty to report {time}</source>
        <translation>Informerad om anmälningsskyldigheten {time}</translation>
    </message>
    <message>
        <source>Continues {code}</source>
        <translation>Fortsätter {code}</translation>
    </message>
    <message>
        <source>Unclear about honour</source>
        <translation>Oklart om heder</translation>
    </message>
    <message>
        <source>Honour suspected</source>
        <translation>Misstanke om heder</translation>
    </message>
    <message>
        <source>Honour confirmed</source>
        <translation>Heder bekräftat</translation>
    </message>
    <message>
        <source>Something else than honour</source>
        <translation>Annat än heder</translation>
    </message>
    <message>
        <source>Told before the report</source>
        <translation>Informerad före anmälan</translation>
    </message>
    <message>
        <source>Not told before the report</source>
        <translation>Inte informerad före anmälan</translation>
    </message>
    <message>
        <source>Not known whether told before the report</source>
        <translation>Oklart om informerad före anmälan</translation>
    </message>
    <message>
        <source>There are siblings</source>
        <translation>Syskon finns</translation>
    </message>
    <message>
        <source>No siblings</source>
        <translation>Inga syskon</translation>
    </message>
    <message>
        <source>Siblings not known</source>
        <translation>Syskon inte kända</translation>
    </message>
    <message>
        <source>The county may get in touch</source>
        <translation>Länet får höra av sig</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>Ingen uppföljning</translation>
    </message>
    <message>
        <source>The municipality will be in touch</source>
        <translation>Kommunen hör av sig</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
</context>
<context>
    <name>ConsultationList</name>
    <message>
        <source>New consultation</source>
        <translation>Ny konsultation</translation>
    </message>
    <message>
        <source>Write down a talk</source>
        <translation>Skriv upp ett samtal</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Think aloud with the county without naming anyone.</source>
        <translation>Tänk högt med länet utan att namnge någon.</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>Påbörjat</translation>
    </message>
    <message>
        <source>Nothing has been asked yet.</source>
        <translation>Inget har frågats än.</translation>
    </message>
    <message>
        <source>New from the county</source>
        <translation>Nytt från länet</translation>
    </message>
    <message>
        <source>Waiting for the county</source>
        <translation>Väntar på länet</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarat</translation>
    </message>
    <message>
        <source>Own talks</source>
        <translation>Egna samtal</translation>
    </message>
    <message>
        <source>Only on this computer</source>
        <translation>Bara på den här datorn</translation>
    </message>
    <message>
        <source>Closed consultations</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>A consultation you have begun</source>
        <translation>En konsultation som du har börjat på</translation>
    </message>
    <message>
        <source>Saved on this computer. Nothing of it has been sent.</source>
        <translation>Sparat på datorn. Inget av det har skickats.</translation>
    </message>
    <message>
        <source>Consultation kept here</source>
        <translation>Konsultation som finns bara här</translation>
    </message>
    <message>
        <source>Consultation {code}</source>
        <translation>Konsultation {code}</translation>
    </message>
    <message>
        <source>Written {day}. Nothing of it has been sent.</source>
        <translation>Skrivet {day}. Inget av det har skickats.</translation>
    </message>
    <message>
        <source>Talk written down {day}. Your unit reads it, nobody else.</source>
        <translation>Samtal uppskrivet {day}. Er enhet läser det, ingen annan.</translation>
    </message>
    <message>
        <source>Is sent when you have coverage. Nothing needs to be done.</source>
        <translation>Skickas när du har täckning. Inget behöver göras.</translation>
    </message>
    <message>
        <source>Sent {sent}. Answer by {by}.</source>
        <translation>Skickat {sent}. Svar senast {by}.</translation>
    </message>
    <message>
        <source>First answer {answered}.</source>
        <translation>Första svar {answered}.</translation>
    </message>
    <message>
        <source>Reflection {answered}.</source>
        <translation>Reflektion {answered}.</translation>
    </message>
    <message>
        <source>Sent {sent}. Closed by you.</source>
        <translation>Skickat {sent}. Avslutat av er.</translation>
    </message>
</context>
<context>
    <name>ConsultationOptions</name>
    <message>
        <source>Is it about honour?</source>
        <translation>Rör det heder?</translation>
    </message>
    <message>
        <source>Are there siblings or other children?</source>
        <translation>Finns syskon eller andra barn?</translation>
    </message>
    <message>
        <source>Do you want the county to get in touch later?</source>
        <translation>Vill du att länet hör av sig sedan?</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Inte sagt</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Skede</translation>
    </message>
    <message>
        <source>Your profession</source>
        <translation>Ditt yrke</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Släng utkastet</translation>
    </message>
    <message>
        <source>Can be changed</source>
        <translation>Kan ändras</translation>
    </message>
    <message>
        <source>Continues {code}</source>
        <translation>Fortsätter {code}</translation>
    </message>
</context>
<context>
    <name>ContactsCard</name>
    <message>
        <source>Whom do I ring?</source>
        <translation>Vem ringer jag?</translation>
    </message>
    <message>
        <source>The duty numbers were checked {day}.</source>
        <translation>Numren kontrollerade {day}.</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>Word for word, and nothing else. Read by {names}.</source>
        <translation>Ord för ord, och inget annat. Läses av {names}.</translation>
    </message>
    <message>
        <source>Word for word, and nothing else.</source>
        <translation>Ord för ord, och inget annat.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Om</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>May be read until</source>
        <translation>Får läsas till</translation>
    </message>
    <message>
        <source>For what purpose</source>
        <translation>Vad det ska användas till</translation>
    </message>
    <message>
        <source>Nobody at {units} can receive it through Bredvid. Hand it over there in another way.</source>
        <translation>Hos {units} finns ingen som kan ta emot genom Bredvid. Lämna det dit på ett annat sätt.</translation>
    </message>
    <message>
        <source>Nothing is written yet in what the consent names.</source>
        <translation>Inget är skrivet än i det som samtycket nämner.</translation>
    </message>
    <message>
        <source>Read it through: {what}</source>
        <translation>Läs igenom det: {what}</translation>
    </message>
    <message>
        <source>Written {time}</source>
        <translation>Skrivet {time}</translation>
    </message>
    <message>
        <source>Two versions: choose which one holds, and it follows.</source>
        <translation>Två versioner: välj vilken som gäller, så följer den med.</translation>
    </message>
    <message>
        <source>Nothing is written. It follows when it is.</source>
        <translation>Inget är skrivet. Det följer med när det är det.</translation>
    </message>
    <message>
        <source>This is what the county sees</source>
        <translation>Det här ser länet</translation>
    </message>
    <message>
        <source>This is what {units} sees</source>
        <translation>Det här ser {units}</translation>
    </message>
    <message>
        <source>Hand over to the county</source>
        <translation>Lämna ut till länet</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Lämna ut</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>Back to the picture</source>
        <translation>Tillbaka till bilden</translation>
    </message>
    <message>
        <source>{reader}, {until}. Word for word, and nothing else.</source>
        <translation>{reader}, {until}. Ord för ord, och inget annat.</translation>
    </message>
</context>
<context>
    <name>CopyPane</name>
    <message>
        <source>Its last day has passed.</source>
        <translation>Sista dagen har gått.</translation>
    </message>
    <message>
        <source>The content is not shown any more.</source>
        <translation>Innehållet visas inte längre.</translation>
    </message>
    <message>
        <source>This is a copy. When it is taken back it disappears from here.</source>
        <translation>Det här är en kopia. När den återkallas försvinner den härifrån.</translation>
    </message>
    <message>
        <source>{alias}, {unit}</source>
        <translation>{alias}, {unit}</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Lämnat av</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>May be read until</source>
        <translation>Får läsas till</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Ändamål</translation>
    </message>
    <message>
        <source>As it was {time}</source>
        <translation>Som det var {time}</translation>
    </message>
</context>
<context>
    <name>CostPaper</name>
    <message>
        <source>fewer than 5</source>
        <translation>färre än 5</translation>
    </message>
    <message>
        <source>Running assignments</source>
        <translation>Pågående uppdrag</translation>
    </message>
    <message>
        <source>Fees a month, kronor</source>
        <translation>Arvoden per månad, kronor</translation>
    </message>
    <message>
        <source>Expenses a month, kronor</source>
        <translation>Omkostnader per månad, kronor</translation>
    </message>
    <message>
        <source>Half-year that the journeys are from</source>
        <translation>Halvår som resorna gäller</translation>
    </message>
    <message>
        <source>Journeys, Swedish miles</source>
        <translation>Resor, mil</translation>
    </message>
    <message>
        <source>Journeys, kronor</source>
        <translation>Resor, kronor</translation>
    </message>
    <message>
        <source>What contact persons cost, without anybody who could be recognised.</source>
        <translation>Vad kontaktpersoner kostar, utan någon som kan kännas igen.</translation>
    </message>
    <message>
        <source>Counted from the files on this computer. Others at the unit may have more.</source>
        <translation>Räknat ur akterna på den här datorn. Andra på enheten kan ha fler.</translation>
    </message>
    <message>
        <source>Cost of contact persons</source>
        <translation>Kostnad för kontaktpersoner</translation>
    </message>
</context>
<context>
    <name>County</name>
    <message>
        <source>The team</source>
        <translation>Teamet</translation>
    </message>
    <message>
        <source>{year}: questions {asked}, talks {talks}. Honour confirmed {confirmed}, suspicion {suspected}, unclear {unclear}, something else {other}, not said {not_said}. A suspicion is not a case.</source>
        <translation>{year}: frågor {asked}, samtal {talks}. Heder bekräftat {confirmed}, misstanke {suspected}, oklart {unclear}, annat {other}, inte sagt {not_said}. En misstanke är inget ärende.</translation>
    </message>
    <message>
        <source>Choices between two versions, in the whole county: {counted}. Only the number is told.</source>
        <translation>Val mellan två versioner, i hela länet: {counted}. Bara antalet lämnas.</translation>
    </message>
    <message>
        <source>The situation now</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Önskemål</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Stödplan</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} och {last}</translation>
    </message>
    <message>
        <source>Consent {day}</source>
        <translation>Samtycke {day}</translation>
    </message>
    <message>
        <source>Decision {day}</source>
        <translation>Beslut {day}</translation>
    </message>
    <message>
        <source>Another rule {day}</source>
        <translation>Annan regel {day}</translation>
    </message>
    <message>
        <source>Can identify nobody {day}</source>
        <translation>Kan inte peka ut någon {day}</translation>
    </message>
    <message>
        <source>{rule}. Decided {day}</source>
        <translation>{rule}. Beslutat {day}</translation>
    </message>
    <message>
        <source>Taken back {time}. Nobody here can read it; it is removed {day}.</source>
        <translation>Taget tillbaka {time}. Ingen här kan läsa det; det tas bort {day}.</translation>
    </message>
    <message>
        <source>Taken back {time}. It is gone from here.</source>
        <translation>Återkallat {time}. Det är borta härifrån.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till {day}</translation>
    </message>
    <message>
        <source>continues {code}</source>
        <translation>fortsätter {code}</translation>
    </message>
    <message>
        <source>The stage is not said</source>
        <translation>Skede inte sagt</translation>
    </message>
    <message>
        <source>Closed by the municipality</source>
        <translation>Avslutad av kommunen</translation>
    </message>
    <message>
        <source>Came {time}</source>
        <translation>Inkom {time}</translation>
    </message>
    <message>
        <source>answer by {day}</source>
        <translation>svar senast {day}</translation>
    </message>
    <message>
        <source>First answer given {day}</source>
        <translation>Första svar {day}</translation>
    </message>
    <message>
        <source>Reflection given</source>
        <translation>Reflektion lämnad</translation>
    </message>
    <message>
        <source>reflection by {day}</source>
        <translation>reflektion senast {day}</translation>
    </message>
    <message>
        <source>Its last day has passed</source>
        <translation>Sista dagen har gått</translation>
    </message>
    <message>
        <source>came {day}</source>
        <translation>kom {day}</translation>
    </message>
</context>
<context>
    <name>CountyInboxScreen</name>
    <message>
        <source>Inbox</source>
        <translation>Inkorg</translation>
    </message>
    <message>
        <source>What the municipalities have asked and what they have disclosed. You see nothing else of theirs.</source>
        <translation>Det kommunerna har frågat om och det de har lämnat ut. Du ser inget annat hos dem.</translation>
    </message>
    <message>
        <source>Choose something in the list to read it.</source>
        <translation>Välj något i listan för att läsa det.</translation>
    </message>
    <message>
        <source>Back to the inbox</source>
        <translation>Inkorg</translation>
    </message>
    <message>
        <source>Write down a telephone consultation</source>
        <translation>Skriv upp en telefonkonsultation</translation>
    </message>
    <message>
        <source>I am away until …</source>
        <translation>Jag är borta till …</translation>
    </message>
    <message>
        <source>I am back</source>
        <translation>Jag är tillbaka</translation>
    </message>
    <message>
        <source>The library's inbox</source>
        <translation>Bibliotekets inkorg</translation>
    </message>
    <message>
        <source>{day}, week {week}</source>
        <translation>{day}, v. {week}</translation>
    </message>
    <message>
        <source>It has been taken back, and is gone from here.</source>
        <translation>Det är återkallat och borta härifrån.</translation>
    </message>
</context>
<context>
    <name>CountyPage</name>
    <message>
        <source>Invite somebody</source>
        <translation>Bjud in någon</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Who belongs to the county, and on which computers. You see nothing of what they write.</source>
        <translation>Vilka som är med i länet, och på vilka datorer. Du ser inget av det de skriver.</translation>
    </message>
    <message>
        <source>The county's server is to be started</source>
        <translation>Länets server ska startas</translation>
    </message>
    <message>
        <source>Give this line to whoever runs the server. It holds no secret.</source>
        <translation>Ge den här raden till den som sköter servern. Den innehåller ingen hemlighet.</translation>
    </message>
    <message>
        <source>As soon as it answers, the county begins by itself.</source>
        <translation>Så fort den svarar börjar länet av sig självt.</translation>
    </message>
    <message>
        <source>Wait to be let in</source>
        <translation>Väntar på att släppas in</translation>
    </message>
    <message>
        <source>Digits to compare: {code}</source>
        <translation>Siffror att jämföra: {code}</translation>
    </message>
    <message>
        <source>Ring {phone} and ask which digits stand on the screen there.</source>
        <translation>Ring {phone} och fråga vilka siffror som står på skärmen där.</translation>
    </message>
    <message>
        <source>Ring and ask which digits stand on the screen there.</source>
        <translation>Ring och fråga vilka siffror som står på skärmen där.</translation>
    </message>
    <message>
        <source>The same digits: let in</source>
        <translation>Samma siffror: släpp in</translation>
    </message>
    <message>
        <source>Do not let in</source>
        <translation>Släpp inte in</translation>
    </message>
    <message>
        <source>Has shown the invitation's secret. The digits tell whether it is the right computer.</source>
        <translation>Har visat inbjudans hemlighet. Siffrorna visar om det är rätt dator.</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Öppna inbjudningar</translation>
    </message>
    <message>
        <source>Lost computers</source>
        <translation>Borttappade datorer</translation>
    </message>
    <message>
        <source>Nobody here yet.</source>
        <translation>Ingen här än.</translation>
    </message>
    <message>
        <source>Do not work here any more</source>
        <translation>Arbetar inte här längre</translation>
    </message>
    <message>
        <source>Member no. {number}</source>
        <translation>Medlem nr {number}</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>ahead: {step}</source>
        <translation>återstår: {step}</translation>
    </message>
    <message>
        <source>What lay ready to be fetched</source>
        <translation>Det som låg för hämtning</translation>
    </message>
    <message>
        <source>at the county</source>
        <translation>hos länet</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>borta</translation>
    </message>
    <message>
        <source>receipt {code}</source>
        <translation>kvitto {code}</translation>
    </message>
    <message>
        <source>A recipient</source>
        <translation>En mottagare</translation>
    </message>
    <message>
        <source>has not answered</source>
        <translation>inte svarat</translation>
    </message>
    <message>
        <source>no answer has come here yet</source>
        <translation>inget svar har kommit hit</translation>
    </message>
    <message>
        <source>at the computer's next contact</source>
        <translation>vid datorns nästa kontakt</translation>
    </message>
    <message>
        <source>locked until then</source>
        <translation>låst till dess</translation>
    </message>
    <message>
        <source>not through Bredvid</source>
        <translation>inte genom Bredvid</translation>
    </message>
    <message>
        <source>tell them yourself</source>
        <translation>säg till själv</translation>
    </message>
    <message>
        <source>if they have got anything</source>
        <translation>om de har fått något</translation>
    </message>
    <message>
        <source>the paper back</source>
        <translation>papperet åter</translation>
    </message>
    <message>
        <source>told</source>
        <translation>meddelad</translation>
    </message>
    <message>
        <source>at the next contact</source>
        <translation>vid nästa kontakt</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bekräftat</translation>
    </message>
    <message>
        <source>{consent}, held until {day}</source>
        <translation>{consent}, gällde till {day}</translation>
    </message>
    <message>
        <source>May not be handed over to the county or a joint consultation.</source>
        <translation>Får inte lämnas till länet eller samråd.</translation>
    </message>
    <message>
        <source>May not be handed over to {units}.</source>
        <translation>Får inte lämnas till {units}.</translation>
    </message>
    <message>
        <source>Withdrawn by {who} {when}, held here at once.</source>
        <translation>Återkallat av {who} {when}, gällde här direkt.</translation>
    </message>
    <message>
        <source>A guardian signed it, and {alias} came of age {day}.</source>
        <translation>En vårdnadshavare skrev under det, och {alias} blev myndig {day}.</translation>
    </message>
    <message>
        <source>A guardian signed it, and {alias} comes of age that year. It rests from {day}.</source>
        <translation>En vårdnadshavare skrev under det, och {alias} blir myndig det året. Det vilar från {day}.</translation>
    </message>
    <message>
        <source>The copies are taken back. Ask {alias} whether to give an own consent.</source>
        <translation>Kopiorna tas tillbaka. Fråga {alias} om ett eget samtycke.</translation>
    </message>
    <message>
        <source>The consent rests.</source>
        <translation>Samtycket vilar.</translation>
    </message>
    <message>
        <source>“{parts}” of {day} lay waiting. It has been removed.</source>
        <translation>”{parts}” från {day} låg och väntade. Det är borttaget.</translation>
    </message>
    <message>
        <source>From now on we hand over nothing more about you to {units}.</source>
        <translation>Från och med nu lämnar vi inget mer om dig till {units}.</translation>
    </message>
    <message>
        <source>Nothing had reached anyone.</source>
        <translation>Inget hade kommit fram till någon.</translation>
    </message>
    <message>
        <source>They are told as soon as the computer has been in contact.</source>
        <translation>De får besked så fort datorn har haft kontakt.</translation>
    </message>
    <message>
        <source>{names} can no longer read it.</source>
        <translation>{names} kan inte läsa längre.</translation>
    </message>
    <message>
        <source>One computer has not been heard from; it is removed there when it is.</source>
        <translation>En dator har inte hört av sig; där tas det bort när den gör det.</translation>
    </message>
    <message>
        <source>{count} computers have not been heard from; it is removed there when they are.</source>
        <translation>{count} datorer har inte hört av sig; där tas det bort när de gör det.</translation>
    </message>
    <message>
        <source>What has already been said I cannot take back.</source>
        <translation>Det som redan är sagt kan jag inte ta tillbaka.</translation>
    </message>
    <message>
        <source>the county</source>
        <translation>länet</translation>
    </message>
    <message>
        <source>{consent}: {parts} to {units}. What for: {purpose}.</source>
        <translation>{consent}: {parts} till {units}. Till vad: {purpose}.</translation>
    </message>
    <message>
        <source>Withdrawn {day} at {time}. {alias} is the alias.</source>
        <translation>Återkallat {day} kl. {time}. {alias} är aliaset.</translation>
    </message>
    <message>
        <source>What has been read, or said at a joint consultation, cannot be taken back.</source>
        <translation>Det som har lästs eller sagts på samråd går inte att ta tillbaka.</translation>
    </message>
</context>
<context>
    <name>CourseCard</name>
    <message>
        <source>Who has been told</source>
        <translation>Vem har fått besked</translation>
    </message>
</context>
<context>
    <name>CreatePage</name>
    <message>
        <source>This computer has not been set up yet. It takes a few minutes, once.</source>
        <translation>Den här datorn är inte i ordning än. Det tar några minuter, en enda gång.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Inbjudan</translation>
    </message>
    <message>
        <source>Set up this computer</source>
        <translation>Gör i ordning datorn</translation>
    </message>
    <message>
        <source>Begin a new county instead</source>
        <translation>Starta ett nytt län i stället</translation>
    </message>
    <message>
        <source>Recover a municipality with two papers</source>
        <translation>Återställ en kommun med två papper</translation>
    </message>
    <message>
        <source>Setting up …</source>
        <translation>Gör i ordning …</translation>
    </message>
    <message>
        <source>Write the invitation first.</source>
        <translation>Skriv inbjudan först.</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>For example 12 February</source>
        <translation>Till exempel 12 februari</translation>
    </message>
    <message>
        <source>{day}, week {week}</source>
        <translation>{day}, v. {week}</translation>
    </message>
    <message>
        <source>There is no {day} {month}. {month_first} {year} has {days} days.</source>
        <translation>Den {day} {month} finns inte. {month_first} {year} har {days} dagar.</translation>
    </message>
    <message>
        <source>There is no month {month}. Write for example 12 February.</source>
        <translation>Månad {month} finns inte. Skriv till exempel 12 februari.</translation>
    </message>
    <message>
        <source>It does not fit together: that day is {day}. Change the weekday or the date.</source>
        <translation>Det går inte ihop: den dagen är {day}. Ändra veckodagen eller datumet.</translation>
    </message>
    <message>
        <source>This cannot be read as a date. Write for example 2027-02-12 or 12 February.</source>
        <translation>Det går inte att läsa som ett datum. Skriv till exempel 2027-02-12 eller 12 februari.</translation>
    </message>
</context>
<context>
    <name>DecidedCard</name>
    <message>
        <source>Handed over on another basis</source>
        <translation>Utlämnat på annan grund</translation>
    </message>
    <message>
        <source>Where a rule of law lets it, and somebody has decided so.</source>
        <translation>Där en lagregel medger det, och någon har beslutat det.</translation>
    </message>
    <message>
        <source>Hand over on another basis</source>
        <translation>Lämna ut på annan grund</translation>
    </message>
</context>
<context>
    <name>DecidedRow</name>
    <message>
        <source>{parts} to {units}</source>
        <translation>{parts} till {units}</translation>
    </message>
    <message>
        <source>Decided {day} by {name}: {rule}, {statute}.</source>
        <translation>Beslutat {day} av {name}: {rule}, {statute}.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta tillbaka det</translation>
    </message>
    <message>
        <source>Why: {reason}</source>
        <translation>Varför: {reason}</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>väntar på att skickas</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickat</translation>
    </message>
    <message>
        <source>May be read until {day}, {sent}</source>
        <translation>Får läsas till {day}, {sent}</translation>
    </message>
    <message>
        <source>Taken back {day}. Everyone has confirmed.</source>
        <translation>Taget tillbaka {day}. Alla har bekräftat.</translation>
    </message>
    <message>
        <source>Taken back {day}. Somebody has not confirmed yet.</source>
        <translation>Taget tillbaka {day}. Någon har inte bekräftat än.</translation>
    </message>
</context>
<context>
    <name>DecisionCard</name>
    <message>
        <source>Change the assignment</source>
        <translation>Ändra uppdraget</translation>
    </message>
    <message>
        <source>Plan the end</source>
        <translation>Planera avslut</translation>
    </message>
    <message>
        <source>Copy to the journal</source>
        <translation>Kopiera till journalen</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Same contact person</source>
        <translation>Samma kontaktperson</translation>
    </message>
    <message>
        <source>Go on with the proposal</source>
        <translation>Fortsätt med förslaget</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>How they meet</source>
        <translation>Hur de ses</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Hur det avslutas</translation>
    </message>
    <message>
        <source>fee {amount} kronor a month</source>
        <translation>arvode {amount} kronor i månaden</translation>
    </message>
    <message>
        <source>expenses {amount} kronor a month</source>
        <translation>omkostnader {amount} kronor i månaden</translation>
    </message>
    <message>
        <source>{amount} kronor a Swedish mile</source>
        <translation>{amount} kronor per mil</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>På en månad</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Steg för steg</translation>
    </message>
    <message>
        <source>Talk about the end</source>
        <translation>Samtal om slutet</translation>
    </message>
    <message>
        <source>Next follow-up</source>
        <translation>Nästa uppföljning</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Ekonomi</translation>
    </message>
    <message>
        <source>Decided under</source>
        <translation>Beslutat enligt</translation>
    </message>
    <message>
        <source>the Social Services Act ({version})</source>
        <translation>socialtjänstlagen ({version})</translation>
    </message>
    <message>
        <source>since {day}, sessions written down: {count}</source>
        <translation>sedan {day}, uppskrivna träffar: {count}</translation>
    </message>
    <message>
        <source>from {first}, until further notice</source>
        <translation>från {first}, tills vidare</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>förslag</translation>
    </message>
    <message>
        <source>investigated</source>
        <translation>utredd</translation>
    </message>
    <message>
        <source>granted, not started</source>
        <translation>beviljad, inte startad</translation>
    </message>
    <message>
        <source>running</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>being followed up</source>
        <translation>följs upp</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>begins {day}</source>
        <translation>börjar {day}</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Which rule</source>
        <translation>Vilken regel</translation>
    </message>
    <message>
        <source>Why the rule holds here</source>
        <translation>Varför regeln gäller här</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>For what purpose</source>
        <translation>Vad det ska användas till</translation>
    </message>
    <message>
        <source>May be read until</source>
        <translation>Får läsas till</translation>
    </message>
    <message>
        <source>At most twelve months.</source>
        <translation>Högst tolv månader.</translation>
    </message>
    <message>
        <source>Look at what they will see</source>
        <translation>Se det de kommer att se</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Stays in the file, with your name.</source>
        <translation>Står kvar i akten, med ditt namn.</translation>
    </message>
    <message>
        <source>What may be handed over</source>
        <translation>Vad som får lämnas ut</translation>
    </message>
    <message>
        <source>You decide, and are named. Without a consent and without a rule, nothing is handed over.</source>
        <translation>Du beslutar, och ditt namn står där. Utan samtycke och utan regel lämnas inget ut.</translation>
    </message>
    <message>
        <source>Hand over on another basis</source>
        <translation>Lämna ut på annan grund</translation>
    </message>
    <message>
        <source>Statute</source>
        <translation>Lagrum</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Vem som beslutar</translation>
    </message>
    <message>
        <source>Must be noted</source>
        <translation>Ska antecknas</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
    <message>
        <source>Choose which rule.</source>
        <translation>Välj vilken regel.</translation>
    </message>
    <message>
        <source>Write why the rule holds here.</source>
        <translation>Skriv varför regeln gäller här.</translation>
    </message>
    <message>
        <source>Choose to whom.</source>
        <translation>Välj till vem.</translation>
    </message>
    <message>
        <source>Mark what may be handed over.</source>
        <translation>Kryssa för det som får lämnas ut.</translation>
    </message>
    <message>
        <source>Write what it is for.</source>
        <translation>Skriv vad det är till för.</translation>
    </message>
    <message>
        <source>Write until when it may be read.</source>
        <translation>Skriv till när det får läsas.</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>The line has been taken away.</source>
        <translation>Raden är borttagen.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>{deed}, {time}</source>
        <translation>{deed}, {time}</translation>
    </message>
    <message>
        <source>{deed} {count} times, {time}</source>
        <translation>{deed} {count} gånger, {time}</translation>
    </message>
    <message>
        <source>{deed} {count} times, {first}–{last}</source>
        <translation>{deed} {count} gånger, {first}–{last}</translation>
    </message>
    <message>
        <source>Did something that this version of the program has no word for</source>
        <translation>Gjorde något som den här versionen av programmet inte har ord för</translation>
    </message>
    <message>
        <source>Moved the case between municipalities</source>
        <translation>Flyttade ärendet mellan kommuner</translation>
    </message>
    <message>
        <source>Printed {thing}</source>
        <translation>Skrev ut {thing}</translation>
    </message>
    <message>
        <source>Saved {thing} as a file</source>
        <translation>Sparade {thing} som fil</translation>
    </message>
    <message>
        <source>Copied {thing}</source>
        <translation>Kopierade {thing}</translation>
    </message>
    <message>
        <source>Handed out {thing}</source>
        <translation>Lämnade ut {thing}</translation>
    </message>
    <message>
        <source>Got in again with a recovery key</source>
        <translation>Tog sig in igen med en återställningsnyckel</translation>
    </message>
    <message>
        <source>Handed the file over to a colleague</source>
        <translation>Lämnade över akten till en kollega</translation>
    </message>
    <message>
        <source>Lowered the level of protected identity</source>
        <translation>Sänkte skyddsnivån</translation>
    </message>
    <message>
        <source>Linked a consultation to the file</source>
        <translation>Kopplade en konsultation till akten</translation>
    </message>
    <message>
        <source>Compared a contact person's ties with those around the person</source>
        <translation>Jämförde en kontaktpersons anknytningar med dem kring den enskilde</translation>
    </message>
    <message>
        <source>Unlocked the program for the first time that day</source>
        <translation>Låste upp programmet första gången den dagen</translation>
    </message>
    <message>
        <source>Looked at an added document</source>
        <translation>Tittade på en tillagd handling</translation>
    </message>
    <message>
        <source>Opened the closed file, with a reason</source>
        <translation>Öppnade den stängda akten, med ett skäl</translation>
    </message>
    <message>
        <source>Opened the assignment</source>
        <translation>Öppnade uppdraget</translation>
    </message>
    <message>
        <source>Read what had been handed over</source>
        <translation>Läste det som lämnats ut</translation>
    </message>
    <message>
        <source>Opened the file</source>
        <translation>Öppnade akten</translation>
    </message>
    <message>
        <source>Opened the envelope for an emergency</source>
        <translation>Öppnade nödkuvertet</translation>
    </message>
    <message>
        <source>Had protected details shown</source>
        <translation>Lät visa skyddade uppgifter</translation>
    </message>
    <message>
        <source>Said no to a guardian's request</source>
        <translation>Sa nej till något en vårdnadshavare begärt</translation>
    </message>
    <message>
        <source>Was asked about the person and said no</source>
        <translation>Fick frågan om personen och sa nej</translation>
    </message>
    <message>
        <source>the support plan</source>
        <translation>stödplanen</translation>
    </message>
    <message>
        <source>the safety plan</source>
        <translation>trygghetsplanen</translation>
    </message>
    <message>
        <source>the network map</source>
        <translation>nätverkskartan</translation>
    </message>
    <message>
        <source>the list of who has seen the file</source>
        <translation>listan över vem som har sett akten</translation>
    </message>
    <message>
        <source>the consent</source>
        <translation>samtycket</translation>
    </message>
    <message>
        <source>the consent form</source>
        <translation>samtyckesblanketten</translation>
    </message>
    <message>
        <source>the text about a withdrawal</source>
        <translation>texten om återkallelsen</translation>
    </message>
    <message>
        <source>all that stands about the person</source>
        <translation>registerutdraget</translation>
    </message>
    <message>
        <source>the handover</source>
        <translation>överlämningen</translation>
    </message>
    <message>
        <source>what a guardian had asked for</source>
        <translation>det en vårdnadshavare begärt</translation>
    </message>
    <message>
        <source>the answer to a guardian</source>
        <translation>svaret till en vårdnadshavare</translation>
    </message>
    <message>
        <source>the booking of an interpreter</source>
        <translation>tolkbokningen</translation>
    </message>
    <message>
        <source>something by an exception that two have made</source>
        <translation>något efter undantag av två personer</translation>
    </message>
    <message>
        <source>an answer to somebody who asked</source>
        <translation>ett svar till någon som frågat</translation>
    </message>
    <message>
        <source>the notes</source>
        <translation>anteckningarna</translation>
    </message>
    <message>
        <source>words for the records system</source>
        <translation>text till verksamhetssystemet</translation>
    </message>
    <message>
        <source>an added document</source>
        <translation>en tillagd handling</translation>
    </message>
    <message>
        <source>a case that moves to another municipality</source>
        <translation>ett ärende som flyttas till en annan kommun</translation>
    </message>
    <message>
        <source>name and places</source>
        <translation>namn och orter</translation>
    </message>
    <message>
        <source>something of the file</source>
        <translation>något ur akten</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Idag, {day}</translation>
    </message>
    <message>
        <source>Somebody whose name has not come here</source>
        <translation>Någon vars namn inte har kommit hit</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (du)</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Nobody has opened it yet.</source>
        <translation>Ingen har öppnat den än.</translation>
    </message>
    <message>
        <source>Who has read what stands about you</source>
        <translation>Vem som har läst det som står om dig</translation>
    </message>
    <message>
        <source>Every time somebody opens it, the program writes that down. This paper shows who and when. You may ask why somebody has read.</source>
        <translation>Varje gång någon öppnar det skriver programmet upp det. Det här papperet visar vem och när. Du får fråga varför någon har läst.</translation>
    </message>
    <message>
        <source>What is not here: what was said on the telephone or at a meeting, and who has read a paper.</source>
        <translation>Det som inte syns här: vad som sagts i telefon eller på möten, och vem som läst ett papper.</translation>
    </message>
    <message>
        <source>Your contact person</source>
        <translation>Din kontaktperson</translation>
    </message>
</context>
<context>
    <name>DetailsCard</name>
    <message>
        <source>Details about the person</source>
        <translation>Uppgifter om personen</translation>
    </message>
    <message>
        <source>Show for a short while</source>
        <translation>Visa en kort stund</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>Visa uppgifterna</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>Dölj uppgifterna</translation>
    </message>
    <message>
        <source>Something written here could not be saved. Show the details to see what.</source>
        <translation>Något som är skrivet här gick inte att spara. Visa uppgifterna för att se vad.</translation>
    </message>
    <message>
        <source>Two have written differently here. Show the details to choose.</source>
        <translation>Två har skrivit olika här. Visa uppgifterna för att välja.</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Personal number or coordination number</source>
        <translation>Personnummer eller samordningsnummer</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>School or work</source>
        <translation>Skola eller arbete</translation>
    </message>
    <message>
        <source>What whoever acts at night must know</source>
        <translation>Det här måste den veta som agerar i natt</translation>
    </message>
    <message>
        <source>For example: never ring the mother, ring the housing first</source>
        <translation>Till exempel: ring aldrig modern, ring först boendet</translation>
    </message>
    <message>
        <source>Registered in</source>
        <translation>Folkbokförd i</translation>
    </message>
    <message>
        <source>Staying in</source>
        <translation>Vistas i</translation>
    </message>
    <message>
        <source>Responsible municipality</source>
        <translation>Ansvarig kommun</translation>
    </message>
    <message>
        <source>Where the population register has the person. With protected registration it is another place.</source>
        <translation>Där personen är folkbokförd. Vid skyddad folkbokföring är det en annan ort.</translation>
    </message>
    <message>
        <source>Where the person in fact is. It is what must be told least of all.</source>
        <translation>Där personen faktiskt finns. Det är det som minst av allt får spridas.</translation>
    </message>
    <message>
        <source>Whose matter it is: who decides, and pays.</source>
        <translation>Kommunen som har ärendet: den som beslutar och betalar.</translation>
    </message>
    <message>
        <source>In an emergency {names} can open an envelope with name and address. It is logged.</source>
        <translation>I ett nödläge kan {names} öppna ett kuvert med namn och adress. Det loggas.</translation>
    </message>
    <message>
        <source>Shown until {time}</source>
        <translation>Visas till {time}</translation>
    </message>
    <message>
        <source>Name and places are left out of every list, search, title and paper, and nothing is handed over without a step by two people. Look around before you show them.</source>
        <translation>Namn och platser finns inte i någon lista, sökning, rubrik eller utskrift, och inget lämnas ut utan att två personer har sagt ja. Se dig omkring innan du visar dem.</translation>
    </message>
</context>
<context>
    <name>DrillPage</name>
    <message>
        <source>Try the two papers</source>
        <translation>Pröva de två pappren</translation>
    </message>
    <message>
        <source>Each officer types the own paper. No file is opened, and nothing of the key is kept.</source>
        <translation>Var och en skriver av sitt eget papper. Ingen akt öppnas, och inget av nyckeln sparas.</translation>
    </message>
    <message>
        <source>The first officer's paper</source>
        <translation>Den första tjänstepersonens papper</translation>
    </message>
    <message>
        <source>The second officer's paper</source>
        <translation>Den andra tjänstepersonens papper</translation>
    </message>
    <message>
        <source>Who tries them</source>
        <translation>Vilka som prövar</translation>
    </message>
    <message>
        <source>Both names. They are written down with the day.</source>
        <translation>Båda namnen. De skrivs upp tillsammans med dagen.</translation>
    </message>
    <message>
        <source>Try them</source>
        <translation>Pröva dem</translation>
    </message>
    <message>
        <source>Write who tries them.</source>
        <translation>Skriv vilka som prövar.</translation>
    </message>
    <message>
        <source>The key is whole. The day has been written down. Put the papers back, apart.</source>
        <translation>Nyckeln är hel. Dagen är uppskriven. Lägg tillbaka pappren, var för sig.</translation>
    </message>
</context>
<context>
    <name>EmergencyNotes</name>
    <message>
        <source>Urgent note from {name}, {time}</source>
        <translation>Brådskande anteckning från {name}, {time}</translation>
    </message>
    <message>
        <source>Can be reached at {number}</source>
        <translation>Nås på {number}</translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation>Jag har läst den</translation>
    </message>
</context>
<context>
    <name>EmergencyScreen</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Can be read without coverage and without unlocking. Ring first, write then.</source>
        <translation>Går att läsa utan täckning och utan att låsa upp. Ring först, skriv sedan.</translation>
    </message>
    <message>
        <source>Emergency now</source>
        <translation>Akut nu</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>Vad som händer</translation>
    </message>
    <message>
        <source>The note is no alarm. It is read when someone opens a computer.</source>
        <translation>Anteckningen är inget larm. Den läses när någon öppnar datorn.</translation>
    </message>
    <message>
        <source>Ring as well.</source>
        <translation>Ring också.</translation>
    </message>
    <message>
        <source>Unlock to write a note that goes before everything else.</source>
        <translation>Lås upp för att skriva en anteckning som går före allt annat.</translation>
    </message>
    <message>
        <source>The handler in {place}</source>
        <translation>Handläggaren i {place}</translation>
    </message>
    <message>
        <source>The handler</source>
        <translation>Handläggaren</translation>
    </message>
</context>
<context>
    <name>EndCard</name>
    <message>
        <source>Take it in steps, and talk about it first. Nothing ends before the last day has passed, and what was written stays.</source>
        <translation>Ta det i steg och prata om det först. Inget tar slut förrän sista dagen har gått, och det som är skrivet finns kvar.</translation>
    </message>
    <message>
        <source>The person is afraid of the end</source>
        <translation>Personen är rädd för slutet</translation>
    </message>
    <message>
        <source>Then each step lasts longer, and the first is as now.</source>
        <translation>Då varar varje steg längre, och det första är som nu.</translation>
    </message>
    <message>
        <source>Suggest steps</source>
        <translation>Föreslå steg</translation>
    </message>
    <message>
        <source>{pace}, from</source>
        <translation>{pace}, från</translation>
    </message>
    <message>
        <source>Talk about the end booked on</source>
        <translation>Samtal om slutet bokat den</translation>
    </message>
    <message>
        <source>How the support is tapered</source>
        <translation>Hur stödet trappas ner</translation>
    </message>
    <message>
        <source>for example every week, every other, once a month, then at will</source>
        <translation>till exempel varje vecka, varannan, en gång i månaden, sedan ”du får höra av dig”</translation>
    </message>
    <message>
        <source>Last day of the assignment</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Save the plan for the end</source>
        <translation>Spara planen för avslut</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Plan the end</source>
        <translation>Planera avslut</translation>
    </message>
    <message>
        <source>Write the last day, or cancel.</source>
        <translation>Skriv sista dagen, eller avbryt.</translation>
    </message>
</context>
<context>
    <name>EndedBanner</name>
    <message>
        <source>I have read this</source>
        <translation>Jag har läst det här</translation>
    </message>
    <message>
        <source>Look at what was not sent</source>
        <translation>Titta på det som inte skickats</translation>
    </message>
    <message>
        <source>You no longer handle the file of {alias}, since {day}.</source>
        <translation>Du är inte längre handläggare för {alias}, sedan {day}.</translation>
    </message>
    <message>
        <source>You are no longer contact person for {alias}, since {day}.</source>
        <translation>Du är inte längre kontaktperson för {alias}, sedan {day}.</translation>
    </message>
    <message>
        <source>What lay on this computer about it has been removed here. It is still with the unit.</source>
        <translation>Det som låg på den här datorn är borttaget här. Det finns kvar hos enheten.</translation>
    </message>
    <message>
        <source>What you had written and not sent is kept. You can hand it over to the unit.</source>
        <translation>Det du skrivit men inte hunnit skicka är sparat. Du kan lämna över det till enheten.</translation>
    </message>
</context>
<context>
    <name>EndedPage</name>
    <message>
        <source>This computer has been shut off by the county.</source>
        <translation>Den här datorn är avstängd av länet.</translation>
    </message>
    <message>
        <source>It can neither send nor fetch, and what lies on it is not shown any more.</source>
        <translation>Den kan varken skicka eller hämta, och det som ligger på den visas inte längre.</translation>
    </message>
    <message>
        <source>New invitation to this computer</source>
        <translation>Ny inbjudan till den här datorn</translation>
    </message>
    <message>
        <source>Ask to be let in again</source>
        <translation>Be om att bli insläppt igen</translation>
    </message>
    <message>
        <source>None of it is sent before the system administrator has compared the digits and let you in. Then it stands in This computer, for you to hand over. What had been sent is erased here, and comes again as to a new computer.</source>
        <translation>Inget av det skickas innan systemförvaltaren har jämfört siffrorna och släppt in dig. Då finns det under Den här datorn, så att du kan lämna över det. Det som redan var skickat raderas här, och kommer igen som till en ny dator.</translation>
    </message>
    <message>
        <source>Use the computer again</source>
        <translation>Använd datorn igen</translation>
    </message>
    <message>
        <source>Never sent from this computer</source>
        <translation>Aldrig skickat från den här datorn</translation>
    </message>
    <message>
        <source>Erase everything on this computer</source>
        <translation>Radera allt på den här datorn</translation>
    </message>
    <message>
        <source>Yes, erase it now</source>
        <translation>Ja, radera nu</translation>
    </message>
    <message>
        <source>Lock and leave it</source>
        <translation>Lås och lämna den</translation>
    </message>
    <message>
        <source>What has been sent lies with your colleagues and on your new computer. What was not is gone.</source>
        <translation>Det som är skickat finns hos kollegorna och på din nya dator. Det som inte är skickat försvinner.</translation>
    </message>
    <message>
        <source>This was never sent. It lies here and nowhere else:</source>
        <translation>Det här skickades aldrig. Det finns bara här:</translation>
    </message>
    <message>
        <source>Everything written here had been sent.</source>
        <translation>Allt som skrevs här var skickat.</translation>
    </message>
    <message>
        <source>If the computer is to be used again: ring the system administrator, {who}, and ask for an invitation.</source>
        <translation>Om datorn ska användas igen: ring systemförvaltaren, {who}, och be om en inbjudan.</translation>
    </message>
    <message>
        <source>in your municipality</source>
        <translation>i din kommun</translation>
    </message>
    <message>
        <source>Part of it is sealed, and cannot be read on this computer any more. Write it again on your new computer. If this one is to be used again, it must be erased first: ring the system administrator, {who}.</source>
        <translation>En del av det är förseglat och går inte längre att läsa på den här datorn. Skriv upp det igen på din nya dator. Om den här ska användas igen måste den raderas först: ring systemförvaltaren, {who}.</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Nothing chosen yet</source>
        <translation>Inget valt än</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>Back to where you were</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv upp</translation>
    </message>
    <message>
        <source>Write down a talk</source>
        <translation>Skriv upp ett samtal</translation>
    </message>
    <message>
        <source>Minutes are enough. Who rang, and from which number, is never kept.</source>
        <translation>Minuter räcker. Vem som ringde, och från vilket nummer, sparas aldrig.</translation>
    </message>
    <message>
        <source>Guided on</source>
        <translation>Lotsad vidare</translation>
    </message>
    <message>
        <source>Where the question was taken further, and by whom.</source>
        <translation>Vart frågan togs vidare, och vem som tog emot.</translation>
    </message>
    <message>
        <source>Bought from outside</source>
        <translation>Köpt utifrån</translation>
    </message>
    <message>
        <source>So that what was learnt stays when the bill is paid.</source>
        <translation>Så att lärdomen finns kvar när räkningen är betald.</translation>
    </message>
    <message>
        <source>Link to a file</source>
        <translation>Koppla till en akt</translation>
    </message>
    <message>
        <source>It was anonymous when you asked. Now you know whom it was about.</source>
        <translation>Den var anonym när du frågade. Nu vet du vem den gällde.</translation>
    </message>
    <message>
        <source>De-identified version</source>
        <translation>Avidentifierad version</translation>
    </message>
    <message>
        <source>A text about nobody, for others to learn from. It goes to the library's inbox.</source>
        <translation>En text som inte handlar om någon, för andra att lära av. Den går till bibliotekets inkorg.</translation>
    </message>
    <message>
        <source>Ask how it went</source>
        <translation>Fråga hur det gick</translation>
    </message>
    <message>
        <source>A day in your list. The municipality sees that you mean to ask.</source>
        <translation>En dag i er lista. Kommunen ser att ni tänker fråga.</translation>
    </message>
    <message>
        <source>I am away</source>
        <translation>Jag är borta</translation>
    </message>
    <message>
        <source>Those who ask see until when, and who answers.</source>
        <translation>De som frågar ser till när, och vem som svarar.</translation>
    </message>
</context>
<context>
    <name>EnvelopeCard</name>
    <message>
        <source>{level}. Ask {names} first, if there is time.</source>
        <translation>{level}. Fråga {names} först, om det hinns.</translation>
    </message>
    <message>
        <source>Open the envelope</source>
        <translation>Öppna kuvertet</translation>
    </message>
    <message>
        <source>For example: the out-of-hours service rang at 02.10</source>
        <translation>Till exempel: socialjouren ringde 02.10</translation>
    </message>
    <message>
        <source>Close the envelope</source>
        <translation>Stäng kuvertet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>School or work</source>
        <translation>Skola eller arbete</translation>
    </message>
    <message>
        <source>When and how one may ring</source>
        <translation>När och hur man får ringa</translation>
    </message>
    <message>
        <source>Not written</source>
        <translation>Inte ifyllt</translation>
    </message>
    <message>
        <source>What whoever acts at night must know</source>
        <translation>Det här måste den veta som agerar i natt</translation>
    </message>
    <message>
        <source>Shown until {time}</source>
        <translation>Visas till {time}</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is nothing written in what you have chosen. Choose something more, or write it first.</source>
        <translation>Inget är skrivet i det du har valt. Välj något mer, eller skriv det först.</translation>
    </message>
    <message>
        <source>Two versions wait for a choice in what you want to send. Choose first, then it can go along.</source>
        <translation>Två versioner väntar på ett val i det du vill skicka. Välj först, sedan kan det följa med.</translation>
    </message>
    <message>
        <source>A municipality has been asked already, and has not answered. Take that back first.</source>
        <translation>En kommun har redan fått frågan och har inte svarat. Ta tillbaka den först.</translation>
    </message>
    <message>
        <source>This case has become a file here already. Nothing was changed.</source>
        <translation>Ärendet är redan en akt här. Inget ändrades.</translation>
    </message>
    <message>
        <source>The safety plan goes along only when the person wishes it. Ask first, and tick that it is so.</source>
        <translation>Säkerhetsplanen följer bara med om den enskilde vill det. Fråga först, och välj ja här.</translation>
    </message>
    <message>
        <source>Code {code} belongs to {belongs}, and you wrote {name}. Nothing has been sent. Look at both.</source>
        <translation>Kod {code} hör till {belongs}, och du skrev {name}. Inget har skickats. Titta på båda.</translation>
    </message>
    <message>
        <source>The number is not the one that the receiver's program shows today. Nothing has been sent. Ring and ask for it once more.</source>
        <translation>Numret är inte det som mottagarens program visar i dag. Inget har skickats. Ring och fråga en gång till.</translation>
    </message>
    <message>
        <source>Before the file is closed, write who carries out the assignment, who pays, and its last day.</source>
        <translation>Innan akten stängs: skriv vem som verkställer uppdraget, vem som betalar och sista dagen.</translation>
    </message>
    <message>
        <source>No other municipality has taken the case over, so it is still yours and stays open.</source>
        <translation>Ingen annan kommun har tagit emot ärendet, så det är fortfarande ditt och hålls öppet.</translation>
    </message>
    <message>
        <source>The file is closed. Write why you need to read it.</source>
        <translation>Akten är stängd. Skriv varför du behöver läsa den.</translation>
    </message>
    <message>
        <source>That is not a file with a case in it. Nothing was opened.</source>
        <translation>Det är ingen fil med ett ärende i. Inget öppnades.</translation>
    </message>
    <message>
        <source>The file is damaged or not whole. Ask the sender for it again.</source>
        <translation>Filen är skadad eller inte hel. Be avsändaren om den igen.</translation>
    </message>
    <message>
        <source>The passphrase is not right. Have the ten words read to you once more. Nothing is lost.</source>
        <translation>Lösenordet stämmer inte. Be att få de tio orden upplästa en gång till. Inget är förlorat.</translation>
    </message>
</context>
<context>
    <name>EveningCard</name>
    <message>
        <source>Which evening</source>
        <translation>Vilken kväll</translation>
    </message>
    <message>
        <source>Choose which evening</source>
        <translation>Välj kväll</translation>
    </message>
    <message>
        <source>Theme of the evening</source>
        <translation>Kvällens tema</translation>
    </message>
    <message>
        <source>Who held it</source>
        <translation>Föreläsare</translation>
    </message>
    <message>
        <source>Day of the evening</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Save the evening</source>
        <translation>Spara kvällen</translation>
    </message>
    <message>
        <source>An evening of the training</source>
        <translation>En kväll i utbildningen</translation>
    </message>
    <message>
        <source>Who were there</source>
        <translation>Vilka som var med</translation>
    </message>
    <message>
        <source>Choose which evening it was.</source>
        <translation>Välj vilken kväll det var.</translation>
    </message>
    <message>
        <source>Choose who were there.</source>
        <translation>Välj vilka som var med.</translation>
    </message>
</context>
<context>
    <name>EventBanners</name>
    <message>
        <source>Go on with what must be done</source>
        <translation>Fortsätt med det som behöver göras</translation>
    </message>
    <message>
        <source>Access, alias, and who must know.</source>
        <translation>Vem som kommer åt, alias, och vilka som måste få veta.</translation>
    </message>
    <message>
        <source>Have read again: {heading}</source>
        <translation>Läst igen: {heading}</translation>
    </message>
    <message>
        <source>Read these parts with that in mind.</source>
        <translation>Läs de här delarna med det i tankarna.</translation>
    </message>
</context>
<context>
    <name>ExceptionCard</name>
    <message>
        <source>Proposed by</source>
        <translation>Föreslaget av</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>For what purpose</source>
        <translation>Vad det ska användas till</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>A word to the one who proposed</source>
        <translation>Några ord till den som föreslog</translation>
    </message>
    <message>
        <source>Needed for a no.</source>
        <translation>Behövs om du säger nej.</translation>
    </message>
    <message>
        <source>Approve exactly this</source>
        <translation>Godkänn just detta</translation>
    </message>
    <message>
        <source>Say no</source>
        <translation>Säg nej</translation>
    </message>
    <message>
        <source>Take the proposal back</source>
        <translation>Dra tillbaka förslaget</translation>
    </message>
    <message>
        <source>Hand over exactly this</source>
        <translation>Lämna ut just detta</translation>
    </message>
    <message>
        <source>This would be handed over, word for word, and nothing else:</source>
        <translation>Det här skulle lämnas ut, ord för ord, och inget annat:</translation>
    </message>
    <message>
        <source>You decide together. If a word is changed after your yes, it does not hold.</source>
        <translation>Ni beslutar tillsammans. Ändras ett ord efter ditt ja gäller det inte.</translation>
    </message>
</context>
<context>
    <name>ExceptionPage</name>
    <message>
        <source>Hand over despite the protection</source>
        <translation>Lämna ut trots skydd</translation>
    </message>
    <message>
        <source>It takes two: you propose, somebody else reads the same words and answers on their own computer.</source>
        <translation>Det krävs två: du föreslår, någon annan läser samma ord och svarar på sin egen dator.</translation>
    </message>
    <message>
        <source>Propose an exception</source>
        <translation>Föreslå ett undantag</translation>
    </message>
    <message>
        <source>On which consent</source>
        <translation>Med vilket samtycke</translation>
    </message>
    <message>
        <source>Why must it be handed over?</source>
        <translation>Varför behöver det lämnas ut?</translation>
    </message>
    <message>
        <source>For example: a joint consultation on Thursday, which cannot be held without it</source>
        <translation>Till exempel: samråd på torsdag, som inte kan hållas utan det här</translation>
    </message>
    <message>
        <source>Propose it</source>
        <translation>Föreslå det</translation>
    </message>
    <message>
        <source>{names} can answer, and everybody else who handles the file.</source>
        <translation>{names} kan svara, och alla andra som handlägger akten.</translation>
    </message>
    <message>
        <source>Somebody else who handles the file can answer.</source>
        <translation>Någon annan som handlägger akten kan svara.</translation>
    </message>
    <message>
        <source>The person has no protected identity. What may be handed over stands under Consents.</source>
        <translation>Personen har inte skyddade personuppgifter. Det som får lämnas ut står under Samtycken.</translation>
    </message>
    <message>
        <source>There is no consent that holds, so there is nothing to propose. Write one down under Consents.</source>
        <translation>Inget samtycke gäller, så det finns inget att föreslå. Skriv ner ett under Samtycken.</translation>
    </message>
    <message>
        <source>To {units}, word for word:</source>
        <translation>Till {units}, ord för ord:</translation>
    </message>
    <message>
        <source>Nothing is written yet in what the consent names.</source>
        <translation>Inget är skrivet än i det som samtycket nämner.</translation>
    </message>
</context>
<context>
    <name>Exceptions</name>
    <message>
        <source>{alias}: hand over to {units}</source>
        <translation>{alias}: lämna ut till {units}</translation>
    </message>
    <message>
        <source>Waits for somebody else's answer, until {until}.</source>
        <translation>Väntar på någon annans svar, till {until}.</translation>
    </message>
    <message>
        <source>Approved by {answered}. May be handed over until {until}.</source>
        <translation>Godkänt: {answered}. Får lämnas ut till {until}.</translation>
    </message>
    <message>
        <source>The answer was no. {answered}</source>
        <translation>Svaret blev nej. {answered}</translation>
    </message>
    <message>
        <source>Handed over. Approved by {answered}.</source>
        <translation>Utlämnat. Godkänt: {answered}.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Tillbakadraget.</translation>
    </message>
    <message>
        <source>Its time was up {until}.</source>
        <translation>Tiden gick ut {until}.</translation>
    </message>
</context>
<context>
    <name>Exporter</name>
    <message>
        <source>Save the picture</source>
        <translation>Spara bilden</translation>
    </message>
    <message>
        <source>There are no names in it. It lies outside Bredvid: take it away when it is not needed.</source>
        <translation>Det finns inga namn i den. Den ligger utanför Bredvid: ta bort den när den inte behövs.</translation>
    </message>
    <message>
        <source>It has been saved.</source>
        <translation>Det är sparat.</translation>
    </message>
</context>
<context>
    <name>ExternalForm</name>
    <message>
        <source>What was bought</source>
        <translation>Vad som köptes</translation>
    </message>
    <message>
        <source>Investigation, risk assessment, safety plan …</source>
        <translation>Utredning, riskbedömning, skyddsplanering …</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>Av vem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What did we learn?</source>
        <translation>Vad lärde vi oss?</translation>
    </message>
</context>
<context>
    <name>Extract</name>
    <message>
        <source>This is what social services in {unit} have written about you in this program. You may ask us to correct what is wrong, and to explain what is hard to understand.</source>
        <translation>Det här är vad socialtjänsten i {unit} har skrivit om dig i det här programmet. Du får be oss rätta det som är fel och förklara det som är svårt att förstå.</translation>
    </message>
    <message>
        <source>What is written about you</source>
        <translation>Det som är skrivet om dig</translation>
    </message>
    <message>
        <source>What is not here</source>
        <translation>Det som inte är med</translation>
    </message>
    <message>
        <source>What tells of other people has been left out. {gap} stands where words have been left out. Earlier wordings of what you read here are kept; ask for them if you want to see them.</source>
        <translation>Det som handlar om andra personer är utelämnat. {gap} står där ord är utelämnade. Tidigare lydelser av det du läser här finns sparade; be om dem om du vill se dem.</translation>
    </message>
    <message>
        <source>Why it is written, and what you may do</source>
        <translation>Varför det är skrivet, och vad du kan göra</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>So that social services can plan and give you support, as the law asks of us.</source>
        <translation>För att socialtjänsten ska kunna planera och ge dig stöd, som lagen kräver av oss.</translation>
    </message>
    <message>
        <source>Who can see it</source>
        <translation>Vem som kan se det</translation>
    </message>
    <message>
        <source>Those who work with your matter. Others only as this paper says.</source>
        <translation>De som arbetar med ditt ärende. Andra bara så som det står i det här papperet.</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hur länge</translation>
    </message>
    <message>
        <source>As long as the law on our files says. Ask us what it means for you.</source>
        <translation>Så länge som lagen om våra akter säger. Fråga oss vad det betyder för dig.</translation>
    </message>
    <message>
        <source>If something is wrong</source>
        <translation>Om något är fel</translation>
    </message>
    <message>
        <source>Tell us. We correct it, or write down what you say beside it.</source>
        <translation>Säg till oss. Vi rättar det, eller skriver in vad du säger bredvid.</translation>
    </message>
    <message>
        <source>If you want to complain</source>
        <translation>Om du vill klaga</translation>
    </message>
    <message>
        <source>To us, or to Integritetsskyddsmyndigheten (IMY), which supervises this.</source>
        <translation>Till oss, eller till Integritetsskyddsmyndigheten (IMY), som har tillsyn över det här.</translation>
    </message>
    <message>
        <source>{unit}, social services</source>
        <translation>{unit}, socialtjänsten</translation>
    </message>
    <message>
        <source>taken away, but still kept</source>
        <translation>borttaget men sparat</translation>
    </message>
    <message>
        <source>another version, of which nobody has chosen one</source>
        <translation>en annan version, som ingen har valt mellan</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Vad som gjordes</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>öppnade</translation>
    </message>
    <message>
        <source>{what}, {count} times</source>
        <translation>{what}, {count} gånger</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Why it is not here</source>
        <translation>Varför det inte är med</translation>
    </message>
    <message>
        <source>Some words: {why}</source>
        <translation>Vissa ord: {why}</translation>
    </message>
    <message>
        <source>it tells of somebody else</source>
        <translation>det handlar om någon annan</translation>
    </message>
    <message>
        <source>it could harm the child</source>
        <translation>det kan skada barnet</translation>
    </message>
    <message>
        <source>it could show where somebody lives or is</source>
        <translation>det kan visa var någon bor eller finns</translation>
    </message>
    <message>
        <source>the one who told it could come to harm</source>
        <translation>den som har berättat kan råka illa ut</translation>
    </message>
    <message>
        <source>Everything that is written about the person, in the order of the sections.</source>
        <translation>Allt som är skrivet om den enskilde, i delarnas ordning.</translation>
    </message>
    <message>
        <source>The part of the file, as a code; `title` says it in words.</source>
        <translation>Delen av akten, som kod; `title` säger det i ord.</translation>
    </message>
    <message>
        <source>Fields: the code, what it is called, and the value in words.</source>
        <translation>Fält: koden, vad det kallas och värdet i ord.</translation>
    </message>
    <message>
        <source>Free text. {gap} stands where words have been left out.</source>
        <translation>Fri text. {gap} står där ord är utelämnade.</translation>
    </message>
    <message>
        <source>The day it is about, as year-month-day; null where it is not known.</source>
        <translation>Dagen det gäller, som år-månad-dag; null när den inte är känd.</translation>
    </message>
    <message>
        <source>It was taken away from the file but is still kept.</source>
        <translation>Det har tagits bort ur akten men finns sparat.</translation>
    </message>
    <message>
        <source>What is not here: part, day and reason, never the words.</source>
        <translation>Det som inte är med: del, dag och skäl, aldrig orden.</translation>
    </message>
    <message>
        <source>Who the file is about</source>
        <translation>Vem akten handlar om</translation>
    </message>
    <message>
        <source>The support plan</source>
        <translation>Stödplanen</translation>
    </message>
    <message>
        <source>The network map</source>
        <translation>Nätverkskartan</translation>
    </message>
    <message>
        <source>Safety, and what has been assessed</source>
        <translation>Trygghet, och det som har bedömts</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>The contact person's assignment</source>
        <translation>Uppdraget för kontaktpersonen</translation>
    </message>
    <message>
        <source>Sessions with the contact person</source>
        <translation>Träffar med kontaktpersonen</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>What has been handed over to others</source>
        <translation>Vad som har lämnats ut till andra</translation>
    </message>
    <message>
        <source>Questions and requests about the file</source>
        <translation>Frågor och begäran om akten</translation>
    </message>
    <message>
        <source>Who can open the file</source>
        <translation>Vem som kan öppna akten</translation>
    </message>
    <message>
        <source>Who has opened the file</source>
        <translation>Vem som har öppnat akten</translation>
    </message>
    <message>
        <source>Details and situation</source>
        <translation>Uppgifter och läget</translation>
    </message>
    <message>
        <source>The protection was lowered</source>
        <translation>Skyddet sänktes</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>To be solved first</source>
        <translation>Måste lösas först</translation>
    </message>
    <message>
        <source>An area of the plan</source>
        <translation>Ett område i planen</translation>
    </message>
    <message>
        <source>A goal</source>
        <translation>Ett mål</translation>
    </message>
    <message>
        <source>A subgoal</source>
        <translation>Ett delmål</translation>
    </message>
    <message>
        <source>The plan was looked at again</source>
        <translation>Genomgång av planen</translation>
    </message>
    <message>
        <source>Own rating of life</source>
        <translation>Egen skattning av livet</translation>
    </message>
    <message>
        <source>The plan was closed</source>
        <translation>Planen avslutades</translation>
    </message>
    <message>
        <source>A need that the contact person saw</source>
        <translation>Ett behov som kontaktpersonen har sett</translation>
    </message>
    <message>
        <source>One moment of the map</source>
        <translation>En bild av nätverket</translation>
    </message>
    <message>
        <source>A support that ends</source>
        <translation>Ett stöd som fasas ut</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>A document that was added</source>
        <translation>En handling som har lagts till</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>Beslutet</translation>
    </message>
    <message>
        <source>A step of the assignment</source>
        <translation>Ett steg i uppdraget</translation>
    </message>
    <message>
        <source>Something that worried the contact person</source>
        <translation>Något som oroade kontaktpersonen</translation>
    </message>
    <message>
        <source>What was wished of a contact person</source>
        <translation>Önskemål om kontaktperson</translation>
    </message>
    <message>
        <source>What the contact person has been told</source>
        <translation>Vad kontaktpersonen har fått veta</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Träff</translation>
    </message>
    <message>
        <source>Urgent note from the contact person</source>
        <translation>Brådskande anteckning från kontaktpersonen</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Utlämnat</translation>
    </message>
    <message>
        <source>A consultation was linked to the file</source>
        <translation>En konsultation kopplades till akten</translation>
    </message>
    <message>
        <source>Somebody asked</source>
        <translation>Någon frågade</translation>
    </message>
    <message>
        <source>A guardian asked to read</source>
        <translation>En vårdnadshavare begärde att läsa</translation>
    </message>
    <message>
        <source>A paper was given out</source>
        <translation>Ett papper lämnades ut</translation>
    </message>
    <message>
        <source>The file was handed over to a colleague</source>
        <translation>Akten lämnades över till en kollega</translation>
    </message>
    <message>
        <source>Was let in</source>
        <translation>Fick tillgång</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Öppnande</translation>
    </message>
    <message>
        <source>The municipality's recovery key was used</source>
        <translation>Kommunens återställningsnyckel användes</translation>
    </message>
    <message>
        <source>A colleague's unsent work was taken in</source>
        <translation>En kollegas osända arbete togs in</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>What was written</source>
        <translation>Det som skrevs</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutat den</translation>
    </message>
    <message>
        <source>By the Social Services Act</source>
        <translation>Enligt socialtjänstlagen</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Vad det ska användas till</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>By what day</source>
        <translation>Till vilken dag</translation>
    </message>
    <message>
        <source>Who does what</source>
        <translation>Vem som gör vad</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Område</translation>
    </message>
    <message>
        <source>On which basis</source>
        <translation>På vilken grund</translation>
    </message>
    <message>
        <source>When and how one may ring</source>
        <translation>När och hur man får ringa</translation>
    </message>
    <message>
        <source>How it was held</source>
        <translation>Hur träffen var</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Om vad</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Avslutat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>The file's name here</source>
        <translation>Aktens namn här</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Protected details</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Registered in</source>
        <translation>Folkbokförd i</translation>
    </message>
    <message>
        <source>Staying in</source>
        <translation>Vistas i</translation>
    </message>
    <message>
        <source>Responsible municipality</source>
        <translation>Ansvarig kommun</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Födelseår</translation>
    </message>
    <message>
        <source>How things are now, as we have written it</source>
        <translation>Läget nu, som vi har skrivit det</translation>
    </message>
    <message>
        <source>Wishes, as we have written them</source>
        <translation>Önskemål, som vi har skrivit dem</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Avslutad den</translation>
    </message>
    <message>
        <source>Address or place</source>
        <translation>Adress eller plats</translation>
    </message>
    <message>
        <source>School or work</source>
        <translation>Skola eller arbete</translation>
    </message>
    <message>
        <source>What one must know in an emergency</source>
        <translation>Vad man måste veta vid fara</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Kön</translation>
    </message>
    <message>
        <source>Protection before</source>
        <translation>Skydd före</translation>
    </message>
    <message>
        <source>Protection after</source>
        <translation>Skydd efter</translation>
    </message>
    <message>
        <source>Fact or assessment</source>
        <translation>Uppgift eller bedömning</translation>
    </message>
    <message>
        <source>The document's name</source>
        <translation>Handlingens namn</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Tillagd av</translation>
    </message>
    <message>
        <source>Taken away by</source>
        <translation>Borttagen av</translation>
    </message>
    <message>
        <source>Taken away</source>
        <translation>Borttagen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fas</translation>
    </message>
    <message>
        <source>Acute phase since</source>
        <translation>Akut fas sedan</translation>
    </message>
    <message>
        <source>Middle phase since</source>
        <translation>Mellanfas sedan</translation>
    </message>
    <message>
        <source>Long phase since</source>
        <translation>Långtidsfas sedan</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Egna ord</translation>
    </message>
    <message>
        <source>The day of the own words</source>
        <translation>Dagen för de egna orden</translation>
    </message>
    <message>
        <source>Gone through together</source>
        <translation>Genomgången tillsammans</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>Första genomgång</translation>
    </message>
    <message>
        <source>What has become of the own words</source>
        <translation>Vad som har hänt med de egna orden</translation>
    </message>
    <message>
        <source>After a placement</source>
        <translation>Efter placering</translation>
    </message>
    <message>
        <source>Needs in the long run</source>
        <translation>Behov på lång sikt</translation>
    </message>
    <message>
        <source>What has been decided</source>
        <translation>Vad som är beslutat</translation>
    </message>
    <message>
        <source>Who carries it out</source>
        <translation>Vem som utför det</translation>
    </message>
    <message>
        <source>Together with the person</source>
        <translation>Tillsammans med personen</translation>
    </message>
    <message>
        <source>Of loneliness, in own words</source>
        <translation>Om ensamheten, med egna ord</translation>
    </message>
    <message>
        <source>Company, own rating 0 to 10</source>
        <translation>Sällskap, egen skattning 0 till 10</translation>
    </message>
    <message>
        <source>What we saw and agreed</source>
        <translation>Vad vi såg och kom överens om</translation>
    </message>
    <message>
        <source>What is so today</source>
        <translation>Så är det i dag</translation>
    </message>
    <message>
        <source>Next time</source>
        <translation>Nästa gång</translation>
    </message>
    <message>
        <source>Feeling safe, own rating 0 to 10</source>
        <translation>Känner mig trygg, egen skattning 0 till 10</translation>
    </message>
    <message>
        <source>The days, own rating 0 to 10</source>
        <translation>Vardagen, egen skattning 0 till 10</translation>
    </message>
    <message>
        <source>Sleep and body, own rating 0 to 10</source>
        <translation>Sömn och kropp, egen skattning 0 till 10</translation>
    </message>
    <message>
        <source>The future, own rating 0 to 10</source>
        <translation>Framtiden, egen skattning 0 till 10</translation>
    </message>
    <message>
        <source>In own words</source>
        <translation>Med egna ord</translation>
    </message>
    <message>
        <source>Areas where needs remain</source>
        <translation>Områden där behov kvarstår</translation>
    </message>
    <message>
        <source>Areas where no need remains</source>
        <translation>Områden där inget behov kvarstår</translation>
    </message>
    <message>
        <source>What remains, and who takes over</source>
        <translation>Vad som kvarstår, och vem som tar vid</translation>
    </message>
    <message>
        <source>Opened again on</source>
        <translation>Öppnad igen</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Klart den</translation>
    </message>
    <message>
        <source>What there is already</source>
        <translation>Det som redan finns</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Det som behövs</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Ses över</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>Nått den</translation>
    </message>
    <message>
        <source>Subgoal</source>
        <translation>Delmål</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>How we see it</source>
        <translation>Hur vi märker det</translation>
    </message>
    <message>
        <source>How far it has come</source>
        <translation>Hur långt det har kommit</translation>
    </message>
    <message>
        <source>Moment</source>
        <translation>Tidpunkt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Beside the map</source>
        <translation>Bredvid kartan</translation>
    </message>
    <message>
        <source>Somebody in the network</source>
        <translation>Någon i nätverket</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
    <message>
        <source>How it ends</source>
        <translation>Hur det avslutas</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Var det står</translation>
    </message>
    <message>
        <source>What the contact person does</source>
        <translation>Vad kontaktpersonen gör</translation>
    </message>
    <message>
        <source>Ways of meeting</source>
        <translation>Sätt att mötas</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>How it tapers off</source>
        <translation>Hur det trappas ner</translation>
    </message>
    <message>
        <source>How often in a month, in which way</source>
        <translation>Hur ofta i månaden, på vilket sätt</translation>
    </message>
    <message>
        <source>To be followed up</source>
        <translation>Ska följas upp</translation>
    </message>
    <message>
        <source>Step by step towards the end</source>
        <translation>Stegvis mot avslutet</translation>
    </message>
    <message>
        <source>Has said that the end is frightening</source>
        <translation>Har sagt att slutet känns otryggt</translation>
    </message>
    <message>
        <source>A talk about the end</source>
        <translation>Ett samtal om avslutet</translation>
    </message>
    <message>
        <source>What the contact person may know of you</source>
        <translation>Vad kontaktpersonen får veta om dig</translation>
    </message>
    <message>
        <source>Who reads a worry first</source>
        <translation>Vem som först läser en oro</translation>
    </message>
    <message>
        <source>Who reads it then</source>
        <translation>Vem som läser den sedan</translation>
    </message>
    <message>
        <source>Where it stood</source>
        <translation>Läget då</translation>
    </message>
    <message>
        <source>Written down by</source>
        <translation>Upptecknat av</translation>
    </message>
    <message>
        <source>What was said of it</source>
        <translation>Vad som sades om det</translation>
    </message>
    <message>
        <source>Who read it</source>
        <translation>Vem som läste</translation>
    </message>
    <message>
        <source>Read by us</source>
        <translation>Läst av oss</translation>
    </message>
    <message>
        <source>What was answered</source>
        <translation>Vad som svarades</translation>
    </message>
    <message>
        <source>Where to meet, and where never</source>
        <translation>Var man träffas, och var aldrig</translation>
    </message>
    <message>
        <source>When the contact person is to ring us</source>
        <translation>När kontaktpersonen ska ringa oss</translation>
    </message>
    <message>
        <source>Somebody from the same place</source>
        <translation>Någon härifrån</translation>
    </message>
    <message>
        <source>Somebody who has been through something like it</source>
        <translation>Någon som varit med om något liknande</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Språk som talas</translation>
    </message>
    <message>
        <source>Asked about</source>
        <translation>Tillfrågad den</translation>
    </message>
    <message>
        <source>Days to meet</source>
        <translation>Dagar att träffas</translation>
    </message>
    <message>
        <source>Time to meet</source>
        <translation>Tid att träffas</translation>
    </message>
    <message>
        <source>How far away at most</source>
        <translation>Hur långt bort som mest</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>Berättat</translation>
    </message>
    <message>
        <source>Taken into the plan on</source>
        <translation>Tagit in i planen</translation>
    </message>
    <message>
        <source>What we answered</source>
        <translation>Vad vi svarade</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>How it felt</source>
        <translation>Hur det kändes</translation>
    </message>
    <message>
        <source>Went along to</source>
        <translation>Följde med till</translation>
    </message>
    <message>
        <source>What had happened</source>
        <translation>Vad som hade hänt</translation>
    </message>
    <message>
        <source>When and where</source>
        <translation>När och var</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>Lämnat av</translation>
    </message>
    <message>
        <source>Who may receive</source>
        <translation>Vem som får ta emot</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Hur det lämnades</translation>
    </message>
    <message>
        <source>Tells of others too</source>
        <translation>Handlar också om andra</translation>
    </message>
    <message>
        <source>Age, and how it was understood</source>
        <translation>Ålder, och hur det har förståtts</translation>
    </message>
    <message>
        <source>Version of the form</source>
        <translation>Blankettens version</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>What was said then</source>
        <translation>Vad som sades då</translation>
    </message>
    <message>
        <source>Why no guardian was asked</source>
        <translation>Varför ingen vårdnadshavare tillfrågades</translation>
    </message>
    <message>
        <source>Waits for a signature</source>
        <translation>Väntar på underskrift</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation>Återtaget</translation>
    </message>
    <message>
        <source>Confirmed to be gone</source>
        <translation>Bekräftat borttaget</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>Enligt vilken regel</translation>
    </message>
    <message>
        <source>Where the rule stands</source>
        <translation>Var regeln står</translation>
    </message>
    <message>
        <source>The consultation's code</source>
        <translation>Konsultationens kod</translation>
    </message>
    <message>
        <source>Why it was linked</source>
        <translation>Varför den kopplades</translation>
    </message>
    <message>
        <source>Linked on</source>
        <translation>Kopplad</translation>
    </message>
    <message>
        <source>What was asked about</source>
        <translation>Vad som efterfrågades</translation>
    </message>
    <message>
        <source>We knew who it was</source>
        <translation>Vi visste vem det var</translation>
    </message>
    <message>
        <source>Something was told</source>
        <translation>Något lämnades ut</translation>
    </message>
    <message>
        <source>Who asked</source>
        <translation>Vem som begärde</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Hur det kom in</translation>
    </message>
    <message>
        <source>Custody was checked</source>
        <translation>Vårdnaden kontrollerades</translation>
    </message>
    <message>
        <source>The child was asked</source>
        <translation>Barnet tillfrågades</translation>
    </message>
    <message>
        <source>What the child said</source>
        <translation>Vad barnet sa</translation>
    </message>
    <message>
        <source>What is best for the child</source>
        <translation>Barnets bästa</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarat</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Items in it</source>
        <translation>Antal uppgifter</translation>
    </message>
    <message>
        <source>Of these with words left out</source>
        <translation>Varav med ord utelämnade</translation>
    </message>
    <message>
        <source>Items that were left out</source>
        <translation>Uppgifter som utelämnades</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To whom it was handed over</source>
        <translation>Till vem den lämnades över</translation>
    </message>
    <message>
        <source>What was going on</source>
        <translation>Det som var på gång</translation>
    </message>
    <message>
        <source>Last day of the one who left</source>
        <translation>Sista dag för den som slutade</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>The two who held the key</source>
        <translation>De två som hade nyckeln</translation>
    </message>
    <message>
        <source>Who was let in</source>
        <translation>Vem som fick tillgång</translation>
    </message>
    <message>
        <source>Who had written it</source>
        <translation>Vem som hade skrivit det</translation>
    </message>
    <message>
        <source>Times that day</source>
        <translation>Gånger den dagen</translation>
    </message>
    <message>
        <source>Somebody near the person</source>
        <translation>Någon nära personen</translation>
    </message>
    <message>
        <source>How school has been</source>
        <translation>Hur det har gått med skolan</translation>
    </message>
    <message>
        <source>Something around the person</source>
        <translation>Något kring personen</translation>
    </message>
    <message>
        <source>What they are to each other</source>
        <translation>Vad de är för varandra</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Född</translation>
    </message>
    <message>
        <source>Exposed, or exposes others</source>
        <translation>Utsatt, eller utsätter andra</translation>
    </message>
    <message>
        <source>Lives with</source>
        <translation>Bor hos</translation>
    </message>
    <message>
        <source>What may be told, and how</source>
        <translation>Vad som får sägas, och hur</translation>
    </message>
    <message>
        <source>Talked with in private</source>
        <translation>Enskilt samtal</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Med ord</translation>
    </message>
    <message>
        <source>Whose schooling</source>
        <translation>Vems skolgång</translation>
    </message>
    <message>
        <source>How it is with school</source>
        <translation>Hur det är med skolan</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>Från dagen</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>Till dagen</translation>
    </message>
    <message>
        <source>Contact at the school</source>
        <translation>Kontakt på skolan</translation>
    </message>
    <message>
        <source>What the school's contact needs to know</source>
        <translation>Vad skolans kontakt behöver veta</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Vad det handlar om</translation>
    </message>
    <message>
        <source>In detail</source>
        <translation>Närmare</translation>
    </message>
    <message>
        <source>Is exposed to</source>
        <translation>Utsätts för</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>A part of the safety plan</source>
        <translation>En del av trygghetsplanen</translation>
    </message>
    <message>
        <source>A child's own lines</source>
        <translation>Ett barns egna rader</translation>
    </message>
    <message>
        <source>Something that we limit</source>
        <translation>Något som vi begränsar</translation>
    </message>
    <message>
        <source>Something that happened</source>
        <translation>Något som har hänt</translation>
    </message>
    <message>
        <source>A contact ban</source>
        <translation>Ett kontaktförbud</translation>
    </message>
    <message>
        <source>Somebody to think of</source>
        <translation>Någon att tänka på</translation>
    </message>
    <message>
        <source>An assessment with an instrument</source>
        <translation>En bedömning med ett instrument</translation>
    </message>
    <message>
        <source>A talk about how it is</source>
        <translation>Ett samtal om hur det är</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>The advice holds until</source>
        <translation>Rådet gäller till</translation>
    </message>
    <message>
        <source>Which child</source>
        <translation>Vilket barn</translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation>Vem som ansvarar</translation>
    </message>
    <message>
        <source>Why nothing milder will do</source>
        <translation>Varför inget mildare räcker</translation>
    </message>
    <message>
        <source>What the person thinks</source>
        <translation>Vad personen tycker</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>Ska läsas igen</translation>
    </message>
    <message>
        <source>The file was given another name here</source>
        <translation>Akten fick ett annat namn här</translation>
    </message>
    <message>
        <source>Gone through on</source>
        <translation>Genomgången den</translation>
    </message>
    <message>
        <source>Against whom</source>
        <translation>Mot vem</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>Instrument</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Who assessed</source>
        <translation>Vem som bedömde</translation>
    </message>
    <message>
        <source>Trained in it</source>
        <translation>Utbildad i det</translation>
    </message>
    <message>
        <source>Who asked for it</source>
        <translation>Vem som beställde</translation>
    </message>
    <message>
        <source>Note to it</source>
        <translation>Anteckning till det</translation>
    </message>
    <message>
        <source>Who asked the question</source>
        <translation>Vem som ställde frågan</translation>
    </message>
    <message>
        <source>In private</source>
        <translation>Enskilt</translation>
    </message>
    <message>
        <source>On the scale from</source>
        <translation>På skalan från</translation>
    </message>
    <message>
        <source>On the scale to</source>
        <translation>På skalan till</translation>
    </message>
    <message>
        <source>Who put it there</source>
        <translation>Vem som satte det där</translation>
    </message>
    <message>
        <source>What was told in plain words</source>
        <translation>Vad som sades med enkla ord</translation>
    </message>
    <message>
        <source>Another municipality was asked to take over</source>
        <translation>En annan kommun har fått frågan att ta över</translation>
    </message>
    <message>
        <source>Received from another municipality</source>
        <translation>Mottagen från en annan kommun</translation>
    </message>
    <message>
        <source>What went along</source>
        <translation>Vad som följde med</translation>
    </message>
    <message>
        <source>Words to the one who receives</source>
        <translation>Ord till den som tar emot</translation>
    </message>
    <message>
        <source>The sessions in short</source>
        <translation>Träffarna i korthet</translation>
    </message>
    <message>
        <source>The municipality that was asked</source>
        <translation>Kommunen som fick frågan</translation>
    </message>
    <message>
        <source>The person wished the safety plan to go along</source>
        <translation>Den enskilde ville att säkerhetsplanen följde med</translation>
    </message>
    <message>
        <source>Went on</source>
        <translation>Skickades</translation>
    </message>
    <message>
        <source>Was taken over</source>
        <translation>Togs emot</translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation>Besvarades</translation>
    </message>
    <message>
        <source>What the other municipality answered</source>
        <translation>Vad den andra kommunen svarade</translation>
    </message>
    <message>
        <source>Who carries out the contact person's assignment after the move</source>
        <translation>Vem som verkställer kontaktpersonens uppdrag efter flytten</translation>
    </message>
    <message>
        <source>Who pays for it</source>
        <translation>Vem som betalar</translation>
    </message>
    <message>
        <source>Last day of that assignment</source>
        <translation>Uppdragets sista dag</translation>
    </message>
    <message>
        <source>Who closed the file</source>
        <translation>Vem som stängde akten</translation>
    </message>
    <message>
        <source>The municipality that it came from</source>
        <translation>Kommunen den kom från</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Togs emot den</translation>
    </message>
    <message>
        <source>Received by</source>
        <translation>Togs emot av</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>the contact person</source>
        <translation>kontaktpersonen</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>den enskilde</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>bild</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokument</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>uppgift</translation>
    </message>
    <message>
        <source>assessment</source>
        <translation>bedömning</translation>
    </message>
    <message>
        <source>light</source>
        <translation>lätt</translation>
    </message>
    <message>
        <source>as usual</source>
        <translation>som vanligt</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>tung</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>osäker</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>föreslaget</translation>
    </message>
    <message>
        <source>has been investigated</source>
        <translation>utrett</translation>
    </message>
    <message>
        <source>granted</source>
        <translation>beviljat</translation>
    </message>
    <message>
        <source>running</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>followed up</source>
        <translation>följs upp</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>avslutat</translation>
    </message>
    <message>
        <source>guardian</source>
        <translation>vårdnadshavare</translation>
    </message>
    <message>
        <source>the person and a guardian</source>
        <translation>den enskilde och en vårdnadshavare</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>skriftligt</translation>
    </message>
    <message>
        <source>spoken, with a witness</source>
        <translation>muntligt, med vittne</translation>
    </message>
    <message>
        <source>is wanted</source>
        <translation>önskas</translation>
    </message>
    <message>
        <source>is not wanted</source>
        <translation>önskas inte</translation>
    </message>
    <message>
        <source>does not matter</source>
        <translation>spelar ingen roll</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>med brev</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>med e-post</translation>
    </message>
    <message>
        <source>by telephone</source>
        <translation>på telefon</translation>
    </message>
    <message>
        <source>at a visit</source>
        <translation>vid besök</translation>
    </message>
    <message>
        <source>a guardian</source>
        <translation>en vårdnadshavare</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>samtycke</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>beslut</translation>
    </message>
    <message>
        <source>another rule of law</source>
        <translation>en annan regel i lag</translation>
    </message>
    <message>
        <source>nothing in it can identify anyone</source>
        <translation>inget i det kan peka ut någon</translation>
    </message>
    <message>
        <source>where the person lives or is</source>
        <translation>var den enskilde bor eller finns</translation>
    </message>
    <message>
        <source>how the person can be reached</source>
        <translation>hur den enskilde kan nås</translation>
    </message>
    <message>
        <source>whether the person is known here</source>
        <translation>om den enskilde är känd här</translation>
    </message>
    <message>
        <source>school or work</source>
        <translation>skola eller arbete</translation>
    </message>
    <message>
        <source>something else</source>
        <translation>något annat</translation>
    </message>
    <message>
        <source>handles the matter</source>
        <translation>handlägger ärendet</translation>
    </message>
    <message>
        <source>stands in for a handler</source>
        <translation>vikarierar för en handläggare</translation>
    </message>
    <message>
        <source>the municipality's recovery key</source>
        <translation>kommunens återställningsnyckel</translation>
    </message>
    <message>
        <source>reviews the log</source>
        <translation>granskar loggen</translation>
    </message>
    <message>
        <source>took over the matter</source>
        <translation>tog över ärendet</translation>
    </message>
    <message>
        <source>lowered the protection</source>
        <translation>sänkte skyddet</translation>
    </message>
    <message>
        <source>linked an anonymous consultation to the file</source>
        <translation>kopplade en anonym konsultation till akten</translation>
    </message>
    <message>
        <source>looked for ties before a contact person was chosen</source>
        <translation>sökte efter anknytningar innan en kontaktperson valdes</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>skrev ut</translation>
    </message>
    <message>
        <source>saved outside the program</source>
        <translation>sparade utanför programmet</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopierade</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>lämnade ut</translation>
    </message>
    <message>
        <source>refused somebody</source>
        <translation>nekade någon</translation>
    </message>
    <message>
        <source>showed protected details</source>
        <translation>visade skyddade uppgifter</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>återställde</translation>
    </message>
    <message>
        <source>handed over to a colleague</source>
        <translation>lämnade över till en kollega</translation>
    </message>
</context>
<context>
    <name>ExtractPage</name>
    <message>
        <source>May this be in the extract?</source>
        <translation>Får det här vara med i utdraget?</translation>
    </message>
    <message>
        <source>Nothing has been written here that must be read first.</source>
        <translation>Här finns inget skrivet som måste läsas först.</translation>
    </message>
    <message>
        <source>Details, dates and decisions go with by themselves. Names of witnesses, of the contact person and of those in the network map stay by themselves.</source>
        <translation>Uppgifter, datum och beslut följer med av sig själva. Namn på vittnen, kontaktpersonen och dem i nätverkskartan stannar av sig själva.</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>Visa papperet</translation>
    </message>
    <message>
        <source>Begin the reading anew</source>
        <translation>Börja om genomgången</translation>
    </message>
    <message>
        <source>Save for another program (JSON)</source>
        <translation>Spara för ett annat program (JSON)</translation>
    </message>
    <message>
        <source>Extract of what is written</source>
        <translation>Registerutdrag</translation>
    </message>
    <message>
        <source>The person may see what is written. Read each text first, so that it tells of nobody else.</source>
        <translation>Den enskilde får se det som är skrivet. Läs varje text först, så att den inte handlar om någon annan.</translation>
    </message>
    <message>
        <source>Take with</source>
        <translation>Ta med</translation>
    </message>
    <message>
        <source>taken with</source>
        <translation>tas med</translation>
    </message>
    <message>
        <source>Without the underlined words</source>
        <translation>Utan understrukna ord</translation>
    </message>
    <message>
        <source>words left out</source>
        <translation>ord utelämnas</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Utelämna</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelämnas</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Before work with the family</source>
        <translation>Innan arbete med familjen</translation>
    </message>
    <message>
        <source>The list opens when something is written under: {headings}.</source>
        <translation>Listan öppnas när något är skrivet under: {headings}.</translation>
    </message>
    <message>
        <source>To talk through together. That all has been talked through does not mean that it is safe.</source>
        <translation>Att tala igenom tillsammans. Att allt är genomtalat betyder inte att det är tryggt.</translation>
    </message>
    <message>
        <source>Talked through</source>
        <translation>Genomtalat</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Ta bort markeringen</translation>
    </message>
    <message>
        <source>Talked through {day}</source>
        <translation>Genomtalat {day}</translation>
    </message>
</context>
<context>
    <name>FeePaper</name>
    <message>
        <source>Month of pay</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Swedish miles</source>
        <translation>Mil</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Arvode</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Omkostnad</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Resor</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summa</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Half-year</source>
        <translation>Halvår</translation>
    </message>
    <message>
        <source>To be paid, kronor</source>
        <translation>Att betala, kronor</translation>
    </message>
    <message>
        <source>By the report that {name} approved {day}.</source>
        <translation>Enligt rapporten som {name} godkände {day}.</translation>
    </message>
    <message>
        <source>Fees and rates as they stand in the decision today. No client is named here.</source>
        <translation>Arvode och ersättning så som de står i beslutet i dag. Ingen klient nämns här.</translation>
    </message>
    <message>
        <source>Basis for pay</source>
        <translation>Arvodesunderlag</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Back to the overview</source>
        <translation>Tillbaka till översikten</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find on the page</source>
        <translation>Sök i sidan</translation>
    </message>
    <message>
        <source>The place before</source>
        <translation>Föregående</translation>
    </message>
    <message>
        <source>The next place</source>
        <translation>Nästa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Place {number} of {all}</source>
        <translation>{number} av {all}</translation>
    </message>
    <message>
        <source>It does not stand here. Only what is shown on this page is looked through.</source>
        <translation>Det står inte här. Bara det som visas på den här sidan söks igenom.</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Considered</source>
        <translation>Kort som prövas</translation>
    </message>
    <message>
        <source>Look for a contact person</source>
        <translation>Sök kontaktperson</translation>
    </message>
    <message>
        <source>The cards lie on this computer. Nobody else learns whom you look for.</source>
        <translation>Korten finns på den här datorn. Ingen annan får veta vem du söker åt.</translation>
    </message>
    <message>
        <source>Cards that fit</source>
        <translation>Kort som passar</translation>
    </message>
    <message>
        <source>Consider {code}</source>
        <translation>Pröva {code}</translation>
    </message>
    <message>
        <source>No free card fits. Ask for less.</source>
        <translation>Inget ledigt kort passar. Ta bort något villkor.</translation>
    </message>
    <message>
        <source>{shown} of {count} are shown, the best first. Choose more above to see fewer.</source>
        <translation>{shown} av {count} visas, de som passar bäst först. Välj mer ovanför för att se färre.</translation>
    </message>
</context>
<context>
    <name>FirstThings</name>
    <message>
        <source>Must be solved first</source>
        <translation>Måste lösas först</translation>
    </message>
    <message>
        <source>Add something</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>Write something</source>
        <translation>Skriv något</translation>
    </message>
    <message>
        <source>solved {day}</source>
        <translation>löst {day}</translation>
    </message>
</context>
<context>
    <name>FoundPage</name>
    <message>
        <source>County</source>
        <translation>Län</translation>
    </message>
    <message>
        <source>Choose the county</source>
        <translation>Välj län</translation>
    </message>
    <message>
        <source>Municipalities that take part</source>
        <translation>Kommuner som är med</translation>
    </message>
    <message>
        <source>The county's own team</source>
        <translation>Länets eget team</translation>
    </message>
    <message>
        <source>What those who answer consultations are called.</source>
        <translation>Det de som svarar på konsultationer kallas.</translation>
    </message>
    <message>
        <source>The address of the county's server</source>
        <translation>Adressen till länets server</translation>
    </message>
    <message>
        <source>The server is made afterwards, with a key that the program shows you.</source>
        <translation>Servern görs efteråt, med en nyckel som programmet visar för dig.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ditt namn</translation>
    </message>
    <message>
        <source>Your title</source>
        <translation>Din titel</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>Systemförvaltare</translation>
    </message>
    <message>
        <source>Your telephone number</source>
        <translation>Ditt telefonnummer</translation>
    </message>
    <message>
        <source>Begin the county on this computer</source>
        <translation>Starta länet på den här datorn</translation>
    </message>
    <message>
        <source>I have an invitation instead</source>
        <translation>Jag har en inbjudan i stället</translation>
    </message>
    <message>
        <source>For the one who is to be the county's system administrator. The key that vouches for every member is made here, and never leaves this computer. You will not be able to read what others write.</source>
        <translation>För den som ska vara länets systemförvaltare. Nyckeln som går i god för alla medlemmar görs här och lämnar aldrig den här datorn. Du kommer inte att kunna läsa det andra skriver.</translation>
    </message>
    <message>
        <source>Begin a new county</source>
        <translation>Starta ett nytt län</translation>
    </message>
    <message>
        <source>Making the keys …</source>
        <translation>Gör nycklarna …</translation>
    </message>
    <message>
        <source>Choose the county first.</source>
        <translation>Välj länet först.</translation>
    </message>
    <message>
        <source>Write what the county's own team is called.</source>
        <translation>Skriv vad länets eget team heter.</translation>
    </message>
    <message>
        <source>Write the server's address; it begins with https://.</source>
        <translation>Skriv serverns adress, den börjar med https://.</translation>
    </message>
    <message>
        <source>Write your name. Members see who lets them in.</source>
        <translation>Skriv ditt namn. Medlemmarna ser vem som släpper in dem.</translation>
    </message>
</context>
<context>
    <name>FromPoolStrip</name>
    <message>
        <source>Look for a contact person</source>
        <translation>Sök kontaktperson</translation>
    </message>
    <message>
        <source>Cards that you consider: {count}.</source>
        <translation>Kort som prövas: {count}.</translation>
    </message>
    <message>
        <source>{name} ({code})</source>
        <translation>{name} ({code})</translation>
    </message>
    <message>
        <source>Compare the ties again</source>
        <translation>Jämför igen</translation>
    </message>
    <message>
        <source>A new tie has come since {who} was compared.</source>
        <translation>En ny anknytning har kommit sedan {who} jämfördes.</translation>
    </message>
    <message>
        <source>Compared {day} by {name}.</source>
        <translation>Prövad {day} av {name}.</translation>
    </message>
    <message>
        <source>Write her into the assignment</source>
        <translation>Skriv in i uppdraget</translation>
    </message>
    <message>
        <source>{who} suits this assignment.</source>
        <translation>{who} är lämplig för det här uppdraget.</translation>
    </message>
    <message>
        <source>From the pool: {who}.</source>
        <translation>Från banken: {who}.</translation>
    </message>
    <message>
        <source>Who she is comes from those who keep the pool, and is shown here then.</source>
        <translation>Vem det är kommer från dem som har hand om banken. Då står namnet här.</translation>
    </message>
    <message>
        <source>{name} is not in the program yet. Ask those who keep the pool to let her in.</source>
        <translation>{name} är inte med i programmet än. Be dem som har hand om banken att ordna det.</translation>
    </message>
</context>
<context>
    <name>GoalBlock</name>
    <message>
        <source>Write a step</source>
        <translation>Skriv delmål</translation>
    </message>
    <message>
        <source>Goal {number}. {text}</source>
        <translation>Mål {number}. {text}</translation>
    </message>
    <message>
        <source>{goal} (reached {day})</source>
        <translation>{goal} (nått {day})</translation>
    </message>
    <message>
        <source>The goal has no steps yet. What is the first thing that shall happen?</source>
        <translation>Målet har inga delmål än. Vad är det första som ska hända?</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Jämför och välj</translation>
    </message>
    <message>
        <source>Someone removed this goal while someone else went on with it.</source>
        <translation>Någon tog bort målet medan någon annan arbetade vidare med det.</translation>
    </message>
    <message>
        <source>Until you have chosen, it stands here. Nothing is gone.</source>
        <translation>Tills du har valt står det kvar här. Inget är borta.</translation>
    </message>
    <message>
        <source>{text}, {field}</source>
        <translation>{text}, {field}</translation>
    </message>
</context>
<context>
    <name>GoingCard</name>
    <message>
        <source>Who receives there</source>
        <translation>Vem tar emot där</translation>
    </message>
    <message>
        <source>Choose a colleague there</source>
        <translation>Välj en kollega där</translation>
    </message>
    <message>
        <source>The number that the receiver's program shows</source>
        <translation>Numret som mottagarens program visar</translation>
    </message>
    <message>
        <source>Ring, on a telephone number that you already have. It is under People, Take over a case.</source>
        <translation>Ring, på ett telefonnummer som du redan har. Numret finns under Personer, Ta emot ett ärende.</translation>
    </message>
    <message>
        <source>Send to the receiver</source>
        <translation>Skicka till mottagaren</translation>
    </message>
    <message>
        <source>Save the sealed file</source>
        <translation>Spara den låsta filen</translation>
    </message>
    <message>
        <source>As a sealed file instead</source>
        <translation>Som låst fil i stället</translation>
    </message>
    <message>
        <source>Change what goes along</source>
        <translation>Ändra vad som följer med</translation>
    </message>
    <message>
        <source>They have not got Bredvid, or you want it as a file</source>
        <translation>De har inte Bredvid, eller du vill ha det som fil</translation>
    </message>
    <message>
        <source>It becomes one sealed file that opens in any browser, without anything being installed. Send it in your municipality's own safe way. Read the ten words out by telephone, never in the same message. They are not stored: write them on paper until the receiver has opened it.</source>
        <translation>Det blir en låst fil som öppnas i vilken webbläsare som helst, utan att något installeras. Skicka den på kommunens eget säkra sätt. Läs upp de tio orden på telefon, aldrig i samma meddelande. De sparas inte: skriv dem på papper tills mottagaren har öppnat filen.</translation>
    </message>
    <message>
        <source>This goes to {name} ({code})</source>
        <translation>Det här går till {name} ({code})</translation>
    </message>
    <message>
        <source>The passphrase, ten words</source>
        <translation>Lösenordet, tio ord</translation>
    </message>
    <message>
        <source>Read this once more: {words}</source>
        <translation>Läs det här en gång till: {words}</translation>
    </message>
    <message>
        <source>It may tell who or where somebody is. You decide.</source>
        <translation>Det kan röja vem eller var någon är. Du bestämmer.</translation>
    </message>
    <message>
        <source>Choose who receives it there.</source>
        <translation>Välj vem som tar emot där.</translation>
    </message>
</context>
<context>
    <name>Guard</name>
    <message>
        <source>The program changes nothing for you.</source>
        <translation>Programmet ändrar inget åt dig.</translation>
    </message>
    <message>
        <source>There is a personal number in the text.</source>
        <translation>Det står ett personnummer i texten.</translation>
    </message>
    <message>
        <source>Something in the text looks like a personal number.</source>
        <translation>Något i texten ser ut som ett personnummer.</translation>
    </message>
    <message>
        <source>There is a person's name in the text.</source>
        <translation>Det står ett personnamn i texten.</translation>
    </message>
    <message>
        <source>There is an address in the text.</source>
        <translation>Det står en adress i texten.</translation>
    </message>
    <message>
        <source>There is a phone number in the text.</source>
        <translation>Det står ett telefonnummer i texten.</translation>
    </message>
    <message>
        <source>There is an e-mail address in the text.</source>
        <translation>Det står en e-postadress i texten.</translation>
    </message>
    <message>
        <source>So few fit this that the person can be recognised.</source>
        <translation>Så få passar in på det här att personen kan kännas igen.</translation>
    </message>
    <message>
        <source>There is a place smaller than a municipality in the text.</source>
        <translation>Det står en ort i texten som är mindre än en kommun.</translation>
    </message>
    <message>
        <source>A personal number is never sent.</source>
        <translation>Ett personnummer skickas aldrig.</translation>
    </message>
    <message>
        <source>It does not hold, but somebody can understand whose it is.</source>
        <translation>Det stämmer inte som nummer, men någon kan förstå vems det är.</translation>
    </message>
    <message>
        <source>A name in your files, or one that the text says is somebody's.</source>
        <translation>Namnet finns i era akter, eller så säger texten att någon heter så.</translation>
    </message>
    <message>
        <source>By it the home can be found.</source>
        <translation>På den går det att hitta hem till någon.</translation>
    </message>
    <message>
        <source>By the number the person can be recognised.</source>
        <translation>På numret kan personen kännas igen.</translation>
    </message>
    <message>
        <source>By the e-mail address the person can be recognised.</source>
        <translation>På e-postadressen kan personen kännas igen.</translation>
    </message>
    <message>
        <source>The fewer who live there, the easier somebody is recognised.</source>
        <translation>Ju färre som bor där, desto lättare är någon att känna igen.</translation>
    </message>
    <message>
        <source>{several} and {one} stand together.</source>
        <translation>{several} och {one} står ihop.</translation>
    </message>
    <message>
        <source>age</source>
        <translation>ålder</translation>
    </message>
    <message>
        <source>place of living</source>
        <translation>ort</translation>
    </message>
    <message>
        <source>language</source>
        <translation>språk</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>ursprung</translation>
    </message>
    <message>
        <source>school</source>
        <translation>skola</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>yrke</translation>
    </message>
    <message>
        <source>something rare about the family</source>
        <translation>något ovanligt i familjen</translation>
    </message>
</context>
<context>
    <name>GuardBanner</name>
    <message>
        <source>Rewrite</source>
        <translation>Skriv om</translation>
    </message>
    <message>
        <source>Send anyway, say why</source>
        <translation>Skicka ändå, ange varför</translation>
    </message>
    <message>
        <source>Keep only here</source>
        <translation>Behåll bara här</translation>
    </message>
    <message>
        <source>Why does it need to be written so?</source>
        <translation>Varför behöver det stå så?</translation>
    </message>
    <message>
        <source>The county sees this too.</source>
        <translation>Länet ser även det här.</translation>
    </message>
</context>
<context>
    <name>GuardianAnswer</name>
    <message>
        <source>To {guardian}</source>
        <translation>Till {guardian}</translation>
    </message>
    <message>
        <source>What you asked for</source>
        <translation>Det du begärde</translation>
    </message>
    <message>
        <source>Answer to your request to read</source>
        <translation>Svar på din begäran att läsa</translation>
    </message>
    <message>
        <source>This is released after your request of {day}. {gap} stands where words have been left out.</source>
        <translation>Det här lämnas ut efter din begäran {day}. {gap} står där ord är utelämnade.</translation>
    </message>
    <message>
        <source>What is released</source>
        <translation>Det som lämnas ut</translation>
    </message>
    <message>
        <source>Your request came</source>
        <translation>Din begäran kom</translation>
    </message>
    <message>
        <source>The decision was made</source>
        <translation>Beslutet fattades</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>What you have asked for is not released.</source>
        <translation>Det du har begärt lämnas inte ut.</translation>
    </message>
    <message>
        <source>A part of what you have asked for is released. It stands on a paper of its own.</source>
        <translation>En del av det du har begärt lämnas ut. Det står på ett eget papper.</translation>
    </message>
    <message>
        <source>What you have asked for is released. It stands on a paper of its own.</source>
        <translation>Det du har begärt lämnas ut. Det står på ett eget papper.</translation>
    </message>
    <message>
        <source>Why not all of it</source>
        <translation>Varför inte allt</translation>
    </message>
    <message>
        <source>Every detail has been considered by itself. What is not released is covered by secrecy, which can hold against a guardian too.</source>
        <translation>Varje uppgift har prövats för sig. Det som inte lämnas ut omfattas av sekretess, som kan gälla även mot en vårdnadshavare.</translation>
    </message>
    <message>
        <source>The rules stand in {statute}.</source>
        <translation>Reglerna finns i {statute}.</translation>
    </message>
    <message>
        <source>How to appeal</source>
        <translation>Så överklagar du</translation>
    </message>
    <message>
        <source>the administrative court of appeal</source>
        <translation>kammarrätten</translation>
    </message>
    <message>
        <source>You can ask {court} to change the decision. Write which decision you mean, what you want changed and why, and sign it. Send or leave it to us: we pass it on. It must have come to us within {weeks} weeks from the day on which you got this answer.</source>
        <translation>Du kan be {court} att ändra beslutet. Skriv vilket beslut du menar, vad du vill ändra och varför, och skriv under. Skicka eller lämna det till oss, så skickar vi det vidare. Det måste ha kommit till oss inom {weeks} veckor från den dag du fick det här svaret.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>You are welcome to ask us. We can go through the answer together.</source>
        <translation>Du är välkommen att fråga oss. Vi kan gå igenom svaret tillsammans.</translation>
    </message>
</context>
<context>
    <name>GuidedOnForm</name>
    <message>
        <source>Guided on to</source>
        <translation>Lotsad vidare till</translation>
    </message>
    <message>
        <source>An authority, a unit or a service. No person's name.</source>
        <translation>En myndighet, en enhet eller en verksamhet. Inget personnamn.</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Vilken dag</translation>
    </message>
    <message>
        <source>Empty means today.</source>
        <translation>Tomt betyder i dag.</translation>
    </message>
    <message>
        <source>Received there by</source>
        <translation>Mottaget där av</translation>
    </message>
    <message>
        <source>A role, if somebody has said so.</source>
        <translation>En roll, om någon har sagt det.</translation>
    </message>
</context>
<context>
    <name>HalfYearCard</name>
    <message>
        <source>The half-year report</source>
        <translation>Halvårsrapporten</translation>
    </message>
    <message>
        <source>Read it so far</source>
        <translation>Läs den så långt</translation>
    </message>
    <message>
        <source>Hand in the report</source>
        <translation>Lämna in rapporten</translation>
    </message>
    <message>
        <source>Approved {day}.</source>
        <translation>Godkänd {day}.</translation>
    </message>
    <message>
        <source>Given back: {words}</source>
        <translation>Tillbaka till dig: {words}</translation>
    </message>
    <message>
        <source>Handed in {day}. It goes at the next coverage.</source>
        <translation>Inlämnad {day}. Den går i väg när det finns täckning.</translation>
    </message>
    <message>
        <source>Handed in {day} and sent.</source>
        <translation>Inlämnad {day} och skickad.</translation>
    </message>
    <message>
        <source>Look at the report</source>
        <translation>Titta på rapporten</translation>
    </message>
    <message>
        <source>Writes itself from your sessions. None yet this half-year. Hand it in by {day}.</source>
        <translation>Skriver sig själv av dina träffar. Inga än det här halvåret. Lämnas senast {day}.</translation>
    </message>
    <message>
        <source>Writes itself from your one session. Hand it in by {day}.</source>
        <translation>Skriver sig själv av din enda träff. Lämnas senast {day}.</translation>
    </message>
    <message>
        <source>Writes itself from your {count} sessions. Hand it in by {day}.</source>
        <translation>Skriver sig själv av dina {count} träffar. Lämnas senast {day}.</translation>
    </message>
    <message>
        <source>{miles} Swedish miles in all</source>
        <translation>{miles} mil sammanlagt</translation>
    </message>
    <message>
        <source>{time}, and {count} without a time</source>
        <translation>{time}, och {count} utan tid</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Time together</source>
        <translation>Tid tillsammans</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Your journeys</source>
        <translation>Dina resor</translation>
    </message>
    <message>
        <source>Nothing written down</source>
        <translation>Inget uppskrivet</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Månad för månad</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Stäng rapporten</translation>
    </message>
</context>
<context>
    <name>HandedCard</name>
    <message>
        <source>{alias}, from {name}</source>
        <translation>{alias}, från {name}</translation>
    </message>
    <message>
        <source>{day}, {what}</source>
        <translation>{day}, {what}</translation>
    </message>
    <message>
        <source>If it is put aside: why?</source>
        <translation>Om det läggs åt sidan: varför?</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ta in det</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>Lägg åt sidan</translation>
    </message>
    <message>
        <source>The file is not on this computer, so somebody who has it must take it in.</source>
        <translation>Akten är inte på den här datorn, så någon som har den får ta in det.</translation>
    </message>
    <message>
        <source>What it was meant for is gone. It becomes notes in the file, under the writer's name.</source>
        <translation>Det som det var till finns inte kvar. Det blir anteckningar i akten, i skribentens namn.</translation>
    </message>
    <message>
        <source>It is written where it was meant to go, under the writer's name and with a note of its way.</source>
        <translation>Det skrivs in där det skulle, i skribentens namn och med uppgift om vägen dit.</translation>
    </message>
</context>
<context>
    <name>HandedScreen</name>
    <message>
        <source>Written by somebody whose access had ended, or refused on its way. Nothing is dropped.</source>
        <translation>Skrivet av någon vars tillgång hade upphört, eller stoppat på vägen. Inget kastas.</translation>
    </message>
    <message>
        <source>Handed over, could not be sent</source>
        <translation>Överlämnat, kunde inte skickas</translation>
    </message>
    <message>
        <source>Nothing has been handed over.</source>
        <translation>Inget har lämnats över.</translation>
    </message>
</context>
<context>
    <name>HandlerRow</name>
    <message>
        <source>End her access</source>
        <translation>Avsluta</translation>
    </message>
    <message>
        <source>End access for {name}</source>
        <translation>Avsluta åtkomsten för {name}</translation>
    </message>
</context>
<context>
    <name>HandlerWords</name>
    <message>
        <source>Name not known here yet</source>
        <translation>Namnet har inte kommit hit än</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (du)</translation>
    </message>
    <message>
        <source>Stand-in until {day}.</source>
        <translation>Vikarie till och med {day}.</translation>
    </message>
    <message>
        <source>Until {day}.</source>
        <translation>Till och med {day}.</translation>
    </message>
    <message>
        <source>Opened the file.</source>
        <translation>Lade upp akten.</translation>
    </message>
    <message>
        <source>Let in {day} by {name}.</source>
        <translation>Insläppt {day} av {name}.</translation>
    </message>
    <message>
        <source>Has no computer now.</source>
        <translation>Har ingen dator nu.</translation>
    </message>
    <message>
        <source>There is no other social worker in the municipality to let in.</source>
        <translation>Det finns ingen mer socialsekreterare i kommunen att släppa in.</translation>
    </message>
    <message>
        <source>{name} does not handle the file any more, and gets nothing that is written now.</source>
        <translation>{name} handlägger inte längre akten och får inget av det som skrivs nu.</translation>
    </message>
    <message>
        <source>{name} stands in, with all that was.</source>
        <translation>{name} vikarierar nu och läser allt som varit.</translation>
    </message>
    <message>
        <source>{name} handles the file now, with all that was.</source>
        <translation>{name} handlägger nu akten och läser allt som varit.</translation>
    </message>
</context>
<context>
    <name>HandlersCard</name>
    <message>
        <source>Who handles the file</source>
        <translation>Handläggare</translation>
    </message>
    <message>
        <source>Let in a colleague</source>
        <translation>Släpp in en kollega</translation>
    </message>
    <message>
        <source>Choose a colleague</source>
        <translation>Välj en kollega</translation>
    </message>
    <message>
        <source>Last day of the stand-in</source>
        <translation>Sista dag för vikarie</translation>
    </message>
    <message>
        <source>if it is for a time</source>
        <translation>om det är för en tid</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Släpp in</translation>
    </message>
    <message>
        <source>They read and write everything in the file, and in what has been disclosed of it.</source>
        <translation>De läser och skriver allt i akten, och i det som har lämnats ut ur den.</translation>
    </message>
    <message>
        <source>Choose who is to be let in.</source>
        <translation>Välj vem som ska släppas in.</translation>
    </message>
    <message>
        <source>That day has passed.</source>
        <translation>Den dagen har passerat.</translation>
    </message>
</context>
<context>
    <name>HandoverForm</name>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
    <message>
        <source>Choose a colleague</source>
        <translation>Välj en kollega</translation>
    </message>
    <message>
        <source>Your last day with the file</source>
        <translation>Din sista dag med akten</translation>
    </message>
    <message>
        <source>Left empty, you go on handling it together.</source>
        <translation>Lämnas den tom fortsätter ni att handlägga tillsammans.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Lämna över</translation>
    </message>
    <message>
        <source>Suggest from the file again</source>
        <translation>Föreslå från akten igen</translation>
    </message>
    <message>
        <source>This is going on</source>
        <translation>Det här är på gång</translation>
    </message>
    <message>
        <source>Suggested from days and open things in the file. Word them as you like. No notes go with it.</source>
        <translation>Föreslaget från datum och öppna saker i akten. Formulera dem som du vill. Inga anteckningar följer med.</translation>
    </message>
    <message>
        <source>What you handed over</source>
        <translation>Det du lämnade över</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Hand the file over</source>
        <translation>Lämna över akten</translation>
    </message>
    <message>
        <source>A colleague takes over: first your lines, then the whole file.</source>
        <translation>En kollega tar över: först dina rader, sedan hela akten.</translation>
    </message>
</context>
<context>
    <name>HandoverWords</name>
    <message>
        <source>{name} took over on {day}.</source>
        <translation>{name} tog över {day}.</translation>
    </message>
    <message>
        <source>Handed over to {name} on {day}. Waits for {name} to confirm.</source>
        <translation>Lämnad till {name} {day}. Väntar på att {name} bekräftar.</translation>
    </message>
    <message>
        <source>You handle the file together.</source>
        <translation>Ni handlägger akten tillsammans.</translation>
    </message>
    <message>
        <source>Your last day with it is {day}.</source>
        <translation>Din sista dag med den är {day}.</translation>
    </message>
    <message>
        <source>{day}: {words}</source>
        <translation>{day}: {words}</translation>
    </message>
    <message>
        <source>An urgent note from the contact person has not been read.</source>
        <translation>En brådskande anteckning från kontaktpersonen är inte läst.</translation>
    </message>
    <message>
        <source>The contact person has asked to be rung up.</source>
        <translation>Kontaktpersonen har bett att bli uppringd.</translation>
    </message>
    <message>
        <source>Two versions wait for somebody to choose ({count}).</source>
        <translation>Två versioner väntar på att någon väljer ({count}).</translation>
    </message>
    <message>
        <source>A guardian ({text}) has asked to read, and has no answer yet.</source>
        <translation>En vårdnadshavare ({text}) har begärt att läsa och har inget svar än.</translation>
    </message>
    <message>
        <source>to be solved first: {text}</source>
        <translation>måste lösas först: {text}</translation>
    </message>
    <message>
        <source>A consent waits to be signed.</source>
        <translation>Ett samtycke väntar på underskrift.</translation>
    </message>
    <message>
        <source>a consent runs out</source>
        <translation>ett samtycke går ut</translation>
    </message>
    <message>
        <source>the assignment of {who} ends</source>
        <translation>uppdraget för {who} går ut</translation>
    </message>
    <message>
        <source>Contact person: {who}, {text}.</source>
        <translation>Kontaktperson: {who}, {text}.</translation>
    </message>
    <message>
        <source>The contact person rings at once if {text}.</source>
        <translation>Kontaktpersonen ringer genast om {text}.</translation>
    </message>
    <message>
        <source>first review of the plan</source>
        <translation>första genomgång av planen</translation>
    </message>
    <message>
        <source>{area} is looked at again</source>
        <translation>{area} ses över</translation>
    </message>
    <message>
        <source>Under way: {text}</source>
        <translation>Pågår: {text}</translation>
    </message>
    <message>
        <source>{text} ends its support</source>
        <translation>stödet från {text} upphör</translation>
    </message>
    <message>
        <source>an area of the plan</source>
        <translation>ett område i planen</translation>
    </message>
</context>
<context>
    <name>HappenedCard</name>
    <message>
        <source>Has something happened?</source>
        <translation>Har något hänt?</translation>
    </message>
    <message>
        <source>Then it is time to read the plan again.</source>
        <translation>Då är det dags att läsa planen igen.</translation>
    </message>
</context>
<context>
    <name>HeldBanner</name>
    <message>
        <source>{parts}: a personal number stands there.</source>
        <translation>{parts}: där står ett personnummer.</translation>
    </message>
    <message>
        <source>It is never sent. The recipients keep the earlier words until you take the number out.</source>
        <translation>Det skickas aldrig. Mottagarna har kvar det som stod förut tills du tar bort numret.</translation>
    </message>
</context>
<context>
    <name>HeldPart</name>
    <message>
        <source>Held, by day</source>
        <translation>Kvar, dag för dag</translation>
    </message>
    <message>
        <source>Hand over to the unit</source>
        <translation>Lämna över till enheten</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Emergency now, also while it is locked</source>
        <translation>Akut nu, också när det är låst</translation>
    </message>
    <message>
        <source>Hide what is on the screen at once; Esc twice does the same</source>
        <translation>Dölj det som syns på skärmen genast; Esc två gånger gör detsamma</translation>
    </message>
    <message>
        <source>Lock; everything is kept</source>
        <translation>Lås; allt du skrivit finns kvar</translation>
    </message>
    <message>
        <source>This help, and back</source>
        <translation>Den här hjälpen, och tillbaka</translation>
    </message>
    <message>
        <source>Back; what you have written is kept</source>
        <translation>Tillbaka; det du har skrivit finns kvar</translation>
    </message>
    <message>
        <source>The rooms of the menu, in their order</source>
        <translation>Menyns rum, i ordning</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>Ny konsultation</translation>
    </message>
    <message>
        <source>Write down a session</source>
        <translation>Skriv upp en träff</translation>
    </message>
    <message>
        <source>Look for a person</source>
        <translation>Sök en person</translation>
    </message>
    <message>
        <source>Find words on the page that is shown; F3 and Shift+F3 go on and back</source>
        <translation>Sök ord på sidan som visas; F3 och Shift+F3 går vidare och tillbaka</translation>
    </message>
    <message>
        <source>The tab before, the next tab</source>
        <translation>Föregående flik, nästa flik</translation>
    </message>
    <message>
        <source>The blue button</source>
        <translation>Den blå knappen</translation>
    </message>
    <message>
        <source>Take back what was just done</source>
        <translation>Ångra det du nyss gjorde</translation>
    </message>
    <message>
        <source>The paper of the page, where it has one</source>
        <translation>Sidans papper, om den har något</translation>
    </message>
    <message>
        <source>See when it was saved; nothing needs to be saved by hand</source>
        <translation>Se när det sparades; du behöver aldrig spara själv</translation>
    </message>
    <message>
        <source>Larger text, smaller text, as at first</source>
        <translation>Större text, mindre text, som från början</translation>
    </message>
    <message>
        <source>F9 covers the screen, and after a minute Bredvid locks. It takes no traces away: who may look at the computer can see that Bredvid is on it.</source>
        <translation>F9 döljer skärmen, och efter en minut låser Bredvid. Inga spår tas bort: den som får titta i datorn kan se att Bredvid finns där.</translation>
    </message>
    <message>
        <source>For you who stand beside somebody whose own family threatens, and for those beside you.</source>
        <translation>För dig som står bredvid någon som hotas av sin egen familj, och för dem som står bredvid dig.</translation>
    </message>
    <message>
        <source>All that you write is saved on this computer as you write it, with or without coverage.</source>
        <translation>Allt du skriver sparas på den här datorn medan du skriver, med eller utan täckning.</translation>
    </message>
    <message>
        <source>Bredvid never says what is right. It keeps together what people have said and decided.</source>
        <translation>Bredvid säger aldrig vad som är rätt. Det håller ihop vad människor har sagt och beslutat.</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
    <message>
        <source>While it is locked, nobody can read what lies here, not even on a stolen computer.</source>
        <translation>När det är låst kan ingen läsa det som finns här, inte ens på en stulen dator.</translation>
    </message>
    <message>
        <source>Write your passphrase and press Enter. Show lets you see what you have written.</source>
        <translation>Skriv din lösenfras och tryck Enter. Med Visa ser du vad du har skrivit.</translation>
    </message>
    <message>
        <source>If you have forgotten it, the recovery code in the municipality's safe opens instead.</source>
        <translation>Har du glömt den öppnar i stället återställningskoden i kommunens kassaskåp.</translation>
    </message>
    <message>
        <source>Numbers and steps for an emergency can be read without unlocking: F12.</source>
        <translation>Nummer och steg när det brådskar kan läsas utan att låsa upp: F12.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>What waits for you, what waits for others, and what is new. Nothing is late here.</source>
        <translation>Det som väntar på dig, det som väntar på andra och det som är nytt. Inget räknas som sent här.</translation>
    </message>
    <message>
        <source>A row goes away by itself when what it is about has been done.</source>
        <translation>En rad försvinner av sig själv när det den gäller är gjort.</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>Ask the county without saying who it is about, and read what they answer.</source>
        <translation>Fråga länet utan att säga vem det gäller, och läs vad de svarar.</translation>
    </message>
    <message>
        <source>Words that may tell who it is are marked before you send. You choose what to do.</source>
        <translation>Ord som kan avslöja vem det är markeras innan du skickar. Du väljer vad du gör.</translation>
    </message>
    <message>
        <source>What has been said in a consultation cannot be taken back.</source>
        <translation>Det som sagts i en konsultation går inte att ta tillbaka.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>The files that you may read, each under an alias that tells nothing.</source>
        <translation>De akter du får läsa, var och en under ett alias som inget säger.</translation>
    </message>
    <message>
        <source>A person is found by name, alias, personal number or case number, never by words.</source>
        <translation>En person söks med namn, alias, personnummer eller ärendenummer, aldrig med ord ur texten.</translation>
    </message>
    <message>
        <source>Ctrl+F finds words in the file that is open, never in others.</source>
        <translation>Ctrl+F söker ord i den akt som är öppen, aldrig i andra.</translation>
    </message>
    <message>
        <source>Held down: the name, for as long as you hold it</source>
        <translation>Nedtryckt: namnet, så länge du håller den nere</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>Länet</translation>
    </message>
    <message>
        <source>What has been asked of the county, or handed over to it, and what it has answered.</source>
        <translation>Det länet har fått frågor om eller fått utlämnat, och vad det har svarat.</translation>
    </message>
    <message>
        <source>Only what somebody has chosen to hand over is here, for as long as they have said.</source>
        <translation>Här finns bara det som någon har valt att lämna ut, så länge som de har sagt.</translation>
    </message>
    <message>
        <source>My sessions</source>
        <translation>Mina träffar</translation>
    </message>
    <message>
        <source>Here a contact person writes down how a session was, and reads what to know before.</source>
        <translation>Här skriver en kontaktperson upp hur en träff var, och läser det som är bra att veta innan.</translation>
    </message>
    <message>
        <source>A few words are enough. If something worries you: ring first, write then.</source>
        <translation>Några ord räcker. Om något oroar dig: ring först, skriv sedan.</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Kontaktpersoner</translation>
    </message>
    <message>
        <source>Those who can be contact persons in the county, what they can, and who has asked.</source>
        <translation>De som kan vara kontaktpersoner i länet, vad de kan och vilka som har frågat.</translation>
    </message>
    <message>
        <source>A unit sees a card without a name until somebody has been chosen.</source>
        <translation>En enhet ser ett kort utan namn tills någon har valts.</translation>
    </message>
    <message>
        <source>Protected ones</source>
        <translation>Skyddade</translation>
    </message>
    <message>
        <source>Who has a protected identity, and what has been asked of you as the second person.</source>
        <translation>Vilka som har skyddad identitet, och det du har ombetts ta ställning till som den andra personen.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Who has opened, printed and handed over what, and whether anybody has looked through it.</source>
        <translation>Vem som har öppnat, skrivit ut och lämnat ut vad, och om någon har gått igenom det.</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Who belongs to the county, with which computers. Nothing of any person is seen here.</source>
        <translation>Vilka som hör till länet, med vilka datorer. Inget om någon enskild syns här.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>How it locks, its copies, its recovery code, a journey, and what is carried on a stick.</source>
        <translation>Hur den låser, dess kopior, återställningskoden, en resa och det som bärs på ett USB-minne.</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Who it is, how it is now, who stands around, and what can be done with the file.</source>
        <translation>Vem det är, hur det är nu, vilka som finns omkring och vad du kan göra med akten.</translation>
    </message>
    <message>
        <source>Press any words to change them. What was there before is kept.</source>
        <translation>Tryck på en text för att ändra den. Det som stod innan finns kvar.</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Stödplan</translation>
    </message>
    <message>
        <source>What the person wants, in their own words first, and the steps there. One plan for all.</source>
        <translation>Det personen vill, med egna ord först, och stegen dit. En plan för alla.</translation>
    </message>
    <message>
        <source>If two have written at the same time, both texts stand until somebody chooses.</source>
        <translation>Om två har skrivit samtidigt står båda texterna kvar tills någon väljer.</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Trygghet</translation>
    </message>
    <message>
        <source>What protects, who is told what, and what has happened. The program judges no risk.</source>
        <translation>Det som skyddar, vem som får veta vad och vad som har hänt. Programmet bedömer ingen risk.</translation>
    </message>
    <message>
        <source>The cover story is hidden until you ask for it, and is never found by Ctrl+F.</source>
        <translation>Skyddshistorien är dold tills du ber om den, och hittas aldrig med Ctrl+F.</translation>
    </message>
    <message>
        <source>Around the person</source>
        <translation>Kring personen</translation>
    </message>
    <message>
        <source>Children, guardians, school, and what has been asked for and not given.</source>
        <translation>Barn, vårdnadshavare, skola och det som har sökts men inte getts.</translation>
    </message>
    <message>
        <source>Who stands here is written by what they are to the person, so few names as can be.</source>
        <translation>Den som står här skrivs med vad den är för personen, med så få namn som möjligt.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>Who stands around the person, as the person sees it, at one moment after another.</source>
        <translation>Vilka som finns omkring personen, som personen själv ser det, vid det ena tillfället efter det andra.</translation>
    </message>
    <message>
        <source>Nearer the middle is closer to the heart. Write who it is to the person, never a name.</source>
        <translation>Närmare mitten är närmare hjärtat. Skriv vem det är för personen, aldrig ett namn.</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Piltangenter</translation>
    </message>
    <message>
        <source>Walk between those on the map</source>
        <translation>Gå mellan dem på kartan</translation>
    </message>
    <message>
        <source>Alt+arrows</source>
        <translation>Alt+piltangenter</translation>
    </message>
    <message>
        <source>Move the one that is chosen</source>
        <translation>Flytta den som är vald</translation>
    </message>
    <message>
        <source>Ctrl+← and Ctrl+→</source>
        <translation>Ctrl+← och Ctrl+→</translation>
    </message>
    <message>
        <source>The moment before, the next moment</source>
        <translation>Föregående tillfälle, nästa tillfälle</translation>
    </message>
    <message>
        <source>Add somebody, take somebody away</source>
        <translation>Lägg till någon, ta bort någon</translation>
    </message>
    <message>
        <source>Change the one that is chosen</source>
        <translation>Ändra den som är vald</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>The contact person's assignment, from the first talk to the end, and the sessions.</source>
        <translation>Kontaktpersonens uppdrag, från första samtalet till slutet, och träffarna.</translation>
    </message>
    <message>
        <source>What you write in the brief is all that the contact person gets to know from here.</source>
        <translation>Det du skriver i uppdragets text är allt som kontaktpersonen får veta härifrån.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>What has happened and what was said, day by day. A signed note is not changed any more.</source>
        <translation>Det som har hänt och sagts, dag för dag. En signerad anteckning ändras inte mer.</translation>
    </message>
    <message>
        <source>A mistake in a signed note is put right by a new note beside it.</source>
        <translation>Ett fel i en signerad anteckning rättas med en ny anteckning bredvid.</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Handlingar</translation>
    </message>
    <message>
        <source>Papers and pictures of the file, read here and never opened in another program.</source>
        <translation>Aktens papper och bilder, som läses här och aldrig öppnas i något annat program.</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>What the person has agreed to, who has been given what, and the way to take it back.</source>
        <translation>Det personen har samtyckt till, vem som har fått vad och hur det återkallas.</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Vem ser vad</translation>
    </message>
    <message>
        <source>Everybody who can read something of the file, why, and until when.</source>
        <translation>Alla som kan läsa något ur akten, varför och till när.</translation>
    </message>
    <message>
        <source>What has no line to anybody stays in the municipality.</source>
        <translation>Det som inte har någon linje stannar i kommunen.</translation>
    </message>
    <message>
        <source>Emergency now</source>
        <translation>Akut nu</translation>
    </message>
    <message>
        <source>Whom to ring and what to do first. Ring first, write then.</source>
        <translation>Vem du ringer och vad du gör först. Ring först, skriv sedan.</translation>
    </message>
    <message>
        <source>Bredvid sends no alarm. A note from here is read when somebody opens a computer.</source>
        <translation>Bredvid skickar inget larm. En anteckning härifrån läses när någon öppnar en dator.</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Två versioner</translation>
    </message>
    <message>
        <source>Two have written apart from each other. Both texts stand until you have chosen.</source>
        <translation>Två har skrivit var för sig. Båda texterna gäller tills du har valt.</translation>
    </message>
    <message>
        <source>Nothing is chosen beforehand, and what was not chosen is kept too.</source>
        <translation>Inget är valt på förhand, och det som inte valdes finns också kvar.</translation>
    </message>
    <message>
        <source>Alt+1, Alt+2</source>
        <translation>Alt+1, Alt+2</translation>
    </message>
    <message>
        <source>Choose the first version, or the second</source>
        <translation>Välj den första versionen, eller den andra</translation>
    </message>
    <message>
        <source>← and →</source>
        <translation>← och →</translation>
    </message>
    <message>
        <source>From one version to another</source>
        <translation>Från den ena versionen till den andra</translation>
    </message>
    <message>
        <source>A computer is gone</source>
        <translation>En dator är borta</translation>
    </message>
    <message>
        <source>What to do when a computer is lost: shut it off first, then see what lay on it.</source>
        <translation>Vad du gör när en dator är borta: stäng av den först, se sedan vad som låg på den.</translation>
    </message>
    <message>
        <source>Back from a journey</source>
        <translation>Hemma från en resa</translation>
    </message>
    <message>
        <source>A colleague is back and asks to have the files again. Ring before you say yes.</source>
        <translation>En kollega är tillbaka och ber att få akterna igen. Ring innan du säger ja.</translation>
    </message>
    <message>
        <source>Take over a case</source>
        <translation>Ta emot ett ärende</translation>
    </message>
    <message>
        <source>A case from another municipality. It is theirs until you have answered.</source>
        <translation>Ett ärende från en annan kommun. Det är deras tills du har svarat.</translation>
    </message>
    <message>
        <source>Handed over to you</source>
        <translation>Lämnad över till dig</translation>
    </message>
    <message>
        <source>What somebody wrote who could not send it any more. You say where it belongs.</source>
        <translation>Det som någon skrev som inte längre kunde skicka det. Du säger var det hör hemma.</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Help: {page}</source>
        <translation>Hjälp: {page}</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Bra att veta</translation>
    </message>
    <message>
        <source>Keys on this page</source>
        <translation>Tangenter på den här sidan</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Tangenter överallt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tangent</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Vad den gör</translation>
    </message>
</context>
<context>
    <name>HiddenPage</name>
    <message>
        <source>Empty page</source>
        <translation>Tom sida</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsätt</translation>
    </message>
</context>
<context>
    <name>InboxList</name>
    <message>
        <source>Everything</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Konsultationer</translation>
    </message>
    <message>
        <source>Disclosed</source>
        <translation>Utlämnat</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>longest waiting first</source>
        <translation>längst väntan först</translation>
    </message>
    <message>
        <source>No consultation is waiting.</source>
        <translation>Ingen konsultation väntar.</translation>
    </message>
    <message>
        <source>Waiting consultations</source>
        <translation>Konsultationer</translation>
    </message>
    <message>
        <source>Ask how it went</source>
        <translation>Fråga hur det gick</translation>
    </message>
    <message>
        <source>Answered and closed</source>
        <translation>Besvarade och avslutade</translation>
    </message>
    <message>
        <source>Telephone consultations</source>
        <translation>Telefonkonsultationer</translation>
    </message>
    <message>
        <source>Nothing is disclosed to the county now.</source>
        <translation>Inget är utlämnat till länet nu.</translation>
    </message>
    <message>
        <source>Disclosed to the county</source>
        <translation>Utlämnat till länet</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Something from {unit}</source>
        <translation>Något från {unit}</translation>
    </message>
</context>
<context>
    <name>InterpreterPage</name>
    <message>
        <source>What you read out</source>
        <translation>Det här läser du upp</translation>
    </message>
    <message>
        <source>Book an interpreter</source>
        <translation>Boka tolk</translation>
    </message>
    <message>
        <source>Language, time and how. Not who it is for, and not where: interpreters know people too.</source>
        <translation>Språk, tid och sätt. Inte vem det gäller och inte var: även tolkar känner folk.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Kurdish is several: write sorani or kurmanji.</source>
        <translation>Kurdiska är flera språk: skriv sorani eller kurmanji.</translation>
    </message>
    <message>
        <source>Dialect, if it matters</source>
        <translation>Dialekt, om den har betydelse</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>For example 13.00</source>
        <translation>Till exempel 13.00</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} minuter</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Längd</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>The person wishes</source>
        <translation>Personen önskar</translation>
    </message>
    <message>
        <source>Nobody from the county</source>
        <translation>Inte någon från länet</translation>
    </message>
    <message>
        <source>More that the interpreter needs to know</source>
        <translation>Mer som tolken behöver veta</translation>
    </message>
    <message>
        <source>Copy the booking</source>
        <translation>Kopiera bokningen</translation>
    </message>
    <message>
        <source>Print the booking</source>
        <translation>Skriv ut bokningen</translation>
    </message>
    <message>
        <source>No name and no place here.</source>
        <translation>Inget namn och ingen plats här.</translation>
    </message>
    <message>
        <source>Stop: a name or a place stands here: {words}. Take it away, and the booking can be used.</source>
        <translation>Stopp: här står ett namn eller en plats: {words}. Ta bort det, så kan bokningen användas.</translation>
    </message>
    <message>
        <source>Write a language first.</source>
        <translation>Skriv ett språk först.</translation>
    </message>
    <message>
        <source>Copied. It is gone from the clipboard in half a minute.</source>
        <translation>Kopierat. Urklipp töms om en halv minut.</translation>
    </message>
</context>
<context>
    <name>InterviewCard</name>
    <message>
        <source>Interview held on</source>
        <translation>Intervjun hölls den</translation>
    </message>
    <message>
        <source>Interview held by</source>
        <translation>Intervjun hölls av</translation>
    </message>
    <message>
        <source>What was said at the interview</source>
        <translation>Vad som sades på intervjun</translation>
    </message>
    <message>
        <source>Save the interview</source>
        <translation>Spara intervjun</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Intervju</translation>
    </message>
    <message>
        <source>Is erased on {day}.</source>
        <translation>Raderas {day}.</translation>
    </message>
</context>
<context>
    <name>InvitationField</name>
    <message>
        <source>From the system administrator, on paper or in a file. Type or paste it; spaces do not matter. If you got a square picture code, type the letters that stand below it.</source>
        <translation>Från systemförvaltaren, på papper eller i en fil. Skriv eller klistra in den, mellanslag spelar ingen roll. Har du fått en fyrkantig kod skriver du bokstäverna som står bredvid den.</translation>
    </message>
    <message>
        <source>Open a file with the invitation</source>
        <translation>Öppna en fil med inbjudan</translation>
    </message>
    <message>
        <source>Open the invitation</source>
        <translation>Öppna inbjudan</translation>
    </message>
    <message>
        <source>That file cannot be read as an invitation. Choose another, or type it.</source>
        <translation>Filen går inte att läsa som en inbjudan. Välj en annan, eller skriv in den.</translation>
    </message>
</context>
<context>
    <name>InvitationPage</name>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Spara som fil</translation>
    </message>
    <message>
        <source>To read out, or to write on paper</source>
        <translation>Att läsa upp, eller skriva på papper</translation>
    </message>
    <message>
        <source>Five letters or digits at a time. A slip is told at once, so nothing can go wrong by it.</source>
        <translation>Fem bokstäver eller siffror i taget. Ett fel märks genast, så inget kan gå snett av det.</translation>
    </message>
    <message>
        <source>As a file</source>
        <translation>Som fil</translation>
    </message>
    <message>
        <source>Give it on a memory stick, or by a way that only the two of you use. It opens nothing by itself.</source>
        <translation>Lämna den på ett minne, eller på ett sätt som bara ni två använder. Den öppnar inget i sig själv.</translation>
    </message>
    <message>
        <source>Take the invitation back</source>
        <translation>Ta tillbaka inbjudan</translation>
    </message>
    <message>
        <source>Whoever has it cannot use it any more.</source>
        <translation>Den som har den kan inte använda den längre.</translation>
    </message>
    <message>
        <source>As a square code</source>
        <translation>Som fyrkantig kod</translation>
    </message>
    <message>
        <source>For a paper. Bredvid has no camera: the letters are typed.</source>
        <translation>För ett papper. Bredvid har ingen kamera: bokstäverna skrivs in.</translation>
    </message>
    <message>
        <source>Invitation for {name}</source>
        <translation>Inbjudan till {name}</translation>
    </message>
    <message>
        <source>Expired {day}. Make a new one.</source>
        <translation>Gick ut {day}. Gör en ny.</translation>
    </message>
    <message>
        <source>Once, until {day}</source>
        <translation>En gång, till {day}</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>Can be used</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Efteråt</translation>
    </message>
    <message>
        <source>The new computer shows digits. Ring, compare, and let it in here.</source>
        <translation>Den nya datorn visar siffror. Ring, jämför och släpp in den här.</translation>
    </message>
    <message>
        <source>The invitation's letters: {text}</source>
        <translation>Inbjudans bokstäver: {text}</translation>
    </message>
    <message>
        <source>Save the invitation</source>
        <translation>Spara inbjudan</translation>
    </message>
    <message>
        <source>The file has been saved. Take it away when it has been used.</source>
        <translation>Filen är sparad. Ta bort den när den har använts.</translation>
    </message>
</context>
<context>
    <name>InvitePage</name>
    <message>
        <source>You get a text that serves once, for fourteen days. Hand it over yourself, not by the program.</source>
        <translation>Du får en text som gäller en gång, i fjorton dagar. Lämna över den själv, inte genom programmet.</translation>
    </message>
    <message>
        <source>Invite</source>
        <translation>Bjud in</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>weekdays 8–16.30</source>
        <translation>vard. 8–16.30</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Arbetar i</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Välj</translation>
    </message>
    <message>
        <source>What she does</source>
        <translation>Vad personen gör</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Make the invitation</source>
        <translation>Gör inbjudan</translation>
    </message>
    <message>
        <source>One more computer for {name}</source>
        <translation>En dator till för {name}</translation>
    </message>
    <message>
        <source>It gets back everything that {name} has a right to, from those who have it.</source>
        <translation>Den får tillbaka allt som {name} har rätt till, från dem som har det.</translation>
    </message>
    <message>
        <source>Write the name first.</source>
        <translation>Skriv namnet först.</translation>
    </message>
    <message>
        <source>Choose where, so that the right colleagues are shown.</source>
        <translation>Välj var, så att rätt kollegor visas.</translation>
    </message>
    <message>
        <source>Choose at least one role.</source>
        <translation>Välj minst en roll.</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>What was asked, what was found</source>
        <translation>Vad som frågades, vad det visade</translation>
    </message>
</context>
<context>
    <name>ItemReview</name>
    <message>
        <source>Items of the file</source>
        <translation>Uppgifter i akten</translation>
    </message>
    <message>
        <source>Leave out the selected words too</source>
        <translation>Utelämna även de markerade orden</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Varför?</translation>
    </message>
    <message>
        <source>Why it is not released</source>
        <translation>Varför det inte lämnas ut</translation>
    </message>
    <message>
        <source>not decided</source>
        <translation>inte genomgången</translation>
    </message>
    <message>
        <source>{left} of {count} left to decide about</source>
        <translation>{left} av {count} kvar att gå igenom</translation>
    </message>
    <message>
        <source>All {count} have been decided about</source>
        <translation>Alla {count} är genomgångna</translation>
    </message>
    <message>
        <source>Underlined words may name somebody else.</source>
        <translation>Understrukna ord kan peka ut någon annan.</translation>
    </message>
    <message>
        <source>What is written here about others stays, whatever you choose.</source>
        <translation>Det som står här om andra stannar, vad du än väljer.</translation>
    </message>
    <message>
        <source>Select words in the text to leave out those too.</source>
        <translation>Markera ord i texten för att utelämna även dem.</translation>
    </message>
    <message>
        <source>Also left out: {words}</source>
        <translation>Utelämnas också: {words}</translation>
    </message>
</context>
<context>
    <name>JournalCopier</name>
    <message>
        <source>Copied. Paste it into your own records system within 30 seconds: the official note stands there, not here.</source>
        <translation>Kopierat. Klistra in det i verksamhetssystemet inom 30 sekunder: den officiella anteckningen hör hemma där, inte här.</translation>
    </message>
    <message>
        <source>Names and places are left out: the person has a protected identity.</source>
        <translation>Namn och orter är borttagna: personen har skyddade personuppgifter.</translation>
    </message>
    <message>
        <source>Written by {name} {when}</source>
        <translation>Skrivet av {name} {when}</translation>
    </message>
</context>
<context>
    <name>JournalCopy</name>
    <message>
        <source>Consultation without names</source>
        <translation>Konsultation utan namn</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kod</translation>
    </message>
    <message>
        <source>The county answered</source>
        <translation>Länet svarade</translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Locked after some days, and then corrected by another</source>
        <translation>Låses efter några dagar. Rättas sedan med en ny.</translation>
    </message>
    <message>
        <source>No note has been signed yet.</source>
        <translation>Ingen anteckning är skriven än.</translation>
    </message>
    <message>
        <source>Show older notes</source>
        <translation>Visa äldre anteckningar</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Det här är rätt</translation>
    </message>
    <message>
        <source>The note in other words</source>
        <translation>Anteckningen med andra ord</translation>
    </message>
</context>
<context>
    <name>LeaseBanner</name>
    <message>
        <source>Journey since {day}: {files} not on this computer.</source>
        <translation>Resläge sedan {day}: {files} är inte på den här datorn.</translation>
    </message>
    <message>
        <source>Open this computer's page</source>
        <translation>Öppna Den här datorn</translation>
    </message>
</context>
<context>
    <name>LegendCard</name>
    <message>
        <source>How to read the picture</source>
        <translation>Så läser du bilden</translation>
    </message>
    <message>
        <source>The nearer the middle, the nearer it feels.</source>
        <translation>Ju närmare mitten, desto närmare känns det.</translation>
    </message>
    <message>
        <source>Write the relation with one word, never a name. The program draws no conclusions.</source>
        <translation>Skriv relationen med ett ord, aldrig ett namn. Programmet drar inga slutsatser av bilden.</translation>
    </message>
</context>
<context>
    <name>LevelChoice</name>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Why is the protection lowered?</source>
        <translation>Varför sänks skyddet?</translation>
    </message>
    <message>
        <source>Lower the protection</source>
        <translation>Sänk skyddet</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Låt det vara som det är</translation>
    </message>
    <message>
        <source>From {before} to {after}. Until you have said why, {before} holds.</source>
        <translation>Från {before} till {after}. Tills du har skrivit varför gäller {before}.</translation>
    </message>
</context>
<context>
    <name>LibraryForm</name>
    <message>
        <source>What we took with us</source>
        <translation>Det här tog vi med oss</translation>
    </message>
    <message>
        <source>For a network meeting</source>
        <translation>För en nätverksträff</translation>
    </message>
    <message>
        <source>What the text is for</source>
        <translation>Vad den är till för</translation>
    </message>
    <message>
        <source>The text, about nobody</source>
        <translation>Texten, som inte handlar om någon</translation>
    </message>
    <message>
        <source>The program has taken away what it found. It does not find everything.</source>
        <translation>Programmet har tagit bort det som det hittade. Det hittar inte allt.</translation>
    </message>
    <message>
        <source>I have read it through as a neighbour would</source>
        <translation>Jag har läst igenom den som en granne skulle</translation>
    </message>
    <message>
        <source>Age, village, language, school or trade together can fit one family.</source>
        <translation>Ålder, by, språk, skola eller yrke kan tillsammans passa en enda familj.</translation>
    </message>
</context>
<context>
    <name>LifeCard</name>
    <message>
        <source>Quality of life</source>
        <translation>Livskvalitet</translation>
    </message>
    <message>
        <source>Write down a rating</source>
        <translation>Skriv upp en skattning</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Visa som tabell</translation>
    </message>
    <message>
        <source>Nothing has been rated yet. It is she who rates, in few areas, and nothing has to be answered.</source>
        <translation>Inget är skattat än. Det är personen själv som skattar, inom några få områden, och inget måste besvaras.</translation>
    </message>
    <message>
        <source>Your own rating. Not a test.</source>
        <translation>Din egen skattning. Inte ett test.</translation>
    </message>
    <message>
        <source>{area}: talk about it.</source>
        <translation>{area}: prata om det.</translation>
    </message>
    <message>
        <source>The latest answers have been low, or have gone down. The program judges nothing; ask how it is.</source>
        <translation>De senaste svaren har varit låga eller gått ner. Programmet bedömer inget; fråga hur det är.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Quality of life, as a table</source>
        <translation>Livskvalitet, som tabell</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>inte frågat</translation>
    </message>
    <message>
        <source>Rated {day}. {words}</source>
        <translation>Skattat {day}. {words}</translation>
    </message>
    <message>
        <source>Hide the table</source>
        <translation>Dölj tabellen</translation>
    </message>
</context>
<context>
    <name>LifeChart</name>
    <message>
        <source>Your own rating. Not a test.</source>
        <translation>Din egen skattning. Inte ett test.</translation>
    </message>
</context>
<context>
    <name>LineList</name>
    <message>
        <source>Add a line</source>
        <translation>Lägg till en rad</translation>
    </message>
    <message>
        <source>{count} of {most} lines</source>
        <translation>{count} av {most} rader</translation>
    </message>
</context>
<context>
    <name>LinkForm</name>
    <message>
        <source>Which file was it about?</source>
        <translation>Vilken akt gällde det?</translation>
    </message>
    <message>
        <source>Why is it linked now?</source>
        <translation>Varför kopplas det nu?</translation>
    </message>
    <message>
        <source>Stands in the file and in the log.</source>
        <translation>Står i akten och i loggen.</translation>
    </message>
    <message>
        <source>Only you who handle the file see it. The county learns nothing of it.</source>
        <translation>Bara ni som handlägger akten ser det. Länet får inte veta något.</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>When it locks</source>
        <translation>När den låser sig</translation>
    </message>
    <message>
        <source>When nobody touches it for</source>
        <translation>När ingen har rört den på</translation>
    </message>
    <message>
        <source>It also locks when the lid is closed, when the computer is locked or sleeps, and with Ctrl+L. What you are writing is kept, and the cursor comes back.</source>
        <translation>Den låser sig också när locket stängs, när datorn låses eller går i vila, och med Ctrl+L. Det du skriver finns kvar, och markören kommer tillbaka.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minut</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} minuter</translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Numbers and steps when it is urgent. Needs neither passphrase nor coverage.</source>
        <translation>Nummer och steg när det brådskar. Kräver varken lösenfras eller täckning.</translation>
    </message>
    <message>
        <source>Emergency now</source>
        <translation>Akut nu</translation>
    </message>
    <message>
        <source>Show numbers</source>
        <translation>Visa</translation>
    </message>
</context>
<context>
    <name>LogList</name>
    <message>
        <source>Whose entries</source>
        <translation>Vems rader</translation>
    </message>
    <message>
        <source>Everyone's</source>
        <translation>Allas</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Vad som gjordes</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Sedan när</translation>
    </message>
    <message>
        <source>The file's code</source>
        <translation>Aktens kod</translation>
    </message>
    <message>
        <source>Show more entries</source>
        <translation>Visa fler rader</translation>
    </message>
    <message>
        <source>Everything done with files</source>
        <translation>Allt som gjorts med akter</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Öppnat</translation>
    </message>
    <message>
        <source>Printed, saved or copied</source>
        <translation>Skrivit ut, sparat eller kopierat</translation>
    </message>
    <message>
        <source>Handed out, refused or handed over</source>
        <translation>Lämnat ut, sagt nej eller lämnat över</translation>
    </message>
    <message>
        <source>Emergency, recovery, lowered level</source>
        <translation>Nödläge, återställning, sänkt skydd</translation>
    </message>
    <message>
        <source>Computer used that day</source>
        <translation>Datorn använd den dagen</translation>
    </message>
    <message>
        <source>Seven days</source>
        <translation>Sju dagar</translation>
    </message>
    <message>
        <source>Thirty days</source>
        <translation>Trettio dagar</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ett år</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Från början</translation>
    </message>
    <message>
        <source>No entry fits what you have chosen.</source>
        <translation>Ingen rad passar det du har valt.</translation>
    </message>
</context>
<context>
    <name>LogReview</name>
    <message>
        <source>Somebody whose name has not come here</source>
        <translation>Någon vars namn inte har kommit hit</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (du)</translation>
    </message>
    <message>
        <source>protected identity</source>
        <translation>skyddad identitet</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Skäl: {reason}</translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>dragen</translation>
    </message>
    <message>
        <source>always looked at</source>
        <translation>granskas alltid</translation>
    </message>
    <message>
        <source>No remark</source>
        <translation>Utan anmärkning</translation>
    </message>
    <message>
        <source>Question asked</source>
        <translation>Fråga ställd</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Avvikelse</translation>
    </message>
    <message>
        <source>{name}, computer {number}</source>
        <translation>{name}, dator {number}</translation>
    </message>
    <message>
        <source>Part of the log has been written and has not come here.</source>
        <translation>En del av loggen är skriven men har inte kommit hit.</translation>
    </message>
    <message>
        <source>Nothing has come from this computer yet.</source>
        <translation>Inget har kommit från den här datorn än.</translation>
    </message>
    <message>
        <source>The log is whole. Entries: {count}.</source>
        <translation>Loggen är hel. Antal rader: {count}.</translation>
    </message>
    <message>
        <source>Entry {first} to {last} is missing, after {day}.</source>
        <translation>Rad {first} till {last} saknas, efter {day}.</translation>
    </message>
    <message>
        <source>Entry {number} was changed after it was written, or another before it.</source>
        <translation>Rad {number} har ändrats efter att den skrevs, eller en rad före den.</translation>
    </message>
    <message>
        <source>There are two entries with number {number}.</source>
        <translation>Det finns två rader med nummer {number}.</translation>
    </message>
    <message>
        <source>The end is missing: entry {last} was here at an earlier review.</source>
        <translation>Slutet saknas: rad {last} fanns här vid en tidigare granskning.</translation>
    </message>
    <message>
        <source>The computer's clock was set back after {day}. No entry is missing.</source>
        <translation>Datorns klocka ställdes tillbaka efter {day}. Ingen rad saknas.</translation>
    </message>
    <message>
        <source>The beginning is missing, up to entry {last}.</source>
        <translation>Början saknas, till och med rad {last}.</translation>
    </message>
    <message>
        <source>Not heard from since {day}.</source>
        <translation>Inget har hörts sedan {day}.</translation>
    </message>
    <message>
        <source>The computer has ended. Last entry {day}.</source>
        <translation>Datorn är avslutad. Senaste raden {day}.</translation>
    </message>
    <message>
        <source>Last entry {day}.</source>
        <translation>Senaste raden {day}.</translation>
    </message>
    <message>
        <source>Next review: {day}, week {week}</source>
        <translation>Nästa granskning: {day}, v. {week}</translation>
    </message>
    <message>
        <source>New entries: {count}. Of these {always} concern protected identities, emergencies or recovery, and are all looked at. Of the rest {percent} per cent are drawn at random.</source>
        <translation>Nya rader: {count}. Av dem gäller {always} skyddad identitet, nödläge eller återställning, och de granskas alla. Av resten dras {percent} procent på måfå.</translation>
    </message>
    <message>
        <source>It has not been begun.</source>
        <translation>Den är inte påbörjad.</translation>
    </message>
    <message>
        <source>Begun {day} {time} by {name}. Entries: {entries}. Always looked at: {always}. Drawn: {drawn}. Number of the draw: {seed}.</source>
        <translation>Påbörjad {day} {time} av {name}. Rader: {entries}. Granskas alltid: {always}. Dragna: {drawn}. Dragningens nummer: {seed}.</translation>
    </message>
    <message>
        <source>Entries: {entries}. Drawn: {drawn}. Questions: {asked}. Deviations: {deviations}.</source>
        <translation>Rader: {entries}. Dragna: {drawn}. Frågor: {asked}. Avvikelser: {deviations}.</translation>
    </message>
</context>
<context>
    <name>LogReviewScreen</name>
    <message>
        <source>Log and review</source>
        <translation>Logg och granskning</translation>
    </message>
    <message>
        <source>Who has done what with your municipality's files, and reviews of it. Nothing of what they say.</source>
        <translation>Vem som har gjort vad med kommunens akter, och granskningar av det. Inget av det som står i dem.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Datorer</translation>
    </message>
    <message>
        <source>Parts of the log</source>
        <translation>Loggens delar</translation>
    </message>
    <message>
        <source>A log is not whole: {names}.</source>
        <translation>En logg är inte hel: {names}.</translation>
    </message>
    <message>
        <source>Under Computers it says what is missing. Ask; there may be a plain reason.</source>
        <translation>Under Datorer står vad som saknas. Fråga, det kan ha en enkel förklaring.</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>How it looks</source>
        <translation>Hur det ser ut</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Som datorn</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Ljust eller mörkt</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Större text</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre text</translation>
    </message>
    <message>
        <source>The text is at {percent} %.</source>
        <translation>Texten är på {percent} %.</translation>
    </message>
</context>
<context>
    <name>LostBanner</name>
    <message>
        <source>Open and read</source>
        <translation>Öppna och läs</translation>
    </message>
    <message>
        <source>A computer is lost: {who}.</source>
        <translation>En dator är borta: {who}.</translation>
    </message>
    <message>
        <source>It has been shut off. Look at what lay on it, and add what you know.</source>
        <translation>Den är avstängd. Se vad som låg på den, och fyll i det du vet.</translation>
    </message>
    <message>
        <source>Your earlier computer never sent {count} things.</source>
        <translation>Din förra dator skickade aldrig {count} saker.</translation>
    </message>
    <message>
        <source>Your earlier computer never sent one thing.</source>
        <translation>Din förra dator skickade aldrig en sak.</translation>
    </message>
    <message>
        <source>Their days are known, so that you can write them again.</source>
        <translation>Dagarna är kända, så att du kan skriva upp det igen.</translation>
    </message>
</context>
<context>
    <name>LostComputer</name>
    <message>
        <source>not known</source>
        <translation>okänt</translation>
    </message>
    <message>
        <source>Was what lay on it encrypted?</source>
        <translation>Var det som låg på den krypterat?</translation>
    </message>
    <message>
        <source>Yes, all that Bredvid saved. It cannot be opened without the passphrase.</source>
        <translation>Ja, allt som Bredvid sparade. Det går inte att öppna utan lösenfrasen.</translation>
    </message>
    <message>
        <source>Since when is it locked?</source>
        <translation>Sedan när är den låst?</translation>
    </message>
    <message>
        <source>Which clients were on it?</source>
        <translation>Vilka fanns på den?</translation>
    </message>
    <message>
        <source>Who of them has protected personal data?</source>
        <translation>Vilka av dem har skyddade personuppgifter?</translation>
    </message>
    <message>
        <source>What had not been sent?</source>
        <translation>Vad var inte skickat?</translation>
    </message>
    <message>
        <source>Were there passwords in plain text?</source>
        <translation>Fanns det lösenord i klartext?</translation>
    </message>
    <message>
        <source>No. Bredvid saves none. Was the passphrase on a paper with the computer?</source>
        <translation>Nej. Bredvid sparar inga. Låg lösenfrasen på ett papper hos datorn?</translation>
    </message>
    <message>
        <source>Who had it, and where?</source>
        <translation>Vem hade den, och var?</translation>
    </message>
    <message>
        <source>When was it last in contact?</source>
        <translation>När hade den senast kontakt?</translation>
    </message>
    <message>
        <source>What could it open, and have the keys been changed?</source>
        <translation>Vad kunde den öppna, och är nycklarna bytta?</translation>
    </message>
    <message>
        <source>The computer is shut off since {when}.</source>
        <translation>Datorn är avstängd sedan {when}.</translation>
    </message>
    <message>
        <source>It is refused, and locks itself if it comes back.</source>
        <translation>Den nekas, och låser sig om den kommer tillbaka.</translation>
    </message>
    <message>
        <source>That goes to the county at the first coverage, before everything else.</source>
        <translation>Det går till länet vid första täckning, före allt annat.</translation>
    </message>
    <message>
        <source>Bredvid locks itself after {minutes} minutes, and when the lid is closed. Known to be locked:</source>
        <translation>Bredvid låser sig efter {minutes} minuter, och när locket stängs. Säkert låst sedan:</translation>
    </message>
    <message>
        <source>Only {unit} can see that. Ask them to open the page.</source>
        <translation>Det kan bara {unit} se. Be dem öppna sidan.</translation>
    </message>
    <message>
        <source>None that you can see. Ask those who have the files to add theirs.</source>
        <translation>Inga som du kan se. Be dem som har akterna att fylla i sina.</translation>
    </message>
    <message>
        <source>None of those that are known here.</source>
        <translation>Ingen av dem som är kända här.</translation>
    </message>
    <message>
        <source>This it said was waiting, and it has not come. Only days are known:</source>
        <translation>Det här sa den väntade, och det har inte kommit. Bara dagarna är kända:</translation>
    </message>
    <message>
        <source>All that it said was waiting {when} has come since.</source>
        <translation>Allt som den sa väntade {when} har kommit sedan dess.</translation>
    </message>
    <message>
        <source>It never said that anything waited. What was written after its last contact nobody knows.</source>
        <translation>Den har aldrig sagt att något väntade. Vad som skrevs efter sista kontakten vet ingen.</translation>
    </message>
    <message>
        <source>Not known yet: the computers of {unit} tell it by themselves.</source>
        <translation>Inte känt än: datorerna i {unit} talar om det av sig själva.</translation>
    </message>
    <message>
        <source>The latest that has come from it was written {when}.</source>
        <translation>Det senaste som har kommit från den skrevs {when}.</translation>
    </message>
    <message>
        <source>{count} files, assignments and consultations that you have too.</source>
        <translation>{count} akter, uppdrag och konsultationer som du också har.</translation>
    </message>
    <message>
        <source>All of them have a new key that it never had.</source>
        <translation>Alla har fått en ny nyckel som den aldrig hade.</translation>
    </message>
    <message>
        <source>{count} of them get a new key as soon as somebody who handles them is in contact.</source>
        <translation>{count} av dem får en ny nyckel så snart någon som handlägger dem är i kontakt.</translation>
    </message>
    <message>
        <source>Closed matters</source>
        <translation>Avslutade</translation>
    </message>
    <message>
        <source>Lost computers</source>
        <translation>Borttappade datorer</translation>
    </message>
    <message>
        <source>Shut off {when}</source>
        <translation>Avstängd {when}</translation>
    </message>
    <message>
        <source>{first}, closed {when}</source>
        <translation>{first}, avslutat {when}</translation>
    </message>
</context>
<context>
    <name>LostPage</name>
    <message>
        <source>What is known, and by whom. Nothing here is sent on by itself.</source>
        <translation>Vad som är känt, och av vem. Inget här skickas vidare av sig självt.</translation>
    </message>
    <message>
        <source>Locked on</source>
        <translation>Låst den</translation>
    </message>
    <message>
        <source>at</source>
        <translation>kl.</translation>
    </message>
    <message>
        <source>Who had it, where it was, when it was missed</source>
        <translation>Vem som hade den, var den var, när den saknades</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Do not know</source>
        <translation>Vet inte</translation>
    </message>
    <message>
        <source>Passphrase on paper</source>
        <translation>Lösenfras på papper</translation>
    </message>
    <message>
        <source>Add what I know</source>
        <translation>Fyll i det jag vet</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Inte skickat</translation>
    </message>
    <message>
        <source>The municipality knew on</source>
        <translation>Kommunen fick veta den</translation>
    </message>
    <message>
        <source>Close the matter</source>
        <translation>Avsluta ärendet</translation>
    </message>
    <message>
        <source>Open the matter again</source>
        <translation>Öppna ärendet igen</translation>
    </message>
    <message>
        <source>Nine facts</source>
        <translation>Nio uppgifter</translation>
    </message>
    <message>
        <source>Time to report</source>
        <translation>Tid att anmäla</translation>
    </message>
    <message>
        <source>Whether it is to be reported is for people to decide. The program only counts the hours.</source>
        <translation>Om det ska anmälas avgör människor. Programmet räknar bara timmarna.</translation>
    </message>
    <message>
        <source>When nothing more is to be done</source>
        <translation>När inget mer ska göras</translation>
    </message>
    <message>
        <source>It is no longer told of in Today. The page stays, under Closed matters.</source>
        <translation>Det står inte längre i Idag. Sidan finns kvar, under Avslutade.</translation>
    </message>
    <message>
        <source>Computer lost: {who}</source>
        <translation>Dator borta: {who}</translation>
    </message>
    <message>
        <source>Early warning (24 h)</source>
        <translation>Tidig varning (24 tim)</translation>
    </message>
    <message>
        <source>by {when}</source>
        <translation>senast {when}</translation>
    </message>
    <message>
        <source>Report to IMY (72 h)</source>
        <translation>Anmälan till IMY (72 tim)</translation>
    </message>
    <message>
        <source>Closed {when}.</source>
        <translation>Avslutat {when}.</translation>
    </message>
</context>
<context>
    <name>LostScreen</name>
    <message>
        <source>Lost computers</source>
        <translation>Borttappade datorer</translation>
    </message>
    <message>
        <source>What is known of a computer that is gone, and what was never sent.</source>
        <translation>Vad som är känt om en dator som är borta, och vad som aldrig skickades.</translation>
    </message>
    <message>
        <source>Write these again</source>
        <translation>Skriv upp det här igen</translation>
    </message>
    <message>
        <source>Your earlier computer said that this was waiting, and it never came. Only the days are known. Write it again where it belongs, with its own day.</source>
        <translation>Din förra dator sa att det här väntade, och det kom aldrig fram. Bara dagarna är kända. Skriv upp det igen där det hör hemma, med sin egen dag.</translation>
    </message>
    <message>
        <source>No computer of yours or your unit's is lost.</source>
        <translation>Ingen dator hos dig eller din enhet är borta.</translation>
    </message>
</context>
<context>
    <name>MadeFilePage</name>
    <message>
        <source>Choices between versions</source>
        <translation>Val mellan versioner</translation>
    </message>
    <message>
        <source>What you and your colleagues have chosen. Nothing that was left out is gone.</source>
        <translation>Det som du och dina kollegor har valt. Inget som valdes bort är borta.</translation>
    </message>
    <message>
        <source>No choice between two versions has been made in this file.</source>
        <translation>Inget val mellan två versioner har gjorts i akten.</translation>
    </message>
</context>
<context>
    <name>MadeList</name>
    <message>
        <source>(who or where: not shown here)</source>
        <translation>(vem eller var: visas inte här)</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Borttaget.</translation>
    </message>
    <message>
        <source>Holds: {text}</source>
        <translation>Gäller: {text}</translation>
    </message>
    <message>
        <source>Choose again</source>
        <translation>Välj om</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
</context>
<context>
    <name>MadePage</name>
    <message>
        <source>Choices between versions</source>
        <translation>Val mellan versioner</translation>
    </message>
    <message>
        <source>What you and your colleagues have chosen. Nothing that was left out is gone.</source>
        <translation>Det som du och dina kollegor har valt. Inget som valdes bort är borta.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Nothing waits to be chosen.</source>
        <translation>Inget väntar på att väljas.</translation>
    </message>
</context>
<context>
    <name>MakeKeyPage</name>
    <message>
        <source>Make a recovery key</source>
        <translation>Gör en återställningsnyckel</translation>
    </message>
    <message>
        <source>The two officers sit here together with you. It takes a quarter of an hour.</source>
        <translation>De två tjänstepersonerna sitter här tillsammans med dig. Det tar en kvart.</translation>
    </message>
    <message>
        <source>The administrator's invitation for the key</source>
        <translation>Systemförvaltarens inbjudan för nyckeln</translation>
    </message>
    <message>
        <source>The first officer, who gets paper 1</source>
        <translation>Den första tjänstepersonen, som får papper 1</translation>
    </message>
    <message>
        <source>The second officer, who gets paper 2</source>
        <translation>Den andra tjänstepersonen, som får papper 2</translation>
    </message>
    <message>
        <source>Make the key</source>
        <translation>Gör nyckeln</translation>
    </message>
    <message>
        <source>The last two groups, from the paper</source>
        <translation>De två sista grupperna, från pappret</translation>
    </message>
    <message>
        <source>The paper is in its envelope</source>
        <translation>Pappret ligger i sitt kuvert</translation>
    </message>
    <message>
        <source>Last, when the paper has been printed</source>
        <translation>Sist, när pappret är utskrivet</translation>
    </message>
    <message>
        <source>Write the officer's name.</source>
        <translation>Skriv tjänstepersonens namn.</translation>
    </message>
    <message>
        <source>It must be two different persons.</source>
        <translation>Det ska vara två olika personer.</translation>
    </message>
    <message>
        <source>Paper {number} of 2, for {keeper}. The other officer looks away.</source>
        <translation>Papper {number} av 2, till {keeper}. Den andra ser bort.</translation>
    </message>
    <message>
        <source>It is not the same as on the paper below. Compare them, sign by sign.</source>
        <translation>Det är inte samma som på pappret nedanför. Jämför dem, tecken för tecken.</translation>
    </message>
</context>
<context>
    <name>MapWidget</name>
    <message>
        <source>Network map: {moment}</source>
        <translation>Nätverkskarta: {moment}</translation>
    </message>
    <message>
        <source>Arrow keys move it. Enter when it is in its place.</source>
        <translation>Piltangenterna flyttar. Enter när det är på plats.</translation>
    </message>
    <message>
        <source>Arrow keys go from one to the next. Show as text says the same.</source>
        <translation>Piltangenterna går från den ena till den andra. Visa som text säger samma sak.</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>två versioner</translation>
    </message>
</context>
<context>
    <name>MemberPage</name>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>What she does</source>
        <translation>Vad personen gör</translation>
    </message>
    <message>
        <source>Save the roles</source>
        <translation>Spara rollerna</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Roller</translation>
    </message>
    <message>
        <source>Several may be chosen. Other roles do not change which files anybody has.</source>
        <translation>Flera går att välja. Andra roller ändrar inte vilka akter någon har.</translation>
    </message>
    <message>
        <source>Invite one more computer</source>
        <translation>Bjud in en dator till</translation>
    </message>
    <message>
        <source>Computers</source>
        <translation>Datorer</translation>
    </message>
    <message>
        <source>Member no. {number}</source>
        <translation>Medlem nr {number}</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Works at</source>
        <translation>Arbetar i</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>It holds the county's key. It can only be ended from a copy.</source>
        <translation>Den har länets nyckel. Den kan bara avslutas från en kopia.</translation>
    </message>
    <message>
        <source>It is shut off at once, and a page begins with what is known of it.</source>
        <translation>Den stängs av genast, och en sida börjar med det som är känt om den.</translation>
    </message>
    <message>
        <source>For one that has been handed in. It cannot be let in again without a new invitation.</source>
        <translation>För en dator som har lämnats in. Den kan inte släppas in igen utan en ny inbjudan.</translation>
    </message>
    <message>
        <source>The computer is lost</source>
        <translation>Datorn är borta</translation>
    </message>
    <message>
        <source>End this computer</source>
        <translation>Avsluta datorn</translation>
    </message>
    <message>
        <source>All her computers are shut off. What she has written stays with those who have the files.</source>
        <translation>Alla datorer stängs av. Det som är skrivet finns kvar hos dem som har akterna.</translation>
    </message>
    <message>
        <source>Does not work here any more</source>
        <translation>Arbetar inte kvar</translation>
    </message>
    <message>
        <source>End the membership</source>
        <translation>Avsluta medlemskapet</translation>
    </message>
</context>
<context>
    <name>Mishap</name>
    <message>
        <source>Something went wrong in the program, so it has been locked.</source>
        <translation>Något blev fel i programmet, så det har låsts.</translation>
    </message>
    <message>
        <source>What you wrote is saved. Unlock and go on; tell the system administrator if it comes back.</source>
        <translation>Det du skrev är sparat. Lås upp och fortsätt. Säg till systemförvaltaren om det händer igen.</translation>
    </message>
</context>
<context>
    <name>MomentCard</name>
    <message>
        <source>Day and note</source>
        <translation>Dag och ord</translation>
    </message>
    <message>
        <source>New picture after</source>
        <translation>Ny bild efter</translation>
    </message>
    <message>
        <source>Save without names:</source>
        <translation>Spara utan namn:</translation>
    </message>
    <message>
        <source>Save the picture without names, at a place that you choose</source>
        <translation>Spara bilden utan namn, på en plats som du väljer</translation>
    </message>
    <message>
        <source>People: {people}. Support functions: {support}.</source>
        <translation>Personer: {people}. Stödfunktioner: {support}.</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Write the time as 16.20.</source>
        <translation>Skriv tiden som 16.20.</translation>
    </message>
</context>
<context>
    <name>MomentForm</name>
    <message>
        <source>What the picture is called</source>
        <translation>Vad bilden heter</translation>
    </message>
    <message>
        <source>for example The first week</source>
        <translation>till exempel Första veckan</translation>
    </message>
    <message>
        <source>Drawn on</source>
        <translation>Ritad den</translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>Några ord</translation>
    </message>
    <message>
        <source>for example how it is wished to be</source>
        <translation>till exempel så vill jag ha det</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Take away the picture</source>
        <translation>Ta bort bilden</translation>
    </message>
    <message>
        <source>New picture in between</source>
        <translation>Ny bild emellan</translation>
    </message>
</context>
<context>
    <name>MomentStrip</name>
    <message>
        <source>Moments</source>
        <translation>Tidpunkter</translation>
    </message>
</context>
<context>
    <name>MoreSaid</name>
    <message>
        <source>Nothing chosen</source>
        <translation>Inget valt</translation>
    </message>
    <message>
        <source>More that can be said</source>
        <translation>Mer som kan sägas</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Vad det handlar om</translation>
    </message>
    <message>
        <source>How it came to you</source>
        <translation>Hur det kom till er</translation>
    </message>
    <message>
        <source>Taken up in</source>
        <translation>Tas upp i</translation>
    </message>
    <message>
        <source>The person is met as</source>
        <translation>Den enskilde möts i</translation>
    </message>
    <message>
        <source>Told of the duty to report</source>
        <translation>Informerad om anmälningsskyldigheten</translation>
    </message>
    <message>
        <source>Those you met, when you began.</source>
        <translation>Den du träffade, när ni började.</translation>
    </message>
    <message>
        <source>Was the person told before the report?</source>
        <translation>Fick den enskilde veta det före anmälan?</translation>
    </message>
    <message>
        <source>Why, or why not before the report</source>
        <translation>Varför, eller varför inte</translation>
    </message>
    <message>
        <source>Noted at {time}</source>
        <translation>Noterat {time}</translation>
    </message>
</context>
<context>
    <name>MunicipalityField</name>
    <message>
        <source>There is no municipality called {name}. Look at the spelling; what you wrote stays here.</source>
        <translation>Det finns ingen kommun som heter {name}. Titta på stavningen. Det du skrev står kvar.</translation>
    </message>
</context>
<context>
    <name>MunicipalityPage</name>
    <message>
        <source>Recover a municipality</source>
        <translation>Återställ en kommun</translation>
    </message>
    <message>
        <source>Leave, and forget the key</source>
        <translation>Lämna, och glöm nyckeln</translation>
    </message>
    <message>
        <source>When nobody can open the municipality's files any more. Both officers are here, and each types the own paper. Nothing is changed before you have chosen who is let in.</source>
        <translation>När ingen kan öppna kommunens akter längre. Båda tjänstepersonerna är här, och var och en skriver av sitt eget papper. Inget ändras förrän ni har valt vem som släpps in.</translation>
    </message>
    <message>
        <source>The first officer's paper</source>
        <translation>Den första tjänstepersonens papper</translation>
    </message>
    <message>
        <source>The second officer's paper</source>
        <translation>Den andra tjänstepersonens papper</translation>
    </message>
    <message>
        <source>The county, as it stands on either paper</source>
        <translation>Länet, som det står på något av pappren</translation>
    </message>
    <message>
        <source>The groups of five under The county. It tells where the files lie.</source>
        <translation>Grupperna om fem under Länet. De säger var akterna ligger.</translation>
    </message>
    <message>
        <source>Read a paper from a file</source>
        <translation>Läs ett papper från en fil</translation>
    </message>
    <message>
        <source>Open with the two papers</source>
        <translation>Öppna med de två pappren</translation>
    </message>
    <message>
        <source>Who is let in</source>
        <translation>Vem som släpps in</translation>
    </message>
    <message>
        <source>Choose a person</source>
        <translation>Välj en person</translation>
    </message>
    <message>
        <source>Who uses the key</source>
        <translation>Vilka som använder nyckeln</translation>
    </message>
    <message>
        <source>Both officers' names. They stand in every file.</source>
        <translation>Bådas namn. De står i varje akt.</translation>
    </message>
    <message>
        <source>Why the key is used</source>
        <translation>Varför nyckeln används</translation>
    </message>
    <message>
        <source>Stands in every file too. Write nothing about any client.</source>
        <translation>Står också i varje akt. Skriv inget om någon klient.</translation>
    </message>
    <message>
        <source>Let in, and write it in every file</source>
        <translation>Släpp in, och skriv det i varje akt</translation>
    </message>
    <message>
        <source>The key has been used and forgotten here. Have the system administrator end it, and make a new one: these two papers have been together.</source>
        <translation>Nyckeln är använd, och glömd här. Be systemförvaltaren avsluta den, och gör en ny: de här två pappren har varit tillsammans.</translation>
    </message>
    <message>
        <source>Fetching …</source>
        <translation>Hämtar …</translation>
    </message>
    <message>
        <source>Letting in …</source>
        <translation>Släpper in …</translation>
    </message>
    <message>
        <source>Person files</source>
        <translation>Personakter</translation>
    </message>
    <message>
        <source>Assignments</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Consultations</source>
        <translation>Konsultationer</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Kommun</translation>
    </message>
    <message>
        <source>{who} now has the {count} files.</source>
        <translation>{who} har nu de {count} akterna och uppdragen.</translation>
    </message>
    <message>
        <source>Write what stands under The county on either paper.</source>
        <translation>Skriv det som står under Länet på något av pappren.</translation>
    </message>
    <message>
        <source>Choose who is let in.</source>
        <translation>Välj vem som släpps in.</translation>
    </message>
    <message>
        <source>Write both officers' names.</source>
        <translation>Skriv bådas namn.</translation>
    </message>
    <message>
        <source>Write why the key is used.</source>
        <translation>Skriv varför nyckeln används.</translation>
    </message>
    <message>
        <source>That file cannot be read as a paper. Choose another, or type it.</source>
        <translation>Filen går inte att läsa som ett papper. Välj en annan, eller skriv av det.</translation>
    </message>
</context>
<context>
    <name>NetworkPage</name>
    <message>
        <source>Begin the network map</source>
        <translation>Börja rita nätverket</translation>
    </message>
    <message>
        <source>There is no network map yet. It is drawn together with the person, one moment at a time.</source>
        <translation>Det finns ingen nätverkskarta än. Den ritas tillsammans med den enskilde, en tidpunkt i taget.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>There are {count} in the map, more than a picture can show. Nothing is lost.</source>
        <translation>Det finns {count} i kartan, fler än en bild kan visa. Inget har gått förlorat: Visa som text har alla.</translation>
    </message>
</context>
<context>
    <name>NetworkTab</name>
    <message>
        <source>Compare two pictures</source>
        <translation>Jämför två bilder</translation>
    </message>
    <message>
        <source>Phase-out</source>
        <translation>Utfasning</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Visa som text</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>Show as a picture</source>
        <translation>Visa som bild</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Flyttat.</translation>
    </message>
    <message>
        <source>Is not there from this picture on.</source>
        <translation>Inte med från och med den här bilden.</translation>
    </message>
    <message>
        <source>Taken in from this picture on.</source>
        <translation>Med från och med den här bilden.</translation>
    </message>
</context>
<context>
    <name>NetworkWords</name>
    <message>
        <source>the background: {words}</source>
        <translation>bakgrunden: {words}</translation>
    </message>
    <message>
        <source>protection against</source>
        <translation>skydd mot</translation>
    </message>
    <message>
        <source>page 1 of 1</source>
        <translation>sida 1 av 1</translation>
    </message>
    <message>
        <source>The nearer the middle, the nearer it feels.</source>
        <translation>Ju närmare mitten, desto närmare känns det.</translation>
    </message>
    <message>
        <source>points from the one who gets in touch</source>
        <translation>pekar från den som hör av sig</translation>
    </message>
    <message>
        <source>knows of the background</source>
        <translation>vet om bakgrunden</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familj</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Släkt</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Vänner</translation>
    </message>
    <message>
        <source>Free time</source>
        <translation>Fritid</translation>
    </message>
    <message>
        <source>School, work</source>
        <translation>Skola, arbete</translation>
    </message>
    <message>
        <source>Formal contacts</source>
        <translation>Formella kontakter</translation>
    </message>
    <message>
        <source>very near</source>
        <translation>mycket nära</translation>
    </message>
    <message>
        <source>near</source>
        <translation>nära</translation>
    </message>
    <message>
        <source>further away</source>
        <translation>längre bort</translation>
    </message>
    <message>
        <source>drains {alias}</source>
        <translation>tär på {alias}</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>ordinary</source>
        <translation>vanlig</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>svag</translation>
    </message>
    <message>
        <source>drains</source>
        <translation>tär på</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>avbruten</translation>
    </message>
    <message>
        <source>nobody in particular gets in touch</source>
        <translation>ingen särskild hör av sig</translation>
    </message>
    <message>
        <source>{alias} gets in touch</source>
        <translation>{alias} hör av sig</translation>
    </message>
    <message>
        <source>gets in touch with {alias}</source>
        <translation>hör av sig till {alias}</translation>
    </message>
    <message>
        <source>both get in touch</source>
        <translation>båda hör av sig</translation>
    </message>
    <message>
        <source>nobody in particular</source>
        <translation>ingen särskild</translation>
    </message>
    <message>
        <source>the other one</source>
        <translation>den andra</translation>
    </message>
    <message>
        <source>both</source>
        <translation>båda</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>inte sagt</translation>
    </message>
    <message>
        <source>knows of it</source>
        <translation>vet om den</translation>
    </message>
    <message>
        <source>knows partly</source>
        <translation>vet delvis</translation>
    </message>
    <message>
        <source>does not know</source>
        <translation>vet inte om den</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Innan</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>Vid</translation>
    </message>
    <message>
        <source>During and after</source>
        <translation>Under och efter</translation>
    </message>
    <message>
        <source>After a longer time</source>
        <translation>Efter en längre tid</translation>
    </message>
    <message>
        <source>support function</source>
        <translation>stödfunktion</translation>
    </message>
    <message>
        <source>person</source>
        <translation>person</translation>
    </message>
    <message>
        <source>{ring}; line: {line}</source>
        <translation>{ring}; linje: {line}</translation>
    </message>
    <message>
        <source>two versions</source>
        <translation>två versioner</translation>
    </message>
    <message>
        <source>is no longer there</source>
        <translation>är inte med längre</translation>
    </message>
    <message>
        <source>has come in</source>
        <translation>har kommit till</translation>
    </message>
    <message>
        <source>nearer: {ring}</source>
        <translation>närmare: {ring}</translation>
    </message>
    <message>
        <source>further off: {ring}</source>
        <translation>längre ifrån: {ring}</translation>
    </message>
    <message>
        <source>now in: {slice}</source>
        <translation>nu under: {slice}</translation>
    </message>
    <message>
        <source>line from {before} to {after}</source>
        <translation>linje från {before} till {after}</translation>
    </message>
    <message>
        <source>no protection against any more</source>
        <translation>inte längre skydd mot</translation>
    </message>
    <message>
        <source>{relation} takes over</source>
        <translation>{relation} tar över</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>platsen</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>linjen</translation>
    </message>
    <message>
        <source>who gets in touch</source>
        <translation>vem som hör av sig</translation>
    </message>
    <message>
        <source>the background</source>
        <translation>bakgrunden</translation>
    </message>
    <message>
        <source>protection</source>
        <translation>skydd</translation>
    </message>
    <message>
        <source>who is in the picture</source>
        <translation>vem som är med i bilden</translation>
    </message>
    <message>
        <source>the own words</source>
        <translation>de egna orden</translation>
    </message>
    <message>
        <source>the relation</source>
        <translation>relationen</translation>
    </message>
    <message>
        <source>person or support function</source>
        <translation>person eller stödfunktion</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>namnet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(inget)</translation>
    </message>
    <message>
        <source>since the picture before: {words}</source>
        <translation>Sedan förra bilden: {words}</translation>
    </message>
    <message>
        <source>ends: {words}</source>
        <translation>fasas ut: {words}</translation>
    </message>
</context>
<context>
    <name>NewCodePage</name>
    <message>
        <source>A new recovery code</source>
        <translation>En ny återställningskod</translation>
    </message>
    <message>
        <source>Print it and put it in the municipality's safe. The old one holds until you have done the last step.</source>
        <translation>Skriv ut den och lägg den i kommunens kassaskåp. Den gamla gäller tills du har gjort det sista steget.</translation>
    </message>
    <message>
        <source>The last two groups of the code, from your paper</source>
        <translation>De två sista grupperna i koden, från ditt papper</translation>
    </message>
    <message>
        <source>Then we both know that it is on paper. After that the old code opens nothing: destroy it.</source>
        <translation>Då vet vi båda att den finns på papper. Efter det öppnar den gamla koden ingenting: förstör den.</translation>
    </message>
    <message>
        <source>The code is on paper, use it from now on</source>
        <translation>Koden finns på papper, använd den från och med nu</translation>
    </message>
    <message>
        <source>Last, when the paper has been printed</source>
        <translation>Sist, när pappret är utskrivet</translation>
    </message>
    <message>
        <source>It is not the same as on the paper below. Compare them, sign by sign.</source>
        <translation>Det är inte samma som på pappret nedanför. Jämför dem, tecken för tecken.</translation>
    </message>
</context>
<context>
    <name>NewConsent</name>
    <message>
        <source>Write down the consent</source>
        <translation>Skriv upp samtycket</translation>
    </message>
    <message>
        <source>The form on paper</source>
        <translation>Blanketten på papper</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Who gives it</source>
        <translation>Vem som ger det</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Födelseår</translation>
    </message>
    <message>
        <source>The year is enough. It decides who gives the consent.</source>
        <translation>Året räcker. Det avgör vem som ger samtycket.</translation>
    </message>
    <message>
        <source>Why no guardian is asked</source>
        <translation>Varför ingen vårdnadshavare får frågan</translation>
    </message>
    <message>
        <source>It stays in the file. Asking may be what endangers.</source>
        <translation>Det stannar i akten. Att fråga kan vara det som är farligt.</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Till vem</translation>
    </message>
    <message>
        <source>For what purpose</source>
        <translation>Vad det ska användas till</translation>
    </message>
    <message>
        <source>How it is given</source>
        <translation>Hur det ges</translation>
    </message>
    <message>
        <source>Who heard it</source>
        <translation>Vem som hörde det</translation>
    </message>
    <message>
        <source>Name, and in which capacity.</source>
        <translation>Namn, och i vilken roll.</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Holds until</source>
        <translation>Gäller till</translation>
    </message>
    <message>
        <source>At most twelve months.</source>
        <translation>Högst tolv månader.</translation>
    </message>
    <message>
        <source>Is anyone else named in what is handed over?</source>
        <translation>Nämns någon annan i det som lämnas ut?</translation>
    </message>
    <message>
        <source>No one</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Yes, others are named</source>
        <translation>Ja, andra nämns</translation>
    </message>
    <message>
        <source>Whoever is named must have agreed too, each for themselves, before anything is handed over.</source>
        <translation>Den som nämns måste också ha sagt ja, var och en för sig, innan något lämnas ut.</translation>
    </message>
    <message>
        <source>Who is named</source>
        <translation>Vem som nämns</translation>
    </message>
    <message>
        <source>Age, and how it was understood</source>
        <translation>Ålder, och hur det har förståtts</translation>
    </message>
    <message>
        <source>For example: of age, was asked in peace and quiet, and can say no</source>
        <translation>Till exempel: myndig, har fått frågan i lugn och ro och kan säga nej</translation>
    </message>
    <message>
        <source>New consent</source>
        <translation>Nytt samtycke</translation>
    </message>
    <message>
        <source>Each question must have its answer before anything is handed over. It is kept meanwhile.</source>
        <translation>Varje fråga behöver sitt svar innan något lämnas ut. Det du skriver sparas under tiden.</translation>
    </message>
    <message>
        <source>What may be handed over</source>
        <translation>Vad som får lämnas ut</translation>
    </message>
    <message>
        <source>What is not marked stays in the file.</source>
        <translation>Det som inte är förkryssat stannar i akten.</translation>
    </message>
    <message>
        <source>One on each line: an alias, or a word such as little sister. It stays in the file.</source>
        <translation>En på varje rad: ett alias, eller ett ord som lillasyster. Det stannar i akten.</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
    <message>
        <source>Write the year with four digits.</source>
        <translation>Skriv året med fyra siffror.</translation>
    </message>
    <message>
        <source>Choose who gives the consent.</source>
        <translation>Välj vem som ger samtycket.</translation>
    </message>
    <message>
        <source>Choose to whom.</source>
        <translation>Välj till vem.</translation>
    </message>
    <message>
        <source>Mark what may be handed over.</source>
        <translation>Kryssa för det som får lämnas ut.</translation>
    </message>
    <message>
        <source>Write what it is for. A consent to anything at all does not hold.</source>
        <translation>Skriv vad det ska användas till. Ett samtycke till vad som helst gäller inte.</translation>
    </message>
    <message>
        <source>Choose how it is given. Silence is no consent.</source>
        <translation>Välj hur det ges. Tystnad är inget samtycke.</translation>
    </message>
    <message>
        <source>Write who heard it.</source>
        <translation>Skriv vem som hörde det.</translation>
    </message>
    <message>
        <source>Write the year of birth. A guardian signs only for someone under age.</source>
        <translation>Skriv födelseåret. En vårdnadshavare skriver bara under för den som är underårig.</translation>
    </message>
    <message>
        <source>Write why no guardian is asked.</source>
        <translation>Skriv varför ingen vårdnadshavare får frågan.</translation>
    </message>
    <message>
        <source>Write from when the consent holds.</source>
        <translation>Skriv från när samtycket gäller.</translation>
    </message>
    <message>
        <source>Write until when the consent holds. Without an end it does not hold.</source>
        <translation>Skriv till när samtycket gäller. Utan slutdatum gäller det inte.</translation>
    </message>
    <message>
        <source>Choose whether anyone else is named.</source>
        <translation>Välj om någon annan nämns.</translation>
    </message>
    <message>
        <source>Write the age, and how you know that it was understood.</source>
        <translation>Skriv åldern, och hur du vet att det har förståtts.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Four words that do not belong together, or a sentence that only you would say. Long is better than strange.</source>
        <translation>Fyra ord som inte hör ihop, eller en mening som bara du skulle säga. Lång är bättre än krånglig.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Ny lösenfras</translation>
    </message>
    <message>
        <source>The same passphrase once more</source>
        <translation>Samma lösenfras en gång till</translation>
    </message>
    <message>
        <source>The two are not the same. Look at both with Show.</source>
        <translation>De två är inte lika. Titta på båda med Visa.</translation>
    </message>
</context>
<context>
    <name>NewPerson</name>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>An alias is enough. All else can be written later, or never.</source>
        <translation>Ett alias räcker. Allt annat kan skrivas senare, eller aldrig.</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>A tree, a bird or a word for water: something that tells nothing about the person.</source>
        <translation>Ett träd, en fågel eller ett ord för vatten: något som inget säger om personen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Shown only while F6 is held</source>
        <translation>Syns bara medan F6 hålls nere</translation>
    </message>
    <message>
        <source>Personal number or coordination number</source>
        <translation>Personnummer eller samordningsnummer</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Protected personal data</source>
        <translation>Skyddade personuppgifter</translation>
    </message>
    <message>
        <source>Registered in</source>
        <translation>Folkbokförd i</translation>
    </message>
    <message>
        <source>Staying in</source>
        <translation>Vistas i</translation>
    </message>
    <message>
        <source>Responsible municipality</source>
        <translation>Ansvarig kommun</translation>
    </message>
    <message>
        <source>Yours if left empty</source>
        <translation>Din egen om det lämnas tomt</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Öppna akten</translation>
    </message>
    <message>
        <source>Go back, the text is kept</source>
        <translation>Gå tillbaka, texten sparas</translation>
    </message>
    <message>
        <source>More, if it is needed</source>
        <translation>Mer, om det behövs</translation>
    </message>
    <message>
        <source>With protected identity, do not write the number when the alias is enough.</source>
        <translation>Vid skyddade personuppgifter: skriv inte numret om aliaset räcker.</translation>
    </message>
    <message>
        <source>Suggested aliases</source>
        <translation>Förslag på alias</translation>
    </message>
</context>
<context>
    <name>NewsRow</name>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>någon annan</translation>
    </message>
    <message>
        <source>1 change by {who} was put together with yours by itself: {what}.</source>
        <translation>1 ändring från {who} gick ihop av sig själv: {what}.</translation>
    </message>
    <message>
        <source>{count} changes by {who} were put together with yours by themselves: {what}.</source>
        <translation>{count} ändringar från {who} gick ihop av sig själva: {what}.</translation>
    </message>
    <message>
        <source>{what}: {text}</source>
        <translation>{what}: {text}</translation>
    </message>
    <message>
        <source>{what}: {before} became {after}</source>
        <translation>{what}: {before} blev {after}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
</context>
<context>
    <name>NodeCard</name>
    <message>
        <source>chosen</source>
        <translation>vald</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Change what the map says of the chosen one</source>
        <translation>Ändra det som kartan säger om den valda</translation>
    </message>
    <message>
        <source>Move with arrow keys</source>
        <translation>Flytta med piltangenter</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Hur nära</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>Bakgrunden</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fasas ut</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Jämför och välj</translation>
    </message>
    <message>
        <source>One has taken this away, another has gone on with it.</source>
        <translation>En har tagit bort det här, en annan har fortsatt med det.</translation>
    </message>
    <message>
        <source>Two versions.</source>
        <translation>Två versioner.</translation>
    </message>
</context>
<context>
    <name>NodeForm</name>
    <message>
        <source>Relation, with one word</source>
        <translation>Relation, med ett ord</translation>
    </message>
    <message>
        <source>aunt, neighbour, teacher</source>
        <translation>moster, granne, lärare</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Sort</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>How near</source>
        <translation>Hur nära</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linje</translation>
    </message>
    <message>
        <source>Who gets in touch</source>
        <translation>Vem hör av sig</translation>
    </message>
    <message>
        <source>The background</source>
        <translation>Bakgrunden</translation>
    </message>
    <message>
        <source>In this picture</source>
        <translation>Med i den här bilden</translation>
    </message>
    <message>
        <source>Protection against this person</source>
        <translation>Skydd mot den här personen</translation>
    </message>
    <message>
        <source>In the person's own words</source>
        <translation>Med den enskildes egna ord</translation>
    </message>
    <message>
        <source>Never in a picture, a list or a print-out. May be left empty.</source>
        <translation>Aldrig i en bild, en lista eller en utskrift. Får vara tomt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Take away from the map</source>
        <translation>Ta bort ur kartan</translation>
    </message>
    <message>
        <source>Change in the map</source>
        <translation>Ändra i kartan</translation>
    </message>
    <message>
        <source>New in the map</source>
        <translation>Ny i kartan</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Copy to the journal</source>
        <translation>Kopiera till journalen</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>Lägg till en handling</translation>
    </message>
    <message>
        <source>Put it in other words</source>
        <translation>Ändra orden</translation>
    </message>
    <message>
        <source>Written afterwards.</source>
        <translation>Skrivet i efterhand.</translation>
    </message>
    <message>
        <source>You can put it in other words until {day}.</source>
        <translation>Du kan ändra orden till och med {day}.</translation>
    </message>
    <message>
        <source>Locked: it is only added to.</source>
        <translation>Låst: kan bara kompletteras.</translation>
    </message>
    <message>
        <source>Document that belongs to the note: {name}</source>
        <translation>Handling som hör till anteckningen: {name}</translation>
    </message>
    <message>
        <source>Earlier wordings: {count}</source>
        <translation>Tidigare lydelser: {count}</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>signed by {name} {when}</source>
        <translation>{name} skrev under {when}</translation>
    </message>
    <message>
        <source>Correction:</source>
        <translation>Rättelse:</translation>
    </message>
    <message>
        <source>Before:</source>
        <translation>Tidigare:</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Urgent note</source>
        <translation>Brådskande anteckning</translation>
    </message>
    <message>
        <source>Whom is it about?</source>
        <translation>Vem gäller det?</translation>
    </message>
    <message>
        <source>What is happening?</source>
        <translation>Vad händer?</translation>
    </message>
    <message>
        <source>When and where to?</source>
        <translation>När och vart?</translation>
    </message>
    <message>
        <source>How do we reach you?</source>
        <translation>Hur når vi dig?</translation>
    </message>
    <message>
        <source>Send before everything else</source>
        <translation>Skicka före allt annat</translation>
    </message>
    <message>
        <source>Write one more</source>
        <translation>Skriv en till</translation>
    </message>
    <message>
        <source>All your handlers</source>
        <translation>Alla dina handläggare</translation>
    </message>
    <message>
        <source>Someone without a file</source>
        <translation>Någon som inte har en akt</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
    <message>
        <source>It goes before everything else as soon as there is coverage.</source>
        <translation>Den går före allt annat så snart det finns täckning.</translation>
    </message>
    <message>
        <source>It lies in a new file, {alias}, that your unit can read.</source>
        <translation>Den ligger i en ny akt, {alias}, som din enhet kan läsa.</translation>
    </message>
    <message>
        <source>The note is saved.</source>
        <translation>Anteckningen är sparad.</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>Det här är rätt</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Ny anteckning</translation>
    </message>
    <message>
        <source>Kind of note</source>
        <translation>Slag av anteckning</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Uppgift</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bedömning</translation>
    </message>
    <message>
        <source>About the day</source>
        <translation>Gäller dagen</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Skriv under</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Låt bli</translation>
    </message>
    <message>
        <source>Saved on the computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
</context>
<context>
    <name>NoteSheet</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Personal number</source>
        <translation>Personnummer</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Ärendenummer</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signerad</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Rättelse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anteckning</translation>
    </message>
    <message>
        <source>Some details are left out. Ask the one who has signed it.</source>
        <translation>Vissa uppgifter är utelämnade. Fråga den som har signerat.</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>The library's inbox</source>
        <translation>Bibliotekets inkorg</translation>
    </message>
    <message>
        <source>What others took with them. Nothing here leads back to anybody.</source>
        <translation>Det andra tog med sig. Inget här leder tillbaka till någon.</translation>
    </message>
    <message>
        <source>Nothing has come yet.</source>
        <translation>Inget har kommit än.</translation>
    </message>
    <message>
        <source>What somebody took with them</source>
        <translation>Det här tog någon med sig</translation>
    </message>
    <message>
        <source>A case for a network meeting</source>
        <translation>Ett fall för en nätverksträff</translation>
    </message>
    <message>
        <source>Came {day}</source>
        <translation>Kom {day}</translation>
    </message>
    <message>
        <source>Worked into the library {day}</source>
        <translation>Inarbetat i biblioteket {day}</translation>
    </message>
    <message>
        <source>Worked into the library</source>
        <translation>Inarbetat i biblioteket</translation>
    </message>
</context>
<context>
    <name>NumberCard</name>
    <message>
        <source>not checked since {day}</source>
        <translation>inte kontrollerat sedan {day}</translation>
    </message>
    <message>
        <source>checked {day}</source>
        <translation>kontrollerat {day}</translation>
    </message>
    <message>
        <source>Answers {hours}.</source>
        <translation>Svarar {hours}.</translation>
    </message>
</context>
<context>
    <name>OtherRow</name>
    <message>
        <source>Somebody who is not listed</source>
        <translation>Någon som inte är uppskriven</translation>
    </message>
    <message>
        <source>Has signed</source>
        <translation>Har skrivit under</translation>
    </message>
    <message>
        <source>Has said no</source>
        <translation>Har sagt nej</translation>
    </message>
    <message>
        <source>Is not named any more</source>
        <translation>Nämns inte längre</translation>
    </message>
</context>
<context>
    <name>OthersCard</name>
    <message>
        <source>All who are named</source>
        <translation>Alla som nämns</translation>
    </message>
    <message>
        <source>Nothing is handed over before each of them has agreed.</source>
        <translation>Inget lämnas ut förrän var och en av dem har sagt ja.</translation>
    </message>
    <message>
        <source>One more who is named</source>
        <translation>En till som nämns</translation>
    </message>
    <message>
        <source>An alias, or a word such as little sister.</source>
        <translation>Ett alias, eller ett ord som lillasyster.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
    <message>
        <source>No consent in the own file covers this yet.</source>
        <translation>Inget samtycke i den egna akten täcker det här än.</translation>
    </message>
    <message>
        <source>Has agreed in the own file.</source>
        <translation>Har sagt ja i sin egen akt.</translation>
    </message>
    <message>
        <source>Has agreed.</source>
        <translation>Har sagt ja.</translation>
    </message>
    <message>
        <source>Has not answered yet.</source>
        <translation>Har inte svarat än.</translation>
    </message>
    <message>
        <source>Has said no, or taken it back.</source>
        <translation>Har sagt nej, eller tagit tillbaka sitt ja.</translation>
    </message>
    <message>
        <source>The own file is not on this computer. Ask the one who handles it.</source>
        <translation>Den egna akten finns inte på den här datorn. Fråga den som handlägger den.</translation>
    </message>
    <message>
        <source>Has a protected identity. Take those words away.</source>
        <translation>Har skyddade personuppgifter. Ta bort de orden.</translation>
    </message>
    <message>
        <source>Others are named in it. Say who, and let each of them agree.</source>
        <translation>Andra nämns i det. Skriv vilka, och låt var och en säga ja.</translation>
    </message>
    <message>
        <source>Missing before it can be handed over: {names}.</source>
        <translation>Saknas innan det kan lämnas ut: {names}.</translation>
    </message>
</context>
<context>
    <name>OverviewAside</name>
    <message>
        <source>Right now</source>
        <translation>Just nu</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Det som kommer</translation>
    </message>
    <message>
        <source>Other things to do here</source>
        <translation>Mer att göra här</translation>
    </message>
    <message>
        <source>{count} later days</source>
        <translation>{count} senare dagar</translation>
    </message>
    <message>
        <source>Nothing is dated yet.</source>
        <translation>Inget har något datum än.</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ingen än</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fas</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Ingen plan än</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Consent until</source>
        <translation>Samtycke till</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Inget samtycke</translation>
    </message>
    <message>
        <source>Latest note</source>
        <translation>Senaste anteckning</translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>How things are now</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>What the person wishes</source>
        <translation>Den enskildes önskemål</translation>
    </message>
    <message>
        <source>When and how one may ring</source>
        <translation>När och hur man får ringa</translation>
    </message>
    <message>
        <source>For example: text only, never after five</source>
        <translation>Till exempel: endast SMS, aldrig efter klockan fem</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Can be handed over on its own, if a consent names it. Write so that it can be read so.</source>
        <translation>Kan lämnas ut för sig, om ett samtycke nämner det. Skriv så att det går att läsa för sig.</translation>
    </message>
    <message>
        <source>Saved on the computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} och {last}</translation>
    </message>
</context>
<context>
    <name>OwnNotesList</name>
    <message>
        <source>Your earlier notes</source>
        <translation>Dina tidigare anteckningar</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Ta bort anteckningen</translation>
    </message>
    <message>
        <source>Remove the note of {time}</source>
        <translation>Ta bort anteckningen från {time}</translation>
    </message>
    <message>
        <source>The note has been removed.</source>
        <translation>Anteckningen är borttagen.</translation>
    </message>
</context>
<context>
    <name>OwnWordsPlace</name>
    <message>
        <source>{alias}, in own words</source>
        <translation>{alias}, med egna ord</translation>
    </message>
    <message>
        <source>{alias}, in own words, {day}</source>
        <translation>{alias}, med egna ord, {day}</translation>
    </message>
    <message>
        <source>{source}. {alias} {standing}.</source>
        <translation>{source}. {alias} {standing}.</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>”{words}”</translation>
    </message>
    <message>
        <source>Begin with the person's own words</source>
        <translation>Börja med den enskildes egna ord</translation>
    </message>
    <message>
        <source>What does {alias} want?</source>
        <translation>Vad vill {alias}?</translation>
    </message>
</context>
<context>
    <name>PageKeys</name>
    <message>
        <source>There are several papers here. Go to the one that you want.</source>
        <translation>Det finns flera papper här. Gå till det du vill ha.</translation>
    </message>
    <message>
        <source>This page has no paper. Nothing has been printed.</source>
        <translation>Den här sidan har inget papper. Inget har skrivits ut.</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>The document</source>
        <translation>Handlingen</translation>
    </message>
    <message>
        <source>{count} pages, shown as pictures</source>
        <translation>{count} sidor, visade som bilder</translation>
    </message>
    <message>
        <source>One page, shown as a picture</source>
        <translation>En sida, visad som bild</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>page {number} of {count}</source>
        <translation>sida {number} av {count}</translation>
    </message>
</context>
<context>
    <name>PaperField</name>
    <message>
        <source>{groups} groups of {size}. Spaces, dashes and small letters do not matter.</source>
        <translation>{groups} grupper med {size} tecken i varje. Mellanrum, streck och små bokstäver spelar ingen roll.</translation>
    </message>
    <message>
        <source>Check words</source>
        <translation>Kontrollord</translation>
    </message>
    <message>
        <source>The same words stand on the paper, one beside each group.</source>
        <translation>Samma ord står på pappret, ett bredvid varje grupp.</translation>
    </message>
    <message>
        <source>Group {number} has a sign that is not in the code. Look at the paper again.</source>
        <translation>Grupp {number} har ett tecken som inte finns i koden. Se på pappret igen.</translation>
    </message>
    <message>
        <source>There are more letters here than on the paper.</source>
        <translation>Det är fler tecken här än på pappret.</translation>
    </message>
</context>
<context>
    <name>PaperPage</name>
    <message>
        <source>Back to the plan</source>
        <translation>Tillbaka till planen</translation>
    </message>
    <message>
        <source>Plain Swedish</source>
        <translation>Klar svenska</translation>
    </message>
    <message>
        <source>Easy Swedish: short sentences, one thing at a time</source>
        <translation>Lätt svenska: korta meningar, en sak i taget</translation>
    </message>
    <message>
        <source>How it is written</source>
        <translation>Hur det är skrivet</translation>
    </message>
    <message>
        <source>Show the paper for the person</source>
        <translation>Visa papperet</translation>
    </message>
    <message>
        <source>A paper for the person to keep</source>
        <translation>Ett papper att behålla</translation>
    </message>
    <message>
        <source>Go through it together first. It belongs to the person, who may also say no to a paper.</source>
        <translation>Gå igenom det tillsammans först. Det är personens eget, och det går bra att säga nej till papper.</translation>
    </message>
    <message>
        <source>No name and no heading that tells what it is about. Protected details are blank. Your own words stand as you wrote them: read them through.</source>
        <translation>Inget namn och ingen rubrik som berättar vad det gäller. Skyddade uppgifter är tomma. Det du själv har skrivit står som du skrev det: läs igenom det.</translation>
    </message>
    <message>
        <source>Which areas shall stand on it</source>
        <translation>Vilka områden ska stå på det</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>This computer knows of no printer. Save it, and print it elsewhere.</source>
        <translation>Den här datorn har ingen skrivare. Spara papperet och skriv ut det någon annanstans.</translation>
    </message>
    <message>
        <source>It lies outside Bredvid now. Take it away when it is not needed.</source>
        <translation>Det ligger utanför Bredvid nu. Ta bort det när det inte behövs.</translation>
    </message>
    <message>
        <source>The paper has been saved.</source>
        <translation>Papperet är sparat.</translation>
    </message>
</context>
<context>
    <name>PaperPrinter</name>
    <message>
        <source>Paper</source>
        <translation>Utskrift</translation>
    </message>
</context>
<context>
    <name>PaperSaver</name>
    <message>
        <source>Save the paper</source>
        <translation>Spara papperet</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>The paper</source>
        <translation>Papperet</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Computer number</source>
        <translation>Datorns nummer</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Utskriven</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>It opens one computer when the passphrase has been forgotten.</source>
        <translation>Den öppnar en dator när lösenfrasen är glömd.</translation>
    </message>
    <message>
        <source>How it is used</source>
        <translation>Så används den</translation>
    </message>
    <message>
        <source>On the page that asks for the passphrase, choose that you do not remember it, and type the groups. Beside each group that is typed stands a word: it must be the one on this paper. Then you choose a new passphrase.</source>
        <translation>På sidan som frågar efter lösenfrasen väljer du att du inte minns den, och skriver av grupperna. För varje grupp som skrivs visas ett ord: det ska vara samma som på det här pappret. Sedan väljer du en ny lösenfras.</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Var den förvaras</translation>
    </message>
    <message>
        <source>In a sealed envelope in the municipality's safe. Never with the computer, and never as a picture in a telephone. If the paper may have been seen, print a new code: the old one then opens nothing.</source>
        <translation>I ett förseglat kuvert i kommunens kassaskåp. Aldrig tillsammans med datorn, och aldrig som bild i en telefon. Om någon kan ha sett pappret, skriv ut en ny kod: då öppnar den gamla ingenting.</translation>
    </message>
    <message>
        <source>The municipality's recovery key, paper {number} of 2</source>
        <translation>Kommunens återställningsnyckel, papper {number} av 2</translation>
    </message>
    <message>
        <source>Alone this paper opens nothing. With the other one it lets a new handler into the files.</source>
        <translation>Ensamt öppnar pappret ingenting. Tillsammans med det andra släpper det in en ny handläggare i akterna.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>Länet</translation>
    </message>
    <message>
        <source>When nobody who works there can open the files any more: on any computer with Bredvid, before it is set up, choose to recover a municipality. Both officers type their groups themselves. Beside each group stands a word: it must be the one on the paper. Every use is written in every file.</source>
        <translation>När ingen som arbetar där kan öppna akterna längre: på en dator med Bredvid som inte är gjord i ordning väljer ni att återställa en kommun. Båda skriver sina grupper själva. För varje grupp visas ett ord: det ska vara samma som på pappret. Varje användning skrivs i varje akt.</translation>
    </message>
    <message>
        <source>In a sealed envelope with one officer. The two papers are never in the same place, and never with the same person. Try them once a year.</source>
        <translation>I ett förseglat kuvert hos den ena tjänstepersonen. De två pappren finns aldrig på samma ställe, och aldrig hos samma person. Pröva dem en gång om året.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupp</translation>
    </message>
    <message>
        <source>Type this</source>
        <translation>Skriv så här</translation>
    </message>
    <message>
        <source>Check word</source>
        <translation>Kontrollord på pappret</translation>
    </message>
    <message>
        <source>The same as a square code.</source>
        <translation>Samma sak som en rutkod.</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Withdraw only a part</source>
        <translation>Återkalla bara en del</translation>
    </message>
    <message>
        <source>Keep only what is marked</source>
        <translation>Behåll bara det markerade</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Ändra inte</translation>
    </message>
    <message>
        <source>Take the mark away from what may not go on. All copies are taken back; look at what is left and hand it over anew.</source>
        <translation>Ta bort markeringen för det som inte får fortsätta. Alla kopior tas tillbaka; se på det som är kvar och lämna ut det på nytt.</translation>
    </message>
    <message>
        <source>May go on to</source>
        <translation>Får fortsätta till</translation>
    </message>
    <message>
        <source>May go on being handed over</source>
        <translation>Får fortsätta lämnas ut</translation>
    </message>
</context>
<context>
    <name>PartList</name>
    <message>
        <source>Parts of the file</source>
        <translation>Aktens delar</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>read by {names}</source>
        <translation>läses av {names}</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>stannar</translation>
    </message>
</context>
<context>
    <name>PassphraseCard</name>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>The one that was chosen when the computer was set up.</source>
        <translation>Den som valdes när datorn gjordes i ordning.</translation>
    </message>
    <message>
        <source>Changed {day}.</source>
        <translation>Bytt {day}.</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Byt lösenfras</translation>
    </message>
    <message>
        <source>The recovery code on paper stays the same, and so does all else.</source>
        <translation>Återställningskoden på papper är densamma, och allt annat också.</translation>
    </message>
    <message>
        <source>The passphrase of today</source>
        <translation>Lösenfrasen som gäller i dag</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Byt den</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>New person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>The person files of your municipality, under their aliases.</source>
        <translation>Kommunens personakter, under sina alias.</translation>
    </message>
    <message>
        <source>Search for a person</source>
        <translation>Sök person</translation>
    </message>
    <message>
        <source>Alias or name, personal number, case number</source>
        <translation>Alias eller namn, personnummer, ärendenummer</translation>
    </message>
    <message>
        <source>Person files</source>
        <translation>Personakter</translation>
    </message>
    <message>
        <source>Hand over your files to a colleague</source>
        <translation>Lämna över dina akter till en kollega</translation>
    </message>
    <message>
        <source>Take over a case from another municipality</source>
        <translation>Ta emot ett ärende från en annan kommun</translation>
    </message>
    <message>
        <source>Nobody found. One can search for an alias or a name, a whole personal number or a whole case number, and nothing else.</source>
        <translation>Ingen hittades. Det går att söka på alias eller namn, på ett helt personnummer eller ett helt ärendenummer, och på inget annat.</translation>
    </message>
    <message>
        <source>There is no person file yet. New person opens one under an alias.</source>
        <translation>Det finns ingen personakt än. Ny person öppnar en, under ett alias.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Two versions to choose between</source>
        <translation>Två versioner att välja mellan</translation>
    </message>
</context>
<context>
    <name>PersonFileScreen</name>
    <message>
        <source>Hold F6 to see the name</source>
        <translation>Håll nere F6 för att se namnet</translation>
    </message>
    <message>
        <source>Parts of the file</source>
        <translation>Aktens delar</translation>
    </message>
    <message>
        <source>Protected identity: no municipality is named here. The county advises.</source>
        <translation>Skyddade personuppgifter: ingen kommun nämns här. Länet konsulterar.</translation>
    </message>
    <message>
        <source>The matter is owned by {municipality}. The county advises.</source>
        <translation>Ärendet ägs av {municipality}. Länet konsulterar.</translation>
    </message>
    <message>
        <source>Protected: the name stands only under Overview</source>
        <translation>Skyddat: namnet står bara under Översikt</translation>
    </message>
    <message>
        <source>No name is written</source>
        <translation>Inget namn är skrivet</translation>
    </message>
</context>
<context>
    <name>PersonSearch</name>
    <message>
        <source>Search person</source>
        <translation>Sök person</translation>
    </message>
    <message>
        <source>Alias, personal number, case</source>
        <translation>Alias, personnummer, ärende</translation>
    </message>
    <message>
        <source>Found persons</source>
        <translation>Personer som hittades</translation>
    </message>
    <message>
        <source>No file under that.</source>
        <translation>Ingen akt finns under det.</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Not protected</source>
        <translation>Inga</translation>
    </message>
    <message>
        <source>Confidentiality flag</source>
        <translation>Sekretessmarkering</translation>
    </message>
    <message>
        <source>Protected registration</source>
        <translation>Skyddad folkbokföring</translation>
    </message>
    <message>
        <source>Assumed identity</source>
        <translation>Fingerade uppgifter</translation>
    </message>
    <message>
        <source>First review of the plan {day}</source>
        <translation>Första genomgången av planen {day}</translation>
    </message>
    <message>
        <source>The plan is gone through {day}</source>
        <translation>Planen gås igenom {day}</translation>
    </message>
    <message>
        <source>An area of the plan is reviewed {day}</source>
        <translation>Ett område i planen ses över {day}</translation>
    </message>
    <message>
        <source>A consent holds until {day}</source>
        <translation>Ett samtycke gäller till {day}</translation>
    </message>
    <message>
        <source>The contact person's assignment runs until {day}</source>
        <translation>Kontaktpersonens uppdrag gäller till {day}</translation>
    </message>
    <message>
        <source>The safety plan is looked at again {day}</source>
        <translation>Trygghetsplanen ses över {day}</translation>
    </message>
    <message>
        <source>Something happened {day}: read the safety plan again</source>
        <translation>Något hände {day}: läs trygghetsplanen igen</translation>
    </message>
    <message>
        <source>A contact ban holds until {day}</source>
        <translation>Ett kontaktförbud gäller till {day}</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Någon annan</translation>
    </message>
    <message>
        <source>Read as {number}. Write twelve digits if it is not.</source>
        <translation>Läses som {number}. Skriv tolv siffror om det inte stämmer.</translation>
    </message>
    <message>
        <source>The last digit does not fit the others. Look at the number. It is kept as it stands.</source>
        <translation>Sista siffran stämmer inte med de andra. Titta på numret. Det sparas som det står.</translation>
    </message>
    <message>
        <source>There is no such birth date. Look at the number. It is kept as it stands.</source>
        <translation>Det finns inget sådant födelsedatum. Titta på numret. Det sparas som det står.</translation>
    </message>
    <message>
        <source>That day has not come yet. Look at the number. It is kept as it stands.</source>
        <translation>Den dagen har inte kommit än. Titta på numret. Det sparas som det står.</translation>
    </message>
    <message>
        <source>This is no personal number. It is kept as it stands, but cannot be searched for.</source>
        <translation>Det här är inget personnummer. Det sparas som det står, men går inte att söka på.</translation>
    </message>
</context>
<context>
    <name>PhaseOutCard</name>
    <message>
        <source>Support that is phased out</source>
        <translation>Stöd som fasas ut</translation>
    </message>
    <message>
        <source>Each support function, when it ends, and who takes over.</source>
        <translation>Varje stödfunktion, när den fasas ut och vem som tar över.</translation>
    </message>
    <message>
        <source>The dotted arrow in the map goes from the support to the one who takes over.</source>
        <translation>Den prickade pilen i kartan går från stödet till den som tar över.</translation>
    </message>
    <message>
        <source>Phase-out as PDF</source>
        <translation>Utfasningen som PDF</translation>
    </message>
    <message>
        <source>Save the matrix without names, at a place that you choose</source>
        <translation>Spara utfasningen utan namn, på en plats som du väljer</translation>
    </message>
    <message>
        <source>There is no support function in the map yet.</source>
        <translation>Det finns ingen stödfunktion i kartan än.</translation>
    </message>
    <message>
        <source>There is another line too. Take away the one that does not hold.</source>
        <translation>Det finns en rad till. Ta bort den som inte gäller.</translation>
    </message>
    <message>
        <source>The support function is not in the map any more.</source>
        <translation>Stödfunktionen är inte med i kartan längre.</translation>
    </message>
    <message>
        <source>Take away the line</source>
        <translation>Ta bort raden</translation>
    </message>
    <message>
        <source>Show in the map</source>
        <translation>Visa i kartan</translation>
    </message>
    <message>
        <source>Ends {day}</source>
        <translation>Fasas ut {day}</translation>
    </message>
    <message>
        <source>Taken over by: {relation}</source>
        <translation>Tar över: {relation}</translation>
    </message>
    <message>
        <source>Goes round in a circle. Choose another who takes over.</source>
        <translation>Går runt i en cirkel. Välj någon annan som tar över.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Skriv</translation>
    </message>
    <message>
        <source>When it ends and who takes over: {relation}</source>
        <translation>När det fasas ut och vem som tar över: {relation}</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>När det fasas ut</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
    <message>
        <source>How it is tapered</source>
        <translation>Hur det trappas ner</translation>
    </message>
    <message>
        <source>Phase-out</source>
        <translation>Utfasning</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(inget)</translation>
    </message>
</context>
<context>
    <name>PhaseOutForm</name>
    <message>
        <source>Last day of the support</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
    <message>
        <source>Or somebody who is not in the map</source>
        <translation>Eller någon som inte är med i kartan</translation>
    </message>
    <message>
        <source>How it is tapered</source>
        <translation>Hur det trappas ner</translation>
    </message>
    <message>
        <source>for example every other week from March</source>
        <translation>till exempel varannan vecka från mars</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Take away the line</source>
        <translation>Ta bort raden</translation>
    </message>
    <message>
        <source>Phase out: {relation}</source>
        <translation>Fasa ut: {relation}</translation>
    </message>
    <message>
        <source>nobody in the map</source>
        <translation>ingen i kartan</translation>
    </message>
</context>
<context>
    <name>PhaseOutSheet</name>
    <message>
        <source>Support that is phased out</source>
        <translation>Stöd som fasas ut</translation>
    </message>
    <message>
        <source>Each support function, when it ends, and who takes over.</source>
        <translation>Varje stödfunktion, när den fasas ut och vem som tar över.</translation>
    </message>
    <message>
        <source>There is no support function in the map yet.</source>
        <translation>Det finns ingen stödfunktion i kartan än.</translation>
    </message>
    <message>
        <source>Support function</source>
        <translation>Stödfunktion</translation>
    </message>
    <message>
        <source>Last day of the support</source>
        <translation>Sista dagen</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Vem tar över</translation>
    </message>
    <message>
        <source>How it is tapered</source>
        <translation>Hur det trappas ner</translation>
    </message>
    <message>
        <source>How near it stands in each picture</source>
        <translation>Hur nära det står i varje bild</translation>
    </message>
</context>
<context>
    <name>PhaseRow</name>
    <message>
        <source>Phase of the plan</source>
        <translation>Planens fas</translation>
    </message>
    <message>
        <source>Plan, version {number}.</source>
        <translation>Plan, version {number}.</translation>
    </message>
    <message>
        <source>Gone through with {alias} {day}.</source>
        <translation>Genomgången med {alias} {day}.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>The safety plan</source>
        <translation>Trygghetsplanen</translation>
    </message>
    <message>
        <source>The program cannot see whether a place is safe.</source>
        <translation>Programmet kan inte se om en plats är trygg.</translation>
    </message>
    <message>
        <source>Nothing is written here yet. Press to write.</source>
        <translation>Inget är skrivet här än. Tryck för att skriva.</translation>
    </message>
    <message>
        <source>To be looked at again</source>
        <translation>Ses över</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Råd</translation>
    </message>
    <message>
        <source>The advice holds until</source>
        <translation>Rådet gäller till</translation>
    </message>
    <message>
        <source>Advice:</source>
        <translation>Råd:</translation>
    </message>
    <message>
        <source>It is not said how long the advice holds.</source>
        <translation>Det står inte hur länge rådet gäller.</translation>
    </message>
    <message>
        <source>The advice held until {day}. See whether it is still right.</source>
        <translation>Rådet gällde till {day}. Se efter om det fortfarande stämmer.</translation>
    </message>
    <message>
        <source>The advice holds until {day}.</source>
        <translation>Rådet gäller till {day}.</translation>
    </message>
    <message>
        <source>Looked at again {day}</source>
        <translation>Ses över {day}</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Jämför och välj</translation>
    </message>
    <message>
        <source>Two versions. Until you have chosen: follow the more cautious one.</source>
        <translation>Två versioner. Tills du har valt: följ den försiktigare.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Cover story</source>
        <translation>Skyddshistoria</translation>
    </message>
    <message>
        <source>Hidden until you press. Never on paper, and never in what is handed over.</source>
        <translation>Dold tills du trycker. Följer aldrig med på papper eller i det som lämnas ut.</translation>
    </message>
    <message>
        <source>Two versions. Until you have chosen, both hold.</source>
        <translation>Två versioner. Tills du har valt gäller båda.</translation>
    </message>
</context>
<context>
    <name>PlanEditing</name>
    <message>
        <source>The goal of a step that you were writing has been removed.</source>
        <translation>Målet för ett delmål som du skrev på har tagits bort.</translation>
    </message>
</context>
<context>
    <name>PlanEditors</name>
    <message>
        <source>In the person's own words</source>
        <translation>Med den enskildes egna ord</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Egna ord</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>Sagt den</translation>
    </message>
    <message>
        <source>The person …</source>
        <translation>Personen …</translation>
    </message>
    <message>
        <source>Days and situation</source>
        <translation>Dagar och situation</translation>
    </message>
    <message>
        <source>Gone through with the person</source>
        <translation>Genomgången med den enskilde</translation>
    </message>
    <message>
        <source>First review of the plan</source>
        <translation>Första genomgången av planen</translation>
    </message>
    <message>
        <source>In the long run</source>
        <translation>På lång sikt</translation>
    </message>
    <message>
        <source>After a placement: who is there, and with what</source>
        <translation>Efter placering: vem finns kvar, och med vad</translation>
    </message>
    <message>
        <source>Needs in the long run, placed or not</source>
        <translation>Behov på lång sikt, placerad eller inte</translation>
    </message>
    <message>
        <source>Decision and who carries it out</source>
        <translation>Beslut och vem som utför det</translation>
    </message>
    <message>
        <source>What has been decided</source>
        <translation>Vad som är beslutat</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutat den</translation>
    </message>
    <message>
        <source>Who carries it out</source>
        <translation>Vem som utför det</translation>
    </message>
    <message>
        <source>Must be solved first</source>
        <translation>Måste lösas först</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Vem gör det</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>Solved on</source>
        <translation>Löst den</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Resources and needs</source>
        <translation>Det som finns och det som behövs</translation>
    </message>
    <message>
        <source>What there is already</source>
        <translation>Det som redan finns</translation>
    </message>
    <message>
        <source>What is needed</source>
        <translation>Det som behövs</translation>
    </message>
    <message>
        <source>Looked at again on</source>
        <translation>Ses över den</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>What the goal is</source>
        <translation>Vad målet är</translation>
    </message>
    <message>
        <source>Reached on</source>
        <translation>Nått den</translation>
    </message>
    <message>
        <source>Remove the goal</source>
        <translation>Ta bort målet</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Delmål</translation>
    </message>
    <message>
        <source>What is to happen</source>
        <translation>Vad ska hända</translation>
    </message>
    <message>
        <source>For example: every Wednesday</source>
        <translation>Till exempel: varje onsdag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>How we notice it</source>
        <translation>Hur vi märker det</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>Remove the step</source>
        <translation>Ta bort delmålet</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
</context>
<context>
    <name>PlanFoot</name>
    <message>
        <source>In the long run</source>
        <translation>På lång sikt</translation>
    </message>
    <message>
        <source>After a placement:</source>
        <translation>Efter placering:</translation>
    </message>
    <message>
        <source>Needs in the long run, placed or not:</source>
        <translation>Behov på lång sikt, placerad eller inte:</translation>
    </message>
    <message>
        <source>Write what is needed in the long run. It is asked from the start, placed or not.</source>
        <translation>Skriv vad som behövs på lång sikt. Det frågas från början, placerad eller inte.</translation>
    </message>
    <message>
        <source>Decision and who carries it out</source>
        <translation>Beslut och vem som utför det</translation>
    </message>
    <message>
        <source>Decided:</source>
        <translation>Beslutat:</translation>
    </message>
    <message>
        <source>Carried out by:</source>
        <translation>Utförs av:</translation>
    </message>
    <message>
        <source>Situation:</source>
        <translation>Läge:</translation>
    </message>
    <message>
        <source>Write what has been decided, and who carries it out.</source>
        <translation>Skriv vad som är beslutat och vem som utför det.</translation>
    </message>
</context>
<context>
    <name>PlanLinks</name>
    <message>
        <source>Reviews and quality of life</source>
        <translation>Genomgångar och livskvalitet</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Vad som har ändrats</translation>
    </message>
    <message>
        <source>A paper for the person</source>
        <translation>Papper till personen</translation>
    </message>
    <message>
        <source>Close the plan …</source>
        <translation>Avsluta planen …</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Begin the support plan</source>
        <translation>Påbörja stödplanen</translation>
    </message>
    <message>
        <source>No support plan has been begun. It begins with the person's own words, and nothing is required.</source>
        <translation>Ingen stödplan är påbörjad. Den börjar med den enskildes egna ord, och inget är obligatoriskt.</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Områden</translation>
    </message>
    <message>
        <source>Add an area</source>
        <translation>Lägg till område</translation>
    </message>
    <message>
        <source>Areas that can be added</source>
        <translation>Områden som kan läggas till</translation>
    </message>
    <message>
        <source>Put them together</source>
        <translation>Lägg ihop dem</translation>
    </message>
    <message>
        <source>The plan was begun on two computers at the same time.</source>
        <translation>Planen påbörjades på två datorer samtidigt.</translation>
    </message>
    <message>
        <source>Both are kept. Put together, their texts stand one after the other.</source>
        <translation>Båda finns kvar. När de läggs ihop står texterna efter varandra.</translation>
    </message>
    <message>
        <source>Open the plan again</source>
        <translation>Öppna planen igen</translation>
    </message>
    <message>
        <source>Needs remain: {areas}.</source>
        <translation>Behov kvarstår: {areas}.</translation>
    </message>
    <message>
        <source>The plan was closed {day}.</source>
        <translation>Planen avslutades {day}.</translation>
    </message>
    <message>
        <source>Put them under a new goal</source>
        <translation>Lägg dem under ett nytt mål</translation>
    </message>
    <message>
        <source>These steps belong to a goal that is not here.</source>
        <translation>De här delmålen hör till ett mål som inte finns här.</translation>
    </message>
</context>
<context>
    <name>PlanTab</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Copy to the journal</source>
        <translation>Kopiera till journalen</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Stödplan</translation>
    </message>
    <message>
        <source>{phase} since today.</source>
        <translation>{phase} från i dag.</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Borttaget.</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Flyttat.</translation>
    </message>
    <message>
        <source>Steps without a goal</source>
        <translation>Delmål utan mål</translation>
    </message>
    <message>
        <source>The plan has been copied as plain text.</source>
        <translation>Planen är kopierad som ren text.</translation>
    </message>
    <message>
        <source>Paste it into your own journal within 30 seconds: the official note stands there.</source>
        <translation>Klistra in den i er egen journal inom 30 sekunder: den allmänna handlingen hör hemma där.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>Support plan, {alias}</source>
        <translation>Stödplan, {alias}</translation>
    </message>
    <message>
        <source>In the person's own words:</source>
        <translation>Med den enskildes egna ord:</translation>
    </message>
    <message>
        <source>Must be solved first:</source>
        <translation>Måste lösas först:</translation>
    </message>
    <message>
        <source>What there is already: {text}</source>
        <translation>Det som redan finns: {text}</translation>
    </message>
    <message>
        <source>What is needed: {text}</source>
        <translation>Det som behövs: {text}</translation>
    </message>
    <message>
        <source>Goal {number}. {text}</source>
        <translation>Mål {number}. {text}</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>Acute phase</source>
        <translation>Akut fas</translation>
    </message>
    <message>
        <source>Middle phase</source>
        <translation>Mellanfas</translation>
    </message>
    <message>
        <source>Long-term phase</source>
        <translation>Långtidsfas</translation>
    </message>
    <message>
        <source>{begun}–{ended}</source>
        <translation>{begun}–{ended}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sedan {day}</translation>
    </message>
    <message>
        <source>Protection and safety</source>
        <translation>Skydd och säkerhet</translation>
    </message>
    <message>
        <source>Network and relations</source>
        <translation>Nätverk och relationer</translation>
    </message>
    <message>
        <source>Information and rights</source>
        <translation>Information och rättigheter</translation>
    </message>
    <message>
        <source>Motivation and hope</source>
        <translation>Motivation och framtidstro</translation>
    </message>
    <message>
        <source>Someone beside</source>
        <translation>Någon bredvid</translation>
    </message>
    <message>
        <source>Quality of life</source>
        <translation>Livskvalitet</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Boende</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Ekonomi</translation>
    </message>
    <message>
        <source>School and work</source>
        <translation>Skola och arbete</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Hälsa</translation>
    </message>
    <message>
        <source>Everyday life</source>
        <translation>Vardag</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Barn</translation>
    </message>
    <message>
        <source>Legal process</source>
        <translation>Rättsprocess</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>Fritid</translation>
    </message>
    <message>
        <source>No goal yet</source>
        <translation>Inget mål än</translation>
    </message>
    <message>
        <source>1 goal, {subgoals} steps</source>
        <translation>1 mål, {subgoals} delmål</translation>
    </message>
    <message>
        <source>{goals} goals, {subgoals} steps</source>
        <translation>{goals} mål, {subgoals} delmål</translation>
    </message>
    <message>
        <source>reviewed {day}</source>
        <translation>ses över {day}</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Inte börjat</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>Pågår</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Vilar</translation>
    </message>
    <message>
        <source>Adult who does not leave the violence</source>
        <translation>Vuxen som inte lämnar våldet</translation>
    </message>
    <message>
        <source>Adult who has moved here, without support from another municipality</source>
        <translation>Vuxen som har flyttat hit, utan insatser från en annan kommun</translation>
    </message>
    <message>
        <source>Under 18, concern but no ground for compulsory care</source>
        <translation>Under 18 år, oro men inte skäl för LVU</translation>
    </message>
    <message>
        <source>Has come back after protected placement</source>
        <translation>Har kommit tillbaka efter skyddsplacering</translation>
    </message>
    <message>
        <source>Can stay in the county after leaving the violence</source>
        <translation>Kan bo kvar i länet efter att ha lämnat våldet</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>planen</translation>
    </message>
    <message>
        <source>something to solve first</source>
        <translation>något som måste lösas först</translation>
    </message>
    <message>
        <source>an area</source>
        <translation>ett område</translation>
    </message>
    <message>
        <source>a goal</source>
        <translation>ett mål</translation>
    </message>
    <message>
        <source>a step</source>
        <translation>ett delmål</translation>
    </message>
    <message>
        <source>a review</source>
        <translation>en genomgång</translation>
    </message>
    <message>
        <source>a rating</source>
        <translation>en skattning</translation>
    </message>
    <message>
        <source>the closing of the plan</source>
        <translation>avslutet av planen</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>fas</translation>
    </message>
    <message>
        <source>date of the acute phase</source>
        <translation>datum för akut fas</translation>
    </message>
    <message>
        <source>date of the middle phase</source>
        <translation>datum för mellanfas</translation>
    </message>
    <message>
        <source>date of the long-term phase</source>
        <translation>datum för långtidsfas</translation>
    </message>
    <message>
        <source>own words</source>
        <translation>egna ord</translation>
    </message>
    <message>
        <source>the day of the own words</source>
        <translation>dagen för de egna orden</translation>
    </message>
    <message>
        <source>the day it was gone through</source>
        <translation>dagen för genomgången</translation>
    </message>
    <message>
        <source>situation</source>
        <translation>situation</translation>
    </message>
    <message>
        <source>first review</source>
        <translation>första genomgången</translation>
    </message>
    <message>
        <source>text</source>
        <translation>text</translation>
    </message>
    <message>
        <source>who</source>
        <translation>vem</translation>
    </message>
    <message>
        <source>when</source>
        <translation>när</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>senast</translation>
    </message>
    <message>
        <source>the day it was solved</source>
        <translation>dagen det löstes</translation>
    </message>
    <message>
        <source>what there is already</source>
        <translation>det som redan finns</translation>
    </message>
    <message>
        <source>needs</source>
        <translation>det som behövs</translation>
    </message>
    <message>
        <source>the day of review</source>
        <translation>dagen för översyn</translation>
    </message>
    <message>
        <source>order</source>
        <translation>ordning</translation>
    </message>
    <message>
        <source>the day it was reached</source>
        <translation>dagen det nåddes</translation>
    </message>
    <message>
        <source>how we notice it</source>
        <translation>hur vi märker det</translation>
    </message>
    <message>
        <source>state</source>
        <translation>läge</translation>
    </message>
    <message>
        <source>area</source>
        <translation>område</translation>
    </message>
    <message>
        <source>the goal it belongs to</source>
        <translation>målet som det hör till</translation>
    </message>
    <message>
        <source>what has become of the own words</source>
        <translation>vad som har hänt med de egna orden</translation>
    </message>
    <message>
        <source>after a placement</source>
        <translation>efter placering</translation>
    </message>
    <message>
        <source>needs in the long run</source>
        <translation>behov på lång sikt</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>beslut</translation>
    </message>
    <message>
        <source>the day it was decided</source>
        <translation>dagen för beslutet</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>vem som beslutade</translation>
    </message>
    <message>
        <source>who carries it out</source>
        <translation>vem som utför det</translation>
    </message>
    <message>
        <source>day</source>
        <translation>dag</translation>
    </message>
    <message>
        <source>together with the person</source>
        <translation>tillsammans med personen</translation>
    </message>
    <message>
        <source>about being alone</source>
        <translation>om ensamheten</translation>
    </message>
    <message>
        <source>what we saw and agreed</source>
        <translation>vad vi såg och kom överens om</translation>
    </message>
    <message>
        <source>what is so today</source>
        <translation>så är det i dag</translation>
    </message>
    <message>
        <source>next time</source>
        <translation>nästa gång</translation>
    </message>
    <message>
        <source>in own words</source>
        <translation>med egna ord</translation>
    </message>
    <message>
        <source>the day it was closed</source>
        <translation>dagen då den avslutades</translation>
    </message>
    <message>
        <source>the day it was opened again</source>
        <translation>dagen då den öppnades igen</translation>
    </message>
    <message>
        <source>areas where needs remain</source>
        <translation>områden där behov kvarstår</translation>
    </message>
    <message>
        <source>areas where no need remains</source>
        <translation>områden där inget behov kvarstår</translation>
    </message>
    <message>
        <source>new: {what}</source>
        <translation>nytt: {what}</translation>
    </message>
    <message>
        <source>removed: {what}</source>
        <translation>borttaget: {what}</translation>
    </message>
    <message>
        <source>{field} in {what}</source>
        <translation>{field} i {what}</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(inget)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>senast {day}</translation>
    </message>
</context>
<context>
    <name>Pool</name>
    <message>
        <source>Interested</source>
        <translation>Intresse</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Intervju</translation>
    </message>
    <message>
        <source>In training</source>
        <translation>Utbildning pågår</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>In the pool</source>
        <translation>I banken</translation>
    </message>
    <message>
        <source>Has an assignment</source>
        <translation>På uppdrag</translation>
    </message>
    <message>
        <source>Resting</source>
        <translation>Vilar</translation>
    </message>
    <message>
        <source>Has ended</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Ledig</translation>
    </message>
    <message>
        <source>The card is taken back</source>
        <translation>Tillbakadraget</translation>
    </message>
    <message>
        <source>The university</source>
        <translation>Universitetet</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Sociala medier</translation>
    </message>
    <message>
        <source>Somebody she knows</source>
        <translation>Någon bekant</translation>
    </message>
    <message>
        <source>An association</source>
        <translation>En förening</translation>
    </message>
    <message>
        <source>An advertisement</source>
        <translation>En annons</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Annat sätt</translation>
    </message>
    <message>
        <source>Has not the time</source>
        <translation>Har inte tid</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>Har flyttat</translation>
    </message>
    <message>
        <source>Work or studies</source>
        <translation>Arbete eller studier</translation>
    </message>
    <message>
        <source>Was not what she thought</source>
        <translation>Var inte vad personen tänkt sig</translation>
    </message>
    <message>
        <source>Does not suit the assignment</source>
        <translation>Passar inte för uppdraget</translation>
    </message>
    <message>
        <source>Has not answered</source>
        <translation>Har inte svarat</translation>
    </message>
    <message>
        <source>Another reason to end</source>
        <translation>Annat skäl</translation>
    </message>
    <message>
        <source>Kin</source>
        <translation>Släkt</translation>
    </message>
    <message>
        <source>Workplace</source>
        <translation>Arbetsplats</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Förening</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Granne</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Affärer</translation>
    </message>
    <message>
        <source>School</source>
        <translation>Skola</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>Vänner</translation>
    </message>
    <message>
        <source>Another tie</source>
        <translation>Annan anknytning</translation>
    </message>
    <message>
        <source>Perhaps kin</source>
        <translation>Möjlig släktkoppling</translation>
    </message>
    <message>
        <source>Perhaps the same workplace</source>
        <translation>Möjligen samma arbetsplats</translation>
    </message>
    <message>
        <source>Perhaps the same association</source>
        <translation>Möjligen samma förening</translation>
    </message>
    <message>
        <source>Perhaps neighbours</source>
        <translation>Möjligen grannar</translation>
    </message>
    <message>
        <source>Perhaps business with each other</source>
        <translation>Möjligen affärer ihop</translation>
    </message>
    <message>
        <source>Perhaps the same school</source>
        <translation>Möjligen samma skola</translation>
    </message>
    <message>
        <source>Perhaps friends</source>
        <translation>Möjligen vänner</translation>
    </message>
    <message>
        <source>Perhaps a tie</source>
        <translation>Möjlig anknytning</translation>
    </message>
    <message>
        <source>Suits this assignment</source>
        <translation>Lämplig för detta uppdrag</translation>
    </message>
    <message>
        <source>Does not suit this assignment</source>
        <translation>Ej lämplig för detta uppdrag</translation>
    </message>
    <message>
        <source>More has to be asked first</source>
        <translation>Mer behöver frågas först</translation>
    </message>
    <message>
        <source>the same municipality</source>
        <translation>samma kommun</translation>
    </message>
    <message>
        <source>up to 6 mil</source>
        <translation>upp till 6 mil</translation>
    </message>
    <message>
        <source>6 to 15 mil</source>
        <translation>6 till 15 mil</translation>
    </message>
    <message>
        <source>more than 15 mil</source>
        <translation>mer än 15 mil</translation>
    </message>
    <message>
        <source>distance not known</source>
        <translation>avståndet är inte känt</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mån</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Tis</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Ons</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Tors</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fre</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Lör</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>Sön</translation>
    </message>
    <message>
        <source>Daytime</source>
        <translation>Dagtid</translation>
    </message>
    <message>
        <source>Evenings</source>
        <translation>Kvällar</translation>
    </message>
    <message>
        <source>Wants</source>
        <translation>Önskar</translation>
    </message>
    <message>
        <source>Does not want</source>
        <translation>Vill inte</translation>
    </message>
    <message>
        <source>Does not matter</source>
        <translation>Spelar ingen roll</translation>
    </message>
    <message>
        <source>can commit until {day}</source>
        <translation>kan åta sig till {day}</translation>
    </message>
</context>
<context>
    <name>PoolScreen</name>
    <message>
        <source>Contact persons</source>
        <translation>Kontaktpersoner</translation>
    </message>
    <message>
        <source>Those who can be chosen, and those who are on their way.</source>
        <translation>De som går att välja, och de som är på väg.</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Frågor</translation>
    </message>
    <message>
        <source>The pool</source>
        <translation>Banken</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>På väg</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Skäl</translation>
    </message>
    <message>
        <source>Parts of the room</source>
        <translation>Delar av rummet</translation>
    </message>
    <message>
        <source>Name of somebody who is interested</source>
        <translation>Namn på någon som är intresserad</translation>
    </message>
    <message>
        <source>How she came to hear of it</source>
        <translation>Hur personen fick veta om det</translation>
    </message>
    <message>
        <source>Add her</source>
        <translation>Lägg till personen</translation>
    </message>
    <message>
        <source>Nobody is on the way.</source>
        <translation>Ingen är på väg.</translation>
    </message>
    <message>
        <source>Nobody asks for anything.</source>
        <translation>Ingen frågar om något.</translation>
    </message>
    <message>
        <source>There is no card yet. They are made under On the way.</source>
        <translation>Det finns inget kort än. De görs under På väg.</translation>
    </message>
    <message>
        <source>{count} evenings</source>
        <translation>Kvällar: {count}</translation>
    </message>
    <message>
        <source>Nobody has written why a contact person did not suit.</source>
        <translation>Ingen har skrivit något skäl till en bedömning.</translation>
    </message>
</context>
<context>
    <name>PressArea</name>
    <message>
        <source>Press Enter to change</source>
        <translation>Tryck Enter för att ändra</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>This is what the county sees</source>
        <translation>Det här ser länet</translation>
    </message>
    <message>
        <source>Exactly this, and nothing more. Nothing has been sent yet.</source>
        <translation>Exakt det här, och inget mer. Inget har skickats än.</translation>
    </message>
    <message>
        <source>{name}, {unit}</source>
        <translation>{name}, {unit}</translation>
    </message>
    <message>
        <source>The matter is owned by {owner}. The county advises.</source>
        <translation>Ärendet ägs av {owner}. Länet konsulterar.</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Läses av</translation>
    </message>
    <message>
        <source>Nobody at the county yet</source>
        <translation>Ingen i länet än</translation>
    </message>
    <message>
        <source>At the county</source>
        <translation>I länet</translation>
    </message>
    <message>
        <source>In your own unit</source>
        <translation>Hos er</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>Länets server</translation>
    </message>
    <message>
        <source>Cannot read any of it</source>
        <translation>Kan inte läsa något av det</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>Back to the safety plan</source>
        <translation>Tillbaka till trygghetsplanen</translation>
    </message>
    <message>
        <source>Why does it have to be on paper?</source>
        <translation>Varför behövs den på papper?</translation>
    </message>
    <message>
        <source>For example: the person wants it, and has somewhere safe to keep it</source>
        <translation>Till exempel: personen vill ha den, och har någonstans säkert att ha den</translation>
    </message>
    <message>
        <source>Show the paper</source>
        <translation>Visa papperet</translation>
    </message>
    <message>
        <source>A safety plan on paper can be found by somebody else</source>
        <translation>En trygghetsplan på papper kan hittas av någon annan</translation>
    </message>
    <message>
        <source>Often it is better to talk it through and write nothing down.</source>
        <translation>Ofta är det bättre att tala igenom den och inte lämna något skrivet.</translation>
    </message>
    <message>
        <source>The cover story, the assessments and all names stay here. Protected details are blank.</source>
        <translation>Skyddshistorien, bedömningarna och alla namn stannar här. Skyddade uppgifter lämnas tomma.</translation>
    </message>
    <message>
        <source>The log keeps that it was printed, when, and what you write here.</source>
        <translation>I loggen står att den skrevs ut, när, och det du skriver här.</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>A need that the contact person has seen</source>
        <translation>Ett behov som kontaktpersonen har sett</translation>
    </message>
    <message>
        <source>In which area of the plan</source>
        <translation>I vilket område av planen</translation>
    </message>
    <message>
        <source>Take it into the plan</source>
        <translation>Ta in det i planen</translation>
    </message>
    <message>
        <source>Or answer the contact person</source>
        <translation>Eller svara kontaktpersonen</translation>
    </message>
    <message>
        <source>Answer without taking it in</source>
        <translation>Svara utan att ta in det</translation>
    </message>
    <message>
        <source>The contact person has seen a need that the plan does not have</source>
        <translation>Kontaktpersonen har sett ett behov som inte finns i planen</translation>
    </message>
    <message>
        <source>Write a few words first, so that the contact person knows why.</source>
        <translation>Skriv några ord först, så att kontaktpersonen vet varför.</translation>
    </message>
</context>
<context>
    <name>ProtectedScreen</name>
    <message>
        <source>Protected persons</source>
        <translation>Skyddade personer</translation>
    </message>
    <message>
        <source>What needs your yes or no, and the envelopes that you may open in an emergency.</source>
        <translation>Det som behöver ditt ja eller nej, och kuverten som du får öppna i ett nödläge.</translation>
    </message>
    <message>
        <source>Waits for your answer</source>
        <translation>Väntar på ditt svar</translation>
    </message>
    <message>
        <source>Nobody waits for your answer.</source>
        <translation>Ingen väntar på ditt svar.</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>I ett nödläge</translation>
    </message>
    <message>
        <source>Each opening is logged with its reason</source>
        <translation>Varje öppning loggas med sitt skäl</translation>
    </message>
    <message>
        <source>There is no envelope that you may open.</source>
        <translation>Det finns inget kuvert som du får öppna.</translation>
    </message>
</context>
<context>
    <name>ProtectionWords</name>
    <message>
        <source>Name, number and places are not on the screen until you ask for them.</source>
        <translation>Namn, nummer och orter syns inte förrän du ber om dem.</translation>
    </message>
    <message>
        <source>A warning in the population register: each question about the person is tried for harm before it is answered.</source>
        <translation>En varning i folkbokföringen: varje fråga om personen prövas innan den besvaras.</translation>
    </message>
    <message>
        <source>The person is registered somewhere else than where she or he lives. Nobody is told where.</source>
        <translation>Personen är folkbokförd på en annan ort än där hen bor. Ingen får veta var.</translation>
    </message>
    <message>
        <source>The person has a new identity. Nothing may lead from the old one to the new.</source>
        <translation>Personen har en ny identitet. Inget får leda från den gamla till den nya.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>The invitation as a square code. The letters beside it say the same.</source>
        <translation>Inbjudan som fyrkantig kod. Bokstäverna bredvid säger samma sak.</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Your access ended before it had been sent.</source>
        <translation>Din tillgång upphörde innan det hade skickats.</translation>
    </message>
    <message>
        <source>The computer was shut off before it had been sent.</source>
        <translation>Datorn var spärrad innan det hade skickats.</translation>
    </message>
    <message>
        <source>The county's computer would not take it.</source>
        <translation>Länets dator tog inte emot det.</translation>
    </message>
    <message>
        <source>What it belonged to was taken back before it had been sent.</source>
        <translation>Det som det hörde till togs tillbaka innan det hade skickats.</translation>
    </message>
    <message>
        <source>The access ended before it had been sent.</source>
        <translation>Tillgången upphörde innan det hade skickats.</translation>
    </message>
    <message>
        <source>The county's computer would not take it where it was meant to go.</source>
        <translation>Länets dator tog inte emot det dit det skulle.</translation>
    </message>
    <message>
        <source>It lies here and nowhere else. Hand it over to: {who}.</source>
        <translation>Det finns bara här. Lämna över till: {who}.</translation>
    </message>
    <message>
        <source>It lies here and nowhere else. Ring your unit: nobody there has a computer yet.</source>
        <translation>Det finns bara här. Ring din enhet: ingen där har en dator i programmet än.</translation>
    </message>
    <message>
        <source>Handed over to {who}. It goes at the first coverage.</source>
        <translation>Överlämnat till {who}. Det går iväg när det finns täckning.</translation>
    </message>
    <message>
        <source>Sent to {who}. Nobody has decided about it yet.</source>
        <translation>Skickat till {who}. Ingen har tagit ställning än.</translation>
    </message>
    <message>
        <source>The unit has taken it in.</source>
        <translation>Enheten har tagit in det.</translation>
    </message>
    <message>
        <source>The unit has put it aside: {reason}</source>
        <translation>Enheten har lagt det åt sidan: {reason}</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>det gick inte att läsa</translation>
    </message>
    <message>
        <source>its signature does not hold</source>
        <translation>underskriften stämmer inte</translation>
    </message>
    <message>
        <source>the sender may not let anyone in there</source>
        <translation>avsändaren får inte släppa in någon där</translation>
    </message>
    <message>
        <source>it was meant for another computer</source>
        <translation>det var till en annan dator</translation>
    </message>
    <message>
        <source>two different versions came under one number</source>
        <translation>två olika versioner kom under samma nummer</translation>
    </message>
    <message>
        <source>its sender was shown another list of who is in the county</source>
        <translation>avsändaren har fått se en annan lista över vilka som är med i länet</translation>
    </message>
    <message>
        <source>it carried another key than the one that is known</source>
        <translation>det hade en annan nyckel än den som är känd</translation>
    </message>
    <message>
        <source>the computer that asked to be let in did not know its invitation</source>
        <translation>datorn som bad att få vara med kände inte till sin inbjudan</translation>
    </message>
    <message>
        <source>it answers something that was never asked here</source>
        <translation>det svarar på något som aldrig frågats här</translation>
    </message>
    <message>
        <source>the reason is not known to this version</source>
        <translation>den här versionen känner inte till skälet</translation>
    </message>
    <message>
        <source>One thing that came is kept apart: {why}.</source>
        <translation>En sak som kom hålls åtskild: {why}.</translation>
    </message>
    <message>
        <source>{count} things that came are kept apart: {why}.</source>
        <translation>{count} saker som kom hålls åtskilda: {why}.</translation>
    </message>
</context>
<context>
    <name>QuarantineCard</name>
    <message>
        <source>Could not be sent</source>
        <translation>Kunde inte skickas</translation>
    </message>
    <message>
        <source>Nothing of it is lost. The unit decides what becomes of it, and you see here what they say.</source>
        <translation>Inget av det är förlorat. Enheten avgör vad det blir av det, och du ser här vad de säger.</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Given out</source>
        <translation>Lämnades ut</translation>
    </message>
    <message>
        <source>Nothing was given out</source>
        <translation>Inget lämnades ut</translation>
    </message>
    <message>
        <source>The one who asked</source>
        <translation>Vem frågade</translation>
    </message>
    <message>
        <source>What they want to know</source>
        <translation>Vad hen vill veta</translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation>Med egna ord</translation>
    </message>
    <message>
        <source>Why, or why not</source>
        <translation>Varför, eller varför inte</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Why it is written so</source>
        <translation>Därför står det så</translation>
    </message>
</context>
<context>
    <name>ReadPage</name>
    <message>
        <source>Read from USB</source>
        <translation>Läs från USB</translation>
    </message>
    <message>
        <source>Anybody may have carried it. Only what is meant for this computer can be opened here.</source>
        <translation>Vem som helst kan ha burit minnet. Bara det som är till den här datorn går att öppna här.</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>Välj filen …</translation>
    </message>
    <message>
        <source>Write a stick back …</source>
        <translation>Skriv ett minne tillbaka …</translation>
    </message>
    <message>
        <source>The file is called bredvid, a day and a number.</source>
        <translation>Filen heter bredvid, en dag och ett nummer.</translation>
    </message>
    <message>
        <source>Which file is it?</source>
        <translation>Vilken fil är det?</translation>
    </message>
    <message>
        <source>Files from Bredvid (*.bvd)</source>
        <translation>Filer från Bredvid (*.bvd)</translation>
    </message>
    <message>
        <source>{name} sees that it has been read when a stick goes back, or when you both reach the county.</source>
        <translation>{name} ser att det är läst när ett minne går tillbaka, eller när ni båda når länet.</translation>
    </message>
</context>
<context>
    <name>ReaderCard</name>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Ta tillbaka det</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Återkalla</translation>
    </message>
</context>
<context>
    <name>ReceivedScreen</name>
    <message>
        <source>Take over a case</source>
        <translation>Ta emot ett ärende</translation>
    </message>
    <message>
        <source>From another municipality. It is theirs until you have answered.</source>
        <translation>Från en annan kommun. Det är deras tills du har svarat.</translation>
    </message>
    <message>
        <source>Which municipality rings</source>
        <translation>Vilken kommun ringer</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Välj filen</translation>
    </message>
    <message>
        <source>The ten words that you got by telephone</source>
        <translation>De tio orden som du fick på telefon</translation>
    </message>
    <message>
        <source>Ring the number that you already have.</source>
        <translation>Ring numret som du redan har.</translation>
    </message>
    <message>
        <source>Open the sealed file</source>
        <translation>Öppna den låsta filen</translation>
    </message>
    <message>
        <source>Your number for today</source>
        <translation>Ditt nummer i dag</translation>
    </message>
    <message>
        <source>Before another municipality can send a case directly to you, it asks for a number. Read it out to somebody whom you know is there. It is for that municipality, and changes every day.</source>
        <translation>Innan en annan kommun kan skicka ett ärende direkt till dig frågar den efter ett nummer. Läs upp det för någon som du vet finns där. Det gäller den kommunen och byts varje dag.</translation>
    </message>
    <message>
        <source>A sealed file</source>
        <translation>En låst fil</translation>
    </message>
    <message>
        <source>From a municipality in another county, saved by Bredvid. Nothing is opened without the words.</source>
        <translation>Från en kommun i ett annat län, sparad av Bredvid. Inget öppnas utan orden.</translation>
    </message>
    <message>
        <source>No other municipality has asked you anything.</source>
        <translation>Ingen annan kommun har frågat dig något.</translation>
    </message>
    <message>
        <source>Choose the sealed file</source>
        <translation>Välj den låsta filen</translation>
    </message>
    <message>
        <source>The file is read. Now the ten words.</source>
        <translation>Filen är läst. Nu de tio orden.</translation>
    </message>
</context>
<context>
    <name>RecordEditor</name>
    <message>
        <source>Ready</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytta upp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytta ner</translation>
    </message>
    <message>
        <source>Copy to the journal</source>
        <translation>Kopiera till journalen</translation>
    </message>
    <message>
        <source>Saved on the computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyCard</name>
    <message>
        <source>The municipality's recovery key</source>
        <translation>Kommunens återställningsnyckel</translation>
    </message>
    <message>
        <source>Two papers, with two officers. Together they let a new handler into the files if nobody else can open them any more. It can be seen in Who sees what, and every use is written in every file.</source>
        <translation>Två papper, hos två tjänstepersoner. Tillsammans släpper de in en ny handläggare i akterna om ingen annan kan öppna dem. Nyckeln syns i Vem ser vad, och varje användning skrivs i varje akt.</translation>
    </message>
    <message>
        <source>Make a recovery key</source>
        <translation>Gör en återställningsnyckel</translation>
    </message>
    <message>
        <source>Try the two papers</source>
        <translation>Pröva de två pappren</translation>
    </message>
    <message>
        <source>Make a new recovery key</source>
        <translation>Gör en ny återställningsnyckel</translation>
    </message>
    <message>
        <source>The invitation had been used or was too old. Make the key anew; destroy the papers.</source>
        <translation>Inbjudan var redan använd eller för gammal. Gör om nyckeln; förstör pappren.</translation>
    </message>
    <message>
        <source>It has been made, and waits for the system administrator to let it in.</source>
        <translation>Den är gjord, och väntar på att systemförvaltaren släpper in den.</translation>
    </message>
    <message>
        <source>There is none. If this computer and its passphrase are lost, so are the files.</source>
        <translation>Det finns ingen. Om den här datorn och lösenfrasen går förlorade, gör akterna det också.</translation>
    </message>
    <message>
        <source>Made {day}. The papers are with {keepers}.</source>
        <translation>Gjord {day}. Pappren finns hos {keepers}.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} och {other}</translation>
    </message>
    <message>
        <source>Tried {day}.</source>
        <translation>Prövad {day}.</translation>
    </message>
    <message>
        <source>It was used {day}. Make a new one: these papers have been together.</source>
        <translation>Den användes {day}. Gör en ny: de här pappren har varit tillsammans.</translation>
    </message>
    <message>
        <source>It is over a year since it was tried.</source>
        <translation>Det är över ett år sedan den prövades.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Take the recovery code out of the safe. All that you have written is still here.</source>
        <translation>Ta fram återställningskoden ur kassaskåpet. Allt du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Återställningskod</translation>
    </message>
    <message>
        <source>The code is whole. Now choose a new passphrase; the old one stops working.</source>
        <translation>Koden stämmer. Välj nu en ny lösenfras; den gamla slutar gälla.</translation>
    </message>
    <message>
        <source>Unlock with the code</source>
        <translation>Lås upp med koden</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>Tillbaka till lösenfrasen</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>Låser upp …</translation>
    </message>
    <message>
        <source>Write the recovery code first.</source>
        <translation>Skriv återställningskoden först.</translation>
    </message>
</context>
<context>
    <name>ReflectionFields</name>
    <message>
        <source>How many took part in the talk?</source>
        <translation>Hur många var med och pratade?</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>Change work</source>
        <translation>Förändringsarbete</translation>
    </message>
    <message>
        <source>Who was there, by role?</source>
        <translation>Vilka var med, efter roll?</translation>
    </message>
</context>
<context>
    <name>Reordering</name>
    <message>
        <source>Alt and an arrow key, or the mouse, moves it.</source>
        <translation>Alt och en piltangent, eller musen, flyttar det.</translation>
    </message>
</context>
<context>
    <name>ReplyEditor</name>
    <message>
        <source>Your answer</source>
        <translation>Ditt svar</translation>
    </message>
    <message>
        <source>What do you advise?</source>
        <translation>Vad råder du till?</translation>
    </message>
    <message>
        <source>Next reasonable step</source>
        <translation>Nästa rimliga steg</translation>
    </message>
    <message>
        <source>Whom should they ring?</source>
        <translation>Vem ska de ringa?</translation>
    </message>
    <message>
        <source>What kind of answer</source>
        <translation>Vilket slags svar</translation>
    </message>
    <message>
        <source>First answer</source>
        <translation>Första svar</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Reflektion</translation>
    </message>
    <message>
        <source>Send first answer</source>
        <translation>Skicka första svar</translation>
    </message>
    <message>
        <source>The team's reflection</source>
        <translation>Teamets reflektion</translation>
    </message>
    <message>
        <source>Your first answer</source>
        <translation>Ditt första svar</translation>
    </message>
    <message>
        <source>Send the reflection</source>
        <translation>Skicka reflektionen</translation>
    </message>
    <message>
        <source>The municipality has closed the consultation. What you have written is kept here.</source>
        <translation>Kommunen har avslutat konsultationen. Det du har skrivit finns kvar här.</translation>
    </message>
</context>
<context>
    <name>ReportPaper</name>
    <message>
        <source>{first}–{last} {year}</source>
        <translation>{first}–{last} {year}</translation>
    </message>
    <message>
        <source>{time}, and {count} sessions without a time</source>
        <translation>{time}, och {count} träffar utan tid</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Assignment</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Time of the report</source>
        <translation>Rapporten gäller</translation>
    </message>
    <message>
        <source>Sessions in all</source>
        <translation>Träffar sammanlagt</translation>
    </message>
    <message>
        <source>Time in all</source>
        <translation>Tid sammanlagt</translation>
    </message>
    <message>
        <source>Journeys in all</source>
        <translation>Resor sammanlagt</translation>
    </message>
    <message>
        <source>Month for month</source>
        <translation>Månad för månad</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Månad</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Träffar</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Journeys</source>
        <translation>Resor</translation>
    </message>
    <message>
        <source>Declaration</source>
        <translation>Försäkran</translation>
    </message>
    <message>
        <source>I declare that what stands here is right.</source>
        <translation>Jag försäkrar att uppgifterna stämmer.</translation>
    </message>
    <message>
        <source>Approved by the handler {day}.</source>
        <translation>Godkänd av handläggaren {day}.</translation>
    </message>
    <message>
        <source>Counted from what was written down after each session. The sessions stay with us.</source>
        <translation>Räknat ur det som skrevs upp efter varje träff. Träffarna står kvar hos oss.</translation>
    </message>
    <message>
        <source>Report and declaration</source>
        <translation>Rapport och försäkran</translation>
    </message>
    <message>
        <source>How we met</source>
        <translation>Hur vi sågs</translation>
    </message>
    <message>
        <source>What we did</source>
        <translation>Vad vi gjorde</translation>
    </message>
    <message>
        <source>Nothing has been written down for {months}.</source>
        <translation>Inget är uppskrivet för {months}.</translation>
    </message>
    <message>
        <source>Not signed yet.</source>
        <translation>Inte undertecknad än.</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}, {day}</translation>
    </message>
    <message>
        <source>{miles} Swedish miles</source>
        <translation>{miles} mil</translation>
    </message>
</context>
<context>
    <name>ReportReview</name>
    <message>
        <source>The half-year report</source>
        <translation>Halvårsrapporten</translation>
    </message>
    <message>
        <source>Approve the report</source>
        <translation>Godkänn rapporten</translation>
    </message>
    <message>
        <source>What is to be put right</source>
        <translation>Vad som behöver rättas</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Lämna tillbaka den</translation>
    </message>
    <message>
        <source>Basis for pay as a paper</source>
        <translation>Arvodesunderlag som papper</translation>
    </message>
    <message>
        <source>Basis for pay as a table</source>
        <translation>Arvodesunderlag som tabell</translation>
    </message>
    <message>
        <source>It is approved, and is the basis for pay.</source>
        <translation>Den är godkänd och ligger till grund för arvodet.</translation>
    </message>
    <message>
        <source>It has been given back: {words}</source>
        <translation>Den är tillbakalämnad: {words}</translation>
    </message>
    <message>
        <source>Read it. Approve it, or say what is to be put right.</source>
        <translation>Läs den. Godkänn den, eller säg vad som behöver rättas.</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>{name} asks for {files}</source>
        <translation>{name} ber om {files}</translation>
    </message>
    <message>
        <source>Ring {name} first, on a number that you already have. The program cannot see who asks.</source>
        <translation>Ring {name} först, på ett nummer du redan har. Programmet kan inte se vem som frågar.</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Bad om det</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Home again</source>
        <translation>Hemma igen</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Inte sagt</translation>
    </message>
    <message>
        <source>Files you have too</source>
        <translation>Akter som du också har</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ingen av dem</translation>
    </message>
    <message>
        <source>Number in the program</source>
        <translation>Nummer i programmet</translation>
    </message>
    <message>
        <source>Answered before</source>
        <translation>Svar förra gången</translation>
    </message>
    <message>
        <source>If not yet: why?</source>
        <translation>Om inte än: varför?</translation>
    </message>
    <message>
        <source>I have talked to her: let them come back</source>
        <translation>Vi har talats vid: låt dem komma tillbaka</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Inte än</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Who asks</source>
        <translation>Vem som begär</translation>
    </message>
    <message>
        <source>The guardian's name</source>
        <translation>Vårdnadshavarens namn</translation>
    </message>
    <message>
        <source>Who it is to the child</source>
        <translation>Vem det är för barnet</translation>
    </message>
    <message>
        <source>For example mother</source>
        <translation>Till exempel mamma</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Begärdes den</translation>
    </message>
    <message>
        <source>How the request came</source>
        <translation>Hur begäran kom in</translation>
    </message>
    <message>
        <source>What was asked for</source>
        <translation>Vad som begärdes</translation>
    </message>
    <message>
        <source>Custody checked on</source>
        <translation>Vårdnaden kontrollerad den</translation>
    </message>
    <message>
        <source>In the population register. Before that, no answer.</source>
        <translation>I folkbokföringen. Innan dess inget svar.</translation>
    </message>
    <message>
        <source>The child was asked on</source>
        <translation>Barnet tillfrågades den</translation>
    </message>
    <message>
        <source>What the child says of it</source>
        <translation>Vad barnet säger om det</translation>
    </message>
    <message>
        <source>What is best for the child, and why</source>
        <translation>Vad som är bäst för barnet, och varför</translation>
    </message>
    <message>
        <source>Who decides</source>
        <translation>Vem som beslutar</translation>
    </message>
    <message>
        <source>The one who has been given that decision.</source>
        <translation>Den som har fått rätt att besluta.</translation>
    </message>
    <message>
        <source>Decision made on</source>
        <translation>Beslutet fattat den</translation>
    </message>
    <message>
        <source>In the guardian's own words.</source>
        <translation>Med vårdnadshavarens egna ord.</translation>
    </message>
    <message>
        <source>How old the child is does not stand under Overview.</source>
        <translation>Hur gammalt barnet är står inte under Översikt.</translation>
    </message>
    <message>
        <source>The person is {years} years old. A guardian has no right to read the file any more.</source>
        <translation>Personen är {years} år. En vårdnadshavare har inte längre rätt att läsa akten.</translation>
    </message>
    <message>
        <source>The child is {years} years old. From {own} the child's own view is always written down.</source>
        <translation>Barnet är {years} år. Från {own} år skrivs barnets egen inställning alltid ner.</translation>
    </message>
    <message>
        <source>The child is {years} years old. The view of a younger child is asked for in a way that fits.</source>
        <translation>Barnet är {years} år. Ett yngre barns inställning tar man reda på på ett sätt som passar.</translation>
    </message>
</context>
<context>
    <name>RequestPage</name>
    <message>
        <source>A guardian asks to read</source>
        <translation>En vårdnadshavare begär att läsa</translation>
    </message>
    <message>
        <source>Each item is considered by itself. Nothing is released before you have said so.</source>
        <translation>Varje uppgift prövas för sig. Inget lämnas ut innan du har sagt det.</translation>
    </message>
    <message>
        <source>Write down a request</source>
        <translation>Skriv upp en begäran</translation>
    </message>
    <message>
        <source>Nobody has asked to read this file.</source>
        <translation>Ingen har begärt att läsa akten.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Begäran</translation>
    </message>
    <message>
        <source>Each guardian is considered apart. What one may read decides nothing for the other.</source>
        <translation>Varje vårdnadshavare prövas för sig. Vad den ena får läsa avgör inget för den andra.</translation>
    </message>
    <message>
        <source>May the guardian read this?</source>
        <translation>Får vårdnadshavaren läsa det här?</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Visa svaret</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Lämna ut</translation>
    </message>
    <message>
        <source>released</source>
        <translation>lämnas ut</translation>
    </message>
    <message>
        <source>Release in part</source>
        <translation>Lämna ut delvis</translation>
    </message>
    <message>
        <source>released in part</source>
        <translation>lämnas ut delvis</translation>
    </message>
    <message>
        <source>Do not release</source>
        <translation>Lämna inte ut</translation>
    </message>
    <message>
        <source>not released</source>
        <translation>lämnas inte ut</translation>
    </message>
    <message>
        <source>A guardian</source>
        <translation>En vårdnadshavare</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>besvarad</translation>
    </message>
    <message>
        <source>being considered</source>
        <translation>prövas</translation>
    </message>
    <message>
        <source>Show what is released</source>
        <translation>Visa det som lämnas ut</translation>
    </message>
    <message>
        <source>Show the letter</source>
        <translation>Visa brevet</translation>
    </message>
</context>
<context>
    <name>RequestsScreen</name>
    <message>
        <source>Their files are off their computer. Your yes lets them come back; you open nothing by it.</source>
        <translation>Akterna är borta från datorn. Ditt ja låter dem komma tillbaka; du öppnar inget med det.</translation>
    </message>
    <message>
        <source>Back from a journey</source>
        <translation>Hemma från en resa</translation>
    </message>
    <message>
        <source>Nobody asks for files just now.</source>
        <translation>Ingen ber om akter just nu.</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>Results, as the instrument gives them</source>
        <translation>Resultat, så som instrumentet ger dem</translation>
    </message>
    <message>
        <source>Write question by question. The questions themselves stand in the manual.</source>
        <translation>Skriv fråga för fråga. Själva frågorna står i manualen.</translation>
    </message>
    <message>
        <source>It answers with: {results}.</source>
        <translation>Det svarar med: {results}.</translation>
    </message>
    <message>
        <source>Question {number}</source>
        <translation>Fråga {number}</translation>
    </message>
</context>
<context>
    <name>RevealedPage</name>
    <message>
        <source>Back to the safety plan</source>
        <translation>Tillbaka till trygghetsplanen</translation>
    </message>
    <message>
        <source>What has happened, and how do we know?</source>
        <translation>Vad har hänt, och hur vet vi det?</translation>
    </message>
    <message>
        <source>Who must know?</source>
        <translation>Vilka måste få veta?</translation>
    </message>
    <message>
        <source>For example: the school nurse, the police</source>
        <translation>Till exempel: skolsköterskan, polisen</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Lägg till i listan</translation>
    </message>
    <message>
        <source>3. Who must know?</source>
        <translation>3. Vilka måste få veta?</translation>
    </message>
    <message>
        <source>The place may be known</source>
        <translation>Platsen kan vara röjd</translation>
    </message>
    <message>
        <source>First: is anybody in danger now? Then F12, Urgent now.</source>
        <translation>Först: är någon i fara nu? Tryck då F12, Akut nu.</translation>
    </message>
    <message>
        <source>What you do here is kept with day and name. Nothing is done before you press.</source>
        <translation>Det du gör här sparas med dag och namn. Inget görs förrän du trycker.</translation>
    </message>
    <message>
        <source>1. Who can read, and who is to be shut out?</source>
        <translation>1. Vilka kan läsa, och vilka ska stängas ute?</translation>
    </message>
    <message>
        <source>Shut out: {names}</source>
        <translation>Utestängda: {names}</translation>
    </message>
    <message>
        <source>Shut out those I have chosen</source>
        <translation>Stäng ute dem jag har valt</translation>
    </message>
    <message>
        <source>They read nothing that is written from now on. What they have read stays read.</source>
        <translation>De kan inte läsa något som skrivs från och med nu. Det de har läst går inte att ta tillbaka.</translation>
    </message>
    <message>
        <source>Handed over to others and still there: {count}.</source>
        <translation>Utlämnat till andra och fortfarande kvar där: {count}.</translation>
    </message>
    <message>
        <source>See who sees what</source>
        <translation>Se vem som ser vad</translation>
    </message>
    <message>
        <source>You yourself</source>
        <translation>Du själv</translation>
    </message>
    <message>
        <source>Contact person: reads what she has in hand, not the file</source>
        <translation>Kontaktperson: läser sitt uppdrag, inte akten</translation>
    </message>
    <message>
        <source>Handles the file</source>
        <translation>Handlägger akten</translation>
    </message>
    <message>
        <source>Handles the file; somebody has to</source>
        <translation>Handlägger akten; någon måste göra det</translation>
    </message>
    <message>
        <source>2. A new alias</source>
        <translation>2. Ett nytt alias</translation>
    </message>
    <message>
        <source>The file has had another alias since {when}.</source>
        <translation>Akten har ett annat alias sedan {when}.</translation>
    </message>
    <message>
        <source>The old alias can still stand in what has been written.</source>
        <translation>Det gamla aliaset kan stå kvar i det som redan är skrivet.</translation>
    </message>
    <message>
        <source>New alias for the file</source>
        <translation>Nytt alias för akten</translation>
    </message>
    <message>
        <source>Told {when}</source>
        <translation>Fick veta {when}</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>4. Look at the protection</source>
        <translation>4. Se över skyddet</translation>
    </message>
    <message>
        <source>Protected details now: {level}</source>
        <translation>Skyddade uppgifter nu: {level}</translation>
    </message>
    <message>
        <source>Change under Overview</source>
        <translation>Ändra under Översikt</translation>
    </message>
    <message>
        <source>To be read again in the safety plan: {headings}.</source>
        <translation>Ska läsas igen i trygghetsplanen: {headings}.</translation>
    </message>
    <message>
        <source>5. When all that can be done now has been done</source>
        <translation>5. När allt som kan göras nu är gjort</translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>Klart för nu</translation>
    </message>
    <message>
        <source>It leaves Idag, and stays in the plan's history.</source>
        <translation>Det försvinner från Idag och finns kvar bland det som har hänt.</translation>
    </message>
    <message>
        <source>It was pressed by mistake</source>
        <translation>Det blev fel, ta bort det</translation>
    </message>
    <message>
        <source>Choose at least one person in the list first.</source>
        <translation>Välj minst en person i listan först.</translation>
    </message>
    <message>
        <source>Shut out.</source>
        <translation>Utestängd.</translation>
    </message>
    <message>
        <source>The file is called {alias} now.</source>
        <translation>Akten heter {alias} nu.</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>Borttaget.</translation>
    </message>
</context>
<context>
    <name>ReviewEditors</name>
    <message>
        <source>The plan is gone through</source>
        <translation>Planen gås igenom</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>What the person says, in own words</source>
        <translation>Vad personen säger, med egna ord</translation>
    </message>
    <message>
        <source>And about being alone, in own words</source>
        <translation>Och om ensamheten, med egna ord</translation>
    </message>
    <message>
        <source>What we saw and agreed</source>
        <translation>Vad vi såg och kom överens om</translation>
    </message>
    <message>
        <source>Gone through again on</source>
        <translation>Gås igenom igen</translation>
    </message>
    <message>
        <source>Remove this</source>
        <translation>Ta bort det här</translation>
    </message>
    <message>
        <source>Your own rating. Not a test.</source>
        <translation>Din egen skattning. Inte ett test.</translation>
    </message>
    <message>
        <source>Ask, and let the person choose the number. Leave out what does not fit today.</source>
        <translation>Fråga, och låt personen välja siffran. Lämna det som inte passar i dag.</translation>
    </message>
    <message>
        <source>In own words, if there are any</source>
        <translation>Med egna ord, om det finns några</translation>
    </message>
    <message>
        <source>Together with the person</source>
        <translation>Tillsammans med personen</translation>
    </message>
    <message>
        <source>Without the person</source>
        <translation>Utan personen</translation>
    </message>
    <message>
        <source>Who went through it</source>
        <translation>Vilka gick igenom den</translation>
    </message>
    <message>
        <source>What is so today. Tick what is true now; nothing has to be</source>
        <translation>Så är det i dag. Kryssa för det som stämmer nu; inget måste stämma</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Begin the review</source>
        <translation>Börja granskningen</translation>
    </message>
    <message>
        <source>The review</source>
        <translation>Granskningen</translation>
    </message>
    <message>
        <source>Earlier reviews</source>
        <translation>Tidigare granskningar</translation>
    </message>
    <message>
        <source>No review has been done.</source>
        <translation>Ingen granskning har gjorts än.</translation>
    </message>
    <message>
        <source>Nothing has come since the last review. It can be ended as it is.</source>
        <translation>Inget har kommit sedan förra granskningen. Den kan avslutas som den är.</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>Feeling safe</source>
        <translation>Känner mig trygg</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Sällskap</translation>
    </message>
    <message>
        <source>The days</source>
        <translation>Vardagen</translation>
    </message>
    <message>
        <source>Sleep and body</source>
        <translation>Sömn och kropp</translation>
    </message>
    <message>
        <source>The future</source>
        <translation>Framtiden</translation>
    </message>
    <message>
        <source>How safe do you feel? 0: never safe. 10: safe all the time.</source>
        <translation>Hur trygg känner du dig? 0: aldrig trygg. 10: trygg hela tiden.</translation>
    </message>
    <message>
        <source>Have you got somebody to be with? 0: I am all alone. 10: I have somebody when I want to.</source>
        <translation>Har du någon att vara med? 0: jag är helt ensam. 10: jag har någon när jag vill.</translation>
    </message>
    <message>
        <source>How do the days go? 0: not at all. 10: as I want them to.</source>
        <translation>Hur går vardagen? 0: inte alls. 10: som jag vill.</translation>
    </message>
    <message>
        <source>How do you sleep and feel in the body? 0: badly. 10: well.</source>
        <translation>Hur sover du, och hur mår kroppen? 0: dåligt. 10: bra.</translation>
    </message>
    <message>
        <source>How do you look at the future? 0: dark. 10: bright.</source>
        <translation>Hur ser du på framtiden? 0: mörk. 10: ljus.</translation>
    </message>
    <message>
        <source>Lives in a home to stay in, or one is planned</source>
        <translation>Bor långsiktigt, eller har ett sådant boende planerat</translation>
    </message>
    <message>
        <source>Has a steady relation to a contact person at least, and knows where there is more support</source>
        <translation>Har en stadig relation till minst en kontaktperson och vet var mer stöd finns</translation>
    </message>
    <message>
        <source>Has begun a social network</source>
        <translation>Har börjat bygga ett socialt nätverk</translation>
    </message>
    <message>
        <source>Has begun to think about the own safety</source>
        <translation>Har börjat tänka på sin egen säkerhet</translation>
    </message>
    <message>
        <source>Has a plan for the future, work or school too</source>
        <translation>Har en plan för framtiden, även för arbete eller skola</translation>
    </message>
    <message>
        <source>Can handle some of what is left in body and mind</source>
        <translation>Kan hantera en del av det som sitter kvar i kropp och tankar</translation>
    </message>
    <message>
        <source>Has been referred to a therapist, if wanted</source>
        <translation>Har fått remiss till terapeut, om det önskas</translation>
    </message>
    <message>
        <source>Is steady enough for everyday life</source>
        <translation>Är stabil nog för vardagen</translation>
    </message>
    <message>
        <source>Has begun to find a way with contact with the family</source>
        <translation>Har börjat hitta ett sätt att förhålla sig till kontakt med familjen</translation>
    </message>
    <message>
        <source>Has an own home to stay in</source>
        <translation>Har ett eget långsiktigt boende</translation>
    </message>
    <message>
        <source>Has a steady contact person, or somebody like it</source>
        <translation>Har en stadig kontaktperson eller motsvarande</translation>
    </message>
    <message>
        <source>Has a social network that works</source>
        <translation>Har ett socialt nätverk som fungerar</translation>
    </message>
    <message>
        <source>Has begun a school or a job that fits</source>
        <translation>Har börjat en utbildning eller ett arbete som passar</translation>
    </message>
    <message>
        <source>Handles the own safety in everyday life</source>
        <translation>Hanterar sin säkerhet i vardagen</translation>
    </message>
    <message>
        <source>Can handle what is left in body and mind</source>
        <translation>Kan hantera det som sitter kvar i kropp och tankar</translation>
    </message>
    <message>
        <source>Has begun trauma therapy, if wanted</source>
        <translation>Har börjat traumabehandling, om det önskas</translation>
    </message>
    <message>
        <source>Is steady in everyday life</source>
        <translation>Är stabil i vardagen</translation>
    </message>
    <message>
        <source>has told it</source>
        <translation>har berättat det</translation>
    </message>
    <message>
        <source>has changed it</source>
        <translation>har ändrat det</translation>
    </message>
    <message>
        <source>has taken it back</source>
        <translation>har tagit tillbaka det</translation>
    </message>
</context>
<context>
    <name>ReviewsCard</name>
    <message>
        <source>Times the plan was gone through</source>
        <translation>Genomgångar</translation>
    </message>
    <message>
        <source>Go through the plan</source>
        <translation>Gå igenom planen</translation>
    </message>
    <message>
        <source>The plan has not been gone through yet.</source>
        <translation>Planen har inte gåtts igenom än.</translation>
    </message>
    <message>
        <source>No day has been set for the next time.</source>
        <translation>Ingen dag är satt för nästa gång.</translation>
    </message>
    <message>
        <source>First time: {day}.</source>
        <translation>Första gången: {day}.</translation>
    </message>
    <message>
        <source>Next time: {day}.</source>
        <translation>Nästa gång: {day}.</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>ingen dag</translation>
    </message>
    <message>
        <source>{day}, together with {alias}</source>
        <translation>{day}, tillsammans med {alias}</translation>
    </message>
    <message>
        <source>{day}, without {alias}</source>
        <translation>{day}, utan {alias}</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>”{words}”</translation>
    </message>
    <message>
        <source>About being alone:</source>
        <translation>Om ensamheten:</translation>
    </message>
    <message>
        <source>What we saw and agreed:</source>
        <translation>Vad vi såg och kom överens om:</translation>
    </message>
    <message>
        <source>company, own rating {value} of 10</source>
        <translation>sällskap, egen skattning {value} av 10</translation>
    </message>
</context>
<context>
    <name>ReviewsPage</name>
    <message>
        <source>Back to the plan</source>
        <translation>Tillbaka till planen</translation>
    </message>
    <message>
        <source>Removed.</source>
        <translation>Borttaget.</translation>
    </message>
</context>
<context>
    <name>RivalNotice</name>
    <message>
        <source>{field}: written differently by two.</source>
        <translation>{field}: två har skrivit olika.</translation>
    </message>
    <message>
        <source>Until you have chosen, both hold.</source>
        <translation>Tills du har valt gäller båda.</translation>
    </message>
    <message>
        <source>Compare and choose</source>
        <translation>Jämför och välj</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Social worker</source>
        <translation>Socialsekreterare</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>County coordinator</source>
        <translation>Länssamordnare</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Chef</translation>
    </message>
    <message>
        <source>Log reviewer</source>
        <translation>Loggranskare</translation>
    </message>
    <message>
        <source>System administrator</source>
        <translation>Systemförvaltare</translation>
    </message>
    <message>
        <source>Recovery key on paper</source>
        <translation>Återställningsnyckel på papper</translation>
    </message>
    <message>
        <source>A role of a newer version</source>
        <translation>En roll från en nyare version</translation>
    </message>
</context>
<context>
    <name>Rooms</name>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>My sessions</source>
        <translation>Mina träffar</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Idag</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Konsultation</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Inkorg</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>Länet</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Protected ones</source>
        <translation>Skyddade</translation>
    </message>
    <message>
        <source>Contact persons</source>
        <translation>Kontaktpersoner</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Physical protection</source>
        <translation>Fysiskt skydd</translation>
    </message>
    <message>
        <source>Social protection</source>
        <translation>Socialt skydd</translation>
    </message>
    <message>
        <source>Psychological protection</source>
        <translation>Psykologiskt skydd</translation>
    </message>
    <message>
        <source>Technology: phone and internet</source>
        <translation>Teknik: telefon och internet</translation>
    </message>
    <message>
        <source>School and protection</source>
        <translation>Skola</translation>
    </message>
    <message>
        <source>New phone</source>
        <translation>Ny telefon</translation>
    </message>
    <message>
        <source>Has moved</source>
        <translation>Flytt</translation>
    </message>
    <message>
        <source>The family has been in touch</source>
        <translation>Släkten hört av sig</translation>
    </message>
    <message>
        <source>New school</source>
        <translation>Ny skola</translation>
    </message>
    <message>
        <source>The place may be known</source>
        <translation>Platsen kan vara röjd</translation>
    </message>
    <message>
        <source>Contact ban</source>
        <translation>Kontaktförbud</translation>
    </message>
    <message>
        <source>Contact ban for a shared home</source>
        <translation>Kontaktförbud avseende gemensam bostad</translation>
    </message>
    <message>
        <source>Extended contact ban</source>
        <translation>Utvidgat kontaktförbud</translation>
    </message>
    <message>
        <source>Specially extended contact ban</source>
        <translation>Särskilt utvidgat kontaktförbud</translation>
    </message>
    <message>
        <source>May harm or control</source>
        <translation>Kan skada eller kontrollera</translation>
    </message>
    <message>
        <source>Is exposed too</source>
        <translation>Är också utsatt</translation>
    </message>
    <message>
        <source>Both: is exposed, and may harm or control</source>
        <translation>Både: är utsatt, och kan skada eller kontrollera</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>{step} on the scale 1–10</source>
        <translation>{step} på skalan 1–10</translation>
    </message>
    <message>
        <source>{least} to {most} on the scale 1–10</source>
        <translation>{least} till {most} på skalan 1–10</translation>
    </message>
    <message>
        <source>1 (everyday control)</source>
        <translation>1 (kontroll i vardagen)</translation>
    </message>
    <message>
        <source>10 (deadly violence)</source>
        <translation>10 (dödligt våld)</translation>
    </message>
    <message>
        <source>Everybody has had a talk in private, without the others.</source>
        <translation>Var och en har haft ett enskilt samtal, utan de andra.</translation>
    </message>
    <message>
        <source>The person wants it, and knows that no is an answer.</source>
        <translation>Personen vill det, och vet att nej också är ett svar.</translation>
    </message>
    <message>
        <source>The aim is safety. Moving back together is never the aim.</source>
        <translation>Målet är trygghet. Återförening är aldrig ett mål.</translation>
    </message>
    <message>
        <source>A brother may control and be pressed to it. Both have been asked about.</source>
        <translation>En bror kan kontrollera och själv vara pressad till det. Båda sakerna har det frågats om.</translation>
    </message>
    <message>
        <source>A booked interpreter is used: no relative, and never a child.</source>
        <translation>En bokad tolk används: ingen anhörig, och aldrig ett barn.</translation>
    </message>
    <message>
        <source>No child carries a message, or is asked to watch over somebody.</source>
        <translation>Inget barn bär bud, eller får i uppgift att vaka över någon.</translation>
    </message>
    <message>
        <source>It has been agreed what the family is not to know, and who answers.</source>
        <translation>Det är bestämt vad familjen inte ska få veta, och vem som svarar.</translation>
    </message>
</context>
<context>
    <name>SafetyEditors</name>
    <message>
        <source>Take away</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Cover story</source>
        <translation>Skyddshistoria</translation>
    </message>
    <message>
        <source>A child's own lines</source>
        <translation>Ett barns egna rader</translation>
    </message>
    <message>
        <source>Something that we limit</source>
        <translation>Något som vi begränsar</translation>
    </message>
    <message>
        <source>What has happened</source>
        <translation>Vad som har hänt</translation>
    </message>
    <message>
        <source>Contact ban</source>
        <translation>Kontaktförbud</translation>
    </message>
    <message>
        <source>Somebody to think of</source>
        <translation>Någon att tänka på</translation>
    </message>
    <message>
        <source>Assessment with an instrument</source>
        <translation>Bedömning med instrument</translation>
    </message>
    <message>
        <source>A talk about how it is</source>
        <translation>Ett samtal om hur det är</translation>
    </message>
    <message>
        <source>Such as settings on a phone. Advice ages: say how long it holds.</source>
        <translation>Till exempel inställningar i en telefon. Råd blir gamla: skriv hur länge det gäller.</translation>
    </message>
    <message>
        <source>What we have agreed</source>
        <translation>Det här har vi kommit överens om</translation>
    </message>
    <message>
        <source>Advice that ages</source>
        <translation>Råd som är färskvara</translation>
    </message>
    <message>
        <source>The advice holds until</source>
        <translation>Rådet gäller till</translation>
    </message>
    <message>
        <source>What to tell new people, and how to meet questions about the past.</source>
        <translation>Vad man berättar för nya människor, och hur man möter frågor om det som varit.</translation>
    </message>
    <message>
        <source>The story</source>
        <translation>Historien</translation>
    </message>
    <message>
        <source>For example: the daughter, 9</source>
        <translation>Till exempel: dottern, 9 år</translation>
    </message>
    <message>
        <source>No child interprets, carries messages or watches over somebody.</source>
        <translation>Inget barn tolkar, bär bud eller vakar över någon.</translation>
    </message>
    <message>
        <source>Which child</source>
        <translation>Vilket barn</translation>
    </message>
    <message>
        <source>What holds for this child</source>
        <translation>Vad som gäller för det här barnet</translation>
    </message>
    <message>
        <source>Responsible grown-up</source>
        <translation>Ansvarig vuxen</translation>
    </message>
    <message>
        <source>What has been tried or thought of that limits less?</source>
        <translation>Vad har prövats eller övervägts som begränsar mindre?</translation>
    </message>
    <message>
        <source>What we limit</source>
        <translation>Vad vi begränsar</translation>
    </message>
    <message>
        <source>Why we limit it</source>
        <translation>Varför vi begränsar det</translation>
    </message>
    <message>
        <source>Why nothing milder will do</source>
        <translation>Varför inget mildare räcker</translation>
    </message>
    <message>
        <source>What the person thinks of it</source>
        <translation>Vad personen tycker om det</translation>
    </message>
    <message>
        <source>To be tried again on</source>
        <translation>Omprövas den</translation>
    </message>
    <message>
        <source>Stopped on</source>
        <translation>Upphörde den</translation>
    </message>
    <message>
        <source>A few words</source>
        <translation>Några ord</translation>
    </message>
    <message>
        <source>Happened on</source>
        <translation>Hände den</translation>
    </message>
    <message>
        <source>A relation, not a name</source>
        <translation>En relation, inte ett namn</translation>
    </message>
    <message>
        <source>Which kind of ban</source>
        <translation>Vilket slags förbud</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gäller från</translation>
    </message>
    <message>
        <source>Holds to</source>
        <translation>Gäller till och med</translation>
    </message>
    <message>
        <source>Lifted on</source>
        <translation>Upphävt den</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>Vad det gäller</translation>
    </message>
    <message>
        <source>For example: eldest brother, an aunt's husband</source>
        <translation>Till exempel: äldsta brodern, mosters man</translation>
    </message>
    <message>
        <source>Work, kin and associations. Compared with a contact person's own ties.</source>
        <translation>Arbete, släkt och föreningar. Jämförs med en kontaktpersons egna band.</translation>
    </message>
    <message>
        <source>Relation to the person</source>
        <translation>Relation till personen</translation>
    </message>
    <message>
        <source>What this person is</source>
        <translation>Vad den här personen är</translation>
    </message>
    <message>
        <source>What one must know</source>
        <translation>Vad man behöver veta</translation>
    </message>
    <message>
        <source>Ties in the district</source>
        <translation>Band i trakten</translation>
    </message>
    <message>
        <source>Name, only if it is needed</source>
        <translation>Namn, bara om det behövs</translation>
    </message>
    <message>
        <source>Version of it</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>Bedömt den</translation>
    </message>
    <message>
        <source>Who assessed</source>
        <translation>Vem som bedömde</translation>
    </message>
    <message>
        <source>Trained in it on</source>
        <translation>Utbildad i det den</translation>
    </message>
    <message>
        <source>Who asked for the assessment</source>
        <translation>Vem som beställde bedömningen</translation>
    </message>
    <message>
        <source>Note to the assessment</source>
        <translation>Anteckning till bedömningen</translation>
    </message>
    <message>
        <source>So that it can be understood, and takes no guilt: what others do is theirs.</source>
        <translation>Så att det går att förstå, och inte lägger någon skuld: det andra gör är deras ansvar.</translation>
    </message>
    <message>
        <source>The question was asked on</source>
        <translation>Frågan ställdes den</translation>
    </message>
    <message>
        <source>Who asked it</source>
        <translation>Vem som ställde den</translation>
    </message>
    <message>
        <source>A talk in private</source>
        <translation>Enskilt samtal</translation>
    </message>
    <message>
        <source>In own words</source>
        <translation>Med egna ord</translation>
    </message>
    <message>
        <source>On the scale, from</source>
        <translation>På skalan, från</translation>
    </message>
    <message>
        <source>On the scale, to</source>
        <translation>På skalan, till</translation>
    </message>
    <message>
        <source>Who put it there</source>
        <translation>Vem som satte det där</translation>
    </message>
    <message>
        <source>What we have told, in plain words</source>
        <translation>Vad vi har berättat, med enkla ord</translation>
    </message>
    <message>
        <source>To be looked at again on</source>
        <translation>Ses över den</translation>
    </message>
</context>
<context>
    <name>SafetyPage</name>
    <message>
        <source>Book an interpreter without naming the place</source>
        <translation>Boka tolk utan att nämna platsen</translation>
    </message>
    <message>
        <source>Risk: who, and what has been assessed</source>
        <translation>Risk: vilka, och vad som har bedömts</translation>
    </message>
    <message>
        <source>As it was given, and by whom. The program adds nothing up.</source>
        <translation>Så som det gavs, och av vem. Programmet räknar inte ihop något.</translation>
    </message>
    <message>
        <source>What do we limit, why, until when?</source>
        <translation>Vad begränsar vi, varför, till när?</translation>
    </message>
    <message>
        <source>Nothing is written down as limited.</source>
        <translation>Ingen begränsning är uppskriven.</translation>
    </message>
    <message>
        <source>Write down a limit</source>
        <translation>Skriv upp en begränsning</translation>
    </message>
    <message>
        <source>The children, each with lines of their own</source>
        <translation>Barnen, vart och ett för sig</translation>
    </message>
    <message>
        <source>Each child has a grown-up who answers for it.</source>
        <translation>Varje barn har egna rader och en vuxen som ansvarar.</translation>
    </message>
    <message>
        <source>No child is written down here.</source>
        <translation>Inget barn är uppskrivet här.</translation>
    </message>
    <message>
        <source>Write for a child</source>
        <translation>Skriv för ett barn</translation>
    </message>
    <message>
        <source>Contact bans</source>
        <translation>Kontaktförbud</translation>
    </message>
    <message>
        <source>Idag tells in good time before one ends.</source>
        <translation>Idag säger till i god tid innan ett går ut.</translation>
    </message>
    <message>
        <source>No contact ban is written down.</source>
        <translation>Inget kontaktförbud är uppskrivet.</translation>
    </message>
    <message>
        <source>Write down a contact ban</source>
        <translation>Skriv upp ett kontaktförbud</translation>
    </message>
    <message>
        <source>People to think of</source>
        <translation>Personer att tänka på</translation>
    </message>
    <message>
        <source>By relation. One who may harm can be exposed too.</source>
        <translation>Efter relation. Den som kan skada kan också vara utsatt.</translation>
    </message>
    <message>
        <source>Nobody is written down.</source>
        <translation>Ingen är uppskriven.</translation>
    </message>
    <message>
        <source>Write down somebody</source>
        <translation>Skriv upp någon</translation>
    </message>
    <message>
        <source>Assessments with an instrument</source>
        <translation>Bedömningar med instrument</translation>
    </message>
    <message>
        <source>Only results, as the instrument gave them. Its questions stand in the manual.</source>
        <translation>Bara resultat, så som instrumentet gav dem. Frågorna står i manualen.</translation>
    </message>
    <message>
        <source>No assessment is written down.</source>
        <translation>Ingen bedömning är uppskriven.</translation>
    </message>
    <message>
        <source>Write down an assessment</source>
        <translation>Skriv upp en bedömning</translation>
    </message>
    <message>
        <source>When the question was asked</source>
        <translation>När frågan har ställts</translation>
    </message>
    <message>
        <source>The scale 1–10 is something to talk around. Most are somewhere between 4 and 8.</source>
        <translation>Skalan 1–10 är något att samtala kring. De flesta ligger någonstans mellan 4 och 8.</translation>
    </message>
    <message>
        <source>The question has not been written down as asked.</source>
        <translation>Det är inte uppskrivet att frågan har ställts.</translation>
    </message>
    <message>
        <source>Write down a talk</source>
        <translation>Skriv upp ett samtal</translation>
    </message>
    <message>
        <source>Times the question has been asked: {count}</source>
        <translation>Så många gånger har frågan ställts: {count}</translation>
    </message>
</context>
<context>
    <name>SafetyRows</name>
    <message>
        <source>Stopped {day}.</source>
        <translation>Upphörde {day}.</translation>
    </message>
    <message>
        <source>Tried again {day}.</source>
        <translation>Omprövas {day}.</translation>
    </message>
    <message>
        <source>Write why, or stop limiting it.</source>
        <translation>Skriv varför, eller sluta begränsa.</translation>
    </message>
    <message>
        <source>Write why nothing milder will do.</source>
        <translation>Skriv varför inget mildare räcker.</translation>
    </message>
    <message>
        <source>Say when it is to be tried again.</source>
        <translation>Skriv när det ska omprövas.</translation>
    </message>
    <message>
        <source>Responsible: {who}</source>
        <translation>Ansvarig: {who}</translation>
    </message>
    <message>
        <source>Looked at again {day}</source>
        <translation>Ses över {day}</translation>
    </message>
    <message>
        <source>Say who is responsible for this child's protection.</source>
        <translation>Skriv vem som ansvarar för det här barnets skydd.</translation>
    </message>
    <message>
        <source>Contact ban, kind not said</source>
        <translation>Kontaktförbud, slaget inte angivet</translation>
    </message>
    <message>
        <source>Against: {who}</source>
        <translation>Mot: {who}</translation>
    </message>
    <message>
        <source>Lifted {day}</source>
        <translation>Upphävt {day}</translation>
    </message>
    <message>
        <source>Write the last day, so that there is time to ask for a new one.</source>
        <translation>Skriv sista dagen, så hinner ni ansöka om ett nytt.</translation>
    </message>
    <message>
        <source>Held until {day}. It no longer protects. Is a new one to be asked for?</source>
        <translation>Gällde till {day}. Det skyddar inte längre. Ska ett nytt sökas?</translation>
    </message>
    <message>
        <source>Holds until {day}</source>
        <translation>Gäller till {day}</translation>
    </message>
    <message>
        <source>A name is written. Press to see it.</source>
        <translation>Ett namn är skrivet. Tryck för att se det.</translation>
    </message>
    <message>
        <source>Ties: {ties}</source>
        <translation>Band: {ties}</translation>
    </message>
    <message>
        <source>trained {day}</source>
        <translation>utbildad {day}</translation>
    </message>
    <message>
        <source>Assessed by: {who}</source>
        <translation>Bedömt av: {who}</translation>
    </message>
    <message>
        <source>Asked for by: {who}</source>
        <translation>Beställt av: {who}</translation>
    </message>
    <message>
        <source>As the instrument gave it: {results}</source>
        <translation>Så som instrumentet gav det: {results}</translation>
    </message>
    <message>
        <source>No day is written</source>
        <translation>Ingen dag är skriven</translation>
    </message>
    <message>
        <source>Asked by: {who}</source>
        <translation>Frågan ställdes av: {who}</translation>
    </message>
    <message>
        <source>In private: {answer}</source>
        <translation>Enskilt samtal: {answer}</translation>
    </message>
    <message>
        <source>{scale}, put there by {who}</source>
        <translation>{scale}, satt där av {who}</translation>
    </message>
    <message>
        <source>(nothing written on this line)</source>
        <translation>(inget skrivet på den här raden)</translation>
    </message>
</context>
<context>
    <name>SafetySheet</name>
    <message>
        <source>What we have agreed</source>
        <translation>Det här har vi kommit överens om</translation>
    </message>
    <message>
        <source>Keep it where nobody else finds it, or give it back.</source>
        <translation>Ha det där ingen annan hittar det, eller lämna tillbaka det.</translation>
    </message>
    <message>
        <source>There are two versions. Follow the more cautious one.</source>
        <translation>Det finns två versioner. Följ den försiktigare.</translation>
    </message>
    <message>
        <source>The children, each for themselves</source>
        <translation>Barnen, vart och ett</translation>
    </message>
    <message>
        <source>What we limit, why, until when</source>
        <translation>Vad vi begränsar, varför, till när</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>Ses över</translation>
    </message>
    <message>
        <source>Looked at again {day}.</source>
        <translation>Ses över {day}.</translation>
    </message>
</context>
<context>
    <name>SafetyTab</name>
    <message>
        <source>Put it on paper</source>
        <translation>Skriv ut …</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Trygghet</translation>
    </message>
    <message>
        <source>Written down: {what}, today.</source>
        <translation>Uppskrivet: {what}, i dag.</translation>
    </message>
    <message>
        <source>Read again.</source>
        <translation>Läst igen.</translation>
    </message>
    <message>
        <source>Talked through today.</source>
        <translation>Genomtalat i dag.</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>Borttaget.</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Any distance</source>
        <translation>Alla avstånd</translation>
    </message>
    <message>
        <source>How far away at most</source>
        <translation>Hur långt bort som mest</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Any language</source>
        <translation>Alla språk</translation>
    </message>
    <message>
        <source>How they are to meet</source>
        <translation>Hur de ska träffas</translation>
    </message>
    <message>
        <source>Days to meet</source>
        <translation>Dagar att träffas</translation>
    </message>
    <message>
        <source>Time to meet</source>
        <translation>Tid att träffas</translation>
    </message>
    <message>
        <source>What she is to help with</source>
        <translation>Vad stödet gäller</translation>
    </message>
    <message>
        <source>Is needed until</source>
        <translation>Behövs till</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kort i banken</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Dölj</translation>
    </message>
</context>
<context>
    <name>SeenByPage</name>
    <message>
        <source>Who has seen this</source>
        <translation>Vem har sett detta</translation>
    </message>
    <message>
        <source>Back to who sees what</source>
        <translation>Tillbaka till vem som ser vad</translation>
    </message>
    <message>
        <source>Show earlier days too</source>
        <translation>Visa tidigare dagar också</translation>
    </message>
    <message>
        <source>Everyone who has opened {alias}'s file, the assignment or what has been handed over, you too. The latest first.</source>
        <translation>Alla som har öppnat akten {alias}, uppdraget eller det som lämnats ut, du också. Det senaste först.</translation>
    </message>
    <message>
        <source>In the log the file is called {code}.</source>
        <translation>I loggen heter akten {code}.</translation>
    </message>
    <message>
        <source>Print for {alias}</source>
        <translation>Skriv ut till {alias}</translation>
    </message>
    <message>
        <source>Nobody has opened it yet.</source>
        <translation>Ingen har öppnat den än.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>This file cannot be read. The others are sound. Ring the system administrator before you write more in it.</source>
        <translation>Den här akten går inte att läsa. De andra är hela. Ring systemförvaltaren innan du skriver mer i den.</translation>
    </message>
    <message>
        <source>The computer's disk is full. Your text stays in the window: make room, and it is saved by itself.</source>
        <translation>Datorns disk är full. Din text står kvar i fönstret: gör plats, så sparas den av sig själv.</translation>
    </message>
    <message>
        <source>The computer does not let Bredvid save here. Your text stays in the window. Ring the system administrator.</source>
        <translation>Datorn låter inte Bredvid spara här. Din text står kvar i fönstret. Ring systemförvaltaren.</translation>
    </message>
    <message>
        <source>The invitation cannot be read: a character is wrong or missing. Compare it, or paste it again.</source>
        <translation>Inbjudan går inte att läsa: ett tecken är fel eller saknas. Jämför, eller klistra in den igen.</translation>
    </message>
    <message>
        <source>The invitation has been used or has expired. Ask the system administrator for a new one.</source>
        <translation>Inbjudan är redan använd eller har gått ut. Be systemförvaltaren om en ny.</translation>
    </message>
    <message>
        <source>The list of who belongs to the county has been changed by someone who may not. Nothing more is sent from here. Ring the system administrator.</source>
        <translation>Listan över vilka som hör till länet har ändrats av någon som inte får det. Inget mer skickas härifrån. Ring systemförvaltaren.</translation>
    </message>
    <message>
        <source>This computer may no longer send or fetch. What you have written is still here. Ring the system administrator.</source>
        <translation>Den här datorn får inte längre skicka eller hämta. Det du har skrivit finns kvar. Ring systemförvaltaren.</translation>
    </message>
    <message>
        <source>You may not do this here. Ask the one who has the matter.</source>
        <translation>Det får du inte göra här. Fråga den som har ärendet.</translation>
    </message>
    <message>
        <source>The county cannot be reached just now. Everything is saved here, and is sent later by itself.</source>
        <translation>Länet går inte att nå just nu. Allt är sparat här och skickas senare av sig självt.</translation>
    </message>
    <message>
        <source>What answered is not the county's Bredvid: perhaps the network wants you to log in first. Everything is saved here, and is sent later.</source>
        <translation>Det som svarade är inte länets Bredvid: kanske vill nätet att du loggar in först. Allt är sparat här och skickas senare.</translation>
    </message>
    <message>
        <source>There is much to send or fetch. Press Waiting at the bottom to see how much, and to choose when.</source>
        <translation>Det finns mycket att skicka eller hämta. Tryck på Väntar längst ner för att se hur mycket, och för att välja när.</translation>
    </message>
    <message>
        <source>What answered at the county's address is not the computer that this one was told to trust. Nothing has been sent, and all is saved here. Either the county has changed its certificate, or somebody stands in between. Ring the system administrator, on a number that you already have, and ask for the new address.</source>
        <translation>Det som svarade på länets adress är inte den dator som den här har fått veta att den ska lita på. Inget har skickats och allt är sparat här. Antingen har länet bytt certifikat, eller så står någon emellan. Ring systemförvaltaren, på ett nummer som du redan har, och be om den nya adressen.</translation>
    </message>
    <message>
        <source>The time of the county's certificate is up, or this computer's clock is wrong. Nothing has been sent, and all is saved here. Look at the clock; if it is right, tell the system administrator.</source>
        <translation>Tiden för länets certifikat har gått ut, eller så går datorns klocka fel. Inget har skickats och allt är sparat här. Titta på klockan. Går den rätt, säg till systemförvaltaren.</translation>
    </message>
    <message>
        <source>The county's certificate is made for another address than the one that this computer knows. Nothing has been sent, and all is saved here. Tell the system administrator.</source>
        <translation>Länets certifikat är gjort för en annan adress än den som datorn känner till. Inget har skickats och allt är sparat här. Säg till systemförvaltaren.</translation>
    </message>
    <message>
        <source>The address begins with https://. Look at it again. Nothing has been made yet.</source>
        <translation>Adressen börjar med https://. Se efter igen. Inget är gjort än.</translation>
    </message>
    <message>
        <source>The computer's clock is wrong. Set it right and try again. Nothing has been lost.</source>
        <translation>Datorns klocka går fel. Ställ den rätt och försök igen. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Bredvid must be renewed before anything more can be sent. Everything is saved here meanwhile.</source>
        <translation>Bredvid måste förnyas innan något mer kan skickas. Allt är sparat här så länge.</translation>
    </message>
    <message>
        <source>The text is too long to save at once. Divide it into two. It stays in the window meanwhile.</source>
        <translation>Texten är för lång att spara på en gång. Dela den i två. Den står kvar i fönstret så länge.</translation>
    </message>
    <message>
        <source>Nothing is written yet. Write a few words first.</source>
        <translation>Inget är skrivet än. Skriv några ord först.</translation>
    </message>
    <message>
        <source>An answer goes from 0 to {most}. Nothing has been changed; what was there before holds.</source>
        <translation>Ett svar går från 0 till {most}. Inget är ändrat; det som stod förut gäller.</translation>
    </message>
    <message>
        <source>Someone could be recognised by the text. Look at the marked words. Nothing has been sent.</source>
        <translation>Någon kan kännas igen på texten. Se på de markerade orden. Inget har skickats.</translation>
    </message>
    <message>
        <source>Choose an alias first: a word that tells nothing.</source>
        <translation>Välj ett alias först: ett ord som inget säger.</translation>
    </message>
    <message>
        <source>There is already a file under the alias {alias}. Choose another.</source>
        <translation>Det finns redan en akt med aliaset {alias}. Välj ett annat.</translation>
    </message>
    <message>
        <source>There is no such date as {typed}. Write it again.</source>
        <translation>Datumet {typed} finns inte. Skriv det igen.</translation>
    </message>
    <message>
        <source>The end lies before the beginning. Look at both dates.</source>
        <translation>Slutet ligger före början. Titta på båda datumen.</translation>
    </message>
    <message>
        <source>That day has not come yet. Write down the session when it has been held.</source>
        <translation>Den dagen har inte kommit än. Skriv upp träffen när den har varit.</translation>
    </message>
    <message>
        <source>Write how many minutes it took, with numbers from 1 to 1440.</source>
        <translation>Skriv hur många minuter det tog, med siffror från 1 till 1440.</translation>
    </message>
    <message>
        <source>Choose the file that it was about.</source>
        <translation>Välj den akt som det gällde.</translation>
    </message>
    <message>
        <source>Read the text through first, as a neighbour would, and say that you have.</source>
        <translation>Läs först igenom texten som en granne skulle, och säg att du har gjort det.</translation>
    </message>
    <message>
        <source>Write the journey in Swedish miles, from 0 to 150. Four and a half is 4,5.</source>
        <translation>Skriv resan i mil, från 0 till 150. Fyra och en halv skrivs 4,5.</translation>
    </message>
    <message>
        <source>Write the amount with figures, and not less than nothing.</source>
        <translation>Skriv beloppet med siffror, och inte under noll.</translation>
    </message>
    <message>
        <source>This contact person has an assignment with the same person at that time already. Look at the days.</source>
        <translation>Den här kontaktpersonen har redan ett uppdrag med samma person under den tiden. Se över dagarna.</translation>
    </message>
    <message>
        <source>Start the assignment first: then the contact person is let in, and it is carried out.</source>
        <translation>Starta uppdraget först: då släpps kontaktpersonen in, och det är verkställt.</translation>
    </message>
    <message>
        <source>Write your name, and mark that the details are right.</source>
        <translation>Skriv ditt namn, och kryssa i att uppgifterna stämmer.</translation>
    </message>
    <message>
        <source>This report has been approved already.</source>
        <translation>Den här rapporten är redan godkänd.</translation>
    </message>
    <message>
        <source>It is locked on this computer until the computer has been in touch with the county.</source>
        <translation>Det är låst på den här datorn tills den har haft kontakt med länet.</translation>
    </message>
    <message>
        <source>It has been taken off this computer for a journey. A colleague can let it come back.</source>
        <translation>Det är borttaget från den här datorn inför en resa. En kollega kan låta det komma tillbaka.</translation>
    </message>
    <message>
        <source>Something written could not be made ready to send, so nothing was removed. Try again.</source>
        <translation>Något du skrivit kunde inte göras klart för att skickas, så inget togs bort. Försök igen.</translation>
    </message>
    <message>
        <source>What your colleague sent does not fit this journey. Ring them, and ask once more.</source>
        <translation>Det som kom från din kollega passar inte den här resan. Ring och be en gång till.</translation>
    </message>
    <message>
        <source>Nobody could let it come back to this computer, so nothing was removed. Ask your manager.</source>
        <translation>Ingen skulle kunna låta det komma tillbaka till datorn, så inget togs bort. Fråga din chef.</translation>
    </message>
    <message>
        <source>Something exists only on this computer, so nothing was removed. Connect once, and try again.</source>
        <translation>Något finns bara på den här datorn, så inget togs bort. Anslut en gång och försök igen.</translation>
    </message>
    <message>
        <source>It is no longer on this computer. Go back and look at the list again.</source>
        <translation>Det finns inte kvar på den här datorn. Gå tillbaka och titta i listan igen.</translation>
    </message>
    <message>
        <source>Search by name or alias, personal number or case number. Nothing else may be searched.</source>
        <translation>Sök på namn eller alias, personnummer eller ärendenummer. Inget annat får sökas.</translation>
    </message>
    <message>
        <source>{count} items have not been decided about. Nothing leaves before somebody has read it.</source>
        <translation>{count} uppgifter är inte genomgångna. Inget lämnas ut innan någon har läst det.</translation>
    </message>
    <message>
        <source>Before the answer can be made, fill in: {fields}. What you have decided is still there.</source>
        <translation>Innan svaret kan skrivas, fyll i: {fields}. Det du har bestämt finns kvar.</translation>
    </message>
    <message>
        <source>Choose who takes over. Your lines are still there.</source>
        <translation>Välj vem som tar över. Dina rader finns kvar.</translation>
    </message>
    <message>
        <source>Write at least one line about what is going on.</source>
        <translation>Skriv minst en rad om det som är på gång.</translation>
    </message>
    <message>
        <source>There can be {most} lines. Take away what can be read in the file.</source>
        <translation>Det får vara högst {most} rader. Ta bort det som går att läsa i akten.</translation>
    </message>
    <message>
        <source>A line can be {most} characters. Say it shorter; the rest stands in the file.</source>
        <translation>En rad får vara högst {most} tecken. Skriv kortare; resten står i akten.</translation>
    </message>
    <message>
        <source>who gives the consent</source>
        <translation>vem som ger samtycket</translation>
    </message>
    <message>
        <source>who may receive</source>
        <translation>vem som får ta emot</translation>
    </message>
    <message>
        <source>what may be handed over</source>
        <translation>vad som får lämnas ut</translation>
    </message>
    <message>
        <source>what it is for</source>
        <translation>vad det ska användas till</translation>
    </message>
    <message>
        <source>whether it is in writing</source>
        <translation>om det är skriftligt</translation>
    </message>
    <message>
        <source>whether others are named in it</source>
        <translation>om andra personer nämns</translation>
    </message>
    <message>
        <source>who heard it</source>
        <translation>vem som hörde det</translation>
    </message>
    <message>
        <source>year of birth</source>
        <translation>födelseår</translation>
    </message>
    <message>
        <source>why no guardian is asked</source>
        <translation>varför ingen vårdnadshavare får frågan</translation>
    </message>
    <message>
        <source>which rule</source>
        <translation>vilken regel</translation>
    </message>
    <message>
        <source>why the rule holds</source>
        <translation>varför regeln gäller</translation>
    </message>
    <message>
        <source>age, and how it was understood</source>
        <translation>ålder och hur det har förståtts</translation>
    </message>
    <message>
        <source>from when it holds</source>
        <translation>från när det gäller</translation>
    </message>
    <message>
        <source>until when it holds</source>
        <translation>till när det gäller</translation>
    </message>
    <message>
        <source>who is to be contact person</source>
        <translation>vem som ska vara kontaktperson</translation>
    </message>
    <message>
        <source>when it was decided</source>
        <translation>när det beslutades</translation>
    </message>
    <message>
        <source>who decided</source>
        <translation>vem som beslutade</translation>
    </message>
    <message>
        <source>when the register was checked</source>
        <translation>när registret kontrollerades</translation>
    </message>
    <message>
        <source>when the duty of secrecy was signed</source>
        <translation>när tystnadsplikten undertecknades</translation>
    </message>
    <message>
        <source>when she was approved</source>
        <translation>när personen godkändes</translation>
    </message>
    <message>
        <source>who approved</source>
        <translation>vem som godkände</translation>
    </message>
    <message>
        <source>who asks</source>
        <translation>vem som begär</translation>
    </message>
    <message>
        <source>when it was asked for</source>
        <translation>när det begärdes</translation>
    </message>
    <message>
        <source>when custody was checked</source>
        <translation>när vårdnaden kontrollerades</translation>
    </message>
    <message>
        <source>Write the year of birth with four digits, or the whole day as 2017-05-03. The rest is saved.</source>
        <translation>Skriv födelseåret med fyra siffror, eller hela dagen så här: 2017-05-03. Resten är sparat.</translation>
    </message>
    <message>
        <source>{typed} has not come yet. Look at the year of birth. The rest is saved.</source>
        <translation>{typed} har inte varit än. Titta på födelseåret. Resten är sparat.</translation>
    </message>
    <message>
        <source>A guardian with that relation is written already. Press that line instead, or say which one this is.</source>
        <translation>En vårdnadshavare med den relationen står redan här. Tryck på den raden i stället, eller skriv vem det här är.</translation>
    </message>
    <message>
        <source>The note is locked after {days} days, and is only added to. Write a correction instead.</source>
        <translation>Anteckningen låses efter {days} dagar och kan sedan bara kompletteras. Skriv en rättelse i stället.</translation>
    </message>
    <message>
        <source>Nothing is written there yet, so nothing was copied.</source>
        <translation>Där står inget än, så inget kopierades.</translation>
    </message>
    <message>
        <source>There is nothing in the file, so it was not added.</source>
        <translation>Filen är tom, så den lades inte till.</translation>
    </message>
    <message>
        <source>The file is larger than {most} MB, so it was not added. Save it smaller, or in parts, and try again.</source>
        <translation>Filen är större än {most} MB, så den lades inte till. Spara den mindre, eller i delar, och försök igen.</translation>
    </message>
    <message>
        <source>That kind of file cannot be added. PDF, PNG and JPEG can, and documents from Word, Excel and LibreOffice, RTF and plain text.</source>
        <translation>Den sortens fil kan inte läggas till. Det går med PDF, PNG och JPEG, och med dokument från Word, Excel och LibreOffice, RTF och ren text.</translation>
    </message>
    <message>
        <source>The file could not be read where it lies, so it was not added. Try again, or copy it first.</source>
        <translation>Filen gick inte att läsa där den ligger, så den lades inte till. Försök igen, eller kopiera den först.</translation>
    </message>
    <message>
        <source>Not all of it has come to this computer yet. It comes when there is contact with the county.</source>
        <translation>Allt har inte kommit till den här datorn än. Det kommer när det finns kontakt med länet.</translation>
    </message>
    <message>
        <source>What lies here is not what was added, so it is not shown. Ask whoever added it to do it anew.</source>
        <translation>Det som ligger här är inte det som lades till, så det visas inte. Be den som lade till det att göra det på nytt.</translation>
    </message>
    <message>
        <source>There is nothing to carry for those whom you chose.</source>
        <translation>Det finns inget att skriva för dem du valde.</translation>
    </message>
    <message>
        <source>This computer has been restored from an older copy. It must reach the county once before it writes to USB, or two versions of the same could go out. It can read from USB. Nothing has been lost.</source>
        <translation>Den här datorn är återställd från en äldre kopia. Den behöver nå länet en gång innan den skriver till USB, annars kan två versioner av samma sak komma ut. Den kan läsa från USB. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Stopped. Nothing has been lost.</source>
        <translation>Avbrutet. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>There is not room enough on the stick. Choose another, or fewer receivers. Nothing has been lost.</source>
        <translation>Det får inte plats på minnet. Ta ett annat, eller välj färre mottagare. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>The stick does not answer. Put it in again and do the same once more. Nothing has been lost.</source>
        <translation>Minnet svarar inte. Sätt i det igen och gör om. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>It is not allowed to write there. Choose another folder or another stick.</source>
        <translation>Det går inte att skriva där. Välj en annan mapp eller ett annat minne.</translation>
    </message>
    <message>
        <source>The stick did not give back what was written on it. Use another stick. Nothing has been lost.</source>
        <translation>Minnet gav inte tillbaka det som skrevs. Ta ett annat minne. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Nothing in the file is for this computer. It may be for another computer, another unit or another county.</source>
        <translation>Inget i filen är till den här datorn. Den kan vara till en annan dator, en annan enhet eller ett annat län.</translation>
    </message>
    <message>
        <source>The file is written by a newer Bredvid than this one. Let this computer be updated, and read it then.</source>
        <translation>Filen är skriven av en nyare version av Bredvid. Låt uppdatera den här datorn och läs filen sedan.</translation>
    </message>
    <message>
        <source>This is no file from Bredvid, or its beginning is damaged. Ask for a new one.</source>
        <translation>Det här är ingen fil från Bredvid, eller så är början skadad. Be om en ny.</translation>
    </message>
    <message>
        <source>Before the consent can be used, fill in: {fields}. What you have written is still there.</source>
        <translation>Innan samtycket kan användas, fyll i: {fields}. Det du har skrivit står kvar.</translation>
    </message>
    <message>
        <source>A consent may hold for at most {months} months. Choose an earlier end date.</source>
        <translation>Ett samtycke får gälla högst {months} månader. Välj ett tidigare slutdatum.</translation>
    </message>
    <message>
        <source>The consent does not hold now, so nothing can be handed over under it.</source>
        <translation>Samtycket gäller inte nu, så inget kan lämnas ut med stöd av det.</translation>
    </message>
    <message>
        <source>The municipality asks for a signature. Print the form, and write it down when it is signed.</source>
        <translation>Kommunen kräver en underskrift. Skriv ut blanketten, och skriv upp samtycket när den är underskriven.</translation>
    </message>
    <message>
        <source>Below {age} a guardian gives the consent, alone or together with the child.</source>
        <translation>Under {age} år ger en vårdnadshavare samtycket, ensam eller tillsammans med barnet.</translation>
    </message>
    <message>
        <source>From {age} the person's own agreement is needed. A guardian alone is not enough.</source>
        <translation>Från {age} år behövs personens eget ja. Enbart en vårdnadshavare räcker inte.</translation>
    </message>
    <message>
        <source>The person is {adult} or older, and gives the consent alone. Nobody signs for an adult.</source>
        <translation>Personen är {adult} år eller äldre, och ger samtycket själv. Ingen skriver under åt en myndig.</translation>
    </message>
    <message>
        <source>Others are named in it, and {count} of them have not agreed. Nothing can be handed over before they have.</source>
        <translation>Andra nämns i det, och {count} av dem har inte sagt ja. Inget kan lämnas ut förrän de har gjort det.</translation>
    </message>
    <message>
        <source>Before it can be handed over, fill in: {fields}. What you have written is still there.</source>
        <translation>Innan det kan lämnas ut, fyll i: {fields}. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>Nobody there can receive it through Bredvid yet. Nothing has been sent, and what you have written is kept: ring them instead, or try again later.</source>
        <translation>Ingen där kan ta emot det genom Bredvid än. Inget är skickat, och det du har skrivit finns kvar: ring i stället, eller försök igen senare.</translation>
    </message>
    <message>
        <source>Write the safety plan first. Then this list opens.</source>
        <translation>Skriv trygghetsplanen först. Då öppnas listan.</translation>
    </message>
    <message>
        <source>Write why, in a few words. It is kept with what you do.</source>
        <translation>Skriv varför, med några ord. Det sparas tillsammans med det du gör.</translation>
    </message>
    <message>
        <source>A protection is only lowered with a reason. Choose the level again and write why.</source>
        <translation>Ett skydd sänks bara med ett skäl. Välj nivån igen och skriv varför.</translation>
    </message>
    <message>
        <source>Somebody else must approve it, on a computer of their own. You proposed it.</source>
        <translation>Någon annan behöver godkänna det, på sin egen dator. Det var du som föreslog det.</translation>
    </message>
    <message>
        <source>This exception holds no more. Nothing has been handed over. A new one can be proposed.</source>
        <translation>Det här undantaget gäller inte längre. Inget har lämnats ut. Du kan föreslå ett nytt.</translation>
    </message>
    <message>
        <source>A name or a place stands in the text: {words}. Take it away first. What you wrote stays here.</source>
        <translation>Det står ett namn eller en plats i texten: {words}. Ta bort det först. Det du skrev står kvar.</translation>
    </message>
    <message>
        <source>The person has a protected identity. Nothing is handed over before two have said yes: see Overview, Hand over despite the protection.</source>
        <translation>Personen har skyddade personuppgifter. Inget lämnas ut förrän två har sagt ja: se Översikt, Lämna ut trots skydd.</translation>
    </message>
    <message>
        <source>The file is closed. What has been given can still be withdrawn.</source>
        <translation>Akten är avslutad. Det som är givet går fortfarande att återkalla.</translation>
    </message>
    <message>
        <source>Before the contact person is let in, fill in: {fields}. What you have written is still there.</source>
        <translation>Innan kontaktpersonen släpps in, fyll i: {fields}. Det du har skrivit står kvar.</translation>
    </message>
    <message>
        <source>That is not the passphrase. Look at it with Show, and try again. Nothing has been lost.</source>
        <translation>Det är inte rätt lösenfras. Tryck på Visa, läs vad du skrev och försök igen. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>It has been wrong several times. Wait {minutes} minutes before the next try. Nothing has been lost; the recovery code opens without waiting.</source>
        <translation>Det har blivit fel flera gånger. Vänta {minutes} minuter innan nästa försök. Inget har gått förlorat; återställningskoden öppnar utan väntan.</translation>
    </message>
    <message>
        <source>It was wrong too many times, so what was on this computer has been taken away, as the municipality has decided. What had been sent is still with your colleagues and the county.</source>
        <translation>Det blev fel för många gånger. Därför är det som fanns på den här datorn borttaget, som kommunen har bestämt. Det som hade skickats finns kvar hos dina kollegor och länet.</translation>
    </message>
    <message>
        <source>The paper and what is written here are not the same. Compare them, group by group.</source>
        <translation>Pappret och det som står här stämmer inte överens. Jämför dem, grupp för grupp.</translation>
    </message>
    <message>
        <source>The two papers do not belong together. Each officer has one; both must be of the same day.</source>
        <translation>De två pappren hör inte ihop. Var och en av de två har sitt; båda ska vara från samma dag.</translation>
    </message>
    <message>
        <source>The two papers are whole, but the county does not know this key. Perhaps a newer one has been made.</source>
        <translation>De två pappren är hela, men länet känner inte till den här nyckeln. Kanske har en nyare gjorts.</translation>
    </message>
    <message>
        <source>The recovery code is not right. Compare it with the paper, sign by sign. Nothing has been lost.</source>
        <translation>Återställningskoden stämmer inte. Jämför den med papperet, tecken för tecken. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>There is nothing saved by Bredvid in this place. Ask the system administrator where it lies.</source>
        <translation>Det finns inget sparat av Bredvid på den här platsen. Fråga systemförvaltaren var det ligger.</translation>
    </message>
    <message>
        <source>Bredvid has already been set up on this computer. Close the window and start again to unlock.</source>
        <translation>Bredvid är redan inrättat på den här datorn. Stäng fönstret och starta igen, så kan du låsa upp.</translation>
    </message>
    <message>
        <source>What is saved on this computer cannot be read. Do not change anything, and ring the system administrator: there are copies to go back to.</source>
        <translation>Det som är sparat på datorn går inte att läsa. Ändra ingenting och ring systemförvaltaren: det finns kopior att gå tillbaka till.</translation>
    </message>
    <message>
        <source>What is saved here was written by a newer version of Bredvid. Install that version. Nothing has been lost.</source>
        <translation>Det som är sparat här skrevs med en nyare version av Bredvid. Installera den versionen. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>Bredvid is already open in another window. Go on working there. Nothing has been lost.</source>
        <translation>Bredvid är redan öppet i ett annat fönster. Fortsätt där. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>That passphrase is too easy to guess. Add a word or two that have nothing to do with the others.</source>
        <translation>Lösenfrasen är för lätt att gissa. Lägg till ett eller två ord som inte har med de andra att göra.</translation>
    </message>
    <message>
        <source>Write with one word who it is to the person: aunt, neighbour, teacher. Never a name.</source>
        <translation>Skriv med ett ord vem det är för personen: moster, granne, lärare. Aldrig ett namn.</translation>
    </message>
    <message>
        <source>The map holds at most {most}. Take away somebody who is not needed in it. Nothing is lost.</source>
        <translation>Kartan rymmer högst {most}. Ta bort någon som inte behövs i den. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>There can be at most {most} pictures. Take one away first. Nothing is lost.</source>
        <translation>Det kan finnas högst {most} bilder. Ta bort en först. Inget har gått förlorat.</translation>
    </message>
    <message>
        <source>That goes round in a circle: someone would take over from themselves. Choose another.</source>
        <translation>Det går runt i en cirkel: någon skulle ta över efter sig själv. Välj någon annan.</translation>
    </message>
    <message>
        <source>This card has been taken back, so it cannot be asked for. What you wrote is still there.</source>
        <translation>Det här kortet har dragits tillbaka och går inte att fråga efter. Det du skrev finns kvar.</translation>
    </message>
    <message>
        <source>Before somebody can be chosen, fill in: {fields}. What you have written is still there.</source>
        <translation>Innan någon kan väljas, fyll i: {fields}. Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>There is no evening to put on the certificate yet.</source>
        <translation>Det finns ingen kväll att skriva intyg om än.</translation>
    </message>
    <message>
        <source>Those who keep the pool have not answered yet. The answer comes by itself.</source>
        <translation>De som har hand om banken har inte svarat än. Svaret kommer av sig självt.</translation>
    </message>
    <message>
        <source>Compare the ties first. Then you can write down what you came to.</source>
        <translation>Jämför anknytningarna först. Sedan kan du skriva vad du kom fram till.</translation>
    </message>
</context>
<context>
    <name>SessionForm</name>
    <message>
        <source>Only what you want. Nothing is required.</source>
        <translation>Bara det du vill. Inget är obligatoriskt.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>i går</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>annan dag</translation>
    </message>
    <message>
        <source>Which day?</source>
        <translation>Vilken dag?</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Hur</translation>
    </message>
    <message>
        <source>Other number of minutes</source>
        <translation>Annat antal minuter</translation>
    </message>
    <message>
        <source>other</source>
        <translation>annat</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hur länge</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuter</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Went along to which place</source>
        <translation>Vart du följde med</translation>
    </message>
    <message>
        <source>Your journey in Swedish miles</source>
        <translation>Din resa i mil</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message>
        <source>Two lines</source>
        <translation>Två rader</translation>
    </message>
    <message>
        <source>How was it</source>
        <translation>Hur var den</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Swedish miles there and back</source>
        <translation>mil tur och retur</translation>
    </message>
    <message>
        <source>Journey</source>
        <translation>Resa</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klar</translation>
    </message>
    <message>
        <source>Ask the handler to call me</source>
        <translation>Be handläggaren ringa mig</translation>
    </message>
    <message>
        <source>Cancel the change</source>
        <translation>Ångra ändringen</translation>
    </message>
    <message>
        <source>Remove the session</source>
        <translation>Ta bort träffen</translation>
    </message>
    <message>
        <source>Write down a session with {alias}</source>
        <translation>Skriv upp en träff med {alias}</translation>
    </message>
    <message>
        <source>Change the session of {day}</source>
        <translation>Ändra träffen {day}</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Spara ändringen</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>Your sessions</source>
        <translation>Dina träffar</translation>
    </message>
    <message>
        <source>Nothing has been written down yet.</source>
        <translation>Inget är uppskrivet än.</translation>
    </message>
    <message>
        <source>Show earlier ones</source>
        <translation>Visa tidigare</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>väntar</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>skickat</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>Met</source>
        <translation>Träffades</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meddelanden</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Träffas</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Prata</translation>
    </message>
    <message>
        <source>Practical</source>
        <translation>Praktiskt</translation>
    </message>
    <message>
        <source>Went along</source>
        <translation>Följde med</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
    </message>
    <message>
        <source>Leisure</source>
        <translation>Fritid</translation>
    </message>
    <message>
        <source>Adult support</source>
        <translation>Vuxenstöd</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rättigheter</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>Someone to talk to</source>
        <translation>Någon att prata med</translation>
    </message>
    <message>
        <source>Help with practical things</source>
        <translation>Hjälp med praktiska saker</translation>
    </message>
    <message>
        <source>Going along to authorities</source>
        <translation>Följa med till myndigheter</translation>
    </message>
    <message>
        <source>Building a network</source>
        <translation>Bygga nätverk</translation>
    </message>
    <message>
        <source>Leisure and activities</source>
        <translation>Fritid och sysselsättning</translation>
    </message>
    <message>
        <source>An adult to lean on</source>
        <translation>En vuxen att luta sig mot</translation>
    </message>
    <message>
        <source>Rights and how society works</source>
        <translation>Rättigheter och hur samhället fungerar</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lätt</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Som vanligt</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>Tung</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Vet inte</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Ingen text</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} tim</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} tim {minutes} min</translation>
    </message>
</context>
<context>
    <name>SessionsScreen</name>
    <message>
        <source>My sessions</source>
        <translation>Mina träffar</translation>
    </message>
    <message>
        <source>Write down when you have met or been in touch. It takes under a minute, and needs no coverage.</source>
        <translation>Skriv upp när ni har setts eller hörts. Det tar under en minut och går utan täckning.</translation>
    </message>
    <message>
        <source>You have no assignment on this computer yet. It comes by itself once your handler has started it.</source>
        <translation>Du har inget uppdrag på den här datorn än. Det kommer av sig självt när din handläggare har startat det.</translation>
    </message>
    <message>
        <source>The assignment with {alias} is not open for new sessions.</source>
        <translation>Uppdraget med {alias} är inte öppet för nya träffar.</translation>
    </message>
    <message>
        <source>What you have written is still here.</source>
        <translation>Det du har skrivit finns kvar.</translation>
    </message>
    <message>
        <source>The session with {alias} on {day} has been written down.</source>
        <translation>Träffen med {alias} {day} är uppskriven.</translation>
    </message>
    <message>
        <source>The session has been removed.</source>
        <translation>Träffen är borttagen.</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
</context>
<context>
    <name>SharedScreen</name>
    <message>
        <source>New consultation</source>
        <translation>Ny konsultation</translation>
    </message>
    <message>
        <source>The county</source>
        <translation>Länet</translation>
    </message>
    <message>
        <source>What you have asked the county and what you have disclosed. It sees nothing else of yours.</source>
        <translation>Det ni har frågat länet om och det ni har lämnat ut. Länet ser inget annat hos er.</translation>
    </message>
    <message>
        <source>Answers from the county</source>
        <translation>Svar från länet</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Väntar på svar</translation>
    </message>
    <message>
        <source>Disclosed by you</source>
        <translation>Utlämnat av er</translation>
    </message>
    <message>
        <source>Nothing of yours is with the county.</source>
        <translation>Inget från er finns hos länet.</translation>
    </message>
    <message>
        <source>Read by {units}.</source>
        <translation>Läses av {units}.</translation>
    </message>
    <message>
        <source>Is sent when you have coverage. Nothing needs to be done.</source>
        <translation>Skickas när du har täckning. Inget behöver göras.</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Emergency</source>
        <translation>Akut nu</translation>
    </message>
    <message>
        <source>Hide page</source>
        <translation>Dölj</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Lås</translation>
    </message>
</context>
<context>
    <name>SignatureCard</name>
    <message>
        <source>Waits for a signature</source>
        <translation>Väntar på underskrift</translation>
    </message>
    <message>
        <source>The form on paper</source>
        <translation>Blanketten på papper</translation>
    </message>
    <message>
        <source>It has been signed</source>
        <translation>Det är underskrivet</translation>
    </message>
    <message>
        <source>Nothing is handed over before it is signed. The paper is kept by the municipality.</source>
        <translation>Inget lämnas ut innan det är underskrivet. Papperet förvaras av kommunen.</translation>
    </message>
</context>
<context>
    <name>StandingCard</name>
    <message>
        <source>Take the question back</source>
        <translation>Ta tillbaka frågan</translation>
    </message>
    <message>
        <source>What they answered</source>
        <translation>Vad de svarade</translation>
    </message>
    <message>
        <source>They take the case over</source>
        <translation>De tar emot ärendet</translation>
    </message>
    <message>
        <source>They say no</source>
        <translation>De tackar nej</translation>
    </message>
    <message>
        <source>Answered on the day</source>
        <translation>Dagen för svaret</translation>
    </message>
    <message>
        <source>How, and by whom</source>
        <translation>Hur, och av vem</translation>
    </message>
    <message>
        <source>Write the answer into the file</source>
        <translation>Skriv in svaret i akten</translation>
    </message>
    <message>
        <source>Who carries out the contact person's assignment after the move</source>
        <translation>Vem som verkställer kontaktpersonens uppdrag efter flytten</translation>
    </message>
    <message>
        <source>Who pays for it</source>
        <translation>Vem som betalar</translation>
    </message>
    <message>
        <source>Last day of the assignment</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>Close the file</source>
        <translation>Stäng akten</translation>
    </message>
    <message>
        <source>Open the case here again</source>
        <translation>Öppna ärendet här igen</translation>
    </message>
    <message>
        <source>A contact person is still with this person.</source>
        <translation>En kontaktperson finns kvar hos den enskilde.</translation>
    </message>
    <message>
        <source>Somebody new comes beside her for a time, so that nobody is left between two.</source>
        <translation>Någon ny går bredvid under en tid, så att ingen blir utan mellan två.</translation>
    </message>
    <message>
        <source>Suggested: side by side for some weeks, until {day}.</source>
        <translation>Förslag: sida vid sida i några veckor, till {day}.</translation>
    </message>
    <message>
        <source>The case is at {name}. The file here is closed.</source>
        <translation>Ärendet finns hos {name}. Akten här är stängd.</translation>
    </message>
    <message>
        <source>Waits for an answer from {name}</source>
        <translation>Väntar på svar från {name}</translation>
    </message>
    <message>
        <source>{name} has taken the case over</source>
        <translation>{name} har tagit emot ärendet</translation>
    </message>
    <message>
        <source>{name} has said no. The case is yours.</source>
        <translation>{name} har tackat nej. Ärendet är ditt.</translation>
    </message>
    <message>
        <source>The question was taken back. The case is yours.</source>
        <translation>Frågan är tagen tillbaka. Ärendet är ditt.</translation>
    </message>
    <message>
        <source>Your municipality, until {name} has answered</source>
        <translation>Din kommun, tills {name} har svarat</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Bad om det</translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation>Vem som fick frågan</translation>
    </message>
    <message>
        <source>Went along</source>
        <translation>Följde med</translation>
    </message>
    <message>
        <source>Who has the case</source>
        <translation>Vem som har ärendet</translation>
    </message>
    <message>
        <source>Ring and ask</source>
        <translation>Ring och fråga</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarat</translation>
    </message>
    <message>
        <source>The answer</source>
        <translation>Svaret</translation>
    </message>
    <message>
        <source>Carries out the assignment</source>
        <translation>Verkställer uppdraget</translation>
    </message>
    <message>
        <source>Pays</source>
        <translation>Betalar</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Avslutad</translation>
    </message>
    <message>
        <source>Choose what they answered.</source>
        <translation>Välj vad de svarade.</translation>
    </message>
</context>
<context>
    <name>StandsStill</name>
    <message>
        <source>Take back all that stands still</source>
        <translation>Ta tillbaka allt som ligger kvar</translation>
    </message>
    <message>
        <source>The identity is protected: what has been handed over stays as it was.</source>
        <translation>Uppgifterna är skyddade: det som är utlämnat blir kvar som det var.</translation>
    </message>
    <message>
        <source>No changes in the file are sent any more. Take back what is not to remain out there.</source>
        <translation>Ändringar i akten skickas inte längre. Ta tillbaka det som inte ska ligga kvar hos mottagarna.</translation>
    </message>
    <message>
        <source>Taken back. The consent itself still holds.</source>
        <translation>Taget tillbaka. Samtycket i sig gäller fortfarande.</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Something about what is missing, or that you want to say</source>
        <translation>Något om det som saknas, eller som du vill säga</translation>
    </message>
    <message>
        <source>Your name, as a signature</source>
        <translation>Ditt namn, som underskrift</translation>
    </message>
    <message>
        <source>I declare that what stands here is right.</source>
        <translation>Jag försäkrar att uppgifterna stämmer.</translation>
    </message>
    <message>
        <source>Hand it in</source>
        <translation>Lämna in den</translation>
    </message>
    <message>
        <source>Report for {period}</source>
        <translation>Rapport för {period}</translation>
    </message>
    <message>
        <source>Nothing is written down for {months}. If you met, write the sessions first.</source>
        <translation>Inget är uppskrivet för {months}. Sågs ni, skriv upp träffarna först.</translation>
    </message>
    <message>
        <source>Counted from your sessions. It names nobody but you.</source>
        <translation>Räknad ur dina träffar. Den nämner ingen mer än dig.</translation>
    </message>
    <message>
        <source>The handler gave it back: {words}</source>
        <translation>Handläggaren lämnade tillbaka den: {words}</translation>
    </message>
    <message>
        <source>It is approved.</source>
        <translation>Den är godkänd.</translation>
    </message>
    <message>
        <source>It is handed in, and waits to be approved.</source>
        <translation>Den är inlämnad och väntar på att godkännas.</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Not as it should be</source>
        <translation>Inte som det ska</translation>
    </message>
    <message>
        <source>Something is not as it should be</source>
        <translation>Något är inte som det ska</translation>
    </message>
    <message>
        <source>Written with a newer Bredvid</source>
        <translation>Skrivet med ett nyare Bredvid</translation>
    </message>
    <message>
        <source>Written with a newer Bredvid: {count} things</source>
        <translation>Skrivet med ett nyare Bredvid: {count} saker</translation>
    </message>
    <message>
        <source>It has come and is kept, and can be read when this computer has been updated.</source>
        <translation>Det har kommit och är sparat, och går att läsa när den här datorn har uppdaterats.</translation>
    </message>
    <message>
        <source>The list of who is in the county</source>
        <translation>Listan över vilka som är med i länet</translation>
    </message>
    <message>
        <source>What {name} has written</source>
        <translation>Det som {name} har skrivit</translation>
    </message>
    <message>
        <source>Others have seen more of it than the county's computer gives here, since {when}. If it has not come tomorrow, ring the system administrator.</source>
        <translation>Andra har sett mer av det än vad länets dator ger hit, sedan {when}. Har det inte kommit i morgon, ring systemförvaltaren.</translation>
    </message>
    <message>
        <source>Kept apart: one thing that came</source>
        <translation>Undanlagt: en sak som kom hit</translation>
    </message>
    <message>
        <source>Kept apart: {count} things that came</source>
        <translation>Undanlagt: {count} saker som kom hit</translation>
    </message>
    <message>
        <source>It could not be believed, and has changed nothing here. The latest came {when}. This computer says more.</source>
        <translation>Det gick inte att lita på och har inte ändrat något här. Det senaste kom {when}. Mer står under Den här datorn.</translation>
    </message>
    <message>
        <source>Received means that the colleague's own computer has said so. It does when she writes in the same place.</source>
        <translation>Mottaget betyder att kollegans egen dator har sagt det. Det gör den när kollegan skriver på samma ställe.</translation>
    </message>
    <message>
        <source>Received by others</source>
        <translation>Mottaget av andra</translation>
    </message>
    <message>
        <source>Stays on this computer</source>
        <translation>Stannar på den här datorn</translation>
    </message>
    <message>
        <source>Paused by you. Nothing is sent or fetched until you go on, or until tomorrow. All is saved here.</source>
        <translation>Du har pausat. Inget skickas eller hämtas förrän du fortsätter, eller förrän i morgon. Allt är sparat här.</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Fortsätt</translation>
    </message>
    <message>
        <source>Sending and fetching: {left}.</source>
        <translation>Skickar och hämtar: {left}.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>What is large waits until tomorrow, or for another network. What is urgent is sent all the same.</source>
        <translation>Det som är stort väntar till i morgon, eller tills du är på ett annat nät. Det brådskande skickas ändå.</translation>
    </message>
    <message>
        <source>Fetch it now</source>
        <translation>Hämta det nu</translation>
    </message>
    <message>
        <source>Paused by you.</source>
        <translation>Pausat av dig.</translation>
    </message>
    <message>
        <source>It could not be sent: the sentence at the top says why.</source>
        <translation>Det gick inte att skicka. Raden högst upp säger varför.</translation>
    </message>
    <message>
        <source>It waits until tomorrow, as you chose.</source>
        <translation>Väntar till i morgon, som du har valt.</translation>
    </message>
    <message>
        <source>It waits for your answer.</source>
        <translation>Väntar på ditt svar.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausat</translation>
    </message>
    <message>
        <source>{size} left</source>
        <translation>{size} kvar</translation>
    </message>
    <message>
        <source>Much to fetch: choose when</source>
        <translation>Mycket att hämta: välj när</translation>
    </message>
    <message>
        <source>Write to USB</source>
        <translation>Skriv till USB</translation>
    </message>
    <message>
        <source>Read from USB</source>
        <translation>Läs från USB</translation>
    </message>
    <message>
        <source>It has been taken back for all, so it is not sent. It stays here.</source>
        <translation>Det är återkallat för alla, så det skickas inte. Det står kvar här.</translation>
    </message>
    <message>
        <source>You may not write there any more. Ask the one who has the matter.</source>
        <translation>Du får inte längre skriva där. Fråga den som har ärendet.</translation>
    </message>
    <message>
        <source>It is too long to be sent at once. Divide the text into two.</source>
        <translation>Det är för långt för att skickas på en gång. Dela texten i två.</translation>
    </message>
    <message>
        <source>This computer and the county's count differently. It mends by itself.</source>
        <translation>Den här datorn och länets räknar olika. Det rättar sig av sig självt.</translation>
    </message>
    <message>
        <source>The county's computer would not take it. Ring the system administrator.</source>
        <translation>Länets dator tog inte emot det. Ring systemförvaltaren.</translation>
    </message>
    <message>
        <source>{count} kB</source>
        <translation>{count} kB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>There is much to send or fetch: {left}.</source>
        <translation>Det finns mycket att skicka eller hämta: {left}.</translation>
    </message>
    <message>
        <source>The network that you are on may cost by the megabyte.</source>
        <translation>Nätet du är på kan kosta per megabyte.</translation>
    </message>
    <message>
        <source>What is urgent has gone already. The answer holds over this network until midnight.</source>
        <translation>Det brådskande har redan gått. Svaret gäller på det här nätet till midnatt.</translation>
    </message>
    <message>
        <source>Take it all now</source>
        <translation>Ta allt nu</translation>
    </message>
    <message>
        <source>Wait until tomorrow</source>
        <translation>Vänta till i morgon</translation>
    </message>
    <message>
        <source>{size} left, less than a minute</source>
        <translation>{size} kvar, mindre än en minut</translation>
    </message>
    <message>
        <source>{size} left, about a minute</source>
        <translation>{size} kvar, ungefär en minut</translation>
    </message>
    <message>
        <source>{size} left, about {count} minutes</source>
        <translation>{size} kvar, ungefär {count} minuter</translation>
    </message>
    <message>
        <source>{size} left, about {count} hours</source>
        <translation>{size} kvar, ungefär {count} timmar</translation>
    </message>
    <message>
        <source>Consultation {code}</source>
        <translation>Konsultation {code}</translation>
    </message>
    <message>
        <source>A withdrawn consent</source>
        <translation>Ett återkallat samtycke</translation>
    </message>
    <message>
        <source>A person file</source>
        <translation>En personakt</translation>
    </message>
    <message>
        <source>An assignment</source>
        <translation>Ett uppdrag</translation>
    </message>
    <message>
        <source>A consultation</source>
        <translation>En konsultation</translation>
    </message>
    <message>
        <source>Something handed over</source>
        <translation>Något som lämnas ut</translation>
    </message>
    <message>
        <source>Something of another kind</source>
        <translation>Något annat</translation>
    </message>
    <message>
        <source>{what}, written {when}</source>
        <translation>{what}, skrivet {when}</translation>
    </message>
    <message>
        <source>Waits to be sent.</source>
        <translation>Väntar på att skickas.</translation>
    </message>
    <message>
        <source>Sent. Nobody else can read it.</source>
        <translation>Skickat. Ingen annan kan läsa det.</translation>
    </message>
    <message>
        <source>Sent.</source>
        <translation>Skickat.</translation>
    </message>
    <message>
        <source>Received by {names}.</source>
        <translation>Mottaget av {names}.</translation>
    </message>
    <message>
        <source>Not confirmed yet by {names}.</source>
        <translation>Inte bekräftat än av {names}.</translation>
    </message>
    <message>
        <source>No computer takes it for {names}.</source>
        <translation>{names} har ingen dator som kan ta emot.</translation>
    </message>
    <message>
        <source>{what}: {count} of them</source>
        <translation>{what}: {count} stycken</translation>
    </message>
    <message>
        <source>Begun here, and not shared with anybody.</source>
        <translation>Påbörjad här och inte delad med någon.</translation>
    </message>
    <message>
        <source>Protected: it goes to those who work in the file, and to others only by an exception made by two.</source>
        <translation>Skyddade uppgifter: går till dem som arbetar i akten, och till andra bara genom ett undantag som två har gjort.</translation>
    </message>
    <message>
        <source>A consent is missing. Nothing is handed over before all who must have agreed.</source>
        <translation>Samtycke saknas. Inget lämnas ut förrän alla som ska samtycka har gjort det.</translation>
    </message>
    <message>
        <source>Locked until this computer has been in contact with the county.</source>
        <translation>Låst tills datorn har haft kontakt med länet.</translation>
    </message>
    <message>
        <source>Taken away before a journey. It comes back when a colleague says yes.</source>
        <translation>Borttaget inför en resa. Kommer tillbaka när en kollega säger ja.</translation>
    </message>
    <message>
        <source>Something of yours</source>
        <translation>Något av ditt</translation>
    </message>
    <message>
        <source>No coverage. You can unlock and write all the same.</source>
        <translation>Ingen täckning. Du kan låsa upp och skriva ändå.</translation>
    </message>
    <message>
        <source>{count} things are locked until connected</source>
        <translation>{count} saker är låsta tills anslutning</translation>
    </message>
    <message>
        <source>Locked until connected</source>
        <translation>Låst tills anslutning</translation>
    </message>
    <message>
        <source>A withdrawn consent, before everything else</source>
        <translation>Ett återkallat samtycke, före allt annat</translation>
    </message>
    <message>
        <source>Changes in a person file</source>
        <translation>Ändringar i en personakt</translation>
    </message>
    <message>
        <source>A contact person's assignment</source>
        <translation>Ett uppdrag för kontaktperson</translation>
    </message>
    <message>
        <source>Names and numbers of the county</source>
        <translation>Namn och nummer i länet</translation>
    </message>
    <message>
        <source>No coverage.</source>
        <translation>Ingen täckning.</translation>
    </message>
    <message>
        <source>It is sent in a moment.</source>
        <translation>Det skickas strax.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Waiting:</source>
        <translation>Väntar:</translation>
    </message>
    <message>
        <source>Nothing written yet</source>
        <translation>Inget skrivet än</translation>
    </message>
    <message>
        <source>Saved here</source>
        <translation>Sparat här</translation>
    </message>
    <message>
        <source>Nothing sent yet</source>
        <translation>Inget skickat än</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Skickat</translation>
    </message>
    <message>
        <source>No coverage. Nothing needs to be done.</source>
        <translation>Ingen täckning. Inget behöver göras.</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Uppkopplad</translation>
    </message>
</context>
<context>
    <name>StatusPane</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Sparat på den här datorn</translation>
    </message>
    <message>
        <source>Sent to others</source>
        <translation>Skickat till andra</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Väntar på att skickas</translation>
    </message>
    <message>
        <source>Nothing has been written here yet.</source>
        <translation>Inget har skrivits här än.</translation>
    </message>
    <message>
        <source>Saved {day} at {time}.</source>
        <translation>Sparat {day} kl. {time}.</translation>
    </message>
    <message>
        <source>All you write is saved as you write it. Nothing needs to be pressed.</source>
        <translation>Allt du skriver sparas medan du skriver. Du behöver inte trycka på något.</translation>
    </message>
    <message>
        <source>Nothing has been sent from this computer yet.</source>
        <translation>Inget har skickats från den här datorn än.</translation>
    </message>
    <message>
        <source>Sent {day} at {time}.</source>
        <translation>Skickat {day} kl. {time}.</translation>
    </message>
    <message>
        <source>Signed in: {name}</source>
        <translation>Inloggad: {name}</translation>
    </message>
    <message>
        <source>{why} Since {when}.</source>
        <translation>{why} Sedan {when}.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Och {count} till.</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent.</source>
        <translation>Inget väntar på att skickas.</translation>
    </message>
    <message>
        <source>There is no coverage. It is sent by itself when there is. Nothing needs to be done.</source>
        <translation>Ingen täckning. Det skickas av sig självt när det går. Inget behöver göras.</translation>
    </message>
    <message>
        <source>There is coverage. It is sent by itself.</source>
        <translation>Det finns täckning. Det skickas av sig självt.</translation>
    </message>
    <message>
        <source>Whether there is coverage is not known yet.</source>
        <translation>Det är inte känt än om det finns täckning.</translation>
    </message>
</context>
<context>
    <name>StepsCard</name>
    <message>
        <source>This far</source>
        <translation>Så här långt</translation>
    </message>
    <message>
        <source>Write another step</source>
        <translation>Skriv ett steg till</translation>
    </message>
    <message>
        <source>Day of the step</source>
        <translation>Stegets dag</translation>
    </message>
    <message>
        <source>What is to be said of it</source>
        <translation>Något att säga om det</translation>
    </message>
    <message>
        <source>Write the step</source>
        <translation>Skriv in steget</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>One may go back. What was written before stays.</source>
        <translation>Det går att gå tillbaka. Det som skrevs förut står kvar.</translation>
    </message>
    <message>
        <source>back to this</source>
        <translation>tillbaka hit</translation>
    </message>
    <message>
        <source>Which step</source>
        <translation>Vilket steg</translation>
    </message>
    <message>
        <source>Choose which step, or cancel.</source>
        <translation>Välj vilket steg, eller avbryt.</translation>
    </message>
    <message>
        <source>What has been done</source>
        <translation>Det här är gjort</translation>
    </message>
    <message>
        <source>Next line</source>
        <translation>Nästa rad</translation>
    </message>
    <message>
        <source>Reported to the police, ref. …</source>
        <translation>Polisanmält, diarienr …</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Skriv upp</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Inget än.</translation>
    </message>
    <message>
        <source>Your lines are read by the unit, not by the system administrator.</source>
        <translation>Dina rader läses av enheten, inte av systemförvaltaren.</translation>
    </message>
    <message>
        <source>Read by you and by the unit. Name no client here.</source>
        <translation>Läses av dig och av enheten. Nämn ingen klient här.</translation>
    </message>
    <message>
        <source>Write a line first.</source>
        <translation>Skriv en rad först.</translation>
    </message>
</context>
<context>
    <name>StoryPage</name>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>Earlier versions: {what}</source>
        <translation>Tidigare versioner: {what}</translation>
    </message>
    <message>
        <source>Everything that has been written here, the latest first.</source>
        <translation>Allt som har skrivits här, det senaste först.</translation>
    </message>
    <message>
        <source>Instead of ({who}): {text}</source>
        <translation>I stället för ({who}): {text}</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Påbörjat</translation>
    </message>
    <message>
        <source>{field}: written</source>
        <translation>{field}: skrivet</translation>
    </message>
    <message>
        <source>{field}: chosen between versions</source>
        <translation>{field}: valt mellan versioner</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Kept, or brought back</source>
        <translation>Behållet eller tillbakataget</translation>
    </message>
    <message>
        <source>(who or where: not shown here)</source>
        <translation>(vem eller var: visas inte här)</translation>
    </message>
</context>
<context>
    <name>StrengthWords</name>
    <message>
        <source>Somebody who stole the computer would need {time} to guess it. That is enough.</source>
        <translation>Den som stulit datorn skulle behöva {time} för att gissa den. Det räcker.</translation>
    </message>
    <message>
        <source>Somebody who stole the computer would need {time} to guess it. Add a word or two.</source>
        <translation>Den som stulit datorn skulle behöva {time} för att gissa den. Lägg till ett eller två ord.</translation>
    </message>
    <message>
        <source>less than an hour</source>
        <translation>mindre än en timme</translation>
    </message>
    <message>
        <source>some hours</source>
        <translation>några timmar</translation>
    </message>
    <message>
        <source>some days</source>
        <translation>några dagar</translation>
    </message>
    <message>
        <source>some months</source>
        <translation>några månader</translation>
    </message>
    <message>
        <source>some years</source>
        <translation>några år</translation>
    </message>
    <message>
        <source>hundreds of years</source>
        <translation>hundratals år</translation>
    </message>
    <message>
        <source>longer than anybody can wait</source>
        <translation>längre tid än någon kan vänta</translation>
    </message>
</context>
<context>
    <name>SubgoalTable</name>
    <message>
        <source>Step</source>
        <translation>Delmål</translation>
    </message>
    <message>
        <source>Who and when</source>
        <translation>Vem och när</translation>
    </message>
    <message>
        <source>How we notice it</source>
        <translation>Hur vi märker det</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Läge</translation>
    </message>
    <message>
        <source>{text}. Who: {who}. When: {when}. How we notice it: {sign}. State: {state}</source>
        <translation>{text}. Vem: {who}. När: {when}. Hur vi märker det: {sign}. Läge: {state}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>inte sagt</translation>
    </message>
</context>
<context>
    <name>TakeOver</name>
    <message>
        <source>I have got it</source>
        <translation>Mottaget</translation>
    </message>
    <message>
        <source>{name} has handed this file over to you</source>
        <translation>{name} har lämnat över den här akten till dig</translation>
    </message>
    <message>
        <source>On {day}. You handle it together.</source>
        <translation>{day}. Ni handlägger den tillsammans.</translation>
    </message>
    <message>
        <source>On {day}. The last day of {name} with it is {last}.</source>
        <translation>{day}. Sista dagen för {name} med den är {last}.</translation>
    </message>
</context>
<context>
    <name>TalkForm</name>
    <message>
        <source>How you spoke</source>
        <translation>Hur ni talades vid</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuter</translation>
    </message>
    <message>
        <source>Swedish miles driven</source>
        <translation>Mil</translation>
    </message>
    <message>
        <source>Only if you travelled.</source>
        <translation>Bara om du reste.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Empty means today.</source>
        <translation>Tomt betyder i dag.</translation>
    </message>
    <message>
        <source>The exposed person was there</source>
        <translation>Den utsatta var med</translation>
    </message>
    <message>
        <source>Second worker, by role</source>
        <translation>Den andra som var med, till exempel kurator</translation>
    </message>
    <message>
        <source>From which municipality</source>
        <translation>Från vilken kommun</translation>
    </message>
    <message>
        <source>What it was about, without naming anyone</source>
        <translation>Vad det gällde, utan att nämna någon</translation>
    </message>
    <message>
        <source>Who asked, by profession</source>
        <translation>Vem som frågade, yrke</translation>
    </message>
    <message>
        <source>Stage of the matter</source>
        <translation>Var ärendet står</translation>
    </message>
    <message>
        <source>Was it about honour?</source>
        <translation>Gällde det heder?</translation>
    </message>
    <message>
        <source>You met alone. Where it can be arranged, always be two.</source>
        <translation>Du var ensam. Var alltid två när det går att ordna.</translation>
    </message>
    <message>
        <source>Nothing is said of the duty to report. You can note it under More that can be said.</source>
        <translation>Inget är sagt om anmälningsskyldigheten. Du kan notera det under Mer som kan sägas.</translation>
    </message>
    <message>
        <source>Did you tell of the duty to report?</source>
        <translation>Har ni informerat om anmälningsskyldigheten?</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Choose who</source>
        <translation>Välj vem</translation>
    </message>
    <message>
        <source>Those who are ready for it.</source>
        <translation>De som är färdiga för uppdrag.</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Beslutat den</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Beslutat av</translation>
    </message>
    <message>
        <source>Name, and the delegation.</source>
        <translation>Namn och delegation.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>May be empty: the support has no end of its own.</source>
        <translation>Får vara tomt: stödet har inget slut av sig självt.</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Hur ofta</translation>
    </message>
    <message>
        <source>for example every week</source>
        <translation>till exempel varje vecka</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Uppgifter</translation>
    </message>
    <message>
        <source>How they meet</source>
        <translation>Hur de ses</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>Beslutet</translation>
    </message>
    <message>
        <source>A proposal needs nothing. To start, say who, when it was decided, by whom, and from when.</source>
        <translation>Ett förslag behöver ingenting. För att starta behövs vem, när det beslutades, av vem och från när.</translation>
    </message>
    <message>
        <source>Needed before the assignment can start.</source>
        <translation>Behövs innan uppdraget kan starta.</translation>
    </message>
</context>
<context>
    <name>TermsWords</name>
    <message>
        <source>proposal</source>
        <translation>förslag</translation>
    </message>
    <message>
        <source>investigated</source>
        <translation>utredd</translation>
    </message>
    <message>
        <source>granted by decision</source>
        <translation>beviljad</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>verkställd</translation>
    </message>
    <message>
        <source>being followed up</source>
        <translation>följs upp</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>avslutad</translation>
    </message>
    <message>
        <source>every week</source>
        <translation>varje vecka</translation>
    </message>
    <message>
        <source>every other week</source>
        <translation>varannan vecka</translation>
    </message>
    <message>
        <source>once a month</source>
        <translation>en gång i månaden</translation>
    </message>
    <message>
        <source>you get in touch</source>
        <translation>du får höra av dig</translation>
    </message>
    <message>
        <source>Knows the background</source>
        <translation>Känner till bakgrunden</translation>
    </message>
    <message>
        <source>The name</source>
        <translation>Namnet</translation>
    </message>
    <message>
        <source>The address</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>The telephone number</source>
        <translation>Telefonnumret</translation>
    </message>
    <message>
        <source>Another detail</source>
        <translation>En annan uppgift</translation>
    </message>
    <message>
        <source>The health care</source>
        <translation>Vården</translation>
    </message>
    <message>
        <source>The school</source>
        <translation>Skolan</translation>
    </message>
    <message>
        <source>Social services</source>
        <translation>Socialtjänsten</translation>
    </message>
    <message>
        <source>The police</source>
        <translation>Polisen</translation>
    </message>
    <message>
        <source>Court, lawyer</source>
        <translation>Domstol, advokat</translation>
    </message>
    <message>
        <source>Employment service</source>
        <translation>Arbetsförmedlingen</translation>
    </message>
    <message>
        <source>Social insurance</source>
        <translation>Försäkringskassan</translation>
    </message>
    <message>
        <source>The bank</source>
        <translation>Banken</translation>
    </message>
    <message>
        <source>Another place</source>
        <translation>Något annat ställe</translation>
    </message>
    <message>
        <source>{way} {times} times a month</source>
        <translation>{way} {times} gånger i månaden</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>ingen dag än</translation>
    </message>
    <message>
        <source>{day}: {pace}</source>
        <translation>{day}: {pace}</translation>
    </message>
    <message>
        <source>{what}, since {since}, taken back {until}</source>
        <translation>{what}, sedan {since}, återkallat {until}</translation>
    </message>
    <message>
        <source>{what}, since {since}</source>
        <translation>{what}, sedan {since}</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Nobody is in this picture yet.</source>
        <translation>Ingen är med i den här bilden än.</translation>
    </message>
    <message>
        <source>Not in this picture</source>
        <translation>Inte med i den här bilden</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>has fallen away since the picture before</source>
        <translation>har fallit bort sedan förra bilden</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>är inte med</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Ta med</translation>
    </message>
    <message>
        <source>Into this picture: {relation}</source>
        <translation>Till den här bilden: {relation}</translation>
    </message>
</context>
<context>
    <name>ThirdColumn</name>
    <message>
        <source>Write together</source>
        <translation>Skriv ihop</translation>
    </message>
    <message>
        <source>Put in everything</source>
        <translation>Sätt in allt</translation>
    </message>
    <message>
        <source>Use what stands here</source>
        <translation>Använd det här</translation>
    </message>
</context>
<context>
    <name>ThisComputerScreen</name>
    <message>
        <source>What opens it, when it locks, and what is kept on it.</source>
        <translation>Vad som öppnar den, när den låser sig och vad som finns på den.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
</context>
<context>
    <name>ThreadPage</name>
    <message>
        <source>Consultations</source>
        <translation>Konsultationer</translation>
    </message>
    <message>
        <source>Do you want the county to get in touch later?</source>
        <translation>Vill du att länet hör av sig sedan?</translation>
    </message>
    <message>
        <source>A no needs no reason. You can change your mind.</source>
        <translation>Ett nej behöver inget skäl. Du kan ändra dig.</translation>
    </message>
    <message>
        <source>Close the consultation</source>
        <translation>Avsluta konsultationen</translation>
    </message>
    <message>
        <source>Ask more, go on from this</source>
        <translation>Fråga vidare om samma sak</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Skriv vidare</translation>
    </message>
    <message>
        <source>Copy to the journal</source>
        <translation>Kopiera till journalen</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Hur gick det?</translation>
    </message>
    <message>
        <source>One press is enough. The county sees it.</source>
        <translation>Ett tryck räcker. Länet ser det.</translation>
    </message>
    <message>
        <source>Write down beside it</source>
        <translation>Skriv upp bredvid</translation>
    </message>
    <message>
        <source>A talk about it</source>
        <translation>Ett samtal om det</translation>
    </message>
    <message>
        <source>Guided on to</source>
        <translation>Lotsad vidare till</translation>
    </message>
    <message>
        <source>Bought from outside</source>
        <translation>Köpt utifrån</translation>
    </message>
    <message>
        <source>Link to a file</source>
        <translation>Koppla till en akt</translation>
    </message>
    <message>
        <source>What we took with us</source>
        <translation>Det här tog vi med oss</translation>
    </message>
    <message>
        <source>Consultation kept here</source>
        <translation>Konsultation som finns bara här</translation>
    </message>
    <message>
        <source>Consultation {code}</source>
        <translation>Konsultation {code}</translation>
    </message>
    <message>
        <source>The matter is owned by {owner}. The county advises.</source>
        <translation>Ärendet ägs av {owner}. Länet konsulterar.</translation>
    </message>
    <message>
        <source>Nothing of this leaves the computer until you send it.</source>
        <translation>Inget av det lämnar datorn förrän du skickar.</translation>
    </message>
    <message>
        <source>Kept only here.</source>
        <translation>Finns bara här.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Inget behöver göras.</translation>
    </message>
    <message>
        <source>Is sent when you have coverage.</source>
        <translation>Skickas när du har täckning.</translation>
    </message>
    <message>
        <source>The county has it. Answer by {day}.</source>
        <translation>Länet har den. Svar senast {day}.</translation>
    </message>
    <message>
        <source>It closed by itself, as nothing more was written. You can ask more.</source>
        <translation>Den avslutades av sig själv, eftersom inget mer skrevs. Du kan fråga mer.</translation>
    </message>
    <message>
        <source>Closed {day}.</source>
        <translation>Avslutat {day}.</translation>
    </message>
    <message>
        <source>The consultation is closed.</source>
        <translation>Konsultationen är avslutad.</translation>
    </message>
</context>
<context>
    <name>ThreadPane</name>
    <message>
        <source>I have asked how it went</source>
        <translation>Jag har frågat hur det gick</translation>
    </message>
    <message>
        <source>Write down a talk about it</source>
        <translation>Skriv upp ett samtal om det</translation>
    </message>
    <message>
        <source>Guide on to</source>
        <translation>Lotsa vidare till</translation>
    </message>
    <message>
        <source>Ask how it went</source>
        <translation>Fråga hur det gick</translation>
    </message>
    <message>
        <source>De-identified version</source>
        <translation>Avidentifierad version</translation>
    </message>
    <message>
        <source>{unit}, {code}</source>
        <translation>{unit}, {code}</translation>
    </message>
    <message>
        <source>The matter is owned by {owner}. You advise.</source>
        <translation>Ärendet ägs av {owner}. Du konsulterar.</translation>
    </message>
    <message>
        <source>The municipality has closed this.</source>
        <translation>Avslutad av kommunen.</translation>
    </message>
</context>
<context>
    <name>TieBanner</name>
    <message>
        <source>Open {alias}</source>
        <translation>Öppna {alias}</translation>
    </message>
    <message>
        <source>Compare again, under Look for a contact person: {names}.</source>
        <translation>Jämför igen, under Sök kontaktperson: {names}.</translation>
    </message>
    <message>
        <source>A contact person has a new tie.</source>
        <translation>En kontaktperson har fått en ny anknytning.</translation>
    </message>
</context>
<context>
    <name>TiesCard</name>
    <message>
        <source>Kin, work, associations, neighbours and business. Those who consider her compare them with whom the person must be kept away from. She has agreed to that when she joined.</source>
        <translation>Släkt, arbete, föreningar, grannar och affärer. Den som prövar kortet jämför med dem som den enskilde ska skyddas från. Det godkänner man när man går med i banken.</translation>
    </message>
    <message>
        <source>Kind of tie</source>
        <translation>Slag av anknytning</translation>
    </message>
    <message>
        <source>To whom, or what</source>
        <translation>Till vem eller vad</translation>
    </message>
    <message>
        <source>Add the tie</source>
        <translation>Lägg till anknytningen</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Anknytningar</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Sessions with the contact person</source>
        <translation>Träffar med kontaktpersonen</translation>
    </message>
    <message>
        <source>No session has come in yet.</source>
        <translation>Ingen träff har kommit in än.</translation>
    </message>
    <message>
        <source>I have called</source>
        <translation>Jag har ringt</translation>
    </message>
    <message>
        <source>Copy to the journal</source>
        <translation>Kopiera till journalen</translation>
    </message>
    <message>
        <source>Add a document to the file</source>
        <translation>Lägg till en handling i akten</translation>
    </message>
    <message>
        <source>Day not said</source>
        <translation>Dag inte angiven</translation>
    </message>
    <message>
        <source>to: {place}</source>
        <translation>till: {place}</translation>
    </message>
    <message>
        <source>wants you to call</source>
        <translation>vill att du ringer</translation>
    </message>
    <message>
        <source>came in later</source>
        <translation>inkom senare</translation>
    </message>
    <message>
        <source>No text</source>
        <translation>Ingen text</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>{alias} · Handed over by {unit}</source>
        <translation>{alias} · Utlämnat av {unit}</translation>
    </message>
    <message>
        <source>{who} is back from a journey</source>
        <translation>{who} är hemma från en resa</translation>
    </message>
    <message>
        <source>{alias} · Handed over by {who}</source>
        <translation>{alias} · Överlämnat av {who}</translation>
    </message>
    <message>
        <source>{unit} asks you to take over a case</source>
        <translation>{unit} ber dig ta emot ett ärende</translation>
    </message>
    <message>
        <source>Taken back by {unit}</source>
        <translation>Återkallat av {unit}</translation>
    </message>
    <message>
        <source>Protected details were shown in an emergency</source>
        <translation>Skyddade uppgifter visades i nödläge</translation>
    </message>
    <message>
        <source>A log is not whole</source>
        <translation>En logg är inte hel</translation>
    </message>
    <message>
        <source>Review of the log</source>
        <translation>Granskning av loggen</translation>
    </message>
    <message>
        <source>The municipality's recovery key</source>
        <translation>Kommunens återställningsnyckel</translation>
    </message>
    <message>
        <source>Consultation {code} · {unit}</source>
        <translation>Konsultation {code} · {unit}</translation>
    </message>
    <message>
        <source>Consultation {code} · The county</source>
        <translation>Konsultation {code} · Länet</translation>
    </message>
    <message>
        <source>Urgent note</source>
        <translation>Brådskande anteckning</translation>
    </message>
    <message>
        <source>Ring the contact person</source>
        <translation>Ring kontaktpersonen</translation>
    </message>
    <message>
        <source>Handed over to you</source>
        <translation>Lämnad över till dig</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Handed over on another basis</source>
        <translation>Utlämnat på annan grund</translation>
    </message>
    <message>
        <source>The guardian's consent</source>
        <translation>Vårdnadshavarens samtycke</translation>
    </message>
    <message>
        <source>Handing over despite the protection</source>
        <translation>Utlämnande trots skydd</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Stödplan</translation>
    </message>
    <message>
        <source>The contact person's assignment</source>
        <translation>Uppdraget för kontaktpersonen</translation>
    </message>
    <message>
        <source>Something worries the contact person</source>
        <translation>Något oroar kontaktpersonen</translation>
    </message>
    <message>
        <source>Half-year report from the contact person</source>
        <translation>Halvårsrapport från kontaktpersonen</translation>
    </message>
    <message>
        <source>Withdrawn consent</source>
        <translation>Återkallat samtycke</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Trygghet</translation>
    </message>
    <message>
        <source>A contact ban ends</source>
        <translation>Ett kontaktförbud går ut</translation>
    </message>
    <message>
        <source>The case is to move</source>
        <translation>Ärendet ska flyttas</translation>
    </message>
    <message>
        <source>The case has moved</source>
        <translation>Ärendet är flyttat</translation>
    </message>
    <message>
        <source>The case does not move</source>
        <translation>Ärendet flyttas inte</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Network map</source>
        <translation>Nätverkskarta</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Kontaktperson</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Samtycken</translation>
    </message>
    <message>
        <source>{alias} · {count} new sessions</source>
        <translation>{alias} · {count} nya träffar</translation>
    </message>
    <message>
        <source>{alias} · Session {session}</source>
        <translation>{alias} · Träff {session}</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>The county's reflection came {when}.</source>
        <translation>Länets reflektion kom {when}.</translation>
    </message>
    <message>
        <source>It goes before everything else, at the first coverage.</source>
        <translation>Det går före allt annat så snart det finns täckning.</translation>
    </message>
    <message>
        <source>Written by the contact person. The latest: {session}.</source>
        <translation>Skrivna av kontaktpersonen. Den senaste: {session}.</translation>
    </message>
    <message>
        <source>Written by the contact person {when}, after the day itself.</source>
        <translation>Skriven av kontaktpersonen {when}, efter själva dagen.</translation>
    </message>
    <message>
        <source>It rests since the person turned {all}. Ask whether to give an own consent.</source>
        <translation>Det vilar sedan personen fyllde {all}. Fråga om ett eget samtycke.</translation>
    </message>
    <message>
        <source>Turns {all} in {done}, no day is known. It rests from 1 January that year.</source>
        <translation>Fyller {all} år {done}, dagen är inte känd. Det vilar från 1 januari det året.</translation>
    </message>
    <message>
        <source>Asked {when} to have {count} files back. It needs your yes.</source>
        <translation>Bad {when} om att få tillbaka {count} akter. Det behöver ditt ja.</translation>
    </message>
    <message>
        <source>{count} things that could not be sent came {when}. Take them in, or not.</source>
        <translation>{count} saker som inte kunde skickas kom {when}. Ta in dem eller inte.</translation>
    </message>
    <message>
        <source>You may read it for as long as it stays here.</source>
        <translation>Du får läsa det så länge det finns här.</translation>
    </message>
    <message>
        <source>Written {when}. Read it before anything else.</source>
        <translation>Skriven {when}. Läs den före allt annat.</translation>
    </message>
    <message>
        <source>Asked for it {when}.</source>
        <translation>Bad om det {when}.</translation>
    </message>
    <message>
        <source>Came {when}. Read what is going on, and say that you have got it.</source>
        <translation>Kom {when}. Läs det som är på gång och bekräfta.</translation>
    </message>
    <message>
        <source>The county's first answer came {when}.</source>
        <translation>Länets första svar kom {when}.</translation>
    </message>
    <message>
        <source>Holds until {day}. Ask whether to renew it or let it end.</source>
        <translation>Gäller till {day}. Fråga om det ska förnyas eller sluta.</translation>
    </message>
    <message>
        <source>Holds until {day}. Then the copy is taken back.</source>
        <translation>Gäller till {day}. Då tas kopian tillbaka.</translation>
    </message>
    <message>
        <source>Turns {all} {day}. From then on it rests: talk about an own consent.</source>
        <translation>Fyller {all} {day}. Från och med då vilar det: prata om ett eget samtycke.</translation>
    </message>
    <message>
        <source>{who} asked for your yes or no {when}.</source>
        <translation>{who} bad om ditt ja eller nej {when}.</translation>
    </message>
    <message>
        <source>First review together: {day}.</source>
        <translation>Första genomgången tillsammans: {day}.</translation>
    </message>
    <message>
        <source>The plan is gone through together: {day}.</source>
        <translation>Planen gås igenom tillsammans: {day}.</translation>
    </message>
    <message>
        <source>One area was to be looked over {day}.</source>
        <translation>Ett område skulle ses över {day}.</translation>
    </message>
    <message>
        <source>Ends {day}. Talk about how the support is to taper off.</source>
        <translation>Slutar {day}. Prata om hur stödet ska trappas ned.</translation>
    </message>
    <message>
        <source>To be followed up {day}.</source>
        <translation>Ska följas upp {day}.</translation>
    </message>
    <message>
        <source>Written {when}. Nobody has read it yet.</source>
        <translation>Skrivet {when}. Ingen har läst det än.</translation>
    </message>
    <message>
        <source>Handed in {day}. Read it and approve it.</source>
        <translation>Inlämnad {day}. Läs den och godkänn den.</translation>
    </message>
    <message>
        <source>Something in it was to be looked at again {day}.</source>
        <translation>Något i planen skulle ses över {day}.</translation>
    </message>
    <message>
        <source>Something happened {day}. Read the plan again.</source>
        <translation>Något hände {day}. Läs planen igen.</translation>
    </message>
    <message>
        <source>Holds until {day}. Talk about whether to ask for a new one.</source>
        <translation>Gäller till {day}. Tala om ifall ett nytt ska sökas.</translation>
    </message>
    <message>
        <source>Came {when}. First answer by {day}.</source>
        <translation>Kom {when}. Första svar senast {day}.</translation>
    </message>
    <message>
        <source>First answer given {when}. Reflection by {day}.</source>
        <translation>Första svar lämnat {when}. Reflektion senast {day}.</translation>
    </message>
    <message>
        <source>Not sent yet. It goes by itself as soon as there is coverage.</source>
        <translation>Inte skickad än. Den går i väg av sig själv så snart det finns täckning.</translation>
    </message>
    <message>
        <source>Sent {when}. Answer by {day}.</source>
        <translation>Skickad {when}. Svar senast {day}.</translation>
    </message>
    <message>
        <source>First answer came {when}. Reflection by {day}.</source>
        <translation>Första svar kom {when}. Reflektion senast {day}.</translation>
    </message>
    <message>
        <source>{done} of {all} have confirmed. Waiting since {when}.</source>
        <translation>{done} av {all} har bekräftat. Väntar sedan {when}.</translation>
    </message>
    <message>
        <source>Written by the contact person.</source>
        <translation>Skriven av kontaktpersonen.</translation>
    </message>
    <message>
        <source>The answer came {when}. You have read it.</source>
        <translation>Svaret kom {when}. Du har läst det.</translation>
    </message>
    <message>
        <source>You may read it until {day}.</source>
        <translation>Du får läsa det till {day}.</translation>
    </message>
    <message>
        <source>The copy here was removed {when}.</source>
        <translation>Kopian här togs bort {when}.</translation>
    </message>
    <message>
        <source>Asked {when} to have one file back. It needs your yes.</source>
        <translation>Bad {when} om att få tillbaka en akt. Det behöver ditt ja.</translation>
    </message>
    <message>
        <source>Something that could not be sent came {when}. Take it in, or not.</source>
        <translation>Något som inte kunde skickas kom {when}. Ta in det eller inte.</translation>
    </message>
    <message>
        <source>Times since the last review: {count}. The latest {when}.</source>
        <translation>Antal gånger sedan förra granskningen: {count}. Senast {when}.</translation>
    </message>
    <message>
        <source>Computers: {count}. Something is missing, or was changed.</source>
        <translation>Antal datorer: {count}. Något saknas eller har ändrats.</translation>
    </message>
    <message>
        <source>The next one: {day}. New entries: {count}.</source>
        <translation>Nästa: {day}. Nya rader: {count}.</translation>
    </message>
    <message>
        <source>Sent to {unit} {when}. Waits for an answer; the case is yours.</source>
        <translation>Skickat till {unit} {when}. Väntar på svar; ärendet är ditt.</translation>
    </message>
    <message>
        <source>{unit} has taken it over. See to what is left, and close the file.</source>
        <translation>{unit} har tagit emot det. Gör klart det som är kvar och stäng akten.</translation>
    </message>
    <message>
        <source>{unit} has said no. The case is yours.</source>
        <translation>{unit} har tackat nej. Ärendet är ditt.</translation>
    </message>
    <message>
        <source>Came {when}. It is theirs until you have answered.</source>
        <translation>Kom {when}. Det är deras tills du har svarat.</translation>
    </message>
    <message>
        <source>It is over a year since the two papers were tried.</source>
        <translation>Det är över ett år sedan de två pappren prövades.</translation>
    </message>
    <message>
        <source>It was used {when}. Make a new one.</source>
        <translation>Den användes {when}. Gör en ny.</translation>
    </message>
    <message>
        <source>{count} choices to make. Until you have chosen, both versions hold.</source>
        <translation>{count} val att göra. Tills du har valt gäller båda versionerna.</translation>
    </message>
    <message>
        <source>1 choice to make. Until you have chosen, both versions hold.</source>
        <translation>1 val att göra. Tills du har valt gäller båda versionerna.</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>i dag {time}</translation>
    </message>
    <message>
        <source>{day}, week {week}</source>
        <translation>{day}, v. {week}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Läs</translation>
    </message>
    <message>
        <source>Read and answer</source>
        <translation>Läs och svara</translation>
    </message>
    <message>
        <source>Give an answer</source>
        <translation>Svara</translation>
    </message>
    <message>
        <source>{alias}, last day of a consent</source>
        <translation>{alias}, sista dagen för ett samtycke</translation>
    </message>
    <message>
        <source>{alias}, last day of what was handed over</source>
        <translation>{alias}, sista dagen för ett utlämnande</translation>
    </message>
    <message>
        <source>{alias}, first review</source>
        <translation>{alias}, första genomgången</translation>
    </message>
    <message>
        <source>{alias}, the plan is gone through</source>
        <translation>{alias}, planen gås igenom</translation>
    </message>
    <message>
        <source>{alias}, look over an area</source>
        <translation>{alias}, ett område ses över</translation>
    </message>
    <message>
        <source>{alias}, last day of the assignment</source>
        <translation>{alias}, sista dagen för uppdraget</translation>
    </message>
    <message>
        <source>{alias}, follow up the assignment</source>
        <translation>{alias}, följ upp uppdraget</translation>
    </message>
    <message>
        <source>{alias}, look at the safety plan again</source>
        <translation>{alias}, se över trygghetsplanen</translation>
    </message>
    <message>
        <source>{alias}, read the safety plan again</source>
        <translation>{alias}, läs trygghetsplanen igen</translation>
    </message>
    <message>
        <source>{alias}, last day of a contact ban</source>
        <translation>{alias}, sista dagen för ett kontaktförbud</translation>
    </message>
    <message>
        <source>Answer from the county, {alias}</source>
        <translation>Svar från länet, {alias}</translation>
    </message>
    <message>
        <source>First answer, {alias}</source>
        <translation>Första svar, {alias}</translation>
    </message>
    <message>
        <source>Reflection, {alias}</source>
        <translation>Reflektion, {alias}</translation>
    </message>
</context>
<context>
    <name>TodayScreen</name>
    <message>
        <source>Waits on you</source>
        <translation>Väntar på dig</translation>
    </message>
    <message>
        <source>Nothing waits on you.</source>
        <translation>Inget väntar på dig.</translation>
    </message>
    <message>
        <source>Waits on others</source>
        <translation>Väntar på andra</translation>
    </message>
    <message>
        <source>Nothing waits on others.</source>
        <translation>Inget väntar på andra.</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nytt</translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>Inget nytt.</translation>
    </message>
    <message>
        <source>New consultation</source>
        <translation>Ny konsultation</translation>
    </message>
    <message>
        <source>What waits on you, what waits on others, and what is new.</source>
        <translation>Det som väntar på dig, det som väntar på andra och det som är nytt.</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>Idag, {day}</translation>
    </message>
    <message>
        <source>New since {day}</source>
        <translation>Nytt sedan {day}</translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>What the contact person may know beyond this</source>
        <translation>Det kontaktpersonen får veta utöver detta</translation>
    </message>
    <message>
        <source>One thing at a time. What has been said cannot be unsaid; taking it back removes it here.</source>
        <translation>En sak i taget. Det som är sagt går inte att ta tillbaka; att återkalla tar bort det härifrån.</translation>
    </message>
    <message>
        <source>Tell something more</source>
        <translation>Berätta något mer</translation>
    </message>
    <message>
        <source>What she is told</source>
        <translation>Vad hon får veta</translation>
    </message>
    <message>
        <source>As it will stand on her screen</source>
        <translation>Så som det står på hennes skärm</translation>
    </message>
    <message>
        <source>Tell it</source>
        <translation>Berätta det</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Take this back</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>Take back: {what}</source>
        <translation>Återkalla: {what}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
</context>
<context>
    <name>Traffic</name>
    <message>
        <source>Already saved {time}</source>
        <translation>Redan sparat {time}</translation>
    </message>
</context>
<context>
    <name>TrainingCard</name>
    <message>
        <source>Evenings she was at</source>
        <translation>Kvällar som personen var med på</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Intyg</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Utbildning</translation>
    </message>
</context>
<context>
    <name>TransferPage</name>
    <message>
        <source>Move the case to another municipality</source>
        <translation>Flytta ärendet till en annan kommun</translation>
    </message>
    <message>
        <source>For a person who moves. The case is yours until the other municipality has answered.</source>
        <translation>När den enskilde flyttar. Ärendet är ditt tills den andra kommunen har svarat.</translation>
    </message>
    <message>
        <source>Sent to {name}.</source>
        <translation>Skickat till {name}.</translation>
    </message>
    <message>
        <source>It goes at the next contact.</source>
        <translation>Det går vid nästa kontakt.</translation>
    </message>
    <message>
        <source>The file is saved. Send it in your municipality's own safe way.</source>
        <translation>Filen är sparad. Skicka den på kommunens eget säkra sätt.</translation>
    </message>
    <message>
        <source>The passphrase, by telephone only: {words}</source>
        <translation>Lösenordet, bara på telefon: {words}</translation>
    </message>
</context>
<context>
    <name>Travel</name>
    <message>
        <source>{name}, {phone}</source>
        <translation>{name}, {phone}</translation>
    </message>
    <message>
        <source>{alias}, person file</source>
        <translation>{alias}, personakt</translation>
    </message>
    <message>
        <source>{alias}, contact person's assignment</source>
        <translation>{alias}, kontaktpersonens uppdrag</translation>
    </message>
    <message>
        <source>{alias}, received copy</source>
        <translation>{alias}, mottagen kopia</translation>
    </message>
    <message>
        <source>{alias}, protected details</source>
        <translation>{alias}, skyddade uppgifter</translation>
    </message>
    <message>
        <source>With all that belongs to it.</source>
        <translation>Med allt som hör till.</translation>
    </message>
    <message>
        <source>Nobody else has all of it on a computer.</source>
        <translation>Ingen annan har allt på sin dator.</translation>
    </message>
    <message>
        <source>One change has not been sent, since {when}.</source>
        <translation>En ändring är inte skickad, sedan {when}.</translation>
    </message>
    <message>
        <source>{count} changes have not been sent, since {when}.</source>
        <translation>{count} ändringar är inte skickade, sedan {when}.</translation>
    </message>
    <message>
        <source>The word to your colleague that lets the files come back has not been sent yet.</source>
        <translation>Beskedet till din kollega, som låter akterna komma tillbaka, är inte skickat än.</translation>
    </message>
    <message>
        <source>one file</source>
        <translation>en akt</translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation>{count} akter</translation>
    </message>
    <message>
        <source>What you have been lent is locked within a day.</source>
        <translation>Det du har till låns låses inom ett dygn.</translation>
    </message>
    <message>
        <source>In {days} days what you have been lent is locked.</source>
        <translation>Om {days} dagar låses det du har till låns.</translation>
    </message>
    <message>
        <source>Connect once before {when}, and it stays. Nothing that you have written is lost.</source>
        <translation>Anslut en gång före {when}, så är det kvar. Inget du har skrivit går förlorat.</translation>
    </message>
    <message>
        <source>Something that you were lent is no longer here.</source>
        <translation>Något du hade till låns finns inte kvar här.</translation>
    </message>
    <message>
        <source>Your access to it has ended. Ring the one who gave it, if that was not meant.</source>
        <translation>Din tillgång har upphört. Ring den som gav dig den, om det inte var meningen.</translation>
    </message>
    <message>
        <source>The assignment is locked until this computer has been in touch with the county.</source>
        <translation>Uppdraget är låst tills datorn har haft kontakt med länet.</translation>
    </message>
    <message>
        <source>Copies are locked until this computer has been in touch with the county.</source>
        <translation>Kopior är låsta tills datorn har haft kontakt med länet.</translation>
    </message>
    <message>
        <source>Connect once, and it comes back by itself.</source>
        <translation>Anslut en gång, så kommer det tillbaka av sig självt.</translation>
    </message>
    <message>
        <source>What you had written is kept, sealed, and is sent first.</source>
        <translation>Det du hade skrivit är kvar, förseglat, och skickas först.</translation>
    </message>
</context>
<context>
    <name>TravelCard</name>
    <message>
        <source>Before a risky journey</source>
        <translation>Resläge</translation>
    </message>
    <message>
        <source>Take files off this computer …</source>
        <translation>Ta bort akter inför en resa …</translation>
    </message>
    <message>
        <source>Take them off now, without waiting</source>
        <translation>Ta bort dem nu, utan att vänta</translation>
    </message>
    <message>
        <source>I am not going</source>
        <translation>Jag reser inte</translation>
    </message>
    <message>
        <source>I am back, ask for them</source>
        <translation>Jag är hemma, be om dem</translation>
    </message>
    <message>
        <source>Somebody may force you to unlock, or take the computer. Files that you do not need on the way can be taken off it, and come back when a colleague has said so.</source>
        <translation>Någon kan tvinga dig att låsa upp eller ta datorn. Akter som du inte behöver på vägen kan tas bort från den, och kommer tillbaka när en kollega säger ja.</translation>
    </message>
    <message>
        <source>Chosen: {files}. They are taken off as soon as what waits has been sent.</source>
        <translation>Valt: {files}. De tas bort så snart det som väntar är skickat.</translation>
    </message>
    <message>
        <source>Waits:</source>
        <translation>Väntar:</translation>
    </message>
    <message>
        <source>Since {day}, {files} are not on this computer.</source>
        <translation>Sedan {day} är {files} borta från den här datorn.</translation>
    </message>
    <message>
        <source>Can let them come back: {names}.</source>
        <translation>Kan låta dem komma tillbaka: {names}.</translation>
    </message>
    <message>
        <source>Asked for {files}. They come back when somebody has said yes.</source>
        <translation>Du har bett om {files}. De kommer tillbaka när någon har sagt ja.</translation>
    </message>
    <message>
        <source>Ring one of them: {names}.</source>
        <translation>Ring någon av dem: {names}.</translation>
    </message>
    <message>
        <source>Not yet: {reason}</source>
        <translation>Inte än: {reason}</translation>
    </message>
</context>
<context>
    <name>TravelPage</name>
    <message>
        <source>Before a journey</source>
        <translation>Inför resan</translation>
    </message>
    <message>
        <source>What you choose is taken off this computer now. A colleague lets it come back when you are home.</source>
        <translation>Det du väljer tas bort från den här datorn nu. En kollega låter det komma tillbaka när du är hemma.</translation>
    </message>
    <message>
        <source>What is left cannot be opened here, with your passphrase or without. Backups that you have made yourself are not touched: leave them at home. Consultations name nobody and stay.</source>
        <translation>Det som blir kvar går inte att öppna här, varken med din lösenfras eller utan. Säkerhetskopior som du själv har gjort rörs inte: lämna dem hemma. Konsultationer nämner ingen och ligger kvar.</translation>
    </message>
    <message>
        <source>Choose all of them</source>
        <translation>Välj alla</translation>
    </message>
    <message>
        <source>Home again, if you know</source>
        <translation>Hemma igen, om du vet</translation>
    </message>
    <message>
        <source>Take them off this computer</source>
        <translation>Ta bort dem från datorn</translation>
    </message>
    <message>
        <source>Which files?</source>
        <translation>Vilka akter?</translation>
    </message>
    <message>
        <source>There are no files on this computer to take off.</source>
        <translation>Det finns inga akter att ta bort från den här datorn.</translation>
    </message>
    <message>
        <source>Nobody could let them come back. Ask your manager to be let into the program first.</source>
        <translation>Ingen skulle kunna låta dem komma tillbaka. Be först att din chef släpps in i programmet.</translation>
    </message>
    <message>
        <source>Can let them come back: {names}.</source>
        <translation>Kan låta dem komma tillbaka: {names}.</translation>
    </message>
    <message>
        <source>Must be sent first:</source>
        <translation>Måste skickas först:</translation>
    </message>
</context>
<context>
    <name>TwoSteps</name>
    <message>
        <source>Yes: {what}</source>
        <translation>Ja: {what}</translation>
    </message>
    <message>
        <source>No, leave it</source>
        <translation>Nej, låt bli</translation>
    </message>
</context>
<context>
    <name>UndoRow</name>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Lösenfras</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Lås upp</translation>
    </message>
    <message>
        <source>or press Enter</source>
        <translation>eller tryck Enter</translation>
    </message>
    <message>
        <source>I do not remember the passphrase</source>
        <translation>Jag kommer inte ihåg lösenfrasen</translation>
    </message>
    <message>
        <source>The recovery code lies in the municipality's safe. The system administrator helps you.</source>
        <translation>Återställningskoden ligger i kommunens kassaskåp. Systemförvaltaren hjälper dig.</translation>
    </message>
    <message>
        <source>Write your passphrase to open Bredvid.</source>
        <translation>Skriv din lösenfras för att öppna Bredvid.</translation>
    </message>
    <message>
        <source>Before that, nobody can read what is saved here.</source>
        <translation>Innan dess kan ingen läsa det som är sparat här.</translation>
    </message>
    <message>
        <source>Locked at {time}. All you wrote is saved on this computer.</source>
        <translation>Låst {time}. Allt du skrev är sparat på den här datorn.</translation>
    </message>
    <message>
        <source>When you unlock, the cursor stands where you left it.</source>
        <translation>När du låser upp står markören där du slutade.</translation>
    </message>
    <message>
        <source>Unlocking …</source>
        <translation>Låser upp …</translation>
    </message>
    <message>
        <source>It has been wrong several times. The next try can be made at {time}. Nothing has been lost; the recovery code opens without waiting.</source>
        <translation>Det har blivit fel flera gånger. Nästa försök går att göra klockan {time}. Inget har gått förlorat; återställningskoden öppnar utan väntan.</translation>
    </message>
</context>
<context>
    <name>Unsent</name>
    <message>
        <source>A session</source>
        <translation>En träff</translation>
    </message>
    <message>
        <source>An urgent note</source>
        <translation>En brådskande anteckning</translation>
    </message>
    <message>
        <source>A note in the file</source>
        <translation>En anteckning i akten</translation>
    </message>
    <message>
        <source>Changes in the support plan</source>
        <translation>Ändringar i stödplanen</translation>
    </message>
    <message>
        <source>Changes in the network map</source>
        <translation>Ändringar i nätverkskartan</translation>
    </message>
    <message>
        <source>Something in a consultation</source>
        <translation>Något i en konsultation</translation>
    </message>
    <message>
        <source>A consent or something handed over</source>
        <translation>Ett samtycke eller ett utlämnande</translation>
    </message>
    <message>
        <source>Changes in the person's details</source>
        <translation>Ändringar i personens uppgifter</translation>
    </message>
    <message>
        <source>Changes in an assignment</source>
        <translation>Ändringar i ett uppdrag</translation>
    </message>
    <message>
        <source>An attached document</source>
        <translation>En tillagd handling</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Annat</translation>
    </message>
    <message>
        <source>{what}, {count} of them</source>
        <translation>{what}, {count} stycken</translation>
    </message>
</context>
<context>
    <name>VersionText</name>
    <message>
        <source>(does not stand in this text)</source>
        <translation>(står inte i den här texten)</translation>
    </message>
</context>
<context>
    <name>VersionsPage</name>
    <message>
        <source>Back to the plan</source>
        <translation>Tillbaka till planen</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidigare versioner</translation>
    </message>
    <message>
        <source>Everything that has been saved is here. Nothing in it can be changed.</source>
        <translation>Allt som har sparats finns här. Inget i det går att ändra.</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>Version {number}</translation>
    </message>
    <message>
        <source>Plan, version {number}</source>
        <translation>Plan, version {number}</translation>
    </message>
    <message>
        <source>Goal {number}. {text}</source>
        <translation>Mål {number}. {text}</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Waiting for the system administrator.</source>
        <translation>Väntar på systemförvaltaren.</translation>
    </message>
    <message>
        <source>Your computer has asked to be let in. You may close the window: it goes on when you come back.</source>
        <translation>Din dator har bett om att få vara med. Du kan stänga fönstret. Det fortsätter när du kommer tillbaka.</translation>
    </message>
    <message>
        <source>New invitation</source>
        <translation>Ny inbjudan</translation>
    </message>
    <message>
        <source>Compare by telephone</source>
        <translation>Jämför på telefon</translation>
    </message>
    <message>
        <source>Ring the system administrator. If the same digits stand there, nobody has come in between.</source>
        <translation>Ring systemförvaltaren. Står samma siffror där har ingen kommit emellan.</translation>
    </message>
    <message>
        <source>Ask again now</source>
        <translation>Fråga igen nu</translation>
    </message>
    <message>
        <source>Back to what this computer never sent</source>
        <translation>Tillbaka till det som aldrig skickades</translation>
    </message>
    <message>
        <source>Digits to compare: {code}</source>
        <translation>Siffror att jämföra: {code}</translation>
    </message>
    <message>
        <source>Last asked at {time}. It is asked again by itself.</source>
        <translation>Frågade senast {time}. Det frågas igen av sig självt.</translation>
    </message>
</context>
<context>
    <name>WaitingRows</name>
    <message>
        <source>From the contact person</source>
        <translation>Från kontaktpersonen</translation>
    </message>
    <message>
        <source>Read by {name}</source>
        <translation>Läst av {name}</translation>
    </message>
    <message>
        <source>Nobody has read it for {count} days.</source>
        <translation>Ingen har läst den på {count} dagar.</translation>
    </message>
    <message>
        <source>Something worries {name}, {time}</source>
        <translation>Något oroar {name}, {time}</translation>
    </message>
    <message>
        <source>I have read the worry</source>
        <translation>Jag har läst oron</translation>
    </message>
    <message>
        <source>Approved {day} by {name}</source>
        <translation>Godkänd {day} av {name}</translation>
    </message>
    <message>
        <source>Given back {day}</source>
        <translation>Tillbakalämnad {day}</translation>
    </message>
    <message>
        <source>Waits to be read and approved</source>
        <translation>Väntar på att läsas och godkännas</translation>
    </message>
    <message>
        <source>Half-year report, {period}</source>
        <translation>Halvårsrapport, {period}</translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation>Läs rapporten</translation>
    </message>
</context>
<context>
    <name>WallPicture</name>
    <message>
        <source>The limit of the municipality</source>
        <translation>Kommunens gräns</translation>
    </message>
    <message>
        <source>lets {parts} through to {reader}</source>
        <translation>släpper igenom {parts} till {reader}</translation>
    </message>
</context>
<context>
    <name>WayCard</name>
    <message>
        <source>Where she is on the way</source>
        <translation>Hur långt personen har kommit</translation>
    </message>
    <message>
        <source>Her telephone</source>
        <translation>Telefon till personen</translation>
    </message>
    <message>
        <source>When and how she wants to be reached</source>
        <translation>När och hur personen vill bli nådd</translation>
    </message>
    <message>
        <source>Register checked on</source>
        <translation>Registret kontrollerat den</translation>
    </message>
    <message>
        <source>Only that it was done, and by whom. Keep no extract.</source>
        <translation>Bara att det är gjort, och av vem. Spara inget utdrag.</translation>
    </message>
    <message>
        <source>Register checked by</source>
        <translation>Registret kontrollerat av</translation>
    </message>
    <message>
        <source>Duty of secrecy signed on</source>
        <translation>Tystnadsplikten undertecknad den</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Godkänd den</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Godkänd av</translation>
    </message>
    <message>
        <source>Save the details</source>
        <translation>Spara uppgifterna</translation>
    </message>
    <message>
        <source>If she does not go on: why?</source>
        <translation>Om personen inte går vidare: varför?</translation>
    </message>
    <message>
        <source>She does not go on</source>
        <translation>Går inte vidare</translation>
    </message>
    <message>
        <source>Choose why. It helps the next recruitment, and tells of nobody.</source>
        <translation>Välj varför. Det hjälper nästa rekrytering.</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>Week {week}</source>
        <translation>Vecka {week}</translation>
    </message>
    <message>
        <source>Weeks {first}–{last}</source>
        <translation>Vecka {first}–{last}</translation>
    </message>
    <message>
        <source>Nothing is set for a certain day.</source>
        <translation>Inget är bestämt till en viss dag.</translation>
    </message>
</context>
<context>
    <name>WhoSees</name>
    <message>
        <source>The assignment: tasks and how they meet</source>
        <translation>Uppdraget: uppgifter och mötessätt</translation>
    </message>
    <message>
        <source>Alarms and the rule for the telephone</source>
        <translation>Larm och telefonregel</translation>
    </message>
    <message>
        <source>How things are now</source>
        <translation>Läget nu</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Önskemål</translation>
    </message>
    <message>
        <source>Support plan</source>
        <translation>Stödplan</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Name and address</source>
        <translation>Namn och adress</translation>
    </message>
    <message>
        <source>An emergency</source>
        <translation>Nödläge</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Samtycke</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Beslut</translation>
    </message>
    <message>
        <source>A rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Names nobody</source>
        <translation>Nämner ingen</translation>
    </message>
    <message>
        <source>The file of {alias} in {unit}</source>
        <translation>Akten om {alias} i {unit}</translation>
    </message>
    <message>
        <source>You and {names} read everything.</source>
        <translation>Du och {names} läser allt.</translation>
    </message>
    <message>
        <source>You read everything.</source>
        <translation>Du läser allt.</translation>
    </message>
    <message>
        <source>{names} has no computer now, and reads nothing before there is a new one.</source>
        <translation>{names} har ingen dator nu, och läser inget förrän det finns en ny.</translation>
    </message>
    <message>
        <source>The municipality's recovery key, shared on paper between two, can let in a new handler.</source>
        <translation>Kommunens återställningsnyckel, delad på papper mellan två, kan släppa in en ny handläggare.</translation>
    </message>
    <message>
        <source>The recovery key was used {day} by {names}: {reason}</source>
        <translation>Återställningsnyckeln användes {day} av {names}: {reason}</translation>
    </message>
    <message>
        <source>The manager, in an emergency</source>
        <translation>Chefen, i ett nödläge</translation>
    </message>
    <message>
        <source>The contact person</source>
        <translation>Kontaktpersonen</translation>
    </message>
    <message>
        <source>{unit}, the county</source>
        <translation>{unit}, länet</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>tills vidare</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>till {day}</translation>
    </message>
    <message>
        <source>Can open an envelope with name, address and what must be known at night. Each opening needs a reason and is logged. Not the rest of the file.</source>
        <translation>Kan öppna ett kuvert med namn, adress och det som måste vara känt i natt. Varje öppning kräver ett skäl och loggas. Inte resten av akten.</translation>
    </message>
    <message>
        <source>Sees the alias, the tasks, how they meet, alarms and the rule for the telephone. Not the name, the address or the file.</source>
        <translation>Ser alias, uppgifter, mötessätt, larm och telefonregel. Inte namn, adress eller akten.</translation>
    </message>
    <message>
        <source>Sees the alias, the tasks and how they meet. Not the name, the address or the file.</source>
        <translation>Ser alias, uppgifter och mötessätt. Inte namn, adress eller akten.</translation>
    </message>
    <message>
        <source>Sees {parts}. Nothing else.</source>
        <translation>Ser {parts}. Inget annat.</translation>
    </message>
    <message>
        <source>Can be read by {names}.</source>
        <translation>Kan läsas av {names}.</translation>
    </message>
    <message>
        <source>Has not been sent yet.</source>
        <translation>Har inte skickats än.</translation>
    </message>
    <message>
        <source>A later version is waiting to be sent.</source>
        <translation>En senare version väntar på att skickas.</translation>
    </message>
    <message>
        <source>{rule}, {statute}. Decided by {name}: {reason}</source>
        <translation>{rule}, {statute}. Beslutat av {name}: {reason}</translation>
    </message>
    <message>
        <source>Withdrawn, on its way back</source>
        <translation>Återkallat, på väg tillbaka</translation>
    </message>
    <message>
        <source>{names} may still have a copy, until the computer has answered.</source>
        <translation>{names} kan ha en kopia kvar, tills datorn har svarat.</translation>
    </message>
    <message>
        <source>Whether the copies are gone is seen on the computer where it was withdrawn.</source>
        <translation>Om kopiorna är borta syns på datorn där det återkallades.</translation>
    </message>
    <message>
        <source>What lay ready to be fetched is removed at the next contact.</source>
        <translation>Det som låg för hämtning tas bort vid nästa kontakt.</translation>
    </message>
    <message>
        <source>Nobody else. Not those who look after the computers either.</source>
        <translation>Ingen annan. Inte heller de som sköter datorerna.</translation>
    </message>
    <message>
        <source>This is what {name} sees</source>
        <translation>Det här ser {name}</translation>
    </message>
    <message>
        <source>This is what the county sees</source>
        <translation>Det här ser länet</translation>
    </message>
    <message>
        <source>{reader}, {until}</source>
        <translation>{reader}, {until}</translation>
    </message>
    <message>
        <source>Through the gate: {basis}.</source>
        <translation>Grund: {basis}.</translation>
    </message>
    <message>
        <source>Stays in the municipality</source>
        <translation>Stannar i kommunen</translation>
    </message>
</context>
<context>
    <name>WhoSeesTab</name>
    <message>
        <source>Show as text</source>
        <translation>Visa som text</translation>
    </message>
    <message>
        <source>Who has seen this</source>
        <translation>Vem har sett detta</translation>
    </message>
    <message>
        <source>Who sees what</source>
        <translation>Vem ser vad</translation>
    </message>
    <message>
        <source>Show as a picture</source>
        <translation>Visa som bild</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>This computer has been shut off by the county, so it has been locked.</source>
        <translation>Den här datorn är avstängd av länet, så den har låsts.</translation>
    </message>
    <message>
        <source>Unlock it to see what was not sent, and to erase what lies here. Nothing more is sent.</source>
        <translation>Lås upp för att se vad som inte skickades, och för att radera det som ligger här. Inget mer skickas.</translation>
    </message>
</context>
<context>
    <name>WishCard</name>
    <message>
        <source>Ask, and write the answer. Where somebody comes from is neither asked nor concluded.</source>
        <translation>Fråga, och skriv svaret. Härkomst frågar vi inte om, och gissar inte.</translation>
    </message>
    <message>
        <source>Somebody from the same place</source>
        <translation>Någon härifrån</translation>
    </message>
    <message>
        <source>Somebody who has told that she has been through something like it</source>
        <translation>Någon som själv berättat att den varit med om något liknande</translation>
    </message>
    <message>
        <source>The wish, in the person's own words</source>
        <translation>Önskemålet med den enskildes egna ord</translation>
    </message>
    <message>
        <source>Save the wish</source>
        <translation>Spara önskemålet</translation>
    </message>
    <message>
        <source>How and when to meet, how far and in which language are chosen below.</source>
        <translation>Hur och när de ska träffas, avstånd och språk väljer du under Kort i banken. Det sparas samtidigt.</translation>
    </message>
    <message>
        <source>What the person wants</source>
        <translation>Vad den enskilde önskar</translation>
    </message>
</context>
<context>
    <name>WithdrawalCard</name>
    <message>
        <source>Withdraw the consent</source>
        <translation>Återkalla samtycket</translation>
    </message>
    <message>
        <source>Needs no reason. It holds here at once, also without coverage, and those who have a copy are told.</source>
        <translation>Behöver inget skäl. Det gäller här direkt, också utan täckning, och de som har en kopia får besked.</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Återkalla</translation>
    </message>
    <message>
        <source>Withdraw only a part</source>
        <translation>Återkalla bara en del</translation>
    </message>
    <message>
        <source>What {alias} said, if you want to</source>
        <translation>Vad {alias} sa, om du vill</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
</context>
<context>
    <name>WithdrawnPage</name>
    <message>
        <source>Print for {alias}</source>
        <translation>Skriv ut till {alias}</translation>
    </message>
    <message>
        <source>Copy to the journal</source>
        <translation>Kopiera till journalen</translation>
    </message>
    <message>
        <source>What you can say to {alias}</source>
        <translation>Så kan du säga till {alias}</translation>
    </message>
    <message>
        <source>The consent has run out.</source>
        <translation>Samtycket har gått ut.</translation>
    </message>
    <message>
        <source>Nothing more is handed over, and the copies are taken back.</source>
        <translation>Inget mer lämnas ut, och kopiorna tas tillbaka.</translation>
    </message>
    <message>
        <source>{withdrawn} Another consent holds.</source>
        <translation>{withdrawn} Ett annat samtycke gäller.</translation>
    </message>
    <message>
        <source>This consent has been withdrawn.</source>
        <translation>Det här samtycket är återkallat.</translation>
    </message>
    <message>
        <source>Everyone who had a copy has confirmed that it is gone, {when}.</source>
        <translation>Alla som hade en kopia har bekräftat att den är borta, {when}.</translation>
    </message>
    <message>
        <source>The answers come to the computer of {name}.</source>
        <translation>Svaren kommer till datorn hos {name}.</translation>
    </message>
    <message>
        <source>The answers come to the computer where it was ended.</source>
        <translation>Svaren kommer till datorn där det avslutades.</translation>
    </message>
    <message>
        <source>Nothing had left this computer, so there is nobody to tell.</source>
        <translation>Inget hade lämnat den här datorn, så det finns ingen att meddela.</translation>
    </message>
    <message>
        <source>{alias}, when it was withdrawn</source>
        <translation>{alias}, när det återkallades</translation>
    </message>
    <message>
        <source>Was never sent</source>
        <translation>Skickades aldrig</translation>
    </message>
    <message>
        <source>The file in {unit}: the municipality must write down what is done. Statistics without persons.</source>
        <translation>Akten i {unit}: kommunen måste skriva upp det som görs. Statistik utan person.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Finns kvar</translation>
    </message>
    <message>
        <source>The contact person, who reads on a decision of its own. That is changed for itself.</source>
        <translation>Kontaktpersonen, som läser på ett eget beslut. Det ändras för sig.</translation>
    </message>
    <message>
        <source>Is not affected</source>
        <translation>Påverkas inte</translation>
    </message>
    <message>
        <source>Copied. Paste it within 30 seconds; after that the copy is gone.</source>
        <translation>Kopierat. Klistra in inom 30 sekunder, sedan är kopian borta.</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>What you want to say</source>
        <translation>Det du vill säga</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Släng det</translation>
    </message>
</context>
<context>
    <name>WordsBeside</name>
    <message>
        <source>More than a session</source>
        <translation>Mer än en träff</translation>
    </message>
    <message>
        <source>Something worries me</source>
        <translation>Något oroar mig</translation>
    </message>
    <message>
        <source>Propose a need</source>
        <translation>Föreslå ett behov</translation>
    </message>
    <message>
        <source>A note for myself</source>
        <translation>En egen anteckning</translation>
    </message>
    <message>
        <source>Your worry of {time} has been read by {name}.</source>
        <translation>Din oro från {time} har lästs av {name}.</translation>
    </message>
    <message>
        <source>Nobody has read your worry of {time}. Ring the handler.</source>
        <translation>Ingen har läst din oro från {time}. Ring handläggaren.</translation>
    </message>
    <message>
        <source>Your worry of {time} waits to be read.</source>
        <translation>Din oro från {time} väntar på att läsas.</translation>
    </message>
    <message>
        <source>Taken up in the plan {day}: {text}</source>
        <translation>Uppe i planen {day}: {text}</translation>
    </message>
    <message>
        <source>Not taken up: {words}</source>
        <translation>Togs inte upp: {words}</translation>
    </message>
    <message>
        <source>Waits with the handler: {text}</source>
        <translation>Väntar hos handläggaren: {text}</translation>
    </message>
    <message>
        <source>It goes to {name}.</source>
        <translation>Det går till {name}.</translation>
    </message>
    <message>
        <source>those who handle the assignment</source>
        <translation>dem som handlägger uppdraget</translation>
    </message>
    <message>
        <source>Unread for {count} days, it goes to {name} too.</source>
        <translation>Har ingen läst på {count} dagar går det också till {name}.</translation>
    </message>
    <message>
        <source>everybody who handles it</source>
        <translation>alla som handlägger</translation>
    </message>
    <message>
        <source>If it cannot wait: ring, or press Emergency now.</source>
        <translation>Kan det inte vänta: ring, eller tryck på Akut nu.</translation>
    </message>
    <message>
        <source>Send the worry</source>
        <translation>Skicka oron</translation>
    </message>
    <message>
        <source>Something you see that the plan may not have. The handler takes it up, or says why not.</source>
        <translation>Något du ser som kanske saknas i planen. Handläggaren tar upp det, eller säger varför inte.</translation>
    </message>
    <message>
        <source>Send the proposal</source>
        <translation>Skicka förslaget</translation>
    </message>
    <message>
        <source>Only for you, on this computer. It is no part of the person's file, and nobody else can open it.</source>
        <translation>Bara för dig, på den här datorn. Det hör inte till personens akt, och ingen annan kan öppna det.</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Behåll anteckningen</translation>
    </message>
    <message>
        <source>Saved on this computer {time}</source>
        <translation>Sparat på datorn {time}</translation>
    </message>
</context>
<context>
    <name>WritePage</name>
    <message>
        <source>Write to USB</source>
        <translation>Skriv till USB</translation>
    </message>
    <message>
        <source>Somebody carries it, and the receiver reads it. Here it waits until that has been done.</source>
        <translation>Någon bär minnet, och mottagaren läser det. Här väntar allt kvar tills det är gjort.</translation>
    </message>
    <message>
        <source>What is to go along?</source>
        <translation>Vad ska med?</translation>
    </message>
    <message>
        <source>What waits to be sent</source>
        <translation>Det som väntar på att skickas</translation>
    </message>
    <message>
        <source>All that they may read</source>
        <translation>Allt som de får läsa</translation>
    </message>
    <message>
        <source>Choose folder and write …</source>
        <translation>Välj mapp och skriv …</translation>
    </message>
    <message>
        <source>Whoever finds the stick can read nothing. It shows how much there is, not whose.</source>
        <translation>Den som hittar minnet kan inte läsa något. Det syns hur mycket det är, inte vems.</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Till vem?</translation>
    </message>
    <message>
        <source>For a new computer, or one that has not been in touch for long. Also what has been sent already.</source>
        <translation>För en ny dator, eller en som inte har haft kontakt på länge. Även det som redan har skickats.</translation>
    </message>
    <message>
        <source>What the county has not got yet from this computer, and what is needed to understand it.</source>
        <translation>Det som länet inte har fått från den här datorn, och det som behövs för att läsa det.</translation>
    </message>
    <message>
        <source>Looking at what there is …</source>
        <translation>Ser efter vad som finns …</translation>
    </message>
    <message>
        <source>Nothing can be carried just now.</source>
        <translation>Inget kan skrivas till USB just nu.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent from this computer.</source>
        <translation>Inget väntar på att skickas från den här datorn.</translation>
    </message>
    <message>
        <source>About {size} on the stick.</source>
        <translation>Ungefär {size} på minnet.</translation>
    </message>
    <message>
        <source>Where is the stick?</source>
        <translation>Var är minnet?</translation>
    </message>
    <message>
        <source>Written: {name}, {size}.</source>
        <translation>Skrivet: {name}, {size}.</translation>
    </message>
    <message>
        <source>Take the stick out safely. The receiver chooses Read from USB. When a stick comes back, or the county is reached, it stands here that it has been read.</source>
        <translation>Ta ut minnet på säkert sätt. Mottagaren väljer Läs från USB. När ett minne kommer tillbaka, eller länet nås, står det här att det är läst.</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>Added to the map.</source>
        <translation>Tillagt i kartan.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Ändrat.</translation>
    </message>
    <message>
        <source>Taken away from the map.</source>
        <translation>Borttaget ur kartan.</translation>
    </message>
    <message>
        <source>A new picture.</source>
        <translation>En ny bild.</translation>
    </message>
    <message>
        <source>The picture has been taken away.</source>
        <translation>Bilden är borttagen.</translation>
    </message>
    <message>
        <source>The line has been taken away.</source>
        <translation>Raden är borttagen.</translation>
    </message>
</context>
<context>
    <name>_Computers</name>
    <message>
        <source>Computers</source>
        <translation>Datorer</translation>
    </message>
    <message>
        <source>There is no computer yet.</source>
        <translation>Det finns ingen dator än.</translation>
    </message>
    <message>
        <source>Each entry carries a digest of the one before. So an entry that is missing or was changed shows here.</source>
        <translation>Varje rad bär ett kontrollvärde från raden före. En rad som saknas eller har ändrats syns därför här.</translation>
    </message>
</context>
<context>
    <name>_EndCard</name>
    <message>
        <source>The review as a whole</source>
        <translation>Granskningen som helhet</translation>
    </message>
    <message>
        <source>What the review came to</source>
        <translation>Vad granskningen visade</translation>
    </message>
    <message>
        <source>End the review</source>
        <translation>Avsluta granskningen</translation>
    </message>
    <message>
        <source>An entry for which you choose nothing goes with the whole.</source>
        <translation>En rad som du inte väljer något för följer helheten.</translation>
    </message>
    <message>
        <source>Write no names of those the files are about: you do not have them, and need none.</source>
        <translation>Skriv inga namn på dem akterna gäller: du har dem inte, och de behövs inte.</translation>
    </message>
</context>
<context>
    <name>_LineRow</name>
    <message>
        <source>Take away the line</source>
        <translation>Ta bort raden</translation>
    </message>
    <message>
        <source>Line {number}</source>
        <translation>Rad {number}</translation>
    </message>
</context>
<context>
    <name>_Rules</name>
    <message>
        <source>Who is responsible after a move: two possibilities, and you decide</source>
        <translation>Vem som ansvarar efter en flytt: två möjligheter, och du bestämmer</translation>
    </message>
</context>
</TS>
