// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping_panel.h"

#include "pages/columns_box.h"
#include "words/capital.h"
#include "words/data_words.h"
#include "words/words.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace kiymet::ui {

namespace {

using Kind = data::InputOptions::Kind;

QString roleName(data::Role role)
{
    return words::capitalised(words::settingName(data::settingOf(role)));
}

QString kindKey(Kind kind)
{
    switch (kind) {
    case Kind::Auto:
        return QStringLiteral("auto");
    case Kind::Customers:
        return QStringLiteral("customers");
    case Kind::Summary:
        return QStringLiteral("summary");
    case Kind::Transactions:
        return QStringLiteral("transactions");
    }
    return {};
}

QLabel* smallLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    label->setFont(font);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

MappingPanel::MappingPanel(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_kindName(new QLabel(this))
    , m_missing(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    m_kindName->setBuddy(m_kind);
    m_missing->setWordWrap(true);
    m_missing->setTextFormat(Qt::RichText);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_layout->addWidget(m_missing);
    m_layout->addWidget(m_kindName);
    m_layout->addWidget(m_kind);
    m_layout->addStretch(1);
    retranslate();
    connect(m_kind, &QComboBox::activated, this,
            [this](int index) { Q_EMIT kindChosen(m_kind->itemData(index).value<Kind>()); });
}

void MappingPanel::setMapping(const QStringList& columns, const data::InputOptions& options,
                              const data::MappingSketch& sketch)
{
    m_columns = columns;
    m_options = options;
    m_sketch = sketch;
    if (m_built != sketch.kind)
        build();
    fillKinds();
    for (const data::RoleInfo& info : data::rolesOf(sketch.kind))
        fillRow(info.role);

    QStringList missing;
    for (const data::Role role : sketch.missing)
        missing << roleName(role);
    m_missing->setVisible(!columns.isEmpty());
    m_missing->setText(missing.isEmpty()
                           ? tr("Every column that is needed was found.")
                           : tr("<b>Still missing: %1.</b> Say below which columns hold what is missing.")
                                 .arg(missing.join(QStringLiteral(", ")).toHtmlEscaped()));
}

void MappingPanel::retranslate()
{
    m_kindName->setText(words::settingName(QStringLiteral("input.kind")));
    m_kind->setAccessibleName(m_kindName->text());
    if (!m_built)
        return;
    nameRows();
    setMapping(m_columns, m_options, m_sketch);
}

void MappingPanel::nameRows()
{
    for (const data::RoleInfo& info : data::rolesOf(*m_built)) {
        const Row& row = m_rows.at(info.role);
        const QString name = roleName(info.role);
        row.name->setText(info.needed ? tr("%1 (needed)").arg(name) : name);
        row.meaning->setText(words::roleMeaning(info.role));
        (row.one ? row.one : static_cast<QComboBox*>(row.several))->setAccessibleName(name);
    }
}

void MappingPanel::build()
{
    m_built = m_sketch.kind;
    // Later: it may be one of its own controls that made the kind another one.
    if (m_roles) {
        m_roles->hide();
        m_roles->deleteLater();
    }
    m_rows.clear();
    m_roles = new QWidget(this);
    auto* layout = new QVBoxLayout(m_roles);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(2);
    for (const data::RoleInfo& info : data::rolesOf(m_sketch.kind)) {
        Row row;
        row.name = new QLabel(m_roles);
        layout->addWidget(row.name);
        if (info.several) {
            row.several = new ColumnsBox(m_roles);
            row.name->setBuddy(row.several);
            layout->addWidget(row.several);
            connect(row.several, &ColumnsBox::columnsChosen, this,
                    [this, role = info.role](const QStringList& columns) {
                        Q_EMIT mappingChosen(role, columns);
                    });
        } else {
            row.one = new QComboBox(m_roles);
            row.one->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
            row.name->setBuddy(row.one);
            layout->addWidget(row.one);
            connect(row.one, &QComboBox::activated, this, [this, role = info.role, box = row.one](int index) {
                Q_EMIT mappingChosen(role, index == 0 ? QStringList() : QStringList(box->itemText(index)));
            });
        }
        row.meaning = smallLabel(m_roles);
        layout->addWidget(row.meaning);
        layout->addSpacing(6);
        m_rows[info.role] = row;
    }
    m_layout->insertWidget(m_layout->count() - 1, m_roles);
    nameRows();
}

void MappingPanel::fillKinds()
{
    const QSignalBlocker blocker(m_kind);
    m_kind->clear();
    for (const Kind kind : {Kind::Auto, Kind::Customers, Kind::Transactions, Kind::Summary}) {
        const QString key = QStringLiteral("input.kind");
        QString text = words::capitalised(words::settingValue(key, kindKey(kind)));
        if (kind == Kind::Auto)
            text = tr("Automatic: %1").arg(words::settingValue(key, kindKey(m_sketch.kind)));
        m_kind->addItem(text, QVariant::fromValue(kind));
        if (kind == m_options.kind)
            m_kind->setCurrentIndex(m_kind->count() - 1);
    }
}

void MappingPanel::fillRow(data::Role role)
{
    const auto at = m_rows.find(role);
    if (at == m_rows.end())
        return;
    const auto given = m_options.mapping.find(role);
    const QStringList chosen = given == m_options.mapping.end() ? QStringList() : given->second;
    const auto found = m_sketch.columns.find(role);
    const QStringList recognised = found == m_sketch.columns.end() ? QStringList() : found->second;
    const Row& row = at->second;
    QFont font = row.name->font();
    font.setBold(std::find(m_sketch.missing.begin(), m_sketch.missing.end(), role) != m_sketch.missing.end());
    row.name->setFont(font);
    if (row.several) {
        row.several->setColumns(m_columns, chosen, recognised);
        return;
    }
    const QSignalBlocker blocker(row.one);
    row.one->clear();
    row.one->addItem(chosen.isEmpty() && !recognised.isEmpty()
                         ? tr("Automatic: %1").arg(recognised.first())
                         : (chosen.isEmpty() ? tr("Automatic: %1").arg(tr("none")) : tr("Automatic")));
    row.one->addItems(m_columns);
    if (!chosen.isEmpty()) {
        int index = row.one->findText(chosen.first(), Qt::MatchExactly);
        // A column that the file does not have is still what the setting says.
        if (index < 1) {
            row.one->addItem(chosen.first());
            index = row.one->count() - 1;
        }
        row.one->setCurrentIndex(index);
    }
}

} // namespace kiymet::ui
