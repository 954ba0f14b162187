package io.frontrow.replay;

/** The history of clients: what they asked for, and what they were told unasked. */
final class ClientSubject implements Subject {
  private final ClientFilter client;

  ClientSubject(ClientFilter client) {
    this.client = client;
  }

  @Override
  public void look(Concern concern, Teller teller) {
    for (int i = 0; i < concern.said().count(); i++) {
      if (client.matches(concern.said().clientId(i))) {
        teller.told(i, "");
      }
    }
  }
}
