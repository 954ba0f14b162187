package io.frontrow.replay;

import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.EventArchivedDecoder;
import io.frontrow.protocol.sbe.SeatStateDecoder;
import io.frontrow.protocol.sbe.SeatStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The history of a seat, in one event or in all that have it. The engine says with each seat which
 * record changed it last, so that what nobody was told is found too. One thread only.
 */
final class SeatSubject implements Subject {
  private final SeatFilter filter;
  private final PastEngine engine;
  private final Questions questions;
  private final MessageKeys keys;
  private final Map<Long, Standing> standings = new HashMap<>();

  private boolean begun;

  /** How the seat stood in an event after the last record. */
  private static final class Standing {
    private SeatStatus status = SeatStatus.FREE;
    private long holdId;
  }

  SeatSubject(SeatFilter filter, PastEngine engine, Questions questions, MessageKeys keys) {
    this.filter = filter;
    this.engine = engine;
    this.questions = questions;
    this.keys = keys;
  }

  @Override
  public void look(Concern concern, Teller teller) {
    filter.look(engine, questions, keys);
    if (!begun) {
      begun = true;
      filter.matches().forEach(this::stands);
    }
    if (concern.said().count() == 0) {
      // Nobody was told: it may have changed in any event.
      filter.matches().forEach(match -> look(match, concern, teller));
      return;
    }
    for (int i = 0; i < concern.said().count(); i++) {
      SeatFilter.Match match = filter.in(eventOf(concern, i));
      if (match != null && isFirstOf(match.eventId(), concern, i)) {
        look(match, concern, teller);
      }
    }
  }

  private static boolean isFirstOf(long eventId, Concern concern, int index) {
    for (int i = 0; i < index; i++) {
      if (eventOf(concern, i) == eventId) {
        return false;
      }
    }
    return true;
  }

  /** How it stood where the replay began, if that was not the first record. */
  private void stands(SeatFilter.Match match) {
    Standing standing = new Standing();
    standing.status = questions.seat(match.eventId(), match.seat()).status();
    standings.put(match.eventId(), standing);
  }

  private static long eventOf(Concern concern, int index) {
    long eventId = concern.reply(index).eventId();
    return eventId == MessageKeys.NONE ? concern.command().eventId() : eventId;
  }

  private void look(SeatFilter.Match match, Concern concern, Teller teller) {
    SeatStateDecoder seat = questions.seat(match.eventId(), match.seat());
    if (seat == null) {
      archived(match, concern, teller);
      return;
    }
    if (seat.version() != concern.sequence()) {
      refused(match, concern, teller);
      return;
    }
    Standing standing = standings.computeIfAbsent(match.eventId(), it -> new Standing());
    SeatStatus status = seat.status();
    String change = words(standing.status) + " -> " + words(status);
    boolean told = false;
    for (int i = 0; i < concern.said().count(); i++) {
      MessageKeys reply = concern.reply(i);
      boolean ofHold = reply.holdId() != MessageKeys.NONE && reply.holdId() == standing.holdId;
      boolean names = reply.namesSeat(match.seat());
      boolean answers = !reply.hasSeats() && concern.command().namesSeat(match.seat());
      if (reply.holdId() != MessageKeys.NONE && (names || answers && status == SeatStatus.HELD)) {
        standing.holdId = reply.holdId();
      }
      if (reply.eventId() == match.eventId() && (ofHold || names || answers)) {
        teller.told(i, change);
        told = true;
      }
    }
    if (!told) {
      teller.silent(match.eventId(), change + ": " + reason(standing.status, status));
    }
    standing.status = status;
  }

  private static String reason(SeatStatus before, SeatStatus now) {
    return before == SeatStatus.HELD && now == SeatStatus.FREE
        ? "kept for the waitlist until now, but nobody who waits can use it"
        : before == now ? "something else about it was set" : "by the waitlist";
  }

  private void archived(SeatFilter.Match match, Concern concern, Teller teller) {
    for (int i = 0; i < concern.said().count(); i++) {
      if (concern.said().templateId(i) == EventArchivedDecoder.TEMPLATE_ID
          && concern.reply(i).eventId() == match.eventId()) {
        teller.told(i, "gone");
      }
    }
  }

  private void refused(SeatFilter.Match match, Concern concern, Teller teller) {
    for (int i = 0; i < concern.said().count(); i++) {
      if (concern.said().templateId(i) == CommandRejectedDecoder.TEMPLATE_ID
          && (concern.command().namesSeat(match.seat())
              || concern.reply(i).namesSeat(match.seat()))) {
        teller.told(i, "");
      }
    }
  }

  private static String words(SeatStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void finish() {
    filter.requireFound();
  }
}
