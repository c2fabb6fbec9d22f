// SPDX-FileCopyrightText: Kiymet contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/diagnostics/evidence.h"
#include "jobs/analysis_controller.h"
#include "jobs/job_runner.h"

#include <QDate>
#include <QObject>

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace kiymet::ui {

/// What is told beside the results of a document about how far they may be relied on: other models, checks,
/// validation, bootstrap. Computed in the background, the cheap parts by themselves while somebody looks, the
/// dear ones when asked for. What is here is always of the results that were set last.
class TrustFigures final : public QObject {
    Q_OBJECT

public:
    /// What a job of its own works on.
    enum class Job { Checks, Validation, Bootstrap, Penalties };
    static constexpr int jobs = 4;

    explicit TrustFigures(QObject* parent = nullptr);

    /// Null: nothing. Figures of charts that were added change nothing.
    void setResults(const SharedResults& results);
    /// Whether somebody looks: the checks and the validation are then made when they are not there. Each who
    /// may look has a name of his own, by which he is told apart.
    void setInView(const QObject* viewer, bool inView);

    bool isLog() const;
    /// Last day of the calibration; invalid without a log.
    QDate split() const { return m_split; }
    void setSplit(QDate split);
    void startBootstrap();
    void startPenalties();
    void cancel(Job job);
    bool isRunning(Job job) const { return of(job).isRunning(); }

    const analysis::ComparedModels* comparison() const { return pointer(m_evidence.comparison); }
    const analysis::PenaltyCost* penaltyCost() const { return pointer(m_evidence.penaltyCost); }
    const analysis::PredictiveCheck* check() const { return pointer(m_evidence.check); }
    const analysis::Holdout* holdout() const { return pointer(m_evidence.holdout); }
    /// The validation was made and there was nothing to fit or to foretell.
    bool nothingToValidate() const { return m_evidence.validated && !m_evidence.holdout; }
    /// At other dates, the chosen model only.
    const std::vector<analysis::Holdout>& otherSplits() const { return m_others; }
    const analysis::Bootstrap* bootstrap() const { return pointer(m_evidence.bootstrap); }
    const analysis::PenaltyChoice* penaltyChoice() const { return pointer(m_choice); }
    /// What is known by now of the results that were set last.
    const analysis::Evidence& evidence() const { return m_evidence; }

Q_SIGNALS:
    void changed();
    void runningChanged();
    /// Thousandths of a job that is running.
    void progress(kiymet::ui::TrustFigures::Job job, int thousandths);

private:
    struct Validation {
        std::optional<analysis::Holdout> holdout;
        std::vector<analysis::Holdout> others;
    };
    template<typename T>
    static const T* pointer(const std::optional<T>& value)
    {
        return value ? &*value : nullptr;
    }
    JobRunner& of(Job job) { return m_runners[static_cast<std::size_t>(job)]; }
    const JobRunner& of(Job job) const { return m_runners[static_cast<std::size_t>(job)]; }
    /// `compute(progress)` in the background, then `take(result)` here.
    template<typename Compute, typename Take>
    void run(Job job, Compute compute, Take take);
    void startWhatIsMissing();
    void forget();

    SharedResults m_results;
    std::set<const QObject*> m_viewers; ///< who look
    QDate m_split;
    analysis::Evidence m_evidence;
    bool m_checked = false;
    std::vector<analysis::Holdout> m_others;
    std::optional<analysis::PenaltyChoice> m_choice;
    std::array<JobRunner, jobs> m_runners; ///< last: they use what is above
};

} // namespace kiymet::ui
