// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/rfm_cuts_panel.h"

#include "models/number_locale.h"
#include "words/formats.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace kiymet::ui {

namespace {

/// The highest figure of every score but that of the highest figures, ascending; each at least a little above
/// the one before.
std::vector<double> cutsOf(const analysis::RfmScore& score, bool lowIsGood)
{
    std::vector<double> cuts;
    const std::size_t n = score.levels.size();
    for (std::size_t i = 0; i + 1 < n; ++i) {
        const analysis::RfmScore::Level& level = score.levels[lowIsGood ? n - 1 - i : i];
        double cut = level.customers > 0 ? level.highest : cuts.empty() ? 0 : cuts.back();
        if (!cuts.empty())
            cut = std::max(cut, cuts.back() + 1);
        cuts.push_back(cut);
    }
    return cuts;
}

} // namespace

RfmCutsPanel::RfmCutsPanel(QWidget* parent) : QWidget(parent), m_about(new QLabel(this))
{
    m_about->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_about);
    build();
    layout->addStretch(1);
}

void RfmCutsPanel::setRfm(const analysis::Rfm* rfm)
{
    m_present = {};
    m_hasMonetary = rfm && rfm->hasMonetary();
    if (rfm) {
        m_present[Recency] = cutsOf(rfm->recencyScore, true);
        m_present[Frequency] = cutsOf(rfm->frequencyScore, false);
        if (m_hasMonetary)
            m_present[Monetary] = cutsOf(rfm->monetaryScore, false);
    }
    showValues();
}

void RfmCutsPanel::setCuts(int levels, const std::array<std::vector<double>, FigureCount>& cuts)
{
    m_cuts = cuts;
    if (std::exchange(m_levels, levels) != levels)
        build();
    else
        showValues();
}

std::vector<double> RfmCutsPanel::present(int figure) const
{
    std::vector<double> cuts = m_present[static_cast<std::size_t>(figure)];
    if (cuts.size() + 1 == static_cast<std::size_t>(m_levels))
        return cuts;
    // While a run with other levels is on.
    cuts.clear();
    for (int i = 1; i < m_levels; ++i)
        cuts.push_back(i);
    return cuts;
}

void RfmCutsPanel::build()
{
    if (m_grid) {
        m_grid->hide();
        m_grid->deleteLater();
    }
    m_grid = new QWidget(this);
    auto* grid = new QGridLayout(m_grid);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int figure = 0; figure < FigureCount; ++figure) {
        Row& row = m_rows[static_cast<std::size_t>(figure)];
        row.own = new QCheckBox(m_grid);
        row.boxes.clear();
        grid->addWidget(row.own, figure, 0);
        connect(row.own, &QCheckBox::toggled, this, [this, figure](bool own) {
            Q_EMIT cutsChanged(figure, own ? present(figure) : std::vector<double>());
        });
        for (std::size_t i = 0; i + 1 < static_cast<std::size_t>(m_levels); ++i) {
            auto* box = new QDoubleSpinBox(m_grid);
            box->setRange(0, 1e12);
            box->setDecimals(figure == Monetary ? 2 : 0);
            box->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
            box->setKeyboardTracking(false);
            box->setMinimumWidth(76);
            connect(box, &QDoubleSpinBox::valueChanged, this, [this, figure, i] { take(figure, i); });
            row.boxes.push_back(box);
            grid->addWidget(box, figure, static_cast<int>(i) + 1);
        }
    }
    grid->setColumnStretch(m_levels, 1);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_grid);
    retranslate();
    showValues();
}

void RfmCutsPanel::take(int figure, std::size_t changed)
{
    // Cut points ascend: the one that is set moves those it meets.
    std::vector<double> cuts;
    const Row& row = m_rows[static_cast<std::size_t>(figure)];
    for (const QDoubleSpinBox* box : row.boxes)
        cuts.push_back(box->value());
    const double step = figure == Monetary ? 0.01 : 1;
    for (std::size_t i = changed + 1; i < cuts.size(); ++i)
        cuts[i] = std::max(cuts[i], cuts[i - 1] + step);
    for (std::size_t i = changed; i > 0; --i)
        cuts[i - 1] = std::min(cuts[i - 1], cuts[i] - step);
    if (cuts.front() < 0) // there is no room below
        for (std::size_t i = 0; i < cuts.size(); ++i)
            cuts[i] = std::max(cuts[i], static_cast<double>(i) * step);
    Q_EMIT cutsChanged(figure, cuts);
}

void RfmCutsPanel::showValues()
{
    for (std::size_t figure = 0; figure < FigureCount; ++figure) {
        const Row& row = m_rows[figure];
        const bool there = figure != Monetary || m_hasMonetary;
        const bool own = !m_cuts[figure].empty();
        const QSignalBlocker quietOwn(row.own);
        row.own->setChecked(own);
        row.own->setEnabled(there);
        const std::vector<double> cuts = own && m_cuts[figure].size() == row.boxes.size()
                                             ? m_cuts[figure]
                                             : present(static_cast<int>(figure));
        for (std::size_t i = 0; i < row.boxes.size(); ++i) {
            const QSignalBlocker quiet(row.boxes[i]);
            row.boxes[i]->setValue(cuts[i]);
            row.boxes[i]->setEnabled(own && there);
        }
    }
}

void RfmCutsPanel::retranslate()
{
    m_about->setText(
        tr("Scores are made by quantiles, so that each has about as many customers. Where your company "
           "has limits of its own, set them: a figure belongs to a limit up to and including it."));
    const std::array<QString, FigureCount> names{tr("Recency, days"), tr("Frequency, orders"),
                                                 tr("Monetary value")};
    const std::array<QString, FigureCount> limits{tr("Recency limit %1", "number of the limit"),
                                                  tr("Frequency limit %1", "number of the limit"),
                                                  tr("Monetary limit %1", "number of the limit")};
    for (std::size_t figure = 0; figure < FigureCount; ++figure) {
        m_rows[figure].own->setText(names[figure]);
        m_rows[figure].own->setAccessibleDescription(tr("Limits of one’s own instead of quantiles"));
        m_rows[figure].own->setToolTip(m_rows[figure].own->accessibleDescription());
        for (std::size_t i = 0; i < m_rows[figure].boxes.size(); ++i) {
            QDoubleSpinBox* box = m_rows[figure].boxes[i];
            box->setLocale(numberLocale());
            box->setAccessibleName(limits[figure].arg(words::count(i + 1)));
        }
    }
}

} // namespace kiymet::ui
