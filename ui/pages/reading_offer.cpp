// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reading_offer.h"

#include "data/table/raw_table.h"
#include "document/remembered_readings.h"
#include "pages/file_reading.h"
#include "words/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace kiymet::ui {

namespace {

/// So many changes are named in full.
constexpr std::size_t mostNamed = 4;

} // namespace

ReadingOffer::ReadingOffer(Document& document, QWidget* parent)
    : QFrame(parent)
    , m_document(document)
    , m_text(new QLabel(this))
    , m_accept(new QPushButton(this))
    , m_decline(new QPushButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_text->setWordWrap(true);
    auto* layout = new QHBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_accept, 0, Qt::AlignTop);
    layout->addWidget(m_decline, 0, Qt::AlignTop);
    hide();
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (m_remembered)
            Q_EMIT accepted(*m_remembered);
        showOffer();
    });
    connect(m_decline, &QPushButton::clicked, this, [this] {
        m_declined = true;
        showOffer();
    });
}

void ReadingOffer::retranslate()
{
    m_accept->setText(tr("Read it so"));
    m_decline->setText(tr("As it is now"));
    showOffer();
}

void ReadingOffer::takeTable(const QString& file, const data::InputOptions& asked,
                             const std::shared_ptr<const data::RawTable>& table, const data::Input* analysed)
{
    if (file != m_kindOf) {
        m_kindOf = file;
        m_kind.clear();
        m_declined = false;
        m_remembered.reset();
    }
    data::InputOptions plain;
    plain.sheet = asked.sheet;
    plain.member = asked.member;
    if (!m_kind.isEmpty() || !table || asked != plain)
        return;
    m_kind = readings::kindOf(*table);
    remember(analysed);
    if (readings::splitting(m_kind))
        recall(asked, table);
}

void ReadingOffer::recall(const data::InputOptions& asked, const std::shared_ptr<const data::RawTable>& table)
{
    // Under what was said then the columns may be others.
    data::InputOptions said = *readings::splitting(m_kind);
    said.sheet = asked.sheet;
    said.member = asked.member;
    m_recaller.run(
        [file = m_kindOf, kind = m_kind, said, asked,
         table](const Progress& progress) -> std::optional<data::InputOptions> {
            std::vector<std::string> header = table->header();
            if (splitting(said) != asked) {
                const auto other = data::RawTable::open(data::Source::at(file), said, progress);
                if (!other)
                    return {};
                header = (*other)->header();
            }
            auto options = readings::recall(kind, header);
            if (options) {
                options->sheet = said.sheet;
                options->member = said.member;
            }
            return options;
        },
        [this, file = m_kindOf](const std::optional<data::InputOptions>& remembered) {
            if (file != m_kindOf)
                return; // another file is shown by now
            m_remembered = remembered;
            showOffer();
        });
}

void ReadingOffer::follow(const QString& file, const analysis::Settings& settings)
{
    m_shownFile = file;
    m_shownSettings = settings;
    showOffer();
}

void ReadingOffer::showOffer()
{
    const bool offered =
        m_remembered && !m_declined && m_shownFile == m_kindOf && m_shownSettings.input != *m_remembered;
    setVisible(offered);
    if (!offered)
        return;
    analysis::Settings as = m_shownSettings;
    as.input = *m_remembered;
    const auto changes = analysis::differences(m_shownSettings, as);
    QStringList said;
    for (std::size_t i = 0; i < std::min(changes.size(), mostNamed); ++i)
        said << words::stepText({changes[i]});
    if (changes.size() > mostNamed)
        said << QStringLiteral("…");
    m_text->setText(tr("You have read a file with these columns before, and said: %1. Read this one so, too?")
                        .arg(said.join(QStringLiteral("; "))));
}

void ReadingOffer::remember(const data::Input* analysed)
{
    if (m_kind.isEmpty() || !analysed || m_document.isRunning() || m_document.file() != m_kindOf)
        return;
    data::InputOptions said = m_document.state().settings.input;
    said.sheet.clear();
    said.member.clear();
    if (said != data::InputOptions())
        readings::remember(m_kind, said, analysed->header);
    else if (m_remembered && m_document.history().canUndo()) // taken back
        readings::forget(m_kind);
}

} // namespace kiymet::ui
