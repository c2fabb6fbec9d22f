// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/roles/column_roles.h"

#include "data/roles/nearest_names.h"
#include "data/roles/roles.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace kiymet::data {

namespace {

constexpr unsigned ofCustomers = 1;
constexpr unsigned ofSummaries = 2;
constexpr unsigned ofLogs = 4;

unsigned bitOf(InputOptions::Kind kind)
{
    switch (kind) {
    case InputOptions::Kind::Auto:
        break;
    case InputOptions::Kind::Customers:
        return ofCustomers;
    case InputOptions::Kind::Summary:
        return ofSummaries;
    case InputOptions::Kind::Transactions:
        return ofLogs;
    }
    return ofCustomers | ofSummaries | ofLogs;
}

struct Role {
    const char* key;
    unsigned of; ///< kinds of input it belongs to
    bool needed;
    bool several; ///< more than one column may serve it
    /// Names that say it, best first, folded (foldedName). Names of one group, joined by +, serve it
    /// together.
    const char* names;
};

constexpr Role roles[] = {
    {"customer_id", ofCustomers | ofSummaries | ofLogs, true, false,
     "masterid customerid customerno customernumber customercode customer custid custno clientid userid "
     "memberid "
     "accountid shopperid id musteriid musterino musterinumarasi musterikodu musteri uyeid uyeno "
     "kullaniciid"},
    {"first_date", ofCustomers, true, false,
     "firstorderdate firstpurchasedate firstpurchase firstorder firstdate firsttransactiondate "
     "dateoffirstorder "
     "ilkalisveristarihi ilksiparistarihi ilksatinalmatarihi ilkalisveris ilksiparis ilktarih"},
    {"last_date", ofCustomers, true, false,
     "lastorderdate lastpurchasedate lastpurchase lastorder lastdate lasttransactiondate dateoflastorder "
     "sonalisveristarihi sonsiparistarihi sonsatinalmatarihi sonalisveris sonsiparis sontarih"},
    {"orders", ofCustomers, true, true,
     "ordernumtotaleveronline+ordernumtotaleveroffline ordernumtotal orders ordercount orderscount "
     "numberoforders "
     "numorders norders ordernum totalorders totalordercount purchases purchasecount numberofpurchases "
     "transactions transactioncount numberoftransactions siparissayisi toplamsiparissayisi toplamsiparis "
     "siparisadedi siparisler alisverissayisi toplamalisverissayisi islemsayisi"},
    {"value", ofCustomers, true, true,
     "customervaluetotaleveronline+customervaluetotaleveroffline customervaluetotal value totalvalue "
     "customervalue "
     "ordervalue totalordervalue totalspend totalspent totalspending spend revenue totalrevenue sales "
     "totalsales "
     "amount totalamount toplamharcama harcama toplamtutar tutar toplamdeger deger ciro toplamciro "
     "toplamsatis"},
    {"category", ofCustomers | ofSummaries, false, false,
     "interestedincategories12 category categories productcategory kategori kategoriler "
     "ilgilenilenkategoriler"},
    {"channel", ofCustomers | ofSummaries, false, false,
     "orderchannel channel saleschannel kanal sipariskanali satiskanali"},
    {"permission", ofCustomers | ofSummaries, false, false,
     "permission consent marketingpermission marketingconsent contactpermission emailpermission "
     "smspermission "
     "optin emailoptin smsoptin izin onay iysizni izindurumu pazarlamaizni iletisimizni ticariiletiizni "
     "kvkkonayi"},
    {"frequency", ofSummaries, true, false, "frequency x repeatpurchases repeattransactions siklik"},
    {"recency", ofSummaries, true, false, "recency tx recencycltvweekly yenilik"},
    {"T", ofSummaries, true, false, "t age customerage tweekly yas"},
    {"monetary", ofSummaries, false, false,
     "monetaryvalue monetary monetarycltvavg zbar mx m averagevalue avgvalue averagespend parasal"},
    {"date", ofLogs, true, false,
     "date orderdate invoicedate transactiondate purchasedate saledate salesdate datetime orderdatetime "
     "orderpurchasetimestamp ordertimestamp timestamp purchasetime createdat tarih siparistarihi "
     "alisveristarihi faturatarihi islemtarihi satistarihi satinalmatarihi fistarihi"},
    {"amount", ofLogs, false, false,
     "amount totalamount orderamount transactionamount ordervalue ordertotal totalprice totalvalue linetotal "
     "total value revenue sales salesamount turnover spend tutar toplamtutar siparistutari satistutari "
     "faturatutari islemtutari alisveristutari toplamfiyat toplam ciro harcama deger"},
    {"quantity", ofLogs, false, false,
     "quantity qty units itemquantity unitssold adet miktar urunadedi satisadedi"},
    {"price", ofLogs, false, false,
     "unitprice price itemprice priceperunit birimfiyat birimfiyati urunfiyati satisfiyati fiyat"},
    {"order_id", ofLogs, false, false,
     "orderid invoiceno invoice invoiceid invoicenumber invoicenr orderno ordernumber transactionid "
     "receiptid "
     "receiptno basketid siparisno siparisid siparisnumarasi siparisnum faturano faturaid faturanumarasi "
     "fisno fisid islemno islemid"},
};

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

QString keyOf(const Role& role)
{
    return QLatin1String(role.key);
}

QString settingOf(const Role& role)
{
    return QStringLiteral("mapping.") + keyOf(role);
}

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
        for (const Role& role : roles) {
            if (!m_layout.columns.contains(keyOf(role)))
                recognise(role);
        }
        if (!isThere(*roleOf("amount")) && !isThere(*roleOf("quantity")) && isThere(*roleOf("price")))
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
        for (const auto& [key, names] : m_options.mapping) {
            const auto role = std::find_if(std::begin(roles), std::end(roles),
                                           [&key = key](const Role& r) { return keyOf(r) == key; });
            if (role == std::end(roles)) {
                QStringList keys;
                for (const Role& r : roles)
                    keys << settingOf(r);
                const QString setting = QStringLiteral("mapping.") + key;
                Failure failure =
                    failed(FailureKind::UnknownSetting, setting, {}, nearestNames(setting, keys));
                failure.line = 0;
                return failure;
            }
            if (names.isEmpty())
                continue;
            if (names.size() > 1 && !role->several) {
                Failure failure = failed(FailureKind::InvalidSetting, settingOf(*role),
                                         names.join(QLatin1Char(',')), {QStringLiteral("one column name")});
                failure.line = 0;
                return failure;
            }
            std::vector<std::size_t>& columns = m_layout.columns[key];
            for (const QString& asked : names) {
                const QString name = asked.trimmed();
                const qsizetype at = m_names.indexOf(name);
                if (at < 0)
                    return failed(FailureKind::UnknownColumn, name, settingOf(*role),
                                  nearestNames(name, m_names));
                if (const qsizetype second = m_names.indexOf(name, at + 1); second >= 0)
                    return duplicate(name, *role, second);
                const auto column = static_cast<std::size_t>(at);
                if (std::find(columns.begin(), columns.end(), column) != columns.end()) {
                    Failure failure =
                        failed(FailureKind::InvalidSetting, settingOf(*role), names.join(QLatin1Char(',')),
                               {QStringLiteral("each column once")});
                    failure.line = 0;
                    return failure;
                }
                columns.push_back(column);
            }
        }
        return {};
    }

    Failure duplicate(const QString& name, const Role& role, qsizetype second) const
    {
        Failure failure = failed(FailureKind::DuplicateColumn, name, settingOf(role));
        failure.column = second + 1;
        return failure;
    }

    /// Takes the first of the role's names that the header has; a name that stands twice is kept as a
    /// failure for when the role turns out to be needed.
    void recognise(const Role& role)
    {
        for (const QString& group : QString(QLatin1String(role.names)).split(QLatin1Char(' '))) {
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
                    ambiguous = duplicate(m_names[at], role, second);
            }
            if (columns.size() != static_cast<std::size_t>(names.size()))
                continue;
            if (ambiguous) {
                m_ambiguous.emplace(keyOf(role), *ambiguous);
            } else {
                std::sort(columns.begin(), columns.end());
                m_layout.columns.emplace(keyOf(role), std::move(columns));
            }
            return;
        }
    }

    bool isThere(const Role& role) const
    {
        return m_layout.columns.contains(keyOf(role)) || m_ambiguous.contains(keyOf(role));
    }

    bool isMapped(const Role& role) const
    {
        const auto at = m_options.mapping.find(keyOf(role));
        return at != m_options.mapping.end() && !at->second.isEmpty();
    }

    static const Role* roleOf(const char* key)
    {
        return std::find_if(std::begin(roles), std::end(roles),
                            [key](const Role& role) { return std::string_view(role.key) == key; });
    }

    /// A price and no quantity: the price of the whole order.
    void takePriceAsAmount()
    {
        if (isMapped(*roleOf("price")))
            return;
        if (auto price = m_layout.columns.extract(QStringLiteral("price"))) {
            price.key() = QStringLiteral("amount");
            m_layout.columns.insert(std::move(price));
        } else if (auto ambiguous = m_ambiguous.extract(QStringLiteral("price"))) {
            ambiguous.key() = QStringLiteral("amount");
            m_ambiguous.insert(std::move(ambiguous));
        }
    }

    /// Amount, or quantity and price: which of the roles of a log are missing.
    QStringList missingOfAmount() const
    {
        if (isThere(*roleOf("amount")))
            return {};
        const bool quantity = isThere(*roleOf("quantity"));
        const bool price = isThere(*roleOf("price"));
        if (quantity && price)
            return {};
        if (quantity)
            return {settingOf(*roleOf("price"))};
        return {settingOf(*roleOf(price ? "quantity" : "amount"))};
    }

    InputOptions::Kind kind() const
    {
        using Kind = InputOptions::Kind;
        if (m_options.kind != Kind::Auto)
            return m_options.kind;
        // What is of the one kind only and there, missing, or mapped by hand.
        struct Signs {
            Kind kind;
            unsigned of;
            int found = 0;
            int missing = 0;
            bool mapped = false;
        };
        Signs all[] = {
            {Kind::Customers, ofCustomers}, {Kind::Summary, ofSummaries}, {Kind::Transactions, ofLogs}};
        for (const Role& role : roles)
            for (Signs& signs : all) {
                if (role.of != signs.of)
                    continue;
                if (role.needed)
                    ++(isThere(role) ? signs.found : signs.missing);
                signs.mapped = signs.mapped || isMapped(role);
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
        if (logs.found > 0 && isThere(*roleOf("date")) && all[0].found < 2 && all[1].found < 2)
            return Kind::Transactions;
        return all[1].found > all[0].found ? Kind::Summary : Kind::Customers;
    }

    Outcome<Layout> choose()
    {
        using Kind = InputOptions::Kind;
        const Kind kind = m_layout.kind;
        const unsigned of = bitOf(kind);
        if (kind == Kind::Transactions)
            dropUnusedAmounts();
        QStringList missing;
        for (const Role& role : roles) {
            const QString key = keyOf(role);
            if ((role.of & of) == 0) {
                m_layout.columns.erase(key);
                continue;
            }
            const auto ambiguous = m_ambiguous.find(key);
            // Category, channel and permission only add detail; the mean value and the amount change what is
            // fitted.
            const bool matters = role.needed || (kind != Kind::Customers && (role.of & ofCustomers) == 0);
            if (ambiguous != m_ambiguous.end() && matters)
                return ambiguous->second;
            if (role.needed && !m_layout.columns.contains(key))
                missing << settingOf(role);
        }
        if (kind == Kind::Transactions)
            missing << missingOfAmount();
        if (!missing.isEmpty())
            return failed(FailureKind::RolesMissing, {}, {}, missing);
        return std::move(m_layout);
    }

    /// With an amount nobody asks for the price; quantity and price that were mapped by hand are more than an
    /// amount that was only recognised.
    void dropUnusedAmounts()
    {
        const auto drop = [this](const char* key) {
            m_layout.columns.erase(QLatin1String(key));
            m_ambiguous.erase(QLatin1String(key));
        };
        if (!isMapped(*roleOf("amount")) && isMapped(*roleOf("quantity")) && isMapped(*roleOf("price")))
            drop("amount");
        if (isThere(*roleOf("amount")))
            drop("price");
    }

    const InputOptions& m_options;
    std::int64_t m_headerLine;
    QStringList m_names;
    QStringList m_folded;
    Layout m_layout;
    std::map<QString, Failure> m_ambiguous;
};

} // namespace

std::size_t knownNames(const std::vector<std::string>& row)
{
    static const QHash<QString, const Role*> roleOfName = [] {
        QHash<QString, const Role*> names;
        for (const Role& role : roles) {
            const QString all = QLatin1String(role.names);
            for (const QString& name :
                 all.split(QRegularExpression(QStringLiteral("[ +]")), Qt::SkipEmptyParts)) {
                if (!names.contains(name))
                    names.insert(name, &role);
            }
        }
        return names;
    }();
    QSet<const Role*> found;
    for (const std::string& text : row) {
        if (text.size() > 100)
            continue;
        const QString folded =
            foldedName(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
        if (const auto at = roleOfName.find(folded); at != roleOfName.end())
            found.insert(*at);
    }
    return static_cast<std::size_t>(found.size());
}

Outcome<Layout> resolveLayout(const std::vector<std::string>& header, const InputOptions& options,
                              std::uint64_t headerLine)
{
    return Resolver(header, options, headerLine).resolve();
}

std::vector<RoleInfo> rolesOf(InputOptions::Kind kind)
{
    std::vector<RoleInfo> infos;
    for (const Role& role : roles) {
        if ((role.of & bitOf(kind)) != 0)
            infos.push_back({keyOf(role), role.needed, role.several});
    }
    return infos;
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
    const std::vector<RoleInfo> all = rolesOf(InputOptions::Kind::Auto);
    std::erase_if(known.mapping, [&all](const auto& mapped) {
        return std::none_of(all.begin(), all.end(),
                            [&mapped](const RoleInfo& role) { return role.key == mapped.first; });
    });

    Resolver resolver(header, known, 1);
    const Outcome<Layout> layout = resolver.resolve();
    const Layout& found = layout ? *layout : resolver.found();
    MappingSketch sketch;
    sketch.kind = found.kind;
    for (const RoleInfo& role : rolesOf(sketch.kind)) {
        if (const auto at = found.columns.find(role.key); at != found.columns.end()) {
            for (const std::size_t column : at->second)
                sketch.columns[role.key] << names[static_cast<qsizetype>(column)];
        } else if (role.needed) {
            sketch.missing << role.key;
        }
    }
    if (!layout && layout.failure().kind == FailureKind::RolesMissing) {
        // A log may do with one role or two others; then the failure says which.
        sketch.missing.clear();
        for (const QString& setting : layout.failure().hints)
            sketch.missing << setting.section(QLatin1Char('.'), 1);
    }
    return sketch;
}

} // namespace kiymet::data
