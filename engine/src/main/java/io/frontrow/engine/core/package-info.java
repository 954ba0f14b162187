/**
 * The rules of the house: a pure state machine from records to state and outputs. No clock, no
 * random, no thread, no I/O, no floating point; the same records give the same state and the same
 * outputs anywhere.
 *
 * <p>May import: the generated codecs and limits of {@code protocol}, Agrona buffers and
 * collections, {@code java.lang}; of {@code java.util} only {@code Arrays} and {@code Iterator}, of
 * {@code java.nio} byte order and charsets.
 *
 * <p>Read in this order: {@link io.frontrow.engine.core.Engine} takes a record, {@link
 * io.frontrow.engine.core.Dispatcher} makes one call of it, {@link
 * io.frontrow.engine.core.SeatInventory} checks everything and then changes everything, {@link
 * io.frontrow.engine.core.HoldReplies} encodes what happened, {@link
 * io.frontrow.engine.core.ReplyBuffer} hands the bytes to {@link
 * io.frontrow.engine.core.EngineOutput}.
 */
package io.frontrow.engine.core;
