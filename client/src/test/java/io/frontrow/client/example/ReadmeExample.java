package io.frontrow.client.example;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.SeatDirectory;
import io.frontrow.client.reply.SeatsHeld;

/** Holds the best two seats of event 1, sells them and says which they are. */
public final class ReadmeExample {
  public static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    ClientConfig config = ClientConfig.defaults().withAddress("127.0.0.1", port);
    try (FrontrowClient client = FrontrowClient.open(config)) {
      SeatsHeld held = client.holdBestAvailable(1, 7, 120_000, 2).join();
      client.confirmHold(held.holdId(), "order-4711").join();

      SeatDirectory names = new SeatDirectory(client, 1);
      System.out.println("sold: " + names.describe(held.seats()).join());
    }
  }
}
