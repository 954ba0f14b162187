package io.frontrow.client;

import io.frontrow.client.reply.SeatsHeld;

/** The example of the README. */
final class ReadmeExample {
  public static void main(String[] args) {
    int eventId = 1;
    long buyer = 7;
    int ttlMillis = 120_000;

    ClientConfig config =
        ClientConfig.defaults().withAddress("127.0.0.1", Integer.parseInt(args[0]));
    try (FrontrowClient client = FrontrowClient.open(config)) {
      SeatsHeld held = client.holdBestAvailable(eventId, buyer, ttlMillis, 2).join();
      client.confirmHold(held.holdId(), "order-4711").join();

      SeatDirectory names = new SeatDirectory(client, eventId);
      System.out.println("sold: " + names.describe(held.seats()).join());
    }
  }
}
