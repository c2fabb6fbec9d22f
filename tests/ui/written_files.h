// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QFile>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace kiymet::test {

/// Data files of a test, in a folder that goes with it.
class WrittenFiles {
public:
    QString path(const QString& name = {}) const { return m_folder.filePath(name); }
    /// Under a name of its own; empty where it cannot be written.
    QString write(const QByteArray& content)
    {
        const QString name = path(QStringLiteral("%1.csv").arg(++m_files));
        QFile file(name);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? name : QString();
    }
    /// A document of such a file, analysed; null where that fails.
    std::unique_ptr<ui::Document> opens(const QByteArray& content)
    {
        auto document = std::make_unique<ui::Document>();
        document->open(write(content));
        constexpr int patience = 120000; // ms: a million customers
        const bool done =
            QTest::qWaitFor([&] { return document->isOpen() && !document->isRunning(); }, patience);
        return done ? std::move(document) : nullptr;
    }

private:
    QTemporaryDir m_folder;
    int m_files = 0;
};

} // namespace kiymet::test
