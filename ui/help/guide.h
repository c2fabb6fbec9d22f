// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>

#include <vector>

/// The guide inside the program: pages of HTML in each language (resources/help), made of sections with an
/// id. A reference names a section or a whole page: "figures#cltv", "model". What a figure or a setting is,
/// is written in its section and nowhere else.
namespace kiymet::ui::guide {

struct Section {
    QString topic; ///< the page it is on
    QString id;    ///< empty: the beginning of the page
    QString title;
    QString html;  ///< without its title
    QString plain; ///< title and text, folded for the search
};

/// The names of all pages, in the order in which they are read.
QStringList topics();
/// Of a page, in the current language.
QString title(const QString& topic);
/// Of all pages in `language` (en, tr); read once.
const std::vector<Section>& sections(const QString& language);
/// In the current language; null where there is none.
const Section* find(const QString& reference);
/// What the browser opens for a reference, in the current language.
QUrl url(const QString& reference);
/// The reference of what the browser shows.
QString reference(const QUrl& url);
/// Sections that contain every word of `text`: first pages, then sections with all of them in the title.
std::vector<const Section*> search(const QString& text);
/// Title and text of a section, with a link to the guide, for a What's This window; empty where there is
/// none.
QString whatIs(const QString& reference);

/// The section about a figure or a setting that is called `name` on the screen; empty where there is none.
QString referenceOfName(const QString& name);

} // namespace kiymet::ui::guide
