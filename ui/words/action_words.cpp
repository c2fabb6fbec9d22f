// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/action_words.h"

#include <QCoreApplication>

#include <cmath>

namespace kiymet::words {

namespace {

class ActionWords {
    Q_DECLARE_TR_FUNCTIONS(Actions)
public:
    static QString ofQuarter(int quarter)
    {
        switch (quarter) {
        case 0:
            return tr("Loyalty programme with early access and rewards; personalised marketing; a contact of "
                      "their own.");
        case 1:
            return tr(
                "Cross-selling of matching products; feedback surveys; show what is missing to the next "
                "loyalty level.");
        case 2:
            return tr(
                "A reason for the next order soon: bundles and offers limited in time in the categories "
                "they like; reminders.");
        default:
            return tr("Low-cost win-back by e-mail or app with one clear offer; ask why they left; no "
                      "expensive campaigns.");
        }
    }
};

} // namespace

QString suggestedActions(int group, int count)
{
    if (count < 2)
        return ActionWords::ofQuarter(0);
    const double place = 3.0 * group / (count - 1); // 0 the best, 3 the last
    return ActionWords::ofQuarter(static_cast<int>(std::lround(place)));
}

QString actionKey(int group, int count)
{
    return QStringLiteral("cltv.%1.%2").arg(group).arg(count);
}

} // namespace kiymet::words
