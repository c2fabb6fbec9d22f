// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/encoding.h"
#include "data/source/encoding_detection.h"

#include <QStringDecoder>
#include <QStringEncoder>
#include <QTest>

using namespace kiymet::data;

Q_DECLARE_METATYPE(kiymet::data::Encoding)

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// As a Turkish Excel would write it.
QByteArray turkish(const char* utf8)
{
    const QString text = QString::fromUtf8(utf8);
    const QString six = QString::fromUtf8("ĞİŞğış");
    const QByteArray bytes("\xD0\xDD\xDE\xF0\xFD\xFE");
    QByteArray written;
    for (const QChar c : text) {
        const qsizetype at = six.indexOf(c);
        written += at >= 0 ? bytes[at] : char(c.unicode());
    }
    return written;
}

EncodingEvidence::Verdict verdictOf(const QByteArray& bytes, qsizetype piece = 1 << 20)
{
    EncodingEvidence evidence;
    for (qsizetype at = 0; at < bytes.size(); at += piece)
        evidence.add(view(bytes.mid(at, piece)));
    evidence.finish();
    return evidence.verdict();
}

} // namespace

class TestEncoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Microsoft's and ECMA's published tables, at the places where the encodings differ.
    void tables_data()
    {
        QTest::addColumn<Encoding>("encoding");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("the six letters, 1254")
            << Encoding::Windows1254 << QByteArray("\xD0\xDD\xDE\xF0\xFD\xFE") << QString::fromUtf8("ĞİŞğış");
        QTest::newRow("the six letters, 8859-9")
            << Encoding::Iso8859_9 << QByteArray("\xD0\xDD\xDE\xF0\xFD\xFE") << QString::fromUtf8("ĞİŞğış");
        QTest::newRow("the six letters, 1252")
            << Encoding::Windows1252 << QByteArray("\xD0\xDD\xDE\xF0\xFD\xFE") << QString::fromUtf8("ÐÝÞðýþ");
        QTest::newRow("euro and quotes, 1254")
            << Encoding::Windows1254 << QByteArray("\x80\x91\x92\x93\x94\x96\x97")
            << QString::fromUtf8("€‘’“”–—");
        QTest::newRow("z with caron is 1252's")
            << Encoding::Windows1252 << QByteArray("\x8E\x9E") << QString::fromUtf8("Žž");
        QTest::newRow("and not 1254's")
            << Encoding::Windows1254 << QByteArray("\x8E\x9E") << QString(QChar(0x8E)) + QChar(0x9E);
        QTest::newRow("controls, 8859-9")
            << Encoding::Iso8859_9 << QByteArray("\x80\x9F") << QString(QChar(0x80)) + QChar(0x9F);
        QTest::newRow("others alike")
            << Encoding::Windows1254 << QByteArray("\xC7\xD6\xDC\xE7\xF6\xFC\xC2\xE2\xA3")
            << QString::fromUtf8("ÇÖÜçöüÂâ£");
    }
    void tables()
    {
        QFETCH(Encoding, encoding);
        QFETCH(QByteArray, bytes);
        QTEST(QString::fromUtf8(toUtf8(view(bytes), encoding)), "text");
    }

    /// Where this Qt knows the encoding itself, all 256 bytes.
    void tablesAgreeWithQt()
    {
        for (const Encoding encoding : {Encoding::Windows1254, Encoding::Iso8859_9, Encoding::Windows1252}) {
            QStringDecoder decoder(name(encoding).toLatin1().constData());
            if (!decoder.isValid())
                QSKIP("this Qt decodes only the encodings that it always does");
            QByteArray bytes;
            for (int i = 1; i < 256; ++i)
                bytes += char(i);
            const QString ours = QString::fromUtf8(toUtf8(view(bytes), encoding));
            const QString theirs = decoder(bytes);
            QCOMPARE(ours.size(), bytes.size());
            QCOMPARE(theirs.size(), bytes.size());
            for (int i = 0; i < ours.size(); ++i) {
                // What is undefined is nothing to agree on.
                if (theirs[i] != QChar::ReplacementCharacter)
                    QCOMPARE(ours[i], theirs[i]);
            }
        }
    }

    void names()
    {
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be,
                                        Encoding::Windows1254, Encoding::Iso8859_9, Encoding::Windows1252}) {
            QVERIFY(encodingFromName(name(encoding)) == encoding);
            QVERIFY(encodingFromName(name(encoding).toUpper()) == encoding);
        }
        QVERIFY(encodingFromName(QStringLiteral("cp1254")) == Encoding::Windows1254);
        QVERIFY(encodingFromName(QStringLiteral("Latin5")) == Encoding::Iso8859_9);
        QVERIFY(!encodingFromName(QStringLiteral("klingon")));
        QVERIFY(!encodingFromName({}));
    }

    /// RFC 3629 and the examples of table 3-8 of the Unicode standard.
    void invalidUtf8_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("at");
        const auto row = [](const char* name, const QByteArray& bytes, int at) {
            QTest::newRow(name) << bytes << at;
            const QByteArray ascii(37, 'x');
            QTest::newRow(qPrintable(QStringLiteral("%1, later").arg(QLatin1String(name))))
                << ascii + bytes + (at < 0 ? ascii : QByteArray()) << (at < 0 ? -1 : at + 37);
        };
        row("nothing", {}, -1);
        row("ascii", "abc", -1);
        row("two, three and four bytes", "\xC4\x9F\xE2\x82\xBA\xF0\x9F\x98\x80", -1);
        row("largest", "\xF4\x8F\xBF\xBF", -1);
        row("too large", "\xF4\x90\x80\x80", 0);
        row("overlong", "\xC0\xAF", 0);
        row("overlong of three", "\xE0\x9F\xBF", 0);
        row("overlong of four", "\xF0\x8F\xBF\xBF", 0);
        row("surrogate", "\xED\xA0\x80", 0);
        row("before the surrogates", "\xED\x9F\xBF", -1);
        row("continuation alone", "a\x80", 1);
        row("cut short", "ab\xE2\x82", 2);
        row("no continuation", "\xC4gx", 0);
        row("latin5",
            "Ay\xFE"
            "e",
            2);
    }
    void invalidUtf8()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, at);
        const auto found = firstInvalidUtf8(view(bytes));
        QCOMPARE(found ? int(*found) : -1, at);
        // A decoder of Qt's own agrees whether there is anything.
        QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        const QString text = decoder(bytes);
        Q_UNUSED(text);
        QCOMPARE(decoder.hasError(), at >= 0);
    }

    /// Pieces of any size give the text of the whole.
    void pieces_data()
    {
        QTest::addColumn<Encoding>("encoding");
        for (const Encoding encoding : {Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be})
            QTest::newRow(qPrintable(name(encoding))) << encoding;
    }
    void pieces()
    {
        QFETCH(Encoding, encoding);
        const QString text = QString::fromUtf8("Ağaç ₺ 😀, şu; ığdır\n").repeated(3);
        QByteArray bytes;
        for (const QChar c : text) {
            const auto low = char(c.unicode() & 0xFF);
            const auto high = char(c.unicode() >> 8);
            if (encoding == Encoding::Utf16Le)
                bytes.append(low).append(high);
            else
                bytes.append(high).append(low);
        }
        if (encoding == Encoding::Utf8)
            bytes = text.toUtf8();
        for (qsizetype size = 1; size < 20; ++size) {
            Utf8Recoder recoder(encoding);
            QByteArray utf8;
            for (qsizetype at = 0; at < bytes.size(); at += size)
                recoder.append(view(bytes.mid(at, size)), at + size >= bytes.size(), utf8);
            QCOMPARE(QString::fromUtf8(utf8), text);
            QCOMPARE(recoder.replaced(), std::uint64_t(0));
        }
    }

    void replacements()
    {
        Utf8Recoder utf8(Encoding::Utf8);
        QByteArray text;
        utf8.append("a\xFE"
                    "b\xC4",
                    false, text);
        utf8.append("\x9F\xC4", true, text);
        QCOMPARE(text, QByteArray("a\xEF\xBF\xBD"
                                  "b\xC4\x9F\xEF\xBF\xBD"));
        QCOMPARE(utf8.replaced(), std::uint64_t(2));
        Utf8Recoder utf16(Encoding::Utf16Le);
        text.clear();
        utf16.append({"a\0b", 3}, true, text);
        QCOMPARE(text, QByteArray("a\xEF\xBF\xBD"));
        QCOMPARE(utf16.replaced(), std::uint64_t(1));
    }

    void utf16WithoutAMark()
    {
        const auto of = [](std::string_view text) { return utf16WithoutMark(text); };
        QVERIFY(of({"a\0,\0b\0\n\0", 8}) == Encoding::Utf16Le);
        QVERIFY(of({"\0a\0,\0b\0\n", 8}) == Encoding::Utf16Be);
        QVERIFY(!of("a,b\n1,2\n"));
        QVERIFY(!of({"a,b\0\n1,2\n", 9}));
        QVERIFY(!of({"\0\0\0\0\0\0\0\0", 8}));
        QVERIFY(!of({}));
    }

    void verdicts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("candidates"); // several: not certain
        const QStringList windows1254{QStringLiteral("windows-1254")};
        const QStringList windows1252{QStringLiteral("windows-1252")};
        QTest::newRow("Turkish") << turkish("müşteri no;ilgi\nAyşe Çağlar;KADIN\nİbrahim Şükrü;ayakkabı\n")
                                 << windows1254;
        QTest::newRow("Turkish with a French guest")
            << turkish("Ayşe;Çağlar\nİbrahim;Şükrü\nAndré;Noël\nIşık;Doğan\n") << windows1254;
        QTest::newRow("Turkish and the euro") << turkish("Ayşe;\x80"
                                                         "5\n")
                                              << windows1254;
        QTest::newRow("Icelandic") << QByteArray(
                                          "\xDE\xF3r\xF0ur;Sigr\xED\xF0ur\nGu\xF0mundur;B\xE6jarst\xFDra\n"
                                          "\xDEorl\xE1kur;J\xF3n Dav\xED\xF0sson\n")
                                   << windows1252;
        QTest::newRow("French") << QByteArray("client;ville\nAndr\xE9;Orl\xE9"
                                              "ans\nZo\xEB;N\xEEmes\n"
                                              "Ga\xEBtan;B\xE9ziers\nHel\xE8ne;Ch\xE2teauroux\n")
                                << windows1252;
        QTest::newRow("both") << turkish("Ayşe\nIşık\n") + QByteArray("Sigr\xED\xF0ur\nB\xE6jarst\xFDra\n")
                              << QStringList{QStringLiteral("windows-1254"), QStringLiteral("windows-1252")};
        QTest::newRow("UTF-8 with a wound")
            << QByteArray("Ay\xC5\x9F"
                          "e\nI\xC5\x9F\xC4\xB1k\nDo\xF0"
                          "an\n")
            << QStringList{QStringLiteral("utf-8"), QStringLiteral("windows-1254")};
        // Müşteri, ayakkabı and ığdır in code page 857.
        QTest::newRow("Turkish of DOS")
            << QByteArray("M\x81\x9Fteri\nayakkab\x8D\n\x8D\xA7"
                          "d\x8Dr\n")
            << QStringList{QStringLiteral("windows-1254"), QStringLiteral("windows-1252"),
                           QStringLiteral("iso-8859-9")};
    }
    void verdicts()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, candidates);
        for (const qsizetype piece : {1 << 20, 1, 7}) {
            const auto verdict = verdictOf(bytes, piece);
            QStringList names;
            for (const Encoding encoding : verdict.candidates)
                names << name(encoding);
            QCOMPARE(names, candidates);
            QCOMPARE(verdict.certain, candidates.size() == 1);
            QVERIFY(verdict.encoding == verdict.candidates.front());
            QCOMPARE(verdict.pieces.empty(), verdict.certain);
        }
    }

    /// Evidence far behind the beginning counts as much as any.
    void wholeFileCounts()
    {
        QByteArray bytes(3 << 20, 'a');
        for (qsizetype i = 99; i < bytes.size(); i += 100)
            bytes[i] = '\n';
        bytes += turkish("Doğan;Işık\n");
        const auto verdict = verdictOf(bytes, 100000);
        QVERIFY(verdict.certain);
        QVERIFY(verdict.encoding == Encoding::Windows1254);
    }
};

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
