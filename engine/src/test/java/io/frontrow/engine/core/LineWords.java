package io.frontrow.engine.core;

import static io.frontrow.engine.core.Saying.TIME;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The words for waitlists and waiting rooms. */
final class LineWords {
  private static final int SEED_LENGTH = 32;
  private static final String ROOM = "the waiting room";

  private final Records records;

  LineWords(Records records) {
    this.records = records;
  }

  void define(WordBook book) {
    book.command(
        "buyer (\\d+) joins the waitlist for (\\d+)((?: together)*)((?: all or none)*)(?: of (.+?))?"
            + "(?: up to (-?\\d+))?(?: waiting "
            + TIME
            + ")?(?: claiming "
            + TIME
            + ")?",
        this::join);
    book.command("entry (\\d+) leaves", s -> records.leaveWaitlist(s.big(1)));
    book.command("entry (\\d+) declines", s -> records.declineOffer(s.big(1)));
    book.command(
        "set up " + ROOM + " cap (\\d+) rate (\\d+) visit " + TIME + " sealed by (\\w+)",
        s ->
            records.setWaitingRoom(
                s.event(), s.big(1), s.big(2), s.millis(3), sha256(seed(s.word(4)))));
    book.command(
        "open " + ROOM + " with seed (\\w+)",
        s -> records.openWaitingRoom(s.event(), seed(s.word(1))));
    book.command("buyer (\\d+) enters " + ROOM, s -> records.enterWaitingRoom(s.event(), s.big(1)));
    book.command("buyer (\\d+) leaves " + ROOM, s -> records.leaveWaitingRoom(s.event(), s.big(1)));
    book.command("send buyer (\\d+) away", s -> records.rejectVisitor(s.event(), s.big(1)));
    book.command("let buyer (\\d+) through", s -> records.admitVisitor(s.event(), s.big(1)));
    phase(book, "suspend " + ROOM, WaitingRoomPhase.SUSPENDED);
    phase(book, "resume " + ROOM, WaitingRoomPhase.OPEN);
    phase(book, "close " + ROOM, WaitingRoomPhase.CLOSED);
    book.command(
        "set " + ROOM + " to phase (\\d+)",
        s -> records.setWaitingRoomPhase(s.event(), s.number(1)));
    queries(book);
  }

  private void queries(WordBook book) {
    book.query(
        "show the waitlist(?: from (\\d+))?", s -> records.getWaitlist(s.event(), s.number(1, 1)));
    book.query("show the wish of entry (\\d+)", s -> records.getWaitlistEntry(s.big(1)));
    book.query("explain entry (\\d+)", s -> records.getWaitlistEntry(s.big(1)));
    book.query("show " + ROOM, s -> records.getWaitingRoom(s.event()));
    book.query("where is buyer (\\d+)", s -> records.getVisitor(s.event(), s.big(1)));
  }

  private void phase(WordBook book, String pattern, WaitingRoomPhase phase) {
    book.command(pattern, s -> records.setWaitingRoomPhase(s.event(), phase.value()));
  }

  private int join(Saying s) {
    List<Integer> categories =
        s.has(5) ? Stream.of(s.word(5).split(", ")).map(s.names()::category).toList() : List.of();
    Records.Wish wish =
        new Records.Wish(
            s.number(2), s.times(3, 1), s.times(4, 3), s.big(6, Records.ANY_PRICE), categories);
    return records.joinWaitlist(s.big(1), s.key(), s.event(), s.millis(7), s.millis(8), wish);
  }

  /** A word as a seed: its letters, and zeros behind them. */
  static byte[] seed(String word) {
    return Arrays.copyOf(word.getBytes(US_ASCII), SEED_LENGTH);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) { // every JDK has it
      throw new IllegalStateException(e);
    }
  }
}
