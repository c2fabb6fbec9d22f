// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/lists/actions.h"

#include <QJsonDocument>
#include <QTest>

using namespace kiymet;
using namespace kiymet::analysis;

namespace {

QJsonObject object(QByteArray text)
{
    text.replace('\'', '"');
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ownTexts()
    {
        ActionTexts texts;
        QVERIFY(!texts.of(RfmSegment::AtRisk));
        texts.set(RfmSegment::AtRisk, QStringLiteral("Ara"));
        texts.set(1, 4, QStringLiteral("Anket"));
        QCOMPARE(*texts.of(RfmSegment::AtRisk), QStringLiteral("Ara"));
        QVERIFY(!texts.of(RfmSegment::CantLose));
        QCOMPARE(*texts.of(1, 4), QStringLiteral("Anket"));
        QVERIFY(!texts.of(1, 5)); // the B of five is another one
        const auto again = ActionTexts::fromJson(texts.toJson());
        QVERIFY(bool(again));
        QVERIFY(*again == texts);
        texts.set(1, 4, QStringLiteral("  "));
        QVERIFY(!texts.of(1, 4));
        texts.set(RfmSegment::AtRisk, {});
        QVERIFY(texts == ActionTexts{});
        QVERIFY(*ActionTexts::fromJson({}) == ActionTexts{});
        QVERIFY(*ActionTexts::fromJson(texts.toJson()) == texts);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("hint");
        const auto row = [](const char* json, const char* place, const char* hint) {
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(place) << QString::fromUtf8(hint);
        };
        row("{'rmf': {}}", "actions.rmf", "rfm");
        row("{'rfm': []}", "actions.rfm", "{SEGMENT: TEXT, …}");
        row("{'rfm': {'champion': 'x'}}", "actions.rfm.champion", "champions");
        row("{'rfm': {'champions': 3}}", "actions.rfm.champions", "\"…\"");
        row("{'cltv': {'11': {}}}", "actions.cltv.11", "2, 3 … 10: {\"A\": TEXT, …}");
        row("{'cltv': {'A': 'x'}}", "actions.cltv.A", "2, 3 … 10: {\"A\": TEXT, …}");
        row("{'cltv': {'4': {'E': 'x'}}}", "actions.cltv.4.E", "A … D");
        row("{'cltv': {'4': {'A': 1}}}", "actions.cltv.4.A", "A … D");
    }
    void refused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        QFETCH(QString, hint);
        const auto read = ActionTexts::fromJson(object(json));
        QVERIFY(!read);
        QCOMPARE(read.failure().kind, FailureKind::InvalidSetting);
        QCOMPARE(read.failure().subject, place);
        QVERIFY2(read.failure().hints.contains(hint), qPrintable(read.failure().hints.join(u'|')));
    }
};

QTEST_APPLESS_MAIN(TestActions)
#include "tst_actions.moc"
