/**
 * {@code frontrow journal audit}: whether a whole sale was fair and sound, judged from its journal
 * alone, by the written rules.
 *
 * <p>Each check knows one part of the rules and gets what it needs from {@link
 * io.frontrow.replay.sale}. Read next: {@link io.frontrow.replay.audit.SaleAudit}, then {@link
 * io.frontrow.replay.audit.WaitlistCheck}.
 */
package io.frontrow.replay.audit;
