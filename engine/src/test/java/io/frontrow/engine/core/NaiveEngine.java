package io.frontrow.engine.core;

import static io.frontrow.engine.core.Refusal.unlessKnown;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.TickDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * The rules once more, in maps and lists, with no thought for speed: what the fast engine is
 * compared with. Takes the same records and answers with the same events.
 */
final class NaiveEngine {
  /** A record as the twin sees it; {@code offset} and {@code length} are its message's. */
  record Request(
      long clientId,
      long requestId,
      long sequence,
      long timeNanos,
      DirectBuffer buffer,
      int offset,
      int length) {
    int account() {
      return ClientId.account(clientId);
    }

    byte[] message() {
      byte[] bytes = new byte[length];
      buffer.getBytes(offset, bytes);
      return bytes;
    }
  }

  private final NaiveDispatcher dispatcher = new NaiveDispatcher(this);
  private EngineSettings settings;
  private long sequence;
  private long timeNanos;

  final NaiveReplies replies = new NaiveReplies();
  NaivePlans plans;
  NaiveOperator operator;
  NaiveHolds holds;
  NaiveOrders orders;
  NaiveBuyers buyers;
  NaiveWaitlist waitlist;
  NaiveSweeps sweeps;
  NaiveWaitingRoom room;
  NaiveArchive archive;
  NaiveWindow window;
  private NaiveQueries queries;

  /** The twin keeps no hash; it repeats the one it is told. */
  long stateHash;

  /** In the order of their ids. */
  final List<NaiveEvent> events = new ArrayList<>();

  /** Events that are still being removed, the first one first. */
  final List<NaiveEvent> archived = new ArrayList<>();

  /** Applies one record and returns what it reports. */
  List<Said> apply(DirectBuffer buffer, int length) {
    boolean isQuery = RecordHeader.isQuery(buffer, 0);
    Request request = request(buffer, length);
    int templateId = RecordHeader.templateId(buffer, 0);
    List<Said> out = new ArrayList<>();
    if (isQuery) {
      out.add(answer(request, templateId));
    } else if (templateId == ConfigureEngineDecoder.TEMPLATE_ID) {
      configure(EngineSettings.decode(buffer, RecordHeader.LENGTH));
    } else if (templateId == TickDecoder.TEMPLATE_ID) {
      tick(request, out);
    } else {
      command(request, templateId, out);
    }
    return out;
  }

  /** Passes over one record and returns what it reports. */
  List<Said> skip(DirectBuffer buffer, int length) {
    Request r = request(buffer, length);
    List<Said> out = new ArrayList<>();
    if (r.clientId != ClientId.NODE && admits(r, out)) {
      Refusal refusal = new Refusal(RejectCode.COMMAND_SKIPPED, List.of(), List.of());
      out.add(keep(r, replies.rejected(r, refusal)));
    }
    return out;
  }

  private Request request(DirectBuffer buffer, int length) {
    if (!RecordHeader.isQuery(buffer, 0)) {
      sequence = RecordHeader.sequence(buffer, 0);
      timeNanos = RecordHeader.timeNanos(buffer, 0);
    }
    int at = RecordHeader.LENGTH;
    return new Request(
        RecordHeader.clientId(buffer, 0),
        RecordHeader.requestId(buffer, 0),
        sequence,
        RecordHeader.timeNanos(buffer, 0),
        buffer,
        at,
        length - at);
  }

  private void configure(EngineSettings decoded) {
    settings = decoded;
    plans = new NaivePlans(settings, replies);
    operator = new NaiveOperator(this, settings);
    holds = new NaiveHolds(this, settings);
    orders = new NaiveOrders(this, settings);
    buyers = new NaiveBuyers(settings.get(EngineSetting.MAX_BUYERS));
    waitlist = new NaiveWaitlist(this, settings);
    sweeps = new NaiveSweeps(this, settings);
    room = new NaiveWaitingRoom(this, settings);
    archive = new NaiveArchive(this, settings);
    window = new NaiveWindow(settings);
    queries = new NaiveQueries(this);
  }

  private void command(Request r, int templateId, List<Said> out) {
    if (admits(r, out)) {
      out.add(keep(r, execute(r, templateId)));
      room.afterCommand(r, out);
      sweeps.afterCommand(r, out);
    }
  }

  /** Whether the client's window lets it through; else it says why, or what it said before. */
  private boolean admits(Request r, List<Said> out) {
    NaiveWindow.Decision decision =
        window.decide(r.clientId, r.requestId, r.message(), r.timeNanos);
    if (decision.resent() != null) {
      out.add(new Said(r.clientId, templateOf(decision.resent()), decision.resent()));
    } else if (decision.refusal() != null) {
      out.add(replies.rejected(r, new Refusal(decision.refusal(), List.of(), List.of())));
    }
    return decision.execute();
  }

  private Said keep(Request r, Said reply) {
    window.keep(r.clientId, r.requestId, r.message(), reply.bytes());
    return reply;
  }

  private static int templateOf(byte[] message) {
    return message[2] & 0xFF | (message[3] & 0xFF) << 8;
  }

  private Said execute(Request r, int templateId) {
    try {
      return dispatcher.execute(r, templateId);
    } catch (Refusal refusal) {
      return replies.rejected(r, refusal);
    }
  }

  private Said answer(Request r, int templateId) {
    try {
      return queries.answer(r, templateId);
    } catch (Refusal refusal) {
      return replies.rejected(r, refusal);
    }
  }

  private void tick(Request r, List<Said> out) {
    int bound = settings.get(EngineSetting.EXPIRIES_PER_TICK);
    holds.expire(r, bound, out);
    waitlist.expire(r, bound, out);
    room.expire(r, bound, out);
    room.admit(r, bound, out);
    room.draw();
    sweeps.tick(r, out);
    archive.tick();
    window.tick(r.timeNanos);
  }

  long timeNanos() {
    return timeNanos;
  }

  /** Places that are taken in the table of events. */
  int eventPlaces() {
    return events.size() + archived.size();
  }

  /** Seats of all events, of those too that are still being removed. */
  int seatCount() {
    int seats = 0;
    for (NaiveEvent event : events) {
      seats += event.seats.size();
    }
    for (NaiveEvent event : archived) {
      seats += event.seats.size();
    }
    return seats;
  }

  NaiveEvent event(long eventId) {
    NaiveEvent found = null;
    for (NaiveEvent event : events) {
      found = event.eventId == eventId ? event : found;
    }
    return unlessKnown(found, RejectCode.EVENT_UNKNOWN);
  }
}
