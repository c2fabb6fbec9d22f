// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a hand on the Outliers page feels: opens each file in the real window, drags the high limit of a
// column with mouse events for some seconds, and prints how often new results were drawn, how long it took
// from a movement to the picture that shows it, and how long the thread of the window was away at most while
// the file was opened, while the models were fitted anew, and during the drag.
//
//     bench_workbench [--seconds N] [--columns N] FILE...
//
// Drawn means: the results of a movement were delivered and the CLTV chart was painted and flushed. Offscreen
// unless QT_QPA_PLATFORM says otherwise.
#include "charts/histogram_chart.h"
#include "charts/outlier_chart.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QChart>
#include <QComboBox>
#include <QElapsedTimer>
#include <QListWidget>
#include <QMouseEvent>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

using namespace kiymet;
using namespace kiymet::ui;
using Clock = std::chrono::steady_clock;
using Millis = std::chrono::duration<double, std::milli>;

namespace {

/// A thread that posts an event every millisecond and measures when it is heard.
class LagProbe : public QObject {
public:
    LagProbe()
        : m_thread([this] {
            while (!m_leaving) {
                if (!m_posted.exchange(true)) {
                    m_at = Clock::now();
                    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            }
        })
    {
    }
    ~LagProbe() override
    {
        m_leaving = true;
        m_thread.join();
    }
    /// The longest since the last call, in milliseconds, and how often it was over 30.
    std::pair<double, int> take() { return {std::exchange(m_longest, 0), std::exchange(m_long, 0)}; }

protected:
    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        const double lag = Millis(Clock::now() - m_at).count();
        m_longest = std::max(m_longest, lag);
        m_long += lag > 30 ? 1 : 0;
        m_posted = false;
        return true;
    }

private:
    std::atomic<bool> m_leaving{false};
    std::atomic<bool> m_posted{false};
    Clock::time_point m_at; ///< written before the event is posted, read when it is heard
    double m_longest = 0;
    int m_long = 0;
    std::thread m_thread;
};

void waitUntil(const std::function<bool()>& holds)
{
    while (!holds())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

/// Runs the loop for a while, so that what follows unasked is done.
void rest(int milliseconds)
{
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < milliseconds)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
}

void send(QWidget* widget, QEvent::Type type, const QPointF& place)
{
    const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    const auto held = type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, place, widget->mapToGlobal(place), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

class Drag : public QObject {
public:
    Drag(Document& document, OutlierChart& chart, QWidget& drawn, QString column)
        : m_document(document), m_chart(chart), m_drawn(drawn), m_column(std::move(column))
    {
        connect(&document, &Document::resultsChanged, this, &Drag::takeResults);
        m_drawn.installEventFilter(this);
    }

    void run(double seconds)
    {
        const QPointF begin(*m_chart.handlePlace(OutlierChart::Handle::High),
                            m_chart.chart()->plotArea().center().y());
        send(m_chart.viewport(), QEvent::MouseButtonPress, begin);
        const Clock::time_point start = Clock::now();
        QTimer mouse; // 125 movements a second, as most mice
        mouse.setTimerType(Qt::PreciseTimer);
        int step = 0;
        connect(&mouse, &QTimer::timeout, this, [&] {
            // To and fro over a quarter of the chart, to the left of where it was.
            const double width = m_chart.chart()->plotArea().width() / 4;
            const double phase = std::fmod(++step * 1.7 / width, 2.0);
            const double way = width * (phase < 1 ? phase : 2 - phase);
            const Clock::time_point at = Clock::now();
            send(m_chart.viewport(), QEvent::MouseMove, begin - QPointF(way, 0));
            if (const double limit = limitOf(m_document.state().settings);
                m_moves.empty() || m_moves.back().limit != limit)
                m_moves.push_back({limit, at});
        });
        mouse.start(8);
        waitUntil([&] { return Millis(Clock::now() - start).count() > seconds * 1000; });
        mouse.stop();
        m_seconds = Millis(Clock::now() - start).count() / 1000;
        m_counts = m_latencies.size();
        send(m_chart.viewport(), QEvent::MouseButtonRelease, begin);
        waitUntil([&] { return !m_document.isRunning(); });
    }

    double perSecond() const { return double(m_counts) / m_seconds; }
    double latency(double share) const
    {
        std::vector<double> sorted = m_latencies;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0
                              : sorted[std::min(sorted.size() - 1,
                                                static_cast<std::size_t>(share * double(sorted.size())))];
    }
    std::size_t moves() const { return m_moves.size(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        // Queued: once all that is painted now is on the screen.
        if (event->type() == QEvent::Paint && !m_delivered.empty())
            QMetaObject::invokeMethod(
                this,
                [this, delivered = std::exchange(m_delivered, {})] {
                    for (const Clock::time_point at : delivered)
                        m_latencies.push_back(Millis(Clock::now() - at).count());
                },
                Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    struct Move {
        double limit;
        Clock::time_point at;
    };

    double limitOf(const analysis::Settings& settings) const
    {
        const auto own = settings.outliers.byColumn.find(m_column);
        return own == settings.outliers.byColumn.end() ? 0 : own->second.highLimit.value_or(0);
    }

    void takeResults(const SharedResults& results)
    {
        // The first movement that asked for it since the last one seen.
        const double limit = limitOf(results->settings);
        for (std::size_t i = m_seen; i < m_moves.size(); ++i)
            if (m_moves[i].limit == limit) {
                m_seen = i + 1;
                // Results that are overtaken before they are painted are drawn by the next picture only.
                m_delivered = {m_moves[i].at};
                return;
            }
    }

    Document& m_document;
    OutlierChart& m_chart;
    QWidget& m_drawn;
    QString m_column;
    std::vector<Move> m_moves;
    std::size_t m_seen = 0;
    std::vector<Clock::time_point> m_delivered;
    std::vector<double> m_latencies;
    double m_seconds = 1;
    std::size_t m_counts = 0;
};

template<typename T>
T* child(const QWidget& widget, const char* name)
{
    const auto all = widget.findChildren<T*>();
    for (T* one : all)
        if (one->accessibleName() == QString::fromLatin1(name) && one->isVisible())
            return one;
    qFatal("no %s", name);
}

void measure(const QString& file, double seconds, int columns)
{
    LagProbe probe;
    MainWindow window;
    window.resize(1366, 740);
    window.show();
    rest(300);
    probe.take();

    Document& document = window.document();
    const Clock::time_point opening = Clock::now();
    window.open(file);
    waitUntil([&] { return document.isOpen() && !document.isRunning(); });
    const double load = Millis(Clock::now() - opening).count();
    rest(1500); // charts that are added, the index of rows
    const auto whileLoading = probe.take();

    auto* steps = window.findChild<QListWidget*>(QStringLiteral("Steps"));
    for (int row = 0; row < steps->count(); ++row)
        if (steps->item(row)->text() == QLatin1String("Outliers"))
            steps->setCurrentRow(row);
    rest(500);
    const auto whileShowing = probe.take();
    const Clock::time_point fitting = Clock::now();
    document.fit();
    waitUntil([&] { return !document.isRunning(); });
    const double fit = Millis(Clock::now() - fitting).count();
    rest(300);
    const auto whileFitting = probe.take();

    std::printf("%s: %llu customers\n", qPrintable(file.section(QLatin1Char('/'), -1)),
                static_cast<unsigned long long>(document.results()->summary->size()));
    std::printf("  %-34s %9.0f ms, the window away for at most %.1f ms (%d times over 30)\n", "opened in",
                load, whileLoading.first, whileLoading.second);
    std::printf("  %-34s %9s     the window away for at most %.1f ms (%d times over 30)\n", "page shown", "",
                whileShowing.first, whileShowing.second);
    std::printf("  %-34s %9.0f ms, the window away for at most %.1f ms (%d times over 30)\n",
                "fitted anew in", fit, whileFitting.first, whileFitting.second);
    std::printf("  %-34s %9s %9s %9s %9s %12s %8s\n", "dragged, column", "drawn/s", "median ms", "95 % ms",
                "most ms", "away at most", "over 30");
    auto* column = child<QComboBox>(window, "Column");
    auto* chart = window.findChild<OutlierChart*>();
    auto* drawn = child<HistogramChart>(window, "CLTV distribution");
    for (int i = column->count() - 1; i >= std::max(0, column->count() - columns); --i) {
        column->setCurrentIndex(i);
        rest(300);
        probe.take();
        Drag drag(document, *chart, *drawn->viewport(), column->currentText());
        drag.run(seconds);
        const auto whileDragging = probe.take();
        std::printf("  %-34s %9.1f %9.1f %9.1f %9.1f %9.1f ms %8d\n", qPrintable(column->currentText()),
                    drag.perSecond(), drag.latency(0.5), drag.latency(0.95), drag.latency(1),
                    whileDragging.first, whileDragging.second);
        std::fflush(stdout);
        document.undo();
        waitUntil([&] { return !document.isRunning(); });
        rest(300);
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bench_workbench"));
    double seconds = 5;
    int columns = 4;
    QStringList files;
    QStringList arguments = QCoreApplication::arguments().mid(1);
    while (!arguments.isEmpty()) {
        const QString argument = arguments.takeFirst();
        if (argument == QLatin1String("--seconds") && !arguments.isEmpty())
            seconds = arguments.takeFirst().toDouble();
        else if (argument == QLatin1String("--columns") && !arguments.isEmpty())
            columns = arguments.takeFirst().toInt();
        else
            files << argument;
    }
    for (const QString& file : std::as_const(files))
        measure(file, seconds, columns);
}
