/**
 * The "no double booking" check: whether a journal, what its engine answered, and what clients saw
 * fit together, by a model of its own that trusts neither the engine's tables nor its hash. Used by
 * tests, the load harness and audits; {@link io.frontrow.journal.check.BookingCheck} for a journal,
 * {@link io.frontrow.journal.check.HistoryCheck} for the histories of clients beside it.
 */
package io.frontrow.journal.check;
