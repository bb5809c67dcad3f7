<?xml version="1.0" encoding="utf-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Galley authors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ArchiveQuery</name>
    <message>
        <source>No section is called “%1”; it is looked for as words.</source>
        <translation>没有名为“%1”的栏目，按词语查找。</translation>
    </message>
    <message>
        <source>No state is called “%1”; it is looked for as words.</source>
        <translation>没有名为“%1”的状态，按词语查找。</translation>
    </message>
    <message>
        <source>A minus before a date means nothing; “%1” is looked for as words.</source>
        <translation>日期前的减号没有意义，“%1”按词语查找。</translation>
    </message>
    <message>
        <source>“%1” is no date, such as 2025-10-01, 2025-10 or 2025; it is looked for as words.</source>
        <translation>“%1”不是日期（例如 2025-10-01、2025-10 或 2025），按词语查找。</translation>
    </message>
    <message>
        <source>No article has the tag “%1”.</source>
        <translation>没有文章带有标签“%1”。</translation>
    </message>
</context>
<context>
    <name>FindEverywhereDialog</name>
    <message>
        <source>Find in All Articles</source>
        <translation>在全部文章中查找</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>查找(&amp;I)：</translation>
    </message>
    <message>
        <source>&amp;Find All</source>
        <translation>全部查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Replace with:</source>
        <translation>替换为(&amp;R)：</translation>
    </message>
    <message>
        <source>Replace &amp;Ticked</source>
        <translation>替换已勾选的(&amp;T)</translation>
    </message>
    <message>
        <source>Match &amp;capital letters</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>全字匹配(&amp;W)</translation>
    </message>
    <message>
        <source>Re&amp;gular expression</source>
        <translation>正则表达式(&amp;G)</translation>
    </message>
    <message>
        <source>Hits in all articles</source>
        <translation>全部文章中的匹配</translation>
    </message>
    <message>
        <source>Tick &amp;All</source>
        <translation>全部勾选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全不勾选(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Undo Replacing</source>
        <translation>撤销替换(&amp;U)</translation>
    </message>
    <message>
        <source>Clo&amp;se</source>
        <translation>关闭(&amp;S)</translation>
    </message>
    <message>
        <source>the expression takes too long, for example in “%1”</source>
        <translation>表达式耗时过长，例如在“%1”中</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Searching all articles …</source>
        <translation>正在查找全部文章…</translation>
    </message>
    <message>
        <source>Not searched: %1.</source>
        <translation>未能查找：%1。</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>There may be more: the search ended before the last article.</source>
        <translation>可能还有更多：查找在最后一篇文章之前结束。</translation>
    </message>
    <message>
        <source>Replacing …</source>
        <translation>正在替换…</translation>
    </message>
    <message>
        <source>Undoing …</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Left alone, because they changed meanwhile or hold a draft of yours: %1.</source>
        <translation>因期间有改动或存有您的草稿而未处理：%1。</translation>
    </message>
    <message>
        <source>Then it stopped: %1.</source>
        <translation>随后中止：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n hits</source>
        <translation><numerusform>%n 处匹配</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation><numerusform>%n 篇文章</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n articles have their text from before again.</source>
        <translation><numerusform>%n 篇文章已恢复原来的文本。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n hits replaced</source>
        <translation><numerusform>已替换 %n 处</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n of them are published: readers see the change once you publish again.</source>
        <translation><numerusform>其中 %n 篇已发布：重新发布后读者才会看到改动。</numerusform></translation>
    </message>
</context>
<context>
    <name>ArticleHitsModel</name>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Galley</source>
        <translation>关于 Galley</translation>
    </message>
    <message>
        <source>A desktop newsroom: draft, preview, relate, disclose, publish, correct.

Free software under the GNU General Public License, version 3 or later. Nothing leaves this machine unless you export it.</source>
        <translation>桌面编辑部：起草、预览、关联、披露、发布、更正。

自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。除非您导出，任何内容都不会离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>Pla&amp;ce a Named List…</source>
        <translation>置入命名列表(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Take a Named List Apart</source>
        <translation>拆开命名列表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keep as a Named List…</source>
        <translation>存为命名列表(&amp;K)…</translation>
    </message>
    <message>
        <source>Related &amp;Lists…</source>
        <translation>相关列表(&amp;L)…</translation>
    </message>
    <message>
        <source>Ran&amp;k All Hits</source>
        <translation>为全部结果排序(&amp;K)</translation>
    </message>
    <message>
        <source>Sort the Other Way &amp;Round</source>
        <translation>反向排序(&amp;R)</translation>
    </message>
    <message>
        <source>Sort by &amp;Byline</source>
        <translation>按署名(&amp;B)</translation>
    </message>
    <message>
        <source>Sort by S&amp;tate</source>
        <translation>按状态(&amp;T)</translation>
    </message>
    <message>
        <source>Sort by S&amp;ection</source>
        <translation>按版块(&amp;E)</translation>
    </message>
    <message>
        <source>Sort by &amp;Headline</source>
        <translation>按标题(&amp;H)</translation>
    </message>
    <message>
        <source>Sort by &amp;Publication</source>
        <translation>按发布时间(&amp;P)</translation>
    </message>
    <message>
        <source>Sort by Last &amp;Change</source>
        <translation>按最近修改(&amp;C)</translation>
    </message>
    <message>
        <source>Sort by &amp;Relevance</source>
        <translation>按相关度(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add a Note…</source>
        <translation>添加批注(&amp;A)…</translation>
    </message>
    <message>
        <source>An&amp;swer the Note…</source>
        <translation>回复批注(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Resolve or Reopen the Note</source>
        <translation>解决或重新打开批注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete the Note</source>
        <translation>删除批注(&amp;D)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Note</source>
        <translation>下一条批注(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Previous Note</source>
        <translation>上一条批注(&amp;P)</translation>
    </message>
    <message>
        <source>Show Resolved &amp;Notes</source>
        <translation>显示已解决的批注(&amp;N)</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>批注(&amp;E)</translation>
    </message>
    <message>
        <source>Na&amp;me a Revision</source>
        <translation>命名修订(&amp;M)</translation>
    </message>
    <message>
        <source>Find in A&amp;ll Articles…</source>
        <translation>在全部文章中查找(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;New Article</source>
        <translation>新建文章(&amp;N)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制为新文章(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Save a Revision</source>
        <translation>保存修订(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Send to &amp;Review</source>
        <translation>送审(&amp;R)</translation>
    </message>
    <message>
        <source>Mark as Rea&amp;dy</source>
        <translation>标为待发(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Back to Draft</source>
        <translation>退回草稿(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;pike</source>
        <translation>弃用(&amp;P)</translation>
    </message>
    <message>
        <source>Take off the Spi&amp;ke</source>
        <translation>恢复弃用稿(&amp;K)</translation>
    </message>
    <message>
        <source>Sign &amp;Off…</source>
        <translation>签发审核(&amp;O)…</translation>
    </message>
    <message>
        <source>Lengt&amp;h Target…</source>
        <translation>篇幅目标(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Embargo and Schedule…</source>
        <translation>禁发与定时(&amp;E)…</translation>
    </message>
    <message>
        <source>Pub&amp;lish…</source>
        <translation>发布(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>撤回(&amp;W)…</translation>
    </message>
    <message>
        <source>Proof in &amp;Browser</source>
        <translation>在浏览器中校样(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Export Page</source>
        <translation>导出页面(&amp;E)</translation>
    </message>
    <message>
        <source>Export Page as &amp;One File</source>
        <translation>导出为单个文件(&amp;O)</translation>
    </message>
    <message>
        <source>Export to Another &amp;Folder…</source>
        <translation>导出到其他文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Import Articles…</source>
        <translation>导入文章(&amp;I)…</translation>
    </message>
    <message>
        <source>Import a &amp;Folder of Articles…</source>
        <translation>导入文章文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Related Articles</source>
        <translation>相关文章(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Checks</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>Reports and C&amp;orrections of the Article</source>
        <translation>本文的报错与更正(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Find an Article</source>
        <translation>查找文章(&amp;F)</translation>
    </message>
    <message>
        <source>Reports &amp;Inbox</source>
        <translation>报错收件箱(&amp;I)</translation>
    </message>
    <message>
        <source>I&amp;mport Reports…</source>
        <translation>导入报错(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Confirm Report</source>
        <translation>确认报错(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reject Report…</source>
        <translation>驳回报错(&amp;R)…</translation>
    </message>
    <message>
        <source>Mark as &amp;Duplicate…</source>
        <translation>标为重复(&amp;D)…</translation>
    </message>
    <message>
        <source>Re&amp;open Report</source>
        <translation>重新打开报错(&amp;O)</translation>
    </message>
    <message>
        <source>Correct in the &amp;Article…</source>
        <translation>在文章中更正(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Strong</source>
        <translation>加粗(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Emphasis</source>
        <translation>强调(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>代码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>链接(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>小标题(&amp;H)</translation>
    </message>
    <message>
        <source>Heading of the &amp;Second Rank</source>
        <translation>二级小标题(&amp;S)</translation>
    </message>
    <message>
        <source>Heading of the Thir&amp;d Rank</source>
        <translation>三级小标题(&amp;D)</translation>
    </message>
    <message>
        <source>Plain &amp;Paragraph</source>
        <translation>普通段落(&amp;P)</translation>
    </message>
    <message>
        <source>St&amp;rikethrough</source>
        <translation>删除线(&amp;R)</translation>
    </message>
    <message>
        <source>Foot&amp;note</source>
        <translation>脚注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>引用(&amp;Q)</translation>
    </message>
    <message>
        <source>N&amp;umbered List</source>
        <translation>编号列表(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Bulleted List</source>
        <translation>项目符号列表(&amp;B)</translation>
    </message>
    <message>
        <source>T&amp;ask List</source>
        <translation>任务列表(&amp;A)</translation>
    </message>
    <message>
        <source>Code Bloc&amp;k</source>
        <translation>代码块(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Insert Table</source>
        <translation>插入表格(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Align Table</source>
        <translation>对齐表格(&amp;A)</translation>
    </message>
    <message>
        <source>Add Row &amp;Below</source>
        <translation>在下方添加行(&amp;B)</translation>
    </message>
    <message>
        <source>Add Row Abo&amp;ve</source>
        <translation>在上方添加行(&amp;V)</translation>
    </message>
    <message>
        <source>Move Row &amp;Up</source>
        <translation>上移行(&amp;U)</translation>
    </message>
    <message>
        <source>Move Row &amp;Down</source>
        <translation>下移行(&amp;D)</translation>
    </message>
    <message>
        <source>Delete &amp;Row</source>
        <translation>删除行(&amp;R)</translation>
    </message>
    <message>
        <source>Add Column to the Ri&amp;ght</source>
        <translation>在右侧添加列(&amp;G)</translation>
    </message>
    <message>
        <source>Add Column to the &amp;Left</source>
        <translation>在左侧添加列(&amp;L)</translation>
    </message>
    <message>
        <source>Move Column L&amp;eft</source>
        <translation>左移列(&amp;E)</translation>
    </message>
    <message>
        <source>Move Column Rig&amp;ht</source>
        <translation>右移列(&amp;H)</translation>
    </message>
    <message>
        <source>Delete &amp;Column</source>
        <translation>删除列(&amp;C)</translation>
    </message>
    <message>
        <source>Source and &amp;Page</source>
        <translation>源文与页面(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Source Only</source>
        <translation>只看源文(&amp;S)</translation>
    </message>
    <message>
        <source>Pa&amp;ge Only</source>
        <translation>只看页面(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste as Plain Te&amp;xt</source>
        <translation>粘贴为纯文本(&amp;X)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Articles</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>Show the &amp;Library</source>
        <translation>显示文库(&amp;L)</translation>
    </message>
    <message>
        <source>Show the &amp;Inspector</source>
        <translation>显示检查器(&amp;I)</translation>
    </message>
    <message>
        <source>Appearance: as the S&amp;ystem</source>
        <translation>外观：跟随系统(&amp;Y)</translation>
    </message>
    <message>
        <source>Appearance: Li&amp;ght</source>
        <translation>外观：浅色(&amp;G)</translation>
    </message>
    <message>
        <source>Appearance: &amp;Dark</source>
        <translation>外观：深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;About Galley</source>
        <translation>关于 Galley(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open or Create a Newsroom…</source>
        <translation>打开或新建编辑部(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Fin&amp;d in the Text</source>
        <translation>在正文中查找(&amp;D)</translation>
    </message>
    <message>
        <source>Focus on the &amp;Paragraph</source>
        <translation>只突出当前段落(&amp;P)</translation>
    </message>
    <message>
        <source>Focus on the Se&amp;ntence</source>
        <translation>只突出当前句子(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Typewriter Scrolling</source>
        <translation>打字机滚动(&amp;T)</translation>
    </message>
    <message>
        <source>F&amp;ull Screen</source>
        <translation>全屏(&amp;U)</translation>
    </message>
    <message>
        <source>Source &amp;Font…</source>
        <translation>原文字体(&amp;F)…</translation>
    </message>
    <message>
        <source>Usual Source F&amp;ont</source>
        <translation>默认原文字体(&amp;O)</translation>
    </message>
    <message>
        <source>Lines: &amp;Narrow</source>
        <translation>行宽：窄(&amp;N)</translation>
    </message>
    <message>
        <source>Lines: &amp;Usual</source>
        <translation>行宽：默认(&amp;U)</translation>
    </message>
    <message>
        <source>Lines: &amp;Wide</source>
        <translation>行宽：宽(&amp;W)</translation>
    </message>
    <message>
        <source>Lines: As Wide as the Pane</source>
        <translation>行宽：与窗格同宽</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>大纲(&amp;O)</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一处(&amp;V)</translation>
    </message>
    <message>
        <source>Find: &amp;Match Capital Letters</source>
        <translation>查找：区分大小写(&amp;M)</translation>
    </message>
    <message>
        <source>Find: &amp;Whole Words</source>
        <translation>查找：全词匹配(&amp;W)</translation>
    </message>
    <message>
        <source>Find: Re&amp;gular Expression</source>
        <translation>查找：正则表达式(&amp;G)</translation>
    </message>
    <message>
        <source>Find: In the Se&amp;lection</source>
        <translation>查找：仅在选中的文字中(&amp;L)</translation>
    </message>
    <message>
        <source>R&amp;eplace in the Text</source>
        <translation>在正文中替换(&amp;E)</translation>
    </message>
    <message>
        <source>La&amp;rger Text</source>
        <translation>放大文字(&amp;R)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Usual Text Size</source>
        <translation>默认文字大小(&amp;U)</translation>
    </message>
    <message>
        <source>Language: as the Sys&amp;tem</source>
        <translation>语言：跟随系统(&amp;T)</translation>
    </message>
    <message>
        <source>Language: &amp;English</source>
        <translation>语言：英语 English(&amp;E)</translation>
    </message>
    <message>
        <source>Language: Simplified &amp;Chinese</source>
        <translation>语言：简体中文(&amp;C)</translation>
    </message>
    <message>
        <source>P&amp;ublication…</source>
        <translation>出版物(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Next Part of the Window</source>
        <translation>窗口的下一部分(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Part of the Window</source>
        <translation>窗口的上一部分(&amp;V)</translation>
    </message>
    <message>
        <source>Show What &amp;Changed…</source>
        <translation>显示改动(&amp;C)…</translation>
    </message>
    <message>
        <source>Check &amp;Spelling</source>
        <translation>检查拼写(&amp;S)</translation>
    </message>
    <message>
        <source>Next Misspelt W&amp;ord</source>
        <translation>下一个拼写错误(&amp;O)</translation>
    </message>
    <message>
        <source>Previous Misspelt Wor&amp;d</source>
        <translation>上一个拼写错误(&amp;D)</translation>
    </message>
    <message>
        <source>Suggestions at t&amp;he Cursor</source>
        <translation>光标处的建议(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Dictionary…</source>
        <translation>词典(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>打开链接(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;move Link</source>
        <translation>移除链接(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Go Back</source>
        <translation>后退(&amp;G)</translation>
    </message>
    <message>
        <source>Go Forw&amp;ard</source>
        <translation>前进(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Insert Snippet…</source>
        <translation>插入文段(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Snippets…</source>
        <translation>文段(&amp;S)…</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>关闭其他(&amp;O)</translation>
    </message>
    <message>
        <source>Open the One &amp;Closed Last</source>
        <translation>重新打开刚关闭的(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next Tab</source>
        <translation>下一个标签页(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Tab</source>
        <translation>上一个标签页(&amp;P)</translation>
    </message>
    <message>
        <source>Move Tab to the &amp;Right</source>
        <translation>标签页右移(&amp;R)</translation>
    </message>
    <message>
        <source>Move Tab to the &amp;Left</source>
        <translation>标签页左移(&amp;L)</translation>
    </message>
    <message>
        <source>Open Chosen Article in a Ne&amp;w Tab</source>
        <translation>在新标签页中打开所选文章(&amp;W)</translation>
    </message>
    <message>
        <source>Move Lines &amp;Up</source>
        <translation>上移文本行(&amp;U)</translation>
    </message>
    <message>
        <source>Move Lines &amp;Down</source>
        <translation>下移文本行(&amp;D)</translation>
    </message>
    <message>
        <source>List Item &amp;In</source>
        <translation>列表项降一级(&amp;I)</translation>
    </message>
    <message>
        <source>List Item &amp;Out</source>
        <translation>列表项升一级(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Next Cell</source>
        <translation>下一个单元格(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Cell</source>
        <translation>上一个单元格(&amp;P)</translation>
    </message>
    <message>
        <source>Move &amp;Section Up</source>
        <translation>上移小节(&amp;S)</translation>
    </message>
    <message>
        <source>Move S&amp;ection Down</source>
        <translation>下移小节(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Add Word to the Newsroom's Dictionary</source>
        <translation>将单词加入编辑部词典(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Ignore Word in This Article</source>
        <translation>在本文中忽略此单词(&amp;I)</translation>
    </message>
    <message>
        <source>Copy as &amp;HTML Source</source>
        <translation>复制为 HTML 源码(&amp;H)</translation>
    </message>
    <message>
        <source>Copy Lin&amp;k Address</source>
        <translation>复制链接地址(&amp;K)</translation>
    </message>
    <message>
        <source>Replace This &amp;Hit</source>
        <translation>替换此匹配项(&amp;H)</translation>
    </message>
    <message>
        <source>Replace All &amp;Hits</source>
        <translation>全部替换(&amp;H)</translation>
    </message>
    <message>
        <source>Go Bac&amp;k to This Text</source>
        <translation>回到此文本(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Next Change</source>
        <translation>下一处改动(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Change</source>
        <translation>上一处改动(&amp;P)</translation>
    </message>
    <message>
        <source>Texts &amp;Side by Side</source>
        <translation>并排显示(&amp;S)</translation>
    </message>
    <message>
        <source>Replace &amp;Ticked</source>
        <translation>替换已勾选项(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo Replacing</source>
        <translation>撤销替换(&amp;U)</translation>
    </message>
    <message>
        <source>Move Entry &amp;Up</source>
        <translation>上移条目(&amp;U)</translation>
    </message>
    <message>
        <source>Move Entry &amp;Down</source>
        <translation>下移条目(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Move Entry to Row…</source>
        <translation>把条目移到某行(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Pin Entry, or Not</source>
        <translation>固定条目或取消(&amp;P)</translation>
    </message>
    <message>
        <source>Take New &amp;Headline</source>
        <translation>采用新标题(&amp;H)</translation>
    </message>
    <message>
        <source>Take &amp;All New Headlines</source>
        <translation>采用所有新标题(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Link Back from Its List</source>
        <translation>在其列表中关联本文(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Remove Entry</source>
        <translation>移除条目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Fill Up with Suggestions</source>
        <translation>用建议补满(&amp;F)</translation>
    </message>
    <message>
        <source>Paste Headlines or Addresses…</source>
        <translation>粘贴标题或网址…</translation>
    </message>
    <message>
        <source>What C&amp;hanges…</source>
        <translation>哪些页面会变(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Export All Articles as Markdown…</source>
        <translation>将所有文章导出为 Markdown(&amp;E)…</translation>
    </message>
    <message>
        <source>Add a &amp;Tag to the Selected Articles…</source>
        <translation>给所选文章添加标签(&amp;T)…</translation>
    </message>
    <message>
        <source>Take a Tag &amp;Off the Selected Articles…</source>
        <translation>从所选文章移除标签(&amp;O)…</translation>
    </message>
    <message>
        <source>Put the Selected Articles in a &amp;Section…</source>
        <translation>将所选文章归入栏目(&amp;S)…</translation>
    </message>
    <message>
        <source>Send the Selected Articles to &amp;Review</source>
        <translation>将所选文章送审(&amp;R)</translation>
    </message>
    <message>
        <source>Mark the Selected Articles as Rea&amp;dy</source>
        <translation>将所选文章标记为就绪(&amp;D)</translation>
    </message>
    <message>
        <source>Put the Selected Articles &amp;Back to Draft</source>
        <translation>将所选文章退回草稿(&amp;B)</translation>
    </message>
    <message>
        <source>S&amp;pike the Selected Articles</source>
        <translation>弃用所选文章(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Export the Pages of the Selected Articles…</source>
        <translation>导出所选文章的页面(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Undo the Change of the Selected Articles</source>
        <translation>撤销对所选文章的更改(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Choose a Saved View…</source>
        <translation>选择已保存的视图(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Save This View of the Library…</source>
        <translation>保存文章库的此视图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Rename a Saved View…</source>
        <translation>重命名已保存的视图(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Delete a Saved View…</source>
        <translation>删除已保存的视图(&amp;D)…</translation>
    </message>
</context>
<context>
    <name>ArticleDialogs</name>
    <message numerus="yes">
        <source>The checks have %n remark(s), and stop nothing.</source>
        <translation><numerusform>检查有 %n 条提示，不妨碍发布。</numerusform></translation>
    </message>
    <message>
        <source>Sign Off</source>
        <translation>签发审核</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Publish “%1”?</source>
        <translation>发布“%1”？</translation>
    </message>
    <message>
        <source>The checks stop it: see the Checks tab.</source>
        <translation>检查不允许发布：请看“检查”标签页。</translation>
    </message>
    <message>
        <source>The checks have nothing to say.</source>
        <translation>检查没有发现问题。</translation>
    </message>
    <message>
        <source>The checks are still under way.</source>
        <translation>检查仍在进行。</translation>
    </message>
    <message>
        <source>The text could not be checked: %1</source>
        <translation>文本未能检查：%1</translation>
    </message>
    <message>
        <source>Nothing was done: what you were asked about is no longer on the desk.</source>
        <translation>未执行任何操作：刚才询问的内容已不在编辑台上。</translation>
    </message>
    <message>
        <source>The text as it stands becomes what readers see from now on.</source>
        <translation>读者从现在起看到的就是目前的文本。</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message>
        <source>The slug is frozen since the first publication.</source>
        <translation>自首次发布起，网址名已固定。</translation>
    </message>
    <message>
        <source>The article's part of the address; frozen at first publication.</source>
        <translation>文章在网址中的部分；首次发布后固定。</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Standfirst (dek)</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Standfirst (dek): what the reader will learn, in a sentence</source>
        <translation>导语：用一句话说明读者将了解什么</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版块</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Names, parted by commas</source>
        <translation>姓名，用逗号分隔</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>Place and day</source>
        <translation>地点与日期</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Above the headline</source>
        <translation>位于标题上方</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Parted by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>网址名</translation>
    </message>
    <message>
        <source>AI use</source>
        <translation>AI 使用</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1（默认）</translation>
    </message>
</context>
<context>
    <name>ArticleTarget</name>
    <message>
        <source>The length target could not be read: %1</source>
        <translation>无法读取篇幅目标：%1</translation>
    </message>
    <message>
        <source>The length target of “%1” was not changed: %2</source>
        <translation>“%1”的篇幅目标未能更改：%2</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>ArticleTabBar</name>
    <message>
        <source>Open articles</source>
        <translation>打开的文章</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>无标题文章</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1，未保存</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Close &amp;Others</source>
        <translation>关闭其他(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息（Esc）</translation>
    </message>
</context>
<context>
    <name>CandidateModel</name>
    <message>
        <source>shares %1</source>
        <translation>共有词：%1</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>same section</source>
        <translation>同一版块</translation>
    </message>
    <message>
        <source>Link to %1</source>
        <translation>链接到 %1</translation>
    </message>
    <message>
        <source>Another site; give it its headline below</source>
        <translation>其他网站；请在下方填写标题</translation>
    </message>
    <message>
        <source>recent</source>
        <translation>近期</translation>
    </message>
    <message>
        <source>score %1</source>
        <translation>得分 %1</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Left out of the placed list “%2”: “%1” stands here already.</source>
        <translation>未列入置入列表“%2”：“%1”在此已列出。</translation>
    </message>
    <message>
        <source>Left out of the placed list “%2”: “%1” is not published.</source>
        <translation>未列入置入列表“%2”：“%1”尚未发布。</translation>
    </message>
    <message>
        <source>Left out of the placed list “%2”: “%1” is under embargo.</source>
        <translation>未列入置入列表“%2”：“%1”处于禁发期。</translation>
    </message>
    <message>
        <source>Left out of the placed list “%2”: “%1” is only scheduled.</source>
        <translation>未列入置入列表“%2”：“%1”仅为定时待发。</translation>
    </message>
    <message>
        <source>Left out of the placed list “%2”: “%1” was spiked.</source>
        <translation>未列入置入列表“%2”：“%1”已弃用。</translation>
    </message>
    <message>
        <source>Left out of the placed list “%2”: “%1” was withdrawn.</source>
        <translation>未列入置入列表“%2”：“%1”已撤回。</translation>
    </message>
    <message>
        <source>Left out of the placed list “%2”: “%1” is not in the newsroom any more.</source>
        <translation>未列入置入列表“%2”：“%1”已不在编辑部中。</translation>
    </message>
    <message>
        <source>The placed list “%1” shows readers nothing here.</source>
        <translation>置入的列表“%1”在此没有可供读者看到的内容。</translation>
    </message>
    <message>
        <source>“%1” of the placed list “%3” is now called “%2”; the page shows the new headline.</source>
        <translation>置入列表“%3”中的“%1”现名为“%2”；页面显示新标题。</translation>
    </message>
    <message>
        <source>Notes to the desk that nobody has resolved: %1.</source>
        <translation>尚未解决的编辑部批注：%1。</translation>
    </message>
    <message>
        <source>The article has no text.</source>
        <translation>文章没有正文。</translation>
    </message>
    <message>
        <source>Nobody signs the article: the byline is empty.</source>
        <translation>文章无人署名：署名为空。</translation>
    </message>
    <message>
        <source>The page promises readers a contact link, but the newsroom has no contact address that can be linked.</source>
        <translation>页面向读者承诺了联系链接，但编辑部没有可以链接的联系地址。</translation>
    </message>
    <message>
        <source>AI was used, but no disclaimer of the newsroom is valid for this article.</source>
        <translation>使用了 AI，但编辑部没有适用于本文的声明。</translation>
    </message>
    <message>
        <source>An embargo holds until an editor removes it.</source>
        <translation>禁发中，直到编辑解除。</translation>
    </message>
    <message>
        <source>An embargo holds until %1.</source>
        <translation>禁发至 %1。</translation>
    </message>
    <message>
        <source>The headline has %1 characters; search engines and mail cut it after %2.</source>
        <translation>标题有 %1 个字符；搜索引擎和邮件会在 %2 个字符后截断。</translation>
    </message>
    <message>
        <source>The article has no headline.</source>
        <translation>文章没有标题。</translation>
    </message>
    <message>
        <source>The page does not link to “%1”: only http, https, mailto, tel and relative addresses are allowed.</source>
        <translation>页面不会链接到“%1”：只允许 http、https、mailto、tel 和相对地址。</translation>
    </message>
    <message>
        <source>The text says that AI was used, but the article is marked as made without it.</source>
        <translation>正文说使用了 AI，但文章标为未使用 AI。</translation>
    </message>
    <message>
        <source>This paragraph is an AI disclaimer. The page leaves it out and shows the newsroom's own.</source>
        <translation>这一段是 AI 声明。页面会略去它，改用编辑部自己的声明。</translation>
    </message>
    <message>
        <source>The picture %1 lies on another host and is not shown on the page.</source>
        <translation>图片 %1 在其他主机上，页面不会显示。</translation>
    </message>
    <message>
        <source>The newsroom has no picture %1.</source>
        <translation>编辑部没有图片 %1。</translation>
    </message>
    <message>
        <source>The picture %1 has no description for readers who cannot see it.</source>
        <translation>图片 %1 缺少供看不见的读者使用的说明。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is this article itself.</source>
        <translation>未列入相关文章：“%1”就是本文。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” stands in it already.</source>
        <translation>未列入相关文章：“%1”已在列表中。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is not published.</source>
        <translation>未列入相关文章：“%1”尚未发布。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is under embargo.</source>
        <translation>未列入相关文章：“%1”处于禁发期。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is only scheduled.</source>
        <translation>未列入相关文章：“%1”仅为定时待发。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” was spiked.</source>
        <translation>未列入相关文章：“%1”已弃用。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” was withdrawn.</source>
        <translation>未列入相关文章：“%1”已撤回。</translation>
    </message>
    <message>
        <source>Left out of the related list: “%1” is not in the newsroom any more.</source>
        <translation>未列入相关文章：“%1”已不在编辑部中。</translation>
    </message>
    <message>
        <source>The related article “%1” is now called “%2”; the page shows the new headline.</source>
        <translation>相关文章“%1”现名为“%2”；页面显示新标题。</translation>
    </message>
    <message>
        <source>“%1” looks left over from a web page's controls.</source>
        <translation>“%1”像是网页控件的残留文字。</translation>
    </message>
    <message>
        <source>The article is scheduled for %1.</source>
        <translation>文章定于 %1 发布。</translation>
    </message>
    <message>
        <source>The article belongs to no section.</source>
        <translation>文章不属于任何版块。</translation>
    </message>
    <message>
        <source>AI was used, but the newsroom's disclaimer has no label to stand above the text.</source>
        <translation>使用了人工智能，但本编辑部的声明没有可置于正文上方的标签。</translation>
    </message>
    <message>
        <source>The text changed after %1 signed it off; the sign-off is void.</source>
        <translation>%1 签发后文本有改动；签发已失效。</translation>
    </message>
    <message>
        <source>The article is marked as reviewed by a person, but nobody signed it off.</source>
        <translation>文章标为已经人工审核，但无人签发。</translation>
    </message>
    <message>
        <source>The slug “%1” cannot stand in an address: use lower-case letters, digits and single hyphens.</source>
        <translation>网址名“%1”不能用于网址：请用小写字母、数字和单个连字符。</translation>
    </message>
    <message>
        <source>The article was spiked.</source>
        <translation>文章已弃用。</translation>
    </message>
    <message>
        <source>There is no standfirst; lists and link previews show the headline alone.</source>
        <translation>没有导语；列表和链接预览只显示标题。</translation>
    </message>
</context>
<context>
    <name>ChecksPane</name>
    <message>
        <source>Open an article to see what the checks say.</source>
        <translation>打开一篇文章，查看检查结果。</translation>
    </message>
    <message>
        <source>Nothing to report. The article may be published.</source>
        <translation>没有问题，文章可以发布。</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The text could not be checked: %1</source>
        <translation>文本未能检查：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop publication.</source>
        <translation><numerusform>%n 项问题妨碍发布。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing stops publication; %n finding(s) to look at.</source>
        <translation><numerusform>没有妨碍发布的问题；有 %n 项值得一看。</numerusform></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Enter goes to the place</source>
        <translation>按回车键跳到所在处</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>The text could not be saved as a revision.</source>
        <translation>文本未能保存为修订。</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留在此处</translation>
    </message>
    <message>
        <source>Copy Text and Stay</source>
        <translation>复制文本并留下</translation>
    </message>
    <message>
        <source>Keep as Draft and Close</source>
        <translation>保留为草稿并关闭</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Type a command…</source>
        <translation>输入命令…</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>What Changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Other fields that differ</source>
        <translation>其他不同的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Next Change</source>
        <translation>下一处改动</translation>
    </message>
    <message>
        <source>Previous Change</source>
        <translation>上一处改动</translation>
    </message>
    <message>
        <source>Comparison of the two texts</source>
        <translation>两份文本的比较</translation>
    </message>
    <message>
        <source>Side by Side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>In One Text</source>
        <translation>合在一起</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Both texts read the same.</source>
        <translation>两份文本内容相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n changed paragraphs. Struck through: %1. Underlined: %2.</source>
        <translation><numerusform>%n 个段落有改动。删除线：%1。下划线：%2。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged paragraphs</source>
        <translation><numerusform>%n 个未改动的段落</numerusform></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>显示更多</translation>
    </message>
    <message>
        <source>Take Left</source>
        <translation>取左侧</translation>
    </message>
    <message>
        <source>Take Right</source>
        <translation>取右侧</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>已采用</translation>
    </message>
    <message>
        <source>Take this one?</source>
        <translation>采用这一段？</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Not merged: %1</source>
        <translation>未能合并：%1</translation>
    </message>
    <message>
        <source>Two Texts of One Article</source>
        <translation>同一篇文章的两份文本</translation>
    </message>
    <message>
        <source>What only one of you changed is ticked. Tick what else goes into the merged text, or go on with one of both. Whatever you choose, both texts stay as revisions in the history.</source>
        <translation>只有一方改动之处已勾选。请勾选还要并入的内容，或只采用其中一份。无论如何选择，两份文本都会作为修订保留在历史中。</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的文本</translation>
    </message>
    <message>
        <source>In the newsroom</source>
        <translation>编辑部中的文本</translation>
    </message>
    <message>
        <source>Decide &amp;Later</source>
        <translation>稍后决定(&amp;L)</translation>
    </message>
    <message>
        <source>Go On with the &amp;Newsroom's</source>
        <translation>采用编辑部的(&amp;N)</translation>
    </message>
    <message>
        <source>Go On with &amp;Mine</source>
        <translation>采用我的(&amp;M)</translation>
    </message>
    <message>
        <source>Go On with the M&amp;erged Text</source>
        <translation>采用合并的文本(&amp;E)</translation>
    </message>
    <message numerus="yes">
        <source>%n places were changed by both of you: choose.</source>
        <translation><numerusform>有 %n 处双方都改过：请选择。</numerusform></translation>
    </message>
    <message>
        <source>Other fields that differ</source>
        <translation>其他不同的字段</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
</context>
<context>
    <name>CorrectionsPane</name>
    <message>
        <source>No reader's report: the desk's own correction</source>
        <translation>没有读者报错：编辑部自行更正</translation>
    </message>
    <message>
        <source>No correction has been published.</source>
        <translation>尚未发布过更正。</translation>
    </message>
    <message>
        <source>Published corrections</source>
        <translation>已发布的更正</translation>
    </message>
    <message>
        <source>Published. Readers see the correction once the page is exported again.</source>
        <translation>已发布。重新导出页面后，读者即可看到更正。</translation>
    </message>
    <message>
        <source>Export Page</source>
        <translation>导出页面</translation>
    </message>
    <message>
        <source>No sign-off holds for this text: the page will say that nobody has reviewed it.</source>
        <translation>此文本没有有效的签发审核：页面将写明无人审阅过。</translation>
    </message>
    <message>
        <source>Sign Off…</source>
        <translation>签发审核…</translation>
    </message>
    <message>
        <source>The correction of “%1” is published; export its page again.</source>
        <translation>“%1”的更正已发布；请重新导出其页面。</translation>
    </message>
    <message>
        <source>The correction of “%1” was not published: %2</source>
        <translation>“%1”的更正未能发布：%2</translation>
    </message>
    <message>
        <source>A correction can be made once the article is published. Before that, just change the text.</source>
        <translation>文章发布后才能发更正。在此之前，直接修改文本即可。</translation>
    </message>
    <message>
        <source>Answers the re&amp;port</source>
        <translation>回应报错(&amp;P)</translation>
    </message>
    <message>
        <source>The report that the correction answers</source>
        <translation>此更正所回应的报错</translation>
    </message>
    <message>
        <source>Kind of correction</source>
        <translation>更正类型</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Note to readers</source>
        <translation>致读者说明</translation>
    </message>
    <message>
        <source>What was wrong, and what is right, as readers will see it (Markdown)</source>
        <translation>哪里有误、正确的是什么，读者将看到此内容（Markdown）</translation>
    </message>
    <message>
        <source>Publish correction</source>
        <translation>发布更正</translation>
    </message>
    <message>
        <source>Saves and publishes the text, and puts the dated note on the page</source>
        <translation>保存并发布文本，并在页面上加注带日期的说明</translation>
    </message>
    <message>
        <source>The report that this note was begun for is no longer waiting for a correction.</source>
        <translation>这段说明所针对的报错已不再等待更正。</translation>
    </message>
    <message>
        <source>That report is no longer waiting for a correction.</source>
        <translation>该报错已不再等待更正。</translation>
    </message>
    <message>
        <source>Here is a note that was begun for something else.</source>
        <translation>这里有一段为别的内容写的说明。</translation>
    </message>
    <message>
        <source>Use It for Report #%1</source>
        <translation>用于报错 #%1</translation>
    </message>
    <message>
        <source>The passage that the reader quoted is not in the text any more.</source>
        <translation>读者引用的段落已不在文本中。</translation>
    </message>
    <message>
        <source>The passage has been changed since: what comes nearest is marked.</source>
        <translation>该段落之后有改动：已标出最接近的内容。</translation>
    </message>
    <message>
        <source>The note is kept with the article, on this computer, until it is published.</source>
        <translation>这段说明会随文章保存在本机，直到发布。</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Not done with “%1”, which you left: %2</source>
        <translation>对您已离开的“%1”的操作未完成：%2</translation>
    </message>
</context>
<context>
    <name>DeskController</name>
    <message>
        <source>A text could not be brought back. It is kept, and looked for again at the next start: %1</source>
        <translation>有一篇文稿未能恢复。它仍保留着，下次启动时会再次尝试：%1</translation>
    </message>
    <message>
        <source>This is a sample newsroom: try anything.</source>
        <translation>这是示例编辑部，可随意试用。</translation>
    </message>
    <message>
        <source>Begin Your Own Newsroom</source>
        <translation>创建自己的编辑部</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>以后再说</translation>
    </message>
</context>
<context>
    <name>DeskSession</name>
    <message>
        <source>The article that was open last is no longer in this newsroom.</source>
        <translation>上次打开的文章已不在此编辑部。</translation>
    </message>
</context>
<context>
    <name>DeskStatus</name>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存状态</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>刊物</translation>
    </message>
    <message>
        <source>%1 of %2 words · %3 of %4 characters · %5 of %6 sentences · %7 min read</source>
        <translation>%1/%2 词 · %3/%4 字符 · %5/%6 句 · 约 %7 分钟读完</translation>
    </message>
    <message>
        <source>%1 words · %2 characters · %3 sentences · %4 min read</source>
        <translation>%1 词 · %2 字符 · %3 句 · 约 %4 分钟读完</translation>
    </message>
    <message>
        <source>%1 characters with spaces, %2 without.
Counted is what readers read, without marks, addresses and alternative texts.</source>
        <translation>含空格 %1 字符，不含空格 %2 字符。
只计读者读到的文字，不计标记、地址和替代文字。</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>无检查结果</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>未能检查</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation><numerusform>%n 项检查结果</numerusform></translation>
    </message>
    <message>
        <source>Show the checks</source>
        <translation>显示检查</translation>
    </message>
    <message>
        <source>%1 · newer text not yet public</source>
        <translation>%1 · 新文本尚未公开</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Draft kept %1</source>
        <translation>草稿已留存 %1</translation>
    </message>
    <message>
        <source>Unsaved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>已被他人更改</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未能保存</translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>The desk of a newsroom.</source>
        <translation>编辑部的工作台。</translation>
    </message>
    <message>
        <source>A newsroom file, or a postgresql:// address.</source>
        <translation>编辑部文件，或 postgresql:// 地址。</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Scheduled for %1</source>
        <translation>定于 %1 发布</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Embargo until %1</source>
        <translation>禁发至 %1</translation>
    </message>
    <message>
        <source>Embargo until an editor lifts it</source>
        <translation>禁发，直到编辑解除</translation>
    </message>
    <message>
        <source>Not signed off</source>
        <translation>未签发</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Void since the text changed (was: %1)</source>
        <translation>文本改动后已失效（原为：%1）</translation>
    </message>
    <message>
        <source>Revision %1, %2</source>
        <translation>修订 %1，%2</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>修订 %1</translation>
    </message>
    <message>
        <source>The policy asks for a disclaimer, but none is valid in this language.</source>
        <translation>规定要求声明，但此语言没有有效的声明。</translation>
    </message>
    <message>
        <source>None: the policy asks for none.</source>
        <translation>无：规定不要求声明。</translation>
    </message>
    <message>
        <source>Label “%1”, and the disclaimer below the text</source>
        <translation>标注“%1”，并在文末附声明</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>On the desk</source>
        <translation>编辑台上</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>页面上</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>禁发</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Slugline</source>
        <translation>稿件代号</translation>
    </message>
    <message>
        <source>Slugline, the working name of the desk</source>
        <translation>稿件代号，编辑部的工作名称</translation>
    </message>
    <message>
        <source>Working name, never published</source>
        <translation>工作名称，从不公开</translation>
    </message>
    <message>
        <source>Disclosure</source>
        <translation>披露</translation>
    </message>
    <message>
        <source>The page says</source>
        <translation>页面说明</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>题图</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Alt text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>Alt text of the lead picture</source>
        <translation>题图的替代文字</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>写明图中内容，供看不见的读者使用</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Caption of the lead picture</source>
        <translation>题图的说明</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>来源署名</translation>
    </message>
    <message>
        <source>Credit of the lead picture</source>
        <translation>题图的来源署名</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>消息来源</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>添加来源</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>DictionaryDialog</name>
    <message>
        <source>The Newsroom's Dictionary</source>
        <translation>编辑部词典</translation>
    </message>
    <message>
        <source>Find a word…</source>
        <translation>查找词…</translation>
    </message>
    <message>
        <source>Find a word</source>
        <translation>查找词</translation>
    </message>
    <message>
        <source>These words are right in every article of their language. To add one, open the menu of a word that is marked.</source>
        <translation>这些词在其语言的所有文章中都算正确。要添加，请打开被标出的词的菜单。</translation>
    </message>
    <message>
        <source>Words of the newsroom</source>
        <translation>编辑部的词</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>添加者</translation>
    </message>
    <message>
        <source>&amp;Take Out</source>
        <translation>移除(&amp;T)</translation>
    </message>
</context>
<context>
    <name>DifferingFields</name>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Standfirst</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>full coverage</source>
        <translation>完整报道</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>电头</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版块</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>AI use</source>
        <translation>AI 使用</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>题图</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>替代文字</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>来源署名</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>消息来源</translation>
    </message>
    <message>
        <source>Other front matter</source>
        <translation>其他文前字段</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
</context>
<context>
    <name>EditorPane</name>
    <message>
        <source>you, in another window</source>
        <translation>您本人（在另一个窗口）</translation>
    </message>
    <message>
        <source>This article is open elsewhere too: %1. If you both change it, whoever saves second merges the texts.</source>
        <translation>这篇文章也在别处打开：%1。如果双方都作了改动，由后保存的一方合并文本。</translation>
    </message>
    <message>
        <source>%1. Your text stays here: go on writing, and save again when the cause is gone.</source>
        <translation>%1。您的文字仍保留在此处：请继续写作，待问题排除后再次保存。</translation>
    </message>
    <message>
        <source>Save Again</source>
        <translation>再次保存</translation>
    </message>
    <message>
        <source>Choose an article in the library, or begin a new one.</source>
        <translation>在文库中选择一篇文章，或新建一篇。</translation>
    </message>
    <message>
        <source>New Article</source>
        <translation>新建文章</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Here is the unsaved text of %1; it is in no revision yet.</source>
        <translation>这是 %1 未保存的文本；尚未成为修订。</translation>
    </message>
    <message>
        <source>Save It</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Back to the Last Revision</source>
        <translation>回到上一修订</translation>
    </message>
    <message>
        <source>Somebody else saved this article meanwhile. Nothing is lost: merge both texts, or choose one; the other stays in the history.</source>
        <translation>期间已有他人保存了本文。没有任何内容丢失：请合并两份文本，或选择其中一份；另一份会保留在历史中。</translation>
    </message>
    <message>
        <source>Compare and Merge…</source>
        <translation>比较并合并…</translation>
    </message>
    <message>
        <source>A newer text of this article was saved meanwhile, and is shown now: read it before you go on.</source>
        <translation>在此期间保存了这篇文章更新的文本，现已显示：请先阅读再继续。</translation>
    </message>
    <message>
        <source>What was pasted last had not been read yet, and stands nowhere: paste it again.</source>
        <translation>最后粘贴的内容尚未读取完毕，没有写入任何文本：请重新粘贴。</translation>
    </message>
    <message>
        <source>First merge the two texts, or choose one.</source>
        <translation>请先合并两份文本，或选择其中一份。</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>The last revision</source>
        <translation>最后的修订</translation>
    </message>
    <message>
        <source>The unsaved text</source>
        <translation>未保存的文本</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1 was not found</source>
        <translation>找不到 %1</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else in the meantime; nothing was overwritten</source>
        <translation>%1 在此期间被他人更改；没有覆盖任何内容</translation>
    </message>
    <message>
        <source>%1 is not valid</source>
        <translation>%1 无效</translation>
    </message>
    <message>
        <source>%1 was refused</source>
        <translation>%1 被拒绝</translation>
    </message>
    <message>
        <source>%1 could not be read or written</source>
        <translation>无法读写 %1</translation>
    </message>
    <message>
        <source>The newsroom database could not do this (%1)</source>
        <translation>编辑部数据库无法完成此操作（%1）</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 已取消</translation>
    </message>
</context>
<context>
    <name>ExportFolderDialog</name>
    <message>
        <source>Export Pages To</source>
        <translation>页面导出到</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Folder that pages are exported to</source>
        <translation>页面导出到的文件夹</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Export Here</source>
        <translation>导出到此处</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Name the folder, or choose one.</source>
        <translation>请填写文件夹，或选择一个。</translation>
    </message>
    <message>
        <source>Pages go to %1. If there is no such folder yet, it is made when you export.</source>
        <translation>页面将写入 %1。如果还没有这个文件夹，导出时会新建。</translation>
    </message>
</context>
<context>
    <name>Feature</name>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报错</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>文库</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>编辑器</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>length target</source>
        <translation>篇幅目标</translation>
    </message>
    <message>
        <source>note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>passage</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>base URL</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>newsletter form</source>
        <translation>通讯订阅表单</translation>
    </message>
    <message>
        <source>corrections policy</source>
        <translation>更正政策</translation>
    </message>
    <message>
        <source>publishing principles</source>
        <translation>出版原则</translation>
    </message>
    <message>
        <source>weights of suggestions</source>
        <translation>建议的权重</translation>
    </message>
    <message>
        <source>links of the footer</source>
        <translation>页脚链接</translation>
    </message>
    <message>
        <source>note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>撤回声明</translation>
    </message>
    <message>
        <source>person</source>
        <translation>签发人</translation>
    </message>
    <message>
        <source>schedule</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>触发词</translation>
    </message>
    <message>
        <source>snippets</source>
        <translation>文段</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Match capital letters (Alt+C)</source>
        <translation>区分大小写（Alt+C）</translation>
    </message>
    <message>
        <source>W</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Whole words only (Alt+W)</source>
        <translation>全词匹配（Alt+W）</translation>
    </message>
    <message>
        <source>.*</source>
        <translation>.*</translation>
    </message>
    <message>
        <source>Regular expression (Alt+R)</source>
        <translation>正则表达式（Alt+R）</translation>
    </message>
    <message>
        <source>[…]</source>
        <translation>[…]</translation>
    </message>
    <message>
        <source>Only in what is selected (Alt+L)</source>
        <translation>仅在选中的文字中（Alt+L）</translation>
    </message>
    <message>
        <source>No valid expression, at character %1: %2</source>
        <translation>表达式无效，第 %1 个字符处：%2</translation>
    </message>
    <message>
        <source>The expression takes too much work on this text: the search ended early, and there may be more hits.</source>
        <translation>这个表达式在本文上耗时过多：查找已提前结束，可能还有其他匹配。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一处（Shift+回车）</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一处（回车）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace this hit and find the next</source>
        <translation>替换此处并查找下一处</translation>
    </message>
    <message>
        <source>Replace All</source>
        <translation>全部替换</translation>
    </message>
    <message>
        <source>Replace every hit in the text</source>
        <translation>替换正文中的每一处</translation>
    </message>
    <message>
        <source>No hit</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation><numerusform>%n 处</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation><numerusform>已替换 %n 处</numerusform></translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Standfirst (dek)</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>网址名</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版块</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>Lead picture</source>
        <translation>题图</translation>
    </message>
    <message>
        <source>AI use</source>
        <translation>AI 使用</translation>
    </message>
    <message>
        <source>Publication: contact</source>
        <translation>出版物：联系方式</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>what readers see</source>
        <translation>读者所见</translation>
    </message>
</context>
<context>
    <name>HistoryPane</name>
    <message>
        <source>Na&amp;me…</source>
        <translation>命名(&amp;M)…</translation>
    </message>
    <message>
        <source>Give the chosen revision a name (F2)</source>
        <translation>为所选修订命名（F2）</translation>
    </message>
    <message>
        <source>The name “%1” was not kept: %2</source>
        <translation>名称“%1”未能保存：%2</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>修订</translation>
    </message>
    <message>
        <source>Text of the chosen revision</source>
        <translation>所选修订的文本</translation>
    </message>
    <message>
        <source>Choose a revision to read it</source>
        <translation>选择一个修订以阅读</translation>
    </message>
    <message>
        <source>Go &amp;Back to This Text</source>
        <translation>回到此文本(&amp;B)</translation>
    </message>
    <message>
        <source>Not restored: %1</source>
        <translation>未能恢复：%1</translation>
    </message>
    <message>
        <source>&amp;Compare with the Present Text…</source>
        <translation>与现有文本比较(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Compare the Two Texts…</source>
        <translation>比较这两份文本(&amp;C)…</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>修订 %1</translation>
    </message>
    <message>
        <source>The text at %1</source>
        <translation>%1 时的文本</translation>
    </message>
</context>
<context>
    <name>ImportNote</name>
    <message>
        <source>Related: the newsroom has no article “%1”; its headline stands without a link to it.</source>
        <translation>相关文章：编辑部没有文章“%1”；其标题保留但没有指向它的链接。</translation>
    </message>
    <message>
        <source>A list holds nothing but its entries. Left out: %1</source>
        <translation>列表只包含条目。已略去：%1</translation>
    </message>
    <message>
        <source>Related: the newsroom has no list “%1”; it was left out.</source>
        <translation>相关文章：编辑部没有列表“%1”；已略去。</translation>
    </message>
    <message>
        <source>The newsroom has another list named “%1”; it stays as it is.</source>
        <translation>编辑部已有另一个名为“%1”的列表；保持不变。</translation>
    </message>
    <message>
        <source>It was signed off since it came in; its links stay as they are.</source>
        <translation>导入后已签核；其链接保持原样。</translation>
    </message>
    <message>
        <source>The encoding was taken for %1.</source>
        <translation>编码被判断为 %1。</translation>
    </message>
    <message>
        <source>The text was read as %1.</source>
        <translation>文本按 %1 读取。</translation>
    </message>
    <message>
        <source>Bytes that are no UTF-8 were replaced.</source>
        <translation>不是 UTF-8 的字节已被替换。</translation>
    </message>
    <message>
        <source>The front matter could not be read (%1); its language is not known.</source>
        <translation>无法读取文前字段（%1），因此不知道其中的语言。</translation>
    </message>
    <message>
        <source>Bytes that are no UTF-8 were replaced; places: %1.</source>
        <translation>不是 UTF-8 的字节已被替换，共 %1 处。</translation>
    </message>
    <message>
        <source>Control characters left out: %1.</source>
        <translation>略去的控制字符：%1 个。</translation>
    </message>
    <message>
        <source>Halves of characters replaced: %1.</source>
        <translation>已替换的残缺字符：%1 个。</translation>
    </message>
    <message>
        <source>The masthead was left out, the newsroom's own stands on the page: %1</source>
        <translation>略去了报头，页面使用编辑部自己的：%1</translation>
    </message>
    <message>
        <source>Page furniture was left out: %1</source>
        <translation>略去了网页的界面文字：%1</translation>
    </message>
    <message>
        <source>Its date %1 has not come yet. It comes in unpublished.</source>
        <translation>其日期 %1 尚未到来。以未发布状态导入。</translation>
    </message>
    <message>
        <source>The text is not in the encoding it declares (%1).</source>
        <translation>文本的编码与其声明的（%1）不符。</translation>
    </message>
    <message>
        <source>Its date cannot be right; the time of the import stands in.</source>
        <translation>其日期不可能正确；以导入时间代替。</translation>
    </message>
    <message>
        <source>Parts deeper than %1 were left out.</source>
        <translation>略去了嵌套超过 %1 层的部分。</translation>
    </message>
    <message>
        <source>Attachments left out: %1.</source>
        <translation>略去的附件：%1 个。</translation>
    </message>
    <message>
        <source>The language was taken for %1 from its characters.</source>
        <translation>根据文字判断语言为 %1。</translation>
    </message>
    <message>
        <source>The headline was taken from the first heading.</source>
        <translation>标题取自正文的第一个小标题。</translation>
    </message>
    <message>
        <source>The file has no headline; its name stands in.</source>
        <translation>文件没有标题；以文件名代替。</translation>
    </message>
    <message>
        <source>The slug “%1” became “%2”.</source>
        <translation>网址名“%1”已改为“%2”。</translation>
    </message>
    <message>
        <source>AI use “%1” is no value known here; it was taken for AI-generated, not reviewed.</source>
        <translation>无法识别 AI 使用方式“%1”；按“AI 生成，未审核”处理。</translation>
    </message>
    <message>
        <source>Template tags stand in the text as they were: %1</source>
        <translation>模板标签原样保留在正文中：%1</translation>
    </message>
    <message>
        <source>It lay in the folder of drafts. It comes in as a draft.</source>
        <translation>它放在草稿文件夹中，作为草稿导入。</translation>
    </message>
    <message>
        <source>A frame or player (%1) became a link: %2</source>
        <translation>嵌入框架或播放器（%1）已改为链接：%2</translation>
    </message>
    <message>
        <source>What stood in an element of HTML was left out: %1</source>
        <translation>HTML 元素中的内容未导入：%1</translation>
    </message>
    <message>
        <source>Shortcodes stand in the text as they were: %1</source>
        <translation>短代码原样保留在正文中：%1</translation>
    </message>
    <message>
        <source>A block that several posts share was left out: %1</source>
        <translation>多篇文章共用的区块未导入：%1</translation>
    </message>
    <message>
        <source>Comments of readers left out: %1</source>
        <translation>未导入的读者评论数：%1</translation>
    </message>
    <message>
        <source>A term was left out: %1 “%2”</source>
        <translation>一个分类项未导入：%1“%2”</translation>
    </message>
    <message>
        <source>The export has no entry %1, which is the lead picture.</source>
        <translation>导出文件中没有条目 %1，即题图。</translation>
    </message>
    <message>
        <source>A card of a kind that is not known here was left out: %1</source>
        <translation>无法识别的卡片未导入：%1</translation>
    </message>
    <message>
        <source>A part of the text stood too deep and was left out.</source>
        <translation>正文中嵌套过深的部分未导入。</translation>
    </message>
    <message>
        <source>Code that was put into the page was left out: %1</source>
        <translation>插入页面的代码未导入：%1</translation>
    </message>
    <message>
        <source>The tag “%1” was for the old site only and was left out.</source>
        <translation>标签“%1”仅供原网站内部使用，未导入。</translation>
    </message>
    <message>
        <source>Its text was changed since it came in; its links stay as they are.</source>
        <translation>正文在导入后已被修改；其中的链接保持不变。</translation>
    </message>
    <message>
        <source>It is open at a desk; its links are set by the next import.</source>
        <translation>有人正打开这篇文章；其中的链接将在下次导入时设置。</translation>
    </message>
    <message>
        <source>The picture “%1” stands at another host; it stays there.</source>
        <translation>图片“%1”位于其他主机，保持原处。</translation>
    </message>
    <message>
        <source>It came in before and has changed at its source; the newsroom keeps the text it has.</source>
        <translation>此前已导入，其来源后来有改动；编辑部保留现有正文。</translation>
    </message>
    <message>
        <source>Its links could not be set: %1</source>
        <translation>无法设置其中的链接：%1</translation>
    </message>
    <message>
        <source>The link “%1” leads to nothing that was imported; it stays.</source>
        <translation>链接“%1”没有对应的已导入文章，保持原样。</translation>
    </message>
    <message>
        <source>Related: the article itself was left out (“%1”).</source>
        <translation>相关文章：略去了文章本身（“%1”）。</translation>
    </message>
    <message>
        <source>Related: a double was left out (“%1”).</source>
        <translation>相关文章：略去了重复的一条（“%1”）。</translation>
    </message>
    <message>
        <source>An AI disclaimer was recognised in the text and cut from it; the page gets the newsroom's own.</source>
        <translation>在正文中识别出 AI 声明并已删去；页面使用编辑部自己的声明。</translation>
    </message>
    <message>
        <source>AI disclaimers recognised in the text and cut from it: %1. The page gets the newsroom's own.</source>
        <translation>在正文中识别出并删去的 AI 声明：%1 段。页面使用编辑部自己的声明。</translation>
    </message>
    <message>
        <source>The disclaimer was taken to say: AI-assisted.</source>
        <translation>声明的意思被理解为：AI 辅助。</translation>
    </message>
    <message>
        <source>The disclaimer was taken to say: AI-generated, reviewed.</source>
        <translation>声明的意思被理解为：AI 生成，已审核。</translation>
    </message>
    <message>
        <source>The disclaimer was taken to say: AI-generated, not reviewed.</source>
        <translation>声明的意思被理解为：AI 生成，未审核。</translation>
    </message>
    <message>
        <source>Its state was “%1”. It comes in unpublished.</source>
        <translation>其状态为“%1”。以未发布状态导入。</translation>
    </message>
    <message>
        <source>%1 “%2” is no state known here; the article comes in as a draft.</source>
        <translation>%1“%2”不是可识别的状态；文章以草稿导入。</translation>
    </message>
    <message>
        <source>It was private. It comes in unpublished.</source>
        <translation>文章原为私密。以未发布状态导入。</translation>
    </message>
    <message>
        <source>It was marked as not published. It comes in unpublished.</source>
        <translation>文章原标为未发布。以未发布状态导入。</translation>
    </message>
    <message>
        <source>It had expired (%1). It comes in unpublished.</source>
        <translation>文章已过期（%1）。以未发布状态导入。</translation>
    </message>
    <message>
        <source>%1 “%2” is no date: the embargo holds until an editor removes it.</source>
        <translation>%1“%2”不是日期：禁发持续到编辑解除为止。</translation>
    </message>
    <message>
        <source>It has no date of publication. It comes in unpublished.</source>
        <translation>文章没有发布日期。以未发布状态导入。</translation>
    </message>
    <message>
        <source>Its embargo still holds. It comes in unpublished.</source>
        <translation>文章仍在禁发期。以未发布状态导入。</translation>
    </message>
    <message>
        <source>It was withdrawn, but has no notice for readers. It comes in unpublished.</source>
        <translation>文章已撤回，但没有给读者的说明。以未发布状态导入。</translation>
    </message>
    <message>
        <source>Its scheduled moment is missing or has passed. It comes in unpublished.</source>
        <translation>缺少定时发布的时刻，或该时刻已过。以未发布状态导入。</translation>
    </message>
    <message>
        <source>It has an embargo, so its schedule was left out. It comes in unpublished.</source>
        <translation>文章有禁发约定，因此略去了定时。以未发布状态导入。</translation>
    </message>
    <message>
        <source>%1 “%2” could not be read as a date.</source>
        <translation>%1“%2”无法读作日期。</translation>
    </message>
    <message>
        <source>The message was cut at %1 characters.</source>
        <translation>来信过长，只保留前 %1 个字符。</translation>
    </message>
    <message>
        <source>The date could not be read; the time of the import stands in.</source>
        <translation>日期无法读取；以导入时间代替。</translation>
    </message>
    <message>
        <source>Author “%1” became the name “%2”.</source>
        <translation>作者“%1”已写成姓名“%2”。</translation>
    </message>
    <message>
        <source>The job of “%1” was left out: %2</source>
        <translation>已略去“%1”的职务：%2</translation>
    </message>
    <message>
        <source>The lead image stands at another host and was left out: %1</source>
        <translation>题图在其他主机上，已略去：%1</translation>
    </message>
    <message>
        <source>A source's address is no web address and was left out: %1</source>
        <translation>一处来源的地址不是网址，已略去：%1</translation>
    </message>
    <message>
        <source>A related entry names nothing and was left out.</source>
        <translation>一条相关文章没有内容，已略去。</translation>
    </message>
    <message>
        <source>It is here already as report %1.</source>
        <translation>已收录为第 %1 号报错。</translation>
    </message>
    <message>
        <source>It was taken in as report %1.</source>
        <translation>已收入，编号为第 %1 号报错。</translation>
    </message>
    <message>
        <source>No article of the newsroom was found for it.</source>
        <translation>未找到它所指的文章。</translation>
    </message>
    <message>
        <source>The picture “%1” was not found.</source>
        <translation>未找到图片“%1”。</translation>
    </message>
    <message>
        <source>The picture “%1” was not taken: %2</source>
        <translation>未收入图片“%1”：%2</translation>
    </message>
    <message>
        <source>Its disclaimer became a version of the newsroom (%1).</source>
        <translation>其声明已成为编辑部声明的一个版本（%1）。</translation>
    </message>
    <message>
        <source>Related: the newsroom has no article “%1”; it was left out.</source>
        <translation>相关文章：编辑部没有文章“%1”，已略去。</translation>
    </message>
    <message>
        <source>Its related list was changed since it came in; it stays as it is now.</source>
        <translation>其相关文章列表在导入之后已被修改，现保持修改后的样子。</translation>
    </message>
    <message>
        <source>It is open at a desk; its related list is completed by the next import.</source>
        <translation>该文章正在某个编辑台打开；其相关文章列表将由下次导入补全。</translation>
    </message>
    <message>
        <source>It is in the newsroom already; nothing was changed.</source>
        <translation>编辑部中已有此文；没有任何改动。</translation>
    </message>
    <message>
        <source>The slug “%1” was taken; it became “%2”.</source>
        <translation>网址名“%1”已被占用；改为“%2”。</translation>
    </message>
    <message>
        <source>No section is given; it was put in “%1”.</source>
        <translation>未指定版块；已归入“%1”。</translation>
    </message>
    <message>
        <source>The newsroom has no section “%1”; it became a tag, and the section is “%2”.</source>
        <translation>编辑部没有版块“%1”；已改作标签，版块定为“%2”。</translation>
    </message>
    <message>
        <source>Its field %1 kept readers out. It comes in unpublished.</source>
        <translation>其字段 %1 不让读者看到；以未发布状态导入。</translation>
    </message>
    <message>
        <source>The lead picture “%1” was left off; its fields are kept with the article.</source>
        <translation>题图“%1”未采用；其字段与文章一同保留。</translation>
    </message>
    <message>
        <source>The section “%1” was added to the newsroom.</source>
        <translation>栏目“%1”已添加到编辑部。</translation>
    </message>
    <message>
        <source>A correction cannot be read and was left out: %1</source>
        <translation>有一条更正无法读取，已略去：%1</translation>
    </message>
    <message>
        <source>The text is not the one that “%1” signed off; the sign-off was left out.</source>
        <translation>文本不是“%1”签发的文本；签发已略去。</translation>
    </message>
</context>
<context>
    <name>JobProgress</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>KeySequenceHint</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1，然后 %2</translation>
    </message>
    <message>
        <source>%1, then %2 …</source>
        <translation>%1，然后 %2 …</translation>
    </message>
</context>
<context>
    <name>LengthTargetDialog</name>
    <message>
        <source>Length Target</source>
        <translation>篇幅目标</translation>
    </message>
    <message>
        <source>How long the article is to be. For the desk only; no page shows it.</source>
        <translation>稿件应写多长。只供编辑部使用，页面上不会显示。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>词(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Characters with spaces</source>
        <translation>字符，含空格(&amp;C)</translation>
    </message>
    <message>
        <source>Set Target</source>
        <translation>设定目标</translation>
    </message>
    <message>
        <source>&amp;No Target</source>
        <translation>不设目标(&amp;N)</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>This article cannot be read</source>
        <translation>无法读取这篇文章</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>无标题文章</translation>
    </message>
    <message>
        <source>unsaved text</source>
        <translation>未保存的文本</translation>
    </message>
</context>
<context>
    <name>LibraryPane</name>
    <message>
        <source>No longer in use</source>
        <translation>已不再使用</translation>
    </message>
    <message>
        <source>Sort the library</source>
        <translation>稿库排序</translation>
    </message>
    <message>
        <source>There are no articles yet.</source>
        <translation>还没有文章。</translation>
    </message>
    <message>
        <source>No article fits these filters.</source>
        <translation>没有符合筛选条件的文章。</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>全部版块</translation>
    </message>
    <message>
        <source>All tags</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>Filter by words…</source>
        <translation>按词筛选…</translation>
    </message>
    <message>
        <source>Filter articles by words</source>
        <translation>按词筛选文章</translation>
    </message>
    <message>
        <source>Filter by section, tag and byline</source>
        <translation>按版块、标签和署名筛选</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>更多筛选</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建文章</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>版块</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Byline contains…</source>
        <translation>署名包含…</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已保存的视图</translation>
    </message>
</context>
<context>
    <name>LinkActions</name>
    <message>
        <source>There is no link at the cursor.</source>
        <translation>光标处没有链接。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>&amp;Text</source>
        <translation>文字(&amp;T)</translation>
    </message>
    <message>
        <source>Text of the link</source>
        <translation>链接文字</translation>
    </message>
    <message>
        <source>The headline or the address</source>
        <translation>标题或网址</translation>
    </message>
    <message>
        <source>&amp;Leads to</source>
        <translation>指向(&amp;L)</translation>
    </message>
    <message>
        <source>Words of an article, or an address</source>
        <translation>文章中的词，或网址</translation>
    </message>
    <message>
        <source>Find an article, or paste an address</source>
        <translation>查找文章，或粘贴网址</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>&amp;Remove Link</source>
        <translation>移除链接(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>An article opens on the desk, an address in the browser</source>
        <translation>文章在工作台打开，网址在浏览器打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Change the Link</source>
        <translation>修改链接</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Pages may not link to “%1:” addresses: only http, https, mailto, tel and relative ones.</source>
        <translation>页面不得链接到“%1:”网址：只允许 http、https、mailto、tel 和相对网址。</translation>
    </message>
    <message>
        <source>This address is not complete.</source>
        <translation>此网址不完整。</translation>
    </message>
    <message>
        <source>No article holds these words, and they are no address.</source>
        <translation>没有文章含有这些词，它们也不是网址。</translation>
    </message>
</context>
<context>
    <name>LinkOpening</name>
    <message>
        <source>“%1” leads to no article of this newsroom.</source>
        <translation>“%1”不指向本编辑部的任何文章。</translation>
    </message>
</context>
<context>
    <name>LinkTargetModel</name>
    <message>
        <source>Untitled article</source>
        <translation>无标题文章</translation>
    </message>
    <message>
        <source>An address outside the library</source>
        <translation>文库之外的网址</translation>
    </message>
    <message>
        <source>It is this article itself.</source>
        <translation>就是这篇文章本身。</translation>
    </message>
    <message>
        <source>It is not published: until then the link leads nowhere, and its address may still change.</source>
        <translation>尚未发布：在此之前链接无处可达，网址也可能改变。</translation>
    </message>
    <message>
        <source>It is under embargo: readers cannot open it before that ends.</source>
        <translation>禁发中：在解禁之前读者打不开。</translation>
    </message>
    <message>
        <source>It is scheduled: readers cannot open it before it is published.</source>
        <translation>已定时：发布之前读者打不开。</translation>
    </message>
    <message>
        <source>It was spiked: the link would lead nowhere.</source>
        <translation>已弃用：链接将无处可达。</translation>
    </message>
    <message>
        <source>It was withdrawn: readers find a notice in its place.</source>
        <translation>已撤回：读者在那里看到的是说明。</translation>
    </message>
    <message>
        <source>The article no longer exists.</source>
        <translation>文章已不存在。</translation>
    </message>
</context>
<context>
    <name>LossReportDialog</name>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
    <message>
        <source>Refused: %1</source>
        <translation>已拒绝：%1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 of %2 imported.</source>
        <translation>已导入 %1 项，共 %2 项。</translation>
    </message>
    <message>
        <source>What was imported, refused and left out</source>
        <translation>导入、拒绝和略去的内容</translation>
    </message>
    <message>
        <source>Importing …</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>Import Articles</source>
        <translation>导入文章</translation>
    </message>
    <message>
        <source>Articles and exports (*.md *.markdown *.txt *.html *.htm *.xml *.json)</source>
        <translation>文章与导出文件 (*.md *.markdown *.txt *.html *.htm *.xml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Untitled article</source>
        <translation>无标题文章</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>Sort the &amp;Library</source>
        <translation>稿库排序(&amp;L)</translation>
    </message>
    <message>
        <source>No&amp;tes</source>
        <translation>批注(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Newsroom</source>
        <translation>编辑部(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>文章(&amp;A)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Reports</source>
        <translation>报错(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tabs</source>
        <translation>标签页(&amp;T)</translation>
    </message>
    <message>
        <source>Mo&amp;ve</source>
        <translation>移动(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Spelling</source>
        <translation>拼写(&amp;S)</translation>
    </message>
    <message>
        <source>Com&amp;parison</source>
        <translation>比较(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;In All Articles</source>
        <translation>在所有文章中(&amp;I)</translation>
    </message>
    <message>
        <source>Related L&amp;ist</source>
        <translation>相关文章列表(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;For the Selected Articles</source>
        <translation>对所选文章(&amp;F)</translation>
    </message>
    <message>
        <source>Saved &amp;Views</source>
        <translation>已保存的视图(&amp;V)</translation>
    </message>
</context>
<context>
    <name>RelatedRows</name>
    <message>
        <source>Move to row</source>
        <translation>移到第几行</translation>
    </message>
    <message>
        <source>Enter moves the entry, Esc leaves it</source>
        <translation>按回车移动条目，按 Esc 放弃</translation>
    </message>
</context>
<context>
    <name>NamedListText</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation><numerusform>%n 个条目</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>in %n articles</source>
        <translation><numerusform>置入 %n 篇文章</numerusform></translation>
    </message>
    <message>
        <source>this article itself</source>
        <translation>本文自身</translation>
    </message>
    <message>
        <source>%1 in the list already</source>
        <translation>%1 条列表中已有</translation>
    </message>
    <message>
        <source>%1 not published</source>
        <translation>%1 条尚未发布</translation>
    </message>
    <message>
        <source>%1 under embargo</source>
        <translation>%1 条处于禁发期</translation>
    </message>
    <message>
        <source>%1 scheduled</source>
        <translation>%1 条为定时待发</translation>
    </message>
    <message>
        <source>%1 spiked</source>
        <translation>%1 条已弃用</translation>
    </message>
    <message>
        <source>%1 withdrawn</source>
        <translation>%1 条已撤回</translation>
    </message>
    <message>
        <source>%1 no longer there</source>
        <translation>%1 条已不存在</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>没有条目</translation>
    </message>
    <message>
        <source>on the page: %1 of %2</source>
        <translation>页面上 %1 条，共 %2 条</translation>
    </message>
    <message>
        <source>%1 beyond the end of the page's list</source>
        <translation>%1 条超出页面列表末尾</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>未列出：%1</translation>
    </message>
    <message>
        <source>Left off: the page's list ends before it</source>
        <translation>未列出：页面列表到不了这里</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
</context>
<context>
    <name>NamedListPalette</name>
    <message>
        <source>Find a list…</source>
        <translation>查找列表…</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Named lists</source>
        <translation>命名列表</translation>
    </message>
</context>
<context>
    <name>NamedListEntries</name>
    <message>
        <source>Entries of the list</source>
        <translation>列表的条目</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation><numerusform>%n 个条目</numerusform></translation>
    </message>
    <message>
        <source>No entries yet. Find an article below, or paste headlines (Ctrl+V).</source>
        <translation>还没有条目。请在下方查找文章，或粘贴标题（Ctrl+V）。</translation>
    </message>
    <message>
        <source>Paste headlines or addresses (Ctrl+V)</source>
        <translation>粘贴标题或网址（Ctrl+V）</translation>
    </message>
    <message>
        <source>Paste headlines or addresses</source>
        <translation>粘贴标题或网址</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+上）</translation>
    </message>
    <message>
        <source>Move entry up</source>
        <translation>上移条目</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+下）</translation>
    </message>
    <message>
        <source>Move entry down</source>
        <translation>下移条目</translation>
    </message>
    <message>
        <source>Remove from the list (Del)</source>
        <translation>从列表移除（Del）</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>移除条目</translation>
    </message>
</context>
<context>
    <name>RelatedListsDialog</name>
    <message>
        <source>Related Lists</source>
        <translation>相关列表</translation>
    </message>
    <message>
        <source>Find a list…</source>
        <translation>查找列表…</translation>
    </message>
    <message>
        <source>Find a list</source>
        <translation>查找列表</translation>
    </message>
    <message>
        <source>Named lists of the newsroom</source>
        <translation>编辑部的命名列表</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>新建(&amp;W)</translation>
    </message>
    <message>
        <source>A new list (Ctrl+N)</source>
        <translation>新建列表（Ctrl+N）</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>改名(&amp;N)</translation>
    </message>
    <message>
        <source>Another name (F2)</source>
        <translation>改名（F2）</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete the list (Del)</source>
        <translation>删除列表（Del）</translation>
    </message>
    <message>
        <source>Articles that the list is placed in</source>
        <translation>置入了该列表的文章</translation>
    </message>
    <message>
        <source>Enter opens the article</source>
        <translation>按回车打开文章</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>列表名称</translation>
    </message>
    <message>
        <source>Enter keeps the name, Esc leaves it as it was</source>
        <translation>按回车保存名称，按 Esc 保持原样</translation>
    </message>
    <message>
        <source>Every change is stored at once.</source>
        <translation>每项改动都会立即保存。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Placed in no article</source>
        <translation>未置入任何文章</translation>
    </message>
    <message numerus="yes">
        <source>Placed in %n articles</source>
        <translation><numerusform>置入 %n 篇文章</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Placed in %n articles; the newest %1</source>
        <translation><numerusform>置入 %n 篇文章；最新 %1 篇</numerusform></translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Somebody else changed “%1” meanwhile: theirs is shown, and yours was not stored.</source>
        <translation>此间他人修改了“%1”：现显示对方的版本，您的改动未保存。</translation>
    </message>
    <message>
        <source>Somebody else deleted “%1” meanwhile: your change was not stored.</source>
        <translation>此间他人删除了“%1”：您的改动未保存。</translation>
    </message>
    <message>
        <source>Use Mine Instead</source>
        <translation>改用我的版本</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Keep Mine as a New List</source>
        <translation>把我的版本存为新列表</translation>
    </message>
    <message>
        <source>“%1” was not kept. %2</source>
        <translation>“%1”未能保留。%2</translation>
    </message>
</context>
<context>
    <name>PlacedLists</name>
    <message>
        <source>“%1” stands in the list of this article already.</source>
        <translation>本文的列表中已有“%1”。</translation>
    </message>
    <message>
        <source>Keep as a Named List</source>
        <translation>存为命名列表</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Another Name…</source>
        <translation>换个名称…</translation>
    </message>
    <message>
        <source>“%1” is kept as a list, and is not placed: another article is open.</source>
        <translation>“%1”已存为列表，但未置入：现已打开另一篇文章。</translation>
    </message>
</context>
<context>
    <name>NewsroomSpelling</name>
    <message>
        <source>No misspelt words.</source>
        <translation>没有拼写错误。</translation>
    </message>
    <message>
        <source>No dictionary for this language is installed, so spelling is not checked: %1</source>
        <translation>未安装此语言的词典，因此不检查拼写：%1</translation>
    </message>
    <message>
        <source>No Suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Add to the Newsroom's &amp;Dictionary</source>
        <translation>添加到编辑部词典(&amp;D)</translation>
    </message>
    <message>
        <source>“%1” was not added to the newsroom's dictionary. %2.</source>
        <translation>“%1”未能添加到编辑部词典。%2。</translation>
    </message>
    <message>
        <source>&amp;Ignore in This Article</source>
        <translation>在本文中忽略(&amp;I)</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>resolved</source>
        <translation>已解决</translation>
    </message>
    <message>
        <source>Its passage is gone</source>
        <translation>所指段落已不在文中</translation>
    </message>
    <message>
        <source>“%1…”</source>
        <translation>“%1…”</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Notes (%1)</source>
        <translation>批注 (%1)</translation>
    </message>
    <message>
        <source>Notes to the desk</source>
        <translation>编辑部批注</translation>
    </message>
    <message>
        <source>Enter goes to the passage</source>
        <translation>按 Enter 跳到所指段落</translation>
    </message>
    <message>
        <source>The chosen note with its answers</source>
        <translation>所选批注及其回复</translation>
    </message>
    <message>
        <source>Choose a note to read it</source>
        <translation>选择一条批注以阅读</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>批注内容</translation>
    </message>
    <message>
        <source>Ctrl+Enter adds it; Esc goes back to the text</source>
        <translation>Ctrl+Enter 添加；Esc 返回正文</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show resolved notes</source>
        <translation>显示已解决的批注</translation>
    </message>
    <message>
        <source>Open an article to see its notes.</source>
        <translation>打开文章即可查看其批注。</translation>
    </message>
    <message>
        <source>All notes are resolved.</source>
        <translation>所有批注均已解决。</translation>
    </message>
    <message>
        <source>Notes to the desk stand here; readers never see them. Select a passage and choose Article › Notes › Add a Note.</source>
        <translation>编辑部批注列在此处，读者永远看不到。选中一段文字，然后选择“文章 › 批注 › 添加批注”。</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>关于%1</translation>
    </message>
    <message>
        <source>Answer to %1</source>
        <translation>回复%1</translation>
    </message>
    <message>
        <source>Add Note</source>
        <translation>添加批注</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回复</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>标为已解决</translation>
    </message>
    <message>
        <source>Who wrote it deletes it</source>
        <translation>由撰写者删除</translation>
    </message>
    <message>
        <source>Resolved: %1</source>
        <translation>已解决：%1</translation>
    </message>
    <message>
        <source>The passage of this note is gone.</source>
        <translation>此批注所指的段落已不在文中。</translation>
    </message>
    <message>
        <source>No open notes in this text.</source>
        <translation>本文没有未解决的批注。</translation>
    </message>
    <message>
        <source>A note is about some words: select them, or put the cursor into their paragraph.</source>
        <translation>批注须针对字句：请选中字句，或将光标置于其段落中。</translation>
    </message>
    <message>
        <source>No note can be written or resolved: %1</source>
        <translation>无法撰写或解决批注：%1</translation>
    </message>
    <message>
        <source>The note was not added: %1</source>
        <translation>批注未添加：%1</translation>
    </message>
</context>
<context>
    <name>OpeningPage</name>
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
</context>
<context>
    <name>OutlinePane</name>
    <message>
        <source>The headings of the text stand here: lines that begin with #.</source>
        <translation>这里列出正文中的标题，即以 # 开头的行。</translation>
    </message>
    <message>
        <source>Open an article to see its headings.</source>
        <translation>打开一篇文章即可看到它的标题。</translation>
    </message>
    <message>
        <source>The text has just changed: try once more.</source>
        <translation>正文刚有改动：请再试一次。</translation>
    </message>
    <message>
        <source>Not moved: a code block or quotation is left open there, and would take in what follows.</source>
        <translation>没有移动：那里有代码块或引文尚未结束，会把后面的内容也包进去。</translation>
    </message>
</context>
<context>
    <name>OutlineTree</name>
    <message>
        <source>Headings of the article</source>
        <translation>文章的标题</translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation>（尚无文字）</translation>
    </message>
</context>
<context>
    <name>MarkdownExporting</name>
    <message numerus="yes">
        <source>%n article(s) exported.</source>
        <translation><numerusform>已导出 %n 篇文章。</numerusform></translation>
    </message>
    <message>
        <source>Earlier revisions, notes to the desk, readers’ reports and the newsroom’s settings are not in it; a backup holds them.</source>
        <translation>其中不含较早的修订、编辑部批注、读者报告和编辑部设置；备份中含有这些。</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) named in the articles are not in the newsroom.</source>
        <translation><numerusform>文章中提到的 %n 张图片不在编辑部中。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n could not be written whole:</source>
        <translation><numerusform>%n 篇未能完整写出：</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>另有 %n 篇</numerusform></translation>
    </message>
    <message>
        <source>Export All Articles as Markdown To</source>
        <translation>将所有文章以 Markdown 导出到</translation>
    </message>
    <message>
        <source>The articles go to %1. The folder is made when you export; one that is there must be empty.</source>
        <translation>文章将导出到 %1。导出时会创建该文件夹；若已存在，必须为空。</translation>
    </message>
    <message>
        <source>Not exported, because the text could not be saved.</source>
        <translation>未导出，因为文本无法保存。</translation>
    </message>
    <message>
        <source>Exporting all articles …</source>
        <translation>正在导出所有文章…</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing half-written is left.</source>
        <translation>导出已取消；没有留下残缺文件。</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>未导出：%1</translation>
    </message>
    <message>
        <source>Change Folder…</source>
        <translation>更换文件夹…</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>No program is set up to show folders.</source>
        <translation>没有可用于显示文件夹的程序。</translation>
    </message>
</context>
<context>
    <name>ChosenText</name>
    <message>
        <source>Add a Tag</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Take a Tag Off</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Put in a Section</source>
        <translation>归入栏目</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) selected</source>
        <translation><numerusform>已选 %n 篇文章</numerusform></translation>
    </message>
</context>
<context>
    <name>ManyArticles</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation><numerusform>以及另外 %n 篇</numerusform></translation>
    </message>
    <message>
        <source>Nothing was changed, because the text on the desk could not be saved.</source>
        <translation>未作更改，因为桌面上的文本无法保存。</translation>
    </message>
    <message>
        <source>Changing the articles …</source>
        <translation>正在更改文章…</translation>
    </message>
    <message>
        <source>Undoing the change …</source>
        <translation>正在撤销更改…</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) exported to %1.</source>
        <translation><numerusform>已将 %n 个页面导出到 %1。</numerusform></translation>
    </message>
    <message>
        <source>Exporting the pages …</source>
        <translation>正在导出页面…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) changed.</source>
        <translation><numerusform>已更改 %n 篇文章。</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n were like that already.</source>
        <translation><numerusform>%n 篇原本就是如此。</numerusform></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are as they were before.</source>
        <translation><numerusform>%n 篇文章已恢复原状。</numerusform></translation>
    </message>
    <message>
        <source>It was cancelled before the last article.</source>
        <translation>在最后一篇文章之前已取消。</translation>
    </message>
    <message numerus="yes">
        <source>%n left alone:</source>
        <translation><numerusform>%n 篇未改动：</numerusform></translation>
    </message>
</context>
<context>
    <name>ViewText</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Save This View</source>
        <translation>保存此视图</translation>
    </message>
    <message>
        <source>Saved Views</source>
        <translation>已保存的视图</translation>
    </message>
    <message>
        <source>Rename a View</source>
        <translation>重命名视图</translation>
    </message>
    <message>
        <source>Delete a View</source>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Replace the view “%1”?</source>
        <translation>替换视图“%1”？</translation>
    </message>
    <message>
        <source>Everybody in the newsroom sees the new one under this name.</source>
        <translation>编辑部所有人在此名称下看到的都将是新视图。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
<context>
    <name>PageExport</name>
    <message>
        <source>Exporting the page …</source>
        <translation>正在导出页面…</translation>
    </message>
    <message>
        <source>The page stood there already, byte for byte.</source>
        <translation>页面已在那里，逐字节相同。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation><numerusform>已写入 %n 个文件。</numerusform></translation>
    </message>
    <message>
        <source>The page shows revision %1, as published. The newer text goes out when you publish it.</source>
        <translation>页面显示的是已发布的修订 %1。较新的文本在您发布后才会上线。</translation>
    </message>
    <message>
        <source>Open in Browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Making the proof …</source>
        <translation>正在生成校样…</translation>
    </message>
    <message>
        <source>no browser is set up to open it</source>
        <translation>没有可用于打开它的浏览器</translation>
    </message>
    <message>
        <source>The proof is in your browser.</source>
        <translation>校样已在浏览器中打开。</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing half-written is left.</source>
        <translation>导出已取消；没有留下残缺文件。</translation>
    </message>
    <message>
        <source>Not exported, because the text could not be saved.</source>
        <translation>未导出，因为文本无法保存。</translation>
    </message>
    <message>
        <source>Not exported: another article is on the desk by now.</source>
        <translation>未导出：编辑台上现在是另一篇文章。</translation>
    </message>
    <message>
        <source>Not exported: %1</source>
        <translation>未导出：%1</translation>
    </message>
    <message>
        <source>Change Folder…</source>
        <translation>更改文件夹…</translation>
    </message>
    <message>
        <source>Show Checks</source>
        <translation>查看检查</translation>
    </message>
</context>
<context>
    <name>PartAccessible</name>
    <message>
        <source>Quote</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Heading of level %1</source>
        <translation>%1 级标题</translation>
    </message>
</context>
<context>
    <name>PictureInsertion</name>
    <message>
        <source>Insert Pictures</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.gif)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp *.gif)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Not taken either: %1</source>
        <translation>另有未收入的：%1</translation>
    </message>
    <message>
        <source>In the newsroom now, but in no text, because the article was left: %1</source>
        <translation>已收入编辑部，但因文章已离开，没有放进任何正文：%1</translation>
    </message>
    <message>
        <source>These are too many at once: %1. At most %2 pictures are taken.</source>
        <translation>一次太多了：%1。最多收入 %2 张图片。</translation>
    </message>
</context>
<context>
    <name>PictureTaking</name>
    <message>
        <source>Taking pictures …</source>
        <translation>正在收入图片…</translation>
    </message>
</context>
<context>
    <name>PictureWords</name>
    <message>
        <source>&amp;Alt text</source>
        <translation>替代文本(&amp;A)</translation>
    </message>
    <message>
        <source>What it shows, for those who cannot see it</source>
        <translation>图中是什么，供看不见的人了解</translation>
    </message>
    <message>
        <source>&amp;Decorative: who cannot see it misses nothing</source>
        <translation>装饰图(&amp;D)：看不见的人不会错过什么</translation>
    </message>
    <message>
        <source>&amp;Caption</source>
        <translation>图片说明(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;redit</source>
        <translation>署名(&amp;R)</translation>
    </message>
    <message>
        <source>Who made it, and for whom</source>
        <translation>谁拍的，为谁而拍</translation>
    </message>
</context>
<context>
    <name>PictureWordsDialog</name>
    <message>
        <source>Words of the Picture</source>
        <translation>图片文字</translation>
    </message>
    <message>
        <source>Say what each picture shows, or that it is decorative.</source>
        <translation>请写明每张图片的内容，或注明它是装饰图。</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>插入</translation>
    </message>
</context>
<context>
    <name>PreviewView</name>
    <message>
        <source>Open Link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy Link Address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as HTML Source</source>
        <translation>复制为 HTML 源码</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Left out on the page</source>
        <translation>页面上略去</translation>
    </message>
</context>
<context>
    <name>PublicationDialog</name>
    <message>
        <source>Somebody else changed the publication meanwhile. The form shows what they changed, and the rest as you left it: look it over and save again.</source>
        <translation>其间有人修改了出版物设置。表单显示对方的修改，其余保持您填写的内容：请检查后重新保存。</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>出版物</translation>
    </message>
    <message>
        <source>Masthead</source>
        <translation>报头</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>&amp;Tagline</source>
        <translation>副题(&amp;T)</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>&amp;Address of the pages</source>
        <translation>页面网址(&amp;A)</translation>
    </message>
    <message>
        <source>Address of the pages</source>
        <translation>页面网址</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>时区(&amp;Z)</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>联系方式(&amp;C)</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>E-mail or web address</source>
        <translation>电子邮件或网址</translation>
    </message>
    <message>
        <source>Where readers report errors. Pages of AI texts promise a contact, so they can only go out with one.</source>
        <translation>读者报告错误的去处。AI 文本的页面承诺提供联系方式，没有就不能导出。</translation>
    </message>
    <message>
        <source>&amp;Responsible person</source>
        <translation>责任人(&amp;R)</translation>
    </message>
    <message>
        <source>Responsible person</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>As named to readers</source>
        <translation>向读者公布的姓名</translation>
    </message>
    <message>
        <source>Policies and Links</source>
        <translation>政策与链接</translation>
    </message>
    <message>
        <source>&amp;Corrections policy</source>
        <translation>更正政策(&amp;C)</translation>
    </message>
    <message>
        <source>Corrections policy</source>
        <translation>更正政策</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>&amp;Publishing principles</source>
        <translation>出版原则(&amp;P)</translation>
    </message>
    <message>
        <source>Publishing principles</source>
        <translation>出版原则</translation>
    </message>
    <message>
        <source>&amp;Newsletter form</source>
        <translation>通讯订阅表单(&amp;N)</translation>
    </message>
    <message>
        <source>Newsletter form</source>
        <translation>通讯订阅表单</translation>
    </message>
    <message>
        <source>Where it posts to; empty: no newsletter box</source>
        <translation>提交到的网址；留空则没有订阅框</translation>
    </message>
    <message>
        <source>&amp;Related articles at most</source>
        <translation>相关文章上限(&amp;R)</translation>
    </message>
    <message>
        <source>Related articles at most</source>
        <translation>相关文章上限</translation>
    </message>
    <message>
        <source>Related Lists</source>
        <translation>相关列表</translation>
    </message>
    <message>
        <source>Suggestions go by the words that two articles share. How much else counts:</source>
        <translation>建议依据两篇文章共有的词语。其他因素的权重：</translation>
    </message>
    <message>
        <source>Shared &amp;tags</source>
        <translation>共同标签(&amp;T)</translation>
    </message>
    <message>
        <source>Shared tags</source>
        <translation>共同标签</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>At 100 % a shared tag counts as a word that both articles use four times; at 0 % tags count for nothing.</source>
        <translation>100 % 时，一个共同标签相当于两篇文章各用四次的词；0 % 时标签不起作用。</translation>
    </message>
    <message>
        <source>Same &amp;section</source>
        <translation>同一版块(&amp;S)</translation>
    </message>
    <message>
        <source>Same section</source>
        <translation>同一版块</translation>
    </message>
    <message>
        <source>So much nearer is an article of the same section.</source>
        <translation>同一版块的文章按此比例提前。</translation>
    </message>
    <message>
        <source>R&amp;ecently published</source>
        <translation>近期发布(&amp;E)</translation>
    </message>
    <message>
        <source>Recently published</source>
        <translation>近期发布</translation>
    </message>
    <message>
        <source>So much nearer is an article of today; one that is a month old by half of it.</source>
        <translation>当天的文章按此比例提前，一个月前的文章减半。</translation>
    </message>
    <message>
        <source>Suggest &amp;nothing that came out after the article</source>
        <translation>不建议晚于本文发布的文章(&amp;N)</translation>
    </message>
    <message>
        <source>Old pages stay as they are. Articles that are not published yet are suggested everything.</source>
        <translation>旧页面保持不变。尚未发布的文章不受此限制。</translation>
    </message>
    <message>
        <source>Other links of the &amp;footer</source>
        <translation>页脚的其他链接(&amp;F)</translation>
    </message>
    <message>
        <source>Other links of the footer</source>
        <translation>页脚的其他链接</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a link</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the link</source>
        <translation>移除链接</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Sections, in the order of the page</source>
        <translation>栏目，按页面顺序</translation>
    </message>
    <message>
        <source>Add a section</source>
        <translation>添加栏目</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Rename the section</source>
        <translation>重命名栏目</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>上移栏目</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>下移栏目</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>移除栏目</translation>
    </message>
    <message>
        <source>Only a section without articles can go.</source>
        <translation>只能移除没有文章的栏目。</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新栏目</translation>
    </message>
</context>
<context>
    <name>PublicationWords</name>
    <message>
        <source>Name: the masthead cannot be empty.</source>
        <translation>名称：报头不能为空。</translation>
    </message>
    <message>
        <source>Address of the pages: it begins with http:// or https:// and ends with “/”.</source>
        <translation>页面网址：以 http:// 或 https:// 开头，以“/”结尾。</translation>
    </message>
    <message>
        <source>Language: a tag such as “en” or “zh-Hans” is needed.</source>
        <translation>语言：需要“en”或“zh-Hans”这样的标签。</translation>
    </message>
    <message>
        <source>Time zone: a name such as “Europe/Berlin” is needed.</source>
        <translation>时区：需要“Asia/Shanghai”这样的名称。</translation>
    </message>
    <message>
        <source>Contact: an e-mail address or a web address is needed.</source>
        <translation>联系方式：需要电子邮件地址或网址。</translation>
    </message>
    <message>
        <source>Newsletter form: it is an address that begins with https://.</source>
        <translation>通讯订阅表单：应为以 https:// 开头的网址。</translation>
    </message>
    <message>
        <source>Corrections policy: it is the address of a page.</source>
        <translation>更正政策：应为网页地址。</translation>
    </message>
    <message>
        <source>Publishing principles: it is the address of a page.</source>
        <translation>出版原则：应为网页地址。</translation>
    </message>
    <message>
        <source>Suggestions: a weight is out of its range.</source>
        <translation>建议：某项权重超出范围。</translation>
    </message>
    <message>
        <source>Links of the footer: each has a text and an address.</source>
        <translation>页脚链接：每条都要有文字和网址。</translation>
    </message>
    <message>
        <source>Sections: each has a name of its own.</source>
        <translation>栏目：每个都要有各自的名称。</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>It is placed in articles (%1), “%2” among them.</source>
        <translation>它置于文章中（%1 篇），其中有“%2”。</translation>
    </message>
    <message>
        <source>a list has a name of up to 80 characters</source>
        <translation>列表名称最多 80 个字符</translation>
    </message>
    <message>
        <source>another list has this name</source>
        <translation>已有同名列表</translation>
    </message>
    <message>
        <source>a list holds 500 entries at most</source>
        <translation>一个列表最多 500 个条目</translation>
    </message>
    <message>
        <source>a list cannot hold another list</source>
        <translation>列表不能包含另一个列表</translation>
    </message>
    <message>
        <source>it is a number from 1 to 1,000,000</source>
        <translation>应为 1 至 1,000,000 之间的整数</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>内容为空</translation>
    </message>
    <message>
        <source>it has at most 4000 characters</source>
        <translation>最多 4000 个字符</translation>
    </message>
    <message>
        <source>a note is signed, with at most 200 characters</source>
        <translation>批注须署名，最多 200 个字符</translation>
    </message>
    <message>
        <source>a note is about some words of the text</source>
        <translation>批注须针对文中的字句</translation>
    </message>
    <message>
        <source>who wrote a note deletes it; others resolve it</source>
        <translation>批注由撰写者删除；其他人可将其标为已解决</translation>
    </message>
    <message>
        <source>somebody has answered it; resolve it instead</source>
        <translation>已有人回复；请改为标为已解决</translation>
    </message>
    <message>
        <source>who wrote an answer deletes it</source>
        <translation>回复由撰写者删除</translation>
    </message>
    <message>
        <source>the masthead cannot be empty</source>
        <translation>报头名称不能为空</translation>
    </message>
    <message>
        <source>a base URL is an http or https address without query, fragment and user</source>
        <translation>网页地址须为 http 或 https 地址，不含查询、片段和用户名</translation>
    </message>
    <message>
        <source>a language is a tag such as “en” or “zh-Hans”</source>
        <translation>语言须为“en”或“zh-Hans”这样的标签</translation>
    </message>
    <message>
        <source>a time zone is a name such as “Europe/Berlin”</source>
        <translation>时区须为“Europe/Berlin”这样的名称</translation>
    </message>
    <message>
        <source>a contact is one e-mail address, or an http or https address</source>
        <translation>联系方式须为一个电子邮件地址，或 http 或 https 地址</translation>
    </message>
    <message>
        <source>it is an http or https address</source>
        <translation>须为 http 或 https 地址</translation>
    </message>
    <message>
        <source>it is the address of a page</source>
        <translation>须为网页的地址</translation>
    </message>
    <message>
        <source>one of them is out of its range</source>
        <translation>其中一项超出范围</translation>
    </message>
    <message>
        <source>each has a text and an address</source>
        <translation>每个链接都要有文字和地址</translation>
    </message>
    <message>
        <source>another article has this slug already; choose another one</source>
        <translation>已有文章使用此网址名；请另选一个</translation>
    </message>
    <message>
        <source>a slug has lower-case letters, digits and single hyphens</source>
        <translation>网址名只含小写字母、数字和单个连字符</translation>
    </message>
    <message>
        <source>the slug is frozen since the article was first published</source>
        <translation>文章首次发布后，网址名不再更改</translation>
    </message>
    <message>
        <source>a published article is withdrawn, not spiked</source>
        <translation>已发布的文章只能撤回，不能弃用</translation>
    </message>
    <message>
        <source>it is scheduled; take it off the schedule first</source>
        <translation>文章已定时；请先取消定时</translation>
    </message>
    <message>
        <source>it was spiked</source>
        <translation>文章已弃用</translation>
    </message>
    <message>
        <source>it is published already</source>
        <translation>文章已经发布</translation>
    </message>
    <message>
        <source>it was withdrawn; publish it again by hand</source>
        <translation>文章已撤回；请手动重新发布</translation>
    </message>
    <message>
        <source>the moment has passed</source>
        <translation>该时刻已过</translation>
    </message>
    <message>
        <source>only what is published can be withdrawn</source>
        <translation>只有已发布的文章才能撤回</translation>
    </message>
    <message>
        <source>readers must be told why</source>
        <translation>必须告知读者原因</translation>
    </message>
    <message>
        <source>a sign-off needs a name</source>
        <translation>签发需要姓名</translation>
    </message>
    <message>
        <source>a duplicate needs the report it repeats</source>
        <translation>标为重复须指明原报错</translation>
    </message>
    <message>
        <source>a report cannot repeat itself</source>
        <translation>报错不能与自身重复</translation>
    </message>
    <message>
        <source>the report it repeats is a duplicate itself</source>
        <translation>所指的原报错本身就是重复</translation>
    </message>
    <message>
        <source>a report becomes corrected by publishing its correction</source>
        <translation>发布更正后，报错才成为已更正</translation>
    </message>
    <message>
        <source>where it stands now, this cannot be decided about it</source>
        <translation>以其当前状态，不能作此决定</translation>
    </message>
    <message>
        <source>a rejection needs its reason</source>
        <translation>驳回需要理由</translation>
    </message>
    <message>
        <source>only a confirmed report ends in a correction</source>
        <translation>只有已确认的报错才能以更正了结</translation>
    </message>
    <message>
        <source>it is about another article</source>
        <translation>它针对的是另一篇文章</translation>
    </message>
    <message>
        <source>only a published article is corrected</source>
        <translation>只有已发布的文章才能更正</translation>
    </message>
    <message>
        <source>readers must be told what was wrong and what is right</source>
        <translation>必须告知读者何处有误、正确的是什么</translation>
    </message>
    <message>
        <source>the dictionary takes single words</source>
        <translation>词典只收单个的词</translation>
    </message>
    <message>
        <source>it is no file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>the picture is damaged or cut short</source>
        <translation>图片已损坏或不完整</translation>
    </message>
    <message>
        <source>the picture is damaged: it gives no usable size</source>
        <translation>图片已损坏：没有可用的尺寸</translation>
    </message>
    <message>
        <source>the file is larger than 32 MiB</source>
        <translation>文件大于 32 MiB</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>SVG pictures can carry script; use PNG, JPEG or WebP</source>
        <translation>SVG 图片可能带有脚本；请用 PNG、JPEG 或 WebP</translation>
    </message>
    <message>
        <source>no PNG, JPEG, WebP or GIF picture</source>
        <translation>不是 PNG、JPEG、WebP 或 GIF 图片</translation>
    </message>
    <message>
        <source>the number of a field has four digits at most</source>
        <translation>空位的编号最多四位数字</translation>
    </message>
    <message>
        <source>there is no such variable; a dollar sign needs a backslash before it</source>
        <translation>没有这个变量；美元符号要写成 \$</translation>
    </message>
    <message>
        <source>the number of a field or the name of a variable was expected</source>
        <translation>这里应是空位的编号或变量的名称</translation>
    </message>
    <message>
        <source>choices and transformations are not supported</source>
        <translation>不支持选项和变换</translation>
    </message>
    <message>
        <source>fields may stand inside one another ten deep at most</source>
        <translation>空位最多套十层</translation>
    </message>
    <message>
        <source>the } that closes this field is missing</source>
        <translation>这个空位缺少结尾的 }</translation>
    </message>
    <message>
        <source>a colon or } was expected</source>
        <translation>这里应是冒号或 }</translation>
    </message>
    <message>
        <source>a snippet has 1,000 fields at most</source>
        <translation>一个文段最多 1,000 个空位</translation>
    </message>
    <message>
        <source>the cursor can end in one place only</source>
        <translation>光标最后只能停在一处</translation>
    </message>
    <message>
        <source>this field has another default already</source>
        <translation>这个空位已有另一个默认文字</translation>
    </message>
    <message>
        <source>a field cannot stand inside itself</source>
        <translation>空位不能套在自己里面</translation>
    </message>
    <message>
        <source>the text would get longer than four million characters</source>
        <translation>文字会超过四百万字符</translation>
    </message>
    <message>
        <source>the text of a snippet has 65,536 characters at most</source>
        <translation>文段的文字最多 65,536 个字符</translation>
    </message>
    <message>
        <source>a snippet has a name of up to 80 characters</source>
        <translation>文段要有名称，最多 80 个字符</translation>
    </message>
    <message>
        <source>a trigger is one word of up to 20 letters, digits, - and _</source>
        <translation>触发词是一个词，最多 20 个字母、数字、- 和 _</translation>
    </message>
    <message>
        <source>a snippet needs a text</source>
        <translation>文段要有文字</translation>
    </message>
    <message>
        <source>another snippet has this name</source>
        <translation>另一个文段已用这个名称</translation>
    </message>
    <message>
        <source>another snippet has this trigger</source>
        <translation>另一个文段已用这个触发词</translation>
    </message>
    <message>
        <source>a newsroom keeps 1,000 at most</source>
        <translation>一个编辑部最多保存 1,000 个</translation>
    </message>
    <message>
        <source>at most 500 lines can be pasted at once</source>
        <translation>一次最多可粘贴 500 行</translation>
    </message>
    <message>
        <source>a newer Galley wrote it</source>
        <translation>它由较新版本的 Galley 写成</translation>
    </message>
    <message>
        <source>something stands there already; choose an empty or a new folder</source>
        <translation>那里已有内容；请选择空文件夹或新文件夹</translation>
    </message>
    <message>
        <source>a view has a name of up to 60 characters</source>
        <translation>视图名称最多 60 个字符</translation>
    </message>
    <message>
        <source>another view has this name</source>
        <translation>已有同名视图</translation>
    </message>
    <message>
        <source>a newsroom keeps 200 views at most</source>
        <translation>一个编辑部最多保存 200 个视图</translation>
    </message>
    <message>
        <source>somebody’s text of it is not saved yet</source>
        <translation>有人的文本尚未保存</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>Article without a headline</source>
        <translation>无标题文章</translation>
    </message>
    <message numerus="yes">
        <source>%n texts were being written when Galley ended. All that was typed is kept.</source>
        <translation><numerusform>Galley 结束时有 %n 篇文稿正在撰写。键入的内容都已保留。</numerusform></translation>
    </message>
    <message>
        <source>A text was being written when Galley ended. It is an article of its own now: the one it was written in is gone, or has a newer draft.</source>
        <translation>Galley 结束时有一篇文稿正在撰写。它现已成为一篇独立的文章：原来的文章已不存在，或已有更新的草稿。</translation>
    </message>
    <message>
        <source>A text was being written when Galley ended. All that was typed until %1 is kept.</source>
        <translation>Galley 结束时有一篇文稿正在撰写。%1 之前键入的内容都已保留。</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>打开“%1”</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>The last revision</source>
        <translation>最后的修订</translation>
    </message>
    <message>
        <source>The recovered text</source>
        <translation>恢复的文本</translation>
    </message>
</context>
<context>
    <name>RelatedModel</name>
    <message>
        <source>list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>list, pinned</source>
        <translation>列表，固定</translation>
    </message>
    <message>
        <source>Left out: nothing of the list is shown here</source>
        <translation>未列出：该列表在此没有可显示的内容</translation>
    </message>
    <message>
        <source>Left out: it is this article</source>
        <translation>未列出：就是本文</translation>
    </message>
    <message>
        <source>Left out: it stands in the list already</source>
        <translation>未列出：列表中已有</translation>
    </message>
    <message>
        <source>Left out: it is not published</source>
        <translation>未列出：尚未发布</translation>
    </message>
    <message>
        <source>Left out: it is under embargo</source>
        <translation>未列出：处于禁发期</translation>
    </message>
    <message>
        <source>Left out until it is published as scheduled</source>
        <translation>定时发布之前不列出</translation>
    </message>
    <message>
        <source>Left out: it was spiked</source>
        <translation>未列出：已弃用</translation>
    </message>
    <message>
        <source>Left out: it was withdrawn</source>
        <translation>未列出：已撤回</translation>
    </message>
    <message>
        <source>Left out: the article no longer exists</source>
        <translation>未列出：文章已不存在</translation>
    </message>
    <message>
        <source>headline without a link</source>
        <translation>没有链接的标题</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>固定</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Headline is now “%1” (H takes it)</source>
        <translation>标题现为“%1”（按 H 采用）</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Left off: a page lists %1 at most</source>
        <translation>未列出：页面最多列出 %1 条</translation>
    </message>
</context>
<context>
    <name>RelatedPane</name>
    <message>
        <source>Pin: the entry keeps this place (P)</source>
        <translation>固定：条目保持此位置（P）</translation>
    </message>
    <message>
        <source>Pin entry</source>
        <translation>固定条目</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移（Alt+上）</translation>
    </message>
    <message>
        <source>Move entry up</source>
        <translation>上移条目</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移（Alt+下）</translation>
    </message>
    <message>
        <source>Move entry down</source>
        <translation>下移条目</translation>
    </message>
    <message>
        <source>Remove from the list (Del)</source>
        <translation>从列表移除（Del）</translation>
    </message>
    <message>
        <source>Remove entry</source>
        <translation>移除条目</translation>
    </message>
    <message>
        <source>No related articles yet. Find one below, or take a suggestion.</source>
        <translation>还没有相关文章。请在下方查找，或采用建议。</translation>
    </message>
    <message>
        <source>Related articles</source>
        <translation>相关文章</translation>
    </message>
    <message>
        <source>%1 of %2 on the page</source>
        <translation>页面上 %1 条（最多 %2 条）</translation>
    </message>
    <message>
        <source>Fill up with suggestions (F)</source>
        <translation>用建议补满（F）</translation>
    </message>
    <message>
        <source>Fill up with suggestions</source>
        <translation>用建议补满</translation>
    </message>
    <message>
        <source>Paste headlines or addresses (Ctrl+V)</source>
        <translation>粘贴标题或网址（Ctrl+V）</translation>
    </message>
    <message>
        <source>Paste headlines or addresses</source>
        <translation>粘贴标题或网址</translation>
    </message>
    <message>
        <source>Link back: put this article into the list of the chosen one (R)</source>
        <translation>互相关联：把本文放入所选文章的列表（R）</translation>
    </message>
    <message>
        <source>Link back</source>
        <translation>互相关联</translation>
    </message>
</context>
<context>
    <name>ReportDecisions</name>
    <message>
        <source>Why it is rejected</source>
        <translation>驳回的理由</translation>
    </message>
    <message>
        <source>Reason of the rejection</source>
        <translation>驳回理由</translation>
    </message>
    <message>
        <source>The report that this one repeats</source>
        <translation>它所重复的报错</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Correct in the Article… (Enter)</source>
        <translation>在文章中更正…（回车）</translation>
    </message>
    <message>
        <source>Opens the article at the passage; Enter in the list does the same</source>
        <translation>在该段落处打开文章；在列表中按回车也可以</translation>
    </message>
    <message>
        <source>Confirm (C)</source>
        <translation>确认 (C)</translation>
    </message>
    <message>
        <source>The reader is right</source>
        <translation>读者是对的</translation>
    </message>
    <message>
        <source>Reject… (R)</source>
        <translation>驳回… (R)</translation>
    </message>
    <message>
        <source>Asks for the reason</source>
        <translation>会询问理由</translation>
    </message>
    <message>
        <source>Duplicate… (D)</source>
        <translation>重复… (D)</translation>
    </message>
    <message>
        <source>Asks which report it repeats</source>
        <translation>会询问重复了哪条</translation>
    </message>
    <message>
        <source>Reopen (O)</source>
        <translation>重新打开 (O)</translation>
    </message>
    <message>
        <source>Takes the decision back: the report is new again</source>
        <translation>撤回决定：报错重新变为新的</translation>
    </message>
    <message>
        <source>Choose the report that it repeats</source>
        <translation>请选择它所重复的报错</translation>
    </message>
    <message>
        <source>Its correction is on the page. That cannot be taken back.</source>
        <translation>更正已在页面上，无法撤回。</translation>
    </message>
</context>
<context>
    <name>ReportPassage</name>
    <message>
        <source>No article matched</source>
        <translation>未匹配到文章</translation>
    </message>
    <message>
        <source>The passage stands in the article.</source>
        <translation>该段落在文章中。</translation>
    </message>
    <message>
        <source>Not word for word: this may be the passage, changed since.</source>
        <translation>并非逐字一致：可能是此段，但之后有改动。</translation>
    </message>
    <message>
        <source>The passage was not found in the present text.</source>
        <translation>在目前的文本中找不到该段落。</translation>
    </message>
    <message>
        <source>It is about the article on the desk</source>
        <translation>它说的是编辑台上的这篇文章</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>文章文本</translation>
    </message>
    <message>
        <source>The reader quoted no passage.</source>
        <translation>读者没有引用段落。</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>没有打开的文章。</translation>
    </message>
    <message>
        <source>On the desk: an article without a headline</source>
        <translation>编辑台上：一篇没有标题的文章</translation>
    </message>
    <message>
        <source>On the desk: “%1”</source>
        <translation>编辑台上：“%1”</translation>
    </message>
    <message>
        <source>The message names no article of this newsroom. Open the article that the reader means, then come back and say so here.</source>
        <translation>这条留言没有指明本编辑部的文章。请打开读者所指的文章，再回到这里确认。</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Clarification</source>
        <translation>澄清</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Editor's note</source>
        <translation>编者按</translation>
    </message>
    <message>
        <source>Retraction</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Severe: stands above the text</source>
        <translation>严重：放在正文之上</translation>
    </message>
    <message>
        <source>Minor: stands below the text</source>
        <translation>轻微：放在正文之下</translation>
    </message>
    <message>
        <source>By %1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>it repeats report #%1</source>
        <translation>它重复了报错 #%1</translation>
    </message>
</context>
<context>
    <name>ReportsInbox</name>
    <message>
        <source>“%1” was written meanwhile; Enter replaces it.</source>
        <translation>其间有人写下了“%1”；按回车即以您的文字替换。</translation>
    </message>
    <message>
        <source>Import Reports</source>
        <translation>导入报错</translation>
    </message>
    <message>
        <source>Reports (*.eml *.mbox *.csv *.json)</source>
        <translation>报错 (*.eml *.mbox *.csv *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From a reader who left no name</source>
        <translation>来自未留名的读者</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>No passage was quoted.</source>
        <translation>没有引用段落。</translation>
    </message>
    <message>
        <source>Evidence: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>Report #%1: %2</source>
        <translation>报错 #%1：%2</translation>
    </message>
    <message>
        <source>Error reports</source>
        <translation>报错</translation>
    </message>
    <message>
        <source>The reader's message</source>
        <translation>读者的留言</translation>
    </message>
    <message>
        <source>Passage as the reader quoted it</source>
        <translation>读者引用的段落</translation>
    </message>
    <message>
        <source>Private note, for the desk only</source>
        <translation>内部备注，仅供编辑部</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>内部备注</translation>
    </message>
    <message>
        <source>Reports → Import Reports… takes in mails, mailboxes, CSV and JSON files.</source>
        <translation>通过“报错 → 导入报错…”可读入邮件、邮箱、CSV 和 JSON 文件。</translation>
    </message>
    <message>
        <source>A report that you confirm waits here for its correction.</source>
        <translation>您确认的报错在这里等待更正。</translation>
    </message>
    <message>
        <source>Reports that are corrected, rejected or duplicates are kept here.</source>
        <translation>已更正、已驳回和重复的报错保存在这里。</translation>
    </message>
    <message>
        <source>No reports in this state</source>
        <translation>没有处于此状态的报错</translation>
    </message>
    <message>
        <source>Choose a report</source>
        <translation>请选择一条报错</translation>
    </message>
    <message>
        <source>It is shown here beside the passage that it is about.</source>
        <translation>它会显示在这里，旁边是它所说的段落。</translation>
    </message>
</context>
<context>
    <name>ReportsModel</name>
    <message>
        <source>no article matched</source>
        <translation>未匹配到文章</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>Embargo and Schedule</source>
        <translation>禁发与定时</translation>
    </message>
    <message>
        <source>May be published at &amp;any time</source>
        <translation>可随时发布(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Embargo: not before a moment agreed with a source</source>
        <translation>禁发(&amp;E)：不早于与来源约定的时刻</translation>
    </message>
    <message>
        <source>Lifts at</source>
        <translation>解除于</translation>
    </message>
    <message>
        <source>Embargo lifts at</source>
        <translation>禁发解除时间</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason of the embargo</source>
        <translation>禁发理由</translation>
    </message>
    <message>
        <source>For the desk only</source>
        <translation>仅供编辑部</translation>
    </message>
    <message>
        <source>&amp;Schedule: publish at</source>
        <translation>定时(&amp;S)：发布于</translation>
    </message>
    <message>
        <source>Publish at</source>
        <translation>发布于</translation>
    </message>
    <message>
        <source>Times are those of this computer.</source>
        <translation>时间以本机为准。</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Find a command or a key…</source>
        <translation>查找命令或按键…</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>Commands and their shortcuts</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;New shortcut:</source>
        <translation>新快捷键(&amp;N)：</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>新快捷键</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>SignOffDialog</name>
    <message>
        <source>Sign Off</source>
        <translation>签发审核</translation>
    </message>
    <message>
        <source>You confirm that a person has reviewed this very text. Any later edit voids the sign-off.</source>
        <translation>您确认有人审核过这份文本。之后的任何改动都会使签发失效。</translation>
    </message>
    <message>
        <source>The facts are &amp;accurate</source>
        <translation>事实准确(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing is &amp;implausible or misleading</source>
        <translation>没有不合理或误导之处(&amp;I)</translation>
    </message>
    <message>
        <source>The &amp;sources were looked at</source>
        <translation>已查看消息来源(&amp;S)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Name of the reviewer</source>
        <translation>审核人姓名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Role of the reviewer</source>
        <translation>审核人职务</translation>
    </message>
    <message>
        <source>Duty editor</source>
        <translation>值班编辑</translation>
    </message>
</context>
<context>
    <name>SourceEditor</name>
    <message>
        <source>Article text (Markdown)</source>
        <translation>文章正文（Markdown）</translation>
    </message>
    <message>
        <source>Write the article here, in Markdown.</source>
        <translation>在此用 Markdown 写文章。</translation>
    </message>
</context>
<context>
    <name>SourcesModel</name>
    <message>
        <source>A professional newsroom's own report that readers are pointed to</source>
        <translation>指引读者阅读的专业媒体自有报道</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>完整报道</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a Newsroom</source>
        <translation>打开编辑部</translation>
    </message>
    <message>
        <source>Newsrooms (*.galley)</source>
        <translation>编辑部 (*.galley)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Where the Newsroom Is Kept</source>
        <translation>编辑部的存放位置</translation>
    </message>
    <message>
        <source>Draft, preview, relate, disclose, publish, correct. Nothing leaves this machine unless you export it.</source>
        <translation>起草、预览、关联、披露、发布、更正。除非您导出，任何内容都不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>先看看</translation>
    </message>
    <message>
        <source>A harbour city's daily with articles, reports and corrections to try everything on. It is yours to change.</source>
        <translation>一份港城日报，有文章、报错和更正，可以试用一切功能，也可随意修改。</translation>
    </message>
    <message>
        <source>&amp;Try the Sample Newsroom</source>
        <translation>试用示例编辑部(&amp;T)</translation>
    </message>
    <message>
        <source>Begin your own</source>
        <translation>创建自己的</translation>
    </message>
    <message>
        <source>Name on the masthead</source>
        <translation>报头名称</translation>
    </message>
    <message>
        <source>Language of the publication</source>
        <translation>刊物语言</translation>
    </message>
    <message>
        <source>&amp;Create…</source>
        <translation>创建(&amp;C)…</translation>
    </message>
    <message>
        <source>Open a newsroom</source>
        <translation>打开编辑部</translation>
    </message>
    <message>
        <source>Open a &amp;File…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Address of a shared newsroom</source>
        <translation>共享编辑部的地址</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Recent newsrooms</source>
        <translation>最近使用的编辑部</translation>
    </message>
    <message>
        <source>&amp;Back to the Desk</source>
        <translation>回到工作台(&amp;B)</translation>
    </message>
    <message>
        <source>Tagline below it (may stay empty)</source>
        <translation>其下的副题（可留空）</translation>
    </message>
    <message>
        <source>Tagline</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Time zone of the dates on the page, as “Europe/Berlin”</source>
        <translation>页面日期的时区，如“Asia/Shanghai”</translation>
    </message>
    <message>
        <source>Time zone of the dates on the page</source>
        <translation>页面日期的时区</translation>
    </message>
    <message>
        <source>Contact for readers: e-mail or web address</source>
        <translation>读者联系方式：电子邮件或网址</translation>
    </message>
    <message>
        <source>Pages of AI texts promise readers a contact, so they can only go out with one.</source>
        <translation>AI 文本的页面向读者承诺联系方式，没有就不能导出。</translation>
    </message>
    <message>
        <source>Contact for readers</source>
        <translation>读者联系方式</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Used once and never stored. Without one, PGPASSWORD and ~/.pgpass are asked.</source>
        <translation>只用一次，从不存储。留空则使用 PGPASSWORD 和 ~/.pgpass。</translation>
    </message>
    <message>
        <source>Password of the shared newsroom</source>
        <translation>共享编辑部的密码</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>您的姓名(&amp;Y)</translation>
    </message>
    <message>
        <source>For sign-offs and the history</source>
        <translation>用于签发和历史记录</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation><numerusform>%1：%n 篇文章</numerusform></translation>
    </message>
</context>
<context>
    <name>StateWord</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审稿中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>待发</translation>
    </message>
    <message>
        <source>Spiked</source>
        <translation>已弃用</translation>
    </message>
    <message>
        <source>Unpublished</source>
        <translation>未发布</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定时</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>No AI used</source>
        <translation>未使用 AI</translation>
    </message>
    <message>
        <source>AI-assisted</source>
        <translation>AI 辅助</translation>
    </message>
    <message>
        <source>AI-generated, reviewed</source>
        <translation>AI 生成，已审核</translation>
    </message>
    <message>
        <source>AI-generated, not reviewed</source>
        <translation>AI 生成，未审核</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Kept on leaving</source>
        <translation>离开时留存</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>妨碍发布</translation>
    </message>
    <message>
        <source>Warns</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Embargoed</source>
        <translation>禁发中</translation>
    </message>
</context>
<context>
    <name>TargetGauge</name>
    <message>
        <source>%1% of %2 words</source>
        <translation>%2 词的 %1%</translation>
    </message>
    <message>
        <source>%1% of %2 characters</source>
        <translation>%2 字符的 %1%</translation>
    </message>
    <message>
        <source>Target met: %1 words</source>
        <translation>已达目标：%1 词</translation>
    </message>
    <message>
        <source>Target met: %1 characters</source>
        <translation>已达目标：%1 字符</translation>
    </message>
    <message>
        <source>%1 over %2 words</source>
        <translation>比 %2 词多 %1</translation>
    </message>
    <message>
        <source>%1 over %2 characters</source>
        <translation>比 %2 字符多 %1</translation>
    </message>
    <message>
        <source>Length target: %1</source>
        <translation>篇幅目标：%1</translation>
    </message>
    <message>
        <source>The whole text has %1 words; %2 were asked for. Press to change that.</source>
        <translation>全文 %1 词，目标 %2 词。按下可更改目标。</translation>
    </message>
    <message>
        <source>The whole text has %1 characters with spaces; %2 were asked for. Press to change that.</source>
        <translation>全文含空格 %1 字符，目标 %2 字符。按下可更改目标。</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>“%1” was spiked</source>
        <translation>“%1”已弃用</translation>
    </message>
    <message>
        <source>an article is gone</source>
        <translation>有一篇文章已不存在</translation>
    </message>
    <message>
        <source>Passed over: %1.</source>
        <translation>已跳过：%1。</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>The language changes when Galley starts again.</source>
        <translation>语言将在 Galley 下次启动时更改。</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The text is taken down; this notice stays at its address. Say what was wrong and, where it helps, what is right.</source>
        <translation>文本将被撤下；此说明留在原网址。请说明哪里有误，必要时说明正确内容。</translation>
    </message>
    <message>
        <source>Notice to readers</source>
        <translation>致读者说明</translation>
    </message>
</context>
<context>
    <name>WritingFeature</name>
    <message>
        <source>There is no table at the cursor.</source>
        <translation>光标处没有表格。</translation>
    </message>
</context>
<context>
    <name>NewsroomSnippets</name>
    <message>
        <source>The text cannot be changed now.</source>
        <translation>现在不能修改文字。</translation>
    </message>
    <message>
        <source>The snippet was not inserted. %1.</source>
        <translation>没有插入文段。%1。</translation>
    </message>
    <message>
        <source>‹selected text›</source>
        <translation>‹选中的文字›</translation>
    </message>
    <message>
        <source>‹clipboard›</source>
        <translation>‹剪贴板›</translation>
    </message>
</context>
<context>
    <name>SnippetPalette</name>
    <message>
        <source>Find a snippet…</source>
        <translation>查找文段…</translation>
    </message>
    <message>
        <source>Snippet</source>
        <translation>文段</translation>
    </message>
    <message>
        <source>Snippets</source>
        <translation>文段</translation>
    </message>
</context>
<context>
    <name>SnippetsDialog</name>
    <message>
        <source>The Newsroom's Snippets</source>
        <translation>编辑部文段</translation>
    </message>
    <message>
        <source>Find a snippet…</source>
        <translation>查找文段…</translation>
    </message>
    <message>
        <source>Find a snippet</source>
        <translation>查找文段</translation>
    </message>
    <message>
        <source>Snippets of the newsroom</source>
        <translation>编辑部的文段</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>新建(&amp;W)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制一份(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Trigger</source>
        <translation>触发词(&amp;T)</translation>
    </message>
    <message>
        <source>Typed in the text, followed by Tab. It may stay empty.</source>
        <translation>在正文里键入它再按 Tab。可以留空。</translation>
    </message>
    <message>
        <source>Text of the snippet</source>
        <translation>文段的文字</translation>
    </message>
    <message>
        <source>Markdown with fields</source>
        <translation>带空位的 Markdown</translation>
    </message>
    <message>
        <source>$1, $2 … are fields, ${1:words} is one with words in it, $0 is where the cursor ends. $TM_SELECTED_TEXT, $CLIPBOARD, $TODAY, $HEADLINE and $BYLINE are filled in. A dollar sign is written as \$.</source>
        <translation>$1、$2……是空位，${1:文字} 是带默认文字的空位，$0 是光标最后停的地方。$TM_SELECTED_TEXT（选中的文字）、$CLIPBOARD（剪贴板）、$TODAY（今天）、$HEADLINE（标题）和 $BYLINE（署名）会自动填好。美元符号写成 \$。</translation>
    </message>
    <message>
        <source>What is inserted:</source>
        <translation>插入的内容：</translation>
    </message>
    <message>
        <source>What is inserted</source>
        <translation>插入的内容</translation>
    </message>
    <message>
        <source>&amp;Discard Changes</source>
        <translation>放弃修改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>已移除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save Mine as a New One</source>
        <translation>把我的另存为新文段</translation>
    </message>
    <message>
        <source>Discard Mine</source>
        <translation>放弃我的</translation>
    </message>
    <message>
        <source>These changes are not saved.</source>
        <translation>这些修改还没有保存。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Discard and Close</source>
        <translation>放弃并关闭</translation>
    </message>
</context>
<context>
    <name>SearchNotes</name>
    <message>
        <source>Rank All</source>
        <translation>全部排序</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The newest %1 hits, the best first.</source>
        <translation>最新的 %1 条结果，最相关的在前。</translation>
    </message>
    <message>
        <source>Ranking all hits…</source>
        <translation>正在为全部结果排序…</translation>
    </message>
</context>
<context>
    <name>RelatedFinder</name>
    <message>
        <source>Newsroom → Publication… says what counts where articles are suggested.</source>
        <translation>“编辑部 → 出版物…”规定推荐文章时如何计分。</translation>
    </message>
    <message>
        <source>Nothing that came out later.</source>
        <translation>不含之后发表的稿件。</translation>
    </message>
    <message>
        <source>By shared words; tags %1, same section %2, recency %3.</source>
        <translation>按共用的词；标签计 %1，同一栏目 %2，新近 %3。</translation>
    </message>
    <message>
        <source>No article was found that may be added.</source>
        <translation>未找到可以添加的文章。</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到</translation>
    </message>
    <message>
        <source>Find an article, or paste a link</source>
        <translation>查找文章，或粘贴链接</translation>
    </message>
    <message>
        <source>Find an article to relate, or paste a link</source>
        <translation>查找要关联的文章，或粘贴链接</translation>
    </message>
    <message>
        <source>Headline of the linked page</source>
        <translation>所链接页面的标题</translation>
    </message>
    <message>
        <source>Add link</source>
        <translation>添加链接</translation>
    </message>
    <message>
        <source>Articles that may be added</source>
        <translation>可以添加的文章</translation>
    </message>
    <message>
        <source>Enter or double-click adds the article</source>
        <translation>按回车或双击以添加文章</translation>
    </message>
</context>
<context>
    <name>LinkingBack</name>
    <message>
        <source>The list of “%1” is as it was.</source>
        <translation>“%1”的列表已恢复原样。</translation>
    </message>
    <message>
        <source>This article stands in the list of “%1” already.</source>
        <translation>本文已在“%1”的列表中。</translation>
    </message>
    <message>
        <source>This article now stands in the related list of “%1”.</source>
        <translation>本文现已列入“%1”的相关文章列表。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>This article now stands in the related list of “%1”. That one is open elsewhere too (%2): a change of its list made there now is refused, and has to be made again.</source>
        <translation>本文现已列入“%1”的相关文章列表。该文章也在别处打开（%2）：那边现在对其列表所作的更改会被拒绝，需要重新更改。</translation>
    </message>
</context>
<context>
    <name>ImpactDialog</name>
    <message>
        <source>Looking for the pages…</source>
        <translation>正在查找页面…</translation>
    </message>
    <message>
        <source>What Changes</source>
        <translation>哪些页面会变</translation>
    </message>
    <message>
        <source>Pages that change</source>
        <translation>会变的页面</translation>
    </message>
    <message>
        <source>Pages that change when they are exported again: %1. Articles whose list holds this one: %2.</source>
        <translation>再次导出时会变的页面：%1。列表中有本文的文章：%2。</translation>
    </message>
    <message>
        <source>this article</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>holds it</source>
        <translation>列有本文</translation>
    </message>
    <message>
        <source>the list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>the headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>the state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>changes with: %1</source>
        <translation>随之变化：%1</translation>
    </message>
    <message>
        <source>Readers have no page of it yet</source>
        <translation>读者还没有它的页面</translation>
    </message>
    <message>
        <source>Its list holds the article further down than a page shows</source>
        <translation>在其列表中，本文排在页面所列条目之后</translation>
    </message>
</context>
<context>
    <name>PastedRelatedDialog</name>
    <message>
        <source>&amp;Keep unknown lines as headlines without an article</source>
        <translation>把未知的行保留为没有文章的标题(&amp;K)</translation>
    </message>
    <message>
        <source>Comparing with the archive…</source>
        <translation>正在与文章库比对…</translation>
    </message>
    <message>
        <source>Pasted Headlines and Addresses</source>
        <translation>粘贴的标题和网址</translation>
    </message>
    <message>
        <source>Pasted lines</source>
        <translation>粘贴的行</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>Lines: %1. Articles of the archive: %2. Several of one headline: %3. Other sites: %4. Unknown: %5. Left out: %6.</source>
        <translation>行：%1。文章库中的文章：%2。同一标题有多篇：%3。其他网站：%4。未知：%5。未列入：%6。</translation>
    </message>
    <message>
        <source>Articles of this headline: %1. Choose one</source>
        <translation>此标题的文章：%1。请选择一篇</translation>
    </message>
    <message>
        <source>Page of another site: %1</source>
        <translation>其他网站的页面：%1</translation>
    </message>
    <message>
        <source>No article has this headline</source>
        <translation>没有文章使用此标题</translation>
    </message>
    <message>
        <source>No article stands at this address of yours</source>
        <translation>您的这个网址上没有文章</translation>
    </message>
    <message>
        <source>Left out: a remain of the page it was copied from</source>
        <translation>未列入：所复制页面的残留</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文字。</translation>
    </message>
</context>
</TS>
