// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings/settings_table.h"

#include "analysis/settings/setting_codec.h"

#include <optional>
#include <utility>

namespace kiymet::analysis {

namespace {

using namespace codec;

/// A row from a codec and a lambda that gives the member as a reference, constant or not as the target is.
template<typename Target, typename T, typename Member>
SettingRow<Target> row(const char* key, const Codec<T>& codec, Member member)
{
    const auto assign = [member](Target& target, const std::optional<T>& value) {
        if (value)
            member(target) = *value;
        return value.has_value();
    };
    return {
        QString(QLatin1String(key)),
        [member, codec](const Target& target) { return codec.toJson(member(target)); },
        [assign, codec](Target& target, const QJsonValue& json) {
            return assign(target, codec.fromJson(json));
        },
        [assign, codec](Target& target, const QString& text) { return assign(target, codec.fromText(text)); },
        codec.allowed};
}

SettingRow<Settings> mapping(data::Role role, const Codec<QStringList>& codec)
{
    const auto assign = [role](Settings& settings, const std::optional<QStringList>& columns) {
        if (columns && columns->isEmpty())
            settings.input.mapping.erase(role);
        else if (columns)
            settings.input.mapping[role] = *columns;
        return columns.has_value();
    };
    return {data::settingOf(role),
            [role, codec](const Settings& settings) {
                const auto at = settings.input.mapping.find(role);
                return codec.toJson(at == settings.input.mapping.end() ? QStringList() : at->second);
            },
            [assign, codec](Settings& settings, const QJsonValue& json) {
                return assign(settings, codec.fromJson(json));
            },
            [assign, codec](Settings& settings, const QString& text) {
                return assign(settings, codec.fromText(text));
            },
            codec.allowed};
}

#define MEMBER(member)                                                                                       \
    [](auto& s) -> auto&                                                                                     \
    {                                                                                                        \
        return s.member;                                                                                     \
    }

std::vector<SettingRow<Settings>> makeSettingRows()
{
    using S = Settings;
    using data::Role;
    using Kind = data::InputOptions::Kind;
    const auto rule = oneOf<Rule>({{"drop", Rule::Drop}, {"keep", Rule::Keep}});
    const auto rounding = oneOf<CapRounding>({{"nearest", CapRounding::Nearest},
                                              {"truncate", CapRounding::Truncate},
                                              {"none", CapRounding::None}});
    const auto frequency = oneOf<FrequencyMeaning>(
        {{"all_orders", FrequencyMeaning::AllOrders}, {"repeat_orders", FrequencyMeaning::RepeatOrders}});
    const auto preset = oneOf<Preset>(
        {{"auto", Preset::Auto}, {"notebook", Preset::Notebook}, {"standard", Preset::Standard}});
    const auto kind = oneOf<Kind>({{"auto", Kind::Auto},
                                   {"customers", Kind::Customers},
                                   {"summary", Kind::Summary},
                                   {"transactions", Kind::Transactions}});
    const auto delimiter =
        oneCharacterOf({{",", ','}, {";", ';'}, {"tab", '\t'}, {"|", '|'}, {"space", ' '}},
                       {{"\t", '\t'}, {"\\t", '\t'}, {" ", ' '}, {"comma", ','}, {"semicolon", ';'}});
    std::vector<std::pair<const char*, stats::TransactionModelKind>> models;
    for (const stats::TransactionModelKind model : stats::allTransactionModels)
        models.emplace_back(stats::name(model).data(), model); // a literal
    const auto transactions = oneOf<stats::TransactionModelKind>(models);
    const auto duplicates = oneOf<DuplicateRule>({{"first", DuplicateRule::First},
                                                  {"drop", DuplicateRule::Drop},
                                                  {"merge", DuplicateRule::Merge},
                                                  {"keep", DuplicateRule::Keep}});
    const auto timeUnit =
        oneOf<TimeUnit>({{"day", TimeUnit::Day}, {"week", TimeUnit::Week}, {"month", TimeUnit::Month}});

    const auto ties =
        oneOf<RfmTies>({{"file", RfmTies::File}, {"id", RfmTies::Id}, {"together", RfmTies::Together}});
    const auto period = oneOf<PurchasePeriod>(
        {{"day", PurchasePeriod::Day}, {"week", PurchasePeriod::Week}, {"month", PurchasePeriod::Month}});
    const auto returns = oneOf<ReturnsRule>(
        {{"net", ReturnsRule::Net}, {"drop", ReturnsRule::Drop}, {"keep", ReturnsRule::Keep}});
    const auto firstPurchase =
        oneOf<FirstPurchase>({{"exclude", FirstPurchase::Exclude}, {"include", FirstPurchase::Include}});

    // Defaults are those of the members in settings.h.
    return {
        row<S>("preset", preset, MEMBER(preset)),
        row<S>("input.kind", kind, MEMBER(input.kind)),
        row<S>("input.delimiter", orAuto(delimiter), MEMBER(input.delimiter)),
        row<S>("input.encoding", orAuto(encodings()), MEMBER(input.encoding)),
        row<S>("input.decimal", orAuto(decimalSigns()), MEMBER(input.decimal)),
        row<S>("input.thousands", orAuto(thousandsSigns()), MEMBER(input.thousands)),
        row<S>("input.date_order", orAuto(dateOrders()), MEMBER(input.dateOrder)),
        row<S>("input.header", orAuto(headerLine()), MEMBER(input.header)),
        row<S>("input.sheet", nameOrAuto(), MEMBER(input.sheet)),
        row<S>("input.member", nameOrAuto(), MEMBER(input.member)),
        mapping(Role::CustomerId, columnName()),
        mapping(Role::FirstDate, columnName()),
        mapping(Role::LastDate, columnName()),
        mapping(Role::Category, columnName()),
        mapping(Role::Channel, columnName()),
        mapping(Role::Permission, columnName()),
        mapping(Role::Orders, columnNames()),
        mapping(Role::Value, columnNames()),
        mapping(Role::Frequency, columnName()),
        mapping(Role::Recency, columnName()),
        mapping(Role::Age, columnName()),
        mapping(Role::Monetary, columnName()),
        mapping(Role::Date, columnName()),
        mapping(Role::Amount, columnName()),
        mapping(Role::Quantity, columnName()),
        mapping(Role::Price, columnName()),
        mapping(Role::OrderId, columnName()),
        row<S>("cleaning.missing", rule, MEMBER(cleaning.missing)),
        row<S>("cleaning.zero", orAuto(rule), MEMBER(cleaning.zero)),
        row<S>("cleaning.negative", rule, MEMBER(cleaning.negative)),
        row<S>("cleaning.date_order", rule, MEMBER(cleaning.dateOrder)),
        row<S>("cleaning.duplicates", duplicates, MEMBER(cleaning.duplicates)),
        row<S>("outliers.enabled", orAuto(truth()), MEMBER(outliers.enabled)),
        // The ranges meet in the middle, so that the low quantile can never lie above the high one.
        row<S>("outliers.low_quantile", real(0, 0.5), MEMBER(outliers.lowQuantile)),
        row<S>("outliers.high_quantile", real(0.5, 1), MEMBER(outliers.highQuantile)),
        row<S>("outliers.factor", real(0, 1000), MEMBER(outliers.factor)),
        row<S>("outliers.rounding", rounding, MEMBER(outliers.rounding)),
        row<S>("outliers.columns", columnNames(), MEMBER(outliers.columns)),
        row<S>("transactions.period", period, MEMBER(transactions.period)),
        row<S>("transactions.returns", returns, MEMBER(transactions.returns)),
        row<S>("transactions.first_purchase", orAuto(firstPurchase), MEMBER(transactions.firstPurchase)),
        row<S>("analysis.date", orAuto(isoDate()), MEMBER(analysisDate)),
        row<S>("analysis.offset_days", orAuto(whole(0, 36500)), MEMBER(analysisOffsetDays)),
        row<S>("analysis.time_unit", timeUnit, MEMBER(timeUnit)),
        row<S>("model.frequency", orAuto(frequency), MEMBER(modelFrequency)),
        row<S>("spend.frequency", orAuto(frequency), MEMBER(spendFrequency)),
        row<S>("model.transactions", transactions, MEMBER(transactionModel)),
        row<S>("model.compare", truth(), MEMBER(modelCompare)),
        row<S>("model.penalty", orAuto(real(0, 1000)), MEMBER(modelPenalty)),
        row<S>("spend.penalty", orAuto(real(0, 1000)), MEMBER(spendPenalty)),
        row<S>("value.months", whole(1, 120), MEMBER(valueMonths)),
        row<S>("value.discount_rate", real(0, 1), MEMBER(valueDiscountRate)),
        row<S>("value.margin", real(0, 1, LowEnd::Excluded), MEMBER(valueMargin)),
        row<S>("segments.count", whole(2, 10), MEMBER(segmentCount)),
        row<S>("rfm.levels", whole(3, 5), MEMBER(rfm.levels)),
        row<S>("rfm.ties", orAuto(ties), MEMBER(rfm.ties)),
        row<S>("rfm.monetary", truth(), MEMBER(rfm.monetary)),
        row<S>("rfm.recency_cuts", cutPoints(), MEMBER(rfm.recencyCuts)),
        row<S>("rfm.frequency_cuts", cutPoints(), MEMBER(rfm.frequencyCuts)),
        row<S>("rfm.monetary_cuts", cutPoints(), MEMBER(rfm.monetaryCuts)),
        row<S>("rfm.map", cellMap(), MEMBER(rfm.map)),
        row<S>("output.top", whole(1, 1000000), MEMBER(outputTop)),
        row<S>("output.excel", truth(), MEMBER(outputExcel)),
        row<S>("output.intervals", truth(), MEMBER(outputIntervals)),
        row<S>("intervals.level", real(0.5, 0.99), MEMBER(intervalsLevel)),
        row<S>("random.seed", whole(0, 2147483647), MEMBER(randomSeed)),
        row<S>("validation.split", orNone(isoDate()), MEMBER(validationSplit)),
    };
}

std::vector<SettingRow<ColumnOutliers>> makeColumnOutlierRows()
{
    using C = ColumnOutliers;
    // Limits are typed in the units of the column; what a double holds exactly to the last whole number.
    const auto limit = real(-9007199254740992.0, 9007199254740992.0);
    const auto rounding = oneOf<CapRounding>({{"nearest", CapRounding::Nearest},
                                              {"truncate", CapRounding::Truncate},
                                              {"none", CapRounding::None}});
    return {
        row<C>("enabled", orAuto(truth()), MEMBER(enabled)),
        row<C>("low_quantile", orAuto(real(0, 0.5)), MEMBER(lowQuantile)),
        row<C>("high_quantile", orAuto(real(0.5, 1)), MEMBER(highQuantile)),
        row<C>("factor", orAuto(real(0, 1000)), MEMBER(factor)),
        row<C>("rounding", orAuto(rounding), MEMBER(rounding)),
        row<C>("low_limit", orAuto(limit), MEMBER(lowLimit)),
        row<C>("high_limit", orAuto(limit), MEMBER(highLimit)),
    };
}

std::vector<SettingRow<data::ColumnOptions>> makeColumnInputRows()
{
    using C = data::ColumnOptions;
    return {
        row<C>("decimal", orAuto(decimalSigns()), MEMBER(decimal)),
        row<C>("thousands", orAuto(thousandsSigns()), MEMBER(thousands)),
        row<C>("date_order", orAuto(dateOrders()), MEMBER(dateOrder)),
    };
}

#undef MEMBER

} // namespace

const std::vector<SettingRow<Settings>>& settingRows()
{
    static const std::vector<SettingRow<Settings>> rows = makeSettingRows();
    return rows;
}

const std::vector<SettingRow<ColumnOutliers>>& columnOutlierRows()
{
    static const std::vector<SettingRow<ColumnOutliers>> rows = makeColumnOutlierRows();
    return rows;
}

const std::vector<SettingRow<data::ColumnOptions>>& columnInputRows()
{
    static const std::vector<SettingRow<data::ColumnOptions>> rows = makeColumnInputRows();
    return rows;
}

} // namespace kiymet::analysis
