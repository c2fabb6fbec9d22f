// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/migration_csv.h"

namespace kiymet::files {

namespace {

using analysis::Results;

void segment(CsvRows& out, const Results& results, bool isThere, std::uint32_t customer)
{
    if (isThere)
        out.cell(analysis::Segments::label(results.segments->of[customer]));
    else
        out.empty();
}

void rfmSegment(CsvRows& out, const Results& results, bool isThere, std::uint32_t customer)
{
    if (isThere)
        out.cell(analysis::name(results.rfm->segment(customer)));
    else
        out.empty();
}

void cltv(CsvRows& out, const Results& results, bool isThere, std::uint32_t customer)
{
    if (isThere)
        out.cell(results.forecast->cltv[customer]);
    else
        out.empty();
}

} // namespace

Unwritten writeMovers(const QString& path, const analysis::Migration& migration,
                      const std::vector<std::uint32_t>& customers, const Results& earlier,
                      const Results& later, CsvVariant variant)
{
    AtomicFile file(path);
    std::string text(byteOrderMark(variant));
    CsvRows out(text, variant);
    for (const char* column : {"customer_id", "cltv_segment_before", "cltv_segment_now", "rfm_segment_before",
                               "rfm_segment_now", "cltv_before", "cltv_now", "cltv_change"})
        out.cell(column);
    out.endRow();
    constexpr std::size_t blockBytes = 1 << 20;
    for (const std::uint32_t i : customers) {
        const analysis::Migration::Move& move = migration.customers[i];
        out.cell(move.isThere ? (*later.summary->ids)[move.later] : (*earlier.summary->ids)[move.earlier]);
        segment(out, earlier, move.wasThere, move.earlier);
        segment(out, later, move.isThere, move.later);
        rfmSegment(out, earlier, move.wasThere, move.earlier);
        rfmSegment(out, later, move.isThere, move.later);
        cltv(out, earlier, move.wasThere, move.earlier);
        cltv(out, later, move.isThere, move.later);
        out.cell(analysis::cltvChange(move, earlier, later));
        out.endRow();
        if (text.size() > blockBytes) {
            if (!file.write(text))
                break;
            text.clear();
        }
    }
    file.write(text);
    return file.commit();
}

} // namespace kiymet::files
