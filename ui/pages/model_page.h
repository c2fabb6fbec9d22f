// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/findings_model.h"
#include "models/parameters_model.h"
#include "pages/page.h"

class QLabel;

namespace kiymet::ui {

class TableView;

/// The fitted models: preset, parameters, how the fits ended, and what to beware of.
class ModelPage final : public Page {
    Q_OBJECT

public:
    explicit ModelPage(Document& document, QWidget* parent = nullptr);
    QString title() const override;

protected:
    void refresh() override;
    void takeResults() override;

private:
    ParametersModel m_parameters;
    FindingsModel m_findings;
    QLabel* m_preset;
    QLabel* m_transactions;
    QLabel* m_spend;
    QLabel* m_warningsTitle;
    TableView* m_parameterTable;
    TableView* m_warnings;
};

} // namespace kiymet::ui
