// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/roles/mapping.h"

#include "data/roles/nearest_names.h"

#include <algorithm>
#include <iterator>
#include <optional>

namespace kiymet::data {

namespace {

constexpr const char* floNames[] = {"masterid",
                                    "orderchannel",
                                    "lastorderchannel",
                                    "firstorderdate",
                                    "lastorderdate",
                                    "lastorderdateonline",
                                    "lastorderdateoffline",
                                    "ordernumtotaleveronline",
                                    "ordernumtotaleveroffline",
                                    "customervaluetotaleveroffline",
                                    "customervaluetotaleveronline",
                                    "interestedincategories12"};

class Resolver {
public:
    Resolver(const std::vector<std::string>& header, const InputOptions& options, std::uint64_t headerLine)
        : m_options(options), m_headerLine(static_cast<std::int64_t>(headerLine))
    {
        for (const std::string& name : header) {
            m_names << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
            m_folded << foldedName(m_names.back());
        }
    }

    Outcome<Layout> resolve()
    {
        if (auto failure = takeMapping())
            return *failure;
        m_layout.flo = std::all_of(std::begin(floNames), std::end(floNames), [this](const char* name) {
            return m_folded.contains(QLatin1String(name));
        });
        for (const RoleInfo& info : m_all) {
            if (!m_layout.columns.contains(info.role))
                recognise(info);
        }
        if (!isThere(Role::Amount) && !isThere(Role::Quantity) && isThere(Role::Price))
            takePriceAsAmount();
        m_layout.kind = kind();
        return choose();
    }

    /// What resolve() found before it failed.
    const Layout& found() const { return m_layout; }

private:
    Failure failed(FailureKind kind, const QString& subject = {}, const QString& detail = {},
                   const QStringList& hints = {}) const
    {
        Failure failure;
        failure.kind = kind;
        failure.line = m_headerLine;
        failure.subject = subject;
        failure.detail = detail;
        failure.hints = hints;
        return failure;
    }

    std::optional<Failure> takeMapping()
    {
        for (const auto& [role, names] : m_options.mapping) {
            const RoleInfo& info = infoOf(role);
            if (names.isEmpty())
                continue;
            if (names.size() > 1 && !info.several) {
                Failure failure = failed(FailureKind::InvalidSetting, settingOf(role),
                                         names.join(QLatin1Char(',')), {QStringLiteral("one column name")});
                failure.line = 0;
                return failure;
            }
            std::vector<std::size_t>& columns = m_layout.columns[role];
            for (const QString& asked : names) {
                const QString name = asked.trimmed();
                const qsizetype at = m_names.indexOf(name);
                if (at < 0)
                    return failed(FailureKind::UnknownColumn, name, settingOf(role),
                                  nearestNames(name, m_names));
                if (const qsizetype second = m_names.indexOf(name, at + 1); second >= 0)
                    return duplicate(name, role, second);
                const auto column = static_cast<std::size_t>(at);
                if (std::find(columns.begin(), columns.end(), column) != columns.end()) {
                    Failure failure =
                        failed(FailureKind::InvalidSetting, settingOf(role), names.join(QLatin1Char(',')),
                               {QStringLiteral("each column once")});
                    failure.line = 0;
                    return failure;
                }
                columns.push_back(column);
            }
        }
        return {};
    }

    Failure duplicate(const QString& name, Role role, qsizetype second) const
    {
        Failure failure = failed(FailureKind::DuplicateColumn, name, settingOf(role));
        failure.column = second + 1;
        return failure;
    }

    /// Takes the first of the role's names that the header has; a name that stands twice is kept as a
    /// failure for when the role turns out to be needed.
    void recognise(const RoleInfo& info)
    {
        for (const QString& group : QString(QLatin1String(info.names)).split(QLatin1Char(' '))) {
            std::vector<std::size_t> columns;
            std::optional<Failure> ambiguous;
            const QStringList names = group.split(QLatin1Char('+'));
            for (const QString& name : names) {
                const qsizetype at = m_folded.indexOf(name);
                if (at < 0)
                    continue;
                columns.push_back(static_cast<std::size_t>(at));
                const qsizetype second = m_folded.indexOf(name, at + 1);
                if (second >= 0 && !ambiguous)
                    ambiguous = duplicate(m_names[at], info.role, second);
            }
            if (columns.size() != static_cast<std::size_t>(names.size()))
                continue;
            if (ambiguous) {
                m_ambiguous.emplace(info.role, *ambiguous);
            } else {
                std::sort(columns.begin(), columns.end());
                m_layout.columns.emplace(info.role, std::move(columns));
            }
            return;
        }
    }

    bool isThere(Role role) const { return m_layout.columns.contains(role) || m_ambiguous.contains(role); }

    bool isMapped(Role role) const
    {
        const auto at = m_options.mapping.find(role);
        return at != m_options.mapping.end() && !at->second.isEmpty();
    }

    /// A price and no quantity: the price of the whole order.
    void takePriceAsAmount()
    {
        if (isMapped(Role::Price))
            return;
        if (auto price = m_layout.columns.extract(Role::Price)) {
            price.key() = Role::Amount;
            m_layout.columns.insert(std::move(price));
        } else if (auto ambiguous = m_ambiguous.extract(Role::Price)) {
            ambiguous.key() = Role::Amount;
            m_ambiguous.insert(std::move(ambiguous));
        }
    }

    /// Amount, or quantity and price: which of the roles of a log are missing.
    QStringList missingOfAmount() const
    {
        if (isThere(Role::Amount))
            return {};
        const bool quantity = isThere(Role::Quantity);
        const bool price = isThere(Role::Price);
        if (quantity && price)
            return {};
        if (quantity)
            return {settingOf(Role::Price)};
        return {settingOf(price ? Role::Quantity : Role::Amount)};
    }

    InputKind kind() const
    {
        using Kind = InputKind;
        if (m_options.kind != Kind::Auto)
            return m_options.kind;
        // What is of the one kind only and there, missing, or mapped by hand.
        struct Signs {
            Kind kind;
            int found = 0;
            int missing = 0;
            bool mapped = false;
        };
        Signs all[] = {{Kind::Customers}, {Kind::Summary}, {Kind::Transactions}};
        for (const RoleInfo& info : m_all)
            for (Signs& signs : all) {
                if (!info.isOnlyOf(signs.kind))
                    continue;
                if (info.needed)
                    ++(isThere(info.role) ? signs.found : signs.missing);
                signs.mapped = signs.mapped || isMapped(info.role);
            }
        Signs& logs = all[2];
        const bool amounts = missingOfAmount().isEmpty();
        ++(amounts ? logs.found : logs.missing);
        const auto mapped =
            std::count_if(std::begin(all), std::end(all), [](const Signs& signs) { return signs.mapped; });
        if (mapped == 1)
            return std::find_if(std::begin(all), std::end(all),
                                [](const Signs& signs) { return signs.mapped; })
                ->kind;
        if (m_layout.flo)
            return Kind::Customers;
        for (const Signs& signs : all)
            if (signs.missing == 0)
                return signs.kind;
        // An amount is easily taken for a customer's value: only the date tells a log.
        if (logs.found > 0 && isThere(Role::Date) && all[0].found < 2 && all[1].found < 2)
            return Kind::Transactions;
        return all[1].found > all[0].found ? Kind::Summary : Kind::Customers;
    }

    Outcome<Layout> choose()
    {
        const InputKind kind = m_layout.kind;
        if (kind == InputKind::Transactions)
            dropUnusedAmounts();
        QStringList missing;
        for (const RoleInfo& info : m_all) {
            if (!info.belongsTo(kind)) {
                m_layout.columns.erase(info.role);
                continue;
            }
            const auto ambiguous = m_ambiguous.find(info.role);
            // Category, channel and permission only add detail; the mean value and the amount change what is
            // fitted.
            const bool matters =
                info.needed || (kind != InputKind::Customers && !info.belongsTo(InputKind::Customers));
            if (ambiguous != m_ambiguous.end() && matters)
                return ambiguous->second;
            if (info.needed && !m_layout.columns.contains(info.role))
                missing << settingOf(info.role);
        }
        if (kind == InputKind::Transactions)
            missing << missingOfAmount();
        if (!missing.isEmpty())
            return failed(FailureKind::RolesMissing, {}, {}, missing);
        return std::move(m_layout);
    }

    /// With an amount nobody asks for the price; quantity and price that were mapped by hand are more than an
    /// amount that was only recognised.
    void dropUnusedAmounts()
    {
        const auto drop = [this](Role role) {
            m_layout.columns.erase(role);
            m_ambiguous.erase(role);
        };
        if (!isMapped(Role::Amount) && isMapped(Role::Quantity) && isMapped(Role::Price))
            drop(Role::Amount);
        if (isThere(Role::Amount))
            drop(Role::Price);
    }

    const std::vector<RoleInfo> m_all = rolesOf(InputKind::Auto);
    const InputOptions& m_options;
    std::int64_t m_headerLine;
    QStringList m_names;
    QStringList m_folded;
    Layout m_layout;
    std::map<Role, Failure> m_ambiguous;
};

} // namespace

Outcome<Layout> resolveLayout(const std::vector<std::string>& header, const InputOptions& options,
                              std::uint64_t headerLine)
{
    return Resolver(header, options, headerLine).resolve();
}

MappingSketch sketchMapping(const std::vector<std::string>& header, const InputOptions& options)
{
    QStringList names;
    for (const std::string& name : header)
        names << QString::fromStdString(name);
    InputOptions known = options;
    for (auto& [role, columns] : known.mapping) {
        QStringList there;
        for (const QString& column : columns) {
            const QString name = column.trimmed();
            if (names.count(name) == 1 && !there.contains(name))
                there << name;
        }
        columns = there;
    }

    Resolver resolver(header, known, 1);
    const Outcome<Layout> layout = resolver.resolve();
    const Layout& found = layout ? *layout : resolver.found();
    MappingSketch sketch;
    sketch.kind = found.kind;
    for (const RoleInfo& info : rolesOf(sketch.kind)) {
        if (const auto at = found.columns.find(info.role); at != found.columns.end()) {
            for (const std::size_t column : at->second)
                sketch.columns[info.role] << names[static_cast<qsizetype>(column)];
        } else if (info.needed) {
            sketch.missing.push_back(info.role);
        }
    }
    if (!layout && layout.failure().kind == FailureKind::RolesMissing) {
        // A log may do with one role or two others; then the failure says which.
        sketch.missing.clear();
        for (const QString& setting : layout.failure().hints)
            if (const auto role = roleFromSetting(setting))
                sketch.missing.push_back(*role);
    }
    return sketch;
}

} // namespace kiymet::data
