// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/words.h"

#include <QCoreApplication>

namespace kiymet::words {

namespace {

class Names {
    Q_DECLARE_TR_FUNCTIONS(Names)
public:
    static QString of(analysis::Severity severity);
    static QString of(analysis::Stage stage);
    static QString of(stats::FitExit exit);
    static QString of(stats::TransactionBoundary boundary);
    static QString of(stats::SpendBoundary boundary);
    static QString of(analysis::Preset preset);
    static QString of(analysis::FindingKind kind);
};

QString Names::of(analysis::Severity severity)
{
    switch (severity) {
    case analysis::Severity::Notice:
        return tr("Notice");
    case analysis::Severity::Warning:
        return tr("Warning");
    case analysis::Severity::Problem:
        return tr("Problem");
    }
    return {};
}

QString Names::of(analysis::Stage stage)
{
    switch (stage) {
    case analysis::Stage::Read:
        return tr("Reading the file");
    case analysis::Stage::Clean:
        return tr("Cleaning");
    case analysis::Stage::Cap:
        return tr("Capping outliers");
    case analysis::Stage::Summarise:
        return tr("Summarising the customers");
    case analysis::Stage::FitTransactions:
        return tr("Fitting the transaction model");
    case analysis::Stage::FitSpend:
        return tr("Fitting the spend model");
    case analysis::Stage::Forecast:
        return tr("Forecasting");
    case analysis::Stage::Segment:
        return tr("Making the segments");
    case analysis::Stage::Rfm:
        return tr("Scoring recency, frequency and monetary value");
    case analysis::Stage::Charts:
        return tr("Drawing the charts");
    }
    return {};
}

QString Names::of(stats::FitExit exit)
{
    switch (exit) {
    case stats::FitExit::SmallGradient:
        return tr("The fit reached an optimum.");
    case stats::FitExit::SmallDecrease:
        return tr("The fit reached an optimum: no step improves it any more.");
    case stats::FitExit::IterationLimit:
        return tr("The fit did not end within its limit of steps.");
    case stats::FitExit::NoStep:
        return tr("The fit found no step that improves it, but no optimum either.");
    case stats::FitExit::NotFinite:
        return tr("The likelihood of these data is not a number, so there was nothing to fit.");
    case stats::FitExit::Boundary:
        return tr(
            "The optimum lies on the edge of the model, and the simpler model of that edge is the answer.");
    case stats::FitExit::Cancelled:
        return tr("The fit was cancelled.");
    }
    return {};
}

QString Names::of(stats::TransactionBoundary boundary)
{
    switch (boundary) {
    case stats::TransactionBoundary::None:
        return {};
    case stats::TransactionBoundary::NoDropout:
        return tr("NBD without dropout");
    case stats::TransactionBoundary::HomogeneousRates:
        return tr("Everybody buys at the same rate");
    case stats::TransactionBoundary::HomogeneousDropout:
        return tr("Everybody drops out with the same chance");
    case stats::TransactionBoundary::ImmediateDropout:
        return tr("Everybody drops out after the first repeat purchase");
    case stats::TransactionBoundary::PolarisedDropout:
        return tr("Some drop out at the first chance, the others never do");
    }
    return {};
}

QString Names::of(stats::SpendBoundary boundary)
{
    switch (boundary) {
    case stats::SpendBoundary::None:
        return {};
    case stats::SpendBoundary::HomogeneousCustomers:
        return tr("All customers spend alike");
    case stats::SpendBoundary::HomogeneousValues:
        return tr("A customer's orders are all of the same value");
    }
    return {};
}

QString Names::of(analysis::FindingKind kind)
{
    using enum analysis::FindingKind;
    switch (kind) {
    case MissingId:
        return tr("No customer id");
    case MissingValue:
        return tr("Missing value");
    case UnreadableValue:
        return tr("Unreadable value");
    case NotFiniteValue:
        return tr("Infinite or too large");
    case NoSuchDate:
        return tr("No such date");
    case ZeroValue:
        return tr("Zero in total");
    case NegativeValue:
        return tr("Negative value");
    case DateOrder:
        return tr("Last order before first");
    case DuplicateId:
        return tr("Repeated id");
    case InvalidSummary:
        return tr("Contradicts itself");
    case FutureRows:
        return tr("After the analysis date");
    default:
        return QString::fromLatin1(analysis::name(kind).data(),
                                   static_cast<qsizetype>(analysis::name(kind).size()));
    }
}

QString Names::of(analysis::Preset preset)
{
    switch (preset) {
    case analysis::Preset::Auto:
        return tr("Automatic");
    case analysis::Preset::Notebook:
        return tr("Notebook");
    case analysis::Preset::Standard:
        return tr("Standard");
    }
    return {};
}

} // namespace

QString name(analysis::Severity severity)
{
    return Names::of(severity);
}
QString name(analysis::Stage stage)
{
    return Names::of(stage);
}
QString name(stats::FitExit exit)
{
    return Names::of(exit);
}
QString name(stats::TransactionBoundary boundary)
{
    return Names::of(boundary);
}
QString name(stats::SpendBoundary boundary)
{
    return Names::of(boundary);
}
QString name(analysis::FindingKind kind)
{
    return Names::of(kind);
}
QString name(analysis::Preset preset)
{
    return Names::of(preset);
}

} // namespace kiymet::words
