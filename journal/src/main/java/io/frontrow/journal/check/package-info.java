/**
 * What must hold of a whole journal, judged a second time from the written rules, with nothing of
 * the engine: for the server's audit of a draw, the replay tool and tests.
 *
 * <p>May import: protocol, Agrona. Read next: {@link io.frontrow.journal.check.DrawnLine}.
 */
package io.frontrow.journal.check;
