package io.frontrow.perf.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontrow.client.ClientConfig;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.PlanUpload;
import io.frontrow.client.reply.SeatNamesState;
import io.frontrow.journal.check.ClientHistory;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.SalePhase;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Clients under load on two events of one server, over all its lives on one directory. */
final class FaultLoad {
  private static final int CLIENTS = 3;
  private static final int ROWS = 8;
  private static final int ROW_SEATS = 40;
  private static final int AREA_PLACES = 200;

  private final long seed;
  private final List<FaultClient> clients = new ArrayList<>();
  private HotSeats hotSeats;

  FaultLoad(long seed) {
    this.seed = seed;
  }

  /** Puts the events up, on the first server. */
  void prepare(JsonNode ready) {
    ClientConfig config = ClientConfig.defaults().withAddress(FaultServer.address(ready));
    try (FrontrowClient client = FrontrowClient.open(config)) {
      int plan = plan().send(client).join().planId();
      int event = event(client, plan, "Evening");
      int hotEvent = event(client, plan, "Rush");
      hotSeats = new HotSeats(ROWS * ROW_SEATS);
      for (int i = 1; i <= CLIENTS; i++) {
        clients.add(new FaultClient(i, event, hotEvent, hotSeats, seed));
      }
    }
  }

  private static int event(FrontrowClient client, int plan, String name) {
    int event =
        client.createEvent(plan, name, OrphanMode.OFF, "EUR", Map.of(0, 1_000L)).join().eventId();
    client.setSalePhase(event, SalePhase.ON_SALE).join();
    return event;
  }

  private static PlanUpload plan() {
    PlanUpload plan = new PlanUpload("Hall").category("All", 0).section("Stalls");
    for (int row = 1; row <= ROWS; row++) {
      plan.row("Row " + row, row, ROW_SEATS, ROW_SEATS);
      for (int seat = 1; seat <= ROW_SEATS; seat++) {
        plan.seat(new SeatNamesState.Seat(0, false, false, String.valueOf(seat), row + "-" + seat));
      }
    }
    return plan.area("Lawn", 0, AREA_PLACES);
  }

  /** All clients go on with this server. */
  void connect(JsonNode ready) {
    InetSocketAddress address = FaultServer.address(ready);
    clients.forEach(client -> client.connect(address));
  }

  void disconnect() {
    clients.forEach(FaultClient::disconnect);
  }

  /** Nothing more will be sent. */
  void end() {
    clients.forEach(FaultClient::end);
  }

  List<ClientHistory> histories() {
    return clients.stream().map(FaultClient::history).toList();
  }

  HotSeats hotSeats() {
    return hotSeats;
  }
}
