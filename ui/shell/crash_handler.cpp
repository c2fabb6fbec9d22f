// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/crash_handler.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QSysInfo>

#ifdef Q_OS_LINUX
#include <csignal>
#include <cstdint>
#include <cstring>
#include <execinfo.h>
#include <fcntl.h>
#include <link.h>
#include <unistd.h>
#endif

namespace kiymet::ui {

QString crashFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
           QStringLiteral("/crashes");
}

#ifdef Q_OS_LINUX

namespace {

// All that the handler needs lies ready: within it, nothing may be allocated.
constexpr int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
constexpr std::size_t mostModules = 160;
constexpr std::size_t longestName = 64;

struct Module {
    char name[longestName];
    std::uintptr_t begin, end;
};

char reportFile[1024];
char head[1024];
Module modules[mostModules];
std::size_t moduleCount = 0;
alignas(16) char alternateStack[64 * 1024];

void put(int file, const char* text)
{
    std::size_t left = std::strlen(text);
    while (left > 0) {
        const auto written = ::write(file, text, left);
        if (written <= 0)
            return;
        text += written;
        left -= static_cast<std::size_t>(written);
    }
}

void putHex(int file, std::uintptr_t number)
{
    char text[2 * sizeof number + 3];
    char* at = text + sizeof text;
    *--at = '\0';
    do {
        *--at = "0123456789abcdef"[number % 16];
        number /= 16;
    } while (number);
    *--at = 'x';
    *--at = '0';
    put(file, at);
}

const char* nameOf(int number)
{
    switch (number) {
    case SIGSEGV:
        return "SIGSEGV";
    case SIGBUS:
        return "SIGBUS";
    case SIGFPE:
        return "SIGFPE";
    case SIGILL:
        return "SIGILL";
    default:
        return "SIGABRT";
    }
}

void putPlace(int file, std::uintptr_t address)
{
    for (std::size_t i = 0; i < moduleCount; ++i)
        if (address >= modules[i].begin && address < modules[i].end) {
            put(file, modules[i].name);
            put(file, "+");
            putHex(file, address - modules[i].begin);
            put(file, "\n");
            return;
        }
    put(file, "?\n");
}

extern "C" void writeCrashReport(int number)
{
    // The next crash, even one in here, is the system's.
    struct sigaction usual {};
    usual.sa_handler = SIG_DFL;
    for (const int each : signals)
        ::sigaction(each, &usual, nullptr);
    const int file = ::open(reportFile, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, head);
        put(file, "signal: ");
        put(file, nameOf(number));
        put(file, "\nplaces:\n");
        void* places[64];
        const int count = ::backtrace(places, 64);
        for (int i = 0; i < count; ++i)
            putPlace(file, reinterpret_cast<std::uintptr_t>(places[i]));
        ::close(file);
    }
    ::raise(number);
}

/// Names without folders: those may hold the name of the user.
int noteModule(dl_phdr_info* info, std::size_t, void*)
{
    if (moduleCount == mostModules)
        return 1;
    const char* slash = std::strrchr(info->dlpi_name, '/');
    const char* name = slash ? slash + 1 : (*info->dlpi_name ? info->dlpi_name : "kiymet");
    Module& module = modules[moduleCount];
    std::strncpy(module.name, name, longestName - 1);
    module.begin = info->dlpi_addr;
    module.end = info->dlpi_addr;
    for (int i = 0; i < info->dlpi_phnum; ++i)
        if (info->dlpi_phdr[i].p_type == PT_LOAD)
            module.end = std::max<std::uintptr_t>(module.end, info->dlpi_addr + info->dlpi_phdr[i].p_vaddr +
                                                                  info->dlpi_phdr[i].p_memsz);
    ++moduleCount;
    return 0;
}

void copyInto(char* place, std::size_t room, const QByteArray& text)
{
    std::strncpy(place, text.constData(), room - 1);
    place[room - 1] = '\0';
}

} // namespace

void installCrashHandler(const QString& folder, const QString& version)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString name = QStringLiteral("crash-%1-%2.txt")
                             .arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")))
                             .arg(::getpid());
    copyInto(reportFile, sizeof reportFile, QFile::encodeName(QDir(folder).filePath(name)));
    copyInto(head, sizeof head,
             QStringLiteral("Kiymet %1\nQt %2\nsystem: %3, %4\n")
                 .arg(version, QLatin1String(qVersion()), QSysInfo::prettyProductName(),
                      QSysInfo::currentCpuArchitecture())
                 .toUtf8());
    moduleCount = 0;
    ::dl_iterate_phdr(noteModule, nullptr);
    void* place = nullptr;
    ::backtrace(&place, 1); // loads what it needs now

    stack_t stack{};
    stack.ss_sp = alternateStack;
    stack.ss_size = sizeof alternateStack;
    ::sigaltstack(&stack, nullptr); // a stack that has run over has no room for us
    struct sigaction ours {};
    ours.sa_handler = writeCrashReport;
    ours.sa_flags = SA_ONSTACK | SA_NODEFER;
    ::sigemptyset(&ours.sa_mask);
    for (const int each : signals)
        ::sigaction(each, &ours, nullptr);
}

#else

void installCrashHandler(const QString&, const QString&) {}

#endif

} // namespace kiymet::ui
