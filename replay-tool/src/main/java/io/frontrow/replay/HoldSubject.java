package io.frontrow.replay;

import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EventArchivedDecoder;

/** The history of a hold, be it of a client's own wish or an offer of the waitlist. */
final class HoldSubject implements Subject {
  private final long holdId;
  private long eventId;
  private long entryId;

  HoldSubject(long holdId) {
    this.holdId = holdId;
  }

  @Override
  public void look(Concern concern, Teller teller) {
    for (int i = 0; i < concern.said().count(); i++) {
      int templateId = concern.said().templateId(i);
      MessageKeys reply = concern.reply(i);
      if (reply.holdId() == holdId) {
        eventId = reply.eventId();
        entryId = reply.entryId();
        teller.told(i, "");
      } else if (templateId == CommandRejectedDecoder.TEMPLATE_ID) {
        if (concern.command().holdId() == holdId) {
          teller.told(i, "");
        }
      } else if (entryId != MessageKeys.NONE && reply.entryId() == entryId
          || templateId == EventArchivedDecoder.TEMPLATE_ID && reply.eventId() == eventId) {
        teller.told(i, "");
      }
    }
  }

  @Override
  public void finish() {
    if (eventId == MessageKeys.NONE) {
      throw new WrongQuestionException(
          "no hold " + Long.toUnsignedString(holdId) + " in what was read");
    }
  }
}
