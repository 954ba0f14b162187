/**
 * The buyers' commands: holds and orders.
 *
 * <p>May import: {@code cli.shared}, picocli, the client, protocol. Read next: {@link
 * io.frontrow.server.cli.hold.HoldCommand}.
 */
package io.frontrow.server.cli.hold;
