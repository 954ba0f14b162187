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
 * io.frontrow.engine.core.Requests} answers what was asked before, {@link
 * io.frontrow.engine.core.Dispatcher} makes one call of the rest, {@link
 * io.frontrow.engine.core.HoldRules} checks everything, {@link
 * io.frontrow.engine.core.HoldLifecycle} changes everything, {@link
 * io.frontrow.engine.core.HoldReplies} encodes what happened, {@link
 * io.frontrow.engine.core.ReplyBuffer} hands the bytes to {@link
 * io.frontrow.engine.core.EngineOutput}. {@link io.frontrow.engine.core.EngineRooms} makes them
 * all; {@code docs/architecture.md} has a table of the rooms.
 */
package io.frontrow.engine.core;
