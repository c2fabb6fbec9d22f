// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/source/decoded_text.h"

#include "data/source/encoding_detection.h"
#include "data/source/failed.h"

#include <algorithm>
#include <functional>

namespace kiymet::data {

namespace {

constexpr std::size_t pieceBytes = std::size_t{1} << 20;

/// Hands the bytes from `begin` on to `take`, piece by piece; `from` and `share` place the work on the scale
/// of the progress.
std::optional<Failure> forEachPiece(const ByteSource& source, std::uint64_t begin, const Progress& progress,
                                    double from, double share,
                                    const std::function<void(std::string_view, bool)>& take)
{
    std::vector<char> piece;
    std::uint64_t at = begin;
    do {
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(pieceBytes, source.size() - at));
        piece.resize(size);
        if (auto failure = source.read(at, piece.data(), size))
            return *failure;
        at += size;
        take({piece.data(), size}, at == source.size());
        const double done =
            source.size() == 0 ? 1 : static_cast<double>(at) / static_cast<double>(source.size());
        if (!progress.shouldContinue(from + share * done))
            return failed(FailureKind::Cancelled);
    } while (at < source.size());
    return {};
}

Outcome<DecodedText> recode(const ByteSource& source, Encoding encoding, std::uint64_t begin,
                            const Progress& progress, double from)
{
    DecodedText text;
    text.encoding = encoding;
    Utf8Recoder recoder(encoding);
    QByteArray utf8;
    utf8.reserve(static_cast<qsizetype>(source.size() - begin));
    const auto take = [&](std::string_view bytes, bool last) { recoder.append(bytes, last, utf8); };
    if (auto failure = forEachPiece(source, begin, progress, from, 1 - from, take))
        return *failure;
    text.replaced = recoder.replaced();
    text.utf8.emplace(std::move(utf8));
    return text;
}

Question encodingQuestion(const EncodingEvidence::Verdict& verdict)
{
    Question question;
    question.about = Question::About::Encoding;
    question.setting = QStringLiteral("input.encoding");
    for (const std::string& piece : verdict.pieces)
        question.values << QString::fromUtf8(toUtf8(piece, Encoding::Utf8));
    for (const Encoding encoding : verdict.candidates) {
        Question::Reading reading{name(encoding), {}};
        for (const std::string& piece : verdict.pieces)
            reading.read << QString::fromUtf8(toUtf8(piece, encoding));
        question.readings.push_back(std::move(reading));
    }
    return question;
}

} // namespace

Outcome<DecodedText> decodeText(const ByteSource& source, std::optional<Encoding> asked,
                                const Progress& progress)
{
    std::vector<char> first(static_cast<std::size_t>(std::min<std::uint64_t>(source.size(), 4096)));
    if (auto failure = source.read(0, first.data(), first.size()))
        return *failure;
    const std::string_view head(first.data(), first.size());
    const ByteOrderMark mark = byteOrderMark(head);
    std::optional<Encoding> encoding = asked;
    if (!encoding)
        encoding = mark.encoding;
    if (!encoding)
        encoding = utf16WithoutMark(head);
    if (!encoding || *encoding == Encoding::Utf8) {
        DecodedText text;
        text.toBeChecked = true;
        return text;
    }
    const bool ownMark = mark.encoding == encoding;
    return recode(source, *encoding, ownMark ? mark.size : 0, progress, 0);
}

Outcome<DecodedText> decodeOther(const ByteSource& source, std::optional<Encoding> asked,
                                 const Progress& progress)
{
    constexpr double shareOfLooking = 0.5;
    if (asked)
        return recode(source, *asked, 0, progress, 0);
    EncodingEvidence evidence;
    const auto look = [&evidence](std::string_view bytes, bool) { evidence.add(bytes); };
    if (auto failure = forEachPiece(source, 0, progress, 0, shareOfLooking, look))
        return *failure;
    evidence.finish();
    const EncodingEvidence::Verdict verdict = evidence.verdict();
    Outcome<DecodedText> text = recode(source, verdict.encoding, 0, progress, shareOfLooking);
    if (text && !verdict.certain)
        text->question = encodingQuestion(verdict);
    return text;
}

bool isUtf8(const ByteSource& source)
{
    bool valid = true;
    std::string cut;
    const auto check = [&](std::string_view bytes, bool last) {
        if (!valid)
            return;
        // A sequence may go on in the next piece.
        const std::string joined = cut + std::string(bytes);
        cut.clear();
        if (const auto bad = firstInvalidUtf8(joined)) {
            if (last || *bad + 4 <= joined.size())
                valid = false;
            else
                cut = joined.substr(*bad);
        }
    };
    const auto failure = forEachPiece(source, 0, {}, 0, 1, check);
    return valid || failure;
}

} // namespace kiymet::data
