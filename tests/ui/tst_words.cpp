// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/diagnostics/model_comparison.h"
#include "language/language.h"
#include "words/words.h"
#include "words/workbook_words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace kiymet;
using namespace kiymet::analysis;

namespace {

constexpr int findingKinds = static_cast<int>(FindingKind::SegmentsMerged) + 1;
constexpr int failureKinds = static_cast<int>(FailureKind::OutputUnwritable) + 1;

Finding finding(int kind, std::uint64_t count)
{
    Finding finding{.kind = static_cast<FindingKind>(kind)};
    finding.count = count;
    finding.of = 100;
    finding.column = QStringLiteral("COLUMN");
    finding.values = {0.5, 2, 3, 4};
    return finding;
}

Failure failure(int kind)
{
    Failure failure;
    failure.kind = static_cast<FailureKind>(kind);
    failure.file = QStringLiteral("/home/şükrü/file.csv");
    failure.line = 12;
    failure.column = 3;
    failure.subject = QStringLiteral("SUBJECT");
    failure.detail = QStringLiteral("DETAIL");
    failure.hints = {QStringLiteral("HINT1"), QStringLiteral("HINT2")};
    return failure;
}

/// A whole sentence, or several: nothing left open, no place marker unfilled.
void checkSentence(const QString& text, const QByteArray& name)
{
    QVERIFY2(text.size() > 5, name.constData());
    static const QRegularExpression marker(QStringLiteral("%[0-9n]"));
    static const QRegularExpression notANumber(QStringLiteral("\\bnan\\b"));
    // A Turkish percentage begins with the sign; none of these texts holds one.
    QVERIFY2(!text.contains(marker), qPrintable(text));
    QVERIFY2(text.endsWith(u'.') || text.endsWith(u'?'), qPrintable(text));
    QVERIFY2(!text.contains(QLatin1String("  ")) && !text.contains(u'\n'), qPrintable(text));
    QVERIFY2(!text.contains(notANumber) && !text.contains(QLatin1String("(s)")), qPrintable(text));
}

} // namespace

class TestWords : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recommendations_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("tr") << QStringLiteral("tr");
    }
    void recommendations()
    {
        QFETCH(QString, language);
        ui::useLanguage(language);
        QSet<QString> seen;
        for (const auto boundary :
             {stats::TransactionBoundary::None, stats::TransactionBoundary::HomogeneousRates})
            for (int reason = 0; reason <= int(ModelReason::FitsAlike); ++reason) {
                ModelRecommendation recommendation;
                recommendation.model = stats::TransactionModelKind::MbgNbd;
                recommendation.reason = ModelReason(reason);
                recommendation.next = stats::TransactionModelKind::ParetoNbd;
                recommendation.bicLead = -12.34;
                recommendation.boundary = boundary;
                const QString text = words::text(recommendation);
                checkSentence(text, QByteArray(name(recommendation.reason).data()));
                QVERIFY(!seen.contains(text));
                seen.insert(text);
                if (recommendation.reason != ModelReason::NoModel &&
                    recommendation.reason != ModelReason::NoDropout)
                    QVERIFY(text.contains(QLatin1String("MBG/NBD")));
            }
        ModelRecommendation only;
        only.reason = ModelReason::FitsBest;
        checkSentence(words::text(only), "the only one");
    }

    void init() { ui::useLanguage(QStringLiteral("en")); }

    void findings_data() { languages(); }
    void findings()
    {
        QFETCH(QString, language);
        ui::useLanguage(language);
        QSet<QString> texts;
        for (int kind = 0; kind < findingKinds; ++kind) {
            const std::string_view name = analysis::name(static_cast<FindingKind>(kind));
            QVERIFY(!name.empty());
            const QByteArray id(name.data(), qsizetype(name.size()));
            for (const std::uint64_t count : {1U, 2U, 20'000U})
                checkSentence(words::text(finding(kind, count)), id);
            texts.insert(words::text(finding(kind, 2)));
        }
        QCOMPARE(texts.size(), findingKinds);
    }

    void failures_data() { languages(); }
    void failures()
    {
        QFETCH(QString, language);
        ui::useLanguage(language);
        QSet<QString> texts;
        for (int kind = 0; kind < failureKinds; ++kind) {
            const QString text = words::text(failure(kind));
            checkSentence(text, QByteArray::number(kind));
            QVERIFY2(text.startsWith(QStringLiteral("/home/şükrü/file.csv")), qPrintable(text));
            texts.insert(text);
            Failure bare;
            bare.kind = static_cast<FailureKind>(kind);
            QVERIFY(!words::text(bare).isEmpty());
        }
        QCOMPARE(texts.size(), failureKinds);
    }

    void everyWordIsTranslated()
    {
        const auto all = [] {
            QStringList texts;
            for (int kind = 0; kind < findingKinds; ++kind)
                texts << words::text(finding(kind, 2));
            for (int kind = 0; kind < failureKinds; ++kind)
                texts << words::text(failure(kind));
            for (int i = 0; i <= static_cast<int>(Stage::Rfm); ++i)
                texts << words::name(static_cast<Stage>(i));
            for (int i = 0; i <= static_cast<int>(Severity::Problem); ++i)
                texts << words::name(static_cast<Severity>(i));
            for (int i = 0; i <= static_cast<int>(stats::FitExit::Cancelled); ++i)
                texts << words::name(static_cast<stats::FitExit>(i));
            return texts;
        };
        const QStringList english = all();
        ui::useLanguage(QStringLiteral("tr"));
        const QStringList turkish = all();
        for (qsizetype i = 0; i < english.size(); ++i) {
            QVERIFY(!english[i].isEmpty());
            QVERIFY2(english[i] != turkish[i], qPrintable(english[i]));
        }
    }

    /// A and the last keep their seeds; every segment has words of its own in both languages.
    void actions()
    {
        for (const char* language : {"en", "tr"}) {
            ui::useLanguage(QLatin1String(language));
            QSet<QString> names, texts;
            for (const analysis::RfmSegment segment : analysis::rfmSegments()) {
                names.insert(words::name(segment));
                texts.insert(words::action(segment));
            }
            QCOMPARE(names.size(), qsizetype(analysis::rfmSegmentCount));
            QCOMPARE(texts.size(), qsizetype(analysis::rfmSegmentCount));
            QSet<QString> four;
            for (int group = 0; group < 4; ++group)
                four.insert(words::action(group, 4));
            QCOMPARE(four.size(), 4);
            for (int groups = 2; groups <= 10; ++groups) {
                QCOMPARE(words::action(0, groups), words::action(0, 4));
                QCOMPARE(words::action(groups - 1, groups), words::action(3, 4));
                for (int group = 0; group < groups; ++group)
                    QVERIFY(four.contains(words::action(group, groups)));
            }
        }
        ui::useLanguage(QStringLiteral("en"));
        QVERIFY(
            words::action(0, 4).startsWith(QStringLiteral("Loyalty programme and personalised marketing")));
        QVERIFY(words::action(1, 4).startsWith(QStringLiteral("Cross-selling and feedback surveys")));
        analysis::ActionTexts own;
        own.set(1, 4, QStringLiteral("mine"));
        QCOMPARE(words::action(own, 1, 4), QStringLiteral("mine"));
        QCOMPARE(words::action(own, 0, 4), words::action(0, 4));
        QCOMPARE(words::action(own, analysis::RfmSegment::AtRisk),
                 words::action(analysis::RfmSegment::AtRisk));
    }

    void workbook()
    {
        for (const std::string& identifier : files::workbookIdentifiers())
            QVERIFY2(words::workbookWords().title(identifier) != QString::fromStdString(identifier),
                     identifier.c_str());
    }

    void plurals()
    {
        const int kind = static_cast<int>(FindingKind::MissingId);
        QCOMPARE(words::text(finding(kind, 1)), QStringLiteral("1 row has no customer id. Kept."));
        QCOMPARE(words::text(finding(kind, 2)), QStringLiteral("2 rows have no customer id. Kept."));
        Finding dropped = finding(kind, 12'345);
        dropped.dropped = true;
        dropped.firstLine = 7;
        QCOMPARE(words::text(dropped),
                 QStringLiteral("12,345 rows have no customer id. Left out. First on line 7."));
    }

    void failuresSayWhereAndWhatNext()
    {
        Failure quote;
        quote.kind = FailureKind::UnclosedQuote;
        quote.file = QStringLiteral("a.csv");
        quote.line = 5;
        quote.column = 9;
        QCOMPARE(words::text(quote),
                 QStringLiteral("a.csv, line 5, column 9: A quotation mark opens here and is never "
                                "closed, so that all that follows would be one cell. Close it, or "
                                "remove it."));
        Failure unknown;
        unknown.kind = FailureKind::UnknownSetting;
        unknown.subject = QStringLiteral("value.month");
        unknown.hints = {QStringLiteral("value.months")};
        QCOMPARE(words::text(unknown),
                 QStringLiteral("There is no setting “value.month”. Did you mean: value.months?"));
        Failure roles;
        roles.kind = FailureKind::RolesMissing;
        roles.hints = {QStringLiteral("mapping.customer_id"), QStringLiteral("mapping.value")};
        QCOMPARE(words::text(roles),
                 QStringLiteral("No column was recognised for: customer id (mapping.customer_id), "
                                "total value (mapping.value). Say which column it is."));
    }

    /// A date that cannot be read is spoken of as a date, with the blanks that nobody sees.
    void datesThatCannotBeRead()
    {
        Failure failure;
        failure.kind = FailureKind::DateUnreadable;
        failure.subject = QStringLiteral("created_at");
        failure.detail = QString::fromUtf8("02.06.2020\u00A0 soon ");
        QCOMPARE(words::text(failure),
                 QStringLiteral("The column “created_at” holds no dates that can be read: "
                                "“02.06.2020[U+00A0] soon␣” is none. Map a column of dates, or write them as "
                                "2021-05-30 or 30.05.2021."));
        failure.kind = FailureKind::MonthWithoutDay;
        failure.detail = QStringLiteral("Jan  2021");
        QVERIFY(words::text(failure).contains(QStringLiteral("“Jan␣␣2021” has no day, or no year.")));

        Question question;
        question.about = Question::About::UnixTime;
        question.setting = QStringLiteral("input.by_column.t.date_order");
        question.column = QStringLiteral("t");
        question.values = {QStringLiteral("1591060680")};
        question.readings = {{QStringLiteral("unix_seconds"), {QStringLiteral("2020-06-02")}},
                             {QStringLiteral("unix_milliseconds"), {QStringLiteral("1970-01-19")}}};
        Failure asked;
        asked.kind = FailureKind::InputAmbiguous;
        asked.questions = {question};
        QVERIFY(words::text(asked).contains(QStringLiteral(
            "The column “t” seems to hold Unix time: “1591060680” would be 2020-06-02 in seconds "
            "or 1970-01-19 in milliseconds.")));
        question.about = Question::About::DateOrder;
        question.readings = {{QStringLiteral("dmy"), {QStringLiteral("2020-06-12")}},
                             {QStringLiteral("mdy"), {QStringLiteral("2020-12-06")}},
                             {QStringLiteral("ymd"), {QStringLiteral("2012-06-20")}}};
        asked.questions = {question};
        QVERIFY(words::text(asked).contains(QStringLiteral("2020-06-12, 2020-12-06 or 2012-06-20.")));
    }

    /// Texts from a file may hold what looks like a place marker.
    void markersInDataStayAsTheyAre()
    {
        Finding odd = finding(static_cast<int>(FindingKind::MissingValue), 3);
        odd.column = QStringLiteral("%1 %2 %3");
        QCOMPARE(words::text(odd), QStringLiteral("3 rows have nothing in the column “%1 %2 %3”. Kept."));
        Failure failure;
        failure.kind = FailureKind::ColumnUnreadable;
        failure.file = QStringLiteral("100%1.csv");
        failure.subject = QStringLiteral("%2");
        failure.detail = QStringLiteral("%1");
        QVERIFY(words::text(failure).startsWith(QStringLiteral("100%1.csv: The column “%2” cannot be read")));
        QVERIFY(words::text(failure).contains(QStringLiteral("it holds “%1”.")));
    }

private:
    void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("Turkish") << QStringLiteral("tr");
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
