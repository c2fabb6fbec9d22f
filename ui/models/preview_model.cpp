// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/preview_model.h"

namespace kiymet::ui {

void PreviewModel::setInput(std::shared_ptr<const data::Input> input)
{
    beginResetModel();
    m_input = std::move(input);
    endResetModel();
}

int PreviewModel::rows() const
{
    return m_input ? static_cast<int>(m_input->preview.size()) : 0;
}

int PreviewModel::columns() const
{
    return m_input ? static_cast<int>(m_input->header.size()) : 0;
}

Cell PreviewModel::cell(int row, int column) const
{
    // A row of the file may be shorter than its header.
    const auto& cells = m_input->preview[static_cast<std::size_t>(row)];
    const auto at = static_cast<std::size_t>(column);
    return {at < cells.size() ? QString::fromStdString(cells[at]) : QString(), {}, {}};
}

QString PreviewModel::title(int column) const
{
    return QString::fromStdString(m_input->header[static_cast<std::size_t>(column)]);
}

bool PreviewModel::isFigure(int) const
{
    return false; // shown as read, before anything is taken for a number
}

} // namespace kiymet::ui
