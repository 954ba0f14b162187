/**
 * The report: runs all that the targets need, round by round, judges each target, and shows it as a
 * table, as JSON and as a page. What is measured and what the targets are is data: {@code
 * plan.json}.
 *
 * <pre>
 *  plan.json ──▶ ReportPlan ──▶ ReportRun ──▶ Child processes ──▶ Store (results on disk)
 *                    │                                               │
 *                    └──────────────▶ Judge ◀────────────────────────┘
 *                                       │
 *                                       └──▶ Report ──▶ ReportTable, ReportJson, perf.report.page
 * </pre>
 *
 * <p>May import: {@code perf.result}, {@code perf.compare}, {@code perf.process}, server (for exit
 * codes), Jackson. Read next: {@link io.frontrow.perf.report.ReportPlan}, then {@link
 * io.frontrow.perf.report.Rule}.
 */
package io.frontrow.perf.report;
