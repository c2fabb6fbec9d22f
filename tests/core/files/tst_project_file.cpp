// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/journal.h"
#include "files/pasted_file.h"
#include "files/project_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <algorithm>
#include <cstdio>
#include <thread>

using namespace kiymet;
using namespace std::chrono_literals;
using files::Journal;
using files::JournalEntry;
using files::Project;
using files::ProjectSource;

namespace {

analysis::DocumentState someState(int number = 0)
{
    analysis::DocumentState state;
    state.settings.outliers.highQuantile = 0.95;
    state.settings.outliers.byColumn[QStringLiteral("Değer.ş")].factor = 3;
    state.settings.segmentCount = 2 + number % 9;
    state.settings.analysisDate = QDate(2021, 6, 1);
    state.actions.set(0, 4, QStringLiteral("Teşekkür et, \"ödül\" ver\n& sor"));
    state.actions.set(analysis::RfmSegment::AtRisk, QStringLiteral("Ara"));
    state.lists = analysis::exampleLists();
    state.lists[0].name = QStringLiteral("Kadın \"gözde\" %1").arg(number);
    state.lists[1].withoutConsent = true;
    state.notes = QStringLiteral("not %1").arg(number);
    return state;
}

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& name, const QByteArray& content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

QString kindOf(const std::optional<Failure>& failure)
{
    return failure ? QString::number(int(failure->kind)) + u' ' + failure->detail : QStringLiteral("none");
}

/// A zip of these parts.
void pack(const QString& name, const QList<std::pair<QString, QByteArray>>& parts)
{
    QuaZip zip(name);
    QVERIFY(zip.open(QuaZip::mdCreate));
    for (const auto& [part, bytes] : parts) {
        QuaZipFile member(&zip);
        QVERIFY(member.open(QIODevice::WriteOnly, QuaZipNewInfo(part)));
        member.write(bytes);
    }
}

} // namespace

class TestProjectFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void thereAndBack_data();
    void thereAndBack();
    void olderVersion();
    void movesTogether();
    void sourceMissingOrChanged();
    void badProjects_data();
    void badProjects();
    void bombsAndPaths();
    void pastedFiles();
    void failedWriteLeavesTheOld();
    void fullDisk();
    void onlyTheUserReads();
    void journalThereAndBack();
    void journalIsHeld();
    void survivesKill_data();
    void survivesKill();

private:
    QString path(const QString& name) const { return m_home->filePath(name); }
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestProjectFile::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

void TestProjectFile::thereAndBack_data()
{
    QTest::addColumn<bool>("embedded");
    QTest::addColumn<int>("bytes");
    QTest::newRow("referred to") << false << 100;
    QTest::newRow("embedded") << true << 100;
    QTest::newRow("embedded, empty") << true << 0;
    QTest::newRow("embedded, more than a step") << true << (3 << 20) + 17;
}

void TestProjectFile::thereAndBack()
{
    QFETCH(const bool, embedded);
    QFETCH(const int, bytes);
    QByteArray content(bytes, 'x');
    QRandomGenerator random(7);
    for (char& c : content)
        c = static_cast<char>('a' + random.bounded(26));
    const QString data = path(QStringLiteral("müşteri verisi.csv"));
    write(data, content);
    const auto source = files::describeSource(data);
    QVERIFY(source);
    QCOMPARE(source->bytes, qint64(bytes));
    Project project{someState(), *source};
    project.source.embedded = embedded;
    const QString file = path(QStringLiteral("Şükrü'nün projesi.kiymet"));
    const auto failure = files::writeProject(file, project);
    QVERIFY2(!failure, qPrintable(kindOf(failure)));
    QVERIFY(files::isProject(file));
    // Known by its content too.
    QVERIFY(QFile::copy(file, path(QStringLiteral("other.zip"))));
    QVERIFY(files::isProject(path(QStringLiteral("other.zip"))));
    QVERIFY(!files::isProject(data));

    const auto read = files::readProject(file);
    QVERIFY2(read, qPrintable(read ? QString() : kindOf(read.failure())));
    QVERIFY(*read == project);
    const auto opened = files::openProject(file);
    QVERIFY(opened);
    QVERIFY(!opened->doubt);
    QCOMPARE(contentOf(opened->source), content);
    QCOMPARE(opened->source == data, !embedded);
}

/// What version 1 wrote still opens, its actions included.
void TestProjectFile::olderVersion()
{
    const QString file = path(QStringLiteral("old.kiymet"));
    pack(file, {{QStringLiteral("manifest.json"), R"({"format": "kiymet-project", "version": 1})"},
                {QStringLiteral("document.json"),
                 R"({"settings": {"segments": {"count": 3}}, "notes": "n",
               "actions": {"cltv.0.4": "Call", "cltv.2.3": "Wait", "cltv.9.4": "?", "cltv.0": "?"}})"},
                {QStringLiteral("source.json"), R"({"embedded": false, "path": "a.csv"})"}});
    const auto read = files::readProject(file);
    QVERIFY2(read, qPrintable(read ? QString() : kindOf(read.failure())));
    analysis::DocumentState expected;
    expected.settings.segmentCount = 3;
    expected.notes = QStringLiteral("n");
    expected.actions.set(0, 4, QStringLiteral("Call"));
    expected.actions.set(2, 3, QStringLiteral("Wait"));
    QVERIFY(read->state == expected);
}

void TestProjectFile::movesTogether()
{
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("old/data")));
    const QString data = path(QStringLiteral("old/data/a.csv"));
    write(data, "id\n1\n");
    const Project project{someState(), *files::describeSource(data)};
    QVERIFY(!files::writeProject(path(QStringLiteral("old/p.kiymet")), project));
    QVERIFY(QDir(m_home->path()).rename(QStringLiteral("old"), QStringLiteral("new")));
    const auto opened = files::openProject(path(QStringLiteral("new/p.kiymet")));
    QVERIFY(opened);
    QVERIFY(!opened->doubt);
    QCOMPARE(opened->source, path(QStringLiteral("new/data/a.csv")));
}

void TestProjectFile::sourceMissingOrChanged()
{
    const QString data = path(QStringLiteral("a.csv"));
    const QString file = path(QStringLiteral("p.kiymet"));
    write(data, "id\n1\n");
    QVERIFY(!files::writeProject(file, {someState(), *files::describeSource(data)}));
    write(data, "id\n2\n"); // as long, and as new for all that a clock tells
    auto opened = files::openProject(file);
    QVERIFY(opened && opened->doubt);
    QCOMPARE(opened->doubt->kind, FailureKind::SourceChanged);
    QVERIFY(opened->doubt->subject.contains(QStringLiteral("a.csv")));
    write(data, "id\n1\n2\n");
    QCOMPARE(files::openProject(file)->doubt->kind, FailureKind::SourceChanged);
    QFile::remove(data);
    QCOMPARE(files::openProject(file)->doubt->kind, FailureKind::SourceMissing);
}

void TestProjectFile::badProjects_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("manifest");
    QTest::addColumn<QByteArray>("document");
    const QByteArray manifest = R"({"format": "kiymet-project", "version": 1})";
    const auto row = [](const char* name, FailureKind kind, const QByteArray& m, const QByteArray& d) {
        QTest::newRow(name) << int(kind) << m << d;
    };
    row("another format", FailureKind::ProjectUnreadable, R"({"format": "other", "version": 1})", "{}");
    row("newer", FailureKind::ProjectTooNew, R"({"format": "kiymet-project", "version": 99})", "{}");
    row("no version", FailureKind::ProjectTooNew, R"({"format": "kiymet-project"})", "{}");
    row("manifest is no JSON", FailureKind::ProjectUnreadable, "{", "{}");
    row("document is no JSON", FailureKind::ProjectUnreadable, manifest, "[1]");
    row("unknown setting", FailureKind::UnknownSetting, manifest, R"({"settings": {"modle": 1}})");
    row("value out of range", FailureKind::InvalidSetting, manifest,
        R"({"settings": {"outliers": {"factor": -1}}})");
    row("list with a condition that is none", FailureKind::FilterUnreadable, manifest,
        R"({"lists": [{"name": "a", "filter": {"segmnt": ["A"]}}]})");
    row("action of a segment that is none", FailureKind::InvalidSetting, manifest,
        R"({"actions": {"rfm": {"champion": "x"}}})");
    row("no source", FailureKind::ProjectUnreadable, manifest, "{}");
}

void TestProjectFile::badProjects()
{
    QFETCH(const int, kind);
    QFETCH(const QByteArray, manifest);
    QFETCH(const QByteArray, document);
    const QString file = path(QStringLiteral("p.kiymet"));
    pack(file, {{QStringLiteral("manifest.json"), manifest}, {QStringLiteral("document.json"), document}});
    const auto read = files::readProject(file);
    QVERIFY(!read);
    QCOMPARE(int(read.failure().kind), kind);
    QCOMPARE(read.failure().file, file);
    // Cut short anywhere, it is refused and nothing worse.
    const QByteArray whole = contentOf(file);
    for (qsizetype length = 0; length < whole.size(); length += 7) {
        write(file, whole.left(length));
        QVERIFY(!files::readProject(file));
    }
}

void TestProjectFile::bombsAndPaths()
{
    const QByteArray manifest = R"({"format": "kiymet-project", "version": 1})";
    const auto project = [&](const QString& member, const QByteArray& bytes, const QByteArray& path) {
        const QString file = this->path(QStringLiteral("p.kiymet"));
        pack(file,
             {{QStringLiteral("manifest.json"), manifest},
              {QStringLiteral("document.json"), "{}"},
              {QStringLiteral("source.json"), R"({"embedded": true, "absolute_path": ")" + path + "\"}"},
              {member, bytes}});
        return file;
    };
    // A data file that unpacks to a thousand times its size is none.
    const auto bomb =
        files::openProject(project(QStringLiteral("source/a.csv"), QByteArray(60 << 20, '0'), "/data/a.csv"));
    QVERIFY(!bomb);
    QCOMPARE(bomb.failure().kind, FailureKind::ArchiveTooLarge);
    // Nor do settings of that kind fill the memory.
    const QString file = path(QStringLiteral("q.kiymet"));
    pack(file, {{QStringLiteral("manifest.json"), QByteArray(40 << 20, ' ') + manifest}});
    QCOMPARE(files::readProject(file).failure().kind, FailureKind::ProjectUnreadable);
    // A name leads nowhere but into the folder of the copy.
    for (const char* name :
         {"../../escaped.csv", "/escaped.csv", "..\\\\escaped.csv", "x/../../escaped.csv"}) {
        const auto opened =
            files::openProject(project(QStringLiteral("source/") + QLatin1String(name), "id\n1\n", name));
        QVERIFY(opened);
        QCOMPARE(QFileInfo(opened->source).absolutePath(),
                 QFileInfo(opened->unpacked->path()).absoluteFilePath());
        QCOMPARE(contentOf(opened->source), QByteArray("id\n1\n"));
    }
    for (const char* name : {"", ".", "..", "/"})
        files::openProject(project(QStringLiteral("source/a.csv"), "id\n1\n", name)); // does no harm
}

void TestProjectFile::pastedFiles()
{
    const QString folder = path(QStringLiteral("journals"));
    const auto count = [&folder] {
        return QDir(folder + QStringLiteral("/pasted")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    };
    auto pasted = files::PastedFile::write(folder, QStringLiteral("yapıştırılan.txt"), "id\tx\n1\t2\n");
    QVERIFY(pasted);
    const QString file = (*pasted)->file();
    QCOMPARE(contentOf(file), QByteArray("id\tx\n1\t2\n"));
    QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!files::PastedFile::takeOver(folder, file)); // it is held
    QVERIFY(!files::PastedFile::takeOver(folder, path(QStringLiteral("a.csv"))));
    files::PastedFile::sweep(folder);
    QCOMPARE(contentOf(file).size(), 9);
    // A journal that was left behind speaks of it: it stays, and can be had back.
    {
        Journal journal(folder);
        QVERIFY(!journal.write({file, {}, someState(), QDateTime::currentDateTimeUtc()}));
    }
    *pasted = nullptr;
    QCOMPARE(contentOf(file).size(), 9);
    auto again = files::PastedFile::takeOver(folder, file);
    QVERIFY(again);
    Journal::takeOver(Journal::abandoned(folder).front().file)->remove();
    QCOMPARE(count(), 1);
    again.reset(); // nobody wants it any more
    QCOMPARE(count(), 0);
    const auto failed = files::PastedFile::write(QStringLiteral("/proc/none"), QStringLiteral("a"), "x");
    QVERIFY(!failed);
    QCOMPARE(failed.failure().kind, FailureKind::OutputUnwritable);
}

void TestProjectFile::failedWriteLeavesTheOld()
{
    const QString data = path(QStringLiteral("a.csv"));
    const QString file = path(QStringLiteral("p.kiymet"));
    write(data, QByteArray(1 << 20, 'x'));
    Project project{someState(1), *files::describeSource(data)};
    QVERIFY(!files::writeProject(file, project));
    const QByteArray old = contentOf(file);
    project.state = someState(2);
    project.source.embedded = true;
    int steps = 0;
    const auto cancelled = files::writeProject(file, project, [&steps](double) { return ++steps > 3; });
    QVERIFY(cancelled);
    QCOMPARE(cancelled->kind, FailureKind::Cancelled);
    QCOMPARE(contentOf(file), old);
    project.source.file = path(QStringLiteral("none.csv"));
    QCOMPARE(files::writeProject(file, project)->kind, FailureKind::FileNotFound);
    QCOMPARE(contentOf(file), old);
    QCOMPARE(files::writeProject(path(QStringLiteral("no/such/p.kiymet")), project)->kind,
             FailureKind::OutputUnwritable);
    QCOMPARE(QDir(m_home->path()).entryList(QDir::Files).size(), 2); // no remains
}

void TestProjectFile::fullDisk()
{
    // A file system of 64 KiB, for those who may make one.
    const QString disk = path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    if (QProcess::execute(QStringLiteral("mount"),
                          {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                           QStringLiteral("size=64k"), QStringLiteral("tmpfs"), disk}) != 0)
        QSKIP("Only root can mount a small file system to fill.");
    const auto unmount = qScopeGuard([&disk] { QProcess::execute(QStringLiteral("umount"), {disk}); });
    const QString data = path(QStringLiteral("a.csv"));
    QByteArray content(1 << 20, Qt::Uninitialized);
    QRandomGenerator random(1);
    for (char& c : content)
        c = static_cast<char>(random.bounded(256));
    write(data, content);
    const QString file = disk + QStringLiteral("/p.kiymet");
    Project project{someState(1), *files::describeSource(data)};
    QVERIFY(!files::writeProject(file, project));
    const QByteArray old = contentOf(file);
    project.source.embedded = true;
    const auto failure = files::writeProject(file, project);
    QVERIFY(failure);
    QCOMPARE(failure->kind, FailureKind::OutputUnwritable);
    QVERIFY(!failure->detail.isEmpty());
    QCOMPARE(contentOf(file), old);

    Journal journal(disk);
    JournalEntry entry{data, {}, someState(), QDateTime::currentDateTime()};
    QVERIFY(!journal.write(entry));
    const QByteArray saved = contentOf(journal.file());
    entry.state.notes = QString(1 << 20, QLatin1Char('n'));
    QVERIFY(journal.write(entry));
    QCOMPARE(contentOf(journal.file()), saved);
}

void TestProjectFile::onlyTheUserReads()
{
    const QString data = path(QStringLiteral("a.csv"));
    write(data, "id\n1\n");
    const QString file = path(QStringLiteral("p.kiymet"));
    Project project{someState(), *files::describeSource(data)};
    project.source.embedded = true;
    QVERIFY(!files::writeProject(file, project));
    Journal journal(path(QStringLiteral("journals")));
    QVERIFY(!journal.write({data, {}, someState(), QDateTime::currentDateTime()}));
    const auto opened = files::openProject(file);
    for (const QString& name : {file, journal.file(), opened->source})
        QVERIFY2(!(QFile::permissions(name) & (QFile::ReadGroup | QFile::ReadOther)), qPrintable(name));
}

void TestProjectFile::journalThereAndBack()
{
    const QString folder = path(QStringLiteral("journals"));
    QVERIFY(Journal::abandoned(folder).empty());
    const JournalEntry entry{QStringLiteral("/data/a.csv"), QStringLiteral("/p.kiymet"), someState(3),
                             QDateTime::currentDateTimeUtc()};
    {
        Journal journal(folder);
        QVERIFY(!journal.write(entry));
        QVERIFY(Journal::abandoned(folder).empty()); // it is held
    }
    auto found = Journal::abandoned(folder);
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].entry.source, entry.source);
    QCOMPARE(found[0].entry.project, entry.project);
    QVERIFY(found[0].entry.state == entry.state);
    QCOMPARE(found[0].entry.written, entry.written);

    auto journal = Journal::takeOver(found[0].file);
    QVERIFY(journal);
    QVERIFY(!Journal::takeOver(found[0].file)); // one window only
    journal->remove();
    journal.reset();
    QVERIFY(Journal::abandoned(folder).empty());
    QVERIFY(!Journal::takeOver(found[0].file));
    // What cannot be read is not offered, and stays.
    write(folder + QStringLiteral("/x.kiymet-journal"), "{\"format\":");
    QVERIFY(Journal::abandoned(folder).empty());
    QVERIFY(QFile::exists(folder + QStringLiteral("/x.kiymet-journal")));
}

void TestProjectFile::journalIsHeld()
{
    const QString folder = path(QStringLiteral("journals"));
    Journal one(folder);
    Journal two(folder);
    QVERIFY(one.file() != two.file());
    QVERIFY(!one.write({QStringLiteral("a"), {}, someState(1), {}}));
    QVERIFY(!two.write({QStringLiteral("b"), {}, someState(2), {}}));
    one.remove();
    QVERIFY(QFile::exists(two.file()));
}

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

void say(char what, int state)
{
    std::printf("%c %d %lld\n", what, state, static_cast<long long>(now()));
    std::fflush(stdout);
}

/// The child of survivesKill: state after state goes to the journal, every other one into the project, too.
/// It says which it begins with (b), and which are on the disk (j, p). `filling`: something else fills the
/// file system and empties it again, and now and then nothing can be saved.
[[noreturn]] void saveForEver(const QString& folder, bool filling)
{
    QRandomGenerator random(QRandomGenerator::global()->generate());
    Journal journal(folder + QStringLiteral("/journals"));
    ProjectSource source{folder + QStringLiteral("/data.bin"), 5, QByteArray(32, 'h'), false};
    for (int i = 1;; ++i) {
        if (filling && i > 2) { // the first ones find room
            QFile filler(folder + QStringLiteral("/filler"));
            if (filler.open(QIODevice::WriteOnly))
                filler.write(QByteArray(random.bounded(240 * 1024), 'f')); // as much as there is room for
        }
        say('b', i);
        if (!journal.write({source.file, {}, someState(i), QDateTime::currentDateTimeUtc()}))
            say('j', i);
        else if (!filling)
            std::abort();
        source.embedded = filling && i % 4 == 0;
        if (i % 2 == 0)
            continue;
        if (!files::writeProject(folder + QStringLiteral("/p.kiymet"), {someState(i), source}))
            say('p', i);
        else if (!filling)
            std::abort();
        else
            say('f', i);
    }
}

void TestProjectFile::survivesKill_data()
{
    QTest::addColumn<bool>("filling");
    QTest::newRow("while there is room") << false;
    QTest::newRow("while the disk fills up") << true;
}

/// The states that may be found: the newest that was said to be saved, or the one that was being saved.
struct Said {
    int saved = 0;
    int begun = 0;
    qint64 savedAt = 0;
};

Said saidOf(const QByteArray& lines, char what)
{
    Said said;
    const QList<QByteArray> all = lines.left(lines.lastIndexOf('\n') + 1).split('\n');
    for (const QByteArray& line : all) {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 3)
            continue;
        if (words[0][0] == what) {
            said.saved = words[1].toInt();
            said.savedAt = words[2].toLongLong();
        } else if (words[0] == "b") {
            said.begun = words[1].toInt();
        }
    }
    return said;
}

/// 200 times kill -9 at any moment of saving and autosaving.
void TestProjectFile::survivesKill()
{
    QFETCH(const bool, filling);
    const QString disk = path(QStringLiteral("disk"));
    QVERIFY(QDir().mkpath(disk));
    if (filling && QProcess::execute(QStringLiteral("mount"),
                                     {QStringLiteral("-t"), QStringLiteral("tmpfs"), QStringLiteral("-o"),
                                      QStringLiteral("size=256k"), QStringLiteral("tmpfs"), disk}) != 0)
        QSKIP("Only root can mount a small file system to fill.");
    const auto unmount = qScopeGuard([&] {
        if (filling)
            QProcess::execute(QStringLiteral("umount"), {disk});
    });
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    QByteArray content(24 * 1024, Qt::Uninitialized);
    for (char& c : content)
        c = static_cast<char>(random.bounded(256));
    int between = 0;
    int several = 0;
    int full = 0;
    for (int round = 0; round < 200; ++round) {
        const QString folder = disk + QStringLiteral("/%1").arg(round);
        QVERIFY(QDir().mkpath(folder));
        const auto clear = qScopeGuard([&folder] { QDir(folder).removeRecursively(); });
        write(folder + QStringLiteral("/data.bin"), content);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--save-for-ever"), folder,
                     filling ? QStringLiteral("filling") : QStringLiteral("room")});
        QByteArray lines;
        while (!lines.contains("p ")) { // the project is there
            QVERIFY(child.waitForReadyRead(20000));
            lines += child.readAllStandardOutput();
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random.bounded(60000)));
        child.kill();
        const qint64 killed = now();
        QVERIFY(child.waitForFinished());
        lines += child.readAllStandardOutput();

        const Said project = saidOf(lines, 'p');
        const auto read = files::readProject(folder + QStringLiteral("/p.kiymet"));
        QVERIFY2(read, qPrintable(read ? QString() : kindOf(read.failure())));
        QVERIFY2(read->state == someState(project.saved) || read->state == someState(project.begun),
                 qPrintable(read->state.notes));
        const auto found = Journal::abandoned(folder + QStringLiteral("/journals"));
        QCOMPARE(found.size(), 1U);
        const Said journal = saidOf(lines, 'j');
        const analysis::DocumentState& state = found[0].entry.state;
        QVERIFY2(state == someState(journal.saved) || state == someState(journal.begun),
                 qPrintable(state.notes));
        if (!filling)
            QVERIFY2(killed - journal.savedAt <= 2000, qPrintable(QString::number(killed - journal.savedAt)));
        // What the killed one left unfinished is gone, once somebody has looked and could lock.
        const QStringList left = QDir(folder + QStringLiteral("/journals")).entryList(QDir::Files);
        if (!filling)
            QCOMPARE(left, QStringList(QFileInfo(found[0].file).fileName()));
        between += state != someState(journal.saved) || read->state != someState(project.saved);
        several += project.saved > 1;
        full += lines.contains("f ");
    }
    qInfo("%d of 200 were killed when a further state was on the disk already, %d met a full disk", between,
          full);
    QVERIFY(several > 20); // the kills were spread over many savings
    QVERIFY(!filling || full > 20);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments[1] == QLatin1String("--save-for-ever"))
        saveForEver(arguments[2], arguments[3] == QLatin1String("filling"));
    TestProjectFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_project_file.moc"
