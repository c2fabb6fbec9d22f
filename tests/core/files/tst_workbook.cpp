// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/stages/pipeline.h"
#include "files/workbook.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <quazip.h>
#include <quazipfile.h>

#include <cmath>
#include <map>
#include <unistd.h>

using namespace kiymet;
using namespace kiymet::files;

namespace {

WorkbookWords wordsOfTheTest()
{
    WorkbookWords words;
    words.title = [](const std::string& identifier) { return QString::fromStdString(identifier); };
    words.rfmSegment = [](analysis::RfmSegment segment) {
        return QString::fromLatin1(name(segment).data(), qsizetype(name(segment).size()));
    };
    words.severity = [](analysis::Severity) { return QStringLiteral("severity"); };
    words.stage = [](analysis::Stage) { return QStringLiteral("stage"); };
    words.finding = [](const analysis::Finding&) { return QStringLiteral("Çok <&> \"söz\""); };
    return words;
}

/// Made-up customers; one id that looks like a formula, one with letters that XML minds.
analysis::Results resultsOf(int customers)
{
    QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("in.csv")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write("customer_id,first_order_date,last_order_date,order_num,customer_value\n");
    for (int i = 0; i < customers; ++i) {
        const QDate first = QDate(2020, 1, 1).addDays(i * 7 % 300);
        const int orders = 1 + i % 5;
        const QDate last = orders == 1 ? first : first.addDays(20 + i * 13 % 150);
        QByteArray id = "c" + QByteArray::number(i);
        if (i == 1)
            id = "=1+1";
        if (i == 2)
            id = "Şükrü <&>";
        file.write(id + ',' + first.toString(Qt::ISODate).toUtf8() + ',' +
                   last.toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(orders) + ',' +
                   QByteArray::number(orders * (50 + i * 37 % 400)) + ".5\n");
    }
    file.close();
    analysis::Pipeline pipeline;
    const auto outcome = pipeline.run(file.fileName(), {});
    if (!outcome)
        qFatal("no results");
    return *outcome;
}

QByteArray entry(const QString& path, const QString& name)
{
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdUnzip) || !zip.setCurrentFile(name))
        return {};
    QuaZipFile file(&zip);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Cell {
    QString text;
    bool isNumber = false;
    int style = 0;
};

struct Sheet {
    QString name;
    std::map<QString, Cell> cells; ///< A1 ...
    int rows = 0;
    bool frozen = false;
    QString filter;
    double width = 0; ///< of the first column
    QString text(const char* cell) const
    {
        const auto at = cells.find(QLatin1String(cell));
        return at == cells.end() ? QString() : at->second.text;
    }
    double number(const QString& cell) const
    {
        const auto at = cells.find(cell);
        return at == cells.end() || !at->second.isNumber ? qQNaN() : at->second.text.toDouble();
    }
};

Sheet readSheet(const QByteArray& xml)
{
    Sheet sheet;
    QXmlStreamReader reader(xml);
    QString place;
    Cell cell;
    while (!reader.atEnd()) {
        reader.readNext();
        const auto attribute = [&reader](const char* name) {
            return reader.attributes().value(QLatin1String(name)).toString();
        };
        if (reader.isStartElement()) {
            if (reader.name() == QLatin1String("pane"))
                sheet.frozen = attribute("state") == QLatin1String("frozen");
            else if (reader.name() == QLatin1String("autoFilter"))
                sheet.filter = attribute("ref");
            else if (reader.name() == QLatin1String("col") && sheet.width == 0)
                sheet.width = attribute("width").toDouble();
            else if (reader.name() == QLatin1String("row"))
                ++sheet.rows;
            else if (reader.name() == QLatin1String("c")) {
                place = attribute("r");
                cell = {{},
                        attribute("t").isEmpty() || attribute("t") == QLatin1String("n"),
                        attribute("s").toInt()};
            } else if (reader.name() == QLatin1String("v") || reader.name() == QLatin1String("t")) {
                cell.text = reader.readElementText();
                sheet.cells[place] = cell;
            } else if (reader.name() == QLatin1String("f")) {
                sheet.cells[place] = {QStringLiteral("FORMULA"), false, 0};
            }
        }
    }
    return sheet;
}

/// The sheets by name, in order.
std::vector<Sheet> sheetsOf(const QString& path)
{
    std::vector<Sheet> sheets;
    QXmlStreamReader reader(entry(path, QStringLiteral("xl/workbook.xml")));
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == QLatin1String("sheet")) {
            Sheet sheet =
                readSheet(entry(path, QStringLiteral("xl/worksheets/sheet%1.xml").arg(sheets.size() + 1)));
            sheet.name = reader.attributes().value(QLatin1String("name")).toString();
            sheets.push_back(std::move(sheet));
        }
    }
    return sheets;
}

} // namespace

class TestWorkbook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
#ifdef KIYMET_ADDRESS_SANITIZER
        QSKIP("libxlsxwriter is not loaded under address sanitizers");
#endif
        m_results = resultsOf(400);
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
    }
    void cleanup()
    {
        m_dir.reset();
    }

    void sheets()
    {
        const QString path = m_dir->filePath(QStringLiteral("çalışma.xlsx"));
        const auto failure =
            writeWorkbook(path, m_results, wordsOfTheTest(), {}, {{QStringLiteral("a/b"), {2, 5}}});
        QVERIFY(!failure);
        const std::vector<Sheet> sheets = sheetsOf(path);
        QStringList names;
        for (const Sheet& sheet : sheets) {
            names << sheet.name;
            QVERIFY(sheet.frozen);
            QVERIFY(sheet.width > 8);
        }
        QCOMPARE(names, QStringList({QStringLiteral("sheet_summary"), QStringLiteral("sheet_customers"),
                                     QStringLiteral("sheet_top"), QStringLiteral("sheet_segments"),
                                     QStringLiteral("sheet_rfm"), QStringLiteral("sheet_outliers"),
                                     QStringLiteral("sheet_findings"), QStringLiteral("sheet_settings"),
                                     QStringLiteral("sheet_list a b")}));

        // Customers: the same figures as the results, to the fifteen digits that the library writes.
        const Sheet& customers = sheets[1];
        QCOMPARE(customers.rows, 401);
        QCOMPARE(customers.filter, QStringLiteral("A1:V401"));
        QCOMPARE(customers.text("A3"), QStringLiteral("=1+1"));
        QCOMPARE(customers.text("A4"), QStringLiteral("Şükrü <&>"));
        double cltv = 0;
        for (std::size_t i = 0; i < 400; ++i) {
            const QString row = QString::number(i + 2);
            const double found = customers.number(u'I' + row);
            QVERIFY(std::abs(found - m_results.forecast->cltv[i]) <= 1e-13 * std::abs(found));
            cltv += found;
            QCOMPARE(customers.number(u'L' + row), double(m_results.summary->orders[i]));
            QCOMPARE(customers.number(u'P' + row), double(m_results.rfm->recencyScore.of[i]));
            // A date is the number of its day.
            QCOMPARE(QDate(1899, 12, 30).addDays(qint64(customers.number(u'V' + row))),
                     QDate(1970, 1, 1).addDays(m_results.cleaned->customers->last.days[i]));
        }
        QVERIFY(std::abs(cltv - m_results.forecast->totalCltv) < 1e-9 * cltv);
        QCOMPARE(sheets[2].rows, 21);
        QCOMPARE(sheets[8].rows, 3);
        QCOMPARE(sheets[8].text("A2"), QStringLiteral("Şükrü <&>"));

        // Segments and RFM add up to everybody.
        double inSegments = 0, inRfm = 0, inCells = 0;
        for (int row = 2; row <= 5; ++row)
            inSegments += sheets[3].number(QStringLiteral("B%1").arg(row));
        for (int row = 2; row <= 11; ++row)
            inRfm += sheets[4].number(QStringLiteral("B%1").arg(row));
        for (int row = 14; row <= 38; ++row)
            inCells += sheets[4].number(QStringLiteral("B%1").arg(row));
        QCOMPARE(inSegments, 400.0);
        QCOMPARE(inRfm, 400.0);
        QCOMPARE(inCells, 400.0);
        QCOMPARE(sheets[4].filter, QStringLiteral("A1:G11"));
        QCOMPARE(sheets[4].text("A2"), QStringLiteral("champions"));
        QCOMPARE(sheets[4].text("A13"), QStringLiteral("rf_score"));
        QCOMPARE(sheets[4].text("A40"), QStringLiteral("rfm_segment"));
        QVERIFY(sheets[6].text("C2").startsWith(QStringLiteral("Çok <&>")));
        bool saysPreset = false;
        for (const auto& [place, cell] : sheets[7].cells)
            saysPreset = saysPreset || cell.text == QLatin1String("segments.count");
        QVERIFY(saysPreset);
        // Nothing is a formula.
        for (const Sheet& sheet : sheets)
            for (const auto& [place, cell] : sheet.cells)
                QVERIFY(cell.text != QLatin1String("FORMULA"));
    }

    void oneListAlone()
    {
        const QString path = m_dir->filePath(QStringLiteral("list.xlsx"));
        QVERIFY(!writeListWorkbook(path, m_results, wordsOfTheTest(), {}, {QStringLiteral("k"), {2, 5, 7}}));
        const std::vector<Sheet> sheets = sheetsOf(path);
        QCOMPARE(sheets.size(), std::size_t{1});
        QCOMPARE(sheets[0].name, QStringLiteral("sheet_list k"));
        QCOMPARE(sheets[0].rows, 4);
        QCOMPARE(sheets[0].text("A2"), QStringLiteral("Şükrü <&>"));
        QVERIFY(std::abs(sheets[0].number(QStringLiteral("I4")) - m_results.forecast->cltv[7]) <=
                1e-13 * m_results.forecast->cltv[7]);
        QVERIFY(!writeListWorkbook(path, m_results, wordsOfTheTest(), {}, {QStringLiteral("k"), {}}));
        QCOMPARE(sheetsOf(path)[0].rows, 1);
    }

    void formats_data()
    {
        QTest::addColumn<bool>("turkish");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("English") << false
                                 << QStringList{QStringLiteral("\"₺\"#,##0.00;-\"₺\"#,##0.00"),
                                                QStringLiteral("d\\ mmm\\ yyyy"), QStringLiteral("0.0%")};
        QTest::newRow("Turkish") << true
                                 << QStringList{QStringLiteral("\"₺\"#,##0.00;-\"₺\"#,##0.00"),
                                                QStringLiteral("dd\\.mm\\.yyyy"), QStringLiteral("%0.0")};
    }
    void formats()
    {
        QFETCH(bool, turkish);
        QFETCH(QStringList, codes);
        const QString path = m_dir->filePath(QStringLiteral("a.xlsx"));
        QVERIFY(!writeWorkbook(path, m_results, wordsOfTheTest(), {QStringLiteral("₺"), turkish}));
        QXmlStreamReader reader(entry(path, QStringLiteral("xl/styles.xml")));
        QStringList found;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement() && reader.name() == QLatin1String("numFmt"))
                found << reader.attributes().value(QLatin1String("formatCode")).toString();
        }
        for (const QString& code : codes)
            QVERIFY2(found.contains(code), qPrintable(found.join(u'|')));
    }

    /// A file that is there stays as it was until the new one is whole.
    void cancelled()
    {
        const QString path = m_dir->filePath(QStringLiteral("a.xlsx"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        int steps = 0;
        QVERIFY(!writeWorkbook(m_dir->filePath(QStringLiteral("b.xlsx")), m_results, wordsOfTheTest(), {}, {},
                               [&steps](double) { return ++steps, true; }));
        QVERIFY(steps >= 3);
        QFile::remove(m_dir->filePath(QStringLiteral("b.xlsx")));
        for (int after = 0; after < steps; ++after) {
            int left = after;
            const auto failure = writeWorkbook(path, m_results, wordsOfTheTest(), {}, {},
                                               [&left](double) { return left-- > 0; });
            QVERIFY(failure);
            QCOMPARE(failure->kind, FailureKind::Cancelled);
            QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden),
                     QStringList{QStringLiteral("a.xlsx")});
            QVERIFY(old.open(QIODevice::ReadOnly));
            QCOMPARE(old.readAll(), QByteArray("old"));
            old.close();
        }
    }

    void progressRises()
    {
        double last = -1;
        bool rises = true;
        QVERIFY(!writeWorkbook(m_dir->filePath(QStringLiteral("a.xlsx")), m_results, wordsOfTheTest(), {}, {},
                               [&](double fraction) {
                                   rises = rises && fraction >= last && fraction <= 1;
                                   last = fraction;
                                   return true;
                               }));
        QVERIFY(rises);
        QCOMPARE(last, 1.0);
    }

    void unwritable_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << QStringLiteral("nowhere/a.xlsx");
        QTest::newRow("a folder") << QStringLiteral(".");
    }
    void unwritable()
    {
        QFETCH(QString, path);
        path = m_dir->filePath(path);
        const auto failure = writeWorkbook(path, m_results, wordsOfTheTest(), {});
        QVERIFY(failure);
        QCOMPARE(failure->kind, FailureKind::OutputUnwritable);
        QCOMPARE(failure->file, path);
        QVERIFY(!failure->detail.isEmpty());
        QVERIFY(QDir(m_dir->path()).isEmpty());
    }

    /// Linux's own full disk, and a small real one where this user may mount it.
    void fullDisk()
    {
        if (QFile::exists(QStringLiteral("/dev/full"))) {
            const auto failure = writeWorkbook(QStringLiteral("/dev/full"), m_results, wordsOfTheTest(), {});
            QVERIFY(failure);
            QCOMPARE(failure->kind, FailureKind::OutputUnwritable);
        }
        const QString disk = m_dir->path();
        if (::geteuid() != 0 ||
            QProcess::execute(QStringLiteral("mount"),
                              {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                               QStringLiteral("size=16k"), QStringLiteral("tmpfs"), disk}) != 0)
            QSKIP("mounting a small disk takes rights");
        const auto failure = writeWorkbook(disk + QStringLiteral("/a.xlsx"), m_results, wordsOfTheTest(), {});
        const QStringList left = QDir(disk).entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(QProcess::execute(QStringLiteral("umount"), {disk}), 0);
        QVERIFY(failure);
        QCOMPARE(failure->kind, FailureKind::OutputUnwritable);
        QVERIFY(!failure->detail.isEmpty());
        QCOMPARE(left, QStringList());
    }

    /// The same where the rows do not fit: the library itself would not notice.
    void fullTemporaryFolder()
    {
        const QString disk = m_dir->filePath(QStringLiteral("tmp"));
        QVERIFY(QDir().mkdir(disk));
        if (::geteuid() != 0 ||
            QProcess::execute(QStringLiteral("mount"),
                              {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                               QStringLiteral("size=128k"), QStringLiteral("tmpfs"), disk}) != 0)
            QSKIP("mounting a small disk takes rights");
        const QByteArray former = qgetenv("TMPDIR");
        qputenv("TMPDIR", disk.toUtf8());
        const QString path = m_dir->filePath(QStringLiteral("a.xlsx"));
        const auto failure = writeWorkbook(path, m_results, wordsOfTheTest(), {});
        former.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", former);
        const bool emptied = QDir(disk).isEmpty();
        QCOMPARE(QProcess::execute(QStringLiteral("umount"), {disk}), 0);
        QVERIFY(failure);
        QCOMPARE(failure->kind, FailureKind::OutputUnwritable);
        QVERIFY(!QFile::exists(path));
        QVERIFY(emptied);
    }

    void everyIdentifierOnce()
    {
        std::vector<std::string> all = workbookIdentifiers();
        std::sort(all.begin(), all.end());
        QVERIFY(std::adjacent_find(all.begin(), all.end()) == all.end());
    }

private:
    analysis::Results m_results;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestWorkbook)
#include "tst_workbook.moc"
