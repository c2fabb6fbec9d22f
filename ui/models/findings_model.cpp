// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/findings_model.h"

#include "words/formats.h"
#include "words/words.h"

#include <QApplication>
#include <QStyle>

namespace kiymet::ui {

void FindingsModel::setFindings(std::vector<analysis::Finding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

int FindingsModel::rows() const
{
    return static_cast<int>(m_findings.size());
}

int FindingsModel::columns() const
{
    return Count;
}

Cell FindingsModel::cell(int row, int column) const
{
    const analysis::Finding& finding = m_findings[static_cast<std::size_t>(row)];
    switch (static_cast<Column>(column)) {
    case Severity:
        return {words::name(finding.severity), {}, {}};
    case Message: {
        const QString text = words::text(finding);
        return {text, {}, text};
    }
    case Affected:
        if (finding.of == 0)
            return {};
        return {tr("%1 (%2)", "count, share")
                    .arg(words::count(finding.count), words::probability(static_cast<double>(finding.count) /
                                                                         static_cast<double>(finding.of))),
                QVariant::fromValue<qulonglong>(finding.count),
                tr("%1 of %2").arg(words::count(finding.count), words::count(finding.of))};
    case Count:
        break;
    }
    return {};
}

QString FindingsModel::title(int column) const
{
    switch (static_cast<Column>(column)) {
    case Severity:
        return tr("Severity");
    case Message:
        return tr("Finding");
    case Affected:
        return tr("Affected");
    case Count:
        break;
    }
    return {};
}

bool FindingsModel::isFigure(int column) const
{
    return column == Affected;
}

QVariant FindingsModel::decoration(int row, int column) const
{
    if (column != Severity)
        return {};
    QStyle::StandardPixmap icon = QStyle::SP_MessageBoxInformation;
    switch (m_findings[static_cast<std::size_t>(row)].severity) {
    case analysis::Severity::Notice:
        break;
    case analysis::Severity::Warning:
        icon = QStyle::SP_MessageBoxWarning;
        break;
    case analysis::Severity::Problem:
        icon = QStyle::SP_MessageBoxCritical;
        break;
    }
    return QApplication::style()->standardIcon(icon);
}

} // namespace kiymet::ui
