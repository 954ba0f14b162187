/**
 * Servers as separate processes, on directories that go away with them.
 *
 * <p>May import: server (for the name of its main class), Jackson. Read next: {@link
 * io.frontrow.perf.process.ServerProcess}.
 */
package io.frontrow.perf.process;
