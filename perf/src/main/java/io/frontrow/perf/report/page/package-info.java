/**
 * The report as one page for a browser: light and dark, curves inline, nothing from the network.
 *
 * <pre>
 *  Report ──▶ ReportPage ──┬─▶ TargetTable, RunTable
 *                          └─▶ Charts ──▶ BarChart, LineChart ──▶ Scale
 * </pre>
 *
 * <p>May import: {@code perf.report}, {@code perf.result}. Read next: {@link
 * io.frontrow.perf.report.page.ReportPage}.
 */
package io.frontrow.perf.report.page;
