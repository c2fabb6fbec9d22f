// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/document.h"

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace kiymet::ui {

class CustomersPage;
class ListsPage;
class Page;
class PageArea;
class StepList;
class WelcomePage;

/// The welcome page and the pages of a document, beside the list of steps: makes them, and leads from one to
/// another. Step 0 is the welcome page; what pages show is theirs.
class StepPages final : public QWidget {
    Q_OBJECT

public:
    explicit StepPages(Document& document, QWidget* parent = nullptr);

    int steps() const;
    /// How many of them, from the first, can be gone to: a file that waits for decisions is to be seen on the
    /// page Data only, and without a file there is the welcome page alone.
    int usableSteps() const;
    QStringList titles() const;
    /// Names and marks anew.
    void showMarks();

    /// Stays where it is when the step cannot be gone to.
    void goTo(int step);
    /// To the page Data, ready for the keyboard, where the welcome page is shown.
    void leaveWelcome();
    WelcomePage& welcome() { return *m_welcome; }
    QWidget* current() const;

Q_SIGNALS:
    void shown(int step);
    void said(const QString& text);
    void failed(const kiymet::Failure& failure);

private:
    void makePages();
    /// A page that may fail to write something.
    template<typename P>
    P* withFailures(P* page);
    void goTo(const Page* page);
    void route(Page* page);

    Document& m_document;
    StepList* m_list;
    PageArea* m_area;
    QStackedWidget* m_stack; ///< the welcome page, then m_pages
    WelcomePage* m_welcome;
    CustomersPage* m_customers = nullptr;
    ListsPage* m_lists = nullptr;
    QList<Page*> m_pages;
};

} // namespace kiymet::ui
