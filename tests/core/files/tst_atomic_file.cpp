// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/atomic_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace kiymet;
using namespace kiymet::files;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("not there");
}

/// Files of this process can grow to this size and no further, as on a full disk.
class FileSizeLimit {
public:
    explicit FileSizeLimit(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FileSizeLimit)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TestAtomicFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void writesAndReplaces()
    {
        const QString path = m_dir->filePath(QStringLiteral("çıktı.csv"));
        QVERIFY(!writeFile(path, "first, and longer"));
        QCOMPARE(contentOf(path), QByteArray("first, and longer"));
        QVERIFY(!writeFile(path, "second"));
        QCOMPARE(contentOf(path), QByteArray("second"));
        QVERIFY(!writeFile(path, ""));
        QCOMPARE(contentOf(path), QByteArray());
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(),
                 1);
    }

    void isNotThereBeforeCommit()
    {
        const QString path = m_dir->filePath(QStringLiteral("out"));
        QVERIFY(!writeFile(path, "old"));
        {
            AtomicFile file(path);
            QVERIFY(file.write("new"));
            QCOMPARE(contentOf(path), QByteArray("old"));
        }
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(),
                 1);
    }

    void aDiskThatFillsUpLeavesTheOldFile()
    {
        const QString path = m_dir->filePath(QStringLiteral("out"));
        QVERIFY(!writeFile(path, "old"));
        Unwritten failure;
        {
            const FileSizeLimit limit(100'000);
            AtomicFile file(path);
            const std::string block(60'000, 'x');
            QVERIFY(file.write(block));
            QVERIFY(!file.write(block));
            QVERIFY(!file.write("more"));
            failure = file.commit();
        }
        QVERIFY(failure);
        QCOMPARE(int(failure->kind), int(FailureKind::OutputUnwritable));
        QCOMPARE(failure->file, path);
        QVERIFY(!failure->detail.isEmpty());
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(),
                 1);
    }

    void aGroupTakesItsPlacesTogether()
    {
        const QString first = m_dir->filePath(QStringLiteral("first"));
        const QString second = m_dir->filePath(QStringLiteral("second"));
        QVERIFY(!writeFile(first, "old"));
        FileGroup group;
        QVERIFY(!writeFile({first, &group}, "new"));
        QVERIFY(!writeFile({second, &group}, "new too"));
        QCOMPARE(contentOf(first), QByteArray("old"));
        QVERIFY(!QFile::exists(second));
        QVERIFY(!group.commit());
        QCOMPARE(contentOf(first), QByteArray("new"));
        QCOMPARE(contentOf(second), QByteArray("new too"));
        QVERIFY(!group.commit()); // nothing left to do
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(),
                 2);
    }

    void aGroupWithoutOneLeavesTheOldFiles()
    {
        const QString first = m_dir->filePath(QStringLiteral("first"));
        QVERIFY(!writeFile(first, "old"));
        {
            FileGroup group; // never committed
            QVERIFY(!writeFile({first, &group}, "new"));
        }
        QCOMPARE(contentOf(first), QByteArray("old"));
        if (QFile::exists(QStringLiteral("/dev/full"))) {
            FileGroup group;
            QVERIFY(!writeFile({first, &group}, "new"));
            const Unwritten failure = writeFile({QStringLiteral("/dev/full"), &group}, "a few bytes");
            QVERIFY(failure);
            QCOMPARE(failure->detail, qt_error_string(ENOSPC));
        }
        QCOMPARE(contentOf(first), QByteArray("old"));
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(),
                 1);
    }

    void keepsPermissions()
    {
        const QString path = m_dir->filePath(QStringLiteral("out"));
        QVERIFY(!writeFile(path, "old"));
        const auto own = QFile::ReadOwner | QFile::WriteOwner;
        for (const QFile::Permissions permissions :
             {QFile::Permissions(own), own | QFile::ReadGroup, own | QFile::ExeOwner | QFile::ReadOther}) {
            QVERIFY(QFile::setPermissions(path, permissions));
            QVERIFY(!writeFile(path, "new"));
            constexpr auto users =
                QFile::ReadUser | QFile::WriteUser | QFile::ExeUser; // who asks, not the file
            QCOMPARE(QFile::permissions(path) & ~users, permissions);
        }
        AtomicFile file(path);
        file.makePrivate();
        QVERIFY(file.write("mine"));
        QVERIFY(!file.commit());
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void fullDevice_data()
    {
        QTest::addColumn<bool>("link");
        QTest::newRow("itself") << false;
        QTest::newRow("behind a link") << true;
    }
    void fullDevice()
    {
        if (!QFile::exists(QStringLiteral("/dev/full")))
            QSKIP("no /dev/full on this system");
        QFETCH(bool, link);
        QString path = QStringLiteral("/dev/full");
        if (link) {
            path = m_dir->filePath(QStringLiteral("link"));
            QVERIFY(QFile::link(QStringLiteral("/dev/full"), path));
        }
        const Unwritten failure = writeFile(path, "a few bytes");
        QVERIFY(failure);
        QCOMPARE(failure->file, path);
        QCOMPARE(failure->detail, qt_error_string(ENOSPC));
    }

    void linkStaysALink()
    {
        const QString target = m_dir->filePath(QStringLiteral("target"));
        const QString link = m_dir->filePath(QStringLiteral("link"));
        QVERIFY(!writeFile(target, "old"));
        QVERIFY(QFile::link(target, link));
        QVERIFY(!writeFile(link, "new"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contentOf(target), QByteArray("new"));
    }

    void refused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("folder missing") << QStringLiteral("missing/out");
        QTest::newRow("a file for a folder") << QStringLiteral("file/out");
        QTest::newRow("a folder for a file") << QStringLiteral("folder");
    }
    void refused()
    {
        QFETCH(QString, name);
        QVERIFY(!writeFile(m_dir->filePath(QStringLiteral("file")), "x"));
        QVERIFY(QDir(m_dir->path()).mkdir(QStringLiteral("folder")));
        const QString path = m_dir->filePath(name);
        const Unwritten failure = writeFile(path, "x");
        QVERIFY(failure);
        QCOMPARE(int(failure->kind), int(FailureKind::OutputUnwritable));
        QCOMPARE(failure->file, path);
        QVERIFY(!failure->detail.isEmpty());
    }

    void readOnlyFolder()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        const QString folder = m_dir->filePath(QStringLiteral("locked"));
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        const Unwritten failure = writeFile(folder + QStringLiteral("/out"), "x");
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(failure);
        QVERIFY(!QFile::exists(folder + QStringLiteral("/out")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_APPLESS_MAIN(TestAtomicFile)
#include "tst_atomic_file.moc"
