/**
 * The replay tool: what a journal holds, whether it is sound, and which state it leads to. Each
 * command is one class; nothing here changes a file.
 *
 * <p>May import: the engine, the journal, protocol, Agrona, picocli, Jackson, SBE's on-the-fly
 * decoder. Read next: {@link io.frontrow.replay.JournalCommand}, which names the commands, then
 * {@link io.frontrow.replay.DumpCommand}.
 */
package io.frontrow.replay;
