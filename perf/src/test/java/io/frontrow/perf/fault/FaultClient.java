package io.frontrow.perf.fault;

import io.frontrow.client.ClientConfig;
import io.frontrow.client.ClientListener;
import io.frontrow.client.Command;
import io.frontrow.client.CommandEncoder;
import io.frontrow.client.CommandSender;
import io.frontrow.client.ConnectionLostException;
import io.frontrow.client.FrontrowClient;
import io.frontrow.client.FrontrowException;
import io.frontrow.client.OutcomeUnknownException;
import io.frontrow.client.ReplyListener;
import io.frontrow.client.request.Tickets;
import io.frontrow.journal.check.ClientHistory;
import io.frontrow.journal.check.SeatOperation;
import io.frontrow.journal.check.SeatOperation.Kind;
import io.frontrow.journal.check.SeatOperation.Outcome;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.GetSeatEncoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A client that holds, buys, gives back and reads as fast as it is answered, keeps its history, and
 * goes on with the next server after a kill: half of what was not answered it sends again, under
 * the old ids. On the client's event loop while connected.
 */
final class FaultClient implements ReplyListener {
  private static final int IN_FLIGHT = 6;
  private static final int MOST_HOLDS = 5;
  private static final int MOST_ORDERS = 5;
  private static final int HOT_PERCENT = 8;
  private static final int CONNECT_MILLIS = 2_000;
  private static final int SHORT_TTL_MILLIS = 30;

  /** Shorter than any test takes, for hot seats must not expire. */
  private static final int LONG_TTL_MILLIS = 3_600_000;

  private final int instance;
  private final int event;
  private final int hotEvent;
  private final HotSeats hotSeats;
  private final SplittableRandom random;
  private final ClientHistory history;

  private final Map<Long, Operation> pending = new LinkedHashMap<>();
  private final List<Long> holds = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();
  private final ArrayDeque<Operation> hotFollowUps = new ArrayDeque<>();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final SeatsHeldDecoder held = new SeatsHeldDecoder();
  private final SeatStateDecoder seatState = new SeatStateDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();

  private FrontrowClient client;
  private CommandSender sender;
  private long nextId = 1;
  private boolean stopped;

  /** A request: what it asks for, and what follows if it is granted. */
  private static final class Operation {
    Command command;
    byte[] query;
    Kind hotKind;
    int hotSeat;
    long holdId;
    String reference;
    boolean holds;
    long sentNanos;
  }

  FaultClient(int instance, int event, int hotEvent, HotSeats hotSeats, long seed) {
    this.instance = instance;
    this.event = event;
    this.hotEvent = hotEvent;
    this.hotSeats = hotSeats;
    random = new SplittableRandom(seed + instance);
    history = new ClientHistory(ClientId.of(1, instance));
  }

  ClientHistory history() {
    return history;
  }

  /** Goes on with a server, unless that is gone again before there is a session. */
  void connect(InetSocketAddress address) {
    ClientConfig config =
        ClientConfig.defaults()
            .withAddress(address)
            .withAccount(1)
            .withInstance(instance)
            .withConnectTimeoutMillis(CONNECT_MILLIS)
            .withFirstRequestId(nextId)
            .withListener(ClientListener.NONE);
    stopped = false;
    try {
      client = FrontrowClient.open(config);
    } catch (FrontrowException e) {
      client = null;
      return;
    }
    sender = client.sender(this);
    client.execute(this::resume);
  }

  private void resume() {
    List<Map.Entry<Long, Operation>> unanswered = new ArrayList<>(pending.entrySet());
    for (Map.Entry<Long, Operation> request : unanswered) {
      if (random.nextBoolean()) {
        send(request.getKey(), request.getValue());
      } else {
        pending.remove(request.getKey());
        tell(request.getValue(), Outcome.UNKNOWN, Long.MAX_VALUE);
      }
    }
    fill();
  }

  /** The server is gone, or the load is over: no more is sent. */
  void disconnect() {
    stopped = true;
    if (client != null) {
      client.close();
    }
  }

  /** Nothing more will be sent: what has no answer stays without one. */
  void end() {
    pending.values().forEach(it -> tell(it, Outcome.UNKNOWN, Long.MAX_VALUE));
    pending.clear();
  }

  private void fill() {
    while (!stopped && pending.size() < IN_FLIGHT) {
      Operation operation = next();
      long id = nextId++;
      pending.put(id, operation);
      if (operation.hotKind == Kind.READ_FREE) {
        operation.query = seatQuery(id, operation.hotSeat);
      }
      operation.sentNanos = System.nanoTime();
      if (!send(id, operation)) {
        return;
      }
    }
    sender.flush();
  }

  /** Whether the connection was still there. */
  private boolean send(long id, Operation operation) {
    if (operation.query == null) {
      history.sentCommand(id, System.nanoTime());
    } else {
      UnsafeBuffer bytes = new UnsafeBuffer(operation.query);
      history.sent(id, bytes, 0, bytes.capacity(), System.nanoTime());
    }
    try {
      sender.send(id, operation.command);
      return true;
    } catch (ConnectionLostException e) {
      return false;
    }
  }

  private Operation next() {
    if (!hotFollowUps.isEmpty()) {
      return hotFollowUps.remove();
    }
    if (random.nextInt(100) < HOT_PERCENT) {
      Operation hot = random.nextInt(3) == 0 ? readHot() : holdHot();
      if (hot != null) {
        return hot;
      }
    }
    if (orders.size() > MOST_ORDERS) {
      String reference = orders.remove(random.nextInt(orders.size()));
      return operation((to, id) -> to.orders().cancelOrder(id, reference, 0, Tickets.ALL));
    }
    if (holds.size() > MOST_HOLDS) {
      return followUp(holds.remove(random.nextInt(holds.size())));
    }
    int quantity = 1 + random.nextInt(4);
    int ttl = random.nextInt(10) == 0 ? SHORT_TTL_MILLIS : 0;
    Operation operation =
        random.nextInt(5) == 0
            ? operation((to, id) -> to.holds().holdPlaces(id, event, id, ttl, 0, quantity))
            : operation(
                (to, id) ->
                    to.holds()
                        .holdBestAvailable(
                            id, event, id, ttl, CommandEncoder.ANY, CommandEncoder.ANY, quantity));
    operation.holds = true;
    return operation;
  }

  private Operation followUp(long holdId) {
    int dice = random.nextInt(10);
    if (dice < 5) {
      String reference = "R" + instance + "-" + nextId;
      Operation confirm =
          operation((to, id) -> to.holds().confirmHold(id, holdId, reference));
      confirm.reference = reference;
      return confirm;
    }
    return dice < 9
        ? operation((to, id) -> to.holds().releaseHold(id, holdId))
        : operation((to, id) -> to.holds().extendHold(id, holdId, 0, 0));
  }

  private static Operation operation(Command command) {
    Operation operation = new Operation();
    operation.command = command;
    return operation;
  }

  private Operation holdHot() {
    int seat = hotSeats.nextToHold();
    if (seat < 0) {
      return null;
    }
    int[] seats = {seat};
    return hot(
        Kind.HOLD,
        seat,
        (to, id) -> to.holds().holdSeats(id, hotEvent, id, LONG_TTL_MILLIS, seats, 0, 1));
  }

  private Operation readHot() {
    int seat = hotSeats.nextToRead();
    return seat < 0
        ? null
        : hot(Kind.READ_FREE, seat, (to, id) -> to.queries().getSeat(id, hotEvent, seat));
  }

  private static Operation hot(Kind kind, int seat, Command command) {
    Operation operation = operation(command);
    operation.hotKind = kind;
    operation.hotSeat = seat;
    return operation;
  }

  private byte[] seatQuery(long id, int seat) {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[128]);
    GetSeatEncoder message =
        new GetSeatEncoder().wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder());
    message.requestId(id).eventId(hotEvent).seat(seat);
    byte[] bytes = new byte[message.limit()];
    buffer.getBytes(0, bytes);
    return bytes;
  }

  @Override
  public void onReply(long requestId, int templateId, DirectBuffer buffer, int offset, int length) {
    long now = System.nanoTime();
    history.received(buffer, offset, length, now);
    Operation operation = pending.get(requestId);
    if (operation == null) {
      return;
    }
    if (templateId == CommandRejectedDecoder.TEMPLATE_ID) {
      RejectCode code = rejected.wrapAndApplyHeader(buffer, offset, header).code();
      if (RejectAdvice.isOverload(code)) {
        client.eventLoop().schedule(() -> again(requestId), 1, TimeUnit.MILLISECONDS);
        return;
      }
      tell(operation, Outcome.REFUSED, now);
    } else {
      granted(operation, templateId, buffer, offset);
      tell(operation, Outcome.DONE, now);
      goOn(operation);
    }
    pending.remove(requestId);
    fill();
  }

  private void again(long requestId) {
    Operation operation = pending.get(requestId);
    if (!stopped && operation != null && send(requestId, operation)) {
      sender.flush();
    }
  }

  private void granted(Operation operation, int templateId, DirectBuffer buffer, int offset) {
    if (templateId == SeatsHeldDecoder.TEMPLATE_ID) {
      operation.holdId = held.wrapAndApplyHeader(buffer, offset, header).holdId();
    } else if (templateId == SeatStateDecoder.TEMPLATE_ID) {
      operation.hotKind =
          HotSeats.read(seatState.wrapAndApplyHeader(buffer, offset, header).status());
    }
    if (operation.holds) {
      holds.add(operation.holdId);
    }
    if (operation.reference != null && operation.hotKind == null) {
      orders.add(operation.reference);
    }
  }

  /** What comes of a hot seat that was got: sold and taken back, or given back. */
  private void goOn(Operation done) {
    if (done.hotKind == Kind.HOLD) {
      long holdId = done.holdId;
      String reference = "H" + instance + "-" + holdId;
      Operation next =
          random.nextBoolean()
              ? hot(
                  Kind.CONFIRM,
                  done.hotSeat,
                  (to, id) -> to.holds().confirmHold(id, holdId, reference))
              : hot(Kind.RELEASE, done.hotSeat, (to, id) -> to.holds().releaseHold(id, holdId));
      next.holdId = holdId;
      next.reference = reference;
      hotFollowUps.add(next);
    } else if (done.hotKind == Kind.CONFIRM && random.nextInt(3) > 0) {
      String reference = done.reference;
      Operation next =
          hot(
              Kind.CANCEL,
              done.hotSeat,
              (to, id) -> to.orders().cancelOrder(id, reference, 0, Tickets.ALL));
      next.holdId = done.holdId;
      hotFollowUps.add(next);
    }
  }

  private void tell(Operation operation, Outcome outcome, long answeredNanos) {
    boolean read = operation.query != null;
    if (operation.hotKind == null || read && outcome == Outcome.UNKNOWN) {
      return;
    }
    hotSeats.happened(
        operation.hotSeat,
        new SeatOperation(
            operation.hotKind, operation.holdId, outcome, operation.sentNanos, answeredNanos));
  }

  @Override
  public void onOutcomeUnknown(long requestId, OutcomeUnknownException why) {
    // Stays pending: the next connection sends it again, or lets it be.
  }
}
