// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/currency.h"

#include "words/formats.h"

#include <QCoreApplication>

namespace kiymet::ui {

QString withCurrency(const QString& title)
{
    const QString currency = words::dataLocale().currency;
    return currency.isEmpty()
               ? QCoreApplication::translate("Currency", "%1, in the currency of the file").arg(title)
               : QCoreApplication::translate("Currency", "%1, in %2", "title, currency sign")
                     .arg(title, currency);
}

} // namespace kiymet::ui
