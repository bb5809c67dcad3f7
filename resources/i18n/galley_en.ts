<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Galley authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>ChosenText</name>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation><numerusform>%n article selected</numerusform><numerusform>%n articles selected</numerusform></translation>
    </message>
</context>
<context>
    <name>ManyArticles</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) exported to %1.</source>
        <translation><numerusform>%n page exported to %1.</numerusform><numerusform>%n pages exported to %1.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed.</source>
        <translation><numerusform>%n article changed.</numerusform><numerusform>%n articles changed.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n were like that already.</source>
        <translation><numerusform>%n was like that already.</numerusform><numerusform>%n were like that already.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are as they were before.</source>
        <translation><numerusform>%n article is as it was before.</numerusform><numerusform>%n articles are as they were before.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n left alone:</source>
        <translation><numerusform>%n left alone:</numerusform><numerusform>%n left alone:</numerusform></translation>
    </message>
</context>
<context>
    <name>MarkdownExporting</name>
    <message numerus="yes">
        <source>%n article(s) exported.</source>
        <translation><numerusform>%n article exported.</numerusform><numerusform>%n articles exported.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) named in the articles are not in the newsroom.</source>
        <translation><numerusform>%n picture named in the articles is not in the newsroom.</numerusform><numerusform>%n pictures named in the articles are not in the newsroom.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n could not be written whole:</source>
        <translation><numerusform>%n could not be written whole:</numerusform><numerusform>%n could not be written whole:</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>and %n more</numerusform><numerusform>and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>ArticleDialogs</name>
    <message numerus="yes">
        <source>The checks have %n remark(s), and stop nothing.</source>
        <translation><numerusform>The checks have %n remark, and stop nothing.</numerusform><numerusform>The checks have %n remarks, and stop nothing.</numerusform></translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message numerus="yes">
        <source>%n finding(s) stop publication.</source>
        <translation><numerusform>%n finding stops publication.</numerusform><numerusform>%n findings stop publication.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing stops publication; %n finding(s) to look at.</source>
        <translation><numerusform>Nothing stops publication; %n finding to look at.</numerusform><numerusform>Nothing stops publication; %n findings to look at.</numerusform></translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n changed paragraphs. Struck through: %1. Underlined: %2.</source>
        <translation><numerusform>%n changed paragraph. Struck through: %1. Underlined: %2.</numerusform><numerusform>%n changed paragraphs. Struck through: %1. Underlined: %2.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged paragraphs</source>
        <translation><numerusform>%n unchanged paragraph</numerusform><numerusform>%n unchanged paragraphs</numerusform></translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message numerus="yes">
        <source>%n places were changed by both of you: choose.</source>
        <translation><numerusform>%n place was changed by both of you: choose.</numerusform><numerusform>%n places were changed by both of you: choose.</numerusform></translation>
    </message>
</context>
<context>
    <name>FindEverywhereDialog</name>
    <message numerus="yes">
        <source>%n hits</source>
        <translation><numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation><numerusform>%n article</numerusform><numerusform>%n articles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n articles have their text from before again.</source>
        <translation><numerusform>%n article has its text from before again.</numerusform><numerusform>%n articles have their text from before again.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hits replaced</source>
        <translation><numerusform>%n hit replaced</numerusform><numerusform>%n hits replaced</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them are published: readers see the change once you publish again.</source>
        <translation><numerusform>%n of them is published: readers see the change once you publish again.</numerusform><numerusform>%n of them are published: readers see the change once you publish again.</numerusform></translation>
    </message>
</context>
<context>
    <name>DeskStatus</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation><numerusform>%n finding</numerusform><numerusform>%n findings</numerusform></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation><numerusform>%n hit</numerusform><numerusform>%n hits</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation><numerusform>%n replaced</numerusform><numerusform>%n replaced</numerusform></translation>
    </message>
</context>
<context>
    <name>PageExport</name>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation><numerusform>%n file written.</numerusform><numerusform>%n files written.</numerusform></translation>
    </message>
</context>
<context>
    <name>ReportsInbox</name>
    <message numerus="yes">
        <source>Importing %n file(s) …</source>
        <translation><numerusform>Importing %n file …</numerusform><numerusform>Importing %n files …</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) imported.</source>
        <translation><numerusform>%n report imported.</numerusform><numerusform>%n reports imported.</numerusform></translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation><numerusform>%1: %n article</numerusform><numerusform>%1: %n articles</numerusform></translation>
    </message>
</context>
<context>
    <name>NamedListText</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation><numerusform>%n entry</numerusform><numerusform>%n entries</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation><numerusform>in %n article</numerusform><numerusform>in %n articles</numerusform></translation>
    </message>
</context>
<context>
    <name>NamedListEntries</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation><numerusform>%n entry</numerusform><numerusform>%n entries</numerusform></translation>
    </message>
</context>
<context>
    <name>RelatedListsDialog</name>
    <message numerus="yes">
        <source>Placed in %n articles</source>
        <translation><numerusform>Placed in %n article</numerusform><numerusform>Placed in %n articles</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Placed in %n articles; the newest %1</source>
        <translation><numerusform>Placed in %n article; the newest %1</numerusform><numerusform>Placed in %n articles; the newest %1</numerusform></translation>
    </message>
</context>
</TS>
