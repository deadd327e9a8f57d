<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Drawings</name>
    <message>
        <source>drawing</source>
        <translation>画线</translation>
    </message>
    <message>
        <source>change of a drawing</source>
        <translation>改动画线</translation>
    </message>
    <message>
        <source>deletion of a drawing</source>
        <translation>删除画线</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Read vendor files, folders and zips into a store</source>
        <translation>把供应商文件、文件夹和 zip 读进库</translation>
    </message>
    <message>
        <source>PATH… [--store S]</source>
        <translation>PATH… [--store S]</translation>
    </message>
    <message>
        <source>What is there: series, datasets, studies, figures, formats</source>
        <translation>列出已有内容：序列、数据集、研究、图、格式</translation>
    </message>
    <message>
        <source>WHAT [--store S] [--json]</source>
        <translation>WHAT [--store S] [--json]</translation>
    </message>
    <message>
        <source>Compute a study</source>
        <translation>计算一项研究</translation>
    </message>
    <message>
        <source>ID [--param k=v]… [--as-of T] [--store S] [--json | --csv | --png F | --svg F]</source>
        <translation>ID [--param k=v]… [--as-of T] [--store S] [--json | --csv | --png F | --svg F]</translation>
    </message>
    <message>
        <source>Integrity and schema audit of a store</source>
        <translation>检查库的完整性与结构</translation>
    </message>
    <message>
        <source>[--store S]</source>
        <translation>[--store S]</translation>
    </message>
    <message>
        <source>Write the built-in simulated market into a store</source>
        <translation>把内置模拟市场写进库</translation>
    </message>
    <message>
        <source>--store S [--seed N]</source>
        <translation>--store S [--seed N]</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>tidemark opens the window; tidemark COMMAND works without a display.</source>
        <translation>tidemark 打开窗口；tidemark COMMAND 不需要显示器。</translation>
    </message>
    <message>
        <source>tidemark COMMAND --help lists the options of one command.</source>
        <translation>tidemark COMMAND --help 列出该命令的选项。</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 failed, 2 usage, 3 incomplete (data is missing).</source>
        <translation>退出码：0 完成，1 失败，2 写法有误，3 不完整（缺数据）。</translation>
    </message>
    <message>
        <source>There is no command “%1”; tidemark help lists them</source>
        <translation>没有“%1”这个命令；tidemark help 列出全部命令</translation>
    </message>
    <message>
        <source>--%1: “%2” is not accepted; use %3</source>
        <translation>--%1：不接受“%2”，可用 %3</translation>
    </message>
    <message>
        <source>%1 could not be written: %2; check the folder and its permissions</source>
        <translation>%1 写不进去：%2；请检查文件夹及其权限</translation>
    </message>
    <message>
        <source>Not taken:</source>
        <translation>未收：</translation>
    </message>
    <message>
        <source>%1 files taken, %2 not taken; %3 rows taken, %4 flagged, %5 refused</source>
        <translation>收 %1 个文件，未收 %2 个；收 %3 行，标记 %4 行，拒收 %5 行</translation>
    </message>
    <message>
        <source>%1: %2, %3; %4 rows taken, %5 flagged, %6 refused</source>
        <translation>%1：%2，%3；收 %4 行，标记 %5 行，拒收 %6 行</translation>
    </message>
    <message>
        <source>already in the store: nothing changed</source>
        <translation>库中已有，没有变化</translation>
    </message>
    <message>
        <source>%1 rows differ from what the store has; the stored ones stay</source>
        <translation>有 %1 行与库中不同，保留库中的值</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>第 %1 行：</translation>
    </message>
    <message>
        <source>and %1 more; --issues FILE saves them all</source>
        <translation>另有 %1 条；--issues FILE 可全部保存</translation>
    </message>
    <message>
        <source>import: name at least one file or folder</source>
        <translation>import：请至少写一个文件或文件夹</translation>
    </message>
    <message>
        <source>%1: there is no such file or folder</source>
        <translation>%1：没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>%1: the list of issues could not be written (%2)</source>
        <translation>%1：问题清单写不进去（%2）</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>复权</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收录</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>资产类别</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>Vendors’ symbols</source>
        <translation>各家代码</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>带来什么</translation>
    </message>
    <message>
        <source>%1: the folder could not be made; check its permissions</source>
        <translation>%1：文件夹建不了；请检查权限</translation>
    </message>
    <message>
        <source>There is no workspace “%1”; part1 to part4 are built in</source>
        <translation>没有“%1”这个工作区；内置的有 part1 至 part4</translation>
    </message>
    <message>
        <source>--seed: “%1” is not a whole number</source>
        <translation>--seed：“%1”不是整数</translation>
    </message>
    <message>
        <source>%1: the simulated market of seed %2 is in place; everything made from it is marked SIMULATED</source>
        <translation>%1：种子 %2 的模拟市场已写入，由它得出的一切都标有“模拟”</translation>
    </message>
    <message>
        <source>Making the built-in simulated market in %1 …</source>
        <translation>正在 %1 中生成内置模拟市场……</translation>
    </message>
    <message>
        <source>--as-of: “%1” is neither a date such as 2025-11-20 nor an instant such as 2025-11-20T21:00:00Z</source>
        <translation>--as-of：“%1”既不是 2025-11-20 这样的日期，也不是 2025-11-20T21:00:00Z 这样的时刻</translation>
    </message>
    <message>
        <source>There is no study “%1”; there are %2</source>
        <translation>没有“%1”这项研究；现有 %2</translation>
    </message>
    <message>
        <source>--param %1: write name=value with one of %2</source>
        <translation>--param %1：请写成 name=value，可用参数 %2</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>As of the end of %1 in New York</source>
        <translation>截至 %1 纽约当天结束</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>SIMULATED data</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Partly SIMULATED data</source>
        <translation>部分为模拟数据</translation>
    </message>
    <message>
        <source>Source: %1, %2</source>
        <translation>来源：%1，%2</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>缺少：%1</translation>
    </message>
    <message>
        <source>Not there, and not needed: %1</source>
        <translation>没有，但不是必需：%1</translation>
    </message>
    <message>
        <source>(tidemark import reads it from %1)</source>
        <translation>（tidemark import 可从 %1 读入）</translation>
    </message>
    <message>
        <source>--figure: the study gives no figure “%1”</source>
        <translation>--figure：这项研究没有“%1”这张图</translation>
    </message>
    <message>
        <source>study: name one study; tidemark list studies names them</source>
        <translation>study：请写一项研究；tidemark list studies 列出全部</translation>
    </message>
    <message>
        <source>Days of %1 that are not as usual</source>
        <translation>%1 的非常规日</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>开盘</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>calendar: times are written 09:30</source>
        <translation>calendar：时间应写成 09:30</translation>
    </message>
    <message>
        <source>calendar: “%1” is no day; write 2025-11-27</source>
        <translation>calendar：“%1”不是日期；请写成 2025-11-27</translation>
    </message>
    <message>
        <source>The calendar %1 is changed; every study counts with it.</source>
        <translation>日历 %1 已修改；所有研究都将据此计算。</translation>
    </message>
    <message>
        <source>calendar: --year takes a year, such as 2025</source>
        <translation>calendar：--year 应为年份，例如 2025</translation>
    </message>
    <message>
        <source>Assemble the report and write it</source>
        <translation>汇编报告并写成文件</translation>
    </message>
    <message>
        <source>Answer one SELECT over a store; bars shows the rows of its series</source>
        <translation>对数据库执行一条 SELECT；bars 表逐行列出各序列</translation>
    </message>
    <message>
        <source>QUERY [--store S] [--json] [--limit N]</source>
        <translation>查询语句 [--store S] [--json] [--limit N]</translation>
    </message>
    <message>
        <source>What is odd in the stored data, and where</source>
        <translation>列出已存数据中的异常及其位置</translation>
    </message>
    <message>
        <source>[SERIES…] [--store S] [--json]</source>
        <translation>[序列…] [--store S] [--json]</translation>
    </message>
    <message>
        <source>Write stored series as CSV or XLSX</source>
        <translation>将已存序列写成 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>SERIES… [--out F] [--store S]</source>
        <translation>序列… [--out F] [--store S]</translation>
    </message>
    <message>
        <source>Take series out of a store, or put the last ones back</source>
        <translation>从数据库删除序列，或恢复上次删除的序列</translation>
    </message>
    <message>
        <source>SERIES… | --undo [--store S]</source>
        <translation>序列… | --undo [--store S]</translation>
    </message>
    <message>
        <source>Days an exchange does not keep as usual; set days of your own</source>
        <translation>列出交易所的非常规日，或自行设定</translation>
    </message>
    <message>
        <source>[CALENDAR] [--year Y] [--set DAY [--close T] [--name N]] [--remove DAY] [--store S]</source>
        <translation>[日历] [--year Y] [--set 日期 [--close T] [--name N]] [--remove 日期] [--store S]</translation>
    </message>
    <message>
        <source>Nothing was deleted from this store that can be put back.</source>
        <translation>此数据库没有可恢复的删除。</translation>
    </message>
    <message>
        <source>%1: %2 rows put back</source>
        <translation>%1：已恢复 %2 行</translation>
    </message>
    <message>
        <source>delete: name a series, such as SPX:1d:stooq, or --undo</source>
        <translation>delete：请指明序列，例如 SPX:1d:stooq，或使用 --undo</translation>
    </message>
    <message>
        <source>%1: %2 rows deleted</source>
        <translation>%1：已删除 %2 行</translation>
    </message>
    <message>
        <source>tidemark delete --undo puts them back.</source>
        <translation>可用 tidemark delete --undo 恢复。</translation>
    </message>
    <message>
        <source>export: name a series, such as SPX:1d</source>
        <translation>export：请指明序列，例如 SPX:1d</translation>
    </message>
    <message>
        <source>%1: %2 series in %3 files</source>
        <translation>%1：%2 个序列，%3 个文件</translation>
    </message>
    <message>
        <source>the columns are remembered for files with this header</source>
        <translation>已记住这些列，适用于表头相同的文件</translation>
    </message>
    <message>
        <source>list: name one of series, catalogue, datasets, frames, instruments, figures, studies, formats</source>
        <translation>list：请指明 series、catalogue、datasets、frames、instruments、figures、studies、formats 之一</translation>
    </message>
    <message>
        <source>Frozen as “%1”, as of the end of %2 in New York, data #%3</source>
        <translation>已冻结为“%1”，截至纽约时间 %2 日终，数据 #%3</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>冻结于</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>report --diff: name two snapshots or JSON files</source>
        <translation>report --diff：请给出两个快照或 JSON 文件</translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ</source>
        <translation>%2 个数字中有 %1 个不同</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Error in the text</source>
        <translation>文本有误</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未采用</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Missing dataset</source>
        <translation>缺少数据集</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>篇幅</translation>
    </message>
    <message>
        <source>%1 figures, %2 tables, %3 footnotes, %4 numbers from the data</source>
        <translation>图 %1 张，表 %2 张，脚注 %3 条，取自数据的数字 %4 个</translation>
    </message>
    <message>
        <source>Part %1: %2 Han characters, %3 words</source>
        <translation>第 %1 部分：汉字 %2 个，西文词 %3 个</translation>
    </message>
    <message>
        <source>Nothing was written: data are missing. Import them, or give --allow-missing to print “no data” in their place.</source>
        <translation>没有写出文件：数据缺失。请先导入，或加上 --allow-missing，在缺处印出“无数据”。</translation>
    </message>
    <message>
        <source>Nothing was written: the text has errors.</source>
        <translation>没有写出文件：文本有误。</translation>
    </message>
    <message>
        <source>report: “%1” is not understood; formats are options, such as --md FILE</source>
        <translation>report：无法理解“%1”；格式以选项给出，例如 --md FILE</translation>
    </message>
    <message>
        <source>sql: give one SELECT, in quotes</source>
        <translation>sql：请给出一条 SELECT，并用引号括起来</translation>
    </message>
    <message>
        <source>sql: --limit takes a whole number of rows</source>
        <translation>sql：--limit 后面是行数，须为整数</translation>
    </message>
    <message>
        <source>There are more rows; --limit shows them.</source>
        <translation>还有更多行，用 --limit 可以显示。</translation>
    </message>
    <message>
        <source>calendar: “%1” is none of %2</source>
        <translation>calendar：“%1”不在 %2 之中</translation>
    </message>
    <message>
        <source>[--pdf F] [--docx F] [--md F] [--json F] [--as-of T] [--allow-missing] [--store S]</source>
        <translation>[--pdf F] [--docx F] [--md F] [--json F] [--as-of T] [--allow-missing] [--store S]</translation>
    </message>
    <message>
        <source>There is no slide “%1”; give an id, a number from 1 to %2, or all</source>
        <translation>没有幻灯片“%1”；请给出名称、1 到 %2 的页码，或 all</translation>
    </message>
    <message>
        <source>Show the report&apos;s figures to an audience, full screen and frozen; Esc ends it</source>
        <translation>向听众全屏演示报告中的图表，数据冻结；按 Esc 结束</translation>
    </message>
    <message>
        <source>[--snapshot NAME] [--screen N] [--window] [--as-of T] [--store S]</source>
        <translation>[--snapshot 名称] [--screen N] [--window] [--as-of T] [--store S]</translation>
    </message>
    <message>
        <source>There is no display to present on; start it in a desktop session, or name its display in DISPLAY or WAYLAND_DISPLAY.</source>
        <translation>没有可用于演示的显示器。请在桌面会话中启动，或在 DISPLAY 或 WAYLAND_DISPLAY 中指明。</translation>
    </message>
    <message>
        <source>--screen: “%1” is no number; there are %2.</source>
        <translation>--screen：“%1”不是编号；现有屏幕：%2。</translation>
    </message>
    <message>
        <source>There is no screen %1; there are %2.</source>
        <translation>没有屏幕 %1；现有屏幕：%2。</translation>
    </message>
    <message>
        <source>present: “%1” is not understood; --snapshot NAME names a frozen state</source>
        <translation>present：无法理解“%1”；用 --snapshot 指定快照名称</translation>
    </message>
    <message>
        <source>The store cannot be written: the data are frozen for this meeting alone, and no log is kept.</source>
        <translation>数据库不可写入：数据只为本次会议冻结，也不保存会议记录。</translation>
    </message>
    <message>
        <source>The presenter&apos;s view did not come to rest within a minute</source>
        <translation>演讲者视图在一分钟内未能绘制完成</translation>
    </message>
    <message>
        <source>shot: give one of --panel ID, --workspace NAME, --window, --slide ID, --presenter, --all</source>
        <translation>shot：请给出 --panel ID、--workspace NAME、--window、--slide ID、--presenter、--all 之一</translation>
    </message>
    <message>
        <source>A picture of a panel, a workspace, the whole window or a slide</source>
        <translation>面板、工作区、整个窗口或一页幻灯片的图片</translation>
    </message>
    <message>
        <source>--panel ID | --workspace NAME | --window | --slide ID [--presenter] | --all [--out PATH]</source>
        <translation>--panel ID | --workspace NAME | --window | --slide ID [--presenter] | --all [--out PATH]</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>%1: column %2 has %3 values for %4 times</source>
        <translation>%1：%2 列有 %3 个值，却有 %4 个时间</translation>
    </message>
    <message>
        <source>%1, row %2: %3 is infinite</source>
        <translation>%1 第 %2 行：%3 为无穷大</translation>
    </message>
    <message>
        <source>%1, row %2: time %3 does not come after the row before it</source>
        <translation>%1 第 %2 行：时间 %3 不晚于上一行</translation>
    </message>
    <message>
        <source>rate odds</source>
        <translation>利率概率</translation>
    </message>
    <message>
        <source>meetings</source>
        <translation>议息会议</translation>
    </message>
    <message>
        <source>published levels</source>
        <translation>公布点位</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>fundamentals</source>
        <translation>基本面</translation>
    </message>
    <message>
        <source>order books</source>
        <translation>订单簿</translation>
    </message>
    <message>
        <source>trades</source>
        <translation>逐笔成交</translation>
    </message>
    <message>
        <source>Parameter %1: “%2” is outside %3 to %4</source>
        <translation>参数 %1：“%2”超出 %3 到 %4 的范围</translation>
    </message>
    <message>
        <source>Parameter %1: “%2” is not one of %3</source>
        <translation>参数 %1：“%2”不在 %3 之中</translation>
    </message>
    <message>
        <source>Parameter %1: “%2” is not %3</source>
        <translation>参数 %1：“%2”不是%3</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>a date such as 2025-11-20</source>
        <translation>形如 2025-11-20 的日期</translation>
    </message>
    <message>
        <source>of the right kind</source>
        <translation>所需的类型</translation>
    </message>
    <message>
        <source>%1: %2 times but %3 values</source>
        <translation>%1：有 %2 个时间，却有 %3 个值</translation>
    </message>
    <message>
        <source>%1, row %2: the value is infinite</source>
        <translation>%1 第 %2 行：值为无穷大</translation>
    </message>
    <message>
        <source>Claims, line %1: expected ten columns with a number or nothing in the fifth</source>
        <translation>公开说法表第 %1 行：应有十列，第五列为数字或留空</translation>
    </message>
    <message>
        <source>Claims, line %1: %2 is no date of the form 2025-11-20</source>
        <translation>公开说法表第 %1 行：%2 不是 2025-11-20 这样的日期</translation>
    </message>
    <message>
        <source>option chains</source>
        <translation>期权链</translation>
    </message>
    <message>
        <source>changes of order books</source>
        <translation>订单簿变动</translation>
    </message>
</context>
<context>
    <name>cta_levels</name>
    <message>
        <source>Close against %1</source>
        <translation>收盘对 %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Return over %1 days</source>
        <translation>%1 日收益</translation>
    </message>
    <message>
        <source>Cross %1/%2</source>
        <translation>交叉 %1/%2</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>合成</translation>
    </message>
    <message>
        <source>Up tape, %1</source>
        <translation>上涨行情，%1</translation>
    </message>
    <message>
        <source>Flat tape</source>
        <translation>横盘</translation>
    </message>
    <message>
        <source>Down tape, %1</source>
        <translation>下跌行情，%1</translation>
    </message>
    <message>
        <source>To the level, %1</source>
        <translation>到点位 %1</translation>
    </message>
    <message>
        <source>%1 has %2 daily closes up to the as-of, but the study needs %3; import a longer series</source>
        <translation>%1 截至该时点只有 %2 个日收盘，本研究需要 %3 个；请导入更长的序列</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>点位归因</translation>
    </message>
    <message>
        <source>%1 fits within %2 points; %3 of random levels fit as well</source>
        <translation>%1 只差 %2 点，但 %3 的随机点位也能做到</translation>
    </message>
    <message>
        <source>Average of the window less %1, %, by days of the window</source>
        <translation>各窗口均线与 %1 之差，%，横轴为窗口天数</translation>
    </message>
    <message>
        <source>A single close fit proves little: see the share of random levels explained as well</source>
        <translation>单独一次贴合说明不了多少：随机点位中也有相当比例同样贴合</translation>
    </message>
    <message>
        <source>How far the simple and exponential moving averages of 2 to %1 days are from the level; the curves cross zero near %2 days.</source>
        <translation>2 至 %1 日的简单与指数均线离点位多远；曲线在 %2 日附近穿过零。</translation>
    </message>
    <message>
        <source>Days of the window</source>
        <translation>窗口天数</translation>
    </message>
    <message>
        <source>SMA</source>
        <translation>SMA</translation>
    </message>
    <message>
        <source>EMA</source>
        <translation>EMA</translation>
    </message>
    <message>
        <source>Placebo</source>
        <translation>安慰剂</translation>
    </message>
    <message>
        <source>%1 of random levels are explained as well as %2</source>
        <translation>随机点位中有 %1 与 %2 贴合得一样好</translation>
    </message>
    <message>
        <source>Distance from %1 random levels within ±%2 of the close to their nearest SMA or EMA, points</source>
        <translation>收盘价 ±%2 内 %1 个随机点位到最近 SMA 或 EMA 的距离，点</translation>
    </message>
    <message>
        <source>Seed %1; windows of 2 to %2 days; the last bar holds all beyond</source>
        <translation>种子 %1；窗口 2 至 %2 日；末柱含其外全部</translation>
    </message>
    <message>
        <source>Histogram of how near random levels come to a moving average, with the distance of the published level marked.</source>
        <translation>随机点位离最近均线多远的直方图，标出公布点位的距离。</translation>
    </message>
    <message>
        <source>Share of random levels</source>
        <translation>随机点位占比</translation>
    </message>
    <message>
        <source>Points to the nearest average</source>
        <translation>距最近均线（点）</translation>
    </message>
    <message>
        <source>%1: %2 points</source>
        <translation>%1：%2 点</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Daily bars the level is held against</source>
        <translation>与点位对照的日线</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>The threshold that was published; drag it on the chart</source>
        <translation>公布的阈值，可在图上拖动</translation>
    </message>
    <message>
        <source>Buffer in</source>
        <translation>缓冲区单位</translation>
    </message>
    <message>
        <source>ATR</source>
        <translation>ATR</translation>
    </message>
    <message>
        <source>Daily σ</source>
        <translation>日 σ</translation>
    </message>
    <message>
        <source>Measure of the band round the level</source>
        <translation>点位上下缓冲带的尺度</translation>
    </message>
    <message>
        <source>Buffer multiple</source>
        <translation>缓冲倍数</translation>
    </message>
    <message>
        <source>Half the width of the band</source>
        <translation>缓冲带宽度的一半</translation>
    </message>
    <message>
        <source>ATR window</source>
        <translation>ATR 窗口</translation>
    </message>
    <message>
        <source>Wilder&apos;s n</source>
        <translation>Wilder 平均的 n</translation>
    </message>
    <message>
        <source>Sessions shown</source>
        <translation>显示交易日数</translation>
    </message>
    <message>
        <source>Calculations use the whole history</source>
        <translation>计算始终使用全部历史</translation>
    </message>
    <message>
        <source>Path trigger</source>
        <translation>路径触发</translation>
    </message>
    <message>
        <source>Closes the price stays at a level</source>
        <translation>价格停在某点位的收盘次数</translation>
    </message>
    <message>
        <source>Placebo range</source>
        <translation>安慰剂范围</translation>
    </message>
    <message>
        <source>Random levels are drawn within this distance of the close</source>
        <translation>随机点位在收盘价上下这个范围内抽取</translation>
    </message>
    <message>
        <source>Placebo seed</source>
        <translation>安慰剂种子</translation>
    </message>
    <message>
        <source>The same seed draws the same levels</source>
        <translation>种子相同，抽到的点位就相同</translation>
    </message>
    <message>
        <source>Capital in this index</source>
        <translation>该指数上的规模</translation>
    </message>
    <message>
        <source>Trend followers&apos; capital given to it: an assumption, flows scale with it</source>
        <translation>趋势策略配置在该指数上的规模：为假设值，资金流随之等比例变化</translation>
    </message>
    <message>
        <source>Volatility target</source>
        <translation>目标波动率</translation>
    </message>
    <message>
        <source>Annual, of that capital; 40 % as Moskowitz, Ooi and Pedersen take it</source>
        <translation>年化，相对该规模；40% 取自 Moskowitz、Ooi、Pedersen</translation>
    </message>
    <message>
        <source>Volatility memory</source>
        <translation>波动率记忆</translation>
    </message>
    <message>
        <source>Centre of mass of the weights</source>
        <translation>权重的质心</translation>
    </message>
    <message>
        <source>Exposure cap</source>
        <translation>敞口上限</translation>
    </message>
    <message>
        <source>Largest exposure, multiple of capital</source>
        <translation>最大敞口，规模的倍数</translation>
    </message>
    <message>
        <source>Tape size</source>
        <translation>行情幅度</translation>
    </message>
    <message>
        <source>Up and down tapes, in σ of the horizon</source>
        <translation>上涨、下跌行情的幅度，按期限 σ 计</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Equal daily steps</source>
        <translation>每日等幅</translation>
    </message>
    <message>
        <source>All on the first day</source>
        <translation>首日一步到位</translation>
    </message>
    <message>
        <source>How the price gets there: a jump raises volatility, equal steps lower it</source>
        <translation>价格怎样到达：跳空推高波动率，等幅推进压低波动率</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Momentum and crosses</source>
        <translation>动量与交叉</translation>
    </message>
    <message>
        <source>Momentum signs</source>
        <translation>动量符号</translation>
    </message>
    <message>
        <source>Exponential crosses</source>
        <translation>指数均线交叉</translation>
    </message>
    <message>
        <source>Signals in the blend, equally weighted</source>
        <translation>参与合成的信号，等权</translation>
    </message>
    <message>
        <source>Published CTA levels by date</source>
        <translation>历次公布的 CTA 点位</translation>
    </message>
    <message>
        <source>Date published, close it refers to, short, medium and long-term level</source>
        <translation>公布日、所指收盘日、短中长期点位</translation>
    </message>
    <message>
        <source>Daily bars of %1</source>
        <translation>%1 日线</translation>
    </message>
    <message>
        <source>Distance of the close from a published level, the averages that would explain it, the closes at which trend signals turn, and what a rule-following trend fund would trade.</source>
        <translation>收盘价离公布点位多远，哪些均线能解释它，收在哪里趋势信号翻转，按规则行事的趋势基金届时要交易多少。</translation>
    </message>
    <message>
        <source>flow = capital × (w(P, t) − w₀),  w = signal × min(cap, σ*/σ),  u = z·exp(−z²/4)/0.89</source>
        <translation>资金流 = 规模 × (w(P, t) − w₀)，w = 信号 × min（上限，σ*/σ），u = z·exp(−z²/4)/0.89</translation>
    </message>
    <message>
        <source>Broken: close below the level less its buffer. σ of distances: sample deviation of the last 20 log returns. Momentum uses price returns over 21, 63 and 252 days; crosses have time scales (8, 24), (16, 48), (32, 96) with weights 1/n. A week is 5 trading days, a month 21. Flows are a model, not a measurement.</source>
        <translation>失守：收盘低于点位减缓冲。距离所用 σ 为最近 20 个对数收益的样本标准差。动量取 21、63、252 日价格收益；交叉的时间尺度为 (8, 24)、(16, 48)、(32, 96)，权重 1/n。一周为 5 个交易日，一个月 21 个。资金流是模型结果，并非实测。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <translation>%1  %2  %3</translation>
    </message>
    <message>
        <source>Buffer %1–%2</source>
        <translation>缓冲区 %1–%2</translation>
    </message>
    <message>
        <source>%1×ATR(%2) (ATR = %3)</source>
        <translation>%1×ATR(%2)（ATR = %3）</translation>
    </message>
    <message>
        <source>%1×σ (σ = %2 a day)</source>
        <translation>%1×σ（日 σ = %2）</translation>
    </message>
    <message>
        <source>%1 daily, points; %2 ± %3</source>
        <translation>%1 日线，点；%2 ± %3</translation>
    </message>
    <message>
        <source>The level is an outside claim</source>
        <translation>点位为外部论断</translation>
    </message>
    <message>
        <source>Candles of %1 over %2 sessions, the level %3 with a buffer from %4 to %5, and the moving average nearest to it. The last close is %6.</source>
        <translation>%1 最近 %2 个交易日的 K 线，点位 %3，缓冲区 %4 至 %5，以及离点位最近的均线。最新收盘 %6。</translation>
    </message>
    <message>
        <source>Trend signal %1, exposure %2 of capital</source>
        <translation>趋势信号 %1，敞口为规模的 %2</translation>
    </message>
    <message>
        <source>Signals on the close; exposure = signal × min(cap, target/volatility)</source>
        <translation>按收盘计算；敞口 = 信号 × min（上限，目标 / 波动率）</translation>
    </message>
    <message>
        <source>Above, the momentum signs, the exponential crosses and their blend; below, the exposure after volatility targeting.</source>
        <translation>上图为动量符号、指数均线交叉及其合成，下图为目标波动率调整后的敞口。</translation>
    </message>
    <message>
        <source>Signs of 1, 3 and 12 months</source>
        <translation>1、3、12 个月动量符号</translation>
    </message>
    <message>
        <source>Crosses</source>
        <translation>均线交叉</translation>
    </message>
    <message>
        <source>Exposure, multiple of capital</source>
        <translation>敞口，规模的倍数</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>敞口</translation>
    </message>
    <message>
        <source>%1 is %2 below: above the buffer</source>
        <translation>距 %1 还有 %2，仍在缓冲区之上</translation>
    </message>
    <message>
        <source>%1 is broken: it stands %2 above the close</source>
        <translation>%1 已失守，收盘低于它 %2</translation>
    </message>
    <message>
        <source>%1 is %2 below: inside the buffer</source>
        <translation>距 %1 还有 %2，已进入缓冲区</translation>
    </message>
    <message>
        <source>%1 is %2 above: inside the buffer</source>
        <translation>收盘低于 %1 %2，尚在缓冲区内</translation>
    </message>
    <message>
        <source>Flow curve</source>
        <translation>资金流曲线</translation>
    </message>
    <message>
        <source>A slide to %1 in a week would sell %2</source>
        <translation>一周内跌到 %1，模型卖出 %2</translation>
    </message>
    <message>
        <source>A move to %1 in a week would buy %2</source>
        <translation>一周内走到 %1，模型买入 %2</translation>
    </message>
    <message>
        <source>Modelled trade over one week and one month by the price then, USD bn</source>
        <translation>一周与一个月的模型交易额，按届时价格，十亿美元</translation>
    </message>
    <message>
        <source>The modelled flow against the price after one week and after one month, its signal and volatility parts apart, with the last close and the level marked.</source>
        <translation>模型资金流与一周、一个月后价格的关系，信号部分与波动率部分分列，并标出最新收盘与点位。</translation>
    </message>
    <message>
        <source>%1, points</source>
        <translation>%1，点</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 周</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 个月</translation>
    </message>
    <message>
        <source>Signal part, 1 week</source>
        <translation>信号部分，1 周</translation>
    </message>
    <message>
        <source>Volatility part, 1 week</source>
        <translation>波动率部分，1 周</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>收盘 %1</translation>
    </message>
    <message>
        <source>Stress grid</source>
        <translation>压力网格</translation>
    </message>
    <message>
        <source>A down tape would sell %1 in a month</source>
        <translation>下跌行情一个月，模型卖出 %1</translation>
    </message>
    <message>
        <source>A down tape would buy %1 in a month</source>
        <translation>下跌行情一个月，模型买入 %1</translation>
    </message>
    <message>
        <source>Modelled trade by tape and horizon, USD bn; tapes of %1 over the horizon</source>
        <translation>各行情、各期限的模型交易额，十亿美元；行情幅度为期内 %1</translation>
    </message>
    <message>
        <source>A grid of modelled flows: up, flat and down tapes and a move to the level, over one week and one month.</source>
        <translation>模型资金流网格：上涨、横盘、下跌及走到点位，各看一周与一个月。</translation>
    </message>
    <message>
        <source>Modelled, not measured: %1 of capital in this index, %2 volatility target (centre of mass %3 days), cap %4, %5</source>
        <translation>模型结果，并非实测：该指数上的规模 %1，目标波动率 %2（质心 %3 日），上限 %4，%5</translation>
    </message>
    <message>
        <source>equal daily steps</source>
        <translation>每日等幅</translation>
    </message>
    <message>
        <source>all of the move on the first day</source>
        <translation>首日一步到位</translation>
    </message>
    <message>
        <source>Above the buffer</source>
        <translation>缓冲区之上</translation>
    </message>
    <message>
        <source>In buffer</source>
        <translation>缓冲区内</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>已失守</translation>
    </message>
    <message>
        <source>break of %1: fired</source>
        <translation>跌破 %1：已触发</translation>
    </message>
    <message>
        <source>break of %1: not fired</source>
        <translation>跌破 %1：未触发</translation>
    </message>
    <message>
        <source>%1 close</source>
        <translation>%1 收盘</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>距 %1</translation>
    </message>
    <message>
        <source>%1 · %2 ATR</source>
        <translation>%1 · %2 ATR</translation>
    </message>
    <message>
        <source>Level over close less 1; σ: sample deviation of the last %1 log returns</source>
        <translation>点位 / 收盘 − 1；σ 为最近 %1 个对数收益的样本标准差</translation>
    </message>
    <message>
        <source>Nearest average</source>
        <translation>最近均线</translation>
    </message>
    <message>
        <source>off by %1 points</source>
        <translation>误差 %1 点</translation>
    </message>
    <message>
        <source>Smallest difference among the SMA and EMA of 2 to %1 days</source>
        <translation>2 至 %1 日 SMA 与 EMA 中相差最小的一条</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Flow if there in a week</source>
        <translation>一周内到位的资金流</translation>
    </message>
    <message>
        <source>modelled, %1 of capital</source>
        <translation>模型，规模 %1</translation>
    </message>
    <message>
        <source>Distance in daily σ</source>
        <translation>距离（日 σ）</translation>
    </message>
    <message>
        <source>Distance in ATR</source>
        <translation>距离（ATR）</translation>
    </message>
    <message>
        <source>Daily σ, %1 days</source>
        <translation>日 σ，%1 日</translation>
    </message>
    <message>
        <source>ATR(%1)</source>
        <translation>ATR(%1)</translation>
    </message>
    <message>
        <source>Buffer, lower edge</source>
        <translation>缓冲区下沿</translation>
    </message>
    <message>
        <source>Buffer, upper edge</source>
        <translation>缓冲区上沿</translation>
    </message>
    <message>
        <source>Error of the nearest average</source>
        <translation>最近均线的误差</translation>
    </message>
    <message>
        <source>Random levels explained as well</source>
        <translation>同样贴合的随机点位</translation>
    </message>
    <message>
        <source>%1 draws, seed %2</source>
        <translation>抽取 %1 次，种子 %2</translation>
    </message>
    <message>
        <source>Levels drawn evenly within ±%1 of the close; exact share %2</source>
        <translation>在收盘价 ±%1 内均匀抽取；精确占比 %2</translation>
    </message>
    <message>
        <source>One window for all medium-term levels</source>
        <translation>全部中期点位的同一窗口</translation>
    </message>
    <message>
        <source>error %1, left out %2</source>
        <translation>误差 %1，留出 %2</translation>
    </message>
    <message>
        <source>Leave-one-out error, medium term</source>
        <translation>留一误差，中期</translation>
    </message>
    <message>
        <source>Trend signal</source>
        <translation>趋势信号</translation>
    </message>
    <message>
        <source>Volatility, annual</source>
        <translation>年化波动率</translation>
    </message>
    <message>
        <source>Blend turns at a next close of</source>
        <translation>合成信号翻转的下一收盘</translation>
    </message>
    <message>
        <source>Blend turns when held %1 days at</source>
        <translation>停留 %1 日使合成信号翻转的价位</translation>
    </message>
    <message>
        <source>%1, 1 week</source>
        <translation>%1，1 周</translation>
    </message>
    <message>
        <source>%1, 1 month</source>
        <translation>%1，1 个月</translation>
    </message>
    <message>
        <source>%1 closes below %2 less its buffer (%3)</source>
        <translation>%1 收在 %2 减缓冲（%3）之下</translation>
    </message>
    <message>
        <source>Close %1: %2</source>
        <translation>收盘 %1：%2</translation>
    </message>
    <message>
        <source>Flows of one set of rules. %1</source>
        <translation>资金流出自一套规则。%1</translation>
    </message>
    <message>
        <source>%1 of %2 random levels within ±%3 lie as near to some average as %4 does; the fit alone does not explain the level</source>
        <translation>±%3 内 %2 个随机点位中，有 %1 与 %4 一样贴近某条均线；仅凭贴合不能解释这个点位</translation>
    </message>
    <message>
        <source>%1 has no highs and lows for an ATR(%2), so the buffer is measured in σ</source>
        <translation>%1 没有最高、最低价，算不出 ATR(%2)，缓冲区改用 σ</translation>
    </message>
    <message>
        <source>%1 closes are too few for every signal; the blend is the mean of those defined</source>
        <translation>%1 个收盘不足以算全部信号，合成取有定义者的平均</translation>
    </message>
    <message>
        <source>The last close is of %1; import newer bars for the as-of</source>
        <translation>最新收盘是 %1 的；请为该截至时点导入更新的 K 线</translation>
    </message>
    <message>
        <source>One window for all %1 medium-term levels: %2, typical error %3; a level left out of the choice is missed by %4</source>
        <translation>用同一窗口解释全部 %1 个中期点位：%2，典型误差 %3；留出的点位误差 %4</translation>
    </message>
    <message>
        <source>Where each signal turns</source>
        <translation>各信号在哪里翻转</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Next close</source>
        <translation>下一收盘</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Held %1 days</source>
        <translation>停留 %1 日</translation>
    </message>
    <message>
        <source>Closes at %1 until it turns</source>
        <translation>停在 %1 几日后翻转</translation>
    </message>
    <message>
        <source>—: no price within reach turns it. The blend leaps over zero at its level, where one of its signs flips</source>
        <translation>—：可及范围内没有价格能使其翻转。合成信号在该价位因某个符号翻转而跳过零</translation>
    </message>
    <message>
        <source>—: no price within reach turns it</source>
        <translation>—：可及范围内没有价格能使其翻转</translation>
    </message>
    <message>
        <source>From price to position, step by step</source>
        <translation>从价格到仓位，逐步推算</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Fast average</source>
        <translation>快线</translation>
    </message>
    <message>
        <source>Slow average</source>
        <translation>慢线</translation>
    </message>
    <message>
        <source>x: difference</source>
        <translation>x：差值</translation>
    </message>
    <message>
        <source>y: x / 63-day deviation</source>
        <translation>y：x / 63 日标准差</translation>
    </message>
    <message>
        <source>z: y / 252-day deviation</source>
        <translation>z：y / 252 日标准差</translation>
    </message>
    <message>
        <source>Sign of the return over %1 days: %2</source>
        <translation>%1 日收益的符号：%2</translation>
    </message>
    <message>
        <source>Cross %1/%2, u = z·exp(−z²/4)/0.89</source>
        <translation>交叉 %1/%2，u = z·exp(−z²/4)/0.89</translation>
    </message>
    <message>
        <source>Blend: mean of the signals in use</source>
        <translation>合成：所用信号的平均</translation>
    </message>
    <message>
        <source>Leverage: min(cap, target/volatility), volatility %1</source>
        <translation>杠杆：min（上限，目标 / 波动率），波动率 %1</translation>
    </message>
    <message>
        <source>Position, multiple of capital</source>
        <translation>仓位，规模的倍数</translation>
    </message>
    <message>
        <source>Averages nearest to %1</source>
        <translation>离 %1 最近的均线</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Error, points</source>
        <translation>误差（点）</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Placebo: %1 of %2 random levels from %3 to %4 are met as well or better (seed %5; exact share %6)</source>
        <translation>安慰剂：%3 至 %4 的 %2 个随机点位中，有 %1 贴合得同样好或更好（种子 %5，精确占比 %6）</translation>
    </message>
    <message>
        <source>Short term</source>
        <translation>短期</translation>
    </message>
    <message>
        <source>Medium term</source>
        <translation>中期</translation>
    </message>
    <message>
        <source>Long term</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>One window for every published level of a horizon</source>
        <translation>同一期限全部公布点位的同一窗口</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布点位</translation>
    </message>
    <message>
        <source>Chosen without it</source>
        <translation>留出后选中</translation>
    </message>
    <message>
        <source>Error then</source>
        <translation>留出误差</translation>
    </message>
    <message>
        <source>The window of least squared relative error over all dates; left out: chosen on the other dates alone. Windows of 2 to %1 days are tried</source>
        <translation>取所有日期相对误差平方和最小的窗口；留出：只用其余日期选取。试遍 2 至 %1 日</translation>
    </message>
    <message>
        <source>Modelled flows, USD bn</source>
        <translation>模型资金流，十亿美元</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>行情</translation>
    </message>
    <message>
        <source>Price then</source>
        <translation>届时价格</translation>
    </message>
    <message>
        <source>Signal part</source>
        <translation>信号部分</translation>
    </message>
    <message>
        <source>Volatility part</source>
        <translation>波动率部分</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>资金流</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>Change the calendar %1</source>
        <translation>修改日历 %1</translation>
    </message>
    <message>
        <source>%1 files written</source>
        <translation>已写入 %1 个文件</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Put back %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder.</source>
        <translation>%1 未能写入：%2。请换一个文件夹。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>%1 has %2 rows, more than a sheet of a workbook holds; export it as CSV.</source>
        <translation>%1 有 %2 行，超出工作表的容量；请导出为 CSV。</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Check the data</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <source>%1 findings</source>
        <translation>%1 条发现</translation>
    </message>
    <message>
        <source>Open a series from the catalogue, or a finding of the quality checks.</source>
        <translation>请从目录打开一个序列，或打开一条质量检查结果。</translation>
    </message>
</context>
<context>
    <name>depth_slippage</name>
    <message>
        <source>Order book snapshots</source>
        <translation>订单簿快照</translation>
    </message>
    <message>
        <source>Bids and asks by level: time, price, size</source>
        <translation>各档买卖盘：时间、价格、数量</translation>
    </message>
    <message>
        <source>Trades with the side that took</source>
        <translation>逐笔成交，含主动方向</translation>
    </message>
    <message>
        <source>Time, price, size, direction</source>
        <translation>时间、价格、数量、方向</translation>
    </message>
    <message>
        <source>Walks real order books for what an order costs against the mid, and bounds what thinner books would cost by a linear and a square-root model.</source>
        <translation>在真实订单簿上逐档吃单，计算一笔单相对中间价的成本，并用线性与平方根两个模型给出深度变薄后的成本上下界。</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Sell</source>
        <translation>卖出</translation>
    </message>
    <message>
        <source>Buy</source>
        <translation>买入</translation>
    </message>
    <message>
        <source>Order, millions</source>
        <translation>订单（百万）</translation>
    </message>
    <message>
        <source>Depth within, bp</source>
        <translation>深度范围（bp）</translation>
    </message>
    <message>
        <source>Normal depth, millions</source>
        <translation>正常深度（百万）</translation>
    </message>
    <message>
        <source>Event depth, millions</source>
        <translation>事件深度（百万）</translation>
    </message>
    <message>
        <source>Exit steps</source>
        <translation>退出步数</translation>
    </message>
    <message>
        <source>Depth, millions</source>
        <translation>深度，百万</translation>
    </message>
    <message>
        <source>Cost, bp</source>
        <translation>成本，bp</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>订单簿</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <source>An order of %1 million costs %2 against the mid</source>
        <translation>%1 百万的单，相对中间价的成本为 %2</translation>
    </message>
    <message>
        <source>Insufficient depth: the book holds %1 of %2 million</source>
        <translation>深度不足：%2 百万的单，订单簿只容得下 %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>%1 million rest within %2 bp of the mid</source>
        <translation>中间价 ±%2 bp 内挂单 %1 百万</translation>
    </message>
    <message>
        <source>Distance, bp</source>
        <translation>距离，bp</translation>
    </message>
    <message>
        <source>Bids</source>
        <translation>买盘</translation>
    </message>
    <message>
        <source>Asks</source>
        <translation>卖盘</translation>
    </message>
    <message>
        <source>%1 bp</source>
        <translation>%1 bp</translation>
    </message>
    <message>
        <source>Equal slices</source>
        <translation>等分</translation>
    </message>
    <message>
        <source>Almgren-Chriss</source>
        <translation>Almgren-Chriss</translation>
    </message>
    <message>
        <source>Sell, bp</source>
        <translation>卖出，bp</translation>
    </message>
    <message>
        <source>Buy, bp</source>
        <translation>买入，bp</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>insufficient depth</source>
        <translation>深度不足</translation>
    </message>
    <message>
        <source>Depth by distance</source>
        <translation>各距离的深度</translation>
    </message>
    <message>
        <source>Within, bp</source>
        <translation>范围，bp</translation>
    </message>
    <message>
        <source>Bids, millions</source>
        <translation>买盘，百万</translation>
    </message>
    <message>
        <source>Asks, millions</source>
        <translation>卖盘，百万</translation>
    </message>
    <message>
        <source>Depth within %1 bp, millions</source>
        <translation>±%1 bp 深度，百万</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>价差</translation>
    </message>
    <message>
        <source>Cost of %1 million</source>
        <translation>%1 百万的成本</translation>
    </message>
    <message>
        <source>Scenario, linear</source>
        <translation>情景，线性</translation>
    </message>
    <message>
        <source>Scenario, square root</source>
        <translation>情景，平方根</translation>
    </message>
    <message>
        <source>± %1</source>
        <translation>± %1</translation>
    </message>
    <message>
        <source>Kyle’s λ, bp a million</source>
        <translation>Kyle λ，bp/百万</translation>
    </message>
    <message>
        <source>All in the first step</source>
        <translation>首步全部卖出</translation>
    </message>
    <message>
        <source>Depth and slippage was cancelled</source>
        <translation>盘口深度与滑点的计算已取消</translation>
    </message>
    <message>
        <source>Book walk</source>
        <translation>逐档吃单</translation>
    </message>
    <message>
        <source>%1 walking the book of %2: average price against the mid, bp, by size, %3</source>
        <translation>%1逐档吃单，订单簿 %2：均价相对中间价，bp；横轴为数量，%3</translation>
    </message>
    <message>
        <source>Band: 10% to 90% of %1 books; %2 of them do not hold the order. Drag the order’s line</source>
        <translation>带状区为 %1 个订单簿的 10% 至 90%，其中 %2 个容不下这笔单；订单线可拖动</translation>
    </message>
    <message>
        <source>One book. Drag the order’s line</source>
        <translation>只有一个订单簿；订单线可拖动</translation>
    </message>
    <message>
        <source>Cost of walking the book by order size, in the last book and over all of them; the line of the order at %1 million</source>
        <translation>逐档吃单的成本随数量的变化，含最新订单簿与全部订单簿；订单线在 %1 百万处</translation>
    </message>
    <message>
        <source>Order, %1</source>
        <translation>订单，%1</translation>
    </message>
    <message>
        <source>Insufficient depth</source>
        <translation>深度不足</translation>
    </message>
    <message>
        <source>Median book</source>
        <translation>中位订单簿</translation>
    </message>
    <message>
        <source>Last book</source>
        <translation>最新订单簿</translation>
    </message>
    <message>
        <source>Last book of %1: value up to a distance from the mid, %2; spread %3</source>
        <translation>最新订单簿 %1：距中间价一定范围内的挂单金额，%2；价差 %3</translation>
    </message>
    <message>
        <source>The recorded book ends %1 from the mid; what rests beyond is not known</source>
        <translation>记录的订单簿止于距中间价 %1 处，更远的挂单未知</translation>
    </message>
    <message>
        <source>Cumulated depth of bids and asks by distance from the mid</source>
        <translation>买卖盘累计深度随距中间价距离的变化</translation>
    </message>
    <message>
        <source>There is no order book of %1: import one, or choose another instrument</source>
        <translation>没有 %1 的订单簿：请导入，或改选其他标的</translation>
    </message>
    <message>
        <source>A sell order meets the bids</source>
        <translation>卖单对应买盘</translation>
    </message>
    <message>
        <source>0: a quarter of what the median book holds; drag it on the walk</source>
        <translation>0：中位订单簿容量的四分之一；可在吃单图上拖动</translation>
    </message>
    <message>
        <source>Distance from the mid that counts as depth</source>
        <translation>距中间价多远以内计为深度</translation>
    </message>
    <message>
        <source>As published of the E-mini; drag it on the chart</source>
        <translation>取自公开报道的迷你期货深度；可在图上拖动</translation>
    </message>
    <message>
        <source>Exit, millions</source>
        <translation>退出规模（百万）</translation>
    </message>
    <message>
        <source>0: ten orders</source>
        <translation>0：十笔订单</translation>
    </message>
    <message>
        <source>Trades the exit is cut into</source>
        <translation>退出分成多少笔</translation>
    </message>
    <message>
        <source>Minutes a step</source>
        <translation>每步分钟数</translation>
    </message>
    <message>
        <source>Time between the trades of the exit</source>
        <translation>退出时相邻两笔的间隔</translation>
    </message>
    <message>
        <source>Daily volatility</source>
        <translation>日波动率</translation>
    </message>
    <message>
        <source>0: measured from the mids of the books</source>
        <translation>0：由订单簿的中间价估计</translation>
    </message>
    <message>
        <source>Risk aversion, a million</source>
        <translation>风险厌恶（每百万）</translation>
    </message>
    <message>
        <source>Almgren and Chriss’s λ; 0 sells in equal slices</source>
        <translation>Almgren-Chriss 的 λ；0 为等分卖出</translation>
    </message>
    <message>
        <source>Depth is the value (price × size) resting within the stated distance of the mid on the side the order meets. Beyond the book there is no price. Impact is cost beyond half the spread. Slopes are fitted in each book and averaged, errors are Newey-West. The scenario’s depths are claims about the E-mini future; the factors are (D₀/D₁) and √(D₀/D₁).</source>
        <translation>深度指对手侧、距中间价指定范围内的挂单金额（价格 × 数量）。超出订单簿就没有价格。冲击指超出半个价差的成本。斜率先在每个订单簿内拟合，再取均值，误差为 Newey-West 标准误。情景中的深度是关于迷你期货的论断，倍数为 (D₀/D₁) 与 √(D₀/D₁)。</translation>
    </message>
    <message>
        <source>Sell order</source>
        <translation>卖单</translation>
    </message>
    <message>
        <source>Buy order</source>
        <translation>买单</translation>
    </message>
    <message>
        <source>millions of value</source>
        <translation>百万（计价货币）</translation>
    </message>
    <message>
        <source>millions of %1</source>
        <translation>百万 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>median %1, %2</source>
        <translation>中位数 %1，%2</translation>
    </message>
    <message>
        <source>Price × size of the levels within the distance, on the side the order meets</source>
        <translation>对手侧、范围内各档的价格 × 数量之和</translation>
    </message>
    <message>
        <source>the book holds %1 million</source>
        <translation>订单簿容量 %1 百万</translation>
    </message>
    <message>
        <source>Average price of walking the book against the mid</source>
        <translation>逐档吃单的均价相对中间价</translation>
    </message>
    <message>
        <source>Cost of the order, median book</source>
        <translation>订单成本，中位订单簿</translation>
    </message>
    <message>
        <source>Books that do not hold the order</source>
        <translation>容不下订单的订单簿</translation>
    </message>
    <message>
        <source>Distance the book covers</source>
        <translation>订单簿覆盖的距离</translation>
    </message>
    <message>
        <source>%1 → %2 million</source>
        <translation>%1 → %2 百万</translation>
    </message>
    <message>
        <source>Scenario, as these books</source>
        <translation>情景，按这些订单簿</translation>
    </message>
    <message>
        <source>exponent %1 ± %2</source>
        <translation>指数 %1 ± %2</translation>
    </message>
    <message>
        <source>Impact on depth, exponent</source>
        <translation>冲击对深度的指数</translation>
    </message>
    <message>
        <source>± %1, n = %2</source>
        <translation>± %1，n = %2</translation>
    </message>
    <message>
        <source>ln(cost beyond half the spread) on ln(depth), least squares, Newey-West errors; linear −1, square root −½</source>
        <translation>超出半个价差的成本对深度作双对数回归，最小二乘，Newey-West 标准误；线性为 −1，平方根为 −½</translation>
    </message>
    <message>
        <source>Linear impact, bp a million</source>
        <translation>线性冲击，bp/百万</translation>
    </message>
    <message>
        <source>Square-root impact, bp a √million</source>
        <translation>平方根冲击，bp/√百万</translation>
    </message>
    <message>
        <source>Impact on size, exponent</source>
        <translation>冲击对数量的指数</translation>
    </message>
    <message>
        <source>ln(cost beyond half the spread) on ln(size) in each book, mean over the books; linear 1, square root ½</source>
        <translation>每个订单簿内，超出半个价差的成本对数量作双对数回归，再取均值；线性为 1，平方根为 ½</translation>
    </message>
    <message>
        <source>Y of the square-root law</source>
        <translation>平方根律的 Y</translation>
    </message>
    <message>
        <source>Slope on √Q times √V/σ; σ of the mid and traded value V over the same books, so that their length cancels</source>
        <translation>对 √Q 的斜率乘以 √V/σ；σ 与成交额 V 取自同一段订单簿，时间长短相消</translation>
    </message>
    <message>
        <source>Volatility of the mid, a minute</source>
        <translation>中间价每分钟波动率</translation>
    </message>
    <message>
        <source>Persistence of depth, a step</source>
        <translation>深度的逐步持续性</translation>
    </message>
    <message>
        <source>Half-life of a gap in depth, seconds</source>
        <translation>深度缺口的半衰期，秒</translation>
    </message>
    <message>
        <source>Mid change on net value bought a step, Newey-West errors</source>
        <translation>逐步的中间价变动对净买入额，Newey-West 标准误</translation>
    </message>
    <message>
        <source>no trades with these books</source>
        <translation>这些订单簿没有逐笔成交</translation>
    </message>
    <message>
        <source>Exit of %1 million, expected cost</source>
        <translation>退出 %1 百万的预期成本</translation>
    </message>
    <message>
        <source>Almgren-Chriss with the fitted linear impact as temporary impact</source>
        <translation>Almgren-Chriss，以拟合的线性冲击为暂时冲击</translation>
    </message>
    <message>
        <source>Exit, deviation</source>
        <translation>退出成本的标准差</translation>
    </message>
    <message>
        <source>Exit, share of the first step</source>
        <translation>退出首步占比</translation>
    </message>
    <message>
        <source>Books of %1, in %2: %3 of %4 recorded, the last at %5.</source>
        <translation>%1 的订单簿，单位%2：记录 %4 个，取用 %3 个，最新为 %5。</translation>
    </message>
    <message>
        <source>The last book is %1 days older than the as-of: it shows how books work, not that day.</source>
        <translation>最新订单簿比截至时点早 %1 天：它说明盘口如何运作，不代表当日。</translation>
    </message>
    <message>
        <source>Snapshots left out: %1 with bids or asks alone (no mid), %2 crossed.</source>
        <translation>剔除的快照：单边（无中间价）%1 个，倒挂 %2 个。</translation>
    </message>
    <message>
        <source>Crypto venues quote in USD or in dollar stablecoins; both are counted as USD here.</source>
        <translation>加密货币平台以美元或美元稳定币报价，此处一律按美元计。</translation>
    </message>
    <message>
        <source>The recorded levels end %1 from the mid, so depth within %2 is all they show.</source>
        <translation>记录的档位止于距中间价 %1 处，因此 %2 内的深度就是全部所见。</translation>
    </message>
    <message>
        <source>No trades come with these books: there is no Kyle λ and no Y of the square-root law.</source>
        <translation>这些订单簿没有逐笔成交：无法给出 Kyle λ 与平方根律的 Y。</translation>
    </message>
    <message>
        <source>The books are too few or too alike to tell how impact answers to depth.</source>
        <translation>订单簿太少或彼此太相近，看不出冲击如何随深度变化。</translation>
    </message>
    <message>
        <source>In these books impact does not fall with depth by more than chance: they settle nothing between the two bounds.</source>
        <translation>在这些订单簿里，冲击并未显著地随深度增加而下降：两个边界之间孰是孰非，它们给不出答案。</translation>
    </message>
    <message>
        <source>No exit schedule: the mid moves too little in these books for a volatility. Give a daily volatility to see one.</source>
        <translation>没有退出安排：这些订单簿的中间价变动太少，估不出波动率。给定日波动率即可查看。</translation>
    </message>
    <message>
        <source>The exit is larger than the book in every step: its cost is an extrapolation.</source>
        <translation>退出的每一步都超过订单簿容量：其成本是外推。</translation>
    </message>
    <message>
        <source>%1 and %2 million USD are what was published of E-mini depth (%3).</source>
        <translation>%1 百万与 %2 百万美元是公开报道的迷你期货深度（%3）。</translation>
    </message>
    <message>
        <source>%1 and %2 million USD are what was published of E-mini depth (%3); these are books of %4 and cannot confirm it.</source>
        <translation>%1 百万与 %2 百万美元是公开报道的迷你期货深度（%3）；这里是 %4 的订单簿，不能证实它。</translation>
    </message>
    <message>
        <source>Books of %1, scaled</source>
        <translation>%1 的订单簿，已缩放</translation>
    </message>
    <message>
        <source>%1: too few books that differ to tell</source>
        <translation>%1：有差别的订单簿太少，无从判断</translation>
    </message>
    <message>
        <source>%1: exponent %2 ± %3, not to be told from none</source>
        <translation>%1：指数 %2 ± %3，与零无法区分</translation>
    </message>
    <message>
        <source>%1: exponent %2 ± %3</source>
        <translation>%1：指数 %2 ± %3</translation>
    </message>
    <message>
        <source>Depths are as published (%1), not measured; curves are models</source>
        <translation>深度取自公开报道（%1），并非实测；曲线为模型</translation>
    </message>
    <message>
        <source>Depths are assumptions, not measured; curves are models</source>
        <translation>深度为假设，并非实测；曲线为模型</translation>
    </message>
    <message>
        <source>Depth and cost</source>
        <translation>深度与成本</translation>
    </message>
    <message>
        <source>Depth %1 → %2 million: the same order costs %3 to %4 as much</source>
        <translation>深度 %1 → %2 百万：同一笔单的成本升至 %3 到 %4</translation>
    </message>
    <message>
        <source>Impact against that at normal depth; across: depth, millions of USD. %1</source>
        <translation>冲击相对正常深度时的倍数；横轴为深度，百万美元。%1</translation>
    </message>
    <message>
        <source>Impact as a multiple of that at a depth of %1 million: at %2 million %3 by the linear model and %4 by the square root, with the measured books as points</source>
        <translation>冲击相对深度 %1 百万时的倍数：深度 %2 百万时，线性模型为 %3，平方根模型为 %4；散点为实测订单簿</translation>
    </message>
    <message>
        <source>Depth, millions of USD</source>
        <translation>深度，百万美元</translation>
    </message>
    <message>
        <source>Impact, ×</source>
        <translation>冲击，倍</translation>
    </message>
    <message>
        <source>As in these books</source>
        <translation>按这些订单簿</translation>
    </message>
    <message>
        <source>Normal %1</source>
        <translation>正常 %1</translation>
    </message>
    <message>
        <source>Event %1</source>
        <translation>事件 %1</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Cost by size, last book</source>
        <translation>各数量的成本，最新订单簿</translation>
    </message>
    <message>
        <source>insufficient depth to sell</source>
        <translation>卖出方向深度不足</translation>
    </message>
    <message>
        <source>insufficient depth to buy</source>
        <translation>买入方向深度不足</translation>
    </message>
    <message>
        <source>Average price of the walk against the mid; %1</source>
        <translation>逐档吃单的均价相对中间价；%1</translation>
    </message>
    <message>
        <source>Depth by distance, last book</source>
        <translation>各距离的深度，最新订单簿</translation>
    </message>
    <message>
        <source>all the book shows</source>
        <translation>订单簿所示的全部</translation>
    </message>
    <message>
        <source>Bids are recorded to %1, asks to %2 from the mid</source>
        <translation>买盘记录到距中间价 %1，卖盘到 %2</translation>
    </message>
    <message>
        <source>Fitted slopes</source>
        <translation>拟合的斜率</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>Robust error</source>
        <translation>稳健标准误</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Linear: cost on size</source>
        <translation>线性：成本对数量</translation>
    </message>
    <message>
        <source>bp a million</source>
        <translation>bp/百万</translation>
    </message>
    <message>
        <source>Square root: cost on √size</source>
        <translation>平方根：成本对 √数量</translation>
    </message>
    <message>
        <source>bp a √million</source>
        <translation>bp/√百万</translation>
    </message>
    <message>
        <source>Impact on size, log on log</source>
        <translation>冲击对数量，双对数</translation>
    </message>
    <message>
        <source>exponent</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Y of Y · σ · √(Q/V)</source>
        <translation>Y · σ · √(Q/V) 的 Y</translation>
    </message>
    <message>
        <source>Impact on depth, book to book</source>
        <translation>冲击对深度，逐簿</translation>
    </message>
    <message>
        <source>Depth on depth a step before</source>
        <translation>深度对上一步深度</translation>
    </message>
    <message>
        <source>persistence</source>
        <translation>持续性</translation>
    </message>
    <message>
        <source>Kyle’s λ: mid on net flow</source>
        <translation>Kyle λ：中间价对净流量</translation>
    </message>
    <message>
        <source>Cost on size: fitted in each book, mean over %1 books; errors Newey-West with %2 lags, of one book White’s</source>
        <translation>成本对数量：逐簿拟合，取 %1 个订单簿的均值；误差为 Newey-West（滞后 %2），单个订单簿为 White</translation>
    </message>
    <message>
        <source>Thinner books, both bounds</source>
        <translation>盘口变薄的两个边界</translation>
    </message>
    <message>
        <source>Normal, millions USD</source>
        <translation>正常，百万美元</translation>
    </message>
    <message>
        <source>Event, millions USD</source>
        <translation>事件，百万美元</translation>
    </message>
    <message>
        <source>As these books</source>
        <translation>按这些订单簿</translation>
    </message>
    <message>
        <source>Depths from</source>
        <translation>深度来源</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Published depths are of the E-mini S&amp;P 500 future and are claims, not measurements of these books</source>
        <translation>公开报道的深度针对标普 500 迷你期货，属于论断，并非这些订单簿的实测</translation>
    </message>
    <message>
        <source>Ways to sell %1 million</source>
        <translation>卖出 %1 百万的方式</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>首步</translation>
    </message>
    <message>
        <source>Expected cost, bp</source>
        <translation>预期成本，bp</translation>
    </message>
    <message>
        <source>Deviation, bp</source>
        <translation>标准差，bp</translation>
    </message>
    <message>
        <source>Expected cost, thousands</source>
        <translation>预期成本，千</translation>
    </message>
    <message>
        <source>Linear impact carried on beyond the recorded book; a schedule larger than the book is an extrapolation</source>
        <translation>线性冲击外延至记录的订单簿之外；规模超过订单簿的安排属于外推</translation>
    </message>
    <message>
        <source>no half-life: depth does not return within these books</source>
        <translation>无半衰期：这些订单簿内深度没有恢复</translation>
    </message>
    <message>
        <source>half-life %1 s</source>
        <translation>半衰期 %1 秒</translation>
    </message>
    <message>
        <source>half-life %1 min</source>
        <translation>半衰期 %1 分钟</translation>
    </message>
    <message>
        <source>Depth over time</source>
        <translation>深度走势</translation>
    </message>
    <message>
        <source>Depth between %1 and %2 million, %3 at the end</source>
        <translation>深度在 %1 至 %2 百万之间，期末 %3</translation>
    </message>
    <message>
        <source>%1: depth within %2 bp on the side the order meets, %3, and spread; %4</source>
        <translation>%1：对手侧 %2 bp 内的深度，%3，及价差；%4</translation>
    </message>
    <message>
        <source>%1 of %2 recorded books, the last of each second or step</source>
        <translation>记录 %2 个订单簿，取每秒或每步的最后一个，共 %1 个</translation>
    </message>
    <message>
        <source>Near depth and spread over time</source>
        <translation>近端深度与价差随时间的变化</translation>
    </message>
    <message>
        <source>Seconds after %1 New York</source>
        <translation>纽约 %1 之后的秒数</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Spread, bp</source>
        <translation>价差，bp</translation>
    </message>
    <message>
        <source>Flow and price</source>
        <translation>流量与价格</translation>
    </message>
    <message>
        <source>Net flow and the mid: no slope to be told from zero</source>
        <translation>净流量与中间价：斜率与零无法区分</translation>
    </message>
    <message>
        <source>A billion bought net goes with %1 on the mid</source>
        <translation>净买入每十亿，中间价变动 %1</translation>
    </message>
    <message>
        <source>A million bought net goes with %1 on the mid</source>
        <translation>净买入每百万，中间价变动 %1</translation>
    </message>
    <message>
        <source>Change of the mid, bp, against net value bought, over steps of %1 s; Kyle’s λ %2 ± %3 bp a million, n = %4, R² %5</source>
        <translation>中间价变动（bp）对净买入额，每步 %1 秒；Kyle λ %2 ± %3 bp/百万，n = %4，R² %5</translation>
    </message>
    <message>
        <source>Least squares, Newey-West errors; flow and price of one step, so not causal</source>
        <translation>最小二乘，Newey-West 标准误；流量与价格取自同一步，不代表因果</translation>
    </message>
    <message>
        <source>Scatter of mid changes against net traded value with the fitted line</source>
        <translation>中间价变动对净成交额的散点与拟合线</translation>
    </message>
    <message>
        <source>Net value bought, %1</source>
        <translation>净买入额，%1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>各步</translation>
    </message>
    <message>
        <source>Mid, bp</source>
        <translation>中间价，bp</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Exit of %1 million: %2 of cost, ± %3 of risk</source>
        <translation>退出 %1 百万：成本 %2，风险 ± %3</translation>
    </message>
    <message>
        <source>Holdings left, %, by minutes; Almgren-Chriss in %1 steps of %2 min, risk aversion %3 a million; equal slices cost %4 ± %5</source>
        <translation>剩余持仓（%），横轴为分钟；Almgren-Chriss，%1 步，每步 %2 分钟，风险厌恶每百万 %3；等分卖出的成本为 %4 ± %5</translation>
    </message>
    <message>
        <source>A model: linear impact of %1 bp a million, books that refill between steps, volatility %2 a step, no permanent impact</source>
        <translation>模型：线性冲击 %1 bp/百万，每步之间盘口得到补充，每步波动率 %2，不含永久冲击</translation>
    </message>
    <message>
        <source>Holdings left by time for the exit schedule and for equal slices</source>
        <translation>退出安排与等分卖出的剩余持仓随时间的变化</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>the report’s outline</source>
        <translation>报告提纲</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>λ = %1 bp a billion</source>
        <translation>λ = %1 bp/十亿</translation>
    </message>
    <message>
        <source>λ = %1 bp a million</source>
        <translation>λ = %1 bp/百万</translation>
    </message>
    <message>
        <source>Net value bought, billions of %1</source>
        <translation>净买入额，十亿 %1</translation>
    </message>
    <message>
        <source>No order book has a mid (bids or asks alone: %1, crossed: %2). Import snapshots with both sides, or choose another instrument</source>
        <translation>没有一个订单簿有中间价（单边 %1 个，倒挂 %2 个）。请导入双边快照，或改选其他标的</translation>
    </message>
    <message>
        <source>Newest books</source>
        <translation>最新订单簿</translation>
    </message>
    <message>
        <source>Whose books are walked; of several the newest, sets of 30 and more first</source>
        <translation>对哪个标的的订单簿吃单；有多个时取最新的，满 30 个的优先</translation>
    </message>
</context>
<context>
    <name>figure</name>
    <message>
        <source>NY</source>
        <translation>纽约</translation>
    </message>
    <message>
        <source>BJ</source>
        <translation>北京</translation>
    </message>
    <message>
        <source>Mean %1</source>
        <translation>均值 %1</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>例数</translation>
    </message>
    <message>
        <source>Upper whisker</source>
        <translation>上须</translation>
    </message>
    <message>
        <source>Third quartile</source>
        <translation>上四分位</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>First quartile</source>
        <translation>下四分位</translation>
    </message>
    <message>
        <source>Lower whisker</source>
        <translation>下须</translation>
    </message>
    <message>
        <source>Vol.</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>原为 %1</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 New York · %2 Beijing</source>
        <translation>%1 纽约 · %2 北京</translation>
    </message>
    <message>
        <source>Simulated data</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Partly simulated</source>
        <translation>部分模拟</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>%1 values at or below zero not drawn (log axis)</source>
        <translation>%1 个不大于零的值未画出（对数轴）</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1（下界）</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1（上界）</translation>
    </message>
    <message>
        <source>Level at %1</source>
        <translation>水平线，位于 %1</translation>
    </message>
    <message>
        <source>Text at %1, %2</source>
        <translation>文字，位于 %1，%2</translation>
    </message>
    <message>
        <source>Line from %1, %2 to %3, %4</source>
        <translation>线段，自 %1，%2 至 %3，%4</translation>
    </message>
    <message>
        <source>Ray from %1, %2 through %3, %4</source>
        <translation>射线，自 %1，%2 过 %3，%4</translation>
    </message>
    <message>
        <source>Box from %1, %2 to %3, %4</source>
        <translation>方框，自 %1，%2 至 %3，%4</translation>
    </message>
    <message>
        <source>Arrow from %1, %2 to %3, %4</source>
        <translation>箭头，自 %1，%2 指向 %3，%4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 observations</source>
        <translation>%1 个观测值</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Freehand line from %1, %2 to %3, %4</source>
        <translation>手绘线，自 %1，%2 至 %3，%4</translation>
    </message>
</context>
<context>
    <name>help</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <source>Accepts</source>
        <translation>可取</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>Alpha Vantage stamps bars with their end in New York time; the series keeps the starts</source>
        <translation>Alpha Vantage 以纽约时间标注 K 线结束时刻，本序列改记开始时刻</translation>
    </message>
    <message>
        <source>the entry “%1” is damaged. Download the archive again</source>
        <translation>条目“%1”已损坏。请重新下载压缩包</translation>
    </message>
    <message>
        <source>the import was cancelled; nothing was taken</source>
        <translation>导入已取消，什么都没有写入</translation>
    </message>
    <message>
        <source>the entry “%1” is larger than %2 MiB when unpacked. Unpack it and import its parts</source>
        <translation>条目“%1”解压后超过 %2 MiB。请解压后分批导入</translation>
    </message>
    <message>
        <source>the entry “%1” unpacks to more than %2 times its size, as archives made to fill a disk do. It was not read</source>
        <translation>条目“%1”解压后超过原大小的 %2 倍，疑似用来塞满磁盘的压缩包，未读取</translation>
    </message>
    <message>
        <source>the archive is damaged or cut off. Download it again</source>
        <translation>压缩包损坏或不完整。请重新下载</translation>
    </message>
    <message>
        <source>the archive has %1 entries; %2 are the most that are read</source>
        <translation>压缩包有 %1 个条目，最多读取 %2 个</translation>
    </message>
    <message>
        <source>the entry “%1” leads out of the archive. Nothing was read</source>
        <translation>条目“%1”的路径指向压缩包之外，未读取任何内容</translation>
    </message>
    <message>
        <source>the entry “%1” is a link. Nothing was read</source>
        <translation>条目“%1”是链接，未读取任何内容</translation>
    </message>
    <message>
        <source>the entry “%1” is encrypted. Unpack the archive with its password first</source>
        <translation>条目“%1”已加密。请先用密码解压</translation>
    </message>
    <message>
        <source>line %1: the quotation mark opened here is never closed. Correct the file, or download it again</source>
        <translation>第 %1 行：这里的引号没有闭合。请改正文件，或重新下载</translation>
    </message>
    <message>
        <source>the file has several symbols; --instrument can name only one. Leave it out</source>
        <translation>文件里有多个代码，而 --instrument 只能指定一个。请去掉该选项</translation>
    </message>
    <message>
        <source>the date is missing</source>
        <translation>缺少日期</translation>
    </message>
    <message>
        <source>this is no date or time of the form the file uses</source>
        <translation>不是该文件所用格式的日期或时间</translation>
    </message>
    <message>
        <source>this is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>the symbol is missing</source>
        <translation>缺少代码</translation>
    </message>
    <message>
        <source>the row holds a byte 0; the file is damaged here</source>
        <translation>该行含有零字节，文件在此处损坏</translation>
    </message>
    <message>
        <source>a field is longer than 1 MiB</source>
        <translation>有字段超过 1 MiB</translation>
    </message>
    <message>
        <source>the row is longer than 8 MiB</source>
        <translation>该行超过 8 MiB</translation>
    </message>
    <message>
        <source>text follows a closing quotation mark</source>
        <translation>闭合引号之后还有文字</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>有引号没有闭合</translation>
    </message>
    <message>
        <source>the file ends inside this row: %1 of %2 columns are there</source>
        <translation>文件在这一行中断：%2 列只有 %1 列</translation>
    </message>
    <message>
        <source>expected %1 columns, found %2</source>
        <translation>应有 %1 列，实有 %2 列</translation>
    </message>
    <message>
        <source>the decimal sign is . or , — not “%1”</source>
        <translation>小数点只能是“.”或“,”，而不是“%1”</translation>
    </message>
    <message>
        <source>“%1” may be a number with a decimal part or one in thousands. Settle it with --decimal . or --decimal ,</source>
        <translation>“%1”可能带小数，也可能是千分位。请指定 --decimal . 或 --decimal ,</translation>
    </message>
    <message>
        <source>a date order is ymd, dmy or mdy — not “%1”</source>
        <translation>日期顺序只能是 ymd、dmy 或 mdy，而不是“%1”</translation>
    </message>
    <message>
        <source>line %1: “%2” is no date or time. Check that the first column holds dates</source>
        <translation>第 %1 行：“%2”不是日期或时间。请确认第一列是日期</translation>
    </message>
    <message>
        <source>dates such as “%1” read as day/month or as month/day, and no row settles it. Say which with --date-order dmy or --date-order mdy</source>
        <translation>“%1”这类日期可读作日/月，也可读作月/日，没有一行能定下来。请用 --date-order dmy 或 --date-order mdy 指定</translation>
    </message>
    <message>
        <source>some dates are day/month, others month/day. Say which are right with --date-order dmy or --date-order mdy</source>
        <translation>有的日期是日/月，有的是月/日。请用 --date-order dmy 或 --date-order mdy 指定哪种为准</translation>
    </message>
    <message>
        <source>the file has a header and no rows. Download it again</source>
        <translation>文件只有表头，没有数据。请重新下载</translation>
    </message>
    <message>
        <source>this is no price level</source>
        <translation>不是价位</translation>
    </message>
    <message>
        <source>“%1” is not an encoding this machine knows. Try UTF-8, GB18030, UTF-16 or ISO-8859-1</source>
        <translation>本机不认识编码“%1”。可试 UTF-8、GB18030、UTF-16 或 ISO-8859-1</translation>
    </message>
    <message>
        <source>byte %1 does not fit the encoding %2. Choose another with --encoding</source>
        <translation>第 %1 个字节不合编码 %2。请用 --encoding 另选</translation>
    </message>
    <message>
        <source>byte %1 is neither UTF-8 nor GB18030. Name the encoding with --encoding, for example --encoding ISO-8859-1</source>
        <translation>第 %1 个字节既不是 UTF-8 也不是 GB18030。请用 --encoding 指定编码，例如 --encoding ISO-8859-1</translation>
    </message>
    <message>
        <source>the file has several series; --instrument can name only one. Leave it out</source>
        <translation>文件里有多条序列，而 --instrument 只能指定一个。请去掉该选项</translation>
    </message>
    <message>
        <source>the column price is the S&amp;P 500 close and is left to the index&apos;s own files</source>
        <translation>price 列是标普500收盘价，留给指数自己的文件</translation>
    </message>
    <message>
        <source>neither the file&apos;s name nor a title line says which meeting it is about. Give the file its name back, such as FedMeeting_20251210.csv</source>
        <translation>文件名和标题行都看不出是哪次会议。请恢复原来的文件名，例如 FedMeeting_20251210.csv</translation>
    </message>
    <message>
        <source>this is no probability between 0 and 1</source>
        <translation>不是 0 到 1 之间的概率</translation>
    </message>
    <message>
        <source>the probabilities for the meeting of %1 add up to %2</source>
        <translation>%1 会议的各档概率合计为 %2</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>%1: there is no such file. Check the path</source>
        <translation>%1：没有这个文件。请检查路径</translation>
    </message>
    <message>
        <source>%1: the file cannot be looked at (%2)</source>
        <translation>%1：无法查看这个文件（%2）</translation>
    </message>
    <message>
        <source>%1: this is %2, not a file. Name a regular file</source>
        <translation>%1：这是%2，不是文件。请指定普通文件</translation>
    </message>
    <message>
        <source>%1: the file cannot be opened (%2). Check its permissions</source>
        <translation>%1：文件打不开（%2）。请检查权限</translation>
    </message>
    <message>
        <source>%1: the file cannot be read to its end (%2)</source>
        <translation>%1：文件读不到结尾（%2）</translation>
    </message>
    <message>
        <source>%1: the file changed while it was read. Import it again when it is complete</source>
        <translation>%1：读取过程中文件被改动。请等它写完后再导入</translation>
    </message>
    <message>
        <source>clocks jumped over this time in spring; it never was</source>
        <translation>春季拨快时跳过了这个时刻，它并不存在</translation>
    </message>
    <message>
        <source>clocks showed the hour of %1 twice; its rows are taken in the order of the file</source>
        <translation>%1 那一小时出现了两次，按文件顺序区分</translation>
    </message>
    <message>
        <source>The times carry no offset. Every day lies within 09:30–16:00 and begins at 09:30, so they are read as New York time; --zone settles it otherwise</source>
        <translation>时间不带时差。每天都在 09:30–16:00 之内且从 09:30 开始，因此按纽约时间读取；如有不同请用 --zone 指定</translation>
    </message>
    <message>
        <source>the times carry no offset from UTC, and their hours do not tell the place. Name the time zone with --zone, for example --zone America/New_York or --zone UTC</source>
        <translation>时间不带 UTC 时差，从钟点也看不出是哪里。请用 --zone 指定时区，例如 --zone America/New_York 或 --zone UTC</translation>
    </message>
    <message>
        <source>“%1” is no time zone this machine knows. Write it as --zone America/New_York</source>
        <translation>本机不认识时区“%1”。请写成 --zone America/New_York 这样</translation>
    </message>
    <message>
        <source>there is no closing price; the row is kept as a gap</source>
        <translation>没有收盘价，该行留作空缺</translation>
    </message>
    <message>
        <source>a volume below zero cannot be</source>
        <translation>成交量不能小于零</translation>
    </message>
    <message>
        <source>the meeting begins after it ends</source>
        <translation>会议开始晚于结束</translation>
    </message>
    <message>
        <source>The file gives one date a decision and does not tell scheduled meetings from others; meetings without a decision are kept as tentative</source>
        <translation>文件每次决议只给一个日期，也不区分例会与临时会议；没有决议的会议按暂定收录</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a gzip archive. Unpack it first, or use a zip</source>
        <translation>gzip 压缩包。请先解压，或改用 zip</translation>
    </message>
    <message>
        <source>an archive of a kind that is not read. Unpack it first, or use a zip</source>
        <translation>不支持的压缩包。请先解压，或改用 zip</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>an SQLite database. A Tidemark store is opened with --store</source>
        <translation>SQLite 数据库。Tidemark 的库请用 --store 打开</translation>
    </message>
    <message>
        <source>a Parquet or Arrow file. Save it as CSV</source>
        <translation>Parquet 或 Arrow 文件。请另存为 CSV</translation>
    </message>
    <message>
        <source>an old or password-protected Office file. Save it as XLSX without a password, or as CSV</source>
        <translation>旧版或加密的 Office 文件。请另存为无密码的 XLSX 或 CSV</translation>
    </message>
    <message>
        <source>a rich text document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>可执行程序</translation>
    </message>
    <message>
        <source>a binary file</source>
        <translation>二进制文件</translation>
    </message>
    <message>
        <source>a web page. The vendor may have asked for a login or refused the download; download the file again</source>
        <translation>网页。供应商可能要求登录或拒绝了下载，请重新下载</translation>
    </message>
    <message>
        <source>an XML document. Save the data as CSV</source>
        <translation>XML 文档。请把数据另存为 CSV</translation>
    </message>
    <message>
        <source>a JSON answer, as a vendor gives for an error or a used-up quota. Download the data again as CSV</source>
        <translation>JSON 应答，多半是供应商报错或额度用尽。请重新下载 CSV</translation>
    </message>
    <message>
        <source>the same as line %1</source>
        <translation>与第 %1 行相同</translation>
    </message>
    <message>
        <source>line %1 has other values for the same key; the first row stays</source>
        <translation>第 %1 行同一键的值不同，保留先出现的一行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is no format Tidemark reads. `tidemark import --help` lists them</source>
        <translation>Tidemark 不读“%1”格式。`tidemark import --help` 列出全部格式</translation>
    </message>
    <message>
        <source>this is %1, which is not read. Leave it out</source>
        <translation>这是%1，不予读取。请去掉它</translation>
    </message>
    <message>
        <source>%1 of %2 rows cannot be read (line %3: %4). Correct the file, or take the rest with --insist</source>
        <translation>%2 行中有 %1 行读不进来（第 %3 行：%4）。请改正文件，或用 --insist 收下其余各行</translation>
    </message>
    <message>
        <source>the file is empty. Download it again</source>
        <translation>文件是空的。请重新下载</translation>
    </message>
    <message>
        <source>this is %1</source>
        <translation>这是%1</translation>
    </message>
    <message>
        <source>read as %1; --encoding names another</source>
        <translation>按 %1 读取；可用 --encoding 另行指定</translation>
    </message>
    <message>
        <source>the last line has no line end: if the file was cut off, its last number may be short</source>
        <translation>最后一行没有换行：若文件被截断，最后一个数字可能不全</translation>
    </message>
    <message>
        <source>the entry “%1” is no table and was left out</source>
        <translation>条目“%1”不是表格，已略过</translation>
    </message>
    <message>
        <source>the archive holds no table. It takes .csv, .txt and .tsv entries; archives within archives are not opened</source>
        <translation>压缩包里没有表格。只取 .csv、.txt、.tsv 条目，嵌套的压缩包不打开</translation>
    </message>
    <message>
        <source>%1 is not in the registry: taken as a new instrument that trades every day</source>
        <translation>%1 不在品种表中：按每天交易的新品种收录</translation>
    </message>
    <message>
        <source>%1 is not in the registry: taken as a new instrument on the New York calendar</source>
        <translation>%1 不在品种表中：按纽约日历的新品种收录</translation>
    </message>
    <message>
        <source>neither the file nor its name says which instrument it is. Name it with --instrument, for example --instrument SPX</source>
        <translation>文件内容和文件名都看不出是哪个品种。请用 --instrument 指定，例如 --instrument SPX</translation>
    </message>
    <message>
        <source>%1 more remarks are not listed</source>
        <translation>另有 %1 条未列出</translation>
    </message>
    <message>
        <source>The value is the probability the market&apos;s price implies; a day bears the date of its time stamp</source>
        <translation>数值为市场价格隐含的概率；日期取时间戳当天</translation>
    </message>
    <message>
        <source>%1 rows stand in more than one entry with the same values</source>
        <translation>有 %1 行在多个条目中重复，数值相同</translation>
    </message>
    <message>
        <source>some rows have other values in a later entry of the archive; the first entry&apos;s stay</source>
        <translation>有些行在压缩包靠后的条目中数值不同，保留先出现的</translation>
    </message>
    <message>
        <source>The file does not say whether its prices are adjusted for splits and dividends</source>
        <translation>文件没有说明价格是否复权</translation>
    </message>
    <message>
        <source>Closes only; whether they are settlements the file does not say</source>
        <translation>只有收盘价；是否为结算价，文件没有说明</translation>
    </message>
    <message>
        <source>The times carry no offset; Polygon writes UTC</source>
        <translation>时间不带时差；Polygon 使用 UTC</translation>
    </message>
    <message>
        <source>the high %1 is below the low %2</source>
        <translation>最高价 %1 低于最低价 %2</translation>
    </message>
    <message>
        <source>the high %1 is below the open %2</source>
        <translation>最高价 %1 低于开盘价 %2</translation>
    </message>
    <message>
        <source>the high %1 is below the close %2</source>
        <translation>最高价 %1 低于收盘价 %2</translation>
    </message>
    <message>
        <source>the low %1 is above the open %2</source>
        <translation>最低价 %1 高于开盘价 %2</translation>
    </message>
    <message>
        <source>the low %1 is above the close %2</source>
        <translation>最低价 %1 高于收盘价 %2</translation>
    </message>
    <message>
        <source>a price of %1 cannot be</source>
        <translation>价格不可能是 %1</translation>
    </message>
    <message>
        <source>line %1 has other values for the same time; the first row stays</source>
        <translation>第 %1 行同一时间的值不同，保留先出现的一行</translation>
    </message>
    <message>
        <source>Daily and minute bars</source>
        <translation>日线、分钟线</translation>
    </message>
    <message>
        <source>Daily bars</source>
        <translation>日线</translation>
    </message>
    <message>
        <source>Minute bars</source>
        <translation>分钟线</translation>
    </message>
    <message>
        <source>Series of values</source>
        <translation>数值序列</translation>
    </message>
    <message>
        <source>Published odds by meeting</source>
        <translation>各次会议的公布概率</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>会议日程</translation>
    </message>
    <message>
        <source>Trigger levels by horizon</source>
        <translation>各期限触发位</translation>
    </message>
    <message>
        <source>Stooq adjusts most shares and funds for splits and dividends; which ones it does not say</source>
        <translation>Stooq 对多数股票和基金做了复权，但不说明是哪些</translation>
    </message>
    <message>
        <source>a table of computed meeting probabilities</source>
        <translation>算好的会议概率表</translation>
    </message>
    <message>
        <source>a list of items and values</source>
        <translation>项目与数值清单</translation>
    </message>
    <message>
        <source>the workbook is damaged in its part “%1”. Save it again, or save the sheet as CSV</source>
        <translation>工作簿的“%1”部分已损坏。请重新保存，或另存为 CSV</translation>
    </message>
    <message>
        <source>yfinance adjusts prices for splits and dividends unless told otherwise: levels may differ from traded prices</source>
        <translation>yfinance 默认复权：价位可能与成交价不同</translation>
    </message>
    <message>
        <source>line 1: there is no column Close for %1</source>
        <translation>第 1 行：没有 %1 的 Close 列</translation>
    </message>
    <message>
        <source>%1 files taken, %2 already there, %3 not taken; %4 rows taken, %5 flagged, %6 refused</source>
        <translation>收 %1 个文件，已有 %2 个，未收 %3 个；收 %4 行，标记 %5 行，拒收 %6 行</translation>
    </message>
    <message>
        <source>this is no time since 1970</source>
        <translation>这不是自 1970 年起的时间数</translation>
    </message>
    <message>
        <source>this is no number of an update</source>
        <translation>这不是更新编号</translation>
    </message>
    <message>
        <source>a side is a (ask) or b (bid)</source>
        <translation>方向应为 a（卖）或 b（买）</translation>
    </message>
    <message>
        <source>this is no price above zero</source>
        <translation>这不是大于零的价格</translation>
    </message>
    <message>
        <source>this is no size of zero or more</source>
        <translation>这不是大于或等于零的数量</translation>
    </message>
    <message>
        <source>an update is snap or set</source>
        <translation>更新类型应为 snap 或 set</translation>
    </message>
    <message>
        <source>the object has no bids and asks</source>
        <translation>该对象没有买卖盘</translation>
    </message>
    <message>
        <source>the snapshot carries no time. Put the time of the request into the file&apos;s name, in milliseconds since 1970: BTCUSDT_depth_1732113000000.json</source>
        <translation>该快照不含时间。请把请求时间（自 1970 年起的毫秒数）写入文件名：BTCUSDT_depth_1732113000000.json</translation>
    </message>
    <message>
        <source>a level without a price and a size above zero is left out</source>
        <translation>价格或数量不大于零的档位已略去</translation>
    </message>
    <message>
        <source>the JSON is damaged or longer than 64 MiB. Download it again</source>
        <translation>该 JSON 已损坏，或超过 64 MiB。请重新下载</translation>
    </message>
    <message>
        <source>this is no JSON object</source>
        <translation>这不是 JSON 对象</translation>
    </message>
    <message>
        <source>line %1 has another size for the same price; the first stays</source>
        <translation>第 %1 行对同一价格给出了不同的数量；保留先出现的一行</translation>
    </message>
    <message>
        <source>the book of %1 has one side alone</source>
        <translation>%1 的订单簿只有一侧</translation>
    </message>
    <message>
        <source>the best bid %1 is not below the best ask %2</source>
        <translation>最优买价 %1 不低于最优卖价 %2</translation>
    </message>
    <message>
        <source>there is no line with 日期 and 收盘 above the rows</source>
        <translation>数据行上方没有含“日期”和“收盘”的表头</translation>
    </message>
    <message>
        <source>the lines below the table were left out</source>
        <translation>表格下方的说明行已略去</translation>
    </message>
    <message>
        <source>The unit of the volume, %1, is not known: the numbers are taken as they stand</source>
        <translation>无法识别成交量单位“%1”：数值按原样采用</translation>
    </message>
    <message>
        <source>neither a title nor the file&apos;s name gives the security&apos;s code. Name the instrument with --instrument, for example --instrument 600519.SH</source>
        <translation>标题行和文件名都没有证券代码。请用 --instrument 指定，例如 --instrument 600519.SH</translation>
    </message>
    <message>
        <source>the archive has no entry “%1”</source>
        <translation>压缩包中没有“%1”</translation>
    </message>
    <message>
        <source>the file has %1 columns, and %2 are named</source>
        <translation>文件有 %1 列，而指定了 %2 列</translation>
    </message>
    <message>
        <source>one column has to be the time and one the close or the value</source>
        <translation>必须有一列为时间，一列为收盘价或数值</translation>
    </message>
    <message>
        <source>“%1” is no column. They are time, clock, open, high, low, close, volume and symbol, and - for one that is left out</source>
        <translation>“%1”不是列的名称。可用的有 time、clock、open、high、low、close、volume、symbol，略去的列写作 -</translation>
    </message>
    <message>
        <source>an interval is 1m, 5m, 15m, 30m, 60m, 1d, 1w, 1mo or irregular — not “%1”</source>
        <translation>周期应为 1m、5m、15m、30m、60m、1d、1w、1mo 或 irregular，而不是“%1”</translation>
    </message>
    <message>
        <source>an adjustment is unknown, raw, splits or splits+dividends — not “%1”</source>
        <translation>复权方式应为 unknown、raw、splits 或 splits+dividends，而不是“%1”</translation>
    </message>
    <message>
        <source>neither the file nor its name says of which day it is. Name it as finviz_2025-08-21.csv, or name the day with --date 2025-08-21</source>
        <translation>文件内容和文件名都没有说明是哪一天。请命名为 finviz_2025-08-21.csv，或用 --date 2025-08-21 指定日期</translation>
    </message>
    <message>
        <source>no row holds data. Download it again</source>
        <translation>没有一行含有数据。请重新下载</translation>
    </message>
    <message>
        <source>a separator is one of , ; | and the tab — not “%1”</source>
        <translation>分隔符应为逗号、分号、竖线或制表符，而不是“%1”</translation>
    </message>
    <message>
        <source>nothing is remembered of these columns. Say what each of them is with --columns, for example --columns time,open,high,low,close,-</source>
        <translation>没有记住过这些列。请用 --columns 说明每列的含义，例如 --columns time,open,high,low,close,-</translation>
    </message>
    <message>
        <source>line %1: the columns “%2” are of no format Tidemark knows. Say what each of them is with --columns or in the import window, or name a format with --format</source>
        <translation>第 %1 行：列“%2”不属于 Tidemark 认识的任何格式。请用 --columns 或在导入窗口中说明每列的含义，或用 --format 指定格式</translation>
    </message>
    <message>
        <source>%1 is not in the registry: taken as a new instrument on the Shanghai calendar</source>
        <translation>%1 不在品种登记表中：作为新品种采用，使用上海交易日历</translation>
    </message>
    <message>
        <source>the day stands in the name of a LOBSTER file alone. Give the file its name back, such as AAPL_2012-06-21_34200000_57600000_message_10.csv, or name the day with --date</source>
        <translation>LOBSTER 文件的日期只写在文件名中。请恢复原文件名，例如 AAPL_2012-06-21_34200000_57600000_message_10.csv，或用 --date 指定日期</translation>
    </message>
    <message>
        <source>this is no number of seconds after midnight</source>
        <translation>这不是自午夜起的秒数</translation>
    </message>
    <message>
        <source>this is no type of event between 1 and 7</source>
        <translation>这不是 1 至 7 之间的事件类型</translation>
    </message>
    <message>
        <source>trading was halted or resumed here</source>
        <translation>此处停牌或复牌</translation>
    </message>
    <message>
        <source>an execution has a size, a price and a direction of 1 or −1</source>
        <translation>成交须有数量、价格，方向为 1 或 −1</translation>
    </message>
    <message>
        <source>%1 trades of auctions have no side that took and are left out</source>
        <translation>%1 笔集合竞价成交没有主动方，已略去</translation>
    </message>
    <message>
        <source>none of the messages is an execution: there are no trades in it</source>
        <translation>消息中没有成交：文件里没有逐笔成交</translation>
    </message>
    <message>
        <source>the times of a LOBSTER order book stand in its message file “%1”, which is not beside it. Put both into one folder, or into one zip</source>
        <translation>LOBSTER 订单簿的时间写在消息文件“%1”中，而该文件不在旁边。请把两个文件放进同一文件夹或同一 zip</translation>
    </message>
    <message>
        <source>the row of the message file has no time</source>
        <translation>消息文件的对应行没有时间</translation>
    </message>
    <message>
        <source>a level has a price and a size above zero</source>
        <translation>档位须有大于零的价格和数量</translation>
    </message>
    <message>
        <source>the order book has %1 rows and its message file “%2” has %3: they are no pair. Download both again</source>
        <translation>订单簿有 %1 行，而消息文件“%2”有 %3 行：两者不成对。请重新下载这两个文件</translation>
    </message>
    <message>
        <source>the bid %1 is above the ask %2</source>
        <translation>买价 %1 高于卖价 %2</translation>
    </message>
    <message>
        <source>an implied volatility below zero cannot be</source>
        <translation>隐含波动率不可能小于零</translation>
    </message>
    <message>
        <source>“%1” is no day. Write it as --date 2025-08-21</source>
        <translation>“%1”不是日期。请写成 --date 2025-08-21</translation>
    </message>
    <message>
        <source>the title lines do not say when the chain was quoted. Name the day with --date; it is then taken as of 16:00 in New York</source>
        <translation>标题行没有说明期权链的报价时间。请用 --date 指定日期，按纽约时间 16:00 采用</translation>
    </message>
    <message>
        <source>The title lines do not give the underlying&apos;s price</source>
        <translation>标题行没有给出标的价格</translation>
    </message>
    <message>
        <source>this is no contract such as SPXW240105C01200000</source>
        <translation>这不是 SPXW240105C01200000 这样的合约代码</translation>
    </message>
    <message>
        <source>the contract and the columns beside it disagree about expiry or strike; the contract is followed</source>
        <translation>合约代码与旁边各列的到期日或行权价不一致；以合约代码为准</translation>
    </message>
    <message>
        <source>%1 contracts have no implied volatility (the file has 0 for it)</source>
        <translation>%1 个合约没有隐含波动率（文件中写作 0）</translation>
    </message>
    <message>
        <source>a contract has a symbol, a strike above zero and a side of Call or Put</source>
        <translation>合约须有标的代码、大于零的行权价，方向为 Call 或 Put</translation>
    </message>
    <message>
        <source>The chain gives a day and no time: it is taken as of 16:00 in New York</source>
        <translation>期权链只有日期而没有时间：按纽约时间 16:00 采用</translation>
    </message>
    <message>
        <source>the columns are those of no option chain that is known</source>
        <translation>这些列不属于任何已知的期权链格式</translation>
    </message>
    <message>
        <source>the archive holds no table. It takes .csv, .txt and .tsv entries</source>
        <translation>压缩包中没有表格。其中应有 .csv、.txt 或 .tsv 文件</translation>
    </message>
    <message>
        <source>Order books and trades</source>
        <translation>订单簿与逐笔成交</translation>
    </message>
    <message>
        <source>Fundamentals</source>
        <translation>基本面数据</translation>
    </message>
    <message>
        <source>Option chains</source>
        <translation>期权链</translation>
    </message>
    <message>
        <source>this is no time in microseconds</source>
        <translation>这不是微秒时间</translation>
    </message>
    <message>
        <source>a change has a side, a price above zero and a size of zero or more</source>
        <translation>变动须有方向、大于零的价格，以及大于或等于零的数量</translation>
    </message>
    <message>
        <source>a trade has a price and a size above zero</source>
        <translation>成交须有大于零的价格和数量</translation>
    </message>
    <message>
        <source>the side is buy, sell or unknown</source>
        <translation>方向应为 buy、sell 或 unknown</translation>
    </message>
    <message>
        <source>%1 trades without a side that took are left out</source>
        <translation>%1 笔没有主动方的成交已略去</translation>
    </message>
    <message>
        <source>an order book&apos;s depth by percentage, without its levels</source>
        <translation>按百分比汇总的订单簿深度，不含各档位</translation>
    </message>
    <message>
        <source>there is no line 指标名称 above the rows</source>
        <translation>数据行上方没有“指标名称”一行</translation>
    </message>
    <message>
        <source>This file is in the store.</source>
        <translation>该文件已在数据库中。</translation>
    </message>
    <message>
        <source>the file has to be read as a whole</source>
        <translation>该文件须整体读取</translation>
    </message>
    <message>
        <source>the entries of the archive overlap, as in archives made to fill a disk. Nothing was read</source>
        <translation>压缩包中的文件相互重叠，如同用来占满磁盘的压缩包。没有读取任何内容</translation>
    </message>
</context>
<context>
    <name>items</name>
    <message>
        <source>Published rate odds</source>
        <translation>公布的利率概率</translation>
    </message>
    <message>
        <source>Policy meetings</source>
        <translation>议息会议</translation>
    </message>
    <message>
        <source>Published levels</source>
        <translation>公布的点位</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>%1, %2 rows, %3 to %4. %5</source>
        <translation>%1，%2 行，%3 至 %4。%5</translation>
    </message>
    <message>
        <source>%1 rows. %2</source>
        <translation>%1 行。%2</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒收</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>收录</translation>
    </message>
    <message>
        <source>What it brought, and why rows were left out</source>
        <translation>带来什么，哪些行为何未收</translation>
    </message>
    <message>
        <source>Imported before: nothing changed</source>
        <translation>以前导入过，没有变化</translation>
    </message>
    <message>
        <source>%1; %2 rows differ from the store, which keeps its values</source>
        <translation>%1；有 %2 行与库中不同，保留库中的值</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1 (%2: %3)</source>
        <translation>%1（%2：%3）</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Part I</source>
        <translation>第一部分</translation>
    </message>
    <message>
        <source>Part II</source>
        <translation>第二部分</translation>
    </message>
    <message>
        <source>Part III</source>
        <translation>第三部分</translation>
    </message>
    <message>
        <source>Part IV</source>
        <translation>第四部分</translation>
    </message>
    <message>
        <source>Forensics</source>
        <translation>法医学式复盘</translation>
    </message>
    <message>
        <source>Cross-asset</source>
        <translation>全球资产联动</translation>
    </message>
    <message>
        <source>Signals and history</source>
        <translation>量化指引与历史镜像</translation>
    </message>
    <message>
        <source>Strategy and execution</source>
        <translation>未来策略与战术执行</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>缺数据</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>Not fired</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开盘</translation>
    </message>
    <message>
        <source>High</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>The rows were not written: %1. Choose another folder.</source>
        <translation>数据行未能写入：%1。请换一个文件夹。</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>导出已取消。</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>交易时段</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>休市</translation>
    </message>
    <message>
        <source>Late opening</source>
        <translation>延迟开盘</translation>
    </message>
    <message>
        <source>Early close</source>
        <translation>提前收盘</translation>
    </message>
    <message>
        <source>Trades</source>
        <translation>照常交易</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>您添加的</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Brings</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>尚未查看</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>已确定</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>需要确认</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>不予导入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>%1 is not among the known instruments: confirm or correct its name</source>
        <translation>%1 不在已知品种之列：请确认或更正名称</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 个</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>不读取</translation>
    </message>
    <message>
        <source>Date or time</source>
        <translation>日期或时间</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>当日时刻</translation>
    </message>
    <message>
        <source>Close or value</source>
        <translation>收盘或数值</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末行</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>复权</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距导入</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>不复权</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>拆股复权</translation>
    </message>
    <message>
        <source>Splits and dividends</source>
        <translation>拆股及分红复权</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>日线</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>周线</translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>月线</translation>
    </message>
    <message>
        <source>Irregular</source>
        <translation>不定期</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>ends early</source>
        <translation>数据偏旧</translation>
    </message>
    <message>
        <source>%1 flagged</source>
        <translation>%1 行有疑点</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 行被拒</translation>
    </message>
    <message>
        <source>%1 remarks</source>
        <translation>%1 条提示</translation>
    </message>
    <message>
        <source>%1 of %2 rows missing by the calendar %3, in %4 holes</source>
        <translation>按 %3 日历，应有 %2 行，缺 %1 行，共 %4 处缺口</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>The job stopped unexpectedly: %1</source>
        <translation>任务意外中止：%1</translation>
    </message>
</context>
<context>
    <name>market</name>
    <message>
        <source>%1, line %2: expected kind,rule,from,to,time,name, found “%3”.</source>
        <translation>%1 第 %2 行：应为 kind,rule,from,to,time,name，实为“%3”。</translation>
    </message>
    <message>
        <source>Making the built-in market was cancelled; nothing was kept.</source>
        <translation>生成内置市场已取消，什么都没有保留。</translation>
    </message>
    <message>
        <source>%1: the times of a session run from 00:00 to 24:00, and it opens before it closes; correct them, or leave both out for the regular hours.</source>
        <translation>%1：交易时段须在 00:00 至 24:00 之间，且开盘早于收盘；请更正，或两项都不填以采用常规时段。</translation>
    </message>
</context>
<context>
    <name>market_state</name>
    <message>
        <source>One value a day or month, in percent</source>
        <translation>每日或每月一个数值，单位为百分比</translation>
    </message>
    <message>
        <source>The store holds none of the markets of this page; import daily bars of one of them, such as VIX or HYOAS</source>
        <translation>库中没有本页所列的任何市场；请导入其中之一的日线，例如 VIX 或 HYOAS</translation>
    </message>
    <message>
        <source>Level, change, place in its own history and distance from the high of each market the report speaks of, at the same as-of.</source>
        <translation>报告所涉各市场在同一截止时点的水平、变动、历史分位与距高点的幅度。</translation>
    </message>
    <message>
        <source>One month is 20 observations, one year 252; percentiles count the last value among its own history, ties half. Rates and spreads change in percentage points, prices in percent.</source>
        <translation>一个月为 20 个观测，一年为 252 个；分位含最新值本身，相等者计一半。利率与利差的变动以百分点计，价格以百分比计。</translation>
    </message>
    <message>
        <source>Percentile over</source>
        <translation>分位窗口</translation>
    </message>
    <message>
        <source>Alarm: spread wider in 20 days by, pp</source>
        <translation>警戒：20 日利差走阔，百分点</translation>
    </message>
    <message>
        <source>VIX</source>
        <translation>VIX</translation>
    </message>
    <message>
        <source>Daily bars of VIX</source>
        <translation>VIX 日线</translation>
    </message>
    <message>
        <source>High-yield spread</source>
        <translation>高收益债利差</translation>
    </message>
    <message>
        <source>US high-yield option-adjusted spread, daily</source>
        <translation>美国高收益债期权调整利差，日频</translation>
    </message>
    <message>
        <source>Bitcoin</source>
        <translation>比特币</translation>
    </message>
    <message>
        <source>Daily bars of bitcoin</source>
        <translation>比特币日线</translation>
    </message>
    <message>
        <source>PHLX Semiconductor</source>
        <translation>费城半导体</translation>
    </message>
    <message>
        <source>Daily bars of the Philadelphia semiconductor index</source>
        <translation>费城半导体指数日线</translation>
    </message>
    <message>
        <source>Nikkei 225</source>
        <translation>日经 225</translation>
    </message>
    <message>
        <source>Daily bars of the Nikkei 225</source>
        <translation>日经 225 日线</translation>
    </message>
    <message>
        <source>KOSPI</source>
        <translation>韩国 KOSPI</translation>
    </message>
    <message>
        <source>Daily bars of the KOSPI</source>
        <translation>韩国 KOSPI 日线</translation>
    </message>
    <message>
        <source>Unemployment rate</source>
        <translation>失业率</translation>
    </message>
    <message>
        <source>US unemployment rate, monthly</source>
        <translation>美国失业率，月频</translation>
    </message>
    <message>
        <source>%1, last</source>
        <translation>%1最新值</translation>
    </message>
    <message>
        <source>%1 pp in a day</source>
        <translation>一日 %1 pp</translation>
    </message>
    <message>
        <source>%1 in a day</source>
        <translation>一日 %1</translation>
    </message>
    <message>
        <source>%1, change</source>
        <translation>%1变动</translation>
    </message>
    <message>
        <source>%1, difference</source>
        <translation>%1差值</translation>
    </message>
    <message>
        <source>%1, percentile</source>
        <translation>%1分位</translation>
    </message>
    <message>
        <source>Share of the window’s values below the last, ties counting half</source>
        <translation>窗口内低于最新值的占比，相等者计一半</translation>
    </message>
    <message>
        <source>%1, Sahm gap</source>
        <translation>%1的 Sahm 差值</translation>
    </message>
    <message>
        <source>Three-month mean less its lowest of the twelve months before; a missing month leaves it undefined</source>
        <translation>三个月均值减此前十二个月的最低三个月均值；有缺失月份则无定义</translation>
    </message>
    <message>
        <source>%1 over its low of a year</source>
        <translation>%1较一年低点高出</translation>
    </message>
    <message>
        <source>%1, change in 20 observations</source>
        <translation>%1二十期变动</translation>
    </message>
    <message>
        <source>%1, difference in 20 observations</source>
        <translation>%1二十期差值</translation>
    </message>
    <message>
        <source>%1 from its high of a year</source>
        <translation>%1距一年高点</translation>
    </message>
    <message>
        <source>%1, mean of 200</source>
        <translation>%1二百期均值</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1最高</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1最低</translation>
    </message>
    <message>
        <source>One day’s σ by the prior close of %1</source>
        <translation>按%1前收折算的单日 σ</translation>
    </message>
    <message>
        <source>Prior close / √252</source>
        <translation>前收 / √252</translation>
    </message>
    <message>
        <source>Percentiles</source>
        <translation>分位</translation>
    </message>
    <message>
        <source>State of the markets</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>No market stands in the outer tenths of its history</source>
        <translation>没有市场处于自身历史的两端各一成</translation>
    </message>
    <message>
        <source>%1 of %2 markets stand in the outer tenths of their history</source>
        <translation>%2 个市场中有 %1 个处于自身历史的两端各一成</translation>
    </message>
    <message>
        <source>Share of the last %1 observations below the last value</source>
        <translation>最近 %1 个观测中低于最新值的占比</translation>
    </message>
    <message>
        <source>Bars from left to right, one a market: the percentile of its last value.</source>
        <translation>横向条形，每个市场一条：最新值的历史分位。</translation>
    </message>
    <message>
        <source>Where the markets stand</source>
        <translation>各市场所处位置</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Difference, 20</source>
        <translation>20 期差值</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>分位</translation>
    </message>
    <message>
        <source>From the high</source>
        <translation>距高点</translation>
    </message>
    <message>
        <source>Spreads and unemployment in percent, their differences in percentage points.</source>
        <translation>利差与失业率以百分比计，其差值以百分点计。</translation>
    </message>
    <message>
        <source>The high-yield spread is at least %1 pp wider than 20 sessions before</source>
        <translation>高收益债利差较 20 个交易日前至少走阔 %1 pp</translation>
    </message>
    <message>
        <source>%1 pp, at %2%</source>
        <translation>%1 pp，现为 %2%</translation>
    </message>
    <message>
        <source>Sahm’s gap of unemployment is at least 0.50 pp</source>
        <translation>失业率的 Sahm 差值至少为 0.50 pp</translation>
    </message>
    <message>
        <source>%1 pp in %2</source>
        <translation>%2为 %1 pp</translation>
    </message>
    <message>
        <source>%1 ends on %2, before the as-of</source>
        <translation>%1止于 %2，早于截止时点</translation>
    </message>
    <message>
        <source>The unemployment rate is as last revised; what was published on the day may differ by a tenth</source>
        <translation>失业率为最新修订值，与当日公布值可能相差 0.1 个百分点</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>As-of day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Digest of the data state</source>
        <translation>数据状态摘要</translation>
    </message>
    <message>
        <source>Per cent of a fraction</source>
        <translation>小数按百分比显示</translation>
    </message>
    <message>
        <source>Per cent, always with its sign</source>
        <translation>百分比，始终带符号</translation>
    </message>
    <message>
        <source>Percentage points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <source>Basis points</source>
        <translation>基点</translation>
    </message>
    <message>
        <source>Number with thousands separators</source>
        <translation>带千位分隔符的数字</translation>
    </message>
    <message>
        <source>Number without separators</source>
        <translation>不带分隔符的数字</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>Multiple</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Standard deviations</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>US dollars</source>
        <translation>美元</translation>
    </message>
    <message>
        <source>Index points</source>
        <translation>指数点</translation>
    </message>
    <message>
        <source>Billions of US dollars</source>
        <translation>十亿美元</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Day and month</source>
        <translation>月日</translation>
    </message>
    <message>
        <source>Month and year</source>
        <translation>年月</translation>
    </message>
    <message>
        <source>Date as digits</source>
        <translation>数字日期</translation>
    </message>
    <message>
        <source>New York time</source>
        <translation>纽约时间</translation>
    </message>
    <message>
        <source>Beijing time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>The metric’s name</source>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>How the metric is measured</source>
        <translation>指标的计算方法</translation>
    </message>
    <message>
        <source>The day the value is of</source>
        <translation>数值所属日期</translation>
    </message>
    <message>
        <source>The claim’s words</source>
        <translation>口径原文</translation>
    </message>
    <message>
        <source>The claim’s source</source>
        <translation>口径来源</translation>
    </message>
    <message>
        <source>What the data say of the claim</source>
        <translation>口径的实测值</translation>
    </message>
    <message>
        <source>Measured less claimed</source>
        <translation>实测减口径</translation>
    </message>
    <message>
        <source>Whether the claim agrees with the data</source>
        <translation>口径与数据是否一致</translation>
    </message>
    <message>
        <source>Prints nothing, cites the claim</source>
        <translation>不显示文字，仅引用口径</translation>
    </message>
    <message>
        <source>A section holds at most 200,000 characters; the rest was not taken in</source>
        <translation>每节最多 200,000 个字符，超出部分未写入</translation>
    </message>
    <message>
        <source>Control characters and marks of writing direction were left out</source>
        <translation>控制字符与书写方向标记已去除</translation>
    </message>
    <message>
        <source>Lines of more than 4,000 characters were broken</source>
        <translation>超过 4,000 个字符的行已折断</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 Han characters of %2</source>
        <translation>%1 / %2 个汉字</translation>
    </message>
    <message>
        <source>%1 words of %2</source>
        <translation>%1 / %2 个英文词</translation>
    </message>
    <message>
        <source>The stored text is longer than the 200,000 characters a section may have; its beginning is shown, and an edit keeps that alone</source>
        <translation>保存的文本超过每节 200,000 个字符的上限；此处只显示开头部分，一旦编辑便只保留这一部分</translation>
    </message>
    <message>
        <source>The stored text is shown without control characters, marks of writing direction, and lines above 4,000 characters</source>
        <translation>保存的文本在显示时去除了控制字符与书写方向标记，并折断了超过 4,000 个字符的行</translation>
    </message>
    <message>
        <source>Report text %1</source>
        <translation>报告文本 %1</translation>
    </message>
</context>
<context>
    <name>ooxml</name>
    <message>
        <source>Part %1 could not be packed (zip error %2)</source>
        <translation>部件 %1 无法压缩（zip 错误 %2）</translation>
    </message>
    <message>
        <source>The package refers to part %1, which it does not hold</source>
        <translation>文件包引用了部件 %1，但其中没有该部件</translation>
    </message>
    <message>
        <source>The package could not be begun (zip error %1)</source>
        <translation>无法开始写入文件包（zip 错误 %1）</translation>
    </message>
    <message>
        <source>The package could not be finished (zip error %1)</source>
        <translation>无法完成文件包的写入（zip 错误 %1）</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>Partly SIMULATED</source>
        <translation>部分为模拟数据</translation>
    </message>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>指标代码</translation>
    </message>
    <message>
        <source>What</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The figure has more than the 1,048,576 rows a sheet holds. Export CSV instead.</source>
        <translation>图中数据超过工作表可容纳的 1,048,576 行，请改为导出 CSV。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要值</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>Sheet “%1” has %2 rows and %3 columns; a spreadsheet holds 1,048,576 and 16,384. Export CSV, or a shorter range.</source>
        <translation>工作表“%1”有 %2 行、%3 列；电子表格最多容纳 1,048,576 行、16,384 列。请导出 CSV，或缩短区间。</translation>
    </message>
    <message>
        <source>A workbook needs at least one sheet</source>
        <translation>工作簿至少需要一张工作表</translation>
    </message>
</context>
<context>
    <name>panels</name>
    <message>
        <source>“%1” is not a number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>Must be from %1 to %2</source>
        <translation>应在 %1 至 %2 之间</translation>
    </message>
    <message>
        <source>Must be a whole number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <source>Preparing the data</source>
        <translation>正在准备数据</translation>
    </message>
    <message>
        <source>Cancelled; the figure shown is older than its parameters</source>
        <translation>已取消；图上显示的是旧参数的结果</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>%1 was not written: %2. Choose another folder.</source>
        <translation>%1 未能写入：%2。请另选文件夹。</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Picture and data are on the clipboard</source>
        <translation>图和数据已复制到剪贴板</translation>
    </message>
    <message>
        <source>The table is on the clipboard</source>
        <translation>表格已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>pipeline</name>
    <message>
        <source>The study %1 has no parameter named %2.</source>
        <translation>研究 %1 没有名为 %2 的参数。</translation>
    </message>
    <message>
        <source>Tidemark’s simulated market</source>
        <translation>Tidemark 模拟市场</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>The study was cancelled.</source>
        <translation>计算已取消。</translation>
    </message>
    <message>
        <source>%1 has no series yet. Import files first.</source>
        <translation>%1 里还没有序列。请先导入文件。</translation>
    </message>
    <message>
        <source>The claims that belong to the program are not there.</source>
        <translation>程序自带的公开说法表不存在。</translation>
    </message>
    <message>
        <source>Reading the catalogue was cancelled.</source>
        <translation>读取目录已取消。</translation>
    </message>
    <message>
        <source>“%1” is no interval; write %2 like SPX:1d or SPX:1d:stooq.</source>
        <translation>“%1”不是周期；%2 应写成 SPX:1d 或 SPX:1d:stooq 的形式。</translation>
    </message>
    <message>
        <source>The store has no series %1; `tidemark list series` shows what there is.</source>
        <translation>数据库中没有序列 %1；`tidemark list series` 可列出已有序列。</translation>
    </message>
    <message>
        <source>Checking the data was cancelled.</source>
        <translation>数据检查已取消。</translation>
    </message>
    <message>
        <source>There is no study named %1.</source>
        <translation>没有名为 %1 的研究。</translation>
    </message>
    <message>
        <source>The report was cancelled.</source>
        <translation>报告已取消。</translation>
    </message>
    <message>
        <source>There is no calendar %1; name one of %2.</source>
        <translation>没有 %1 这一日历；可用 %2。</translation>
    </message>
    <message>
        <source>The study %1 reads other data with these parameters; prepare it again.</source>
        <translation>研究 %1 在这组参数下读取的是另一些数据；请重新准备。</translation>
    </message>
</context>
<context>
    <name>presentation</name>
    <message>
        <source>The slide of that number</source>
        <translation>跳到该页码</translation>
    </message>
    <message>
        <source>The slide %1 has no figure.</source>
        <translation>幻灯片 %1 没有图表。</translation>
    </message>
    <message>
        <source>Missing with these parameters: %1</source>
        <translation>这组参数缺少数据：%1</translation>
    </message>
    <message>
        <source>Meeting %1</source>
        <translation>会议 %1</translation>
    </message>
    <message>
        <source>There is no room for a copy of the store in %1: %2. The store cannot be written, so that the copy would stand there for the time of the meeting.</source>
        <translation>%1 中无法存放数据库副本：%2。数据库不可写入，副本在会议期间须放在该处。</translation>
    </message>
    <message>
        <source>Preparing the presentation was cancelled.</source>
        <translation>已取消演示的准备。</translation>
    </message>
    <message>
        <source>%1 to %2, data #%3</source>
        <translation>%1 至 %2，数据 #%3</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>会议设问</translation>
    </message>
    <message>
        <source>No slide is ticked; tick those to be shown.</source>
        <translation>没有勾选任何幻灯片；请勾选要演示的页面。</translation>
    </message>
    <message>
        <source>The file of the snapshot “%1” is gone; choose other data.</source>
        <translation>快照“%1”的文件已不存在；请选择其他数据。</translation>
    </message>
    <message>
        <source>The audience’s screen %1 (%2 × %3) is smaller than yours (%4 × %5); the slides are drawn to its size.</source>
        <translation>观众屏幕 %1（%2 × %3）小于您的屏幕（%4 × %5）；幻灯片按观众屏幕的尺寸绘制。</translation>
    </message>
    <message>
        <source>Preparing the presentation</source>
        <translation>正在准备演示</translation>
    </message>
    <message>
        <source>Every slide is left out of the presentation; show at least one of them in its preparation.</source>
        <translation>演示中的幻灯片全部未选；请在演示准备中至少勾选一页。</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The store cannot be written now, so the data were frozen for this meeting alone and are gone with it</source>
        <translation>数据库目前不可写入，数据只为本次会议冻结，会后即删除</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Previous slide</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>First slide</source>
        <translation>第一页</translation>
    </message>
    <message>
        <source>Last slide</source>
        <translation>最后一页</translation>
    </message>
    <message>
        <source>Slides by name</source>
        <translation>按标题跳转</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Black, and back</source>
        <translation>黑屏，再按恢复</translation>
    </message>
    <message>
        <source>White, and back</source>
        <translation>白屏，再按恢复</translation>
    </message>
    <message>
        <source>Pointer</source>
        <translation>指示点</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大镜</translation>
    </message>
    <message>
        <source>Take back the last stroke</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>Clear the strokes</source>
        <translation>清除笔迹</translation>
    </message>
    <message>
        <source>Back to the story&apos;s figure</source>
        <translation>图表恢复原状</translation>
    </message>
    <message>
        <source>Play the day, or hold</source>
        <translation>播放当日行情或暂停</translation>
    </message>
    <message>
        <source>One bar on</source>
        <translation>前进一根 K 线</translation>
    </message>
    <message>
        <source>One bar back</source>
        <translation>后退一根 K 线</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>加快</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>放慢</translation>
    </message>
    <message>
        <source>Keys to the chart, until Esc</source>
        <translation>按键交给图表，按 Esc 收回</translation>
    </message>
    <message>
        <source>Full screen or window</source>
        <translation>全屏或窗口</translation>
    </message>
    <message>
        <source>Swap the screens</source>
        <translation>交换屏幕</translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>演讲者视图</translation>
    </message>
    <message>
        <source>Notes: on</source>
        <translation>备注向下</translation>
    </message>
    <message>
        <source>Notes: back</source>
        <translation>备注向上</translation>
    </message>
    <message>
        <source>Notes: larger</source>
        <translation>备注放大</translation>
    </message>
    <message>
        <source>Notes: smaller</source>
        <translation>备注缩小</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>按键列表</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>The report of %1 has no figure to show as of the end of %2 in New York; import data, or choose another as-of.</source>
        <translation>截至纽约时间 %2 收盘，%1 的报告没有可演示的图表；请导入数据，或改选截止时点。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Replay at minute %1</source>
        <translation>回放至第 %1 分钟</translation>
    </message>
    <message>
        <source>%1 %2 instead of %3</source>
        <translation>%1 %2（原为 %3）</translation>
    </message>
    <message>
        <source>%1: shown, not the story</source>
        <translation>%1：仅为演示，并非报告所述</translation>
    </message>
    <message>
        <source>Log of the meeting</source>
        <translation>会议记录</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>Snapshot %1</source>
        <translation>快照 %1</translation>
    </message>
    <message>
        <source>Next colour of the pen</source>
        <translation>画笔换下一种颜色</translation>
    </message>
</context>
<context>
    <name>quality</name>
    <message>
        <source>Open</source>
        <translation>开盘</translation>
    </message>
    <message>
        <source>High</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>Data catalogue</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首行</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>末行</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Adjusted</source>
        <translation>复权</translation>
    </message>
    <message>
        <source>Age, days</source>
        <translation>距导入天数</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>有疑点</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>%1 against %2: %3 rows alike, %4 differ, %5 only in the first, %6 only in the second</source>
        <translation>%1 对比 %2：%3 行一致，%4 行不同，%5 行仅前者有，%6 行仅后者有</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Second against first</source>
        <translation>后者相对前者</translation>
    </message>
    <message>
        <source>The first %1 of %2 differences</source>
        <translation>共 %2 处差异，列出前 %1 处</translation>
    </message>
    <message>
        <source>And %1 more rows of this kind</source>
        <translation>另有 %1 行同类情况</translation>
    </message>
    <message>
        <source>Open %1, high %2, low %3, close %4: a price lies outside the row&apos;s own range</source>
        <translation>开盘 %1，最高 %2，最低 %3，收盘 %4：有价格超出本行高低范围</translation>
    </message>
    <message>
        <source>%1 had no session by the calendar %2</source>
        <translation>按 %2 日历，%1 没有交易</translation>
    </message>
    <message>
        <source>Every price and the volume repeat the row before</source>
        <translation>全部价格和成交量均与上一行相同</translation>
    </message>
    <message>
        <source>The level changes by %1 and stays: like a split of %2 to %3 that is not adjusted for</source>
        <translation>价位变动 %1 后未再回来：像是一次未复权的 %2 比 %3 拆股</translation>
    </message>
    <message>
        <source>%1 rows missing on %2</source>
        <translation>%2 缺 %1 行</translation>
    </message>
    <message>
        <source>%1 rows missing from %2 to %3</source>
        <translation>%2 至 %3 缺 %1 行</translation>
    </message>
    <message>
        <source>And %1 more missing rows in %2 smaller holes</source>
        <translation>另有 %2 处较小缺口，共缺 %1 行</translation>
    </message>
    <message>
        <source>%1: %2 of %3 rows open exactly at the prior close (%4)</source>
        <translation>%1 年：%3 行中有 %2 行的开盘恰等于前收盘（%4）</translation>
    </message>
    <message>
        <source>%1: %2 places where rows of one time were merged at import</source>
        <translation>%1：导入时合并了 %2 处同一时间的行</translation>
    </message>
    <message>
        <source>Keeps to %1 on %2 common rows at a factor of %3</source>
        <translation>与 %1 在 %2 个共同行上保持 %3 的固定比例</translation>
    </message>
    <message>
        <source>Stands to %1 at %2 on the first common row and at %3 on the last, with %4 steps between: adjusted in another way</source>
        <translation>相对 %1 的比例在首个共同行为 %2，末行为 %3，其间有 %4 次阶跃：复权方式不同</translation>
    </message>
    <message>
        <source>Factor to %1 steps from %2 to %3: a dividend or split on one side only</source>
        <translation>相对 %1 的比例由 %2 变为 %3：仅一方计入了分红或拆股</translation>
    </message>
    <message>
        <source>Impossible candle</source>
        <translation>不可能的 K 线</translation>
    </message>
    <message>
        <source>Row on a closed day</source>
        <translation>休市日有数据</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复行</translation>
    </message>
    <message>
        <source>Jump like a split</source>
        <translation>疑似拆股跳变</translation>
    </message>
    <message>
        <source>Hole</source>
        <translation>缺口</translation>
    </message>
    <message>
        <source>Open at prior close</source>
        <translation>开盘等于前收盘</translation>
    </message>
    <message>
        <source>Adjusted against raw</source>
        <translation>复权对比不复权</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>%1 rows, %2 to %3</source>
        <translation>%1 行，%2 至 %3</translation>
    </message>
    <message>
        <source>Chart of %1, %2 rows</source>
        <translation>%1 走势图，%2 行</translation>
    </message>
</context>
<context>
    <name>quant</name>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>No average has enough history before the first published level; import a longer series</source>
        <translation>第一个公布点位之前，没有一条均线历史足够；请导入更长的序列</translation>
    </message>
    <message>
        <source>Two meetings in one month (%1 and %2): one contract cannot tell them apart; leave one out</source>
        <translation>同一个月有两次会议（%1 与 %2）：一个合约分不开，请去掉一次</translation>
    </message>
</context>
<context>
    <name>rate_probability</name>
    <message>
        <source>The calendar has no meeting on %1; choose a decision day</source>
        <translation>日程中 %1 没有会议；请选择决议日</translation>
    </message>
    <message>
        <source>Published odds for the meeting of %1</source>
        <translation>%1 会议的公布概率</translation>
    </message>
    <message>
        <source>One row a day, one column a target range</source>
        <translation>每天一行，每个目标区间一列</translation>
    </message>
    <message>
        <source>Fed funds futures round the meeting of %1, and the FOMC calendar</source>
        <translation>%1 会议前后的联邦基金期货，以及 FOMC 日程</translation>
    </message>
    <message>
        <source>Daily prices by contract, such as ZQZ25; decision days</source>
        <translation>各合约日价格，如 ZQZ25；决议日</translation>
    </message>
    <message>
        <source>The history starts on %1, after the meeting of %2; choose an earlier start</source>
        <translation>历史起点 %1 晚于 %2 会议；请选更早的起点</translation>
    </message>
    <message>
        <source>The federal funds target range on %1</source>
        <translation>%1 的联邦基金目标区间</translation>
    </message>
    <message>
        <source>DFEDTARL and DFEDTARU, or the effective rate DFF</source>
        <translation>DFEDTARL 与 DFEDTARU，或有效利率 DFF</translation>
    </message>
    <message>
        <source>A day&apos;s table is that of its close and counts as known on that day</source>
        <translation>某日的表即当日收盘的表，视为当日已知</translation>
    </message>
    <message>
        <source>Own, from futures</source>
        <translation>自算，由期货</translation>
    </message>
    <message>
        <source>CME published; own with %1</source>
        <translation>CME 公布值；自算（%1）</translation>
    </message>
    <message>
        <source>own computation, %1</source>
        <translation>自算，%1</translation>
    </message>
    <message>
        <source>CME published</source>
        <translation>CME 公布值</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>the range of the day</source>
        <translation>当日区间</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>降息 %1</translation>
    </message>
    <message>
        <source>rise %1</source>
        <translation>加息 %1</translation>
    </message>
    <message>
        <source>meeting day counted before</source>
        <translation>会议日计入之前</translation>
    </message>
    <message>
        <source>meeting day counted after</source>
        <translation>会议日计入之后</translation>
    </message>
    <message>
        <source>%1 cut odds: %2</source>
        <translation>%1降息概率：%2</translation>
    </message>
    <message>
        <source>%1 cut odds unchanged at %2</source>
        <translation>%1降息概率持平于 %2</translation>
    </message>
    <message>
        <source>%1 cut odds rise %2 in a day to %3</source>
        <translation>%1降息概率一日升 %2，至 %3</translation>
    </message>
    <message>
        <source>%1 cut odds fall %2 in a day to %3</source>
        <translation>%1降息概率一日跌 %2，至 %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>FOMC: %1</source>
        <translation>FOMC：%1</translation>
    </message>
    <message>
        <source>Cut odds</source>
        <translation>降息概率</translation>
    </message>
    <message>
        <source>Probability of a target below %1 after %2; %3</source>
        <translation>%2 会议后目标低于 %1 的概率；%3</translation>
    </message>
    <message>
        <source>The daily probability of a cut by the meeting of %1, from %2 to %3, with decisions and events flagged; the last value is %4.</source>
        <translation>%1 会议降息概率的每日走势，%2 至 %3，标出决议与事件；最新值 %4。</translation>
    </message>
    <message>
        <source>Own computation</source>
        <translation>自算</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>%1 (hold)</source>
        <translation>%1（不变）</translation>
    </message>
    <message>
        <source>%1 or less (cut)</source>
        <translation>%1 及以下（降息）</translation>
    </message>
    <message>
        <source>%1 (cut)</source>
        <translation>%1（降息）</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 及以下</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>A cut to %1 is the likeliest outcome: %2</source>
        <translation>最可能降至 %1：%2</translation>
    </message>
    <message>
        <source>A rise to %1 is the likeliest outcome: %2</source>
        <translation>最可能升至 %1：%2</translation>
    </message>
    <message>
        <source>A hold at %1 is the likeliest outcome: %2</source>
        <translation>最可能维持 %1：%2</translation>
    </message>
    <message>
        <source>By target range</source>
        <translation>各目标区间</translation>
    </message>
    <message>
        <source>Meeting of %1, probability by target range, %; %2</source>
        <translation>%1 会议各目标区间的概率，%；%2</translation>
    </message>
    <message>
        <source>The probabilities of the target ranges after the meeting of %1 stacked by day; on %2 a cut has %3.</source>
        <translation>%1 会议后各目标区间概率的逐日堆叠；%2 降息概率 %3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>降息 %1</translation>
    </message>
    <message>
        <source>Cut by %1</source>
        <translation>%1 前降息</translation>
    </message>
    <message>
        <source>published, %1</source>
        <translation>公布，%1</translation>
    </message>
    <message>
        <source>own, %1</source>
        <translation>自算，%1</translation>
    </message>
    <message>
        <source>Sum of the probabilities of all target ranges below %1</source>
        <translation>%1 以下全部目标区间的概率之和</translation>
    </message>
    <message>
        <source>Day before</source>
        <translation>前一日</translation>
    </message>
    <message>
        <source>Change in a day</source>
        <translation>一日变动</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, all contracts there</source>
        <translation>%1，合约齐全</translation>
    </message>
    <message>
        <source>%1, %2 contracts missing</source>
        <translation>%1，缺 %2 个合约</translation>
    </message>
    <message>
        <source>Fed funds futures, %1; change of the month&apos;s rate split between the two nearest steps of 25 bp</source>
        <translation>联邦基金期货，%1；当月利率变动按最近两个 25 bp 档位拆分</translation>
    </message>
    <message>
        <source>Own less published</source>
        <translation>自算减公布</translation>
    </message>
    <message>
        <source>Rate before the meeting</source>
        <translation>会前利率</translation>
    </message>
    <message>
        <source>Rate implied after the meeting</source>
        <translation>会后隐含利率</translation>
    </message>
    <message>
        <source>Change in steps of 25 bp</source>
        <translation>变动（25 bp 档）</translation>
    </message>
    <message>
        <source>Noise gain D/M</source>
        <translation>噪声放大 D/M</translation>
    </message>
    <message>
        <source>Residual of the month&apos;s own contract</source>
        <translation>当月合约残差</translation>
    </message>
    <message>
        <source>Likeliest range</source>
        <translation>最可能区间</translation>
    </message>
    <message>
        <source>Expected middle of the range</source>
        <translation>区间中值期望</translation>
    </message>
    <message>
        <source>Target range, lower limit</source>
        <translation>目标区间下限</translation>
    </message>
    <message>
        <source>from the effective rate</source>
        <translation>由有效利率推得</translation>
    </message>
    <message>
        <source>Target range, upper limit</source>
        <translation>目标区间上限</translation>
    </message>
    <message>
        <source>%1 and an effective rate of %2</source>
        <translation>%1 与有效利率 %2</translation>
    </message>
    <message>
        <source>%1 has no price on %2</source>
        <translation>%1 在 %2 没有价格</translation>
    </message>
    <message>
        <source>%1, the fed funds future for %2</source>
        <translation>%1，%2联邦基金期货</translation>
    </message>
    <message>
        <source>Daily closes or settlements up to %1</source>
        <translation>截至 %1 的日收盘或结算价</translation>
    </message>
    <message>
        <source>From %1 alone the cut has %2; solved forward, 1 bp in the price is %3 bp in the rate</source>
        <translation>仅凭 %1，降息概率为 %2；向前求解，价格差 1 bp，利率差 %3 bp</translation>
    </message>
    <message>
        <source>From %1 the cut has %2</source>
        <translation>由 %1，降息概率为 %2</translation>
    </message>
    <message>
        <source>%1 has no price on %2; its last one, of %3, stands in</source>
        <translation>%1 在 %2 没有价格，沿用 %3 的最后价格</translation>
    </message>
    <message>
        <source>The target series do not reach %1; the range %2 is taken from the effective rate</source>
        <translation>目标利率序列未到 %1；区间 %2 由有效利率推得</translation>
    </message>
    <message>
        <source>The meeting of %1 is past; the history ends with it</source>
        <translation>%1 会议已经结束，历史到此为止</translation>
    </message>
    <message>
        <source>The last odds are of %1; import newer tables or prices for the as-of</source>
        <translation>最新概率是 %1 的；请为该截至时点导入更新的表或价格</translation>
    </message>
    <message>
        <source>Expected middle of the target range after each meeting, %</source>
        <translation>各次会议后目标区间中值的期望，%</translation>
    </message>
    <message>
        <source>Effective rate after each meeting, %; %1</source>
        <translation>各次会议后的有效利率，%；%1</translation>
    </message>
    <message>
        <source>Rate after each meeting, %; own: effective, published: middle of the range; %1</source>
        <translation>各次会议后的利率，%；自算为有效利率，公布为区间中值；%1</translation>
    </message>
    <message>
        <source>Implied path</source>
        <translation>隐含路径</translation>
    </message>
    <message>
        <source>A rate of %1 is implied after the meeting of %2</source>
        <translation>%2 会议后隐含利率 %1</translation>
    </message>
    <message>
        <source>The rate implied after each coming meeting as steps, with today&apos;s target range shaded.</source>
        <translation>今后各次会议后隐含利率的阶梯图，阴影为现行目标区间。</translation>
    </message>
    <message>
        <source>Target range %1</source>
        <translation>目标区间 %1</translation>
    </message>
    <message>
        <source>%1, published</source>
        <translation>%1，公布</translation>
    </message>
    <message>
        <source>%1, own</source>
        <translation>%1，自算</translation>
    </message>
    <message>
        <source>By meeting</source>
        <translation>各次会议</translation>
    </message>
    <message>
        <source>Target ranges after each coming meeting</source>
        <translation>今后各次会议后的目标区间</translation>
    </message>
    <message>
        <source>Probability, %, by target range; %1</source>
        <translation>各目标区间的概率，%；%1</translation>
    </message>
    <message>
        <source>A grid of probabilities: one row for each coming meeting and source, one column for each target range.</source>
        <translation>概率网格：每次会议、每个来源一行，每个目标区间一列。</translation>
    </message>
    <message>
        <source>Reconciliation</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Own odds of %1 stand %2 from the published %3</source>
        <translation>自算 %1，较公布值 %3 差 %2</translation>
    </message>
    <message>
        <source>Cut probability for %1, %, and own less published, pp; %2</source>
        <translation>%1 降息概率，%，及自算减公布，pp；%2</translation>
    </message>
    <message>
        <source>Above, the published and the own cut probability by day; below, their difference.</source>
        <translation>上图为公布与自算的逐日降息概率，下图为两者之差。</translation>
    </message>
    <message>
        <source>Own less published, pp</source>
        <translation>自算减公布，pp</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>%1–%2%</source>
        <translation>%1–%2%</translation>
    </message>
    <message>
        <source>Daily values: date, rate</source>
        <translation>日度数值：日期、利率</translation>
    </message>
    <message>
        <source>Published meeting odds</source>
        <translation>公布的会议概率</translation>
    </message>
    <message>
        <source>FOMC meeting dates</source>
        <translation>FOMC 会议日期</translation>
    </message>
    <message>
        <source>First and last day of each meeting</source>
        <translation>每次会议的首日与末日</translation>
    </message>
    <message>
        <source>30-day fed funds futures by contract</source>
        <translation>各合约 30 天联邦基金期货</translation>
    </message>
    <message>
        <source>Daily prices by contract, such as ZQZ25</source>
        <translation>各合约日价格，如 ZQZ25</translation>
    </message>
    <message>
        <source>Effective federal funds rate</source>
        <translation>联邦基金有效利率</translation>
    </message>
    <message>
        <source>Dated events</source>
        <translation>带日期的事件</translation>
    </message>
    <message>
        <source>Time, category, title, source</source>
        <translation>时间、类别、标题、来源</translation>
    </message>
    <message>
        <source>Fed funds futures turned into probabilities of target ranges by meeting, beside the tables CME publishes, with their difference.</source>
        <translation>把联邦基金期货换算成各次会议目标区间的概率，与 CME 公布的表并列，并给出差值。</translation>
    </message>
    <message>
        <source>r = 100 − price = (N·start + M·end)/D,  c = (end − start)/0.25,  P(k) = 1 − |c − k|,  P(k ± 1) = |c − k|</source>
        <translation>r = 100 − 价格 =（N·月初 + M·月末）/ D，c =（月末 − 月初）/ 0.25，P(k) = 1 − |c − k|，P(k ± 1) = |c − k|</translation>
    </message>
    <message>
        <source>Months without a meeting anchor the rate; from the next anchor meetings are solved backward, without one forward. CME counts the meeting day as before the decision (N = d), its text of 2015 as after (N = d − 1). A cut is any target range below the reference range; a meeting on the as-of date is past; a day&apos;s table is that of its close.</source>
        <translation>没有会议的月份为锚点；有后续锚点则向后求解，没有才向前求解。CME 把会议日计入决议之前（N = d），其 2015 年说明计入之后（N = d − 1）。低于参照区间的任何区间都算降息；截至日当天的会议视为已结束；某日的表即当日收盘的表。</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>Decision day: the second day of the meeting</source>
        <translation>决议日，即会议第二天</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>CME: meeting day before</source>
        <translation>CME：会议日计入之前</translation>
    </message>
    <message>
        <source>CME 2015: meeting day after</source>
        <translation>CME 2015：会议日计入之后</translation>
    </message>
    <message>
        <source>On which side of the decision its own day counts</source>
        <translation>会议当天算在决议的哪一侧</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Published tables</source>
        <translation>公布的表</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>With both, the published tables lead</source>
        <translation>两者都有时，以公布的表为主</translation>
    </message>
    <message>
        <source>A cut is below</source>
        <translation>降息的参照</translation>
    </message>
    <message>
        <source>The range at the as-of</source>
        <translation>截至时点的区间</translation>
    </message>
    <message>
        <source>The range of each day</source>
        <translation>当日的区间</translation>
    </message>
    <message>
        <source>The first keeps one threshold over the whole history</source>
        <translation>前者全程使用同一门槛</translation>
    </message>
    <message>
        <source>History from</source>
        <translation>历史起点</translation>
    </message>
    <message>
        <source>First day of the history shown</source>
        <translation>显示历史的第一天</translation>
    </message>
    <message>
        <source>month without a meeting</source>
        <translation>无会议月份</translation>
    </message>
    <message>
        <source>solved backward</source>
        <translation>向后求解</translation>
    </message>
    <message>
        <source>solved forward</source>
        <translation>向前求解</translation>
    </message>
    <message>
        <source>effective rate</source>
        <translation>有效利率</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>From prices to rates, %1</source>
        <translation>从价格到利率，%1</translation>
    </message>
    <message>
        <source>Month&apos;s rate</source>
        <translation>当月利率</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>月初</translation>
    </message>
    <message>
        <source>from</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>End</source>
        <translation>月末</translation>
    </message>
    <message>
        <source>Steps of 25 bp</source>
        <translation>25 bp 档数</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>D/M</source>
        <translation>D/M</translation>
    </message>
    <message>
        <source>Cut since today</source>
        <translation>自今降息</translation>
    </message>
    <message>
        <source>%1. Residual: what the month&apos;s own contract says beside its neighbours; D/M: bp in the end for 1 bp in the price</source>
        <translation>%1。残差：当月合约与相邻月份推算之差；D/M：价格差 1 bp 时月末利率差几个 bp</translation>
    </message>
    <message>
        <source>Cut probability for %1, published and own</source>
        <translation>%1 降息概率，公布与自算</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>自算</translation>
    </message>
    <message>
        <source>Outcomes of %1 on %2</source>
        <translation>%1 会议的各种结果，%2</translation>
    </message>
    <message>
        <source>Target range</source>
        <translation>目标区间</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变动</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Appendix</source>
        <translation>附录</translation>
    </message>
    <message>
        <source>Appendix 1: What was said, and what the data say</source>
        <translation>附录一：公开说法与实测对照</translation>
    </message>
    <message>
        <source>Of the claims this report looks at, %1 agree with the data, %2 conflict with them, and %3 cannot be measured with the data at hand.</source>
        <translation>本报告核对的公开说法中，%1 条与数据一致，%2 条与数据不符，%3 条以现有数据无法检验。</translation>
    </message>
    <message>
        <source>Appendix 2: Methods</source>
        <translation>附录二：方法</translation>
    </message>
    <message>
        <source>Appendix 3: Data</source>
        <translation>附录三：数据</translation>
    </message>
    <message>
        <source>Data this report rests on</source>
        <translation>本报告所用数据</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>来历</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>用于</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟数据</translation>
    </message>
    <message>
        <source>real</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>SHA-256: the first twelve digits of the file’s bytes.</source>
        <translation>SHA-256 为文件字节摘要的前十二位。</translation>
    </message>
    <message>
        <source>Appendix 4: Sources</source>
        <translation>附录四：资料来源</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>资料来源</translation>
    </message>
    <message>
        <source>Sources of the claims</source>
        <translation>公开说法的出处</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>State of the data</source>
        <translation>数据状态</translation>
    </message>
    <message>
        <source>Nothing that became known after the end of %1 in New York enters this report. Digest of the data state: %2.</source>
        <translation>纽约时间 %1 日终之后才为人所知的信息一概不进入本报告。数据状态摘要：%2。</translation>
    </message>
    <message>
        <source>Made with %1. Every number in the text is computed from the data named above; the same data give the same document, byte by byte.</source>
        <translation>本报告由 %1 生成。文中每个数字都由上列数据计算得出；同样的数据逐字节给出同样的文件。</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>%1 lacks data: %2</source>
        <translation>%1 缺少数据：%2</translation>
    </message>
    <message>
        <source>%1 lacks data: %2; files of %3 bring it</source>
        <translation>%1 缺少数据：%2；可由 %3 的文件补齐</translation>
    </message>
    <message>
        <source>%1 rests on simulated data</source>
        <translation>%1 基于模拟数据</translation>
    </message>
    <message>
        <source>The claim %1 says %2, the data say %3</source>
        <translation>说法 %1 为 %2，数据为 %3</translation>
    </message>
    <message>
        <source>Part %1 has %2 Han characters of %3</source>
        <translation>第 %1 部分有 %2 个汉字，目标 %3</translation>
    </message>
    <message>
        <source>Part %1 has %2 words of %3</source>
        <translation>第 %1 部分有 %2 个词，目标 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>SIMULATED: every figure and number rests on a market made by the program.</source>
        <translation>模拟数据：所有图表与数字都基于程序生成的市场。</translation>
    </message>
    <message>
        <source>Partly SIMULATED: figures and tables that rest on simulated data say so.</source>
        <translation>部分为模拟数据：基于模拟数据的图表均已注明。</translation>
    </message>
    <message>
        <source>said in words</source>
        <translation>以文字表述</translation>
    </message>
    <message>
        <source>public only later</source>
        <translation>此后才公开</translation>
    </message>
    <message>
        <source>nothing here measures it</source>
        <translation>没有可用的度量</translation>
    </message>
    <message>
        <source>%1 USD</source>
        <translation>%1 美元</translation>
    </message>
    <message>
        <source>%1 million USD</source>
        <translation>%1 万美元</translation>
    </message>
    <message>
        <source>%1 bn USD</source>
        <translation>%1 亿美元</translation>
    </message>
    <message>
        <source>%1 trillion USD</source>
        <translation>%1 万亿美元</translation>
    </message>
    <message>
        <source>%1 bn shares</source>
        <translation>%1 亿股</translation>
    </message>
    <message>
        <source>%1 thousand</source>
        <translation>%1 万人</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 点</translation>
    </message>
    <message>
        <source>%1 cases</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>not measurable</source>
        <translation>无法检验</translation>
    </message>
    <message>
        <source>What was said, and what the data say</source>
        <translation>公开说法与实测对照</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>A claim agrees when the measured value, in its unit, lies within half of its last digit or the tolerance the ledger names.</source>
        <translation>实测值与口径之差（按口径的单位）不超过其末位的一半或台账注明的容差，即判为一致。</translation>
    </message>
    <message>
        <source>Control characters taken out: %1</source>
        <translation>已去除控制字符 %1 个</translation>
    </message>
    <message>
        <source>Marks that change the direction of writing taken out: %1</source>
        <translation>已去除改变书写方向的标记 %1 个</translation>
    </message>
    <message>
        <source>Characters that stand for nothing taken out: %1</source>
        <translation>已去除无意义字符 %1 个</translation>
    </message>
    <message>
        <source>Too long: the last %1 characters are left out</source>
        <translation>过长：末尾 %1 个字符未予采用</translation>
    </message>
    <message>
        <source>“%1” is not understood; conditions are comparisons, has, not, and, or</source>
        <translation>无法理解“%1”；条件只能是比较、has、not、and、or</translation>
    </message>
    <message>
        <source>the condition is nested too deep</source>
        <translation>条件嵌套过深</translation>
    </message>
    <message>
        <source>a bracket of the condition is not closed</source>
        <translation>条件的括号没有闭合</translation>
    </message>
    <message>
        <source>expected one of &lt; &lt;= == != &gt;= &gt; in the condition</source>
        <translation>条件中应有 &lt;、&lt;=、==、!=、&gt;= 或 &gt;</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>a word is compared with a number</source>
        <translation>不能拿文字与数字比较</translation>
    </message>
    <message>
        <source>words compare with == and != alone</source>
        <translation>文字只能用“==”或“!=”比较</translation>
    </message>
    <message>
        <source>report outline</source>
        <translation>报告纲要</translation>
    </message>
    <message>
        <source>public daily data</source>
        <translation>公开日频数据</translation>
    </message>
    <message>
        <source>desk text quoted in the press</source>
        <translation>媒体引述的交易台文字</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>第 %1 节</translation>
    </message>
    <message>
        <source>the footnote “%1” is never referred to</source>
        <translation>脚注“%1”没有被引用</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>%1: “%2”.</source>
        <translation>%1：“%2”。</translation>
    </message>
    <message>
        <source>the footnote “%1” is referred to twice</source>
        <translation>脚注“%1”被引用两次</translation>
    </message>
    <message>
        <source>the footnote “%1” has no words</source>
        <translation>脚注“%1”没有内容</translation>
    </message>
    <message>
        <source>partly SIMULATED</source>
        <translation>部分为模拟数据</translation>
    </message>
    <message>
        <source>Source: %1. As of %2.</source>
        <translation>资料来源：%1。数据截至 %2。</translation>
    </message>
    <message>
        <source>No data for the figure %1: %2</source>
        <translation>图 %1 无数据：%2</translation>
    </message>
    <message>
        <source>No data for the table %1: %2</source>
        <translation>表 %1 无数据：%2</translation>
    </message>
    <message>
        <source>the study gives no such figure; it gives %1</source>
        <translation>该研究没有这张图；它给出 %1</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>图 %1</translation>
    </message>
    <message>
        <source>the study gives no such table</source>
        <translation>该研究没有这张表</translation>
    </message>
    <message>
        <source>the table has no rows</source>
        <translation>表中没有行</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>表 %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>一览</translation>
    </message>
    <message>
        <source>nothing to refer to: %1</source>
        <translation>没有可引用的对象：%1</translation>
    </message>
    <message>
        <source>{{%1}}: %2</source>
        <translation>{{%1}}：%2</translation>
    </message>
    <message>
        <source>{{#if %1}}: %2</source>
        <translation>{{#if %1}}：%2</translation>
    </message>
    <message>
        <source>{{#if %1}}: a value it compares is missing</source>
        <translation>{{#if %1}}：所比较的数值缺失</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>A picture is left out and its words kept: %1</source>
        <translation>图片未采用，只保留文字：%1</translation>
    </message>
    <message>
        <source>A link is left out and its words kept: %1</source>
        <translation>链接未采用，只保留文字：%1</translation>
    </message>
    <message>
        <source>expected the name of a study</source>
        <translation>此处应为研究的名称</translation>
    </message>
    <message>
        <source>expected name=value after “%1(”</source>
        <translation>“%1(”之后应为“名称=值”</translation>
    </message>
    <message>
        <source>the bracket after “%1” is not closed</source>
        <translation>“%1”之后的括号没有闭合</translation>
    </message>
    <message>
        <source>expected a dot and a name after “%1”</source>
        <translation>“%1”之后应为点号与名称</translation>
    </message>
    <message>
        <source>expected a name after “%1.”</source>
        <translation>“%1.”之后应为名称</translation>
    </message>
    <message>
        <source>expected a row and a column, as in %1[1].date</source>
        <translation>应写明行与列，例如 %1[1].date</translation>
    </message>
    <message>
        <source>expected a column after “%1[%2].”</source>
        <translation>“%1[%2].”之后应为列名</translation>
    </message>
    <message>
        <source>“%1.%2” is no key; a table’s cell is %1[1].%2, its length %1.rows</source>
        <translation>“%1.%2”不是键；表格的单元格写作 %1[1].%2，行数写作 %1.rows</translation>
    </message>
    <message>
        <source>expected a claim after “claim:”</source>
        <translation>“claim:”之后应为说法的编号</translation>
    </message>
    <message>
        <source>expected ref:figure, ref:table or ref:section and what it refers to</source>
        <translation>应为 ref:figure、ref:table 或 ref:section 及其引用对象</translation>
    </message>
    <message>
        <source>expected an instrument and what of it, as in series:VIX.close</source>
        <translation>应写明品种与取值，例如 series:VIX.close</translation>
    </message>
    <message>
        <source>expected a format after the bar</source>
        <translation>竖线之后应为格式</translation>
    </message>
    <message>
        <source>“%1” is not understood</source>
        <translation>无法理解“%1”</translation>
    </message>
    <message>
        <source>expected :::note or :::caution</source>
        <translation>应为“:::note”或“:::caution”</translation>
    </message>
    <message>
        <source>a box is not closed with :::</source>
        <translation>提示框没有以“:::”结束</translation>
    </message>
    <message>
        <source>the footnote “%1” has its words twice</source>
        <translation>脚注“%1”的内容写了两次</translation>
    </message>
    <message>
        <source>::grid is followed by no table</source>
        <translation>::grid 之后没有表格</translation>
    </message>
    <message>
        <source>the row has more cells than the table has columns</source>
        <translation>该行的单元格多于表格的列</translation>
    </message>
    <message>
        <source>a table without rows</source>
        <translation>表格没有行</translation>
    </message>
    <message>
        <source>expected ::figure, ::table, ::claims or ::grid</source>
        <translation>应为“::figure”“::table”“::claims”或“::grid”</translation>
    </message>
    <message>
        <source>expected study/name, as in cta_levels/candles</source>
        <translation>应写作“研究/名称”，例如 cta_levels/candles</translation>
    </message>
    <message>
        <source>the options are not closed with }</source>
        <translation>选项没有以 } 结束</translation>
    </message>
    <message>
        <source>expected name=value among the options</source>
        <translation>选项应写作“名称=值”</translation>
    </message>
    <message>
        <source>The outline lacks a number or a title: %1</source>
        <translation>提纲缺少编号或标题：%1</translation>
    </message>
    <message>
        <source>The report’s outline is not there.</source>
        <translation>找不到报告提纲。</translation>
    </message>
    <message>
        <source>Measures of the claims, line %1: expected claim,key,factor,tolerance,expected</source>
        <translation>说法的度量，第 %1 行：应为 claim,key,factor,tolerance,expected</translation>
    </message>
    <message>
        <source>The measures of the claims are not there.</source>
        <translation>找不到说法的度量表。</translation>
    </message>
    <message>
        <source>The claims kept in this store cannot be read.</source>
        <translation>无法读取本库中保存的说法。</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1，第 %2 行：%3</translation>
    </message>
    <message>
        <source>not a report as tidemark report --json writes it: it has no list of values</source>
        <translation>不是 tidemark report --json 写出的报告：其中没有数值清单</translation>
    </message>
    <message>
        <source>Numbers that differ</source>
        <translation>有差异的数字</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>First</source>
        <translation>前者</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>后者</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Title: %1</source>
        <translation>标题：%1</translation>
    </message>
    <message>
        <source>the front matter says section %1, the file is %2</source>
        <translation>文件头写的是第 %1 节，文件却是 %2</translation>
    </message>
    <message>
        <source>the table %1 has no column “%2”; it has %3</source>
        <translation>表 %1 没有列“%2”；它有 %3</translation>
    </message>
    <message>
        <source>rows=%1 is no number of rows</source>
        <translation>rows=%1 不是行数</translation>
    </message>
    <message>
        <source>a table has no option “%1”</source>
        <translation>表格没有选项“%1”</translation>
    </message>
    <message>
        <source>%1 of %2 rows.</source>
        <translation>共 %2 行，列出 %1 行。</translation>
    </message>
    <message>
        <source>%1 of %2 columns.</source>
        <translation>共 %2 列，列出 %1 列。</translation>
    </message>
    <message>
        <source>“{{” without its “}}” on the same line</source>
        <translation>同一行内有“{{”而没有“}}”</translation>
    </message>
    <message>
        <source>{{#if}} without its {{/if}}</source>
        <translation>有 {{#if}} 而没有 {{/if}}</translation>
    </message>
    <message>
        <source>“}}” without its “{{”</source>
        <translation>有“}}”而没有“{{”</translation>
    </message>
    <message>
        <source>conditions are nested too deep</source>
        <translation>条件嵌套过深</translation>
    </message>
    <message>
        <source>{{%1}} without {{#if}}</source>
        <translation>有 {{%1}} 而没有 {{#if}}</translation>
    </message>
    <message>
        <source>expected key: value in the front matter</source>
        <translation>文件头应写作“key: value”</translation>
    </message>
    <message>
        <source>the front matter is not closed with ---</source>
        <translation>文件头没有以 --- 结束</translation>
    </message>
    <message>
        <source>the value has no “%1”</source>
        <translation>该数值没有“%1”</translation>
    </message>
    <message>
        <source>the claim %1 is not measured: %2</source>
        <translation>说法 %1 没有实测值：%2</translation>
    </message>
    <message>
        <source>there is no format “%1”</source>
        <translation>没有格式“%1”</translation>
    </message>
    <message>
        <source>%1 is not defined on these data</source>
        <translation>%1 在这些数据上没有定义</translation>
    </message>
    <message>
        <source>triggered</source>
        <translation>已触发</translation>
    </message>
    <message>
        <source>not triggered</source>
        <translation>未触发</translation>
    </message>
    <message>
        <source>the table %1 has no row “%2”</source>
        <translation>表 %1 没有行“%2”</translation>
    </message>
    <message>
        <source>there is no study “%1”; there are %2</source>
        <translation>没有研究“%1”；现有 %2</translation>
    </message>
    <message>
        <source>the study %1 was not computed</source>
        <translation>研究 %1 未计算</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 has no parameter “%2”; it has %3</source>
        <translation>%1 没有参数“%2”；它有 %3</translation>
    </message>
    <message>
        <source>%1 has no table “%2”; it has %3</source>
        <translation>%1 没有表格“%2”；它有 %3</translation>
    </message>
    <message>
        <source>%1 has no value “%2”; it has %3</source>
        <translation>%1 没有数值“%2”；它有 %3</translation>
    </message>
    <message>
        <source>the claims are not read yet</source>
        <translation>说法尚未读入</translation>
    </message>
    <message>
        <source>there is no claim “%1”</source>
        <translation>没有说法“%1”</translation>
    </message>
    <message>
        <source>the claim %1 became public on %2 only</source>
        <translation>说法 %1 到 %2 才公开</translation>
    </message>
    <message>
        <source>there is no “%1”; there are %2</source>
        <translation>没有“%1”；现有 %2</translation>
    </message>
    <message>
        <source>The PDF has %1 pages where %2 were laid out; export again</source>
        <translation>PDF 有 %1 页，而版面为 %2 页；请重新导出</translation>
    </message>
    <message>
        <source>The PDF could not be finished: %1. Export again; if it fails again, export DOCX</source>
        <translation>PDF 未能完成：%1。请重新导出；若仍失败，可改为导出 DOCX</translation>
    </message>
    <message>
        <source>The PDF cannot be begun; close other programs to free memory and try again</source>
        <translation>无法开始写 PDF；请关闭其他程序以释放内存，然后重试</translation>
    </message>
    <message>
        <source>The export was cancelled; nothing was written</source>
        <translation>导出已取消，没有写出文件</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Measured by: %1</source>
        <translation>度量：%1</translation>
    </message>
    <message>
        <source>Cited in</source>
        <translation>引用于</translation>
    </message>
    <message>
        <source>%1 agree, %2 conflict, %3 not measurable</source>
        <translation>一致 %1，不符 %2，无法检验 %3</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>公开说法</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>%1; and %2 more</source>
        <translation>%1；另 %2 项</translation>
    </message>
    <message>
        <source>Figure %1 has no native chart, and nobody draws its picture</source>
        <translation>图 %1 没有可编辑图表的对应类型，也没有可用的图片</translation>
    </message>
    <message>
        <source>Word (DOCX)</source>
        <translation>Word（DOCX）</translation>
    </message>
    <message>
        <source>Slides (PPTX)</source>
        <translation>幻灯片（PPTX）</translation>
    </message>
    <message>
        <source>%1 (Beijing)</source>
        <translation>%1（北京）</translation>
    </message>
    <message>
        <source>%1, as of %2: “%3”.</source>
        <translation>%1，截至 %2：“%3”。</translation>
    </message>
    <message>
        <source>The chosen fonts have no glyph for: %1; another font stands in</source>
        <translation>所选字体缺少以下字符：%1；将以其他字体代替</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 未能写入：%2</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>“%1” is on simulated data</source>
        <translation>“%1”基于模拟数据</translation>
    </message>
    <message>
        <source>There is no figure %1 with these parameters; choose others</source>
        <translation>这组参数下没有图 %1，请换一组参数</translation>
    </message>
    <message>
        <source>The number %1 is left out: the study gives none</source>
        <translation>数字 %1 不显示：研究没有给出该值</translation>
    </message>
    <message>
        <source>A sentence of the slide is left out: %1</source>
        <translation>幻灯片略去一句：%1</translation>
    </message>
    <message>
        <source>daily bars</source>
        <translation>日线</translation>
    </message>
    <message>
        <source>%1-minute bars</source>
        <translation>%1 分钟线</translation>
    </message>
    <message>
        <source>%1 and %2 more %3</source>
        <translation>%1 及另外 %2 项%3</translation>
    </message>
    <message>
        <source>the slide %1 is written twice; the first counts</source>
        <translation>幻灯片 %1 写了两次，以第一次为准</translation>
    </message>
    <message>
        <source>The report has no figure with data, so there is nothing to present. Import what its studies need first.</source>
        <translation>报告中没有一张图有数据，无可演示。请先导入各项研究所需的数据。</translation>
    </message>
    <message>
        <source>The figure %1 is left out: “%2” lacks data (%3). Import them</source>
        <translation>图 %1 不演示：“%2”缺少数据（%3），请先导入</translation>
    </message>
    <message>
        <source>Every figure of the presentation rests on simulated data; each slide says so</source>
        <translation>演示中的图全部基于模拟数据，每页均有标注</translation>
    </message>
    <message>
        <source>%1 of %2 figures of the presentation rest on simulated data; their slides say so</source>
        <translation>演示共 %2 张图，其中 %1 张基于模拟数据，相应页面均有标注</translation>
    </message>
    <message>
        <source>The notes are longer than a page: %1 Han characters</source>
        <translation>备注超过一页：%1 个汉字</translation>
    </message>
    <message>
        <source>The notes are longer than a page: %1 words</source>
        <translation>备注超过一页：%1 个单词</translation>
    </message>
    <message>
        <source>The order of slides kept in this store cannot be read: %1. Reset it to the report’s own order, or prepare it again.</source>
        <translation>无法读取此数据库中保存的幻灯片顺序：%1。请恢复为报告的顺序，或重新准备。</translation>
    </message>
    <message>
        <source>entry %1 names no slide</source>
        <translation>第 %1 项没有写明幻灯片</translation>
    </message>
    <message>
        <source>entry %1, %2, is not as it was written</source>
        <translation>第 %1 项 %2 的内容已损坏</translation>
    </message>
    <message>
        <source>the notes of %1 have more than %2 characters</source>
        <translation>%1 的备注超过 %2 个字符</translation>
    </message>
    <message>
        <source>it is far larger than any presentation</source>
        <translation>内容远超任何演示的大小</translation>
    </message>
    <message>
        <source>it is not JSON from character %1 on</source>
        <translation>从第 %1 个字符起不是 JSON</translation>
    </message>
    <message>
        <source>the planned time must be %1 to %2 whole minutes</source>
        <translation>计划时长须为 %1 至 %2 分钟的整数</translation>
    </message>
    <message>
        <source>the language must be zh or en</source>
        <translation>语言须为 zh 或 en</translation>
    </message>
    <message>
        <source>its slides are not a list</source>
        <translation>幻灯片不是列表</translation>
    </message>
    <message>
        <source>it has more than %1 slides</source>
        <translation>幻灯片超过 %1 张</translation>
    </message>
    <message>
        <source>the slide %1 is in it twice</source>
        <translation>幻灯片 %1 出现两次</translation>
    </message>
    <message>
        <source>The figure %1 is left out: “%2” lacks data (%3). Import one of these formats: %4</source>
        <translation>图 %1 不演示：“%2”缺少数据（%3），请导入以下格式之一：%4</translation>
    </message>
</context>
<context>
    <name>reversal_history</name>
    <message>
        <source>Reversal history was cancelled</source>
        <translation>历史反转回测已取消</translation>
    </message>
    <message>
        <source>T+%1 (n = %2)</source>
        <translation>T+%1（n = %2）</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>No earlier case: nothing to measure</source>
        <translation>没有先例，无从测量</translation>
    </message>
    <message>
        <source>opened at least %1 up</source>
        <translation>高开 ≥ %1</translation>
    </message>
    <message>
        <source>Box plot of forward returns by horizon with every case drawn</source>
        <translation>各期限后续收益的箱线图，每个先例都画出</translation>
    </message>
    <message>
        <source>Heat map of the mean forward return by threshold and start year</source>
        <translation>平均后续收益按阈值与起始年的热力图</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 年起</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>案例</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开盘</translation>
    </message>
    <message>
        <source>High</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>Target rate</source>
        <translation>目标利率</translation>
    </message>
    <message>
        <source>To 200-day mean</source>
        <translation>距 200 日均线</translation>
    </message>
    <message>
        <source>Drawdown</source>
        <translation>回撤</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no: stale opens</source>
        <translation>否：开盘价失真</translation>
    </message>
    <message>
        <source>What followed, and how sure that is</source>
        <translation>后来怎样，有多可信</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>p (t)</source>
        <translation>p（t 检验）</translation>
    </message>
    <message>
        <source>95% low</source>
        <translation>95% 下限</translation>
    </message>
    <message>
        <source>95% high</source>
        <translation>95% 上限</translation>
    </message>
    <message>
        <source>p (signed rank)</source>
        <translation>p（符号秩）</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p（Holm）</translation>
    </message>
    <message>
        <source>p (sign)</source>
        <translation>p（符号）</translation>
    </message>
    <message>
        <source>p (sign flip)</source>
        <translation>p（符号翻转）</translation>
    </message>
    <message>
        <source>Bootstrap low</source>
        <translation>自助法下限</translation>
    </message>
    <message>
        <source>Bootstrap high</source>
        <translation>自助法上限</translation>
    </message>
    <message>
        <source>Days of like volatility</source>
        <translation>同等波动的日子</translation>
    </message>
    <message>
        <source>Opens by year</source>
        <translation>各年开盘价质量</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Open = prior close</source>
        <translation>开盘 = 前收</translation>
    </message>
    <message>
        <source>One price all day</source>
        <translation>全天一价</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Mean return by definition</source>
        <translation>不同定义下的平均收益</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>Mean T+%1</source>
        <translation>T+%1 均值</translation>
    </message>
    <message>
        <source>p = %1, n = %2</source>
        <translation>p = %1，n = %2</translation>
    </message>
    <message>
        <source>p: exact signed-rank test</source>
        <translation>p：精确符号秩检验</translation>
    </message>
    <message>
        <source>Median T+%1</source>
        <translation>T+%1 中位数</translation>
    </message>
    <message>
        <source>p of the signed-rank test, T+%1</source>
        <translation>符号秩检验 p，T+%1</translation>
    </message>
    <message>
        <source>Days of like volatility, T+%1</source>
        <translation>同等波动的日子，T+%1</translation>
    </message>
    <message>
        <source>Daily bars of %1 with opens</source>
        <translation>%1 日线，含开盘价</translation>
    </message>
    <message>
        <source>Daily closes of the VIX</source>
        <translation>VIX 日收盘</translation>
    </message>
    <message>
        <source>Upper limit of the federal funds target range</source>
        <translation>联邦基金目标区间上限</translation>
    </message>
    <message>
        <source>One value a day, in percent</source>
        <translation>每天一个值，百分数</translation>
    </message>
    <message>
        <source>%1 has closes only; the screen needs open, high and low</source>
        <translation>%1 只有收盘价；筛选需要开盘、最高、最低</translation>
    </message>
    <message>
        <source>Finds the days that opened up by the threshold or more and closed below the prior close, and what followed them, with tests that hold for few cases.</source>
        <translation>找出高开达到阈值、收盘却跌破前收的日子，看后来怎样，并用小样本也站得住的检验。</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Open above</source>
        <translation>高开</translation>
    </message>
    <message>
        <source>High above</source>
        <translation>盘中冲高</translation>
    </message>
    <message>
        <source>Guard against stale opens</source>
        <translation>剔除失真开盘价</translation>
    </message>
    <message>
        <source>Stale opens allowed</source>
        <translation>失真开盘价上限</translation>
    </message>
    <message>
        <source>A year with a larger share is counted apart.</source>
        <translation>占比超过它的年份另计。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>One earlier case: %1 %2</source>
        <translation>仅有一个先例：%2 %1</translation>
    </message>
    <message>
        <source>%1 earlier cases, %2 on average %3</source>
        <translation>%1 个先例，%3平均 %2</translation>
    </message>
    <message>
        <source>%1 earlier cases, %2 on average %3; %4 of it from %5</source>
        <translation>%1 个先例，%3平均 %2，其中 %4 来自 %5</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>后续收益</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日路径</translation>
    </message>
    <message>
        <source>%1 of %2 cases stood higher a month later, from %3 to %4</source>
        <translation>%2 个先例中 %1 个一个月后上涨，区间 %3 至 %4</translation>
    </message>
    <message>
        <source>%1 from the close of each case, %, over the 21 trading days after it; bold: mean of the cases with a whole month</source>
        <translation>%1 自每个先例收盘起 21 个交易日的涨跌，%；粗线为满一个月的先例均值</translation>
    </message>
    <message>
        <source>Lines of the return since each case by trading day, and their mean</source>
        <translation>每个先例之后逐日收益的折线及其均值</translation>
    </message>
    <message>
        <source>No definition has five cases</source>
        <translation>没有一种定义达到五个先例</translation>
    </message>
    <message>
        <source>%1 to %2 %3, by definition, with five cases or more</source>
        <translation>%3 %1 至 %2，视定义而定（只计五例以上的格）</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>%1, mean return at %2 by threshold and start year, %; fewer than five cases hatched</source>
        <translation>%1，%2 平均收益按阈值与起始年，%；不足五例加斜线</translation>
    </message>
    <message>
        <source>Instruments</source>
        <translation>品种对照</translation>
    </message>
    <message>
        <source>Mean return at %1 by instrument and threshold, since %2, %; fewer than five cases hatched</source>
        <translation>%1 平均收益按品种与阈值，%2 年起，%；不足五例加斜线</translation>
    </message>
    <message>
        <source>each instrument by its own guard against stale opens</source>
        <translation>各品种按自身的开盘价质量剔除年份</translation>
    </message>
    <message>
        <source>Heat map of the mean forward return by instrument and threshold</source>
        <translation>平均后续收益按品种与阈值的热力图</translation>
    </message>
    <message>
        <source>No recent year has opens that can be trusted</source>
        <translation>近年没有一年的开盘价可信</translation>
    </message>
    <message>
        <source>Opens can be trusted in every year since %1</source>
        <translation>%1 年以来每年的开盘价都可信</translation>
    </message>
    <message>
        <source>Opens hold without a break since %1; %2 of the %3 years before fail</source>
        <translation>%1 年起开盘价持续可信；此前 %3 年中 %2 年不合格</translation>
    </message>
    <message>
        <source>stale opens</source>
        <translation>开盘价失真</translation>
    </message>
    <message>
        <source>%1, share of days whose open equals the prior close or every price of the day, by year; shaded: above the limit</source>
        <translation>%1，开盘等于前收或全天一价的天数占比，按年；阴影为超过上限的年份</translation>
    </message>
    <message>
        <source>Bars of the share of stale opens by year, years above the limit shaded</source>
        <translation>各年失真开盘价占比的柱图，超过上限的年份加阴影</translation>
    </message>
    <message>
        <source>Stale opens</source>
        <translation>失真开盘价</translation>
    </message>
    <message>
        <source>%1 earlier · published %2</source>
        <translation>先例 %1 个 · 公布 %2 个</translation>
    </message>
    <message>
        <source>%1 earlier, %2 not counted</source>
        <translation>先例 %1 个，另计 %2 个</translation>
    </message>
    <message>
        <source>Days of years whose opens pass the guard, the last day included</source>
        <translation>开盘价合格年份内的日子，含当日</translation>
    </message>
    <message>
        <source>Earlier cases</source>
        <translation>先例</translation>
    </message>
    <message>
        <source>Cases in years with stale opens</source>
        <translation>开盘价失真年份的先例</translation>
    </message>
    <message>
        <source>Earlier cases with a gap of 1.4% or more</source>
        <translation>缺口 1.4% 以上的先例</translation>
    </message>
    <message>
        <source>Opens usable from</source>
        <translation>开盘价可用起始年</translation>
    </message>
    <message>
        <source>published %1 · p = %2</source>
        <translation>公布 %1 · p = %2</translation>
    </message>
    <message>
        <source>Hodges–Lehmann T+%1</source>
        <translation>Hodges–Lehmann，T+%1</translation>
    </message>
    <message>
        <source>The same, adjusted after Holm, T+%1</source>
        <translation>同上，经 Holm 校正，T+%1</translation>
    </message>
    <message>
        <source>Bootstrap low T+%1</source>
        <translation>自助法下限，T+%1</translation>
    </message>
    <message>
        <source>Bootstrap high T+%1</source>
        <translation>自助法上限，T+%1</translation>
    </message>
    <message>
        <source>Mean of the %1 days nearest in 20-day σ for each case</source>
        <translation>每例取 20 日 σ 最接近的 %1 天求均值</translation>
    </message>
    <message>
        <source>Draws of them as high, T+%1</source>
        <translation>抽样不低于先例的占比，T+%1</translation>
    </message>
    <message>
        <source>After Holm, T+%1</source>
        <translation>Holm 校正后 p，T+%1</translation>
    </message>
    <message>
        <source>beyond chance at 5%</source>
        <translation>在 5% 水平上显著</translation>
    </message>
    <message>
        <source>not to be told from chance</source>
        <translation>与偶然无法区分</translation>
    </message>
    <message>
        <source>Exact signed-rank p, adjusted over the horizons</source>
        <translation>精确符号秩检验 p，对各期限校正</translation>
    </message>
    <message>
        <source>Mean that %1 cases could show</source>
        <translation>%1 例能够检出的均值</translation>
    </message>
    <message>
        <source>Two-sided t test, power 80%, level 5%</source>
        <translation>双侧 t 检验，功效 80%，水平 5%</translation>
    </message>
    <message>
        <source>Another definition: the published cases are days on which the S&amp;P 500 opened at least 1% up</source>
        <translation>定义不同：公布的先例是标普 500 高开 1% 以上的日子</translation>
    </message>
    <message>
        <source>every year since %1 has usable opens</source>
        <translation>%1 年以来每年的开盘价均可用</translation>
    </message>
    <message>
        <source>opens are usable without a break from %1 on only, and years that fail say nothing either way</source>
        <translation>开盘价自 %1 年起才持续可用，不合格的年份既不支持也不反对</translation>
    </message>
    <message>
        <source>Agrees with the day itself counted: %1 earlier cases and this one; %2</source>
        <translation>吻合，当日计入：先例 %1 个，加上当日；%2</translation>
    </message>
    <message>
        <source>Agrees; %1</source>
        <translation>吻合；%1</translation>
    </message>
    <message>
        <source>Agrees without the day itself: %1 earlier cases</source>
        <translation>吻合，当日不计入：先例 %1 个</translation>
    </message>
    <message>
        <source>Agrees once the %1 cases of years with stale opens are counted</source>
        <translation>计入开盘价失真年份的 %1 例后吻合</translation>
    </message>
    <message>
        <source>Differs; the published screen names neither its opens nor its adjustment</source>
        <translation>不吻合；公布者未说明开盘价来源与复权方式</translation>
    </message>
    <message>
        <source>No earlier case to compare with</source>
        <translation>没有先例可比</translation>
    </message>
    <message>
        <source>Agrees to the last digit printed, over %1 earlier cases</source>
        <translation>%1 个先例，与公布值逐位吻合</translation>
    </message>
    <message>
        <source>Agrees with 21 trading days: the published month is T+21; T+20 gives %1</source>
        <translation>按 21 个交易日吻合：公布的“一个月”是 T+21；T+20 为 %1</translation>
    </message>
    <message>
        <source>Differs by %1 over %2 earlier cases</source>
        <translation>%2 个先例，相差 %1</translation>
    </message>
    <message>
        <source>Cases since 1957</source>
        <translation>1957 年以来的次数</translation>
    </message>
    <message>
        <source>of them with a gap of 1.4% or more</source>
        <translation>其中缺口 1.4% 以上</translation>
    </message>
    <message>
        <source>Mean the next day</source>
        <translation>次日均值</translation>
    </message>
    <message>
        <source>Mean a week later</source>
        <translation>一周后均值</translation>
    </message>
    <message>
        <source>Mean a month later</source>
        <translation>一个月后均值</translation>
    </message>
    <message>
        <source>the open equals the prior close or every price of the day</source>
        <translation>开盘等于前收或全天一价</translation>
    </message>
    <message>
        <source>the day has one price only</source>
        <translation>全天只有一个价</translation>
    </message>
    <message>
        <source>the guard is off, and they are counted all the same</source>
        <translation>剔除已关闭，仍一并计入</translation>
    </message>
    <message>
        <source>In %1 of %2 years %3 on more than %4 of the days, so the screen is blind there; %5.</source>
        <translation>%2 年中有 %1 年，超过 %4 的日子%3，筛选在这些年份等于失明；%5。</translation>
    </message>
    <message>
        <source>From T+%1 on, forward windows of neighbouring cases share days: they are not independent, and the p values are too small.</source>
        <translation>自 T+%1 起，相邻先例的后续窗口有重叠：样本不独立，p 值偏小。</translation>
    </message>
    <message>
        <source>%1 cases can show a mean of %2 or more %3 (power 80%, level 5%); a smaller one cannot be told from chance.</source>
        <translation>%1 例只能检出%3 %2 以上的均值（功效 80%，水平 5%）；更小的均值与偶然无法区分。</translation>
    </message>
    <message>
        <source>Days of like volatility made %1 %2; %3 of the draws of one such day a case did as well as the cases.</source>
        <translation>同等波动的日子%2平均 %1；从中每例抽一天，%3 的抽样不逊于先例。</translation>
    </message>
    <message>
        <source>%1 of %2 published numbers agree with this screen; the table says what explains each.</source>
        <translation>%2 个公布数字中 %1 个与本筛选吻合；各自的来由见表。</translation>
    </message>
    <message>
        <source>What has to stand above the prior close; the close is below it in both.</source>
        <translation>高出前收的是开盘还是最高；两者均要求收盘低于前收。</translation>
    </message>
    <message>
        <source>Trading days after the case, for the headline and the grids.</source>
        <translation>先例之后的交易日数，用于标题与网格。</translation>
    </message>
    <message>
        <source>Quartiles</source>
        <translation>四分位</translation>
    </message>
    <message>
        <source>R-7 as Excel and numpy have them, R-6 as Word draws them.</source>
        <translation>R-7 同 Excel 与 numpy，R-6 同 Word 图表。</translation>
    </message>
    <message>
        <source>Resamples</source>
        <translation>抽样次数</translation>
    </message>
    <message>
        <source>Of the bootstrap beyond eight cases, and of the draws of like days.</source>
        <translation>超过八例时的自助法，以及同等波动日的抽样。</translation>
    </message>
    <message>
        <source>Simple returns, close to close, in trading days; a month is 21. Signed-rank, sign and sign-flip tests are exact by enumeration, and so is the bootstrap of up to eight cases.</source>
        <translation>简单收益，收盘到收盘，按交易日计，一个月为 21 日。符号秩、符号、符号翻转检验均以枚举得精确值；不超过八例时自助法亦然。</translation>
    </message>
    <message>
        <source>20-day σ, daily</source>
        <translation>20 日 σ（日）</translation>
    </message>
    <message>
        <source>Open, high and close against the prior close; VIX, target rate (upper limit), distance to the 200-day mean and drawdown from the highest close as of the close of that day</source>
        <translation>开盘、最高、收盘均相对前收；VIX、目标利率（上限）、距 200 日均线、距最高收盘的回撤均为当日收盘时</translation>
    </message>
    <message>
        <source>Detectable mean</source>
        <translation>可检出均值</translation>
    </message>
    <message>
        <source>Draws of them as high</source>
        <translation>抽样不低于先例</translation>
    </message>
    <message>
        <source>Two-sided p; signed rank, sign and sign flip exact by enumeration, ties kept, zeros dropped from the first two; %1; Holm over the %2 horizons; detectable: power 80% at level 5%; like volatility: the %3 days nearest in 20-day σ for each case, and the share of %4 draws of one such day a case whose mean is at least as high</source>
        <translation>p 为双侧；符号秩、符号、符号翻转均枚举得精确值，保留并列，前两者剔除零；%1；Holm 覆盖 %2 个期限；可检出：功效 80%，水平 5%；同等波动：每例取 20 日 σ 最接近的 %3 天，再每例抽一天共 %4 次，看均值不低于先例的占比</translation>
    </message>
    <message>
        <source>Published and found</source>
        <translation>公布值与本筛选</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>公布</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>本筛选</translation>
    </message>
    <message>
        <source>What explains it</source>
        <translation>来由</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Published numbers are second-hand and shown as they were said</source>
        <translation>公布值为转述，照原样列出</translation>
    </message>
    <message>
        <source>Mean without each case</source>
        <translation>逐一剔除后的均值</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>剔除</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>the next day</source>
        <translation>次日</translation>
    </message>
    <message>
        <source>a week later</source>
        <translation>一周后</translation>
    </message>
    <message>
        <source>a month later</source>
        <translation>一个月后</translation>
    </message>
    <message>
        <source>after %1 trading days</source>
        <translation>%1 个交易日后</translation>
    </message>
    <message>
        <source>traded at least %1 up</source>
        <translation>盘中冲高 ≥ %1</translation>
    </message>
    <message>
        <source>quartile rule R-6 (as Word draws them)</source>
        <translation>四分位规则 R-6（同 Word 图表）</translation>
    </message>
    <message>
        <source>quartile rule R-7 (as Excel and numpy)</source>
        <translation>四分位规则 R-7（同 Excel、numpy）</translation>
    </message>
    <message>
        <source>percentile bootstrap, exact: all %1 different resamples</source>
        <translation>百分位自助法，精确：枚举全部 %1 种重抽样</translation>
    </message>
    <message>
        <source>percentile bootstrap, B = %1, seed %2</source>
        <translation>百分位自助法，B = %1，种子 %2</translation>
    </message>
    <message>
        <source>%1 after a day that %2 and closed lower; %, close to close. Every case a point; box by %3, whiskers to the extremes, diamond the mean</source>
        <translation>%1 在%2、收盘低于前收之后，%，收盘到收盘。每例一点；箱体按%3，须线至极值，菱形为均值</translation>
    </message>
    <message>
        <source>years with stale opens counted apart: %1, with %2 cases</source>
        <translation>开盘价失真另计：%1 年，涉及 %2 例</translation>
    </message>
    <message>
        <source>Overlapping pairs</source>
        <translation>重叠对数</translation>
    </message>
    <message>
        <source>none of their days meets the rule</source>
        <translation>其中没有一天符合规则</translation>
    </message>
    <message>
        <source>days of those years that met the rule, %1, are listed apart</source>
        <translation>其中符合规则的 %1 天另行列出</translation>
    </message>
</context>
<context>
    <name>series</name>
    <message>
        <source>Daily or monthly values of %1</source>
        <translation>%1 的日度或月度数值</translation>
    </message>
    <message>
        <source>Sahm gap</source>
        <translation>萨姆缺口</translation>
    </message>
    <message>
        <source>Change over 20 days</source>
        <translation>20 日涨跌幅</translation>
    </message>
    <message>
        <source>Difference over 20 days</source>
        <translation>20 日变动</translation>
    </message>
    <message>
        <source>Average of 200 days</source>
        <translation>200 日均线</translation>
    </message>
    <message>
        <source>From the highest close of a year</source>
        <translation>距一年最高收盘</translation>
    </message>
    <message>
        <source>One day’s deviation the prior close implies</source>
        <translation>前收隐含的单日标准差</translation>
    </message>
    <message>
        <source>One value a day or a month</source>
        <translation>每日或每月一个数值</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开盘</translation>
    </message>
    <message>
        <source>High</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>Value before</source>
        <translation>前值</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>涨跌幅</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Share of two years at or below</source>
        <translation>两年内不高于现值的占比</translation>
    </message>
    <message>
        <source>Above the lowest of a year</source>
        <translation>高于一年最低</translation>
    </message>
    <message>
        <source>The last value of a series, its changes and where it stands.</source>
        <translation>序列的最新值、变化及其所处位置。</translation>
    </message>
    <message>
        <source>Two years and one year are calendar spans up to the last value.</source>
        <translation>两年与一年均为截至最新值的自然时段。</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
</context>
<context>
    <name>slide</name>
    <message>
        <source>Data frozen</source>
        <translation>数据已冻结</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>%1, row %2: column %3 has no value that can be stored</source>
        <translation>%1 第 %2 行：%3 列没有可以存储的值</translation>
    </message>
    <message>
        <source>the %1 “%2” does not belong in a store</source>
        <translation>%1“%2”不该出现在库里</translation>
    </message>
    <message>
        <source>the %1 “%2” is missing</source>
        <translation>缺少 %1“%2”</translation>
    </message>
    <message>
        <source>the %1 “%2” is not as it should be</source>
        <translation>%1“%2”与规定不符</translation>
    </message>
    <message>
        <source>a name stands in its catalogue twice</source>
        <translation>目录里有重复的名称</translation>
    </message>
    <message>
        <source>Rows of series %1 from %2 on are damaged. Restore the store from a backup, or take the import back and import its file again.</source>
        <translation>序列 %1 自 %2 起的行已损坏。请从备份恢复，或撤回该次导入后重新导入文件。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Restore it from a backup, or start a new store and import the files again.</source>
        <translation>%1 已损坏（%2）。请从备份恢复，或新建一个库重新导入文件。</translation>
    </message>
    <message>
        <source>%1 is being written by another job or program. Try again when it has finished.</source>
        <translation>另一个任务或程序正在写 %1。请等它结束后再试。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and of its folder.</source>
        <translation>%1 无法写入。请检查文件及所在文件夹的权限。</translation>
    </message>
    <message>
        <source>No room is left on the disk of %1. Nothing was changed. Free some space and try again.</source>
        <translation>%1 所在磁盘已满，没有任何改动。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>%1: a single value is too large to be stored (64 MiB at most).</source>
        <translation>%1：单个值太大，无法存储（上限 64 MiB）。</translation>
    </message>
    <message>
        <source>%1: the memory ran out. Close other programs and try again.</source>
        <translation>%1：内存不足。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Check that its folder exists and may be read and written.</source>
        <translation>%1 打不开。请确认所在文件夹存在且可读写。</translation>
    </message>
    <message>
        <source>%1: reading or writing failed (%2). Check the disk.</source>
        <translation>%1：读写失败（%2）。请检查磁盘。</translation>
    </message>
    <message>
        <source>%1: the database refused the request (%2).</source>
        <translation>%1：数据库拒绝了请求（%2）。</translation>
    </message>
    <message>
        <source>%1 has no import number %2.</source>
        <translation>%1 中没有编号为 %2 的导入。</translation>
    </message>
    <message>
        <source>%1 has no series number %2.</source>
        <translation>%1 中没有编号为 %2 的序列。</translation>
    </message>
    <message>
        <source>There is no kind of dataset named %1.</source>
        <translation>没有名为 %1 的数据集类别。</translation>
    </message>
    <message>
        <source>The store is sound: %1 imports, %2 series, %3 rows.</source>
        <translation>库完整：%1 次导入，%2 条序列，%3 行。</translation>
    </message>
    <message>
        <source>A page of the file is damaged: %1. Restore the store from a backup.</source>
        <translation>文件有一页损坏：%1。请从备份恢复。</translation>
    </message>
    <message>
        <source>A row of table %1 refers to one of table %2 that is not there.</source>
        <translation>表 %1 有一行引用了表 %2 中不存在的行。</translation>
    </message>
    <message>
        <source>The store has been altered: %1.</source>
        <translation>库被改动过：%1。</translation>
    </message>
    <message>
        <source>%1: the rows from %2 on are damaged. Take the import back and import its file again.</source>
        <translation>%1：自 %2 起的行已损坏。请撤回该次导入，重新导入文件。</translation>
    </message>
    <message>
        <source>%1: the catalogue counts %2 rows, and there are %3.</source>
        <translation>%1：目录记 %2 行，实有 %3 行。</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was stored.</source>
        <translation>导入已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1: %2 rows differ from those stored before; the stored ones stay.</source>
        <translation>%1：有 %2 行与已存的不同，保留已存的。</translation>
    </message>
    <message>
        <source>%1 has no rows to store.</source>
        <translation>%1 没有可存储的行。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Tidemark (store version %2, this program knows %3). Open it with that program.</source>
        <translation>%1 由更新版本的 Tidemark 写成（库版本 %2，本程序认识到 %3）。请用那个版本打开。</translation>
    </message>
    <message>
        <source>%1 is not a Tidemark store. Name another file.</source>
        <translation>%1 不是 Tidemark 的库。请指定别的文件。</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a Tidemark store. Name another file.</source>
        <translation>%1 是其他程序的数据库，不是 Tidemark 的库。请指定别的文件。</translation>
    </message>
    <message>
        <source>%1 is cut short or damaged: it has %2 bytes and should have %3. Restore it from a backup.</source>
        <translation>%1 被截断或已损坏：现有 %2 字节，应有 %3 字节。请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file for the store.</source>
        <translation>%1 是文件夹。请为库指定一个文件。</translation>
    </message>
    <message>
        <source>%1 is not a regular file. Name another one for the store.</source>
        <translation>%1 不是普通文件。请为库另指定一个。</translation>
    </message>
    <message>
        <source>%1 may not be read. Check its permissions.</source>
        <translation>%1 不可读取。请检查权限。</translation>
    </message>
    <message>
        <source>%1 cannot be made. Check that its folder may be written and has room.</source>
        <translation>%1 无法创建。请确认所在文件夹可写且有空间。</translation>
    </message>
    <message>
        <source>%1 was written by an older Tidemark and must be brought up to date first. Open it once where it may be written.</source>
        <translation>%1 由旧版 Tidemark 写成，须先升级。请在可写的位置打开一次。</translation>
    </message>
    <message>
        <source>its version is not one of a store</source>
        <translation>其版本号不属于任何一版库</translation>
    </message>
    <message>
        <source>%1 has been altered: %2. Nothing in it was run. Restore it from a backup.</source>
        <translation>%1 被改动过：%2。其中的内容一概未执行。请从备份恢复。</translation>
    </message>
    <message>
        <source>There is no store at %1. Name another one, or import files to make it.</source>
        <translation>%1 处没有库。请另指定一个，或导入文件来新建。</translation>
    </message>
    <message>
        <source>The store was opened for reading.</source>
        <translation>库以只读方式打开。</translation>
    </message>
    <message>
        <source>There is no folder %1 for the store. Make it, or name another place.</source>
        <translation>没有文件夹 %1 可放库。请新建，或另指定位置。</translation>
    </message>
    <message>
        <source>Another Tidemark has this store open for writing. Close it to make changes here.</source>
        <translation>另一个 Tidemark 正在写这个库。要在这里修改，请先关掉那一个。</translation>
    </message>
    <message>
        <source>The store&apos;s file or folder may not be written. Change its permissions, or copy the store elsewhere, to make changes.</source>
        <translation>库文件或所在文件夹不可写。要修改，请调整权限，或把库复制到别处。</translation>
    </message>
    <message>
        <source>%1 cannot be made: its folder may not be written. Name another place with --store.</source>
        <translation>%1 无法创建：所在文件夹不可写。请用 --store 另指定位置。</translation>
    </message>
    <message>
        <source>%1 is open for reading alone. %2</source>
        <translation>%1 只以只读方式打开。%2</translation>
    </message>
    <message>
        <source>The table bars could not be made. Close other programs and try again.</source>
        <translation>无法建立 bars 表。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>One of the rows from %1 to %2 has an infinite value, which cannot be stored.</source>
        <translation>%1 至 %2 之间有一行的数值为无穷大，无法存储。</translation>
    </message>
    <message>
        <source>Tidemark ended suddenly just after it had stored %1. All of its rows are there.</source>
        <translation>Tidemark 上次刚存完 %1 就意外退出，该文件的数据已全部入库。</translation>
    </message>
    <message>
        <source>The import of %1 was interrupted. None of its rows are stored; import the file again.</source>
        <translation>上次导入 %1 时中断，该文件没有任何数据入库；请重新导入。</translation>
    </message>
    <message>
        <source>%1: gaps in %2 rows stored before now have this file&apos;s values.</source>
        <translation>%1：库中原有 %2 行的空缺已用本文件的数值填上。</translation>
    </message>
    <message>
        <source>%1: %2 rows say more than those stored before and now stand for them.</source>
        <translation>%1：有 %2 行比库中原有的更完整，现以新的为准。</translation>
    </message>
    <message>
        <source>The snapshot %1 cannot be read: %2.</source>
        <translation>无法读取快照 %1：%2。</translation>
    </message>
    <message>
        <source>The list of snapshots in %1 cannot be read.</source>
        <translation>无法读取 %1 中的快照清单。</translation>
    </message>
    <message>
        <source>There is no snapshot “%1”; none was frozen in this store.</source>
        <translation>没有快照“%1”；本库尚未冻结过任何快照。</translation>
    </message>
    <message>
        <source>There is no snapshot “%1”; there are %2.</source>
        <translation>没有快照“%1”；现有 %2。</translation>
    </message>
    <message>
        <source>A snapshot needs a name of 1 to 64 bytes.</source>
        <translation>快照需要 1 到 64 字节的名称。</translation>
    </message>
    <message>
        <source>There is a snapshot “%1” already; choose another name.</source>
        <translation>已有快照“%1”；请另取名称。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check its permissions.</source>
        <translation>无法建立文件夹 %1；请检查权限。</translation>
    </message>
    <message>
        <source>The snapshot %1 is not what was frozen: its bytes have changed.</source>
        <translation>快照 %1 已不是冻结时的内容：其字节已改变。</translation>
    </message>
    <message>
        <source>%1: the newest rows, from %2 on, do not come after the others. Take their import back and import its file again.</source>
        <translation>%1：自 %2 起的最新数据没有排在其余数据之后。请撤销相应的导入，再重新导入文件。</translation>
    </message>
    <message>
        <source>%1 could not be written; is there such a file already?</source>
        <translation>无法写入 %1；是否已有同名文件？</translation>
    </message>
    <message>
        <source>There is no series to delete.</source>
        <translation>没有可删除的序列。</translation>
    </message>
    <message>
        <source>%1 no longer keeps what was deleted.</source>
        <translation>%1 已不再保留这次删除的内容。</translation>
    </message>
    <message>
        <source>%1 is in the store again. Delete that series first to put the old one back.</source>
        <translation>%1 已重新入库。要恢复原来的序列，请先删除现有的这一个。</translation>
    </message>
    <message>
        <source>The question was cancelled.</source>
        <translation>查询已取消。</translation>
    </message>
    <message>
        <source>The question cannot be answered: %1. One SELECT over the tables that the help lists is what it takes.</source>
        <translation>无法执行查询：%1。请输入一条 SELECT，可用的表见帮助。</translation>
    </message>
    <message>
        <source>One SELECT at a time, please: nothing may come before or after it.</source>
        <translation>每次只能执行一条 SELECT，前后不能有其他语句。</translation>
    </message>
    <message>
        <source>%1: the rows from %2 on do not continue those before them.</source>
        <translation>%1：自 %2 起的行与前面的行不衔接。</translation>
    </message>
    <message>
        <source>The snapshot %1 cannot be copied to be brought up to date.</source>
        <translation>无法复制快照 %1 以升级。</translation>
    </message>
</context>
<context>
    <name>studies</name>
    <message>
        <source>GARCH(1,1) needs at least %1 returns; there are %2</source>
        <translation>GARCH(1,1) 至少需要 %1 个收益，现有 %2 个</translation>
    </message>
    <message>
        <source>GARCH(1,1) needs returns without gaps</source>
        <translation>GARCH(1,1) 要求收益没有空缺</translation>
    </message>
    <message>
        <source>GARCH(1,1) needs returns that vary</source>
        <translation>GARCH(1,1) 要求收益有波动</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Pearson</source>
        <translation>Pearson</translation>
    </message>
    <message>
        <source>Spearman</source>
        <translation>Spearman</translation>
    </message>
    <message>
        <source>Kendall τ-b</source>
        <translation>Kendall τ-b</translation>
    </message>
    <message>
        <source>EWMA λ = %1</source>
        <translation>EWMA λ = %1</translation>
    </message>
    <message>
        <source>DCC(1,1)</source>
        <translation>DCC(1,1)</translation>
    </message>
    <message>
        <source>common days</source>
        <translation>共同交易日</translation>
    </message>
    <message>
        <source>weekends dropped</source>
        <translation>去掉周末</translation>
    </message>
    <message>
        <source>every day, closed days filled</source>
        <translation>逐日补齐</translation>
    </message>
    <message>
        <source>Daily bars of both BTC and NDX are needed</source>
        <translation>需要 BTC 与 NDX 两者的日线</translation>
    </message>
    <message>
        <source>BTC and NDX share %1 daily returns; at least %2 are needed</source>
        <translation>BTC 与 NDX 只有 %1 个共同的日收益，至少需要 %2 个</translation>
    </message>
    <message>
        <source>Minute bars of %1 for the last sessions, for the correlation by the minute</source>
        <translation>%1 最近几个交易日的分钟线，用于分钟相关</translation>
    </message>
    <message>
        <source>1-minute bars: time, open, high, low, close</source>
        <translation>1 分钟线：时间、开、高、低、收</translation>
    </message>
    <message>
        <source>Daily bars of BTC-USD</source>
        <translation>BTC-USD 日线</translation>
    </message>
    <message>
        <source>Daily bars of the Nasdaq-100</source>
        <translation>纳指100 日线</translation>
    </message>
    <message>
        <source>EWMA λ</source>
        <translation>EWMA λ</translation>
    </message>
    <message>
        <source>Show from</source>
        <translation>显示起点</translation>
    </message>
    <message>
        <source>Start of the picture and of the lead-lag sample; percentiles use the whole history</source>
        <translation>图与领先滞后样本的起点；分位使用全部历史</translation>
    </message>
    <message>
        <source>Shade high correlation</source>
        <translation>高相关阴影</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Shorter window</source>
        <translation>较短窗口</translation>
    </message>
    <message>
        <source>Longer window</source>
        <translation>较长窗口</translation>
    </message>
    <message>
        <source>Calendar rule</source>
        <translation>日历规则</translation>
    </message>
    <message>
        <source>Common days</source>
        <translation>共同交易日</translation>
    </message>
    <message>
        <source>Drop weekends</source>
        <translation>去掉周末</translation>
    </message>
    <message>
        <source>Fill closed days</source>
        <translation>逐日补齐</translation>
    </message>
    <message>
        <source>Estimator</source>
        <translation>估计方法</translation>
    </message>
    <message>
        <source>EWMA</source>
        <translation>EWMA</translation>
    </message>
    <message>
        <source>Lags</source>
        <translation>滞后期数</translation>
    </message>
    <message>
        <source>BTC / NDX rolling correlation</source>
        <translation>BTC–纳指100 滚动相关</translation>
    </message>
    <message>
        <source>Correlation of daily log returns of bitcoin and the Nasdaq-100 over a moving window, with a band, its place in history, a scan of leads and lags, and the correlation by the minute where minutes are there.</source>
        <translation>比特币与纳指100 日对数收益的滚动相关，附区间、历史分位、领先滞后扫描；有分钟线时另给分钟相关。</translation>
    </message>
    <message>
        <source>r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²); band tanh(atanh r ± 1.96/√(n−3))</source>
        <translation>r = Σ(x−x̄)(y−ȳ) / √(Σ(x−x̄)² Σ(y−ȳ)²)；区间 tanh(atanh r ± 1.96/√(n−3))</translation>
    </message>
    <message>
        <source>Common days: prices on days both have, then differences, so a weekend&apos;s move joins Monday&apos;s. EWMA has zero mean and is seeded by the first return; DCC(1,1) follows Engle (2002). Windows with fewer than 4 rows or without variance are gaps.</source>
        <translation>共同交易日：先取双方都有的日子再求差分，周末的变动并入周一。EWMA 零均值，以首个收益为初值；DCC(1,1) 依 Engle（2002）。不足 4 行或方差为零的窗口留空。</translation>
    </message>
    <message>
        <source>BTCUSD daily bars (%1), UTC days; NDX daily bars (%2)</source>
        <translation>BTCUSD 日线（%1，UTC 日）；NDX 日线（%2）</translation>
    </message>
    <message>
        <source>Correlation of BTC and NDX</source>
        <translation>BTC 与纳指100 的相关</translation>
    </message>
    <message>
        <source>BTC–NDX %1 is %2, above %3 of days in two years</source>
        <translation>BTC 与纳指100 的 %1为 %2，高于两年内 %3 的日子</translation>
    </message>
    <message>
        <source>BTC–NDX %1 is %2, below %3 of days in two years</source>
        <translation>BTC 与纳指100 的 %1为 %2，低于两年内 %3 的日子</translation>
    </message>
    <message>
        <source>BTC–NDX %1 is %2, within its usual range</source>
        <translation>BTC 与纳指100 的 %1为 %2，处于常态区间</translation>
    </message>
    <message>
        <source>Correlation of daily log returns, %1, %2; no band under this estimator</source>
        <translation>日对数收益滚动相关，%1，%2；该估计方法不给区间</translation>
    </message>
    <message>
        <source>Correlation of daily log returns, %1, %2; band: Fisher 95% (approximate)</source>
        <translation>日对数收益滚动相关，%1，%2；阴影为 Fisher 95% 区间（近似）</translation>
    </message>
    <message>
        <source>Within ten weeks BTC and NDX went from rising to falling together</source>
        <translation>十周之内，BTC 与纳指100 由同涨转为同跌</translation>
    </message>
    <message>
        <source>Within ten weeks BTC and NDX went from falling to rising together</source>
        <translation>十周之内，BTC 与纳指100 由同跌转为同涨</translation>
    </message>
    <message>
        <source>BTC and NDX are falling together: %1 and %2 in 20 days</source>
        <translation>BTC 与纳指100 同跌：20 日分别 %1 与 %2</translation>
    </message>
    <message>
        <source>BTC and NDX are rising together: %1 and %2 in 20 days</source>
        <translation>BTC 与纳指100 同涨：20 日分别 %1 与 %2</translation>
    </message>
    <message>
        <source>BTC and NDX part ways: %1 and %2 in 20 days</source>
        <translation>BTC 与纳指100 背离：20 日分别 %1 与 %2</translation>
    </message>
    <message>
        <source>%1 correlation</source>
        <translation>%1 相关</translation>
    </message>
    <message>
        <source>%1-day correlation</source>
        <translation>%1 日相关</translation>
    </message>
    <message>
        <source>Correlation of BTC and NDX through time, with two other windows and a band; last value %1</source>
        <translation>BTC 与纳指100 相关的时间走势，附另外两个窗口与区间；最新值 %1</translation>
    </message>
    <message>
        <source>Shaded: the top fifth of its history since %1 (%2 and above)</source>
        <translation>阴影：%1起历史最高的五分之一（%2 及以上）</translation>
    </message>
    <message>
        <source>95% band</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 日</translation>
    </message>
    <message>
        <source>%1 days, Pearson</source>
        <translation>%1 日，Pearson</translation>
    </message>
    <message>
        <source>Day by day, neither BTC nor NDX leads: nothing outside the band but lag 0</source>
        <translation>逐日看，BTC 与纳指100 互不领先：除同日外均在带内</translation>
    </message>
    <message>
        <source>BTC leads NDX by %1 d at %2, outside the band</source>
        <translation>BTC 领先纳指100 %1 日，相关 %2，超出带外</translation>
    </message>
    <message>
        <source>NDX leads BTC by %1 d at %2, outside the band</source>
        <translation>纳指100 领先 BTC %1 日，相关 %2，超出带外</translation>
    </message>
    <message>
        <source>Lead and lag of BTC and NDX</source>
        <translation>BTC 与纳指100 的领先与滞后</translation>
    </message>
    <message>
        <source>No lag of BTC and NDX stands outside the band, nor does lag 0</source>
        <translation>BTC 与纳指100 各期相关均在带内，同日也不例外</translation>
    </message>
    <message>
        <source>Cross-correlation of daily log returns since %1, n = %2; right of 0 BTC leads; band ±1.96/√n</source>
        <translation>%1 以来日对数收益的互相关，n = %2；0 右侧为 BTC 领先；带宽 ±1.96/√n</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Correlation by lag, days</source>
        <translation>各滞后期的相关（日）</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Moves over 20 common trading days, %: NDX across, BTC up; a point a week, joined in order</source>
        <translation>20 个共同交易日涨跌，%：横轴纳指100，纵轴 BTC；每周一点，依次相连</translation>
    </message>
    <message>
        <source>NDX, 20 days</source>
        <translation>纳指100，20 日</translation>
    </message>
    <message>
        <source>BTC, 20 days</source>
        <translation>BTC，20 日</translation>
    </message>
    <message>
        <source>BTC alone up</source>
        <translation>仅 BTC 涨</translation>
    </message>
    <message>
        <source>Both up</source>
        <translation>同涨</translation>
    </message>
    <message>
        <source>Both down</source>
        <translation>同跌</translation>
    </message>
    <message>
        <source>NDX alone up</source>
        <translation>仅纳指100 涨</translation>
    </message>
    <message>
        <source>%1 and %2, closes of 1-minute bars</source>
        <translation>%1 与 %2，1 分钟收盘</translation>
    </message>
    <message>
        <source>By the minute they move together: %1 at no lead</source>
        <translation>逐分钟看两者同步：零领先处相关 %1</translation>
    </message>
    <message>
        <source>By the minute BTC leads by %1 min, at %2</source>
        <translation>逐分钟看 BTC 领先 %1 分钟，相关 %2</translation>
    </message>
    <message>
        <source>By the minute BTC follows by %1 min, at %2</source>
        <translation>逐分钟看 BTC 滞后 %1 分钟，相关 %2</translation>
    </message>
    <message>
        <source>Hayashi-Yoshida correlation by lead of BTC in minutes, %1 sessions to %2; not clipped to ±1</source>
        <translation>Hayashi-Yoshida 相关，按 BTC 领先分钟数，%1 个交易日至 %2；不截断到 ±1</translation>
    </message>
    <message>
        <source>Correlation by lead, minutes</source>
        <translation>各领先期的相关（分钟）</translation>
    </message>
    <message>
        <source>The last value by calendar rule and estimator, %1 rows</source>
        <translation>最新值：按日历规则与估计方法，%1 行</translation>
    </message>
    <message>
        <source>Returns in all</source>
        <translation>收益总数</translation>
    </message>
    <message>
        <source>With closed days filled, BTC&apos;s weekend moves meet zeros and NDX&apos;s catching up on Monday counts against them; with weekends dropped, what BTC did while NDX was closed is left out</source>
        <translation>逐日补齐时，BTC 的周末变动对上的是零，纳指100 周一的补涨补跌又与之错位；去掉周末，则漏掉纳指100 休市期间 BTC 的变动</translation>
    </message>
    <message>
        <source>Cross-correlation by lag</source>
        <translation>各滞后期的互相关</translation>
    </message>
    <message>
        <source>BTC leads by, days</source>
        <translation>BTC 领先（日）</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关</translation>
    </message>
    <message>
        <source>Outside the band</source>
        <translation>超出带外</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Band ±%1 for unrelated white noise, n = %2; of %3 lags one in twenty is outside by chance</source>
        <translation>互不相关白噪声的带宽 ±%1，n = %2；%3 个滞后期中，平均每二十个有一个会偶然出带</translation>
    </message>
    <message>
        <source>BTC–NDX %1</source>
        <translation>BTC–纳指100 %1</translation>
    </message>
    <message>
        <source>%1 in 20 days</source>
        <translation>20 日变动 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Band, low</source>
        <translation>区间下限</translation>
    </message>
    <message>
        <source>high %1, Fisher 95%</source>
        <translation>上限 %1，Fisher 95%</translation>
    </message>
    <message>
        <source>Band, high</source>
        <translation>区间上限</translation>
    </message>
    <message>
        <source>Percentile in two years</source>
        <translation>两年分位</translation>
    </message>
    <message>
        <source>of the days before</source>
        <translation>相对此前各日</translation>
    </message>
    <message>
        <source>Percentile in its history</source>
        <translation>历史分位</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>Correlation of levels</source>
        <translation>价格水平相关</translation>
    </message>
    <message>
        <source>not of returns</source>
        <translation>并非收益相关</translation>
    </message>
    <message>
        <source>Strongest cross-correlation</source>
        <translation>最强互相关</translation>
    </message>
    <message>
        <source>band ±%1</source>
        <translation>带宽 ±%1</translation>
    </message>
    <message>
        <source>At lag (BTC leads when positive)</source>
        <translation>所在滞后期（正值为 BTC 领先）</translation>
    </message>
    <message>
        <source>best apart from lag 0: %1 at %2 d</source>
        <translation>同日之外最强：%1，%2 日</translation>
    </message>
    <message>
        <source>By the minute</source>
        <translation>分钟相关</translation>
    </message>
    <message>
        <source>Hayashi-Yoshida, %1 sessions</source>
        <translation>Hayashi-Yoshida，%1 个交易日</translation>
    </message>
    <message>
        <source>The window of %1 rows is longer than the %2 returns there are</source>
        <translation>窗口 %1 行，超过现有的 %2 个收益</translation>
    </message>
    <message>
        <source>The prices&apos; levels correlate at %1 over the same window; levels trend, so that number says little about how the daily moves go together</source>
        <translation>同一窗口内价格水平的相关为 %1；价格有趋势，这个数说明不了日变动是否同步</translation>
    </message>
    <message>
        <source>A BTC day ends at 24:00 UTC, three to four hours after the New York close: the two closes of a date are not of one instant, which lowers lag 0 and can feign a lead of BTC</source>
        <translation>BTC 以 UTC 24:00 为一天结束，比纽约收盘晚三到四个小时：同一日期的两个收盘并不同时，会压低同日相关，也可能造成 BTC 领先的假象</translation>
    </message>
    <message>
        <source>Neighbouring windows share most of their days, so a percentile rests on far fewer independent values than days</source>
        <translation>相邻窗口大部分日子重叠，分位所依据的独立样本远少于天数</translation>
    </message>
    <message>
        <source>DCC gives each day&apos;s correlation as expected from the days before it; its parameters are fitted to the whole history up to the as-of</source>
        <translation>DCC 给出的是据此前各日预期的当日相关，参数由截至时点之前的全部历史拟合</translation>
    </message>
    <message>
        <source>Hayashi-Yoshida goes beyond ±1 at some lead; that is the estimator&apos;s noise, shown as it is</source>
        <translation>Hayashi-Yoshida 在某些领先期超出 ±1，属估计噪声，照实显示</translation>
    </message>
    <message>
        <source>CTA levels</source>
        <translation>CTA 点位监控</translation>
    </message>
    <message>
        <source>Depth and slippage</source>
        <translation>盘口深度与滑点</translation>
    </message>
    <message>
        <source>Instrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>%1 %2 bars (%3)</source>
        <translation>%1 %2 K 线（%3）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1; up to %2</source>
        <translation>%1；截止 %2</translation>
    </message>
    <message>
        <source>Peak %1 · %2</source>
        <translation>高点 %1 · %2</translation>
    </message>
    <message>
        <source>Break · %1</source>
        <translation>失守前收 · %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>Up %1, then below the prior close: %2 minutes from peak to break</source>
        <translation>先涨 %1，再跌破前收：高点到失守 %2 分钟</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 from the prior close, %, %2 bars, %3, regular session</source>
        <translation>%1 相对前收的涨跌，%，%2，%3 常规时段</translation>
    </message>
    <message>
        <source>%1 opens at %2, peaks at %3 at %4 and ends at %5</source>
        <translation>%1 开盘 %2，%4 见高点 %3，收于 %5</translation>
    </message>
    <message>
        <source>%1 %2 (comparison)</source>
        <translation>%1 %2（对照）</translation>
    </message>
    <message>
        <source>VWAP</source>
        <translation>VWAP</translation>
    </message>
    <message>
        <source>%1–%2 lost %3, the most of the day</source>
        <translation>%1–%2 跌 %3，全天最重</translation>
    </message>
    <message>
        <source>%1 through %2</source>
        <translation>%1，%2 全天</translation>
    </message>
    <message>
        <source>half hour</source>
        <translation>半小时</translation>
    </message>
    <message>
        <source>bar</source>
        <translation>单根</translation>
    </message>
    <message>
        <source>%1, move by %2 in percentage points of the prior close; the first holds the opening gap</source>
        <translation>%1 每%2变动，占前收的百分点；首段含开盘缺口</translation>
    </message>
    <message>
        <source>%1 stands %2 below its VWAP</source>
        <translation>%1 位于 VWAP 下方 %2</translation>
    </message>
    <message>
        <source>%1 stands %2 above its VWAP</source>
        <translation>%1 位于 VWAP 上方 %2</translation>
    </message>
    <message>
        <source>Price, volume-weighted average since the open, and volume by %1 bar</source>
        <translation>价格、开盘以来成交量加权均价与成交量，%1</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>成交量</translation>
    </message>
    <message>
        <source>Intraday bars of %1 for %2</source>
        <translation>%1 在 %2 的日内 K 线</translation>
    </message>
    <message>
        <source>Bars of 1 to 60 minutes with the session before: time, open, high, low, close, volume</source>
        <translation>1 至 60 分钟 K 线，含前一交易日：时间、开、高、低、收、量</translation>
    </message>
    <message>
        <source>Daily bars of %1, for the official prior close</source>
        <translation>%1 日线，用于官方前收</translation>
    </message>
    <message>
        <source>The New York exchange had no session on %1; choose a trading day</source>
        <translation>纽约交易所 %1 休市，请选择交易日</translation>
    </message>
    <message>
        <source>%1 lies after the as-of; choose an earlier day or a later as-of</source>
        <translation>%1 晚于截至时点；请选更早的日子，或把截至时点后移</translation>
    </message>
    <message>
        <source>%1: the bars have no volume, so there is no VWAP</source>
        <translation>%1：K 线没有成交量，无法计算 VWAP</translation>
    </message>
    <message>
        <source>Opening gap at least</source>
        <translation>高开阈值</translation>
    </message>
    <message>
        <source>Replay to minute</source>
        <translation>回放至（分钟）</translation>
    </message>
    <message>
        <source>Minutes after the open; 0 shows the whole day. Everything is cut there</source>
        <translation>开盘后的分钟数，0 表示全天；所有内容截到此处</translation>
    </message>
    <message>
        <source>Index proxy</source>
        <translation>指数代理</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>个股</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Compare with first day</source>
        <translation>对照第一日</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一日</translation>
    </message>
    <message>
        <source>Compare with second day</source>
        <translation>对照第二日</translation>
    </message>
    <message>
        <source>Second day</source>
        <translation>第二日</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>显示阶段</translation>
    </message>
    <message>
        <source>VWAP and volume</source>
        <translation>VWAP 与成交量</translation>
    </message>
    <message>
        <source>Intraday reversal</source>
        <translation>日内反转</translation>
    </message>
    <message>
        <source>Intraday bars of the index and a stock as percent of the prior close, cut into phases at the peak, the break of the prior close and the low; earlier days lie beside it by minute of session.</source>
        <translation>以前一交易日收盘为零点，逐分钟计算指数与个股的涨跌，按高点、失守前收、低点切分阶段；历史同类日按开盘后分钟对齐。</translation>
    </message>
    <message>
        <source>v(t) = P(t)/P₀ − 1; peak = max high, break = first t ≥ peak with close &lt; P₀, given back = (peak − close)/peak</source>
        <translation>v(t) = P(t)/P₀ − 1；高点 = max 最高价，失守 = 高点起首个收盘 &lt; P₀，回吐 =（高点 − 收盘）/ 高点</translation>
    </message>
    <message>
        <source>P₀ is the official close where traded daily bars are in the store, the last intraday bar of the session before otherwise. Bars carry the minute they open; regular session only; missing minutes stay gaps.</source>
        <translation>库中有未复权日线时，P₀ 取官方收盘，否则取前一交易日最后一根日内 K 线。K 线按开始的分钟计，只含常规时段，缺失分钟保持缺失，不插值。</translation>
    </message>
    <message>
        <source>New York, by the bar&apos;s opening minute</source>
        <translation>纽约时间，按 K 线起始分钟</translation>
    </message>
    <message>
        <source>%1 opening gap</source>
        <translation>%1 开盘缺口</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>前收 %1</translation>
    </message>
    <message>
        <source>%1 prior close</source>
        <translation>%1 前收</translation>
    </message>
    <message>
        <source>%1 peak</source>
        <translation>%1 高点</translation>
    </message>
    <message>
        <source>at %1 New York</source>
        <translation>%1 纽约</translation>
    </message>
    <message>
        <source>Time of the peak</source>
        <translation>高点时间</translation>
    </message>
    <message>
        <source>First close below the prior close after the peak</source>
        <translation>高点后首次收在前收下方</translation>
    </message>
    <message>
        <source>Peak to break</source>
        <translation>高点到失守</translation>
    </message>
    <message>
        <source>broke at %1</source>
        <translation>%1 失守</translation>
    </message>
    <message>
        <source>no close below the prior close</source>
        <translation>未收在前收下方</translation>
    </message>
    <message>
        <source>%1 low</source>
        <translation>%1 低点</translation>
    </message>
    <message>
        <source>Time of the low</source>
        <translation>低点时间</translation>
    </message>
    <message>
        <source>%1 close</source>
        <translation>%1 收盘</translation>
    </message>
    <message>
        <source>%1 last</source>
        <translation>%1 最新</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>回吐比例</translation>
    </message>
    <message>
        <source>(peak − close) / peak, all from the prior close; above 100% the day ended below it</source>
        <translation>（高点 − 收盘）/ 高点，均相对前收；大于 100% 说明收在前收下方</translation>
    </message>
    <message>
        <source>Speed from open to peak</source>
        <translation>开盘到高点的速度</translation>
    </message>
    <message>
        <source>Speed from peak to break</source>
        <translation>高点到失守的速度</translation>
    </message>
    <message>
        <source>Speed from break to low</source>
        <translation>失守到低点的速度</translation>
    </message>
    <message>
        <source>Speed from low to close</source>
        <translation>低点到收盘的速度</translation>
    </message>
    <message>
        <source>%1 from VWAP</source>
        <translation>%1 距 VWAP</translation>
    </message>
    <message>
        <source>Last close over Σ(high + low + close)/3 · volume / Σ volume since the open</source>
        <translation>最新收盘相对开盘以来 Σ(H + L + C)/3 · V / ΣV</translation>
    </message>
    <message>
        <source>%1 from its high</source>
        <translation>%1 高低回撤</translation>
    </message>
    <message>
        <source>high %1 at %2</source>
        <translation>高点 %1，%2</translation>
    </message>
    <message>
        <source>%1 first close below the prior close</source>
        <translation>%1 首次收在前收下方</translation>
    </message>
    <message>
        <source>Largest share of the fall in one half hour</source>
        <translation>单个半小时的最大跌幅占比</translation>
    </message>
    <message>
        <source>from %1 New York</source>
        <translation>纽约 %1 起</translation>
    </message>
    <message>
        <source>%1: the prior close is the daily bar&apos;s, %2</source>
        <translation>%1：前收取自日线，%2</translation>
    </message>
    <message>
        <source>%1: the prior close is the last intraday bar of the session before, %2 at %3; the daily bars say %4, which may be adjusted and is not used</source>
        <translation>%1：前收取前一交易日最后一根日内 K 线，%3 的 %2；日线为 %4，可能已复权，未采用</translation>
    </message>
    <message>
        <source>%1: the prior close is the last intraday bar of the session before, %2 at %3; the closing auction may differ by a few basis points</source>
        <translation>%1：前收取前一交易日最后一根日内 K 线，%3 的 %2；与收盘竞价可能差几个基点</translation>
    </message>
    <message>
        <source>%1 on %2: %3 of %4 bars are missing and stay gaps</source>
        <translation>%1，%2：%4 根 K 线缺 %3 根，保持空缺</translation>
    </message>
    <message>
        <source>%1 was a short session; it closed at %2 New York</source>
        <translation>%1 提前收市，纽约 %2 收盘</translation>
    </message>
    <message>
        <source>%1 opens at least %2 above the prior close and closes below it</source>
        <translation>%1 高开 ≥ %2 且收盘低于前收</translation>
    </message>
    <message>
        <source>The session is not over at %1 New York</source>
        <translation>纽约 %1 尚未收市</translation>
    </message>
    <message>
        <source>Opened %1, closed %2</source>
        <translation>开盘 %1，收盘 %2</translation>
    </message>
    <message>
        <source>%1 on %2 is drawn from %3 bars, each at the last minute it holds</source>
        <translation>%1 在 %2 用 %3 K 线绘制，每根画在其最后一分钟</translation>
    </message>
    <message>
        <source>Rise</source>
        <translation>冲高</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>回落</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>失守</translation>
    </message>
    <message>
        <source>To the close</source>
        <translation>至收盘</translation>
    </message>
    <message>
        <source>1-minute</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>5-minute</source>
        <translation>5 分钟</translation>
    </message>
    <message>
        <source>15-minute</source>
        <translation>15 分钟</translation>
    </message>
    <message>
        <source>30-minute</source>
        <translation>30 分钟</translation>
    </message>
    <message>
        <source>60-minute</source>
        <translation>60 分钟</translation>
    </message>
    <message>
        <source>Phases of %1 on %2</source>
        <translation>%1 各阶段，%2</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>From (NY)</source>
        <translation>起（纽约）</translation>
    </message>
    <message>
        <source>To (NY)</source>
        <translation>止（纽约）</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>At start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>At end</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>变动</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Opening gap</source>
        <translation>开盘缺口</translation>
    </message>
    <message>
        <source>Peak and low by the bars&apos; highs and lows, the break by their closes; bars are named by the minute they open; percent of the prior close</source>
        <translation>高点、低点按最高价与最低价，失守按收盘；时间为 K 线起始分钟；单位为前收的百分比</translation>
    </message>
    <message>
        <source>%1 by half hour</source>
        <translation>%1 各半小时</translation>
    </message>
    <message>
        <source>Share of the fall</source>
        <translation>跌幅占比</translation>
    </message>
    <message>
        <source>Share of volume</source>
        <translation>成交占比</translation>
    </message>
    <message>
        <source>The fall runs from the peak to the lowest low after it; a negative share is a rise within it. The first move holds the opening gap</source>
        <translation>跌幅从高点算到其后的最低点，负值表示其间反弹；首段变动含开盘缺口</translation>
    </message>
    <message>
        <source>The day beside earlier ones</source>
        <translation>与历史同类日对照</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>K 线</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>高点</translation>
    </message>
    <message>
        <source>Open to peak</source>
        <translation>开盘到高点</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低点</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>Times are no finer than the bars: a 60-minute bar places its peak within the hour</source>
        <translation>时间精度不超过 K 线周期：60 分钟线只能把高点定到小时</translation>
    </message>
    <message>
        <source>Rate probability</source>
        <translation>利率概率</translation>
    </message>
    <message>
        <source>Reversal history</source>
        <translation>历史反转回测</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Daily bars: date, open, high, low, close</source>
        <translation>日线：日期、开、高、低、收</translation>
    </message>
    <message>
        <source>Style rotation</source>
        <translation>风格轮动</translation>
    </message>
    <message>
        <source>Valuation screen</source>
        <translation>估值筛选</translation>
    </message>
    <message>
        <source>Series at a glance</source>
        <translation>序列一览</translation>
    </message>
    <message>
        <source>window %1 days</source>
        <translation>窗口 %1 天</translation>
    </message>
    <message>
        <source>State of the markets</source>
        <translation>市场状态</translation>
    </message>
    <message>
        <source>Rolling correlation</source>
        <translation>滚动相关</translation>
    </message>
    <message>
        <source>Lead and lag, days</source>
        <translation>领先与滞后（日）</translation>
    </message>
    <message>
        <source>Quadrants</source>
        <translation>象限</translation>
    </message>
    <message>
        <source>Lead and lag, minutes</source>
        <translation>领先与滞后（分钟）</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Half hours</source>
        <translation>半小时</translation>
    </message>
    <message>
        <source>Price and VWAP</source>
        <translation>价格与 VWAP</translation>
    </message>
    <message>
        <source>%1–%2 lost %3, the most so far</source>
        <translation>%1–%2 跌 %3，开盘以来最重</translation>
    </message>
    <message>
        <source>%1 so far on %2</source>
        <translation>%1，%2 开盘至今</translation>
    </message>
</context>
<context>
    <name>style_rotation</name>
    <message>
        <source>Cutler</source>
        <translation>Cutler</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Wilder</source>
        <translation>Wilder</translation>
    </message>
    <message>
        <source>Daily closes of %1</source>
        <translation>%1 日收盘</translation>
    </message>
    <message>
        <source>Lower limit of the federal funds target range</source>
        <translation>联邦基金目标区间下限</translation>
    </message>
    <message>
        <source>One value a day, in percent</source>
        <translation>每天一个值，百分数</translation>
    </message>
    <message>
        <source>Published rate probabilities of the meeting</source>
        <translation>该次会议的公布利率概率</translation>
    </message>
    <message>
        <source>One row a day, one column a target range</source>
        <translation>每天一行，每个目标区间一列</translation>
    </message>
    <message>
        <source>overbought</source>
        <translation>超买</translation>
    </message>
    <message>
        <source>oversold</source>
        <translation>超卖</translation>
    </message>
    <message>
        <source>lagging, but not oversold</source>
        <translation>落后，但尚未超卖</translation>
    </message>
    <message>
        <source>leading, but not overbought</source>
        <translation>领先，但尚未超买</translation>
    </message>
    <message>
        <source>Small caps against large: RSI %1, %2</source>
        <translation>小盘相对强弱 RSI 为 %1：%2</translation>
    </message>
    <message>
        <source>Small caps against large</source>
        <translation>小盘相对大盘的强弱</translation>
    </message>
    <message>
        <source>Two panes: the price ratio, and its relative strength index between 30 and 70</source>
        <translation>上图为价格比值，下图为其相对强弱指标，标出 30 与 70</translation>
    </message>
    <message>
        <source>Ratio %1 / %2</source>
        <translation>比值 %1 / %2</translation>
    </message>
    <message>
        <source>RSI(%1)</source>
        <translation>RSI(%1)</translation>
    </message>
    <message>
        <source>70 overbought</source>
        <translation>70 超买</translation>
    </message>
    <message>
        <source>30 oversold</source>
        <translation>30 超卖</translation>
    </message>
    <message>
        <source>RSI by method and length</source>
        <translation>各方法、各长度的 RSI</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>The relation to the rate odds needs published probabilities and the target range.</source>
        <translation>与利率概率的关系需要公布概率和目标区间。</translation>
    </message>
    <message>
        <source>Ratio per 10 pp of cut odds</source>
        <translation>降息概率每升 10 pp 的比值变动</translation>
    </message>
    <message>
        <source>t = %1, n = %2</source>
        <translation>t = %1，n = %2</translation>
    </message>
    <message>
        <source>Least squares of daily log changes, Newey-West errors with %1 lags</source>
        <translation>日对数变动的最小二乘，Newey-West 标准误，滞后 %1 期</translation>
    </message>
    <message>
        <source>The relation to the cut odds cannot be told from chance (p = %1, n = %2).</source>
        <translation>与降息概率的关系无法与偶然区分（p = %1，n = %2）。</translation>
    </message>
    <message>
        <source>%1 and %2 have %3 sessions in common; RSI(%4) needs more than %4</source>
        <translation>%1 与 %2 只有 %3 个共同交易日；RSI(%4) 需要多于 %4 个</translation>
    </message>
    <message>
        <source>Style rotation was cancelled</source>
        <translation>风格轮动已取消</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>%1 = 100</source>
        <translation>%1 = 100</translation>
    </message>
    <message>
        <source>One month</source>
        <translation>一个月</translation>
    </message>
    <message>
        <source>Relative strength of small against large caps: the ratio of closes of the same sessions, and Wilder’s index of that ratio.</source>
        <translation>小盘相对大盘的强弱：同场次收盘的比值，及该比值的 Wilder 相对强弱指标。</translation>
    </message>
    <message>
        <source>Wilder’s first average is the simple mean of n changes; Cutler uses simple means throughout; the exponential form is seeded by the first change.</source>
        <translation>Wilder 首个均值为 n 个变动的简单平均；Cutler 全程用简单平均；指数形式以首个变动为初值。</translation>
    </message>
    <message>
        <source>Small caps</source>
        <translation>小盘</translation>
    </message>
    <message>
        <source>Large caps</source>
        <translation>大盘</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Shown from</source>
        <translation>显示起点</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>The meeting whose cut odds are related to the ratio.</source>
        <translation>其降息概率与比值相对照的会议。</translation>
    </message>
    <message>
        <source>The target range ends on %1: what a cut is cannot be said. Import a newer file.</source>
        <translation>目标区间数据止于 %1，无法判断何为降息。请导入更新的文件。</translation>
    </message>
    <message>
        <source>The published odds for the meeting of %1 do not move: no relation to fit.</source>
        <translation>%1 会议的公布概率没有变动，无从拟合。</translation>
    </message>
    <message>
        <source>simple means of the last %1 changes</source>
        <translation>最近 %1 个变动的简单平均</translation>
    </message>
    <message>
        <source>weight 1/%1, seeded by the first change after %2</source>
        <translation>权重 1/%1，以 %2 之后的首个变动为初值</translation>
    </message>
    <message>
        <source>seeded by the simple mean of the first %1 changes after %2</source>
        <translation>初值为 %2 之后前 %1 个变动的简单平均</translation>
    </message>
    <message>
        <source>Ratio and RSI</source>
        <translation>比值与 RSI</translation>
    </message>
    <message>
        <source>Ratio %1 / %2 (%3 = 100) and its %4 RSI(%5), %6; closes of the same sessions</source>
        <translation>比值 %1 / %2（%3 = 100）及其 %4 RSI(%5)，%6；同场次收盘</translation>
    </message>
    <message>
        <source>Ratio and odds</source>
        <translation>比值与概率</translation>
    </message>
    <message>
        <source>The odds of a cut stand at %1</source>
        <translation>降息概率为 %1</translation>
    </message>
    <message>
        <source>Ratio %1 / %2 (%3 = 100), and the published probability of a range below %4 after the meeting of %5, %</source>
        <translation>比值 %1 / %2（%3 = 100），以及 %5 会议后区间低于 %4 的公布概率，%</translation>
    </message>
    <message>
        <source>Two panes: the price ratio, and the odds of a rate cut</source>
        <translation>上图为价格比值，下图为降息概率</translation>
    </message>
    <message>
        <source>Odds of a cut</source>
        <translation>降息概率</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>敏感性</translation>
    </message>
    <message>
        <source>No relation to the odds of a cut that could be told from chance</source>
        <translation>与降息概率的关系无法与偶然区分</translation>
    </message>
    <message>
        <source>10 pp more odds of a cut went with %1 for small caps; %2 explained</source>
        <translation>降息概率每升 10 pp，小盘相对变动 %1；解释力 %2</translation>
    </message>
    <message>
        <source>Against the argument: 10 pp more odds of a cut went with %1; %2 explained</source>
        <translation>与逻辑相反：降息概率每升 10 pp，小盘相对变动 %1；解释力 %2</translation>
    </message>
    <message>
        <source>Daily log change of the ratio against the change of the odds for %1, %2 days from %3; least squares, Newey-West errors with %4 lags: t = %5</source>
        <translation>比值日对数变动对 %1 会议概率日变动，自 %3 起 %2 天；最小二乘，Newey-West 标准误，滞后 %4 期：t = %5</translation>
    </message>
    <message>
        <source>Scatter of daily changes of the ratio and of the odds with the fitted line</source>
        <translation>比值与概率日变动的散点图及拟合线</translation>
    </message>
    <message>
        <source>Change of the odds</source>
        <translation>概率变动</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>各日</translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation>最近 %1 天</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Change of the ratio</source>
        <translation>比值变动</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>not adjusted</source>
        <translation>未复权</translation>
    </message>
    <message>
        <source>adjusted for splits</source>
        <translation>已作拆股复权</translation>
    </message>
    <message>
        <source>adjusted for splits and dividends</source>
        <translation>已作拆股与分红复权</translation>
    </message>
    <message>
        <source>of unknown adjustment</source>
        <translation>复权方式不明</translation>
    </message>
    <message>
        <source>All of the history since %1; the recursive forms agree once their seed has faded</source>
        <translation>自 %1 起的全部历史；初值影响消退后，两种递推形式一致</translation>
    </message>
    <message>
        <source>Changes of the odds and of the ratio</source>
        <translation>概率与比值的变动</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>By the line</source>
        <translation>拟合值</translation>
    </message>
    <message>
        <source>%1 · above %2 of its history</source>
        <translation>%1 · 高于历史上 %2 的时间</translation>
    </message>
    <message>
        <source>Seeded a year before the first shown day it would read %1</source>
        <translation>若自图示首日的前一年起算，读数为 %1</translation>
    </message>
    <message>
        <source>%1 from the high of a year</source>
        <translation>距一年高点 %1</translation>
    </message>
    <message>
        <source>From the high of 252 sessions</source>
        <translation>距 252 个交易日高点</translation>
    </message>
    <message>
        <source>Share of its history below</source>
        <translation>低于当前值的历史占比</translation>
    </message>
    <message>
        <source>RSI seeded a year before</source>
        <translation>自前一年起算的 RSI</translation>
    </message>
    <message>
        <source>Share explained by the odds</source>
        <translation>概率的解释力</translation>
    </message>
    <message>
        <source>The legs are not adjusted alike: %1 is %2, %3 is %4. Dividends tilt the ratio by about a percent a year, not over weeks.</source>
        <translation>两边复权方式不一致：%1 %2，%3 %4。分红使比值每年偏移约一个百分点，数周之内可忽略。</translation>
    </message>
    <message>
        <source>The seed still matters: from a year before the first shown day the RSI would read %1.</source>
        <translation>初值仍有影响：自图示首日的前一年起算，RSI 为 %1。</translation>
    </message>
    <message>
        <source>Over a month the odds of a cut moved %1 to %2, the ratio %3</source>
        <translation>一个月来降息概率变动 %1，至 %2；比值变动 %3</translation>
    </message>
    <message>
        <source>Sessions that one leg alone has are left out: %1 since %2.</source>
        <translation>只有一方有数据的场次不计：自 %2 起 %1 场。</translation>
    </message>
</context>
<context>
    <name>tidemark::ActivityPane</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Verdict log</source>
        <translation>裁定日志</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>tidemark::AsOfButton</name>
    <message>
        <source>End of the day in New York</source>
        <translation>纽约当天结束</translation>
    </message>
    <message>
        <source>Time in New York</source>
        <translation>纽约时间</translation>
    </message>
    <message>
        <source>Latest data</source>
        <translation>最新数据</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>%1, end of day</source>
        <translation>%1 全天</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>As of …</source>
        <translation>截至 …</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Nothing later than %1 is used (Ctrl+Shift+A)</source>
        <translation>%1 之后的数据一概不用 (Ctrl+Shift+A)</translation>
    </message>
</context>
<context>
    <name>tidemark::CalendarView</name>
    <message>
        <source>%1 sessions in %2 · %3 days not as usual · %4 added by you</source>
        <translation>%2 年共 %1 个交易日 · 非常规日 %3 个 · 您添加了 %4 个</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>remove %1 from the calendar</source>
        <translation>从日历移除 %1</translation>
    </message>
    <message>
        <source>New York (NYSE, CME)</source>
        <translation>纽约（NYSE、CME）</translation>
    </message>
    <message>
        <source>Tokyo (JPX)</source>
        <translation>东京（JPX）</translation>
    </message>
    <message>
        <source>Seoul (KRX)</source>
        <translation>首尔（KRX）</translation>
    </message>
    <message>
        <source>Crypto, every day</source>
        <translation>加密货币，每日</translation>
    </message>
    <message>
        <source>Exchange calendar</source>
        <translation>交易所日历</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Days that are not as usual</source>
        <translation>非常规日</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>&amp;Kept as</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>&amp;Opens</source>
        <translation>开盘</translation>
    </message>
    <message>
        <source>&amp;Closes</source>
        <translation>收盘</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Set this day</source>
        <translation>设定该日</translation>
    </message>
    <message>
        <source>Keeps the day in the store; every study counts with it, and undo takes it back</source>
        <translation>保存在数据库中，所有研究都将据此计算；可撤销</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Removes the addition; the built-in rule holds again</source>
        <translation>移除添加项，恢复内置规则</translation>
    </message>
    <message>
        <source>Shanghai (SSE)</source>
        <translation>上海（SSE）</translation>
    </message>
</context>
<context>
    <name>tidemark::CatalogueView</name>
    <message>
        <source>Filter the catalogue</source>
        <translation>筛选目录</translation>
    </message>
    <message>
        <source>Data catalogue</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open as a chart and as a table (Return)</source>
        <translation>以图和表打开（回车）</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare with another source of the same series</source>
        <translation>与同一序列的另一来源对比</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Show what the quality checks found in this series</source>
        <translation>查看该序列的质量检查结果</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Export the selected series as CSV or XLSX</source>
        <translation>将所选序列导出为 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the selected series; undo puts them back (Del)</source>
        <translation>删除所选序列，可撤销（Del）</translation>
    </message>
    <message numerus="yes">
        <source>%n series and tables</source>
        <translation>
            <numerusform>%n 个序列和表</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 rows</source>
        <translation> · %1 行</translation>
    </message>
    <message>
        <source> · %1 shown</source>
        <translation> · 显示 %1 个</translation>
    </message>
    <message>
        <source> · %1 selected</source>
        <translation> · 选中 %1 个</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>delete %1 series</source>
        <translation>删除 %1 个序列</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export series</source>
        <translation>导出序列</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>tidemark::ChartToolStrip</name>
    <message>
        <source>Drawing tools</source>
        <translation>画线工具</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Delete the drawing</source>
        <translation>删除画线</translation>
    </message>
    <message>
        <source>Hide the tools</source>
        <translation>隐藏画线工具</translation>
    </message>
</context>
<context>
    <name>tidemark::ChartView</name>
    <message>
        <source>Fit</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Copy picture and data</source>
        <translation>复制图和数据</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 未能写入：%2。请另选文件夹。</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>存为 PNG…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>存为 SVG…</translation>
    </message>
    <message>
        <source>Save data as CSV…</source>
        <translation>数据存为 CSV…</translation>
    </message>
    <message>
        <source>Save data</source>
        <translation>保存数据</translation>
    </message>
    <message>
        <source>Arrows pan, plus and minus zoom, Ctrl with arrows moves the cursor, Tab goes to levels and drawings, L R A B H T draw, M measures, the menu key has the rest</source>
        <translation>方向键平移，加减号缩放，Ctrl 加方向键移动光标，Tab 依次到点位和画线，L R A B H T 画线，M 测量，其余见菜单键</translation>
    </message>
    <message>
        <source>Zooms in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zooms out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Shows the whole figure</source>
        <translation>显示全图</translation>
    </message>
    <message>
        <source>Words of the drawing</source>
        <translation>画线文字</translation>
    </message>
    <message>
        <source>Words, then Return</source>
        <translation>输入文字，按 Return 确认</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>第二序列</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>点位</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>有利</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>警示</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>灰色</translation>
    </message>
    <message>
        <source>Accent</source>
        <translation>强调色</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>线段</translation>
    </message>
    <message>
        <source>Ray</source>
        <translation>射线</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>箭头</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>方框</translation>
    </message>
    <message>
        <source>Horizontal level</source>
        <translation>水平线</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Show the tools</source>
        <translation>显示画线工具</translation>
    </message>
    <message>
        <source>Show the drawings</source>
        <translation>显示画线</translation>
    </message>
    <message>
        <source>Edit the words…</source>
        <translation>编辑文字…</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Delete the drawing</source>
        <translation>删除画线</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>画线</translation>
    </message>
    <message>
        <source>Show nights and weekends</source>
        <translation>显示夜间和周末</translation>
    </message>
</context>
<context>
    <name>tidemark::CheckModel</name>
    <message>
        <source>Whole report</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Fig. %1</source>
        <translation>图 %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>缺数据</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>说法</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>小节</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>What</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
</context>
<context>
    <name>tidemark::ClaimDialog</name>
    <message>
        <source>Edit claim</source>
        <translation>编辑说法</translation>
    </message>
    <message>
        <source>Add claim</source>
        <translation>添加说法</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Said, in Chinese</source>
        <translation>中文原话</translation>
    </message>
    <message>
        <source>Said, in English</source>
        <translation>英文原话</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Public from</source>
        <translation>公开日期</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>乘数</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>A claim needs an id, such as vix.close.</source>
        <translation>说法需要编号，例如 vix.close。</translation>
    </message>
    <message>
        <source>Write what was said, in at least one language.</source>
        <translation>请至少用一种语言写下原话。</translation>
    </message>
    <message>
        <source>Name the source.</source>
        <translation>请写明来源。</translation>
    </message>
    <message>
        <source>Value, factor and tolerance are numbers, or nothing.</source>
        <translation>数值、乘数与容差应为数字，或留空。</translation>
    </message>
</context>
<context>
    <name>tidemark::ClaimPanel</name>
    <message>
        <source>Search claims</source>
        <translation>搜索说法</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Change claims</source>
        <translation>修改说法</translation>
    </message>
</context>
<context>
    <name>tidemark::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Search studies, actions and data</source>
        <translation>搜索研究、动作、数据</translation>
    </message>
    <message numerus="yes">
        <source>↑↓ choose   ↵ run   Esc close        %n found, %1 ms</source>
        <translation>
            <numerusform>↑↓ 选择   ↵ 执行   Esc 关闭        %n 项，%1 毫秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的内容</translation>
    </message>
</context>
<context>
    <name>tidemark::EmptyState</name>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>需要：%1</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>另需：%1</translation>
    </message>
</context>
<context>
    <name>tidemark::ExportWizard</name>
    <message>
        <source>Writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
    <message>
        <source>&amp;Next: contents</source>
        <translation>下一步：章节与图</translation>
    </message>
    <message>
        <source>&amp;Next: completeness</source>
        <translation>下一步：完整性</translation>
    </message>
    <message>
        <source>&amp;Next: preview</source>
        <translation>下一步：预览</translation>
    </message>
    <message>
        <source>&amp;Next: formats</source>
        <translation>下一步：格式与输出</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The report is being put together…</source>
        <translation>正在编制报告…</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>请至少选择一种格式。</translation>
    </message>
    <message>
        <source>Data #%1</source>
        <translation>数据 #%1</translation>
    </message>
    <message>
        <source>Will write</source>
        <translation>将写出</translation>
    </message>
    <message>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <source>Page preview</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Language and layout</source>
        <translation>语言与版式</translation>
    </message>
    <message>
        <source>Sections and figures</source>
        <translation>章节与图</translation>
    </message>
    <message>
        <source>Completeness</source>
        <translation>完整性</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Formats and output</source>
        <translation>格式与输出</translation>
    </message>
    <message>
        <source>Print “no data” &amp;where data are missing</source>
        <translation>允许带缺口导出，缺处印“无数据”</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 of %2 figures ready; nothing needs a look</source>
        <translation>%2 图中 %1 图就绪；没有需要处理之处</translation>
    </message>
    <message>
        <source>%1 of %2 figures ready; %3 places need a look</source>
        <translation>%2 图中 %1 图就绪；%3 处需要你看一眼</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Need a look %1</source>
        <translation>需处理 %1</translation>
    </message>
    <message>
        <source>Simulated %1</source>
        <translation>模拟 %1</translation>
    </message>
    <message>
        <source>%1 (replaces the file that is there)</source>
        <translation>%1（将替换已有文件）</translation>
    </message>
    <message>
        <source>Folder for the report</source>
        <translation>报告存放的文件夹</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写出：%1</translation>
    </message>
    <message>
        <source>A section without data says so; nothing is left blank and nothing becomes zero.</source>
        <translation>缺数据的小节会写明“无数据”，不会留空图，也不会写成 0。</translation>
    </message>
    <message>
        <source>What to look at before the report goes out</source>
        <translation>发出前需要核对之处</translation>
    </message>
    <message>
        <source>Rows to show</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>PDF for &amp;archives (PDF/A-1b)</source>
        <translation>存档用 PDF（PDF/A-1b）</translation>
    </message>
    <message>
        <source>File na&amp;me</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>取消导出</translation>
    </message>
    <message>
        <source>&amp;Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>The store as it is</source>
        <translation>当前数据库</translation>
    </message>
    <message>
        <source>Snapshot “%1”, %2, #%3</source>
        <translation>快照“%1”，%2，#%3</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Figure, no data</source>
        <translation>图，缺数据</translation>
    </message>
    <message>
        <source>%1 / %2 characters</source>
        <translation>%1 / %2 字</translation>
    </message>
    <message>
        <source>%1 / %2 words</source>
        <translation>%1 / %2 词</translation>
    </message>
    <message>
        <source>&amp;Language of the report</source>
        <translation>报告语言</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>S&amp;ubtitle</source>
        <translation>副标题</translation>
    </message>
    <message>
        <source>Auth&amp;or</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation>机构</translation>
    </message>
    <message>
        <source>Body, Chinese</source>
        <translation>正文中文字体</translation>
    </message>
    <message>
        <source>Headings, Chinese</source>
        <translation>标题中文字体</translation>
    </message>
    <message>
        <source>%1 (usual)</source>
        <translation>%1（默认）</translation>
    </message>
    <message>
        <source>What is unticked is left out; figures and tables are numbered anew.</source>
        <translation>取消勾选的内容不写入报告，图表重新编号。</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Length / target</source>
        <translation>字数 / 目标</translation>
    </message>
    <message>
        <source>Problems that stop the export: %1. Complete the data, or allow gaps below; see Completeness.</source>
        <translation>有 %1 处问题阻止导出。请补齐数据，或在下方允许带缺口导出；详见“完整性”。</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹</translation>
    </message>
</context>
<context>
    <name>tidemark::GuessForm</name>
    <message>
        <source>By columns</source>
        <translation>按列对应</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>Point (1,234.5)</source>
        <translation>点（1,234.5）</translation>
    </message>
    <message>
        <source>Comma (1.234,5)</source>
        <translation>逗号（1.234,5）</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>Has to be named</source>
        <translation>必须填写</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>detected</source>
        <translation>已识别</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>您指定</translation>
    </message>
    <message>
        <source>remembered</source>
        <translation>已记住</translation>
    </message>
    <message>
        <source>open</source>
        <translation>待定</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>I&amp;nstrument</source>
        <translation>品种</translation>
    </message>
    <message>
        <source>In&amp;terval</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>A&amp;djusted</source>
        <translation>复权</translation>
    </message>
    <message>
        <source>&amp;Zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Se&amp;parator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Date &amp;order</source>
        <translation>日期次序</translation>
    </message>
    <message>
        <source>Deci&amp;mal sign</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Da&amp;y of snapshot</source>
        <translation>快照日期</translation>
    </message>
</context>
<context>
    <name>tidemark::HelpWindow</name>
    <message>
        <source>en</source>
        <extracomment>the language the help is shown in: en or zh</extracomment>
        <translation>zh</translation>
    </message>
    <message>
        <source>Tidemark help</source>
        <translation>Tidemark 帮助</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>The help has no page “%1”; the contents at the left list what there is.</source>
        <translation>帮助里没有“%1”这一页，左侧目录列出全部页面。</translation>
    </message>
    <message>
        <source>No page has “%1”.</source>
        <translation>没有哪一页含有“%1”。</translation>
    </message>
    <message>
        <source>Links out of the help are not opened: %1</source>
        <translation>帮助之外的链接不会打开：%1</translation>
    </message>
</context>
<context>
    <name>tidemark::ImportDialog</name>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 to %4</source>
        <translation>%1：%2 行，%3 至 %4</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>%1 rows taken, %2 flagged, %3 refused</source>
        <translation>接受 %1 行，有疑点 %2 行，拒绝 %3 行</translation>
    </message>
    <message>
        <source> · the beginning of a large file</source>
        <translation> · 大文件的开头部分</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n certain files</source>
        <translation>
            <numerusform>导入已确定的 %n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source> · %1 to look at</source>
        <translation> · 待查看 %1 个</translation>
    </message>
    <message>
        <source> · %1 certain</source>
        <translation> · 已确定 %1 个</translation>
    </message>
    <message>
        <source> · %1 ask</source>
        <translation> · 需确认 %1 个</translation>
    </message>
    <message>
        <source> · %1 not taken</source>
        <translation> · 不予导入 %1 个</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>待导入文件</translation>
    </message>
    <message>
        <source>First rows · the top row says what each column means; F2 changes it</source>
        <translation>前几行 · 首行说明各列含义，按 F2 更改</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>文件前几行</translation>
    </message>
    <message>
        <source>Take it although more than a fifth of its rows are refused</source>
        <translation>即使超过五分之一的行被拒也导入</translation>
    </message>
    <message>
        <source>Cancel the import</source>
        <translation>取消导入</translation>
    </message>
    <message>
        <source>Import &amp;this file</source>
        <translation>导入此文件</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tidemark::ImportResults</name>
    <message>
        <source>Imported files</source>
        <translation>已导入的文件</translation>
    </message>
</context>
<context>
    <name>tidemark::Inspector</name>
    <message>
        <source>Simulated by Tidemark&apos;s own generator</source>
        <translation>由 Tidemark 自带的生成器模拟</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>%1 · %2 flagged · %3 refused</source>
        <translation>%1 收 · %2 标记 · %3 拒</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Provenance</source>
        <translation>来源与留痕</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>All parameters of this study to their defaults</source>
        <translation>把这项研究的参数全部恢复默认</translation>
    </message>
    <message>
        <source>Choose a panel to see its parameters, method and provenance</source>
        <translation>选中一个面板，查看其参数、方法、来源与留痕</translation>
    </message>
    <message>
        <source>This study has no parameters</source>
        <translation>这项研究没有参数</translation>
    </message>
</context>
<context>
    <name>tidemark::JumpList</name>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Search headlines, sentences and notes, or type a number</source>
        <translation>搜索标题、正文与备注，或输入页码</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”相符的页</translation>
    </message>
    <message>
        <source>↑↓ choose   ↵ go there   Esc close</source>
        <translation>↑↓ 选择   ↵ 前往   Esc 关闭</translation>
    </message>
</context>
<context>
    <name>tidemark::KeyList</name>
    <message>
        <source>The slide of that number</source>
        <translation>跳到该页</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>tidemark::MainWindow</name>
    <message>
        <source>New York %1 · Beijing %2</source>
        <translation>纽约 %1 · 北京 %2</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>正在打开库</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Store checked</source>
        <translation>库完整</translation>
    </message>
    <message>
        <source>Store open</source>
        <translation>库已打开</translation>
    </message>
    <message numerus="yes">
        <source>%n datasets</source>
        <translation>
            <numerusform>%n 数据集</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n simulated</source>
        <translation>
            <numerusform> · %n 模拟</numerusform>
        </translation>
    </message>
    <message>
        <source>State #%1</source>
        <translation>状态摘要 #%1</translation>
    </message>
    <message>
        <source>Names the data known at the as-of: the same digest, the same numbers</source>
        <translation>代表截至时点已知的数据：摘要相同，数字就相同</translation>
    </message>
    <message>
        <source>Green up, red down</source>
        <translation>绿涨红跌</translation>
    </message>
    <message>
        <source>Red up, green down</source>
        <translation>红涨绿跌</translation>
    </message>
    <message>
        <source>Blue up, orange down</source>
        <translation>蓝涨橙跌</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究导航</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Save workspace</source>
        <translation>保存工作区</translation>
    </message>
    <message>
        <source>Name of the workspace</source>
        <translation>工作区名称</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>&amp;Copy picture and data</source>
        <translation>复制图和数据</translation>
    </message>
    <message>
        <source>Export picture as &amp;PNG…</source>
        <translation>导出为 PNG…</translation>
    </message>
    <message>
        <source>Export picture as &amp;SVG…</source>
        <translation>导出为 SVG…</translation>
    </message>
    <message>
        <source>Export &amp;data as CSV…</source>
        <translation>导出数据为 CSV…</translation>
    </message>
    <message>
        <source>Show the &amp;table</source>
        <translation>显示表格</translation>
    </message>
    <message>
        <source>&amp;Next figure or table</source>
        <translation>下一张图或表</translation>
    </message>
    <message>
        <source>&amp;Previous figure or table</source>
        <translation>上一张图或表</translation>
    </message>
    <message>
        <source>Compute &amp;again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>&amp;Maximise or restore the panel</source>
        <translation>最大化或还原面板</translation>
    </message>
    <message>
        <source>C&amp;lose the panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>搜索全部…</translation>
    </message>
    <message>
        <source>&amp;Filter studies and data</source>
        <translation>筛选研究与数据</translation>
    </message>
    <message>
        <source>&amp;As of…</source>
        <translation>截至…</translation>
    </message>
    <message>
        <source>As of the &amp;latest data</source>
        <translation>截至最新数据</translation>
    </message>
    <message>
        <source>&amp;Save workspace…</source>
        <translation>保存工作区…</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>&amp;About Tidemark</source>
        <translation>关于 Tidemark</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>&amp;Contents and search</source>
        <translation>目录与搜索</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Studies</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Store %1</source>
        <translation>库 %1</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>工作区：%1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Theme, colours and type size</source>
        <translation>主题、涨跌配色与字号</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search studies, actions and data (Ctrl+K)</source>
        <translation>搜索研究、动作、数据 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Colours as usual in the language</source>
        <translation>按语言习惯配色</translation>
    </message>
    <message>
        <source>Type %1 %</source>
        <translation>字号 %1%</translation>
    </message>
    <message>
        <source>&amp;Delete workspace</source>
        <translation>删除工作区</translation>
    </message>
    <message>
        <source>No panel is open</source>
        <translation>没有打开的面板</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>浅色主题</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>深色主题</translation>
    </message>
    <message>
        <source>Projector theme</source>
        <translation>投影主题</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>About Tidemark</source>
        <translation>关于 Tidemark</translation>
    </message>
    <message>
        <source>&lt;b&gt;Tidemark %1&lt;/b&gt;&lt;p&gt;Research workstation for market strategists.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;b&gt;Tidemark %1&lt;/b&gt;&lt;p&gt;市场策略师的研究工作台。&lt;/p&gt;&lt;p&gt;自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Wheel, + −</source>
        <translation>滚轮、+ −</translation>
    </message>
    <message>
        <source>Chart: zoom</source>
        <translation>图：缩放</translation>
    </message>
    <message>
        <source>Drag, arrows</source>
        <translation>拖动、方向键</translation>
    </message>
    <message>
        <source>Chart: pan</source>
        <translation>图：平移</translation>
    </message>
    <message>
        <source>Double click, Home</source>
        <translation>双击、Home</translation>
    </message>
    <message>
        <source>Chart: fit</source>
        <translation>图：显示全部</translation>
    </message>
    <message>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <source>Chart: zoom into a rectangle</source>
        <translation>图：框选放大</translation>
    </message>
    <message>
        <source>Ctrl+drag, M</source>
        <translation>Ctrl+拖动、M</translation>
    </message>
    <message>
        <source>Chart: measure</source>
        <translation>图：测量</translation>
    </message>
    <message>
        <source>Tab, then arrows</source>
        <translation>Tab，再按方向键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Data files (*.csv *.txt *.tsv *.zip *.xlsx *.json);;All files (*)</source>
        <translation>数据文件 (*.csv *.txt *.tsv *.zip *.xlsx *.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>缺数据</translation>
    </message>
    <message>
        <source>PARTLY SIMULATED</source>
        <translation>部分模拟</translation>
    </message>
    <message>
        <source>SIMULATED</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Restore the other panels</source>
        <translation>恢复其他面板</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>最大化</translation>
    </message>
    <message>
        <source>Pin to the report</source>
        <translation>钉入报告</translation>
    </message>
    <message>
        <source>Float or dock</source>
        <translation>浮动或停靠</translation>
    </message>
    <message>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
    <message>
        <source>reset layout</source>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Data &amp;catalogue</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Data &amp;quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>E&amp;xchange calendars</source>
        <translation>交易所日历</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Leave the full view</source>
        <translation>退出全屏</translation>
    </message>
    <message>
        <source>Numbers &amp;beside the chart</source>
        <translation>图旁列出数据</translation>
    </message>
    <message>
        <source>Data catalogue</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Data quality</source>
        <translation>数据质量</translation>
    </message>
    <message>
        <source>Exchange calendars</source>
        <translation>交易所日历</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>import of %1 files</source>
        <translation>导入 %1 个文件</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Chart: reach and move a level or a drawing</source>
        <translation>图：选中并移动点位或画线</translation>
    </message>
    <message>
        <source>D; L R A B H T</source>
        <translation>D；L R A B H T</translation>
    </message>
    <message>
        <source>Chart: drawing tools; line, ray, arrow, box, level, text</source>
        <translation>图：画线工具；线段、射线、箭头、方框、水平线、文字</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Chart: nights and weekends</source>
        <translation>图：夜间和周末</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>公开说法</translation>
    </message>
    <message>
        <source>Export &amp;report…</source>
        <translation>导出报告…</translation>
    </message>
    <message>
        <source>Export the report or the current panel</source>
        <translation>导出报告或当前面板</translation>
    </message>
    <message>
        <source>Report text</source>
        <translation>报告文本</translation>
    </message>
    <message>
        <source>&amp;Report text</source>
        <translation>报告文本</translation>
    </message>
    <message>
        <source>Edit the section</source>
        <translation>编辑本节</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Prepare the presen&amp;tation…</source>
        <translation>准备演示…</translation>
    </message>
    <message>
        <source>&amp;Meetings…</source>
        <translation>会议记录…</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>note of a meeting</source>
        <translation>会议备注</translation>
    </message>
    <message>
        <source>drawings of a meeting</source>
        <translation>会议笔迹</translation>
    </message>
</context>
<context>
    <name>tidemark::MeetingRecord</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>No meeting has been held with this store yet.</source>
        <translation>尚未用此数据库召开过会议。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, planned %2</source>
        <translation>%1，计划 %2</translation>
    </message>
    <message>
        <source>%1 of %2 slides</source>
        <translation>演示 %1 / %2 页</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Against plan</source>
        <translation>与计划之差</translation>
    </message>
    <message>
        <source>No section takes this question</source>
        <translation>没有可收录此设问的章节</translation>
    </message>
    <message>
        <source>Paragraph for section %1</source>
        <translation>写入 %1 节的段落</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>These strokes stand beside the figure, so nothing in its data could hold them.</source>
        <translation>这些笔迹画在图形之外，没有可依附的数据。</translation>
    </message>
    <message>
        <source>The strokes stay on the figure, at the values they were drawn at, in every panel that shows it.</source>
        <translation>笔迹按所画位置的数值保留在图上，所有显示该图的面板均可见。</translation>
    </message>
    <message>
        <source>&amp;Keep %1</source>
        <translation>保留 %1 项</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Nothing was tried and nothing was drawn.</source>
        <translation>会上没有设问，也没有笔迹。</translation>
    </message>
    <message>
        <source>Export the log of the meeting</source>
        <translation>导出会议记录</translation>
    </message>
    <message>
        <source>meeting-%1.csv</source>
        <translation>会议 %1.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>会议</translation>
    </message>
    <message>
        <source>After the meeting</source>
        <translation>会后整理</translation>
    </message>
    <message>
        <source>What was shown</source>
        <translation>演示过程</translation>
    </message>
    <message>
        <source>Asked and drawn: what to keep</source>
        <translation>设问与笔迹：选择保留</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>历次会议</translation>
    </message>
    <message>
        <source>Open the text</source>
        <translation>打开正文</translation>
    </message>
    <message>
        <source>&amp;Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃</translation>
    </message>
</context>
<context>
    <name>tidemark::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭这条消息</translation>
    </message>
</context>
<context>
    <name>tidemark::Navigator</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter studies and data</source>
        <translation>筛选研究与数据</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>研究导航</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据目录</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
</context>
<context>
    <name>tidemark::NumbersTable</name>
    <message>
        <source>Numbers of the chart</source>
        <translation>图的数据</translation>
    </message>
    <message>
        <source>The first %1 rows; zoom in to see others</source>
        <translation>仅列前 %1 行；放大后可看其余</translation>
    </message>
</context>
<context>
    <name>tidemark::OfferModel</name>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>1 stroke</source>
        <translation>1 笔</translation>
    </message>
    <message>
        <source>1 stroke beside the figure: nothing to hold it</source>
        <translation>1 笔画在图外，无法保留</translation>
    </message>
    <message>
        <source>%1 strokes</source>
        <translation>%1 笔</translation>
    </message>
    <message>
        <source>%1 strokes beside the figure: nothing to hold them</source>
        <translation>%1 笔画在图外，无法保留</translation>
    </message>
</context>
<context>
    <name>tidemark::PageHeader</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Previous figure or table</source>
        <translation>上一张图或表</translation>
    </message>
    <message>
        <source>All figures and tables of this study</source>
        <translation>这项研究的全部图表</translation>
    </message>
    <message>
        <source>Next figure or table</source>
        <translation>下一张图或表</translation>
    </message>
    <message>
        <source>Drawing tools (D)</source>
        <translation>画线工具（D）</translation>
    </message>
</context>
<context>
    <name>tidemark::PagePreview</name>
    <message>
        <source>Page preview</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>Fit the width (+, −)</source>
        <translation>适合页宽（+、−）</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>No pages yet</source>
        <translation>尚无页面</translation>
    </message>
</context>
<context>
    <name>tidemark::PanelArea</name>
    <message>
        <source>open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>close %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>布局</translation>
    </message>
</context>
<context>
    <name>tidemark::PanelDock</name>
    <message>
        <source>Not linked</source>
        <translation>不联动</translation>
    </message>
    <message>
        <source>Group A</source>
        <translation>A 组</translation>
    </message>
    <message>
        <source>Group B</source>
        <translation>B 组</translation>
    </message>
    <message>
        <source>Group C</source>
        <translation>C 组</translation>
    </message>
    <message>
        <source>link of %1</source>
        <translation>%1 的联动</translation>
    </message>
    <message>
        <source>Share the cursor</source>
        <translation>联动光标</translation>
    </message>
    <message>
        <source>Share the range</source>
        <translation>联动区间</translation>
    </message>
</context>
<context>
    <name>tidemark::PanelTitleBar</name>
    <message>
        <source>Link group %1: cursor and range are shared</source>
        <translation>联动 %1 组：共用光标与范围</translation>
    </message>
    <message>
        <source>Not linked: choose a group to share cursor and range</source>
        <translation>未联动：选一组即可共用光标与范围</translation>
    </message>
    <message>
        <source>Pin to the report</source>
        <translation>钉入报告</translation>
    </message>
    <message>
        <source>Restore the other panels</source>
        <translation>恢复其他面板</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>最大化</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tidemark::PartMeter</name>
    <message>
        <source>Part %1</source>
        <translation>第 %1 部分</translation>
    </message>
    <message>
        <source>Length against target: %1</source>
        <translation>字数与目标：%1</translation>
    </message>
    <message>
        <source>%1 / %2 characters</source>
        <translation>%1 / %2 字</translation>
    </message>
    <message>
        <source>%1 / %2 words</source>
        <translation>%1 / %2 词</translation>
    </message>
</context>
<context>
    <name>tidemark::PreparationCheckModel</name>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>查看说法</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>精简</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>tidemark::PreparationWindow</name>
    <message>
        <source>Move slide</source>
        <translation>移动幻灯片</translation>
    </message>
    <message>
        <source>Show slide</source>
        <translation>演示此页</translation>
    </message>
    <message>
        <source>Leave slide out</source>
        <translation>不演示此页</translation>
    </message>
    <message>
        <source>Show part</source>
        <translation>演示整个部分</translation>
    </message>
    <message>
        <source>Leave part out</source>
        <translation>不演示此部分</translation>
    </message>
    <message>
        <source>Order of the report</source>
        <translation>恢复报告顺序</translation>
    </message>
    <message>
        <source>Language of the slides</source>
        <translation>幻灯片语言</translation>
    </message>
    <message>
        <source>Planned minutes</source>
        <translation>计划时长</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>讲稿</translation>
    </message>
    <message>
        <source>The story is being read…</source>
        <translation>正在读取演示内容…</translation>
    </message>
    <message>
        <source>There are no data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>Nothing to present</source>
        <translation>没有可演示的内容</translation>
    </message>
    <message>
        <source>A presentation tells the story of the report, and the report needs data. Import files of your vendors: its figures become the slides.</source>
        <translation>演示按报告的脉络展开，而报告需要数据。请导入数据商的文件，报告中的图将成为幻灯片。</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>%1 of %2 slides, %3:%4 for each</source>
        <translation>演示 %1 / %2 页，每页 %3:%4</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>Show whole part</source>
        <translation>演示整个部分</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>There is nothing to start with yet.</source>
        <translation>暂时没有可演示的内容。</translation>
    </message>
    <message>
        <source>Tick at least one slide.</source>
        <translation>请至少勾选一页。</translation>
    </message>
    <message>
        <source>The data are being read…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>回车键</translation>
    </message>
    <message>
        <source>What you want to say with this slide</source>
        <translation>这一页要讲的内容</translation>
    </message>
    <message>
        <source>Start from these words</source>
        <translation>以此为底稿</translation>
    </message>
    <message>
        <source>Back to the report’s</source>
        <translation>恢复报告文字</translation>
    </message>
    <message>
        <source>Slide %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Not shown in the meeting</source>
        <translation>会上不演示</translation>
    </message>
    <message>
        <source>To look at beforehand</source>
        <translation>会前须知</translation>
    </message>
    <message>
        <source>To look at beforehand: %1</source>
        <translation>会前须知：%1 项</translation>
    </message>
    <message>
        <source>Nothing: every figure has its data.</source>
        <translation>无：每张图的数据均已齐备。</translation>
    </message>
    <message>
        <source>%1 (file gone)</source>
        <translation>%1（文件已不存在）</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1，截至 %2</translation>
    </message>
    <message>
        <source>%1 (this one)</source>
        <translation>%1（当前屏幕）</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>%1 (not plugged in)</source>
        <translation>%1（未接入）</translation>
    </message>
    <message>
        <source>Prepare the presentation</source>
        <translation>准备演示</translation>
    </message>
    <message>
        <source>Slides in the order of the meeting</source>
        <translation>按会议顺序排列的幻灯片</translation>
    </message>
    <message>
        <source>Earlier (Alt+Up)</source>
        <translation>前移（Alt+↑）</translation>
    </message>
    <message>
        <source>Later (Alt+Down)</source>
        <translation>后移（Alt+↓）</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>All slides of the part (Shift+Space)</source>
        <translation>该部分的全部幻灯片（Shift+空格）</translation>
    </message>
    <message>
        <source>&amp;Notes for the presenter</source>
        <translation>讲稿</translation>
    </message>
    <message>
        <source>Notes for the presenter</source>
        <translation>讲稿</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>会议设置</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Sc&amp;reen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>In a &amp;window, to share in a call</source>
        <translation>在窗口中演示，便于会议共享</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始演示</translation>
    </message>
    <message>
        <source>Frozen at the start</source>
        <translation>开始时冻结</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>As the program</source>
        <translation>随界面语言</translation>
    </message>
</context>
<context>
    <name>tidemark::PresenterControls</name>
    <message>
        <source>Pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Magnifier</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黑屏</translation>
    </message>
    <message>
        <source>Back to the story</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>回放</translation>
    </message>
    <message>
        <source>%1 bars/s</source>
        <translation>%1 根/秒</translation>
    </message>
    <message>
        <source>Speed of the replay: ] faster, [ slower</source>
        <translation>回放速度：] 加快，[ 减慢</translation>
    </message>
    <message>
        <source>Minute %1 of %2</source>
        <translation>第 %1 分钟，共 %2</translation>
    </message>
    <message>
        <source>Slide %1 ↵</source>
        <translation>第 %1 页 ↵</translation>
    </message>
</context>
<context>
    <name>tidemark::PresenterNotes</name>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小字号</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>放大字号</translation>
    </message>
    <message>
        <source>No notes for this slide.</source>
        <translation>本页没有备注。</translation>
    </message>
    <message>
        <source>more below: Alt+↓</source>
        <translation>下面还有：Alt+↓</translation>
    </message>
</context>
<context>
    <name>tidemark::PresenterNumbers</name>
    <message>
        <source>%1: said %2</source>
        <translation>%1：称 %2</translation>
    </message>
    <message>
        <source>Numbers on this slide and the ledger</source>
        <translation>本页数字与台账</translation>
    </message>
    <message>
        <source>No claim rests on this slide.</source>
        <translation>本页没有涉及的说法。</translation>
    </message>
    <message>
        <source>Conflicts: %1</source>
        <translation>冲突：%1</translation>
    </message>
</context>
<context>
    <name>tidemark::PresenterTopBar</name>
    <message>
        <source>Elapsed / plan</source>
        <translation>已讲 / 共</translation>
    </message>
    <message>
        <source>%1 over plan</source>
        <translation>超时 %1</translation>
    </message>
    <message>
        <source>%1 behind plan</source>
        <translation>落后计划 %1</translation>
    </message>
    <message>
        <source>This slide</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>New York %1 · Beijing</source>
        <translation>纽约 %1 · 北京</translation>
    </message>
    <message>
        <source>Data frozen</source>
        <translation>数据已冻结</translation>
    </message>
    <message>
        <source> · data frozen</source>
        <translation> · 数据已冻结</translation>
    </message>
    <message>
        <source>Presenter view</source>
        <translation>演讲者视图</translation>
    </message>
</context>
<context>
    <name>tidemark::PresenterWindow</name>
    <message>
        <source>Current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>The screen is black: B brings the slide back</source>
        <translation>已黑屏：按 B 恢复</translation>
    </message>
    <message>
        <source>The screen is white: W brings the slide back</source>
        <translation>已白屏：按 W 恢复</translation>
    </message>
    <message>
        <source>Presenter view — Tidemark</source>
        <translation>演讲者视图 — Tidemark</translation>
    </message>
</context>
<context>
    <name>tidemark::QualityView</name>
    <message>
        <source>Export findings</source>
        <translation>导出检查结果</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>All checks (%1)</source>
        <translation>全部检查（%1）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Which check</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>筛选结果</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Findings; Return opens the place in the data</source>
        <translation>检查结果；按回车打开数据中的位置</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>没有发现</translation>
    </message>
    <message>
        <source>%1 of %2 findings · Return opens the place in the data</source>
        <translation>共 %2 条，显示 %1 条 · 按回车打开数据中的位置</translation>
    </message>
</context>
<context>
    <name>tidemark::SectionEditor</name>
    <message>
        <source>Compare with shipped text</source>
        <translation>与原文对照</translation>
    </message>
    <message>
        <source>Back to the shipped text</source>
        <translation>恢复原文</translation>
    </message>
    <message>
        <source>Language of the report’s text</source>
        <translation>报告文本的语言</translation>
    </message>
    <message>
        <source>Sections of the report</source>
        <translation>报告各节</translation>
    </message>
    <message>
        <source>Text of the section</source>
        <translation>本节文本</translation>
    </message>
    <message>
        <source>Problems of the section</source>
        <translation>本节问题</translation>
    </message>
    <message>
        <source>Preview of the section</source>
        <translation>本节预览</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1，已编辑</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>The preview ends here; the report has the rest.</source>
        <translation>预览到此为止，其余内容见报告。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>This is the shipped text.</source>
        <translation>当前即为原文。</translation>
    </message>
    <message>
        <source>%1 lines without change</source>
        <translation>%1 行未改动</translation>
    </message>
</context>
<context>
    <name>tidemark::SeriesView</name>
    <message>
        <source>Chart</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Views of the series</source>
        <translation>序列视图</translation>
    </message>
    <message>
        <source>Rows of the series</source>
        <translation>序列的数据行</translation>
    </message>
    <message>
        <source>Differences between the two sources</source>
        <translation>两个来源的差异</translation>
    </message>
    <message>
        <source>&amp;Against</source>
        <translation>对比</translation>
    </message>
</context>
<context>
    <name>tidemark::SlidePicture</name>
    <message>
        <source>The last slide</source>
        <translation>已是最后一页</translation>
    </message>
</context>
<context>
    <name>tidemark::StoryModel</name>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模拟</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Not shown</source>
        <translation>不演示</translation>
    </message>
</context>
<context>
    <name>tidemark::StudyPanel</name>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Copy picture and data</source>
        <translation>复制图和数据</translation>
    </message>
    <message>
        <source>Export picture as PNG…</source>
        <translation>导出为 PNG…</translation>
    </message>
    <message>
        <source>Export picture as SVG…</source>
        <translation>导出为 SVG…</translation>
    </message>
    <message>
        <source>Export data as CSV…</source>
        <translation>导出数据为 CSV…</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>显示表格</translation>
    </message>
    <message>
        <source>Compute again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <source>Numbers beside the chart</source>
        <translation>图旁列出数据</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Export data as XLSX…</source>
        <translation>数据导出为 XLSX…</translation>
    </message>
    <message>
        <source>Drawing tools</source>
        <translation>画线工具</translation>
    </message>
</context>
<context>
    <name>tidemark::Workbench</name>
    <message>
        <source>as-of</source>
        <translation>截至时点</translation>
    </message>
    <message>
        <source>parameters of %1</source>
        <translation>%1的参数</translation>
    </message>
</context>
<context>
    <name>valuation_screen</name>
    <message>
        <source>EPS growth this year</source>
        <translation>今年 EPS 增速</translation>
    </message>
    <message>
        <source>None of %1 has a PEG below 1</source>
        <translation>%1 家中没有一家 PEG 低于 1</translation>
    </message>
    <message>
        <source>%1 of %2 have a PEG below 1, %3 among them</source>
        <translation>%2 家中有 %1 家 PEG 低于 1，包括 %3</translation>
    </message>
    <message>
        <source>PEG = 1</source>
        <translation>PEG = 1</translation>
    </message>
    <message>
        <source>PEG = 2</source>
        <translation>PEG = 2</translation>
    </message>
    <message>
        <source>No company keeps enough growth for the stress</source>
        <translation>压力之下没有公司保持足够增速</translation>
    </message>
    <message>
        <source>Bars of the change of the multiple by company, largest fall first</source>
        <translation>各公司倍数变动的柱状图，跌幅大者在前</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Symbol</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Market value, bn USD</source>
        <translation>市值，十亿美元</translation>
    </message>
    <message>
        <source>Forward P/E</source>
        <translation>远期市盈率</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>增速</translation>
    </message>
    <message>
        <source>PEG, stressed</source>
        <translation>PEG，压力后</translation>
    </message>
    <message>
        <source>Multiple, stressed</source>
        <translation>倍数，压力后</translation>
    </message>
    <message>
        <source>Without a meaningful PEG</source>
        <translation>PEG 无意义者</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>no positive forward P/E</source>
        <translation>远期市盈率非正</translation>
    </message>
    <message>
        <source>no growth estimate</source>
        <translation>没有增速预期</translation>
    </message>
    <message>
        <source>earnings shrink</source>
        <translation>盈利下滑</translation>
    </message>
    <message>
        <source>growth below the limit</source>
        <translation>增速低于下限</translation>
    </message>
    <message>
        <source>Median PEG</source>
        <translation>PEG 中位数</translation>
    </message>
    <message>
        <source>PEG below 1</source>
        <translation>PEG 低于 1</translation>
    </message>
    <message>
        <source>Undefined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>Multiple a point of growth</source>
        <translation>每个百分点增速的倍数</translation>
    </message>
    <message>
        <source>Semiconductors</source>
        <translation>半导体</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>软件</translation>
    </message>
    <message>
        <source>Platforms and hardware</source>
        <translation>平台与硬件</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>A snapshot of fundamentals</source>
        <translation>基本面快照</translation>
    </message>
    <message>
        <source>One row a company: forward P/E, EPS growth, market value, industry</source>
        <translation>每家公司一行：远期市盈率、EPS 增速、市值、行业</translation>
    </message>
    <message>
        <source>The fundamentals are of %1, %2 days before the as-of: prices and estimates have moved since.</source>
        <translation>基本面为 %1 的数据，比截至时点早 %2 天：价格与预期此后已有变化。</translation>
    </message>
    <message>
        <source>Forward P/E against growth, company by company, and what lower growth would do to the multiple along the fitted line.</source>
        <translation>逐家公司的远期市盈率对增速，以及增速下降时倍数沿拟合线的变化。</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>公司范围</translation>
    </message>
    <message>
        <source>AI: chips, software, platforms</source>
        <translation>AI：芯片、软件、平台</translation>
    </message>
    <message>
        <source>Software (SaaS)</source>
        <translation>软件（SaaS）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Market value from</source>
        <translation>市值下限</translation>
    </message>
    <message>
        <source>The largest</source>
        <translation>取前几大</translation>
    </message>
    <message>
        <source>Growth at least</source>
        <translation>增速下限</translation>
    </message>
    <message>
        <source>Below it a PEG says nothing.</source>
        <translation>低于它，PEG 没有意义。</translation>
    </message>
    <message>
        <source>Growth stress</source>
        <translation>增速压力</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另有 %2 家</translation>
    </message>
    <message>
        <source>One of %1 has a PEG below 1: %2</source>
        <translation>%1 家中有一家 PEG 低于 1：%2</translation>
    </message>
    <message>
        <source>%1 a point of growth</source>
        <translation>每个百分点增速 %1</translation>
    </message>
    <message>
        <source>Forward P/E against %1; PEG = forward P/E ÷ growth in percent; snapshot of %2</source>
        <translation>远期市盈率对%1；PEG = 远期市盈率 ÷ 增速（百分数）；快照日期 %2</translation>
    </message>
    <message>
        <source>Not drawn, growth below %1 or no forward P/E: %2</source>
        <translation>未画出（增速低于 %1 或无远期市盈率）：%2</translation>
    </message>
    <message>
        <source>Scatter of forward P/E against growth of %1 companies with guides at PEG 1 and 2 and the fitted line of %2 a point of growth</source>
        <translation>%1 家公司远期市盈率对增速的散点，附 PEG 1 与 2 参考线，以及每个百分点增速 %2 的拟合线</translation>
    </message>
    <message>
        <source>Growth, %, log scale</source>
        <translation>增速，%，对数坐标</translation>
    </message>
    <message>
        <source>Growth, %</source>
        <translation>增速，%</translation>
    </message>
    <message>
        <source>Forward P/E, ×, log scale</source>
        <translation>远期市盈率，倍，对数坐标</translation>
    </message>
    <message>
        <source>Forward P/E, ×</source>
        <translation>远期市盈率，倍</translation>
    </message>
    <message>
        <source>No PEG below %1</source>
        <translation>低于 %1 无 PEG</translation>
    </message>
    <message>
        <source>Growth %1 lower: %2 of market value, %3 the most at %4</source>
        <translation>增速下调 %1：市值变动 %2，%3 最大，为 %4</translation>
    </message>
    <message>
        <source>Change of the forward multiple of the largest, %, along the fitted line of %1 × a point of growth (95% interval %2 to %3); earnings unchanged</source>
        <translation>市值最大者的远期倍数变动（%），沿每个百分点增速 %1 倍的拟合线（95% 区间 %2 至 %3）；盈利不变</translation>
    </message>
    <message>
        <source>A scenario, not a forecast; %1 would fall below the growth limit and are left out</source>
        <translation>情景，并非预测；有 %1 家将低于增速下限，未列入</translation>
    </message>
    <message>
        <source>A scenario, not a forecast</source>
        <translation>情景，并非预测</translation>
    </message>
    <message>
        <source>EPS growth from trailing to forward, by the two multiples</source>
        <translation>由历史到远期的 EPS 增速（两个市盈率之比）</translation>
    </message>
    <message>
        <source>sales growth, quarter on the year before</source>
        <translation>营收同比增速（最近季度）</translation>
    </message>
    <message>
        <source>expected EPS growth a year over the next five years</source>
        <translation>未来五年预期 EPS 年增速</translation>
    </message>
    <message>
        <source>PEG, screener’s</source>
        <translation>PEG，筛选器</translation>
    </message>
    <message>
        <source>Against the line</source>
        <translation>相对拟合线</translation>
    </message>
    <message>
        <source>Snapshot of %1. Growth: %2. The screener’s own PEG takes the trailing P/E. Stress: growth %3 lower</source>
        <translation>快照日期 %1。增速：%2。筛选器自带的 PEG 用历史市盈率。压力：增速下调 %3</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>按分组</translation>
    </message>
    <message>
        <source>n = %1, of %2</source>
        <translation>n = %1，%2</translation>
    </message>
    <message>
        <source>Forward P/E over %1, in percent</source>
        <translation>远期市盈率除以%1（百分数）</translation>
    </message>
    <message>
        <source>%1 forward, growth %2</source>
        <translation>远期 %1，增速 %2</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>共 %1 家</translation>
    </message>
    <message>
        <source>growth below %1 or no multiple</source>
        <translation>增速低于 %1 或无倍数</translation>
    </message>
    <message>
        <source>95%: %1 to %2</source>
        <translation>95%：%1 至 %2</translation>
    </message>
    <message>
        <source>Forward P/E on growth in percent points, Theil-Sen line</source>
        <translation>远期市盈率对增速（百分点），Theil-Sen 线</translation>
    </message>
    <message>
        <source>Forward P/E on growth in percent points, least squares, White errors</source>
        <translation>远期市盈率对增速（百分点），最小二乘，White 标准误</translation>
    </message>
    <message>
        <source>R² of least squares</source>
        <translation>最小二乘 R²</translation>
    </message>
    <message>
        <source>Growth %1 lower</source>
        <translation>增速下调 %1</translation>
    </message>
    <message>
        <source>%1 of market value</source>
        <translation>市值 %1</translation>
    </message>
    <message>
        <source>Each multiple moved down the fitted line, weighted by market value; earnings unchanged</source>
        <translation>各倍数沿拟合线下移，按市值加权；盈利不变</translation>
    </message>
    <message>
        <source>Across these companies growth and multiple hardly go together (slope %1 to %2): the stress along the line says little.</source>
        <translation>这些公司的增速与倍数几乎不相关（斜率 %1 至 %2）：沿线的压力测试说明不了什么。</translation>
    </message>
    <message>
        <source>Growth is %1, as the screener gives it.</source>
        <translation>增速口径：%1，取自筛选器。</translation>
    </message>
    <message>
        <source>A PEG by this growth is not the usual one, which takes expected earnings growth.</source>
        <translation>按此增速口径的 PEG 并非通常所用，通常取预期盈利增速。</translation>
    </message>
    <message>
        <source>Second share classes are counted once; left out: %1.</source>
        <translation>同一公司的多类股份只计一次；剔除：%1。</translation>
    </message>
    <message>
        <source>Growth as the screener gives it, by the definition chosen. Where it is negative, missing or below the limit there is no PEG: the company is listed apart and not drawn. Market value counts one share class a company. The stress takes growth away and moves each multiple down the line fitted across the companies drawn, with earnings as they are.</source>
        <translation>增速取自筛选器，口径可选。增速为负、缺失或低于下限时没有 PEG：公司单列，不画出。每家公司只计一类股份的市值。压力测试扣减增速，各倍数沿所画公司的拟合线下移，盈利不变。</translation>
    </message>
    <message>
        <source>EPS, next five years</source>
        <translation>EPS，未来五年</translation>
    </message>
    <message>
        <source>EPS, this year</source>
        <translation>EPS，今年</translation>
    </message>
    <message>
        <source>EPS, trailing to forward</source>
        <translation>EPS，历史到远期</translation>
    </message>
    <message>
        <source>Sales, last quarter</source>
        <translation>营收，最近季度</translation>
    </message>
    <message>
        <source>What the multiple is divided by, in percent points</source>
        <translation>倍数除以它，以百分点计</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>拟合线</translation>
    </message>
    <message>
        <source>Theil-Sen</source>
        <translation>Theil-Sen</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>最小二乘</translation>
    </message>
    <message>
        <source>Theil-Sen: a few wild multiples do not turn it</source>
        <translation>Theil-Sen：少数极端倍数不会把它带偏</translation>
    </message>
    <message>
        <source>Logarithmic axes</source>
        <translation>对数坐标</translation>
    </message>
    <message>
        <source>%1 of %2 have a PEG below 1: %3</source>
        <translation>%2 家中有 %1 家 PEG 低于 1：%3</translation>
    </message>
    <message>
        <source>Companies with a meaningful PEG in this filter, snapshot of %1: %2; at least 3 are needed. Widen the filter or lower the market value</source>
        <translation>%1 的快照在此筛选下，PEG 有意义的公司为 %2 家，至少需要 3 家。请放宽筛选或降低市值门槛</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Making the simulated market was cancelled; the store is empty. Import files, or start again to have it made.</source>
        <translation>生成模拟市场已取消，库是空的。请导入文件，或重新启动来生成。</translation>
    </message>
    <message>
        <source>Making the simulated market</source>
        <translation>正在生成模拟市场</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>库</translation>
    </message>
    <message>
        <source>No store</source>
        <translation>没有库</translation>
    </message>
    <message>
        <source>Simulated market</source>
        <translation>模拟市场</translation>
    </message>
    <message>
        <source>The built-in simulated market is in the store; import real files to replace it</source>
        <translation>库中是内置的模拟市场，导入真实文件即可替换</translation>
    </message>
    <message>
        <source>This saved layout is damaged and was left alone; the default one is shown</source>
        <translation>这套保存的布局已损坏，未作改动；现在显示默认布局</translation>
    </message>
    <message>
        <source>An import is running; drop the files again when it has finished</source>
        <translation>正在导入，请等结束后再拖入文件</translation>
    </message>
    <message>
        <source>The store is still being opened; drop the files again in a moment</source>
        <translation>库还在打开，请稍后再拖入文件</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The layout is saved in the store</source>
        <translation>布局已存入库</translation>
    </message>
    <message>
        <source>The panels did not come to rest within a minute</source>
        <translation>一分钟内面板仍未就绪</translation>
    </message>
    <message>
        <source>There is no panel “%1”</source>
        <translation>没有“%1”这个面板</translation>
    </message>
    <message>
        <source>The panel did not come to rest within a minute</source>
        <translation>一分钟内该面板仍未就绪</translation>
    </message>
    <message>
        <source>The panel “%1” has no page “%2”</source>
        <translation>面板“%1”没有“%2”这一页</translation>
    </message>
    <message>
        <source>Import %1 files</source>
        <translation>导入 %1 个文件</translation>
    </message>
    <message>
        <source>Take back %1 imported files</source>
        <translation>撤回已导入的 %1 个文件</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>画线</translation>
    </message>
    <message>
        <source>%1 drawings in the store could not be read and were left alone</source>
        <translation>库中有 %1 条画线无法读取，已原样保留</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>workspace</name>
    <message>
        <source>The saved layout is damaged and was left alone; the default one is shown</source>
        <translation>保存的布局已损坏，未作改动；现在显示默认布局</translation>
    </message>
    <message>
        <source>The saved layout is of a newer version of Tidemark; the default one is shown</source>
        <translation>保存的布局来自更新版本的 Tidemark；现在显示默认布局</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
</context>
</TS>
