/**
 * The commands about the waitlist.
 *
 * <p>May import: {@code cli.shared}, picocli, the client, protocol. Read next: {@link
 * io.frontrow.server.cli.waitlist.WaitlistJoinCommand}.
 */
package io.frontrow.server.cli.waitlist;
