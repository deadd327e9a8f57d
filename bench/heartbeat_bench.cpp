// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the window stays alive while a large file comes in: a timer beats on its thread, and the longest silence is the stall.
#include "app/application.h"
#include "app/main_window.h"
#include "bench/minute_csv.h"
#include "bench/registry.h"
#include "bench/vendor_store.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <stdexcept>

namespace tidemark::bench {

namespace {

constexpr int kBeat = 5;
constexpr double kLongestStall = 100;

/// The longest time between two beats of a timer on this thread, in milliseconds, less the beat itself.
class Heartbeat
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { beat(); });
        m_clock.start();
        m_timer.start(kBeat);
    }
    [[nodiscard]] double longest() const { return m_longest; }

private:
    void beat()
    {
        const double now = static_cast<double>(m_clock.nsecsElapsed()) / 1e6;
        m_longest = std::max(m_longest, now - m_last - kBeat);
        m_last = now;
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_last = 0;
    double m_longest = 0;
};

void waitFor(MainWindow& window, const std::function<bool()>& done)
{
    QElapsedTimer limit;
    limit.start();
    while (!done() || !window.idle()) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (limit.elapsed() > 600'000)
            throw std::runtime_error("the window did not come to rest");
    }
}

std::vector<Row> heartbeatRows(const Options& options)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("bench.tidemark"));
    {
        const auto store = Store::open(path, OpenMode::ReadWrite);
        if (!store)
            throw std::runtime_error(plain(store.error().text));
        (void)fillForMeasuring(**store);
    }
    QueuedFile file;
    file.path = folder.filePath(QStringLiteral("SPY_1min.csv"));
    file.settings.zone = "UTC";
    file.settings.instrument = "SPY";
    writeMinutes(file.path, options.rows);

    Settings settings{QString{}};
    Workbench workbench;
    workbench.setStorePath(path);
    ApplicationLook look(workbench);
    MainWindow window(workbench, settings, MainWindow::Mode::Interactive);
    window.resize(1600, 900);
    window.show();
    window.start();
    QTimer waker; // so that waiting for events ends
    waker.start(20);
    waitFor(window, [] { return true; });

    bool finished = false;
    double during = 0;
    Heartbeat heart;
    QObject::connect(&window, &MainWindow::importFinished, &window, [&] {
        // A silence that the end of the import ends is told by the next beat.
        QTimer::singleShot(4 * kBeat, &window, [&] {
            finished = true;
            during = heart.longest();
        });
    });
    const double whole = milliseconds([&] {
        window.importQueued({file});
        waitFor(window, [&] { return finished; });
    });
    const std::string n = std::to_string(options.rows) + " rows";
    const double after = heart.longest();
    window.close();
    return {{"longest stall of the window during an import, " + n, during, kLongestStall, "ms", Goal::ShareOfPeer, 1,
             "peer: the limit"},
            {"the same, until every panel shows the new data", after, kLongestStall, "ms", Goal::ShareOfPeer, 0,
             "peer: the limit"},
            {"import through the window, " + n, whole, 0, "ms", Goal::TimesFaster, 0, ""}};
}

[[maybe_unused]] const bool registered = registerBench("heartbeat", &heartbeatRows);

} // namespace

} // namespace tidemark::bench
