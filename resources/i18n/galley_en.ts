<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Action</name>
    <message>
        <source>&amp;New Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save a Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to &amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as Rea&amp;dy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;pike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off the Spi&amp;ke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;Off…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Embargo and Schedule…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pub&amp;lish…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proof in &amp;Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Page as &amp;One File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to Another &amp;Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import Articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a &amp;Folder of Articles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Related Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports and C&amp;orrections of the Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find an Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports &amp;Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;mport Reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Confirm Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reject Report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;Duplicate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct in the &amp;Article…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Strong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Emphasis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of the &amp;Second Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain &amp;Paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and &amp;Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Source Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pa&amp;ge Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: as the S&amp;ystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: Li&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: &amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Galley</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open or Create a Newsroom…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArticleDialogs</name>
    <message numerus="yes">
        <source>The checks have %n remark(s), and stop nothing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>The slug is frozen since the first publication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article&apos;s part of the address; frozen at first publication.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (publication)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>shares %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another site; give it its headline below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>The article has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signs the article: the byline is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page promises readers a contact link, but the newsroom has no contact address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI was used, but no disclaimer of the newsroom is valid for this article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An embargo holds until an editor removes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An embargo holds until %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The headline has %1 characters; search engines and mail cut it after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article has no headline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page does not link to “%1”: only http, https, mailto, tel and relative addresses are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text says that AI was used, but the article is marked as made without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This paragraph is an AI disclaimer. The page leaves it out and shows the newsroom&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 lies on another host and is not shown on the page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newsroom has no picture %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 has no description for readers who cannot see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is this article itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” stands in it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is under embargo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is only scheduled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” was spiked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is not in the newsroom any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The related article “%1” is now called “%2”; the page shows the new headline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” looks left over from a web page&apos;s controls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article is scheduled for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article belongs to no section.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text changed after %1 signed it off; the sign-off is void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page will say that a person reviewed it, but nobody signed it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slug “%1” cannot stand in an address: use lower-case letters, digits and single hyphens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article was spiked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no standfirst; lists and link previews show the headline alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Open an article to see what the checks say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report. The article may be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop publication.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing stops publication; %n finding(s) to look at.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectionsPane</name>
    <message>
        <source>No reader&apos;s report: the desk&apos;s own correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No correction has been published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction is on the page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskStatus</name>
    <message>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 words · %2 characters · %3 min read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · newer text not yet public</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The desk of a newsroom.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newsroom file, or a postgresql:// address.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Scheduled for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embargo until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embargo until an editor lifts it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void since the text changed (was: %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The policy asks for a disclaimer, but none is valid in this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: the policy asks for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label “%1”, and the disclaimer below the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>Choose an article in the library, or begin a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here is the unsaved text of %1; it is in no revision yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the Last Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else saved this article meanwhile. Nothing is lost: choose which text goes on; the other one stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and Choose…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Feature</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editor</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this hit and find the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace every hit in the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standfirst (dek)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>what readers see</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Untitled article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>There are no articles yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article fits these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossReportDialog</name>
    <message>
        <source>Imported: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was imported, refused and left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import Articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Articles (*.md *.markdown *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Untitled article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>&amp;Newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageExport</name>
    <message>
        <source>Export Pages To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export Here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exporting the page …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page stood there already, byte for byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the proof …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no browser is set up to open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proof is in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was cancelled; nothing half-written is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Exported</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Report an error in this article</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Open Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Link Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as HTML Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedModel</name>
    <message>
        <source>headline without a link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headline is now “%1” (H takes it)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RelatedPane</name>
    <message numerus="yes">
        <source>%n on the page</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsInbox</name>
    <message>
        <source>Import Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports (*.eml *.mbox *.csv *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a reader who left no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passage was quoted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No article matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage stands in the article.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not word for word: this may be the passage, changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passage was not found in the present text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rejected report needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the report that this one repeats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report #%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s) …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>no article matched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message>
        <source>Article text (Markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the article here, in Markdown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>A professional newsroom&apos;s own report that readers are pointed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a Newsroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newsrooms (*.galley)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the Newsroom Is Kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpublished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No AI used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI-assisted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI-generated, reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AI-generated, not reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept on leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embargoed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
