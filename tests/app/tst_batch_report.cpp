// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace kiymet::test;

namespace {

struct Run {
    int status = -1;
    QString out, err;
};

Run run(const QString& program, const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // No display, and nothing that says so: the program has to see to it.
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.waitForFinished(300'000);
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

/// Of poppler-utils.
bool hasTool(const char* name)
{
    return !QStandardPaths::findExecutable(QLatin1String(name)).isEmpty();
}

#define NEED_TOOL(name)                                                                                      \
    if (!hasTool(name))                                                                                      \
    QSKIP("needs " name " of poppler-utils")

QString tool(const char* name, const QStringList& arguments)
{
    const Run done = run(QLatin1String(name), arguments);
    // What a reader complains of is a fault of the file.
    if (done.status != 0 || !done.err.isEmpty())
        qWarning("%s: %s", name, qPrintable(done.err));
    return done.status == 0 && done.err.isEmpty() ? done.out : QString();
}

/// Words of a text with one space between them: a PDF breaks lines where it likes.
QString words(const QString& text)
{
    return text.simplified();
}

const QStringList englishHeadings{QStringLiteral("Summary"),
                                  QStringLiteral("Data and cleaning"),
                                  QStringLiteral("Outliers before and after"),
                                  QStringLiteral("The models and their health"),
                                  QStringLiteral("Customer lifetime value (CLTV)"),
                                  QStringLiteral("CLTV segments"),
                                  QStringLiteral("RFM segments"),
                                  QStringLiteral("The most valuable customers"),
                                  QStringLiteral("What to do: actions and target lists"),
                                  QStringLiteral("Method and settings"),
                                  QStringLiteral("Glossary")};
const QStringList turkishHeadings{QStringLiteral("Özet"),
                                  QStringLiteral("Veri ve temizleme"),
                                  QStringLiteral("Aykırı değerler: önce ve sonra"),
                                  QStringLiteral("Modeller ve sağlıkları"),
                                  QStringLiteral("Müşteri yaşam boyu değeri (CLTV)"),
                                  QStringLiteral("CLTV segmentleri"),
                                  QStringLiteral("RFM segmentleri"),
                                  QStringLiteral("En değerli müşteriler"),
                                  QStringLiteral("Ne yapmalı: aksiyonlar ve hedef müşteri listeleri"),
                                  QStringLiteral("Yöntem ve ayarlar"),
                                  QStringLiteral("Sözlük")};

} // namespace

class TestBatchReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void report_data();
    void report();
    void chosenSections();
    void logo();
    void lists();
    void wrongUsage_data();
    void wrongUsage();
    void cannotBeWritten_data();
    void cannotBeWritten();

private:
    QString path(const char* name) const { return m_dir->filePath(QLatin1String(name)); }
    Run batch(const QStringList& arguments) const
    {
        return run(QStringLiteral(KIYMET_PROGRAM),
                   QStringList{QStringLiteral("--batch"), QStringLiteral("--output"), path("out")} +
                       arguments);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestBatchReport::report_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("language");
    for (const char* language : {"en", "tr"}) {
        QTest::addRow("sample %s", language) << QStringLiteral("sample") << QString::fromLatin1(language);
        QTest::addRow("FLO %s", language) << QStringLiteral("flo") << QString::fromLatin1(language);
        QTest::addRow("log %s", language) << QStringLiteral("log") << QString::fromLatin1(language);
    }
}

/// Seen from outside, by the programs of another hand.
void TestBatchReport::report()
{
    QFETCH(const QString, language);
    QFETCH(QString, input);
    NEED_TOOL("pdftotext");
    NEED_TOOL("pdffonts"); // and with them the others
    QStringList arguments;
    if (input == QLatin1String("flo")) {
        KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");
        input = file;
    } else if (input == QLatin1String("log")) {
        input = path("log.csv");
        QFile log(input);
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("customer_id,date,amount\n");
        for (int i = 0; i < 400; ++i)
            for (int purchase = 0; purchase <= i * 7 % 5; ++purchase)
                log.write(QStringLiteral("c%1,%2,%3\n")
                              .arg(i)
                              .arg(QDate(2023, 1, 1)
                                       .addDays(i % 90 + purchase * (20 + i % 60))
                                       .toString(Qt::ISODate))
                              .arg(20 + i * 37 % 190 + purchase)
                              .toUtf8());
    }
    const QString pdf = path("rapor – ğüşİöç.pdf");
    const Run made = batch({input, QStringLiteral("--report"), pdf, QStringLiteral("--language"), language});
    QVERIFY2(made.status == 0, qPrintable(made.err));

    const bool turkish = language == QLatin1String("tr");
    const QString text = words(tool("pdftotext", {QStringLiteral("-layout"), pdf, QStringLiteral("-")}));
    const QStringList& headings = turkish ? turkishHeadings : englishHeadings;
    for (const QString& heading : headings)
        QVERIFY2(text.count(heading) >= 2, qPrintable(heading)); // among the contents, and above its section
    QVERIFY(text.contains(turkish ? QStringLiteral("nominal") : QStringLiteral("Money is nominal")));
    QVERIFY(text.contains(turkish ? QStringLiteral("kâr değil") : QStringLiteral("not profit")));

    // The best customer, and what the program's own file says of the worth in the language's figures.
    const ReferenceTable top = readReference(path("out/top_customers.csv"));
    QVERIFY(top.size() > 0);
    const QString id = top.text(0, QStringLiteral("customer_id"));
    // A long id may be broken over lines.
    QVERIFY2(QString(text).remove(u' ').contains(id.right(12)), qPrintable(id));
    const QLocale locale(turkish ? QLocale::Turkish : QLocale::English);
    const QString worth = u'₺' + locale.toString(top.number(0, QStringLiteral("cltv")), 'f', 2);
    QVERIFY2(text.contains(worth), qPrintable(worth));

    // The outline has the headings; nothing of the document is damaged by it.
    const QString outline =
        tool("pdftohtml", {QStringLiteral("-xml"), QStringLiteral("-i"), QStringLiteral("-stdout"), pdf});
    const qsizetype from = outline.indexOf(QLatin1String("<outline>"));
    QVERIFY(from > 0);
    for (const QString& heading : headings)
        QVERIFY2(outline.mid(from).contains(heading.toHtmlEscaped()), qPrintable(heading));
    const QString info = tool("pdfinfo", {pdf});
    QVERIFY2(info.contains(QLatin1String("A4")), qPrintable(info));
    const auto pages =
        QRegularExpression(QStringLiteral(R"(Pages:\s+(\d+))")).match(info).captured(1).toInt();
    QVERIFY2(pages >= 5 && pages <= 30, qPrintable(info));

    const QStringList fonts = tool("pdffonts", {pdf}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    // name, type, encoding, embedded, subset, unicode, object
    static const QRegularExpression embedded(QStringLiteral(R"(\s+yes\s+(yes|no)\s+yes\s+\d+\s+\d+$)"));
    for (const QString& font : fonts)
        QVERIFY2(embedded.match(font).hasMatch(), qPrintable(font));
    const QStringList pictures =
        tool("pdfimages", {QStringLiteral("-list"), pdf}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY2(pictures.isEmpty(), qPrintable(pictures.join(u'\n')));
}

void TestBatchReport::chosenSections()
{
    NEED_TOOL("pdftotext");
    const Run made = batch({QStringLiteral("sample"), QStringLiteral("--language"), QStringLiteral("en"),
                            QStringLiteral("--report"), path("r.pdf"), QStringLiteral("--report-sections"),
                            QStringLiteral("top,summary"), QStringLiteral("--report-note"),
                            QStringLiteral("Para Ayşe, ığdır")});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    const QString text = words(tool("pdftotext", {path("r.pdf"), QStringLiteral("-")}));
    QVERIFY(text.contains(QLatin1String("Summary")));
    QVERIFY(text.contains(QLatin1String("The most valuable customers")));
    QVERIFY(text.contains(QStringLiteral("Para Ayşe, ığdır")));
    for (const char* other : {"Glossary", "Method and settings", "The models and their health"})
        QVERIFY2(!text.contains(QLatin1String(other)), other);
}

void TestBatchReport::logo()
{
    NEED_TOOL("pdfimages");
    QImage picture(120, 40, QImage::Format_RGB32);
    picture.fill(qRgb(200, 30, 60));
    QVERIFY(picture.save(path("logo.png")));
    QFile svg(path("logo.svg"));
    QVERIFY(svg.open(QIODevice::WriteOnly));
    svg.write(
        R"(<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="red"/></svg>)");
    svg.close();
    QFile none(path("none.png"));
    QVERIFY(none.open(QIODevice::WriteOnly));
    none.write("no picture");
    none.close();
    for (const auto& [name, status, pictures] :
         {std::tuple("logo.png", 0, 1), std::tuple("logo.svg", 0, 0), std::tuple("none.png", 2, 0)}) {
        const Run made = batch({QStringLiteral("sample"), QStringLiteral("--report"), path("r.pdf"),
                                QStringLiteral("--report-sections"), QStringLiteral("summary"),
                                QStringLiteral("--report-logo"), path(name)});
        QVERIFY2(made.status == status, qPrintable(made.err));
        if (status != 0)
            continue;
        const QStringList list = tool("pdfimages", {QStringLiteral("-list"), path("r.pdf")})
                                     .split(u'\n', Qt::SkipEmptyParts)
                                     .mid(2);
        QVERIFY2(list.size() == pictures, qPrintable(list.join(u'\n')));
    }
}

void TestBatchReport::lists()
{
    NEED_TOOL("pdftotext");
    QFile filter(path("best.json"));
    QVERIFY(filter.open(QIODevice::WriteOnly));
    filter.write(R"({"segment": ["A"]})");
    filter.close();
    const Run made = batch({QStringLiteral("sample"), QStringLiteral("--language"), QStringLiteral("en"),
                            QStringLiteral("--list"), QStringLiteral("first_class=") + path("best.json"),
                            QStringLiteral("--report"), path("r.pdf")});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    const ReferenceTable segments = readReference(path("out/segments.csv"));
    const QString line = QStringLiteral("first_class %1")
                             .arg(QLocale(QLocale::English)
                                      .toString(qlonglong(segments.number(0, QStringLiteral("customers")))));
    const QString text =
        words(tool("pdftotext", {QStringLiteral("-layout"), path("r.pdf"), QStringLiteral("-")}));
    QVERIFY2(text.contains(line), qPrintable(line));
}

void TestBatchReport::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("message");
    QTest::newRow("section") << QStringList{QStringLiteral("--report-sections"), QStringLiteral("top,sumary")}
                             << QStringLiteral("--report-sections knows no section “sumary”");
    QTest::newRow("part") << QStringList{QStringLiteral("--until"), QStringLiteral("fit")}
                          << QStringLiteral("A report needs the whole analysis.");
}

void TestBatchReport::wrongUsage()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QString, message);
    const Run made = batch(QStringList{QStringLiteral("sample"), QStringLiteral("--language"),
                                       QStringLiteral("en"), QStringLiteral("--report"), path("r.pdf")} +
                           arguments);
    QCOMPARE(made.status, 2);
    QVERIFY2(made.err.startsWith(message), qPrintable(made.err));
    QVERIFY(!QFile::exists(path("r.pdf")));
}

void TestBatchReport::cannotBeWritten_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("no folder") << QStringLiteral("@/file/r.pdf");
    QTest::newRow("missing folder") << QStringLiteral("@/none/such/r.pdf");
    QTest::newRow("a folder") << QStringLiteral("@");
    QTest::newRow("full disk") << QStringLiteral("/dev/full");
}

void TestBatchReport::cannotBeWritten()
{
    QFETCH(QString, file);
    if (file.startsWith(QLatin1String("/dev/")) && !QFile::exists(file))
        QSKIP("this system has no /dev/full");
    QFile inTheWay(path("file"));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    file.replace(u'@', m_dir->path());
    const Run made = batch({QStringLiteral("sample"), QStringLiteral("--language"), QStringLiteral("en"),
                            QStringLiteral("--report"), file});
    QVERIFY2(made.status == 5, qPrintable(made.err));
    QCOMPARE(made.err.count(u'\n'), 1);
    QVERIFY2(made.err.contains(QLatin1String("cannot be written")) ||
                 made.err.contains(QLatin1String("written")),
             qPrintable(made.err));
    const QStringList left = QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(left, QStringList{QStringLiteral("file")});
}

QTEST_GUILESS_MAIN(TestBatchReport)
#include "tst_batch_report.moc"
