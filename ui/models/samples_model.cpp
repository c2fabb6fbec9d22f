// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/samples_model.h"

#include "words/formats.h"

#include <utility>

namespace kiymet::ui {

void SamplesModel::setSamples(std::vector<analysis::SampleRow> samples)
{
    beginResetModel();
    m_samples = std::move(samples);
    endResetModel();
}

Cell SamplesModel::cell(int row, int column) const
{
    const analysis::SampleRow& sample = m_samples[static_cast<std::size_t>(row)];
    switch (column) {
    case 0:
        return {words::count(sample.line), static_cast<qulonglong>(sample.line), {}};
    case 1:
        return {sample.id.isEmpty() ? words::none() : sample.id, {}, {}};
    default:
        return {sample.text, {}, {}};
    }
}

QString SamplesModel::title(int column) const
{
    switch (column) {
    case 0:
        return tr("Line");
    case 1:
        return tr("Customer");
    default:
        return tr("Cell");
    }
}

} // namespace kiymet::ui
