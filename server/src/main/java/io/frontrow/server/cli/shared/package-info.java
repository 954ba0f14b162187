/**
 * What the commands share: the connection and its options, identities and refusals, names of seats
 * and areas, texts, tables and JSON.
 *
 * <p>May import: picocli, the client, protocol. Read next: {@link
 * io.frontrow.server.cli.shared.ClientCommand}, {@link
 * io.frontrow.server.cli.shared.ChangeCommand}.
 */
package io.frontrow.server.cli.shared;
