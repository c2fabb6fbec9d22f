// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/lists/actions.h"
#include "analysis/stages/results.h"
#include "models/table_model.h"

#include <memory>

namespace kiymet::ui {

/// The ten RFM segments, the best first, with their figures.
class RfmSegmentsModel final : public TableModel {
    Q_OBJECT

public:
    enum Column { Segment, Customers, Share, Recency, Frequency, Monetary, Cltv, Actions, Count };

    using TableModel::TableModel;
    void setRfm(std::shared_ptr<const analysis::Rfm> rfm, std::shared_ptr<const analysis::RfmWorth> worth);
    /// The user's own; where a segment has none, the suggestion is shown.
    void setActions(const analysis::ActionTexts& actions);
    bool isSuggestion(int row) const;
    static analysis::RfmSegment segmentOf(int row)
    {
        return analysis::rfmSegments()[static_cast<std::size_t>(row)];
    }

    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Of the actions; only asks for it, by actionsEdited.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    /// In the user's words; empty: back to the suggestion.
    void actionsEdited(kiymet::analysis::RfmSegment segment, const QString& text);

protected:
    int rows() const override;
    int columns() const override;
    Cell cell(int row, int column) const override;
    QString title(int column) const override;
    QString titleTip(int column) const override;
    bool isFigure(int column) const override;

private:
    std::shared_ptr<const analysis::Rfm> m_rfm;
    std::shared_ptr<const analysis::RfmWorth> m_worth;
    analysis::ActionTexts m_actions;
};

} // namespace kiymet::ui
