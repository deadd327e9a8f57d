// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pdf/sample_report.h"

#include <cmath>

namespace tidemark::pdf {

namespace {

report::Inlines plain(const QString& text)
{
    report::Run run;
    run.text = text;
    return {run};
}

std::shared_ptr<const FigureSpec> wave()
{
    auto spec = std::make_shared<FigureSpec>();
    spec->id = "sample.wave";
    spec->headline = TM_TEXT("figures", "A wave");
    std::vector<double> x;
    std::vector<double> y;
    for (int i = 0; i < 200; ++i) {
        x.push_back(i);
        y.push_back(std::sin(i * 0.1));
    }
    spec->x.kind = AxisKind::Linear;
    Pane pane;
    LineLayer line;
    line.id = "wave";
    line.points = Points::of(x, y);
    pane.layers.emplace_back(std::move(line));
    spec->panes.push_back(std::move(pane));
    return spec;
}

class Builder
{
public:
    explicit Builder(Language language) : m_chinese(language == Language::Chinese)
    {
        document.language = language;
        document.cover.title =
            m_chinese ? QStringLiteral("流动性真空与市场新秩序") : QStringLiteral("A void of liquidity");
        document.cover.author = m_chinese ? QStringLiteral("研究部") : QStringLiteral("Research");
        document.cover.date = QStringLiteral("2025-11-20");
        document.contentsTitle = m_chinese ? QStringLiteral("目录") : QStringLiteral("Contents");
        document.digest = "0123abcd";
    }

    void heading(int level, const QString& text)
    {
        report::Heading heading;
        heading.level = level;
        heading.text = plain(text);
        heading.anchor = QStringLiteral("s-%1").arg(++m_headings);
        add(std::move(heading));
    }

    void paragraph(bool noted)
    {
        report::Paragraph paragraph;
        const QString words =
            m_chinese ? QStringLiteral(
                "一日之内，指数由高开 1.44% 转为收跌 1.56%，这是人们熟知的“冲高回落”；T+5 与 S&P 500 的读数"
                "（VIX 26.42）说明波动——而不是方向——支配了下午的交易，大户与散户同样被动。")
                      : QStringLiteral(
                          "Within one day the index turned from an opening gain of 1.44% to a loss of 1.56%; the "
                          "figures of T+5 and of the S&P 500 (VIX 26.42) show that the flow was difficult to fill. ");
        paragraph.text = plain(words + words);
        if (noted) {
            report::Run reference;
            reference.footnote = static_cast<int>(document.footnotes.size()) + 1;
            paragraph.text.push_back(reference);
            document.footnotes.push_back(
                {reference.footnote,
                 plain(m_chinese ? QStringLiteral("来源：公开数据") : QStringLiteral("Source: public data"))});
        }
        add(std::move(paragraph));
    }

    void figure()
    {
        report::Figure figure;
        figure.number = ++m_figures;
        figure.anchor = QStringLiteral("figure-%1").arg(m_figures);
        figure.caption =
            plain((m_chinese ? QStringLiteral("图 %1　波") : QStringLiteral("Figure %1. A wave")).arg(m_figures));
        figure.altText = m_chinese ? QStringLiteral("一条波动的线") : QStringLiteral("A line that waves");
        figure.source = m_chinese ? QStringLiteral("来源：示例") : QStringLiteral("Source: sample");
        figure.spec = wave();
        add(std::move(figure));
    }

    void table(int rows)
    {
        report::Table table;
        table.anchor = QStringLiteral("table-1");
        table.caption = plain(m_chinese ? QStringLiteral("表 1　数值") : QStringLiteral("Table 1. Values"));
        table.columns = {{m_chinese ? QStringLiteral("名称") : QStringLiteral("Name"), false, 2},
                         {m_chinese ? QStringLiteral("数值") : QStringLiteral("Value"), true, 1}};
        for (int i = 0; i < rows; ++i)
            table.rows.push_back({plain(QStringLiteral("row %1").arg(i)), plain(QString::number(i * 1.5))});
        add(std::move(table));
    }

    report::ReportDocument document;

private:
    template <typename T>
    void add(T content)
    {
        report::Block block;
        block.id = std::to_string(document.blocks.size());
        block.content = std::move(content);
        document.blocks.push_back(std::move(block));
    }

    bool m_chinese;
    int m_headings = 0;
    int m_figures = 0;
};

} // namespace

report::ReportDocument sampleReport(Language language, int paragraphs)
{
    Builder builder(language);
    const bool chinese = language == Language::Chinese;
    for (int part = 1; part <= 4; ++part) {
        builder.heading(1,
                        (chinese ? QStringLiteral("第 %1 部分：复盘") : QStringLiteral("Part %1: the day")).arg(part));
        for (int chapter = 1; chapter <= 2; ++chapter) {
            builder.heading(2, QStringLiteral("%1.%2 %3")
                                   .arg(part)
                                   .arg(chapter)
                                   .arg(chinese ? QStringLiteral("现场") : QStringLiteral("The scene")));
            builder.heading(3, QStringLiteral("%1.%2.1 %3")
                                   .arg(part)
                                   .arg(chapter)
                                   .arg(chinese ? QStringLiteral("反转") : QStringLiteral("The reversal")));
            for (int i = 0; i < paragraphs; ++i) {
                builder.paragraph(i % 3 == 0);
                if (i == 2)
                    builder.figure();
            }
        }
    }
    builder.table(120);
    return builder.document;
}

} // namespace tidemark::pdf
