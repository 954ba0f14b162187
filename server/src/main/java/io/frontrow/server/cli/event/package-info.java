/**
 * The operator's commands: events, their prices, limits, channels and blocked seats.
 *
 * <p>May import: {@code cli.shared}, picocli, the client, protocol, plans. Read next: {@link
 * io.frontrow.server.cli.event.EventCreateCommand}.
 */
package io.frontrow.server.cli.event;
