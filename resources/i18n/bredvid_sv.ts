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
    <name>UndoRow</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished" />
    </message>
</context>
</TS>
