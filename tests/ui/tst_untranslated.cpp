// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <vector>

/// Reads our own sources: a text that people see must pass through tr() or translate().
class TestUntranslated : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsNotTranslated_data();
    void findsWhatIsNotTranslated();
    void noTextEscapesTranslation();
    void turkishHasOneApostrophe();
};

namespace {

struct Literal {
    QString text;
    int line = 0;
    QStringList calls; ///< what it is an argument of, the innermost last
};

/// The string literals of C++ source with the calls around them. Adjacent ones are one.
std::vector<Literal> literalsOf(const QString& source)
{
    std::vector<Literal> found;
    QStringList calls;
    QString word;
    int line = 1;
    bool adjacent = false;
    for (qsizetype i = 0; i < source.size(); ++i) {
        const QChar c = source[i];
        const QChar next = i + 1 < source.size() ? source[i + 1] : QChar();
        if (c == u'\n') {
            ++line;
        } else if (c == u'/' && next == u'/') {
            while (i + 1 < source.size() && source[i + 1] != u'\n')
                ++i;
        } else if (c == u'/' && next == u'*') {
            const qsizetype end = source.indexOf(QLatin1String("*/"), i + 2);
            for (; i < end + 1; ++i)
                line += source[i] == u'\n';
        } else if (c == u'\'' && i > 0 && !source[i - 1].isDigit()) {
            for (++i; i < source.size() && source[i] != u'\''; ++i)
                i += source[i] == u'\\';
        } else if (c == u'"' && word == QLatin1String("R")) {
            const qsizetype open = source.indexOf(u'(', i);
            const QString close = u')' + source.mid(i + 1, open - i - 1) + u'"';
            const qsizetype end = source.indexOf(close, open);
            found.push_back({source.mid(open + 1, end - open - 1), line, calls});
            line += static_cast<int>(source.mid(i, end - i).count(u'\n'));
            i = end + close.size() - 1;
            word.clear();
        } else if (c == u'"') {
            QString text;
            for (++i; i < source.size() && source[i] != u'"'; ++i) {
                if (source[i] == u'\\')
                    text += source[i++];
                text += source[i];
            }
            if (adjacent)
                found.back().text += text;
            else
                found.push_back({text, line, calls});
            adjacent = true;
            word.clear();
            continue;
        } else if (c == u'(') {
            calls << word;
            word.clear();
        } else if (c == u')') {
            if (!calls.isEmpty())
                calls.removeLast();
            word.clear();
        } else if (c == u'#') { // includes and other lines for the preprocessor
            while (i + 1 < source.size() && source[i + 1] != u'\n')
                ++i;
        } else if (c.isLetterOrNumber() || c == u'_') {
            if (i > 0 && !(source[i - 1].isLetterOrNumber() || source[i - 1] == u'_'))
                word.clear();
            word += c;
        } else if (!c.isSpace()) {
            word.clear();
        }
        if (!c.isSpace())
            adjacent = false;
    }
    return found;
}

bool isTranslated(const Literal& literal)
{
    static const QSet<QString> translating{QStringLiteral("tr"),
                                           QStringLiteral("translate"),
                                           QStringLiteral("QT_TRANSLATE_NOOP"),
                                           QStringLiteral("QT_TRANSLATE_NOOP3"),
                                           QStringLiteral("QT_TR_NOOP"),
                                           QStringLiteral("QT_TRANSLATE_N_NOOP")};
    return std::any_of(literal.calls.begin(), literal.calls.end(),
                       [](const QString& call) { return translating.contains(call); });
}

/// What only a person would read: two words of a sentence, or a word given to something that shows it.
bool isForPeople(const Literal& literal)
{
    static const QRegularExpression sentence(QStringLiteral("(^|[^A-Za-z%#:;{-])[A-Za-z]{2,},? [a-z]{2,}"));
    static const QRegularExpression word(QStringLiteral("[A-Za-zÇĞİÖŞÜçğıöşü]{3,}"));
    static const QRegularExpression identifier(QStringLiteral("^[a-z0-9_.:/#-]*$|^[A-Z][A-Za-z]*$"));
    static const QSet<QString> shows{QStringLiteral("setText"),
                                     QStringLiteral("setToolTip"),
                                     QStringLiteral("setWindowTitle"),
                                     QStringLiteral("setAccessibleName"),
                                     QStringLiteral("setAccessibleDescription"),
                                     QStringLiteral("setPlaceholderText"),
                                     QStringLiteral("setWhatsThis"),
                                     QStringLiteral("setStatusTip"),
                                     QStringLiteral("setInformativeText"),
                                     QStringLiteral("addTab"),
                                     QStringLiteral("addButton"),
                                     QStringLiteral("addRow"),
                                     QStringLiteral("showError"),
                                     QStringLiteral("setSpecialValueText"),
                                     QStringLiteral("QLabel"),
                                     QStringLiteral("QPushButton"),
                                     QStringLiteral("QCheckBox"),
                                     QStringLiteral("QGroupBox")};
    // Markup and its style are no words.
    QString text = literal.text;
    text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
    if (text.contains(u'{'))
        return false;
    if (sentence.match(text).hasMatch())
        return true;
    static const QSet<QString> wraps{QStringLiteral("QStringLiteral"), QStringLiteral("QLatin1String"),
                                     QString()};
    for (auto call = literal.calls.rbegin(); call != literal.calls.rend(); ++call) {
        if (shows.contains(*call))
            return word.match(text).hasMatch();
        if (!wraps.contains(*call))
            return false;
    }
    return false;
}

QStringList untranslated(const QString& source)
{
    QStringList found;
    const auto literals = literalsOf(source);
    for (const Literal& literal : literals)
        if (!isTranslated(literal) && isForPeople(literal))
            found << QStringLiteral("%1: \"%2\"").arg(literal.line).arg(literal.text);
    return found;
}

} // namespace

void TestUntranslated::findsWhatIsNotTranslated_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<int>("found");
    QTest::newRow("sentence") << QStringLiteral("show(QStringLiteral(\"No file is open\"));") << 1;
    QTest::newRow("translated") << QStringLiteral("show(tr(\"No file is open\"));") << 0;
    QTest::newRow("adjacent") << QStringLiteral("show(tr(\"No file\"\n  \" is open\"));") << 0;
    QTest::newRow("in a context") << QStringLiteral("QCoreApplication::translate(\"A\", \"No file is open\")")
                                  << 0;
    QTest::newRow("word on a button") << QStringLiteral("b->setText(QStringLiteral(\"Open\"));") << 1;
    QTest::newRow("word elsewhere") << QStringLiteral("b->setObjectName(QStringLiteral(\"Open\"));") << 0;
    QTest::newRow("comment") << QStringLiteral(
                                    "// b->setText(\"No file is open\")\n/* \"No file is open\" */")
                             << 0;
    QTest::newRow("name of a setting")
        << QStringLiteral("b->setText(words::settingName(QLatin1String(\"model.penalty\")));") << 0;
    QTest::newRow("beside a translated one")
        << QStringLiteral("b->setText(tr(\"Open\") + QStringLiteral(\" the file\"));") << 1;
}

void TestUntranslated::findsWhatIsNotTranslated()
{
    QFETCH(const QString, source);
    QFETCH(const int, found);
    QCOMPARE(untranslated(source).size(), found);
}

void TestUntranslated::noTextEscapesTranslation()
{
    // Why each may stay as it is.
    static const QSet<QString> allowed{
        QStringLiteral("English"), // a language is named in itself
        QStringLiteral("Türkçe"),
        QStringLiteral("d MMM yyyy"), // a date format
    };
    QStringList problems;
    int files = 0;
    for (const char* folder : {"ui", "app"}) {
        QDirIterator all(QStringLiteral(KIYMET_SOURCE_DIR "/") + QLatin1String(folder),
                         {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                         QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            const QStringList found = untranslated(QString::fromUtf8(file.readAll()));
            for (const QString& one : found)
                if (!allowed.contains(one.section(u'"', 1, -2)))
                    problems << file.fileName() + u':' + one;
        }
    }
    QVERIFY(files > 100);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

/// CLTV’si, %100’dür: the sign of print, in the window and in the guide alike.
void TestUntranslated::turkishHasOneApostrophe()
{
    static const QRegularExpression straight(QStringLiteral("[\\w)%>](?:&apos;|')[a-zçğıöşü]"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression sources(QStringLiteral("<source>.*?</source>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    QVERIFY(straight.match(QStringLiteral("CLTV&apos;si")).hasMatch());
    QStringList files{QStringLiteral(KIYMET_SOURCE_DIR "/translations/kiymet_tr.ts")};
    QDirIterator guide(QStringLiteral(KIYMET_SOURCE_DIR "/resources/help/tr"), {QStringLiteral("*.html")},
                       QDir::Files);
    while (guide.hasNext())
        files << guide.next();
    QVERIFY(files.size() > 20);
    for (const QString& name : std::as_const(files)) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        text.remove(sources);
        const QRegularExpressionMatch match = straight.match(text);
        QVERIFY2(!match.hasMatch(),
                 qPrintable(name + QStringLiteral(": ") + text.mid(match.capturedStart() - 20, 50)));
    }
}

QTEST_APPLESS_MAIN(TestUntranslated)
#include "tst_untranslated.moc"
