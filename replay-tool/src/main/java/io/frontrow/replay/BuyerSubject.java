package io.frontrow.replay;

/** The history of a buyer: holds, orders, waitlist and waiting room. */
final class BuyerSubject implements Subject {
  private final long buyer;

  BuyerSubject(long buyer) {
    this.buyer = buyer;
  }

  @Override
  public void look(Concern concern, Teller teller) {
    for (int i = 0; i < concern.said().count(); i++) {
      boolean asked = concern.said().clientId(i) == concern.clientId();
      if (concern.isAboutBuyer(i, buyer) || asked && i == 0 && concern.isCommandOfBuyer(buyer)) {
        teller.told(i, "");
      }
    }
  }
}
