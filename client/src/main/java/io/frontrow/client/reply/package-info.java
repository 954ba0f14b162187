/**
 * The replies of the schema as records, one file each, named as in {@code frontrow.xml}; those to
 * commands are a {@code CommandReply} and say whether they are resent. Ids, counts and seat indexes
 * are unsigned 32-bit values in an {@code int}.
 *
 * <p>May import: {@code protocol}, Agrona. Read next: {@link io.frontrow.client.reply.SeatsHeld}.
 */
package io.frontrow.client.reply;
