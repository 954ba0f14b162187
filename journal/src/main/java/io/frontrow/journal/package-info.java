/**
 * The journal on Chronicle Queue: the only place where records meet the disk.
 *
 * <pre>
 *  JournalStage ──▶ ChronicleJournal ──▶ segment files ──▶ JournalReader ──▶ Replay ──▶ Engine
 *                   one document                           every check       marks
 *                   for each batch                         there is
 * </pre>
 *
 * <p>May import: the engine, protocol, Agrona, Chronicle (which no other module may). Read next:
 * {@link io.frontrow.journal.ChronicleJournal} for how a record gets to the disk, {@link
 * io.frontrow.journal.JournalReader} for how it comes back, {@link
 * io.frontrow.journal.SegmentFormat} for the bytes between the two.
 */
package io.frontrow.journal;
