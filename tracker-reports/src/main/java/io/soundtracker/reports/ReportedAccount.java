package io.soundtracker.reports;

import io.soundtracker.analysis.CoveredAccount;
import io.soundtracker.core.query.AccountUsage;

/**
 * An account of a report.
 *
 * @param rank from 1, without gaps and never shared
 * @param usage its sums over the videos that the report counts
 * @param coverage how well it is known
 */
public record ReportedAccount(int rank, AccountUsage usage, CoveredAccount coverage) {}
