package io.frontrow.replay;

import io.frontrow.protocol.sbe.EventArchivedDecoder;

/** The history of an order, from the confirmed hold on. Accounts may use the same reference. */
final class OrderSubject implements Subject {
  private final String reference;
  private long eventId;

  OrderSubject(String reference) {
    this.reference = reference;
  }

  @Override
  public void look(Concern concern, Teller teller) {
    boolean named = reference.equals(concern.command().orderReference());
    for (int i = 0; i < concern.said().count(); i++) {
      if (named && concern.said().clientId(i) == concern.clientId()) {
        long event = concern.reply(i).eventId();
        eventId = event == MessageKeys.NONE ? eventId : event;
        teller.told(i, "");
      } else if (concern.said().templateId(i) == EventArchivedDecoder.TEMPLATE_ID
          && concern.reply(i).eventId() == eventId) {
        teller.told(i, "");
      }
    }
  }

  @Override
  public void finish() {
    if (eventId == MessageKeys.NONE) {
      throw new WrongQuestionException("no order \"" + reference + "\" in what was read");
    }
  }
}
