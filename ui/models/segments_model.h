// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/actions.h"
#include "analysis/stages/results.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// The CLTV segments, best first, with their figures and what to do with them.
class SegmentsModel final : public TableModel {
    Q_OBJECT

public:
    enum Column {
        Segment,
        Customers,
        CltvMean,
        CltvSum,
        Sales3Month,
        Sales6Month,
        AverageValue,
        Actions,
        Count
    };

    using TableModel::TableModel;
    void setSegments(std::shared_ptr<const analysis::Segments> segments);
    /// The user's own; where a segment has none, the suggestion is shown.
    void setActions(const analysis::ActionTexts& actions);
    bool isSuggestion(int row) const;

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Of the actions; only asks for it, by actionsEdited.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// In the user's words; empty: back to the suggestion.
    void actionsEdited(int segment, const QString& text);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;
    QVariant decoration(int row, int column) const override;

private:
    std::shared_ptr<const analysis::Segments> m_segments;
    analysis::ActionTexts m_actions;
};

} // namespace kiymet::ui
