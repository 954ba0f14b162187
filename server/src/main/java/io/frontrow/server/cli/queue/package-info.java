/**
 * The commands about the waiting room, and the audit of its draw.
 *
 * <p>May import: {@code cli.shared}, picocli, the client, protocol; the audit reads the journal and
 * runs an engine. Read next: {@link io.frontrow.server.cli.queue.DrawAudit}.
 */
package io.frontrow.server.cli.queue;
