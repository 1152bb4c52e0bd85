<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>DateField</name>
    <message>
        <source>For example 12 February</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>{day}, week {week}</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no {day} {month}. {month_first} {year} has {days} days.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no month {month}. Write for example 12 February.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>It does not fit together: that day is {day}. Change the weekday or the date.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>This cannot be read as a date. Write for example 2027-02-12 or 12 February.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Show</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>That is not the passphrase. Look at it with Show, and try again. Nothing has been lost.</source>
        <translation>Det är inte rätt lösenfras. Tryck på Visa, läs vad du skrev och försök igen. Inget har gått förlorat.</translation>
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
        <source>That passphrase is too easy to guess. Take at least four words, or fifteen characters.</source>
        <translation>Lösenfrasen är för lätt att gissa. Ta minst fyra ord, eller femton tecken.</translation>
    </message>
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
        <source>Before the contact person is let in, fill in: {fields}. What you have written is still there.</source>
        <translation>Innan kontaktpersonen släpps in, fyll i: {fields}. Det du har skrivit står kvar.</translation>
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
</context>
<context>
    <name>UndoRow</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
