// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>
#include <QStringList>

class QPlainTextEdit;

namespace kiymet::ui {

/// What crashes left in the folder, the newest first.
QStringList crashReports(const QString& folder);

/// Shows a report in full, so that nobody has to believe what is in it, and lets it be saved or deleted. The
/// file goes with the dialog: it was offered.
class CrashReportDialog final : public QDialog {
    Q_OBJECT

public:
    explicit CrashReportDialog(const QString& file, QWidget* parent = nullptr);

private:
    void saveAs();

    QString m_text;
    QPlainTextEdit* m_view;
};

} // namespace kiymet::ui
