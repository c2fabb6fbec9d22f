// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/settings/recipe_fit.h"
#include "data/input/read_input.h"
#include "dressing.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kiymet;
using namespace kiymet::analysis;
using namespace kiymet::test;

Q_DECLARE_METATYPE(kiymet::analysis::Settings)

namespace {

QStringList names(const char* list)
{
    return QString::fromUtf8(list).split(u' ');
}

/// Some customers: id, first, last, orders, value.
std::vector<Row> customers(const QStringList& header, bool turkish = false)
{
    std::vector<Row> rows{header};
    for (int i = 1; i <= 20; ++i) {
        const QString day = QString::number(10 + i);
        rows.push_back(
            turkish
                ? Row{QStringLiteral("k%1").arg(i), day + QStringLiteral(".01.2021"),
                      day + QStringLiteral(".05.2021"), QString::number(i), QStringLiteral("%1,5").arg(i)}
                : Row{QStringLiteral("k%1").arg(i), QStringLiteral("2021-01-") + day,
                      QStringLiteral("2021-05-") + day, QString::number(i), QStringLiteral("%1.5").arg(i)});
    }
    return rows;
}

/// What was decided about last month's file, as the program saves it: nothing is `auto`.
Settings recipe()
{
    Settings settings;
    data::InputOptions& input = settings.input;
    input.kind = data::InputOptions::Kind::Customers;
    input.delimiter = ';';
    input.encoding = data::Encoding::Windows1254;
    input.header = 1;
    input.decimal = ',';
    input.byColumn[QStringLiteral("tutar")].decimal = ',';
    input.mapping = {{data::Role::CustomerId, {QStringLiteral("no")}},
                     {data::Role::FirstDate, {QStringLiteral("ilk")}},
                     {data::Role::LastDate, {QStringLiteral("son")}},
                     {data::Role::Orders, {QStringLiteral("adet")}},
                     {data::Role::Value, {QStringLiteral("tutar")}}};
    settings.outliers.columns = names("adet tutar");
    settings.outliers.byColumn[QStringLiteral("tutar")].highLimit = 500;
    settings.segmentCount = 6;
    return settings;
}

QString picture(const std::vector<data::ReadingMisfit>& misfits)
{
    QStringList lines;
    for (const data::ReadingMisfit& misfit : misfits)
        lines << QStringLiteral("%1: %2 > %3 (%4)")
                     .arg(misfit.key, misfit.asked.join(u','), misfit.found.join(u','),
                          misfit.hints.join(u','));
    return lines.join(u'\n');
}

} // namespace

class TestRecipeFit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Settings>("said");
        QTest::addColumn<QString>("misfits");
        QTest::addColumn<QStringList>("missing");
        const auto text = [](const char* header, QChar delimiter, bool turkish) {
            return delimited(customers(names(header), turkish), delimiter).toUtf8();
        };
        const QByteArray same = text("no ilk son adet tutar", u';', true);
        QTest::newRow("the same layout") << same << recipe() << QString() << QStringList();
        QTest::newRow("a column more")
            << text("no ilk son adet tutar ek", u';', true) << recipe() << QString() << QStringList();
        QTest::newRow("another program wrote it")
            << text("no ilk son adet tutar", u',', false) << recipe()
            << QStringLiteral("input.delimiter: ; > , ()\n"
                              "input.by_column.tutar.decimal: , > . ()\n"
                              "input.decimal: , > . ()")
            << QStringList();
        QTest::newRow("a column has another name")
            << text("no ilk son adet tutar_tl", u';', true) << recipe()
            << QStringLiteral("mapping.value: tutar >  (tutar_tl)\n"
                              "outliers.by_column.tutar: tutar >  (tutar_tl)")
            << QStringList{QStringLiteral("value")};
        QTest::newRow("a column that is recognised without")
            << text("no ilk son adet customer_value", u';', true) << recipe()
            << QStringLiteral("mapping.value: tutar > customer_value ()\n"
                              "outliers.by_column.tutar: tutar >  ()")
            << QStringList();
        std::vector<Row> titled = customers(names("no ilk son adet tutar"), true);
        titled.insert(titled.begin(), {QStringLiteral("Haziran raporu")});
        QTest::newRow("a title above") << delimited(titled, u';').toUtf8() << recipe()
                                       << QStringLiteral("input.header: 1 > 2 ()") << QStringList();
        const QByteArray turkish =
            delimited(customers(names("müşteri ilk son adet tutar"), true), u';').toUtf8();
        Settings inTurkish = recipe();
        inTurkish.input.mapping[data::Role::CustomerId] = {QString::fromUtf8("müşteri")};
        QTest::newRow("UTF-8 where Windows-1254 was")
            << turkish << inTurkish << QStringLiteral("input.encoding: windows-1254 > utf-8 ()")
            << QStringList();
        QTest::newRow("as it was, in Windows-1254")
            << encoded(QString::fromUtf8(turkish), QStringLiteral("windows-1254")) << inTurkish << QString()
            << QStringList();
        Settings packed = recipe();
        packed.input.member = QStringLiteral("mayis.csv");
        QTest::newRow("a zip of another month")
            << zipped({{QStringLiteral("haziran.csv"), same}}) << packed
            << QStringLiteral("input.member: mayis.csv > haziran.csv ()") << QStringList();
        QTest::newRow("no zip at all")
            << same << packed << QStringLiteral("input.member: mayis.csv >  ()") << QStringList();
        QTest::newRow("a zip of two months")
            << zipped({{QStringLiteral("haziran.csv"), same}, {QStringLiteral("temmuz.csv"), same}}) << packed
            << QStringLiteral("input.member: mayis.csv >  (haziran.csv,temmuz.csv)") << QStringList();
        Settings some = recipe();
        some.outliers.columns = names("tutar");
        QTest::newRow("a column to cap that is gone")
            << text("no ilk son adet customer_value", u';', true) << some
            << QStringLiteral("mapping.value: tutar > customer_value ()\n"
                              "outliers.columns: tutar >  ()\n"
                              "outliers.by_column.tutar: tutar >  ()")
            << QStringList();
        Settings dates = recipe();
        dates.input.byColumn[QStringLiteral("ilk")].dateOrder = data::DateOrder::MonthDayYear;
        std::vector<Row> slashes = customers(names("no ilk son adet tutar"), true);
        for (std::size_t i = 1; i < slashes.size(); ++i)
            slashes[i][1].replace(u'.', u'/');
        QTest::newRow("days first where months were")
            << delimited(slashes, u';').toUtf8() << dates
            << QStringLiteral("input.by_column.ilk.date_order: mdy > dmy ()") << QStringList();
    }
    void fits()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(Settings, said);
        const QString file = m_folder.filePath(QStringLiteral("next"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
        out.close();
        const auto fit = fitRecipe(file, said);
        QVERIFY(fit);
        QTEST(picture(fit->misfits), "misfits");
        QStringList missing;
        for (const data::Role role : fit->missing)
            missing << data::keyOf(role);
        QTEST(missing, "missing");
        QCOMPARE(fit->settings.segmentCount, 6);
        // What is left is read, where nothing is missing or to be chosen.
        const bool open = !fit->misfits.empty() && fit->misfits.front().found.isEmpty() &&
                          fit->misfits.front().hints.size() > 1;
        if (!fit->missing.empty() || open)
            return;
        const auto input = data::readInput(data::Source::at(file), fit->settings.input);
        QVERIFY(input);
        const auto& read = std::get<data::Customers>(input->customers);
        QCOMPARE(read.size(), std::size_t(20));
        QCOMPARE(read.values[0].values[6], 7.5);
        QVERIFY(read.values[0].states.empty() && read.last.states.empty());
    }

    void cannotBeOpened()
    {
        const auto fit = fitRecipe(m_folder.filePath(QStringLiteral("none.csv")), recipe());
        QVERIFY(!fit);
        QCOMPARE(fit.failure().kind, FailureKind::FileNotFound);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestRecipeFit)
#include "tst_recipe_fit.moc"
