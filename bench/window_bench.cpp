// SPDX-License-Identifier: GPL-3.0-or-later
// The window: first paint, a changed parameter until the panel is painted again, memory, and rest. With TIDEMARK_SHARED_DATA set,
// on the vendor files there.
#include "app/application.h"
#include "app/main_window.h"
#include "bench/registry.h"
#include "bench/vendor_store.h"
#include "models/studies/registry.h"
#include "widgets/panels/study_panel.h"
#include "widgets/shell/panel_area.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QElapsedTimer>
#include <QFile>
#include <QGridLayout>
#include <QTemporaryDir>
#include <QTimer>

#include <ctime>
#include <stdexcept>

namespace tidemark::bench {

namespace {

/// One window on one store, as a user has it.
struct OpenWindow
{
    OpenWindow(const QString& path, TimePoint asOf)
    {
        workbench.setStorePath(path);
        look = std::make_unique<ApplicationLook>(workbench);
        window = std::make_unique<MainWindow>(workbench, settings, MainWindow::Mode::Picture);
        window->setInitialAsOf(asOf);
        window->resize(1600, 900);
        window->show();
        window->start();
    }

    void waitUntilIdle() const
    {
        QElapsedTimer limit;
        limit.start();
        for (int rest = 0; rest < 3;) {
            QApplication::processEvents(QEventLoop::AllEvents, 2);
            rest = window->idle() ? rest + 1 : 0;
            if (limit.elapsed() > 60000)
                throw std::runtime_error("the panels did not come to rest");
        }
    }

    Settings settings{QString{}};
    Workbench workbench;
    std::unique_ptr<ApplicationLook> look;
    std::unique_ptr<MainWindow> window;
};

double firstPaint(const QString& path, TimePoint asOf)
{
    std::unique_ptr<OpenWindow> open; // taken down after the clock has stopped
    return milliseconds([&] {
        open = std::make_unique<OpenWindow>(path, asOf);
        (void)open->window->grab();
    });
}

/// As many empty chart views as the first window has panels, in one window of the same size.
double emptyViews(int count)
{
    QWidget window;
    return milliseconds([&] {
        auto* grid = new QGridLayout(&window);
        for (int i = 0; i < count; ++i)
            grid->addWidget(new QChartView(new QChart), i / 2, i % 2);
        window.resize(1600, 900);
        window.show();
        (void)window.grab();
    });
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096.0 / 1e6;
}

double cpuMilliseconds() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

/// From the change of a number to the panel painted with the new result.
double parameterChange(const OpenWindow& open, const Study& study)
{
    auto& workbench = const_cast<OpenWindow&>(open).workbench;
    const ParamValues before = workbench.params(study);
    ParamValues after = before;
    for (const auto& spec : study.params) {
        if (spec.kind == ParamKind::Number)
            after.set(spec.id, std::min(spec.maximum, std::get<double>(spec.defaultValue) + spec.step));
        else if (spec.kind == ParamKind::Integer)
            after.set(spec.id,
                      std::min(static_cast<std::int64_t>(spec.maximum), std::get<std::int64_t>(spec.defaultValue) + 1));
        else if (spec.kind == ParamKind::Choice && spec.choices.size() > 1)
            after.set(spec.id,
                      spec.choices[spec.choices.front().id == std::get<std::string>(spec.defaultValue) ? 1 : 0].id);
        if (!(after == before))
            break;
    }
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        best = std::min(best, milliseconds([&] {
                            workbench.setParams(study, i % 2 == 0 ? after : before);
                            open.waitUntilIdle();
                            (void)open.window->panel(QString::fromStdString(study.id))->grab();
                        }));
    }
    workbench.setParams(study, before);
    open.waitUntilIdle();
    return best;
}

std::vector<Row> windowRows(const Options&)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.tidemark"));
    TimePoint asOf;
    {
        const auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store)
            throw std::runtime_error(plain(store.error().text));
        asOf = fillForMeasuring(**store);
    }
    // Fonts and plugins are loaded by whoever comes first.
    (void)emptyViews(8);
    (void)firstPaint(path, asOf);
    std::vector<Row> rows;
    double empty = emptyViews(8);
    double painted = firstPaint(path, asOf);
    for (int i = 0; i < 2; ++i) {
        empty = std::min(empty, emptyViews(8));
        painted = std::min(painted, firstPaint(path, asOf));
    }
    rows.push_back({"first painted window", painted, empty, "ms", Goal::ShareOfPeer, 1.5,
                    "peer: eight empty QChartViews; ours has menus, docks and the navigator too"});

    OpenWindow open(path, asOf);
    open.waitUntilIdle();
    for (const auto& study : studies()) {
        if (study.report.overview == 0)
            continue;
        rows.push_back({"changed parameter to painted " + study.id, parameterChange(open, study), 100, "ms",
                        Goal::ShareOfPeer, 1, "peer: the limit"});
    }
    const double before = cpuMilliseconds();
    QEventLoop rest;
    QTimer::singleShot(2000, &rest, &QEventLoop::quit);
    rest.exec();
    rows.push_back({"processor time of two idle seconds", cpuMilliseconds() - before, 20, "ms", Goal::ShareOfPeer, 1,
                    "peer: one per cent of a core"});
    rows.push_back({"resident memory", residentMegabytes(), 250, "MB", Goal::ShareOfPeer, 1, "peer: the limit"});
    return rows;
}

[[maybe_unused]] const bool registered = registerBench("window", &windowRows);

} // namespace

} // namespace tidemark::bench
