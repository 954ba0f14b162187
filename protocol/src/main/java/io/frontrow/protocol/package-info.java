/**
 * What both ends of a connection and both sides of the journal agree on: frames, records, limits
 * and the shape of every message. The codecs beside it ({@code protocol.sbe} and {@code
 * protocol.fixp}) are generated from {@code frontrow.xml} and {@code fixp.xml}.
 *
 * <p>May import: Agrona. Read next: {@link io.frontrow.protocol.Frame} for the bytes on a socket,
 * {@link io.frontrow.protocol.RecordHeader} for the bytes in a ring slot and in the journal.
 */
package io.frontrow.protocol;
