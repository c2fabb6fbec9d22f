// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QListWidget>

namespace kiymet::ui {

/// What the step from one state to the next did, in words.
QString stepText(const analysis::DocumentState& before, const analysis::DocumentState& after);

/// The steps made since the document was opened; a click goes to the state behind a step. Undone steps stay
/// in the list, in grey, until a new one takes their place.
class HistoryView final : public QListWidget {
    Q_OBJECT

public:
    explicit HistoryView(Document& document, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    Document& m_document;
};

} // namespace kiymet::ui
