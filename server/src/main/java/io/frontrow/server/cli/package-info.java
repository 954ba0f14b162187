/**
 * The command line: one command per file, over {@link io.frontrow.server.cli.shared.ClientCommand}
 * if it talks to a server. Data goes to standard output, as text for people or with {@code --json}
 * as one object per result under the schema's names; progress and errors go to standard error.
 *
 * <p>Commands of a kind have a package: {@code event} for the operator, {@code hold} for holds and
 * orders, {@code waitlist}, {@code queue}; they do not see each other, only {@code shared}. Here is
 * the rest, and the tree of them all.
 *
 * <p>May import: picocli, the client, protocol, the server's other packages. Read next: {@link
 * io.frontrow.server.cli.FrontrowCommand} for the tree of commands, {@link
 * io.frontrow.server.cli.ErrorHandler} for how each of them fails.
 */
package io.frontrow.server.cli;
