// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/roles/role.h"

#include "data/roles/nearest_names.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace kiymet::data {

namespace {

constexpr unsigned ofCustomers = 1;
constexpr unsigned ofSummaries = 2;
constexpr unsigned ofLogs = 4;

unsigned bitOf(InputKind kind)
{
    switch (kind) {
    case InputKind::Auto:
        break;
    case InputKind::Customers:
        return ofCustomers;
    case InputKind::Summary:
        return ofSummaries;
    case InputKind::Transactions:
        return ofLogs;
    }
    return ofCustomers | ofSummaries | ofLogs;
}

constexpr QLatin1StringView settingPrefix("mapping.");

constexpr RoleInfo roles[] = {
    {Role::CustomerId, "customer_id", ColumnType::Text, ofCustomers | ofSummaries | ofLogs, true, false,
     "masterid customerid customerno customernumber customercode customer custid custno clientid userid "
     "memberid "
     "accountid shopperid id musteriid musterino musterinumarasi musterikodu musteri uyeid uyeno "
     "kullaniciid"},
    {Role::FirstDate, "first_date", ColumnType::Date, ofCustomers, true, false,
     "firstorderdate firstpurchasedate firstpurchase firstorder firstdate firsttransactiondate "
     "dateoffirstorder "
     "ilkalisveristarihi ilksiparistarihi ilksatinalmatarihi ilkalisveris ilksiparis ilktarih"},
    {Role::LastDate, "last_date", ColumnType::Date, ofCustomers, true, false,
     "lastorderdate lastpurchasedate lastpurchase lastorder lastdate lasttransactiondate dateoflastorder "
     "sonalisveristarihi sonsiparistarihi sonsatinalmatarihi sonalisveris sonsiparis sontarih"},
    {Role::Orders, "orders", ColumnType::Number, ofCustomers, true, true,
     "ordernumtotaleveronline+ordernumtotaleveroffline ordernumtotal orders ordercount orderscount "
     "numberoforders "
     "numorders norders ordernum totalorders totalordercount purchases purchasecount numberofpurchases "
     "transactions transactioncount numberoftransactions siparissayisi toplamsiparissayisi toplamsiparis "
     "siparisadedi siparisler alisverissayisi toplamalisverissayisi islemsayisi"},
    {Role::Value, "value", ColumnType::Number, ofCustomers, true, true,
     "customervaluetotaleveronline+customervaluetotaleveroffline customervaluetotal value totalvalue "
     "customervalue "
     "ordervalue totalordervalue totalspend totalspent totalspending spend revenue totalrevenue sales "
     "totalsales "
     "amount totalamount toplamharcama harcama toplamtutar tutar toplamdeger deger ciro toplamciro "
     "toplamsatis"},
    {Role::Category, "category", ColumnType::Category, ofCustomers | ofSummaries, false, false,
     "interestedincategories12 category categories productcategory kategori kategoriler "
     "ilgilenilenkategoriler"},
    {Role::Channel, "channel", ColumnType::Category, ofCustomers | ofSummaries, false, false,
     "orderchannel channel saleschannel kanal sipariskanali satiskanali"},
    {Role::Permission, "permission", ColumnType::Category, ofCustomers | ofSummaries, false, false,
     "permission consent marketingpermission marketingconsent contactpermission emailpermission "
     "smspermission "
     "optin emailoptin smsoptin izin onay iysizni izindurumu pazarlamaizni iletisimizni ticariiletiizni "
     "kvkkonayi"},
    {Role::Frequency, "frequency", ColumnType::Number, ofSummaries, true, false,
     "frequency x repeatpurchases repeattransactions siklik"},
    {Role::Recency, "recency", ColumnType::Number, ofSummaries, true, false,
     "recency tx recencycltvweekly yenilik"},
    {Role::Age, "T", ColumnType::Number, ofSummaries, true, false, "t age customerage tweekly yas"},
    {Role::Monetary, "monetary", ColumnType::Number, ofSummaries, false, false,
     "monetaryvalue monetary monetarycltvavg zbar mx m averagevalue avgvalue averagespend parasal"},
    {Role::Date, "date", ColumnType::Date, ofLogs, true, false,
     "date orderdate invoicedate transactiondate purchasedate saledate salesdate datetime orderdatetime "
     "orderpurchasetimestamp ordertimestamp timestamp purchasetime createdat tarih siparistarihi "
     "alisveristarihi faturatarihi islemtarihi satistarihi satinalmatarihi fistarihi"},
    {Role::Amount, "amount", ColumnType::Number, ofLogs, false, false,
     "amount totalamount orderamount transactionamount ordervalue ordertotal totalprice totalvalue linetotal "
     "total value revenue sales salesamount turnover spend tutar toplamtutar siparistutari satistutari "
     "faturatutari islemtutari alisveristutari toplamfiyat toplam ciro harcama deger"},
    {Role::Quantity, "quantity", ColumnType::Number, ofLogs, false, false,
     "quantity qty units itemquantity unitssold adet miktar urunadedi satisadedi"},
    {Role::Price, "price", ColumnType::Number, ofLogs, false, false,
     "unitprice price itemprice priceperunit birimfiyat birimfiyati urunfiyati satisfiyati fiyat"},
    {Role::OrderId, "order_id", ColumnType::Text, ofLogs, false, false,
     "orderid invoiceno invoice invoiceid invoicenumber invoicenr orderno ordernumber transactionid "
     "receiptid "
     "receiptno basketid siparisno siparisid siparisnumarasi siparisnum faturano faturaid faturanumarasi "
     "fisno fisid islemno islemid"},
};

} // namespace

bool RoleInfo::belongsTo(InputKind kind) const
{
    return (kinds & bitOf(kind)) != 0;
}

bool RoleInfo::isOnlyOf(InputKind kind) const
{
    return kinds == bitOf(kind);
}

const RoleInfo& infoOf(Role role)
{
    return *std::find_if(std::begin(roles), std::end(roles),
                         [role](const RoleInfo& info) { return info.role == role; });
}

QString keyOf(Role role)
{
    return QLatin1StringView(infoOf(role).key);
}

QString settingOf(Role role)
{
    return settingPrefix + keyOf(role);
}

std::optional<Role> roleFromKey(QStringView key)
{
    for (const RoleInfo& info : roles)
        if (key == QLatin1StringView(info.key))
            return info.role;
    return {};
}

std::optional<Role> roleFromSetting(QStringView setting)
{
    if (!setting.startsWith(settingPrefix))
        return {};
    return roleFromKey(setting.sliced(settingPrefix.size()));
}

std::vector<RoleInfo> rolesOf(InputKind kind)
{
    std::vector<RoleInfo> infos;
    std::copy_if(std::begin(roles), std::end(roles), std::back_inserter(infos),
                 [kind](const RoleInfo& info) { return info.belongsTo(kind); });
    return infos;
}

std::size_t knownNames(const std::vector<std::string>& row)
{
    static const QHash<QString, const RoleInfo*> roleOfName = [] {
        QHash<QString, const RoleInfo*> names;
        for (const RoleInfo& role : roles) {
            const QString all = QLatin1String(role.names);
            for (const QString& name :
                 all.split(QRegularExpression(QStringLiteral("[ +]")), Qt::SkipEmptyParts)) {
                if (!names.contains(name))
                    names.insert(name, &role);
            }
        }
        return names;
    }();
    QSet<const RoleInfo*> found;
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

} // namespace kiymet::data
