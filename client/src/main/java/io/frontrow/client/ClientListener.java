package io.frontrow.client;

import io.frontrow.client.reply.HoldExpired;

/** Told what happens to a client unasked. Called on its event loop; must not block. */
public interface ClientListener {
  ClientListener NONE = new ClientListener() {};

  /** One of this client's holds has reached its deadline; its seats are free again. */
  default void onHoldExpired(HoldExpired expired) {}

  /** An established session has ended, for whatever reason; called once. */
  default void onDisconnected(ConnectionLostException cause) {}
}
