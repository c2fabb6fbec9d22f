// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

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
                                  QStringLiteral("How far to trust it"),
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
                                  QStringLiteral("Ne kadar güvenilir"),
                                  QStringLiteral("Müşteri yaşam boyu değeri (CLTV)"),
                                  QStringLiteral("CLTV segmentleri"),
                                  QStringLiteral("RFM segmentleri"),
                                  QStringLiteral("En değerli müşteriler"),
                                  QStringLiteral("Ne yapmalı: aksiyonlar ve hedef müşteri listeleri"),
                                  QStringLiteral("Yöntem ve ayarlar"),
                                  QStringLiteral("Sözlük")};

/// Every line is a stage that is named in README.md, with a percentage; that of the report rises to 100.
void checkProgress(const QString& told)
{
    static const QRegularExpression line(
        QStringLiteral("^(read|clean|cap|summarise|fit_transactions|fit_spend|forecast|segment|rfm|charts|"
                       "report) (\\d{1,3})%$"));
    int report = -1;
    for (const QString& one : told.split(u'\n', Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = line.match(one);
        QVERIFY2(match.hasMatch(), qPrintable(one));
        if (match.captured(1) != QLatin1String("report"))
            continue;
        QVERIFY2(match.captured(2).toInt() > report, qPrintable(one));
        report = match.captured(2).toInt();
    }
    QCOMPARE(report, 100);
}

/// 400 customers, most of whom come again.
void writeLog(const QString& file)
{
    QFile log(file);
    QVERIFY(log.open(QIODevice::WriteOnly));
    log.write("customer_id,date,amount\n");
    for (int i = 0; i < 400; ++i)
        for (int purchase = 0; purchase <= i * 7 % 5; ++purchase)
            log.write(
                QStringLiteral("c%1,%2,%3\n")
                    .arg(i)
                    .arg(QDate(2023, 1, 1).addDays(i % 90 + purchase * (20 + i % 60)).toString(Qt::ISODate))
                    .arg(20 + i * 37 % 190 + purchase)
                    .toUtf8());
}

/// The file that the row's column `input` names: the sample, FLO's customers (skipped where they are not), or
/// a log that is made in the test's folder.
#define FETCH_INPUT(name)                                                                                    \
    QFETCH(QString, name);                                                                                   \
    if (name == QLatin1String("flo")) {                                                                      \
        KIYMET_NEED_PRIVATE(file, "flo_data_20k.csv");                                                       \
        name = file;                                                                                         \
    } else if (name == QLatin1String("log")) {                                                               \
        name = path("log.csv");                                                                              \
        writeLog(name);                                                                                      \
    }

} // namespace

class TestBatchReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void report_data();
    void report();
    void chosenSections();
    void trust_data();
    void trust();
    void marginsOfParameters();
    void holdoutOfCdnow();
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
    NEED_TOOL("pdftotext");
    NEED_TOOL("pdffonts"); // and with them the others
    FETCH_INPUT(input);
    QFETCH(const QString, language);
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

void TestBatchReport::trust_data()
{
    report_data();
}

/// Five sentences, margins whose estimate is what segments.csv adds up to, the seed and the level.
void TestBatchReport::trust()
{
    NEED_TOOL("pdftotext");
    FETCH_INPUT(input);
    QFETCH(const QString, language);
    const bool isLog = input.endsWith(QLatin1String("log.csv"));
    const Run made =
        batch({input, QStringLiteral("--progress"), QStringLiteral("--report"), path("r.pdf"),
               QStringLiteral("--language"), language, QStringLiteral("--report-sections"),
               QStringLiteral("trust"), QStringLiteral("--set"), QStringLiteral("random.seed=4711"),
               QStringLiteral("--set"), QStringLiteral("intervals.level=0.8")});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    checkProgress(made.err);
    const bool turkish = language == QLatin1String("tr");
    const QString text =
        words(tool("pdftotext", {QStringLiteral("-layout"), path("r.pdf"), QStringLiteral("-")}));
    const auto has = [&](const char* english, const char* inTurkish) {
        return text.contains(QString::fromUtf8(turkish ? inTurkish : english));
    };
    QVERIFY(has("Forecast: ", "Tahmin: "));
    QVERIFY(has("Fit: customers made up by the model", "Uyum: Modelin türettiği müşteriler"));
    QVERIFY(has("Model: ", "Model: "));
    QVERIFY(has("Error of the estimate: were the model right", "Tahminin hatası: Model doğruysa"));
    QVERIFY(has("Range of the outcome: a single customer", "Sonucun aralığı: Tek bir müşteri"));
    QVERIFY(has("delta method", "delta yönteminden"));
    QVERIFY(has("Seed of the random numbers: 4711.", "Rastgelelik tohumu: 4711."));
    QVERIFY(has("margins and ranges: 80%", "güven düzeyi: %80"));
    QVERIFY(!has(" yet.", "Henüz"));
    QCOMPARE(has("The forecast against what happened", "Tahmin ve gerçekleşen"), isLog);
    QCOMPARE(has("What cannot be checked", "Sınanamayanlar"), !isLog);
    // A penalty (the FLO layout: preset notebook) is not in a margin, and that is said.
    QCOMPARE(has("This does not contain how far the penalty", "Bu aralık, ceza katsayısının"), !isLog);

    const ReferenceTable segments = readReference(path("out/segments.csv"));
    const QLocale locale(turkish ? QLocale::Turkish : QLocale::English);
    const auto money = [&](double value) -> QString { return u'₺' + locale.toString(value, 'f', 0); };
    double total = 0;
    for (int row = 0; row < segments.size(); ++row) {
        const double cltv = segments.number(row, QStringLiteral("cltv_sum"));
        total += cltv;
        const QString label = segments.text(row, QStringLiteral("cltv_segment"));
        const QString line =
            (turkish ? QStringLiteral("%1 segmentinin CLTV’si ") : QStringLiteral("CLTV of segment %1 "))
                .arg(label) +
            money(cltv);
        QVERIFY2(text.contains(line), qPrintable(line));
    }
    QVERIFY2(text.contains((turkish ? QStringLiteral("Toplam CLTV ") : QStringLiteral("Total CLTV ")) +
                           money(total)),
             qPrintable(money(total)));
}

/// Against the standard errors of the references: margins are symmetric in the logarithm.
void TestBatchReport::marginsOfParameters()
{
    NEED_TOOL("pdftotext");
    KIYMET_NEED_PRIVATE(input, "cdnow_summary.csv");
    const Run made =
        batch({input, QStringLiteral("--report"), path("r.pdf"), QStringLiteral("--language"),
               QStringLiteral("en"), QStringLiteral("--report-sections"), QStringLiteral("trust")});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    const QString text =
        words(tool("pdftotext", {QStringLiteral("-layout"), path("r.pdf"), QStringLiteral("-")}));
    const QJsonArray fits =
        readJson(testData(QStringLiteral("mle.json"))).toObject().value(QLatin1String("fits")).toArray();
    int compared = 0;
    for (const QJsonValue& value : fits) {
        const QJsonObject fit = value.toObject();
        const QString model = fit.value(QLatin1String("model")).toString();
        if (!fit.value(QLatin1String("dataset")).toString().startsWith(QLatin1String("cdnow_summary")) ||
            fit.value(QLatin1String("penalty")).toDouble() != 0 ||
            (model != QLatin1String("bgnbd") && model != QLatin1String("gammagamma")))
            continue;
        const QJsonObject errors = fit.value(QLatin1String("standard_error")).toObject();
        const QJsonObject parameters = fit.value(QLatin1String("parameters")).toObject();
        for (auto error = errors.begin(); error != errors.end(); ++error) {
            const double at = parameters.value(error.key()).toDouble();
            const double off = 1.6448536269514722 * error->toDouble() / at;
            static const QRegularExpression figures(QStringLiteral(R"(: %1 ([\d.]+) ([\d.]+) ([\d.]+) )"));
            const QRegularExpressionMatch row =
                QRegularExpression(figures.pattern().arg(error.key())).match(text);
            QVERIFY2(row.hasMatch(), qPrintable(error.key() + text));
            // Five digits are shown.
            const auto isNear = [](const QString& shown, double expected) {
                return std::abs(shown.toDouble() / expected - 1) < 1e-4;
            };
            QVERIFY2(isNear(row.captured(1), at), qPrintable(row.captured()));
            QVERIFY2(isNear(row.captured(2), at * std::exp(-off)), qPrintable(row.captured()));
            QVERIFY2(isNear(row.captured(3), at * std::exp(off)), qPrintable(row.captured()));
            ++compared;
        }
    }
    QCOMPARE(compared, 7);
    QVERIFY(!text.contains(QLatin1String("This does not contain")));
}

/// The holdout figures of the references.
void TestBatchReport::holdoutOfCdnow()
{
    NEED_TOOL("pdftotext");
    KIYMET_NEED_PRIVATE(input, "CDNOW_sample.txt");
    KIYMET_NEED_PRIVATE(reference, "holdout.json");
    const Run made =
        batch({input, QStringLiteral("--report"), path("r.pdf"), QStringLiteral("--language"),
               QStringLiteral("en"), QStringLiteral("--report-sections"), QStringLiteral("trust"),
               QStringLiteral("--set"), QStringLiteral("analysis.time_unit=day"), QStringLiteral("--set"),
               QStringLiteral("validation.split=1997-09-30")});
    QVERIFY2(made.status == 0, qPrintable(made.err));
    const QString text =
        words(tool("pdftotext", {QStringLiteral("-layout"), path("r.pdf"), QStringLiteral("-")}));
    const QJsonObject models =
        readJson(reference).toObject().value(QLatin1String("cdnow_sample_split_D")).toObject();
    const QLocale locale(QLocale::English);
    for (const auto& [key, title] : {std::pair("bgnbd", "BG/NBD"), std::pair("mbgnbd", "MBG/NBD"),
                                     std::pair("paretonbd", "Pareto/NBD")}) {
        const QJsonObject model = models.value(QLatin1String(key)).toObject();
        QVERIFY2(!model.isEmpty(), key);
        const auto figure = [&](const char* name, int decimals) {
            return locale.toString(model.value(QLatin1String(name)).toDouble(), 'f', decimals);
        };
        const QString line = QStringLiteral(" %1 %2 %3 %4 %5 ")
                                 .arg(QLatin1String(title), figure("predicted_total", 0),
                                      figure("actual_total", 0), figure("mae", 3), figure("rmse", 3));
        QVERIFY2(text.contains(line), qPrintable(line + u'\n' + text));
    }
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
