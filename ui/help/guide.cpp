// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/guide.h"

#include "analysis/customers/folded_text.h"
#include "language/language.h"
#include "words/words.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

/// Files of a static library are left out by the linker unless they are asked for; outside of any namespace.
static void useFiles()
{
    Q_INIT_RESOURCE(help);
}

namespace kiymet::ui::guide {

namespace {

QString fileOf(const QString& topic, const QString& language)
{
    return QStringLiteral(":/help/%1/%2.html").arg(language, topic);
}

QString folded(const QString& text)
{
    return QString::fromStdString(analysis::folded(text.toStdString()));
}

std::vector<Section> sectionsOf(const QString& topic, const QString& language)
{
    QFile file(fileOf(topic, language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString html = QString::fromUtf8(file.readAll());
    static const QRegularExpression heading(
        QStringLiteral("<h1>(?<page>.*?)</h1>|<h2 id=\"(?<id>[^\"]*)\">(?<title>.*?)</h2>"));
    std::vector<Section> found;
    qsizetype begin = 0;
    const auto close = [&](qsizetype end) {
        if (found.empty())
            return;
        Section& section = found.back();
        section.html = html.mid(begin, end - begin).trimmed();
        section.plain =
            folded(section.title + u' ' + QTextDocumentFragment::fromHtml(section.html).toPlainText());
    };
    auto headings = heading.globalMatch(html);
    while (headings.hasNext()) {
        const QRegularExpressionMatch match = headings.next();
        close(match.capturedStart());
        const QString name = match.captured(match.hasCaptured(u"page") ? u"page" : u"title");
        found.push_back(
            {topic, match.captured(u"id"), QTextDocumentFragment::fromHtml(name).toPlainText(), {}, {}});
        begin = match.capturedEnd();
    }
    close(html.size());
    return found;
}

} // namespace

QStringList topics()
{
    return {QStringLiteral("start"),    QStringLiteral("data"),        QStringLiteral("clean"),
            QStringLiteral("outliers"), QStringLiteral("model"),       QStringLiteral("cltv"),
            QStringLiteral("segments"), QStringLiteral("rfm"),         QStringLiteral("customers"),
            QStringLiteral("lists"),    QStringLiteral("migration"),   QStringLiteral("report"),
            QStringLiteral("trust"),    QStringLiteral("figures"),     QStringLiteral("models"),
            QStringLiteral("bg_nbd"),   QStringLiteral("mbg_nbd"),     QStringLiteral("pareto_nbd"),
            QStringLiteral("nbd"),      QStringLiteral("gamma_gamma"), QStringLiteral("settings"),
            QStringLiteral("turkish"),  QStringLiteral("batch"),       QStringLiteral("window"),
            QStringLiteral("privacy"),  QStringLiteral("glossary")};
}

const std::vector<Section>& sections(const QString& language)
{
    static QHash<QString, std::vector<Section>> read;
    if (!read.contains(language)) {
        useFiles();
        std::vector<Section> all;
        const QStringList pages = topics();
        for (const QString& topic : pages)
            for (Section& section : sectionsOf(topic, language))
                all.push_back(std::move(section));
        read.insert(language, std::move(all));
    }
    return *read.constFind(language);
}

const Section* find(const QString& reference)
{
    const QString topic = reference.section(u'#', 0, 0);
    const QString id = reference.section(u'#', 1);
    for (const Section& section : sections(currentLanguage()))
        if (section.topic == topic && section.id == id)
            return &section;
    return nullptr;
}

QString title(const QString& topic)
{
    const Section* section = find(topic);
    return section ? section->title : QString();
}

QUrl url(const QString& reference)
{
    useFiles();
    QUrl found;
    found.setScheme(QStringLiteral("qrc"));
    found.setPath(fileOf(reference.section(u'#', 0, 0), currentLanguage()).mid(1));
    const QString id = reference.section(u'#', 1);
    if (!id.isEmpty())
        found.setFragment(id);
    return found;
}

QString reference(const QUrl& url)
{
    const QString topic = url.path().section(u'/', -1).section(u'.', 0, 0);
    return url.hasFragment() ? topic + u'#' + url.fragment() : topic;
}

std::vector<const Section*> search(const QString& text)
{
    const QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    const auto holds = [&words](const QString& where) {
        return std::all_of(words.begin(), words.end(),
                           [&](const QString& word) { return where.contains(word); });
    };
    std::vector<const Section*> found;
    if (words.isEmpty())
        return found;
    for (const Section& section : sections(currentLanguage()))
        if (holds(section.plain))
            found.push_back(&section);
    const auto place = [&](const Section* section) {
        return !holds(folded(section->title)) ? 2 : section->id.isEmpty() ? 0 : 1;
    };
    std::stable_sort(found.begin(), found.end(),
                     [&](const Section* a, const Section* b) { return place(a) < place(b); });
    return found;
}

QString whatIs(const QString& reference)
{
    const Section* section = find(reference);
    if (!section)
        return {};
    // A setting is called by its name on the screen, not by its key.
    const bool setting = section->topic == QLatin1String("settings") && !section->id.isEmpty();
    const QString name = setting ? words::settingName(section->id) : section->title;
    // Written as the links of the pages are.
    const QString link = section->topic + QStringLiteral(".html#") + section->id;
    return QStringLiteral("<p><b>%1</b></p>%2<p><a href=\"%3\">%4</a></p>")
        .arg(name.toHtmlEscaped(), section->html, link, title(section->topic));
}

QString referenceOfName(const QString& name)
{
    // Both change with the language, hence built for each.
    static QHash<QString, QHash<QString, QString>> of;
    QHash<QString, QString>& names = of[currentLanguage()];
    if (names.isEmpty()) {
        for (const Section& section : sections(currentLanguage()))
            if (section.topic == QLatin1String("settings") && !section.id.isEmpty())
                names.insert(folded(words::settingName(section.id)), section.topic + u'#' + section.id);
        // A figure comes before a column that is mapped to it.
        for (const Section& section : sections(currentLanguage()))
            if (section.topic == QLatin1String("figures") && !section.id.isEmpty())
                names.insert(folded(section.title), section.topic + u'#' + section.id);
    }
    return names.value(folded(name)); // on the screen it may begin with a capital
}

} // namespace kiymet::ui::guide
