// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/column_panel.h"

#include "charts/profile_chart.h"
#include "words/data_words.h"
#include "words/formats.h"
#include "words/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

using data::ContentType;

ColumnPanel::ColumnPanel(QWidget* parent)
    : QWidget(parent)
    , m_name(new QLabel(this))
    , m_use(new QLabel(this))
    , m_role(new QComboBox(this))
    , m_quality(new QLabel(this))
    , m_unreadable(new QLabel(this))
    , m_charts(new QStackedWidget(this))
    , m_histogram(new ProfileChart(this))
    , m_frequent(new FrequentChart(this))
    , m_noChart(new QWidget(this))
    , m_logarithmic(new QCheckBox(this))
    , m_figures(new QGridLayout)
{
    QFont bold = m_name->font();
    bold.setBold(true);
    m_name->setFont(bold);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name->setWordWrap(true);
    m_use->setBuddy(m_role);
    m_role->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_quality->setWordWrap(true);
    m_quality->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_unreadable->setWordWrap(true);
    m_unreadable->setTextFormat(Qt::RichText);
    m_unreadable->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_charts->addWidget(m_noChart);
    m_charts->addWidget(m_histogram);
    m_charts->addWidget(m_frequent);
    m_charts->setMinimumHeight(200);
    for (int i = 0; i < mostFigures; ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_titles[at] = new QLabel(this);
        m_values[at] = new QLabel(this);
        m_values[at]->setAlignment(Qt::AlignRight);
        m_values[at]->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_figures->addWidget(m_titles[at], i % 6, 3 * (i / 6));
        m_figures->addWidget(m_values[at], i % 6, 3 * (i / 6) + 1);
    }
    m_figures->setColumnStretch(1, 1);
    m_figures->setColumnMinimumWidth(2, 12);
    m_figures->setColumnStretch(4, 1);
    m_figures->setVerticalSpacing(2);

    const auto format = [](const char* key, std::initializer_list<const char*> values) {
        Format made;
        made.key = QLatin1String(key);
        for (const char* value : values)
            made.values << QLatin1String(value);
        return made;
    };
    m_formats = {format("decimal", {".", ","}), format("thousands", {".", ",", "space", "'", "none"}),
                 format("date_order", {"dmy", "mdy", "ymd", "unix_seconds", "unix_milliseconds"})};
    auto* formats = new QGridLayout;
    int line = 0;
    for (Format& one : m_formats) {
        one.name = new QLabel(this);
        one.box = new QComboBox(this);
        one.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        one.name->setBuddy(one.box);
        formats->addWidget(one.name, line, 0);
        formats->addWidget(one.box, line++, 1);
        connect(one.box, &QComboBox::activated, this, [this, &one](int index) {
            Q_EMIT settingChosen(QStringLiteral("input.by_column.%1.%2").arg(m_column.name, one.key),
                                 one.box->itemData(index).toString());
        });
    }
    formats->setColumnStretch(1, 1);
    formats->setVerticalSpacing(2);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_name);
    layout->addWidget(m_use);
    layout->addWidget(m_role);
    layout->addSpacing(4);
    layout->addLayout(formats);
    layout->addWidget(m_quality);
    layout->addWidget(m_charts, 1);
    layout->addWidget(m_logarithmic);
    layout->addLayout(m_figures);
    layout->addWidget(m_unreadable);

    connect(m_role, &QComboBox::activated, this, [this](int index) {
        const QVariant role = m_role->itemData(index);
        Q_EMIT roleChosen(role.isValid() ? std::optional(role.value<data::Role>()) : std::nullopt);
    });
    connect(m_logarithmic, &QCheckBox::clicked, this, [this](bool on) {
        m_wantsLog = on;
        showChart();
    });
    connect(m_unreadable, &QLabel::linkActivated, this,
            [this](const QString& link) { Q_EMIT lineWanted(link.toULongLong()); });
    retranslate();
}

void ColumnPanel::setColumn(Column column)
{
    m_column = std::move(column);
    show();
}

void ColumnPanel::retranslate()
{
    m_use->setText(tr("Used as"));
    m_role->setAccessibleName(m_use->text());
    m_logarithmic->setText(tr("Logarithmic scale"));
    for (const Format& one : m_formats) {
        one.name->setText(words::settingName(QStringLiteral("input.") + one.key));
        one.box->setAccessibleName(one.name->text());
    }
    m_histogram->setAccessibleName(tr("Histogram of the column"));
    m_frequent->setAccessibleName(tr("Most frequent values"));
    show();
}

void ColumnPanel::show()
{
    const bool any = !m_column.name.isEmpty();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_use, m_role, m_quality, m_charts})
        widget->setVisible(any);
    m_name->setText(any ? m_column.name : tr("Choose a column by a click on its header."));
    const QSignalBlocker blocker(m_role);
    m_role->clear();
    m_role->addItem(tr("not used"));
    if (auto* items = qobject_cast<QStandardItemModel*>(m_role->model()))
        items->item(0)->setEnabled(m_column.roleCanGo);
    for (const data::Role role : m_column.roles) {
        m_role->addItem(words::settingName(data::settingOf(role)), QVariant::fromValue(role));
        m_role->setItemData(m_role->count() - 1, words::roleMeaning(role), Qt::ToolTipRole);
        if (role == m_column.role)
            m_role->setCurrentIndex(m_role->count() - 1);
    }
    m_role->setToolTip(m_column.role ? words::roleMeaning(*m_column.role) : QString());
    const data::ColumnProfile* const profile = m_column.profile.get();
    m_quality->setText(
        profile ? QStringLiteral("%1: %2").arg(words::name(profile->type), words::quality(*profile))
                : tr("Being read…"));
    m_unreadable->setText(unreadableText());
    m_unreadable->setVisible(!m_unreadable->text().isEmpty());
    showFormats();
    showFigures();
    showChart();
}

void ColumnPanel::showFormats()
{
    const data::ColumnProfile* const profile = m_column.profile.get();
    const auto sign = [](const std::optional<char>& given) {
        if (!given)
            return QString();
        return *given == '\0'  ? QStringLiteral("none")
               : *given == ' ' ? QStringLiteral("space")
                               : QString(QLatin1Char(*given));
    };
    const auto order = [](data::DateOrder given) {
        switch (given) {
        case data::DateOrder::YearMonthDay:
            return QStringLiteral("ymd");
        case data::DateOrder::DayMonthYear:
            return QStringLiteral("dmy");
        case data::DateOrder::MonthDayYear:
            return QStringLiteral("mdy");
        case data::DateOrder::UnixSeconds:
            return QStringLiteral("unix_seconds");
        case data::DateOrder::UnixMilliseconds:
            return QStringLiteral("unix_milliseconds");
        }
        return QString();
    };
    const data::ColumnOptions& options = m_column.options;
    const std::array<QString, 3> given{sign(options.decimal), sign(options.thousands),
                                       options.dateOrder ? order(*options.dateOrder) : QString()};
    const std::array<QString, 3> met{profile ? QString(QLatin1Char(profile->decimal)) : QString(), QString(),
                                     profile ? order(profile->dateOrder) : QString()};
    for (std::size_t i = 0; i < m_formats.size(); ++i) {
        const Format& one = m_formats[i];
        const bool ofDates = i == 2;
        const bool shown = profile && profile->type == (ofDates ? ContentType::Date : ContentType::Number);
        one.name->setVisible(shown || !given[i].isEmpty());
        one.box->setVisible(shown || !given[i].isEmpty());
        const QString key = QStringLiteral("input.") + one.key;
        const QSignalBlocker blocker(one.box);
        one.box->clear();
        one.box->addItem(met[i].isEmpty() || !given[i].isEmpty()
                             ? tr("Automatic")
                             : tr("Automatic: %1").arg(words::inputValue(key, met[i])),
                         QStringLiteral("auto"));
        for (const QString& value : one.values)
            one.box->addItem(words::inputValue(key, value), value);
        one.box->setCurrentIndex(
            std::max(0, one.box->findData(given[i].isEmpty() ? QStringLiteral("auto") : given[i])));
    }
}

void ColumnPanel::showFigures()
{
    std::vector<std::pair<QString, QString>> figures;
    const data::ColumnProfile* const profile = m_column.profile.get();
    if (profile && profile->valid > 0) {
        const auto figure = [profile](double value) { return profileFigure(*profile, value); };
        if (profile->type == ContentType::Number || profile->type == ContentType::Date) {
            figures.emplace_back(tr("Smallest"), figure(profile->min));
            for (std::size_t i = 0; i < profile->quantiles.size(); ++i) {
                const double level = data::ColumnProfile::quantileLevels[i];
                const QString title =
                    level == 0.5 ? tr("Median") : tr("%1 quantile").arg(words::percent(level, 0));
                figures.emplace_back(title, figure(profile->quantiles[i]));
            }
            figures.emplace_back(tr("Largest"), figure(profile->max));
            figures.emplace_back(tr("Mean"), figure(profile->mean));
        }
        figures.emplace_back(tr("Different"), words::count(profile->distinct));
    }
    for (std::size_t i = 0; i < mostFigures; ++i) {
        const bool there = i < figures.size();
        m_titles[i]->setText(there ? figures[i].first : QString());
        m_values[i]->setText(there ? figures[i].second : QString());
        m_titles[i]->setVisible(there);
        m_values[i]->setVisible(there);
    }
}

void ColumnPanel::showChart()
{
    const auto& profile = m_column.profile;
    const bool histogram = profile && profile->histogram;
    const bool both = histogram && profile->logHistogram;
    m_logarithmic->setVisible(both);
    m_logarithmic->setChecked(m_wantsLog);
    if (histogram) {
        m_histogram->setProfile(profile, m_column.name, m_wantsLog);
        m_charts->setCurrentWidget(m_histogram);
    } else if (profile && !profile->frequent.empty()) {
        m_frequent->setProfile(profile, m_column.name);
        m_charts->setCurrentWidget(m_frequent);
    } else {
        m_charts->setCurrentWidget(m_noChart);
    }
}

QString ColumnPanel::unreadableText() const
{
    const auto& profile = m_column.profile;
    if (!profile || profile->unreadableCells.empty())
        return {};
    QStringList lines{(profile->type == ContentType::Date ? tr("No date can be read here:")
                                                          : tr("No number can be read here:"))
                          .toHtmlEscaped()};
    for (const auto& cell : profile->unreadableCells) {
        QString text = QString::fromStdString(cell.text).simplified();
        if (text.size() > 40)
            text = text.left(40) + QStringLiteral("…");
        lines << QStringLiteral("<a href=\"%1\">%2</a>: %3")
                     .arg(cell.line)
                     .arg(tr("line %1").arg(words::count(cell.line)).toHtmlEscaped(), text.toHtmlEscaped());
    }
    const std::uint64_t more = profile->unreadable - profile->unreadableCells.size();
    if (more > 0)
        lines << tr("and %1 more").arg(words::count(more)).toHtmlEscaped();
    return lines.join(QStringLiteral("<br>"));
}

} // namespace kiymet::ui
