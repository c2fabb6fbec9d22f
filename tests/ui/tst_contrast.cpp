// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/help_window.h"
#include "sample_window.h"
#include "shell/message_bar.h"
#include "shell/preferences_dialog.h"
#include "shell/theme.h"
#include "surroundings.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractTextDocumentLayout>
#include <QComboBox>
#include <QFontInfo>
#include <QGraphicsSimpleTextItem>
#include <QGraphicsTextItem>
#include <QGraphicsView>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>
#include <cmath>

using namespace kiymet;

/// Every text of every page as it is painted, light and dark: it stands out from its ground by at least 4.5
/// to 1, what is disabled by 3 to 1 (WCAG 2.1, 1.4.3 and 1.4.11).
class TestContrast : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWhatIsPale();
    void pages_data() { themeRows(); }
    void pages();
    void dialogs_data() { themeRows(); }
    void dialogs();
    void messages_data() { themeRows(); }
    void messages();

private:
    static void themeRows();
    QTemporaryDir m_home;
};

namespace {

/// Contrast ratio of two colours (WCAG 2.1, 1.4.3).
double contrast(QRgb a, QRgb b)
{
    const auto luminance = [](QRgb colour) {
        const auto linear = [](int channel) {
            const double c = channel / 255.0;
            return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) +
               0.0722 * linear(qBlue(colour));
    };
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// A window as it is painted at twice its size, where strokes of letters are wide enough to have their full
/// colour.
class Picture {
public:
    explicit Picture(QWidget& window) : m_window(window), m_image(window.size() * scale, QImage::Format_RGB32)
    {
        m_image.setDevicePixelRatio(scale);
        m_image.fill(Qt::magenta);
        window.render(&m_image);
    }

    /// Of the commonest colour in `area` of `widget` and the one that stands out most; 1 where nothing is
    /// written.
    double contrastIn(const QWidget& widget, const QRect& area) const
    {
        const QRect seen = area & widget.visibleRegion().boundingRect();
        const QPoint corner = widget.mapTo(&m_window, seen.topLeft());
        const QRect place = QRect(corner * scale, seen.size() * scale) & QRect(QPoint(), m_image.size());
        QHash<QRgb, int> counts;
        for (int y = place.top(); y <= place.bottom(); ++y)
            for (int x = place.left(); x <= place.right(); ++x)
                ++counts[m_image.pixel(x, y)];
        QRgb ground = 0;
        int most = 0;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            if (it.value() > most) {
                most = it.value();
                ground = it.key();
            }
        double best = 1;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            best = std::max(best, contrast(ground, it.key()));
        return best;
    }

private:
    static constexpr int scale = 2;
    QWidget& m_window;
    QImage m_image;
};

class Reader {
public:
    explicit Reader(QWidget& window) : m_window(window), m_picture(window) {}

    QStringList pale()
    {
        const auto widgets = m_window.findChildren<QWidget*>();
        for (const QWidget* widget : widgets)
            if (widget->isVisible() && widget->window() == &m_window && !widget->visibleRegion().isEmpty())
                look(*widget);
        return m_pale;
    }
    int measured() const { return m_measured; }

private:
    void measure(const QWidget& widget, const QRect& area, const QString& text, bool enabled)
    {
        if (text.trimmed().isEmpty() || area.isEmpty())
            return;
        // Of a line that is half out of sight too little is seen to judge by.
        const QRect seen = area & widget.visibleRegion().boundingRect();
        if (seen.height() < std::min(area.height(), widget.fontMetrics().height()))
            return;
        const double ratio = m_picture.contrastIn(widget, area);
        if (ratio < 1.01)
            return; // scrolled out of sight
        ++m_measured;
        if (ratio < (enabled ? 4.5 : 3.0))
            m_pale << QStringLiteral("%1 “%2”: %3")
                          .arg(QLatin1String(widget.metaObject()->className()), text.left(50))
                          .arg(ratio, 0, 'f', 2);
    }

    void look(const QWidget& widget)
    {
        const bool enabled = widget.isEnabled();
        if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
            measure(widget, widget.rect(), label->text(), enabled);
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                if (tabs->isTabVisible(i))
                    measure(widget, tabs->tabRect(i).adjusted(6, 6, -6, -4), tabs->tabText(i), enabled);
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            // Less the frame, and the box of a check box.
            const int left = button->isCheckable() && !widget.inherits("QPushButton") ? 20 : 4;
            measure(widget, widget.rect().adjusted(left, 4, -4, -4), button->text(), enabled);
        } else if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
            measure(widget, widget.rect().adjusted(5, 4, -22, -4), box->currentText(), enabled);
        } else if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
            measure(widget, widget.rect().adjusted(3, 3, -3, -3),
                    field->text().isEmpty() ? field->placeholderText() : field->text(), enabled);
        } else if (const auto* header = qobject_cast<const QHeaderView*>(&widget)) {
            if (header->orientation() == Qt::Horizontal && header->model())
                for (int i = 0; i < header->count(); ++i)
                    if (!header->isSectionHidden(i))
                        measure(*header->viewport(),
                                QRect(header->sectionViewportPosition(i) + 3, 3, header->sectionSize(i) - 6,
                                      header->height() - 6),
                                header->model()->headerData(i, Qt::Horizontal).toString(), enabled);
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) {
            lookAt(*view, enabled);
        } else if (const auto* text = qobject_cast<const QTextEdit*>(&widget)) {
            lookAt(*text);
        } else if (const auto* scene = qobject_cast<const QGraphicsView*>(&widget)) {
            lookAt(*scene);
        }
    }

    void lookAt(const QAbstractItemView& view, bool enabled)
    {
        const QAbstractItemModel* model = view.model();
        for (int row = 0; model && row < std::min(30, model->rowCount()); ++row)
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                // A picture may stand out where its words do not.
                const QRect rect = view.visualRect(index).adjusted(
                    index.data(Qt::DecorationRole).isValid() ? 24 : 2, 1, -2, -1);
                // Of a row that is half out of sight too little is seen to judge by.
                if (view.viewport()->rect().contains(rect))
                    measure(*view.viewport(), rect, index.data().toString(),
                            enabled && index.flags().testFlag(Qt::ItemIsEnabled));
            }
    }

    void lookAt(const QTextEdit& text)
    {
        const QAbstractTextDocumentLayout* layout = text.document()->documentLayout();
        const QPointF scrolled(text.horizontalScrollBar()->value(), text.verticalScrollBar()->value());
        for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
            const QRect rect = layout->blockBoundingRect(block).translated(-scrolled).toAlignedRect();
            if (text.viewport()->rect().contains(rect))
                measure(*text.viewport(), rect, block.text(), text.isEnabled());
        }
    }

    /// Titles and labels of a chart; not what its marks are named by, which tst_charts looks at.
    void lookAt(const QGraphicsView& view)
    {
        const auto items = view.scene()->items();
        for (const QGraphicsItem* item : items) {
            QString text;
            if (const auto* rich = qgraphicsitem_cast<const QGraphicsTextItem*>(item))
                text = rich->toPlainText();
            else if (const auto* simple = qgraphicsitem_cast<const QGraphicsSimpleTextItem*>(item))
                text = simple->text();
            if (item->isVisible() && !text.isEmpty())
                measure(*view.viewport(), view.mapFromScene(item->sceneBoundingRect()).boundingRect(), text,
                        true);
        }
    }

    QWidget& m_window;
    Picture m_picture;
    QStringList m_pale;
    int m_measured = 0;
};

} // namespace

void TestContrast::themeRows()
{
    QTest::addColumn<ui::Theme>("theme");
    QTest::newRow("light") << ui::Theme::Light;
    QTest::newRow("dark") << ui::Theme::Dark;
}

void TestContrast::initTestCase()
{
    if (!test::fontIsInstalled())
        QSKIP(qPrintable(test::fontOfTheRun() + QStringLiteral(" is not installed.")));
    QCOMPARE(QFontInfo(QApplication::font()).family(), test::fontOfTheRun());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
}

void TestContrast::findsWhatIsPale()
{
    ui::apply(ui::Theme::Light);
    QWidget window;
    QPalette colours = window.palette();
    colours.setColor(QPalette::Window, Qt::white);
    colours.setColor(QPalette::WindowText, QColor(0x80, 0x80, 0x80)); // 3.95 to 1
    window.setPalette(colours);
    window.resize(300, 60);
    auto* label = new QLabel(QStringLiteral("Letters of a pale grey"), &window);
    label->setGeometry(10, 10, 250, 30);
    window.show();
    Reader pale(window);
    QCOMPARE(pale.pale().size(), 1);
    QCOMPARE(pale.measured(), 1);
    label->setEnabled(false);
    colours.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x80, 0x80, 0x80));
    window.setPalette(colours);
    QCOMPARE(Reader(window).pale(), QStringList()); // 3 to 1 is enough for it
    label->setEnabled(true);
    colours.setColor(QPalette::WindowText, QColor(0x70, 0x70, 0x70)); // 4.95 to 1
    window.setPalette(colours);
    QCOMPARE(Reader(window).pale(), QStringList());
}

void TestContrast::pages()
{
    QFETCH(const ui::Theme, theme);
    ui::apply(theme);
    const auto window = test::sampleWindow(QStringLiteral("en"));
    QVERIFY(window);
    window->resize(1366, 1300); // next to nothing is scrolled out of sight
    QStringList pale;
    int measured = 0;
    const auto look = [&](const QString& page) {
        Reader reader(*window);
        const QStringList found = reader.pale();
        for (const QString& one : found)
            pale << page + QStringLiteral(": ") + one;
        measured += reader.measured();
    };
    test::eachPage(*window, [&](const QString& page) {
        look(page);
        const auto bars = window->findChildren<QTabBar*>();
        for (QTabBar* bar : bars)
            for (int tab = 1; bar->isVisible() && tab < bar->count(); ++tab) {
                bar->setCurrentIndex(tab);
                QTest::qWait(50);
                look(page + u' ' + bar->tabText(tab));
            }
    });
    pale.removeDuplicates();
    for (const QString& one : std::as_const(pale))
        qWarning("%s", qPrintable(one));
    qInfo("%d texts measured", measured);
    QVERIFY(measured > 1000);
    QCOMPARE(pale.size(), 0);
}

void TestContrast::dialogs()
{
    QFETCH(const ui::Theme, theme);
    ui::apply(theme);
    ui::PreferencesDialog preferences({});
    preferences.show();
    Reader reader(preferences);
    QCOMPARE(reader.pale(), QStringList());
    QVERIFY(reader.measured() > 10);

    ui::HelpWindow guide;
    guide.show(QStringLiteral("start"));
    guide.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&guide));
    Reader pages(guide);
    QCOMPARE(pages.pale(), QStringList());
    QVERIFY(pages.measured() > 20);
}

void TestContrast::messages()
{
    QFETCH(const ui::Theme, theme);
    ui::apply(theme);
    ui::MainWindow window;
    window.show();
    auto* message = window.findChild<ui::MessageBar*>();
    QVERIFY(message);
    message->showError(QStringLiteral("Something went wrong."));
    QTest::qWait(50);
    QCOMPARE(Reader(window).pale(), QStringList());
    message->ask(QStringLiteral("What now?"), {{QStringLiteral("This"), [] {}}});
    QTest::qWait(50);
    QCOMPARE(Reader(window).pale(), QStringList());
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
