// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/project_file.h"

#include "data/source/archive.h"
#include "data/source/source.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <algorithm>

namespace kiymet::files {

namespace {

constexpr int projectVersion = 2; // 1 had no target lists
const QString manifestName = QStringLiteral("manifest.json");
const QString documentName = QStringLiteral("document.json");
const QString sourceName = QStringLiteral("source.json");
const QString sourceFolder = QStringLiteral("source/");
/// More than any settings are; a project made to hurt is not unpacked.
constexpr qint64 largestPart = 16 << 20;
constexpr qint64 step = 1 << 20;

Failure failureOf(FailureKind kind, const QString& file, const QString& detail = {})
{
    Failure failure;
    failure.kind = kind;
    failure.file = file;
    failure.detail = detail;
    return failure;
}

Failure unreadable(const QString& file, const QString& detail)
{
    return failureOf(FailureKind::ProjectUnreadable, file, detail);
}

Outcome<QByteArray> part(QuaZip& zip, const QString& project, const QString& name)
{
    if (!zip.setCurrentFile(name, QuaZip::csSensitive))
        return unreadable(project, name);
    QuaZipFile member(&zip);
    if (!member.open(QIODevice::ReadOnly) || member.usize() > largestPart)
        return unreadable(project, name);
    QByteArray bytes = member.read(largestPart + 1);
    member.close(); // compares the checksum
    if (member.getZipError() != UNZ_OK || bytes.size() > largestPart)
        return unreadable(project, name);
    return bytes;
}

Outcome<QJsonObject> jsonPart(QuaZip& zip, const QString& project, const QString& name)
{
    const Outcome<QByteArray> bytes = part(zip, project, name);
    if (!bytes)
        return bytes.failure();
    const QJsonDocument document = QJsonDocument::fromJson(*bytes);
    if (!document.isObject())
        return unreadable(project, name);
    return document.object();
}

/// The name of the embedded file, from the archive itself.
QString embeddedName(const QuaZip& zip)
{
    const QStringList names = zip.getFileNameList();
    const auto at = std::find_if(names.begin(), names.end(), [](const QString& name) {
        return name.startsWith(sourceFolder) && name.size() > sourceFolder.size();
    });
    return at == names.end() ? QString() : *at;
}

/// A path that means the same on another machine where project and data file move together.
QString fromProject(const QString& project, const QString& file)
{
    return data::Source::at(file).isFile() ? QFileInfo(project).absoluteDir().relativeFilePath(file) : file;
}

QString placeOf(const QString& project, const QJsonObject& source)
{
    const QString absolute = source.value(QStringLiteral("absolute_path")).toString();
    const QString relative = source.value(QStringLiteral("path")).toString();
    if (!data::Source::at(absolute).isFile() || relative.isEmpty())
        return absolute;
    const QString beside = QDir::cleanPath(QFileInfo(project).absoluteDir().filePath(relative));
    return QFileInfo::exists(beside) || !QFileInfo::exists(absolute) ? beside : absolute;
}

bool addPart(QuaZip& zip, const QString& name, const QByteArray& bytes)
{
    QuaZipFile member(&zip);
    if (!member.open(QIODevice::WriteOnly, QuaZipNewInfo(name)))
        return false;
    const bool written = member.write(bytes) == bytes.size();
    member.close();
    return written && member.getZipError() == ZIP_OK;
}

/// Copies in steps; false when told to stop. `bytes` hears each step.
template<typename Take>
std::optional<Failure> readThrough(const QString& name, const Progress& progress, Take&& take)
{
    QFile file(name);
    if (!file.exists())
        return failureOf(FailureKind::FileNotFound, name);
    if (!file.open(QIODevice::ReadOnly))
        return failureOf(FailureKind::ReadFailed, name, file.errorString());
    const double size = std::max<double>(1, static_cast<double>(file.size()));
    QByteArray buffer(static_cast<qsizetype>(step), Qt::Uninitialized);
    for (qint64 done = 0;;) {
        const qint64 got = file.read(buffer.data(), step);
        if (got < 0)
            return failureOf(FailureKind::ReadFailed, name, file.errorString());
        if (got == 0)
            return std::nullopt;
        if (auto failure = take(QByteArrayView(buffer.constData(), got)))
            return failure;
        done += got;
        if (!progress.shouldContinue(std::min(1.0, static_cast<double>(done) / size)))
            return failureOf(FailureKind::Cancelled, name);
    }
}

/// Into a file that is open. What goes wrong with the target is told to it, and by commit(); returned is what
/// goes wrong with the source.
std::optional<Failure> pack(AtomicFile& target, const QString& file, const Project& project,
                            const Progress& progress)
{
    QuaZip zip(&target.device());
    zip.setAutoClose(false);
    zip.setUtf8Enabled(true);
    const auto failed = [&target](int error) {
        const QFileDevice& device = target.device();
        target.fail(device.error() == QFileDevice::NoError ? QStringLiteral("zip error %1").arg(error)
                                                           : device.errorString());
        return std::optional<Failure>();
    };
    if (!zip.open(QuaZip::mdCreate))
        return failed(zip.getZipError());

    const QJsonObject manifest{{QStringLiteral("format"), QStringLiteral("kiymet-project")},
                               {QStringLiteral("version"), projectVersion},
                               {QStringLiteral("program"), QStringLiteral(KIYMET_VERSION)}};
    const ProjectSource& from = project.source;
    const QJsonObject source{{QStringLiteral("embedded"), from.embedded},
                             {QStringLiteral("path"), fromProject(file, from.file)},
                             {QStringLiteral("absolute_path"), from.file},
                             {QStringLiteral("bytes"), static_cast<double>(from.bytes)},
                             {QStringLiteral("sha256"), QString::fromLatin1(from.sha256.toHex())}};
    for (const auto& [name, json] :
         {std::pair(manifestName, manifest), std::pair(documentName, analysis::toJson(project.state)),
          std::pair(sourceName, source)})
        if (!addPart(zip, name, QJsonDocument(json).toJson()))
            return failed(zip.getZipError());

    if (from.embedded) {
        QuaZipFile member(&zip);
        const QString name = sourceFolder + QFileInfo(from.file).fileName();
        if (!member.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, Z_DEFLATED, 1))
            return failed(member.getZipError());
        bool full = false;
        const auto failure = readThrough(from.file, progress, [&](QByteArrayView bytes) {
            full = member.write(bytes.constData(), bytes.size()) != bytes.size();
            return full ? std::optional(Failure{}) : std::nullopt;
        });
        if (full)
            return failed(member.getZipError());
        if (failure)
            return failure;
        member.close();
        if (member.getZipError() != ZIP_OK)
            return failed(member.getZipError());
    }
    zip.close();
    return zip.getZipError() == ZIP_OK ? std::nullopt : failed(zip.getZipError());
}

} // namespace

bool isProject(const QString& file)
{
    if (QFileInfo(file).suffix().compare(QLatin1String("kiymet"), Qt::CaseInsensitive) == 0)
        return true;
    QFile bytes(file);
    if (!bytes.open(QIODevice::ReadOnly) || !bytes.peek(4).startsWith("PK\x03\x04"))
        return false;
    QuaZip zip(&bytes);
    zip.setAutoClose(false);
    return zip.open(QuaZip::mdUnzip) && zip.setCurrentFile(manifestName, QuaZip::csSensitive) &&
           zip.setCurrentFile(documentName, QuaZip::csSensitive);
}

Outcome<Project> readProject(const QString& file)
{
    QFile bytes(file);
    if (!bytes.exists())
        return failureOf(FailureKind::FileNotFound, file);
    if (!bytes.open(QIODevice::ReadOnly))
        return unreadable(file, bytes.errorString());
    QuaZip zip(&bytes);
    zip.setAutoClose(false);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdUnzip))
        return unreadable(file, QStringLiteral("zip error %1").arg(zip.getZipError()));

    const Outcome<QJsonObject> manifest = jsonPart(zip, file, manifestName);
    if (!manifest)
        return manifest.failure();
    if (manifest->value(QStringLiteral("format")).toString() != QLatin1String("kiymet-project"))
        return unreadable(file, manifestName);
    if (manifest->value(QStringLiteral("version")).toInt(projectVersion + 1) > projectVersion)
        return failureOf(FailureKind::ProjectTooNew, file,
                         manifest->value(QStringLiteral("program")).toString());

    const Outcome<QJsonObject> document = jsonPart(zip, file, documentName);
    if (!document)
        return document.failure();
    const Outcome<analysis::DocumentState> state = analysis::documentState(*document);
    if (!state) {
        Failure failure = state.failure();
        failure.file = file;
        return failure;
    }
    const Outcome<QJsonObject> source = jsonPart(zip, file, sourceName);
    if (!source)
        return source.failure();

    Project project;
    project.state = *state;
    project.source.embedded = source->value(QStringLiteral("embedded")).toBool();
    project.source.file = placeOf(file, *source);
    project.source.bytes = static_cast<qint64>(source->value(QStringLiteral("bytes")).toDouble());
    project.source.sha256 =
        QByteArray::fromHex(source->value(QStringLiteral("sha256")).toString().toLatin1());
    if (project.source.embedded && embeddedName(zip).isEmpty())
        return unreadable(file, sourceFolder);
    return project;
}

std::optional<Failure> extractSource(const QString& project, const QString& target, const Progress& progress)
{
    QFile bytes(project);
    if (!bytes.open(QIODevice::ReadOnly))
        return unreadable(project, bytes.errorString());
    QuaZip zip(&bytes);
    zip.setAutoClose(false);
    zip.setUtf8Enabled(true);
    if (!zip.open(QuaZip::mdUnzip))
        return unreadable(project, QStringLiteral("zip error %1").arg(zip.getZipError()));
    const QString name = embeddedName(zip);
    QuaZipFile member(&zip);
    if (name.isEmpty() || !zip.setCurrentFile(name, QuaZip::csSensitive) || !member.open(QIODevice::ReadOnly))
        return unreadable(project, sourceFolder);

    // What no data file is: a project made to fill the disk. The archive may lie about its own sizes.
    const data::ArchiveLimits limits;
    const auto packed = static_cast<std::uint64_t>(std::clamp<qint64>(member.csize(), 0, bytes.size()));
    const std::uint64_t most = std::min(limits.bytes, (packed + 1024) * limits.ratio);
    const auto tooLarge = [&] {
        return failureOf(FailureKind::ArchiveTooLarge, project,
                         QStringLiteral("%1 / %2").arg(packed).arg(member.usize()));
    };
    if (static_cast<std::uint64_t>(std::max<qint64>(member.usize(), 0)) > most)
        return tooLarge();
    AtomicFile copy(target);
    copy.makePrivate();
    const double size = std::max<double>(1, static_cast<double>(member.usize()));
    QByteArray buffer(static_cast<qsizetype>(step), Qt::Uninitialized);
    for (qint64 done = 0;;) {
        const qint64 got = member.read(buffer.data(), step);
        if (got < 0)
            return unreadable(project, name);
        if (got == 0)
            break;
        if (!copy.write({buffer.constData(), static_cast<std::size_t>(got)}))
            break; // commit says why
        done += got;
        if (static_cast<std::uint64_t>(done) > most)
            return tooLarge();
        if (!progress.shouldContinue(std::min(1.0, static_cast<double>(done) / size)))
            return failureOf(FailureKind::Cancelled, project);
    }
    member.close();
    if (member.getZipError() != UNZ_OK)
        return unreadable(project, name);
    return copy.commit();
}

Outcome<ProjectSource> describeSource(const QString& file, const Progress& progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    ProjectSource source;
    source.file = data::Source::at(file).absolute().name();
    if (auto failure = readThrough(file, progress, [&](QByteArrayView bytes) {
            hash.addData(bytes);
            source.bytes += bytes.size();
            return std::optional<Failure>();
        }))
        return *failure;
    source.sha256 = hash.result();
    return source;
}

std::optional<Failure> checkSource(const ProjectSource& source, const Progress& progress)
{
    const auto failed = [&source](FailureKind kind) {
        Failure failure = failureOf(kind, {});
        failure.subject = QDir::toNativeSeparators(source.file);
        return failure;
    };
    if (!QFileInfo(source.file).isFile())
        return failed(FailureKind::SourceMissing);
    if (source.sha256.isEmpty())
        return std::nullopt;
    if (QFileInfo(source.file).size() != source.bytes)
        return failed(FailureKind::SourceChanged);
    const Outcome<ProjectSource> now = describeSource(source.file, progress);
    if (!now)
        return now.failure();
    if (now->sha256 != source.sha256)
        return failed(FailureKind::SourceChanged);
    return std::nullopt;
}

Outcome<OpenedProject> openProject(const QString& file, const Progress& progress)
{
    const Outcome<Project> project = readProject(file);
    if (!project)
        return project.failure();
    OpenedProject opened{*project, project->source.file, std::nullopt, nullptr};
    if (!project->source.embedded) {
        opened.doubt = checkSource(project->source, progress);
        if (opened.doubt && opened.doubt->kind == FailureKind::Cancelled)
            return *opened.doubt;
        if (opened.doubt)
            opened.doubt->file = file;
        return opened;
    }
    opened.unpacked = std::make_shared<QTemporaryDir>(); // only the user can look into it
    // Under its own name, which the window shows; a name cannot lead out of the folder.
    opened.source = opened.unpacked->filePath(QFileInfo(project->source.file).fileName());
    if (!opened.unpacked->isValid())
        return unreadable(file, opened.unpacked->errorString());
    if (const auto failure = extractSource(file, opened.source, progress))
        return *failure;
    return opened;
}

std::optional<Failure> writeProject(const QString& file, const Project& project, const Progress& progress)
{
    AtomicFile target(file);
    target.makePrivate();
    if (target.device().isOpen())
        if (auto failure = pack(target, file, project, progress))
            return failure; // and nothing is committed
    return target.commit();
}

} // namespace kiymet::files
