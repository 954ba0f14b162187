package io.frontrow.client;

import org.agrona.DirectBuffer;

/**
 * Receives replies as they lie in the receive buffer. For each request either one of the two
 * methods is called, once, on the client's event loop; neither may block. A listener that throws
 * ends the connection.
 */
public interface ReplyListener {
  /**
   * The reply to a request, or its refusal ({@code CommandRejected}). Already checked to be one
   * whole message of the schema.
   *
   * @param requestId of the request that it answers
   * @param templateId of the message
   * @param buffer valid during the call only
   * @param offset of the message header; the body follows it
   * @param length of header and body
   */
  void onReply(long requestId, int templateId, DirectBuffer buffer, int offset, int length);

  /** No reply will come: the deadline has passed or the connection is lost. */
  void onOutcomeUnknown(long requestId, OutcomeUnknownException why);
}
