// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kiymet::ui {

class Document;

/// Tells a document while a mouse button or an arrow key is held anywhere in the program (dragging a handle
/// or slider, the arrow of a spin box), so that all changes meanwhile are one step. Belongs to the document.
class HeldInput final : public QObject {
public:
    explicit HeldInput(Document& document);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Document& m_document;
};

} // namespace kiymet::ui
