// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dressing.h"
#include "files/project_file.h"
#include "files/recipe_file.h"
#include "reference.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <algorithm>

using namespace kiymet;

namespace {

struct Run {
    int status = -1;
    QString out;
    QString err;
};

/// The program as a script starts it, where there is no display.
Run kiymetRun(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(KIYMET_PROGRAM), arguments);
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

void write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Made-up customers in a layout of their own: id, first, last, orders, value.
QByteArray customers(int n)
{
    QByteArray text("customer_id,first_order_date,last_order_date,order_num,customer_value\n");
    for (int i = 0; i < n; ++i) {
        const QDate first = QDate(2020, 1, 1).addDays(i * 7 % 300);
        const int orders = 1 + i % 5;
        const QDate last = orders == 1 ? first : first.addDays(20 + i * 13 % 150);
        text += "c" + QByteArray::number(i) + ',' + first.toString(Qt::ISODate).toUtf8() + ',' +
                last.toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(orders) + ',' +
                QByteArray::number(orders * (50 + i * 37 % 400)) + '\n';
    }
    return text;
}

const QByteArray header("customer_id,first_order_date,last_order_date,order_num,customer_value\n");

} // namespace

class TestBatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_input = m_dir->filePath(QStringLiteral("in.csv"));
        m_output = m_dir->filePath(QStringLiteral("deep/out"));
        write(m_input, customers(300));
    }
    /// Everything about how a file is read can be said, and is needed for this one: a file of an archive, in
    /// an encoding and with punctuation of its own, without a header, whose figures and dates can be read in
    /// two ways.
    void everythingAboutTheInputCanBeSaid()
    {
        const QByteArray plain = customers(200);
        write(m_input, plain);
        const QString whole = m_dir->filePath(QStringLiteral("plain"));
        QCOMPARE(kiymetRun({QStringLiteral("--batch"), m_input, QStringLiteral("--output"), whole,
                            QStringLiteral("--set"), QStringLiteral("analysis.date=2021-12-31")})
                     .status,
                 0);
        QByteArray odd;
        const QList<QByteArray> lines = plain.trimmed().split('\n');
        for (const QByteArray& line : lines.mid(1)) {
            const QList<QByteArray> cells = line.split(',');
            const auto american = [](const QByteArray& iso) {
                return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate)
                    .toString(QStringLiteral("MM/dd/yyyy"))
                    .toLatin1();
            };
            // A channel in Windows-1254: Mağaza.
            odd += "Ma\xF0"
                   "aza|" +
                   cells[0] + '|' + american(cells[1]) + '|' + american(cells[2]) + '|' + cells[3] + '|' +
                   cells[4] + ".000|" + cells[4] + ",000\n";
        }
        const QString zip = m_dir->filePath(QStringLiteral("odd.zip"));
        write(zip, test::zipped({{QStringLiteral("a.csv"), plain}, {QStringLiteral("b.txt"), odd}}));
        QStringList arguments{QStringLiteral("--batch"), zip, QStringLiteral("--output"), m_output};
        const char* const said[] = {"analysis.date=2021-12-31",
                                    "input.kind=customers",
                                    "input.member=b.txt",
                                    "input.encoding=windows-1254",
                                    "input.delimiter=|",
                                    "input.header=none",
                                    "input.decimal=.",
                                    "input.thousands=,",
                                    "input.date_order=mdy",
                                    "input.by_column.column_7.decimal=,",
                                    "input.by_column.column_7.thousands=.",
                                    "input.by_column.column_4.date_order=mdy",
                                    "mapping.customer_id=column_2",
                                    "mapping.channel=column_1",
                                    "mapping.first_date=column_3",
                                    "mapping.last_date=column_4",
                                    "mapping.orders=column_5",
                                    "mapping.value=column_7"};
        for (const char* one : said)
            arguments << QStringLiteral("--set") << QLatin1String(one);
        const Run run = kiymetRun(arguments);
        QVERIFY2(run.status == 0, qPrintable(run.err));
        for (const char* name :
             {"/customers.csv", "/segments.csv", "/rfm_segments.csv", "/top_customers.csv"}) {
            QVERIFY(contentOf(whole + QLatin1String(name)).size() > 50);
            QCOMPARE(contentOf(m_output + QLatin1String(name)), contentOf(whole + QLatin1String(name)));
        }
        const QJsonObject settings =
            QJsonDocument::fromJson(contentOf(m_output + QStringLiteral("/model.json")))
                .object()
                .value(QLatin1String("settings"))
                .toObject();
        const QJsonObject input = settings.value(QLatin1String("input")).toObject();
        QCOMPARE(input.value(QLatin1String("header")).toString(), QStringLiteral("none"));
        QCOMPARE(input.value(QLatin1String("encoding")).toString(), QStringLiteral("windows-1254"));
        // The same as a recipe in a file.
        const QString recipe = m_dir->filePath(QStringLiteral("recipe.json"));
        write(recipe, QJsonDocument(settings).toJson());
        const QString again = m_dir->filePath(QStringLiteral("again"));
        const Run byFile = kiymetRun({QStringLiteral("--batch"), zip, QStringLiteral("--settings"), recipe,
                                      QStringLiteral("--output"), again});
        QVERIFY2(byFile.status == 0, qPrintable(byFile.err));
        QCOMPARE(contentOf(again + QStringLiteral("/customers.csv")),
                 contentOf(whole + QStringLiteral("/customers.csv")));
        // Every key that there is can be said.
        for (const QString& key : analysis::settingKeys())
            if (key.startsWith(QLatin1String("input.")) || key.startsWith(QLatin1String("mapping.")))
                QVERIFY2(analysis::withSetting({}, key, QStringLiteral("auto")), qPrintable(key));
    }

    void aProjectIsItsRecipeOnItsSource_data()
    {
        QTest::addColumn<bool>("embedded");
        QTest::newRow("referred to") << false;
        QTest::newRow("embedded") << true;
    }
    void aProjectIsItsRecipeOnItsSource()
    {
        QFETCH(const bool, embedded);
        write(m_input, customers(400));
        analysis::DocumentState state;
        state.settings.outliers.highQuantile = 0.9;
        state.settings.segmentCount = 3;
        analysis::TargetList best{QStringLiteral("En iyi/müşteri"), {}};
        best.filter.kind = analysis::Filter::Kind::Segment;
        best.filter.words = QStringList{QStringLiteral("A")};
        state.lists = {best};
        const QString recipe = m_dir->filePath(QStringLiteral("recipe.json"));
        QVERIFY(!files::writeRecipe(recipe, state.settings));
        files::Project project{state, *files::describeSource(m_input)};
        project.source.embedded = embedded;
        const QString file = m_dir->filePath(QStringLiteral("proje ş.kiymet"));
        QVERIFY(!files::writeProject(file, project));
        const QString byRecipe = m_dir->filePath(QStringLiteral("recipe"));
        const QString byProject = m_dir->filePath(QStringLiteral("project"));
        const QStringList common{QStringLiteral("--set"), QStringLiteral("output.top=7")};
        const Run one =
            kiymetRun(QStringList{QStringLiteral("--batch"), m_input, QStringLiteral("--settings"), recipe,
                                  QStringLiteral("--output"), byRecipe} +
                      common);
        const Run two = kiymetRun(
            QStringList{QStringLiteral("--batch"), file, QStringLiteral("--output"), byProject} + common);
        QVERIFY2(one.status == 0 && two.status == 0, qPrintable(one.err + two.err));
        for (const char* name : {"customers.csv", "top_customers.csv", "segments.csv", "outliers.csv",
                                 "rfm_segments.csv", "findings.csv"}) {
            const QString csv = u'/' + QLatin1String(name);
            QVERIFY(contentOf(byRecipe + csv).size() > 50);
            QCOMPARE(contentOf(byProject + csv), contentOf(byRecipe + csv));
        }
        // Its target lists come with it.
        const QByteArray list = contentOf(byProject + QStringLiteral("/list_En_iyi_müşteri.csv"));
        QCOMPARE(list.count('\n') - 1, contentOf(byProject + QStringLiteral("/customers.csv")).count(",A,"));
        QVERIFY(list.count(",A,") > 50);
        QVERIFY(!QFile::exists(byRecipe + QStringLiteral("/list_En_iyi_müşteri.csv")));
        const auto model = [](const QString& folder) {
            QJsonObject json =
                QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/model.json"))).object();
            json.remove(QLatin1String("seconds")); // of the clock
            return json;
        };
        QVERIFY(model(byRecipe).contains(QLatin1String("transaction")));
        QCOMPARE(model(byProject), model(byRecipe));
        // Another data file in its place is not taken for it.
        write(m_input, customers(401));
        const Run three = kiymetRun({QStringLiteral("--batch"), file, QStringLiteral("--output"), byProject});
        QCOMPARE(three.status, embedded ? 0 : 3);
        QCOMPARE(three.err.contains(QFileInfo(m_input).fileName()), !embedded);
    }
    void cleanup() { m_dir.reset(); }

    void usage_data()
    {
        QTest::addColumn<QStringList>("arguments"); // IN and OUT stand for the input and the output folder
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const char* arguments, const char* message) {
            QTest::newRow(name) << QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts)
                                << QString::fromUtf8(message);
        };
        row("no input", "",
            "There is no input: kiymet --batch INPUT --output DIR. The input is a file, or the word "
            "sample.");
        row("no output", "IN", "There is no folder to write to: add --output DIR.");
        row("two inputs", "IN IN --output OUT",
            "There is one input too many: “IN”. Run the program once for each "
            "file.");
        row("misspelt option", "IN --ouput OUT", "There is no option --ouput. Did you mean --output?");
        row("no such option", "IN --output OUT --zzz",
            "There is no option --zzz. See kiymet --batch --help.");
        row("value missing", "IN --output", "--output needs a value: --output DIR.");
        row("value too many", "IN --output OUT --quiet=1", "--quiet takes no value.");
        row("set without value", "IN --output OUT --set preset", "--set takes KEY=VALUE, not “preset”.");
        row("no such stage", "IN --output OUT --until segment",
            "--until knows no stage “segment”: it takes read, clean, cap, fit or forecast.");
        row("no such language", "IN --output OUT --language fr", "--language takes en or tr, not “fr”.");
        row("no threads", "IN --output OUT --threads 0", "--threads takes a number from 1 to 1024, not “0”.");
        row("report of a part", "IN --output OUT --report r.pdf --until cap",
            "A report needs the whole analysis. Leave --until out.");
        row("workbook of a part", "IN --output OUT --workbook=w.xlsx --until cap",
            "A workbook needs the whole analysis. Leave --until out.");
        row("list without a file", "IN --output OUT --list mine",
            "There is no ready list “mine”, only women, men_or_children. Give a filter of your own: --list "
            "mine=FILTER.json.");
        row("list called a path", "IN --output OUT --list ../a=f.json",
            "--list takes NAME=FILTER.json, with a name of letters, digits, _ and -; not “../a=f.json”.");
        row("lists of one name", "IN --output OUT --list women --list women=f.json",
            "There are two lists called “women”. Give each its own name.");
        row("list of a part", "IN --output OUT --list women --until cap",
            "A list needs the whole analysis. Leave --until out.");
        row("list without columns", "IN --output OUT --list women",
            "The filter asks for what the file does not tell: category of interest (mapping.category). Map a "
            "column, or take that condition out.");
        row("misspelt key", "IN --output OUT --set value.month=3",
            "There is no setting “value.month”. Did you mean: value.months?");
        row("outside the range", "IN --output OUT --set segments.count=11",
            "The setting segments.count cannot be “11”. Allowed: 2, 3 … 10.");
        row("no such model", "IN --output OUT --set model.transactions=bgnbd",
            "The setting model.transactions cannot be “bgnbd”. Allowed: bg_nbd, mbg_nbd, pareto_nbd, nbd.");
        row("no such date", "IN --output OUT --set validation.split=half",
            "The setting validation.split cannot be “half”. Allowed: none, YYYY-MM-DD.");
        row("date too early", "IN --output OUT --set analysis.date=2020-01-01",
            "The analysis date lies before the newest last order.");
    }
    void usage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, message);
        const Run run = batch(arguments);
        QCOMPARE(run.status, 2);
        checkOneLine(run);
        message.replace(QStringLiteral("“IN”"), u'“' + m_input + u'”');
        QVERIFY2(run.err.contains(message), qPrintable(run.err));
        QVERIFY(run.out.isEmpty());
        QVERIFY(!QFile::exists(m_output));
    }

    void recipes_data()
    {
        QTest::addColumn<QByteArray>("recipe");
        QTest::addColumn<QString>("message"); // behind the recipe's name
        QTest::newRow("broken") << QByteArray("{\n  \"preset\": \"standard\",\n  çöp}")
                                << QStringLiteral(", line 3, column");
        QTest::newRow("no object") << QByteArray("[1]")
                                   << QStringLiteral(": The settings cannot be read: there is no "
                                                     "object in the file.");
        QTest::newRow("another file")
            << QByteArray("master_id,first_order_date\nk1,2020-01-31\n")
            << QStringLiteral(": The settings cannot be read: the file is no recipe.");
        QTest::newRow("empty") << QByteArray()
                               << QStringLiteral(", line 1, column 1: The settings cannot be read");
        QTest::newRow("misspelt") << QByteArray("{\"value\": {\"month\": 3}}")
                                  << QStringLiteral(
                                         ": There is no setting “value.month”. Did you mean: value.months?");
        QTest::newRow("wrong type") << QByteArray("{\"value.months\": \"6\"}")
                                    << QStringLiteral(
                                           ": The setting value.months cannot be “6”. Allowed: 1, 2 … 120.");
    }
    void recipes()
    {
        QFETCH(QByteArray, recipe);
        QFETCH(QString, message);
        const QString path = m_dir->filePath(QStringLiteral("recipe.json"));
        write(path, recipe);
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                               QStringLiteral("--settings"), path});
        QCOMPARE(run.status, 2);
        checkOneLine(run);
        QVERIFY2(run.err.startsWith(path + message), qPrintable(run.err));
    }

    void columnsByShapeAreNamedInTheirOrder()
    {
        const QString log = m_dir->filePath(QStringLiteral("log.csv"));
        write(log, "Kunde;Kaufdatum;Betrag\nk1;05.01.2020;5,50\nk2;17.01.2020;6,25\nk1;18.01.2020;7\n"
                   "k3;19.01.2020;1,5\nk2;20.01.2020;2\n");
        const Run run = kiymetRun({QStringLiteral("--batch"), log, QStringLiteral("--output"), m_output,
                                   QStringLiteral("--until"), QStringLiteral("read")});
        QVERIFY2(run.out.contains(QStringLiteral("Kunde, Kaufdatum, Betrag")), qPrintable(run.out + run.err));
    }

    void filters_data()
    {
        QTest::addColumn<QByteArray>("filter");
        QTest::addColumn<QString>("message"); // behind the file's name
        QTest::newRow("broken") << QByteArray("{\"all\": [}") << QStringLiteral(", line 1, column 1");
        QTest::newRow("no object") << QByteArray("[1]")
                                   << QStringLiteral(": The filter cannot be read: there is no object in "
                                                     "the file. It must be one JSON object.");
        QTest::newRow("misspelt") << QByteArray("{\"all\": [{\"segmnt\": \"A\"}]}")
                                  << QStringLiteral(": The filter cannot have “segmnt” at all[0].segmnt. "
                                                    "Allowed: segment.");
    }
    void filters()
    {
        QFETCH(QByteArray, filter);
        QFETCH(QString, message);
        const QString path = m_dir->filePath(QStringLiteral("filter.json"));
        write(path, filter);
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                               QStringLiteral("--list"), QStringLiteral("mine=") + path});
        QCOMPARE(run.status, 2);
        checkOneLine(run);
        QVERIFY2(run.err.startsWith(path + message), qPrintable(run.err));
        QVERIFY(!QFile::exists(m_output));
    }

    /// The best quarter among those with three orders or more, whoever of them gave consent.
    void list()
    {
        QByteArray text = customers(300);
        QByteArrayList lines = text.trimmed().split('\n');
        lines[0] += ",izin";
        for (int i = 1; i < lines.size(); ++i)
            lines[i] += i % 3 == 0 ? ",Hayır" : ",Evet";
        write(m_input, lines.join('\n') + '\n');
        const QString filter = m_dir->filePath(QStringLiteral("filter.json"));
        write(filter, "{\"all\": [{\"segment\": \"A\"}, {\"orders\": {\"min\": 3}}]}");
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                               QStringLiteral("--list"), QStringLiteral("best=") + filter});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const QByteArray all = contentOf(m_output + QStringLiteral("/customers.csv"));
        QByteArray expected = all.left(all.indexOf('\n') + 1);
        const QByteArrayList rows = all.split('\n');
        int refused = 0;
        for (int i = 1; i <= 300; ++i) {
            const QByteArrayList cells = rows[i].split(',');
            if (cells[9] != "A" || cells[11].toInt() < 3)
                continue;
            if (i % 3 == 0)
                ++refused;
            else
                expected += rows[i] + '\n';
        }
        QVERIFY(refused > 0);
        QVERIFY(expected.count('\n') > 10);
        QCOMPARE(contentOf(m_output + QStringLiteral("/list_best.csv")), expected);
        QVERIFY2(run.out.contains(
                     QStringLiteral("List best: %1 customers with a CLTV of ").arg(expected.count('\n') - 1)),
                 qPrintable(run.out));
        QVERIFY2(
            run.out.contains(
                QStringLiteral("List best: %1 customers without permission were left out.").arg(refused)),
            qPrintable(run.out));
    }

    void workbook()
    {
        const QString path = m_output + QStringLiteral("/kitap.xlsx");
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                               QStringLiteral("--workbook"), path, QStringLiteral("--progress")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QVERIFY(run.err.contains(QLatin1String("workbook 100%")));
        QVERIFY(contentOf(path).startsWith("PK"));
        const Run failing = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                                   QStringLiteral("--workbook"), m_input + QStringLiteral("/w.xlsx")});
        QCOMPARE(failing.status, 5);
        checkOneLine(failing);
    }

    void recipeMissing()
    {
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                               QStringLiteral("--settings"), QStringLiteral("/nowhere/recipe.json")});
        QCOMPARE(run.status, 2);
        checkOneLine(run);
        QVERIFY(run.err.startsWith(QLatin1String("/nowhere/recipe.json: ")));
    }

    void badInputs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message"); // behind the file's name
        const QByteArray one("c1,2020-01-01,2020-05-01,3,100\n");
        const auto row = [](const char* name, const QByteArray& content, int status, const char* message) {
            QTest::newRow(name) << content << status << QString::fromUtf8(message);
        };
        row("empty", "", 3, ": The file is empty.");
        row("header only", header, 3, ", line 1: The file has a header but not one row of data.");
        row("NUL byte", header + one + QByteArray("c2,2020\0", 8) + "-01-01,2020-05-01,3,100\n", 3,
            ", line 3, column");
        row("open quote", header + one + "\"c2,2020-01-01,2020-05-01,3,100\n", 3,
            ", line 3, column 1: A quotation "
            "mark opens here");
        row("roles missing", "a,b\n1,2\n", 3, ", line 1: No column was recognised for: ");
        row("nothing left", header + "c1,2020-01-01,2020-05-01,0,0\n", 4,
            ", line 2: No customer is left after cleaning.");
        row("no repeat purchase",
            header + "c1,2020-01-01,2020-01-01,1,100\nc2,2020-02-01,2020-02-01,1,50\nc3,2020-03-01,2020-03-"
                     "01,1,70\n",
            4, ": Nobody bought a second time");
    }
    void badInputs()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, status);
        QFETCH(QString, message);
        write(m_input, content);
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT")});
        QVERIFY2(run.status == status, qPrintable(run.err));
        checkOneLine(run);
        QVERIFY2(run.err.startsWith(m_input + message), qPrintable(run.err));
        QVERIFY(!QFile::exists(m_output));
    }

    void unreadableFiles_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing") << QStringLiteral("/nowhere/kişi.csv")
                                 << QStringLiteral("/nowhere/kişi.csv: There is no such file.");
        QTest::newRow("folder") << QStringLiteral("/") << QStringLiteral("/: This is a folder.");
        QTest::newRow("line end in the name")
            << QStringLiteral("/no\nwhere") << QStringLiteral("/no where: There is");
    }
    void unreadableFiles()
    {
        QFETCH(QString, path);
        QFETCH(QString, message);
        const Run run = batch({path, QStringLiteral("--output"), QStringLiteral("OUT")});
        QCOMPARE(run.status, 3);
        checkOneLine(run);
        QVERIFY2(run.err.startsWith(message), qPrintable(run.err));
    }

    void unknownColumn()
    {
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                               QStringLiteral("--set"), QStringLiteral("mapping.value=customer_valu")});
        QCOMPARE(run.status, 3);
        checkOneLine(run);
        QVERIFY2(run.err.contains(
                     QStringLiteral("There is no column “customer_valu”. Did you mean: customer_value")),
                 qPrintable(run.err));
    }

    void unwritable_data()
    {
        QTest::addColumn<QString>("output");
        QTest::newRow("a file") << QStringLiteral("in.csv");
        QTest::newRow("below a file") << QStringLiteral("in.csv/deep/out");
    }
    void unwritable()
    {
        QFETCH(QString, output);
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), m_dir->filePath(output)});
        QCOMPARE(run.status, 5);
        checkOneLine(run);
        QVERIFY2(
            run.err.startsWith(m_input + QStringLiteral(": This could not be written: it is not a folder.")),
            qPrintable(run.err));
    }

    void readOnlyFolder()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        const QString folder = m_dir->filePath(QStringLiteral("locked"));
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), folder});
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(run.status, 5);
        checkOneLine(run);
    }

    void fullDisk()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full on this system");
        QVERIFY(QDir().mkpath(m_output));
        QVERIFY(QFile::link(QStringLiteral("/dev/full"), m_output + QStringLiteral("/customers.csv")));
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT")});
        QCOMPARE(run.status, 5);
        checkOneLine(run);
        QVERIFY2(run.err.startsWith(m_output + QStringLiteral("/customers.csv: This could not be written: ")),
                 qPrintable(run.err));
    }

    void writesWithoutADisplay()
    {
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QVERIFY(run.err.isEmpty());
        QVERIFY(run.out.contains(QLatin1String("300 customers; their CLTV adds up to ")));
        QVERIFY(run.out.contains(QStringLiteral("The results are in ") + m_output));
        QCOMPARE(contentOf(m_output + QStringLiteral("/customers.csv")).count('\n'), 301);
        QCOMPARE(contentOf(m_output + QStringLiteral("/top_customers.csv")).count('\n'), 21);
        QCOMPARE(QDir(m_output).entryList(QDir::Files | QDir::Hidden).size(), 7);
        // What the run was done with is a recipe that gives the same once more.
        const QJsonObject model = modelIn(m_output);
        const QString recipe = m_dir->filePath(QStringLiteral("recipe.json"));
        write(recipe, QJsonDocument(model.value(QLatin1String("settings")).toObject()).toJson());
        const QString second = m_dir->filePath(QStringLiteral("second"));
        QCOMPARE(batch({QStringLiteral("IN"), QStringLiteral("--output"), second,
                        QStringLiteral("--settings"), recipe})
                     .status,
                 0);
        QCOMPARE(contentOf(second + QStringLiteral("/customers.csv")),
                 contentOf(m_output + QStringLiteral("/customers.csv")));
    }

    void quietAndProgress()
    {
        const Run quiet =
            batch({QStringLiteral("IN"), QStringLiteral("--output=") + m_output, QStringLiteral("--quiet")});
        QCOMPARE(quiet.status, 0);
        QVERIFY(quiet.out.isEmpty());
        QVERIFY(quiet.err.isEmpty());
        const Run progress = batch({QStringLiteral("--progress"), QStringLiteral("--output=") + m_output,
                                    QStringLiteral("--"), QStringLiteral("IN")});
        QCOMPARE(progress.status, 0);
        static const QRegularExpression line(QStringLiteral("^[a-z_]+ \\d{1,3}%$"));
        const QStringList lines = progress.err.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(!lines.isEmpty());
        for (const QString& one : lines)
            QVERIFY2(line.match(one).hasMatch(), qPrintable(one));
        QVERIFY(progress.err.contains(QLatin1String("fit_transactions ")));
    }

    void until_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<bool>("capped");
        QTest::addColumn<bool>("fitted");
        QTest::newRow("read") << QStringLiteral("read") << false << false;
        QTest::newRow("clean") << QStringLiteral("clean") << false << false;
        QTest::newRow("cap") << QStringLiteral("cap") << true << false;
        QTest::newRow("fit") << QStringLiteral("fit") << true << true;
        QTest::newRow("forecast") << QStringLiteral("forecast") << true << true;
    }
    void until()
    {
        QFETCH(QString, stage);
        QFETCH(bool, capped);
        QFETCH(bool, fitted);
        const Run run = batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                               QStringLiteral("--until"), stage});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QCOMPARE(QDir(m_output).entryList(QDir::Files, QDir::Name),
                 QStringList({QStringLiteral("findings.csv"), QStringLiteral("model.json"),
                              QStringLiteral("outliers.csv")}));
        QCOMPARE(contentOf(m_output + QStringLiteral("/outliers.csv")).count('\n'), capped ? 3 : 1);
        const QJsonObject model = modelIn(m_output);
        QCOMPARE(model.value(QLatin1String("transaction")).isObject(), fitted);
        QCOMPARE(model.value(QLatin1String("spend")).isObject(), fitted);
    }

    void settingsWinInOrder()
    {
        const QString recipe = m_dir->filePath(QStringLiteral("recipe.json"));
        write(recipe, "\xef\xbb\xbf{\"segments\": {\"count\": 5}, \"output.top\": 3}");
        const Run run =
            batch({QStringLiteral("IN"), QStringLiteral("--output"), QStringLiteral("OUT"),
                   QStringLiteral("--set"), QStringLiteral("segments.count=3"), QStringLiteral("--settings"),
                   recipe, QStringLiteral("--set=value.months=12")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        const QJsonObject settings = modelIn(m_output).value(QLatin1String("settings")).toObject();
        QCOMPARE(settings.value(QLatin1String("segments")).toObject().value(QLatin1String("count")).toInt(),
                 3);
        QCOMPARE(settings.value(QLatin1String("value")).toObject().value(QLatin1String("months")).toInt(),
                 12);
        QCOMPARE(contentOf(m_output + QStringLiteral("/top_customers.csv")).count('\n'), 4);
        QCOMPARE(contentOf(m_output + QStringLiteral("/segments.csv")).count('\n'), 4);
    }

    void everyModel_data()
    {
        QTest::addColumn<QStringList>("parameters");
        QTest::newRow("bg_nbd") << QStringList(
            {QStringLiteral("a"), QStringLiteral("alpha"), QStringLiteral("b"), QStringLiteral("r")});
        QTest::newRow("mbg_nbd") << QStringList(
            {QStringLiteral("a"), QStringLiteral("alpha"), QStringLiteral("b"), QStringLiteral("r")});
        QTest::newRow("pareto_nbd") << QStringList(
            {QStringLiteral("alpha"), QStringLiteral("beta"), QStringLiteral("r"), QStringLiteral("s")});
        QTest::newRow("nbd") << QStringList({QStringLiteral("alpha"), QStringLiteral("r")});
    }
    void everyModel()
    {
        QFETCH(QStringList, parameters);
        const QString model = QLatin1String(QTest::currentDataTag());
        write(m_input, customers(300));
        const Run run = kiymetRun({QStringLiteral("--batch"), m_input, QStringLiteral("--output"), m_output,
                                   QStringLiteral("--set"), QStringLiteral("model.transactions=") + model,
                                   QStringLiteral("--set"), QStringLiteral("model.compare=true")});
        QCOMPARE(run.status, 0);
        const QJsonObject json =
            QJsonDocument::fromJson(contentOf(m_output + QStringLiteral("/model.json"))).object();
        const QJsonObject transaction = json.value(QLatin1String("transaction")).toObject();
        QCOMPARE(transaction.value(QLatin1String("model")).toString(), model);
        QVERIFY(transaction.value(QLatin1String("converged")).toBool());
        QCOMPARE(transaction.value(QLatin1String("parameters")).toObject().keys(), parameters);
        // A new customer buys, and is worth what he buys.
        const QJsonObject newCustomer = json.value(QLatin1String("new_customer")).toObject();
        QVERIFY(newCustomer.value(QLatin1String("exp_sales_3_month")).toDouble() > 0);
        QVERIFY(newCustomer.value(QLatin1String("exp_sales_6_month")).toDouble() >
                newCustomer.value(QLatin1String("exp_sales_3_month")).toDouble());
        // All models side by side, the chosen one as in model.json, and one of them recommended.
        const QList<QByteArray> rows =
            contentOf(m_output + QStringLiteral("/models.csv")).trimmed().split('\n');
        QCOMPARE(rows.size(), 5);
        QCOMPARE(rows[0],
                 QByteArray("model,r,alpha,a,b,s,beta,log_likelihood,free_parameters,aic,bic,penalty,exit,"
                            "boundary,recommended,reason"));
        int recommended = 0;
        int chosen = 0;
        for (const QByteArray& row : rows.mid(1)) {
            const QList<QByteArray> cells = row.split(',');
            QCOMPARE(cells.size(), 16);
            recommended += cells[14] == "1" ? 1 : 0;
            if (cells[0] == model.toUtf8()) {
                ++chosen;
                QCOMPARE(cells[7].toDouble(), transaction.value(QLatin1String("log_likelihood")).toDouble());
            }
        }
        QCOMPARE(recommended, 1);
        QCOMPARE(chosen, 1);
        const QList<QByteArray> penalties =
            contentOf(m_output + QStringLiteral("/penalties.csv")).trimmed().split('\n');
        QCOMPARE(penalties.size(), 10);
        QCOMPARE(std::count_if(penalties.begin(), penalties.end(),
                               [](const QByteArray& row) { return row.endsWith(",1"); }),
                 1);
    }

    void speaksTurkish()
    {
        const Run failed = kiymetRun({QStringLiteral("--batch"), QStringLiteral("--langauge"),
                                      QStringLiteral("tr"), QStringLiteral("--language=tr")});
        QCOMPARE(failed.status, 2);
        checkOneLine(failed);
        QVERIFY2(failed.err.contains(QLatin1String("demek istediniz")), qPrintable(failed.err));
        write(m_input, customers(1234) + "c9999,,2020-05-01,3,100\n");
        const Run run = kiymetRun({QStringLiteral("--batch"), m_input, QStringLiteral("--output"), m_output,
                                   QStringLiteral("--language"), QStringLiteral("tr")});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QVERIFY2(run.out.contains(QStringLiteral("1.234 müşteri; toplam CLTV ₺")), qPrintable(run.out));
        QVERIFY(contentOf(m_output + QStringLiteral("/findings.csv")).contains("satırda"));
    }

    void helpAndSample()
    {
        const Run help = kiymetRun({QStringLiteral("--batch"), QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        for (const char* option :
             {"--output DIR", "--set KEY=VALUE", "--until STAGE", "--threads N", "--report FILE.pdf"})
            QVERIFY2(help.out.contains(QLatin1String(option)), option);
        const Run sample =
            batch({QStringLiteral("sample"), QStringLiteral("--output"), QStringLiteral("OUT")});
        QVERIFY2(sample.status == 0, qPrintable(sample.err));
        QVERIFY(contentOf(m_output + QStringLiteral("/customers.csv")).count('\n') > 10'000);
    }

    void sameBytesOnAnyNumberOfCores()
    {
        const QString other = m_dir->filePath(QStringLiteral("other"));
        QCOMPARE(batch({QStringLiteral("sample"), QStringLiteral("--output"), QStringLiteral("OUT"),
                        QStringLiteral("--threads"), QStringLiteral("1")})
                     .status,
                 0);
        for (const char* threads : {"1", "2", "7"}) {
            QCOMPARE(batch({QStringLiteral("sample"), QStringLiteral("--output"), other,
                            QStringLiteral("--threads"), QLatin1String(threads)})
                         .status,
                     0);
            for (const char* name :
                 {"customers.csv", "top_customers.csv", "segments.csv", "outliers.csv", "findings.csv"}) {
                const QString file = u'/' + QLatin1String(name);
                QVERIFY2(contentOf(m_output + file) == contentOf(other + file), name);
            }
            QJsonObject first = modelIn(m_output);
            QJsonObject second = modelIn(other);
            first.remove(QLatin1String("seconds"));
            second.remove(QLatin1String("seconds"));
            QCOMPARE(QJsonDocument(first).toJson(), QJsonDocument(second).toJson());
        }
    }

private:
    Run batch(QStringList arguments) const
    {
        for (QString& argument : arguments) {
            if (argument == QLatin1String("IN"))
                argument = m_input;
            else if (argument == QLatin1String("OUT"))
                argument = m_output;
        }
        // In front, so that a row with a language of its own is not changed by it.
        return kiymetRun(
            QStringList({QStringLiteral("--batch"), QStringLiteral("--language"), QStringLiteral("en")}) +
            arguments);
    }
    static QJsonObject modelIn(const QString& folder)
    {
        return QJsonDocument::fromJson(contentOf(folder + QStringLiteral("/model.json"))).object();
    }
    static void checkOneLine(const Run& run)
    {
        QVERIFY2(run.err.endsWith(u'\n') && run.err.count(u'\n') == 1, qPrintable(run.err));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_input;
    QString m_output;
};

QTEST_GUILESS_MAIN(TestBatch)
#include "tst_batch.moc"
