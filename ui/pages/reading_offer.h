// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/input/input.h"
#include "document/document.h"
#include "jobs/job_runner.h"

#include <QFrame>

#include <memory>
#include <optional>

class QLabel;
class QPushButton;

namespace kiymet::data {
class RawTable;
}

namespace kiymet::ui {

/// Offers to read a file as others of its kind were read before, where it is read otherwise now, and keeps
/// what the user says of a file once it can be analysed so (document/remembered_readings.h). Hidden while
/// there is nothing to offer.
class ReadingOffer final : public QFrame {
    Q_OBJECT

public:
    explicit ReadingOffer(Document& document, QWidget* parent = nullptr);
    void retranslate();

    /// A file was opened as it was asked for: what kind it is can be told as long as nothing was said of it
    /// but a sheet or a member. `analysed` as for remember().
    void takeTable(const QString& file, const data::InputOptions& asked,
                   const std::shared_ptr<const data::RawTable>& table, const data::Input* analysed);
    /// The file shown and the settings it is read with are these now.
    void follow(const QString& file, const analysis::Settings& settings);
    /// The analysis is complete; `analysed` is the file as it was read for it, null where another is shown.
    void remember(const data::Input* analysed);

Q_SIGNALS:
    void accepted(const kiymet::data::InputOptions& reading);

private:
    void recall(const data::InputOptions& asked, const std::shared_ptr<const data::RawTable>& table);
    void showOffer();

    Document& m_document;
    QLabel* m_text;
    QPushButton* m_accept;
    QPushButton* m_decline;
    QString m_shownFile;
    analysis::Settings m_shownSettings;
    QByteArray m_kind; ///< of m_kindOf (readings::kindOf); empty where it is not known
    QString m_kindOf;
    bool m_declined = false;
    std::optional<data::InputOptions> m_remembered; ///< what is offered
    JobRunner m_recaller;                           ///< last: its job ends before what it fills does
};

} // namespace kiymet::ui
