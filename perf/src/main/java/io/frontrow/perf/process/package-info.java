/**
 * Servers as separate processes, on directories that go away with them.
 *
 * <p>May import: server (for its main class), engine (settings), Jackson. Read next: {@link
 * io.frontrow.perf.process.ServerProcess}.
 */
package io.frontrow.perf.process;
