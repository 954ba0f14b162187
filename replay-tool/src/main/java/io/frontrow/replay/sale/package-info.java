/**
 * What a journal's records and the engine's words about them say of each sale: for the commands
 * that judge or compare whole sales.
 *
 * <p>May import: the engine, protocol, Agrona, and of {@link io.frontrow.replay} what keeps and
 * asks. Read next: {@link io.frontrow.replay.sale.Step}, then {@link
 * io.frontrow.replay.sale.Facts}.
 */
package io.frontrow.replay.sale;
