// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/cures.h"
#include "pages/page.h"

#include <memory>
#include <optional>
#include <vector>

class QSplitter;
class QLabel;

namespace kiymet::ui {

class ComparisonPanel;
class FitPanel;
class ModelCharts;
class ModelSettings;
class TrustFigures;
class TrustPanel;
class ValidationPanel;
class WarningList;

/// The models: their settings above, what to beware of at the left, the fits and their charts at the right.
class ModelPage final : public Page {
    Q_OBJECT

public:
    explicit ModelPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;
    void arrange(int width) override;
    Mark mark() const override;
    analysis::ChartGroups charts() const override
    {
        return analysis::ChartGroup::Model | analysis::ChartGroup::Margins;
    }

protected:
    void takeResults() override;
    void refresh() override;
    void readSettings() override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addPanels();
    void cure(int warning);
    void refreshTrust();
    /// What stands beside the results is made while somebody looks at it.
    void tellView();

    std::vector<std::optional<Cure>> m_cures; ///< of the warnings shown
    std::weak_ptr<const data::Input> m_shownInput;
    ModelSettings* m_settings;
    QLabel* m_warningsTitle;
    WarningList* m_warnings;
    ModelCharts* m_charts;
    QSplitter* m_splitter; ///< warnings and charts
    FitPanel* m_fits;
    TrustFigures& m_trustFigures;
    TrustPanel* m_trust;
    ComparisonPanel* m_comparison;
    ValidationPanel* m_validation;
};

} // namespace kiymet::ui
