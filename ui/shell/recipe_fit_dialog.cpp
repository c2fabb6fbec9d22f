// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/recipe_fit_dialog.h"

#include "words/words.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

namespace {

QString shownValue(const QString& key, const QStringList& values)
{
    QStringList words;
    for (const QString& value : values)
        words << words::settingValue(key, value);
    return words.join(QStringLiteral(", "));
}

} // namespace

RecipeFitDialog::RecipeFitDialog(const QString& file, const analysis::RecipeFit& fit, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What of the recipe does not fit"));
    std::vector<data::ReadingMisfit> rows = fit.misfits;
    for (const data::Role role : fit.missing) {
        const QString key = data::settingOf(role);
        const auto listed = [&key](const data::ReadingMisfit& misfit) { return misfit.key == key; };
        if (std::none_of(rows.begin(), rows.end(), listed))
            rows.push_back({key, {}, {}, {}});
    }
    auto* about = new QLabel(
        fit.missing.empty()
            ? tr("%n thing(s) that the recipe says cannot be so in “%1”. Everything else of it is applied.",
                 nullptr, static_cast<int>(rows.size()))
                  .arg(QFileInfo(file).fileName())
            : tr("“%1” cannot be analysed yet: something is missing in it that the recipe needs. Everything "
                 "else of it is applied.")
                  .arg(QFileInfo(file).fileName()),
        this);
    about->setWordWrap(true);

    auto* table = new QTableWidget(static_cast<int>(rows.size()), 4, this);
    table->setAccessibleName(windowTitle());
    table->setHorizontalHeaderLabels(
        {tr("Setting"), tr("The recipe says"), tr("This file has"), tr("What to do")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->setWordWrap(true);
    for (int row = 0; row < table->rowCount(); ++row) {
        const data::ReadingMisfit& misfit = rows[static_cast<std::size_t>(row)];
        const std::optional<data::Role> role = data::roleFromSetting(misfit.key);
        const bool isPart =
            misfit.key == QLatin1String("input.sheet") || misfit.key == QLatin1String("input.member");
        QString name = words::settingName(misfit.key);
        name[0] = name[0].toUpper();
        QString asked = shownValue(misfit.key, misfit.asked);
        if (misfit.key.startsWith(QLatin1String("outliers.by_column.")))
            name = tr("Limits of a column");
        QString found = shownValue(misfit.key, misfit.found);
        if (found.isEmpty() && !misfit.hints.isEmpty())
            found = isPart ? misfit.hints.join(QStringLiteral(", "))
                           : tr("perhaps %1").arg(misfit.hints.join(QStringLiteral(", ")));
        if (found.isEmpty() && role)
            found = tr("no such column");
        const QString what =
            role && std::find(fit.missing.begin(), fit.missing.end(), *role) != fit.missing.end()
                ? tr("Choose the column on the page Data.")
            : role && !misfit.found.isEmpty()
                ? tr("The column was told by its name: look whether it is right.")
            : role ? tr("Left out. Choose a column on the page Data, if there is one.")
            : isPart && misfit.found.isEmpty() && !misfit.hints.isEmpty()
                ? tr("Choose on the page Data, under Reading.")
            : isPart                                            ? tr("Nothing: there is but one.")
            : misfit.key.startsWith(QLatin1String("outliers.")) ? tr("Left out. Look at the page Outliers.")
            : misfit.key == QLatin1String("analysis.date")
                ? tr("The date is taken from the file. It can be set on the page Model.")
                : tr("Read as the file is written: compare with the table on the page Data.");
        const QStringList cells{name, asked.isEmpty() ? QStringLiteral("–") : asked,
                                found.isEmpty() ? QStringLiteral("–") : found, what};
        for (int column = 0; column < 4; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setToolTip(cells[column]);
            table->setItem(row, column, item);
        }
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setMaximumSectionSize(260);
    table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);

    auto* buttons = new QDialogButtonBox(this);
    auto* toData = buttons->addButton(tr("Go to the page &Data"), QDialogButtonBox::AcceptRole);
    auto* close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    (fit.missing.empty() ? close : toData)->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    resize(860, 340);
}

} // namespace kiymet::ui
