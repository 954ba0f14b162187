package io.frontrow.client;

import io.frontrow.client.reply.HoldExpired;
import io.frontrow.client.reply.SeatsOffered;
import io.frontrow.client.reply.VisitExpired;
import io.frontrow.client.reply.VisitorAdmitted;
import io.frontrow.client.reply.WaitlistExpired;

/** Told what happens to a client unasked. Called on its event loop; must not block. */
public interface ClientListener {
  ClientListener NONE = new ClientListener() {};

  /** One of this client's holds has reached its deadline; its seats are free again. */
  default void onHoldExpired(HoldExpired expired) {}

  /** An entry that this client put into a waitlist has an offer, to be confirmed like a hold. */
  default void onSeatsOffered(SeatsOffered offered) {}

  /** An entry that this client put into a waitlist has waited as long as it wished to. */
  default void onWaitlistExpired(WaitlistExpired expired) {}

  /** A visitor whom this client brought into a waiting room has been admitted in turn. */
  default void onVisitorAdmitted(VisitorAdmitted admitted) {}

  /** The admission of a visitor whom this client brought into a waiting room is over. */
  default void onVisitExpired(VisitExpired expired) {}

  /** An established session has ended, for whatever reason; called once. */
  default void onDisconnected(ConnectionLostException cause) {}
}
