// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/customers_model.h"

#include "charts/colours.h"
#include "words/customer_words.h"
#include "words/words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace kiymet::ui {

namespace {

using analysis::CustomerColumn;

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QDate dateOf(double days)
{
    return QDate(1970, 1, 1).addDays(static_cast<qint64>(days));
}

/// What a tab, a line break or a quote would tear apart is quoted, as spreadsheets do themselves.
QString forClipboard(QString text)
{
    if (!text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'"'))
        return text;
    text.replace(u'"', QLatin1String("\"\""));
    return u'"' + text + u'"';
}

QString labelOf(const analysis::Results& results, const analysis::Labels* labels, CustomerColumn column,
                std::uint32_t customer)
{
    if (column == CustomerColumn::Segment)
        return analysis::Segments::label(results.segments->of[customer]);
    if (column == CustomerColumn::RfmSegment)
        return results.rfm ? words::name(results.rfm->segment(customer)) : QString();
    return textOf(analysis::text(results, labels, column, customer));
}

bool isLabel(CustomerColumn column)
{
    return column == CustomerColumn::Id || column == CustomerColumn::Channel ||
           column == CustomerColumn::Category || column == CustomerColumn::Segment ||
           column == CustomerColumn::RfmSegment;
}

} // namespace

void CustomersModel::setCustomers(SharedResults results, Labels labels, Rows rows)
{
    const bool sameSize = m_rows && rows && m_rows->size() == rows->size();
    // Other customers in the same number of rows need no new rows: a million of them take their time.
    if (!sameSize)
        beginResetModel();
    m_results = std::move(results);
    m_labels = std::move(labels);
    m_rows = m_results ? std::move(rows) : nullptr;
    m_aliveIdentified = !m_results || analysis::aliveIsIdentified(*m_results);
    if (!sameSize)
        endResetModel();
    else if (!m_rows->empty())
        Q_EMIT dataChanged(index(0, 0), index(this->rows() - 1, columns() - 1));
}

std::optional<std::uint32_t> CustomersModel::customerAt(int row) const
{
    return row >= 0 && row < rows() ? std::optional((*m_rows)[static_cast<std::size_t>(row)]) : std::nullopt;
}

int CustomersModel::rowOf(std::uint32_t customer) const
{
    if (!m_rows)
        return -1;
    const auto at = std::find(m_rows->begin(), m_rows->end(), customer);
    return at == m_rows->end() ? -1 : static_cast<int>(at - m_rows->begin());
}

void CustomersModel::sort(int column, Qt::SortOrder order)
{
    if (column >= 0 && column < columns())
        Q_EMIT orderWanted({static_cast<Column>(column), order == Qt::DescendingOrder});
}

int CustomersModel::rows() const
{
    return m_rows ? static_cast<int>(m_rows->size()) : 0;
}

Cell CustomersModel::cell(int row, int column) const
{
    const std::uint32_t customer = (*m_rows)[static_cast<std::size_t>(row)];
    const auto which = static_cast<Column>(column);
    if (isLabel(which))
        return {labelOf(*m_results, m_labels.get(), which, customer), {}, {}};
    const double value = analysis::figure(*m_results, which, customer);
    if (which == Column::Alive && !m_aliveIdentified)
        return {tr("not identifiable"),
                {},
                tr("Customers who left are not in this file, or the model found no sign that anybody leaves. "
                   "The data cannot tell how likely this customer is to be active.")};
    if (std::isnan(value))
        return {words::none(), value, tr("This figure does not exist for the customer.")};
    switch (which) {
    case Column::FirstDate:
    case Column::LastDate:
        return {words::date(dateOf(value)), {}, {}};
    case Column::Orders:
    case Column::Frequency:
        return {words::count(static_cast<std::uint64_t>(value)), value, {}};
    case Column::Recency:
    case Column::Age:
        return {words::number(value, 1), value, {}};
    case Column::Sales3Month:
    case Column::Sales6Month:
        return {words::number(value, 2), value, {}};
    case Column::Alive:
        return {words::probability(value), value, {}};
    default:
        return {words::money(value), value, {}};
    }
}

QString CustomersModel::title(int column) const
{
    return words::name(static_cast<Column>(column));
}

QString CustomersModel::titleTip(int column) const
{
    return words::meaning(static_cast<Column>(column));
}

bool CustomersModel::isFigure(int column) const
{
    const auto which = static_cast<Column>(column);
    return !isLabel(which) && which != Column::FirstDate && which != Column::LastDate;
}

QVariant CustomersModel::decoration(int row, int column) const
{
    if (static_cast<Column>(column) != Column::Segment)
        return {};
    const int segment = m_results->segments->of[(*m_rows)[static_cast<std::size_t>(row)]];
    return segment < 0 ? QVariant() : QVariant(segmentColour(segment));
}

std::optional<QString> CustomersModel::spreadsheet(const analysis::Results& results,
                                                   const analysis::Labels* labels,
                                                   std::span<const std::uint32_t> customers,
                                                   const std::vector<Column>& columns,
                                                   const QStringList& titles, const words::DataLocale& locale,
                                                   const Progress& progress)
{
    QLocale numbers(locale.convention == words::DataLocale::Convention::Turkish ? QLocale::Turkish
                                                                                : QLocale::English);
    numbers.setNumberOptions(QLocale::OmitGroupSeparator);
    const bool aliveIdentified = analysis::aliveIsIdentified(results);
    QString text;
    for (qsizetype i = 0; i < titles.size(); ++i)
        text += (i ? QStringLiteral("\t") : QString()) + forClipboard(titles[i]);
    if (!titles.isEmpty())
        text += u'\n';
    std::size_t line = 0;
    for (const std::uint32_t customer : customers) {
        if (++line % 1024 == 0 &&
            !progress.shouldContinue(static_cast<double>(line) / static_cast<double>(customers.size())))
            return std::nullopt;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (i > 0)
                text += u'\t';
            if (isLabel(columns[i])) {
                text += forClipboard(labelOf(results, labels, columns[i], customer));
                continue;
            }
            const double value = analysis::figure(results, columns[i], customer);
            if (!std::isfinite(value) || (columns[i] == Column::Alive && !aliveIdentified))
                continue; // an empty cell
            if (columns[i] == Column::FirstDate || columns[i] == Column::LastDate)
                text += words::date(dateOf(value), locale);
            else
                text += numbers.toString(value, 'g', QLocale::FloatingPointShortest);
        }
        text += u'\n';
    }
    return text;
}

} // namespace kiymet::ui
