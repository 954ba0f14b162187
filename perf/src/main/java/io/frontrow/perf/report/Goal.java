package io.frontrow.perf.report;

/**
 * One target, in words and as a rule. Immutable.
 *
 * @param counts whether missing it is a failure; if not, it is told for orientation
 */
public record Goal(String text, Rule rule, boolean counts) {}
