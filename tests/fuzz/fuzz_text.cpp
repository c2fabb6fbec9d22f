// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Any bytes as an input, under options that the first byte chooses: encodings, dialect, formats of cells,
// and, where the bytes begin like an archive, containers.
#include "data/input/read_input.h"

#include <QStringList>

#include <cstdlib>

using namespace kiymet::data;

namespace {

InputOptions optionsOf(std::uint8_t choice)
{
    InputOptions options;
    if ((choice & 1) != 0)
        options.header = 0;
    if ((choice & 2) != 0) {
        // Every column is something, whatever it is called.
        options.mapping = {{Role::CustomerId, {QStringLiteral("column_1")}},
                           {Role::FirstDate, {QStringLiteral("column_2")}},
                           {Role::LastDate, {QStringLiteral("column_2")}},
                           {Role::Orders, {QStringLiteral("column_3")}},
                           {Role::Value, {QStringLiteral("column_3")}}};
        options.header = 0;
    }
    if ((choice & 4) != 0)
        options.decimal = ',';
    if ((choice & 8) != 0)
        options.dateOrder = DateOrder::MonthDayYear;
    if ((choice & 16) != 0)
        options.encoding = Encoding::Utf8;
    if ((choice & 32) != 0)
        options.delimiter = ';';
    return options;
}

void check(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray content(reinterpret_cast<const char*>(bytes + 1), static_cast<qsizetype>(size - 1));
    const auto input = readInput(Source::ofBytes(content, QStringLiteral("fuzz")), optionsOf(bytes[0]));
    if (!input) {
        const kiymet::Failure& failure = input.failure();
        check((failure.kind == kiymet::FailureKind::InputAmbiguous) == !failure.questions.empty());
        for (const kiymet::Question& question : failure.questions) {
            check(question.values.size() <= 5 && question.readings.size() >= 2);
            for (const auto& reading : question.readings)
                check(reading.read.size() == question.values.size());
        }
        return 0;
    }
    check(input->rows > 0);
    if (input->isLog()) {
        const auto& log = std::get<TransactionLog>(input->customers);
        check(log.size() <= input->rows);
    } else if (!input->isSummary()) {
        const auto& customers = std::get<Customers>(input->customers);
        check(customers.size() == input->rows && customers.lines.size() == input->rows);
        check(customers.first.days.size() == input->rows && customers.values[0].values.size() == input->rows);
    }
    return 0;
}
