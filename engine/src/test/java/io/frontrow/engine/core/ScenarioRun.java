package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.ChannelCreatedDecoder;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs one scenario on a fresh engine: each command's events, in words, must be exactly those that
 * stand below it.
 */
final class ScenarioRun {
  private static final long RESENT = 1;
  private static final String SKIPPED = "skipped: ";

  final Set<RejectCode> codes = EnumSet.noneOf(RejectCode.class);
  final Set<Integer> templates = new HashSet<>();

  private final KeptOutput output = new KeptOutput();
  private final boolean isCarried;
  private Engine engine = new Engine(output);
  private final Records records = new Records();
  private final ScenarioNames names = new ScenarioNames();
  private final ScenarioRequests requests = new ScenarioRequests(records);
  private final PlanWords plans = new PlanWords(records, names, this::apply);
  private final WordBook book = new WordBook(names, requests, this::apply);
  private final ReplyText text = new ReplyText(names);
  private final ScenarioSettings settings = new ScenarioSettings();

  private final List<String> told = new ArrayList<>();
  private Scenario.Step step;
  private boolean isConfigured;
  private boolean isSkipped;

  ScenarioRun() {
    this(false);
  }

  /** Each step is for another engine, to which the state of the last one was carried. */
  ScenarioRun(boolean isCarried) {
    this.isCarried = isCarried;
    book.word("at " + Saying.TIME + "( - 1ns)?", this::at);
    book.word("after " + Saying.TIME, s -> later(s.millis(1)));
    book.word("client (\\d+)/(\\d+)", s -> records.client(ClientId.of(s.big(1), s.big(2))));
    book.word("mark (\\w+)", s -> names.mark(s.word(1), records.sequence()));
    book.word("given (\\d+) times", this::times);
    book.command("tick", s -> records.tick());
    plans.define(book);
    new HoldWords(records).define(book);
    new LineWords(records).define(book);
    new OperatorWords(records).define(book);
    new QueryWords(records, requests).define(book);
  }

  void run(Scenario scenario) {
    for (Scenario.Step next : scenario.steps()) {
      List<String> lines = tell(next);
      String what = next.where() + " " + next.command();
      if (next.command().startsWith("given ")) {
        assertFalse(lines.stream().anyMatch(it -> it.startsWith("rejected")), what + lines);
      } else {
        assertEquals(String.join("\n", next.expected()), String.join("\n", lines), what);
      }
    }
  }

  /** What happens in this step, in words. */
  List<String> tell(Scenario.Step next) {
    told.clear();
    isSkipped = next.command().startsWith(SKIPPED);
    step = isSkipped ? next.without(SKIPPED) : next;
    if (isCarried) {
      carry();
    }
    if (!settings.change(step.command())) {
      configureOnce();
      book.say(step);
    }
    return List.copyOf(told);
  }

  private void carry() {
    Engine other = new Engine(output);
    KeptState.of(engine).read(other);
    assertNull(SameGraph.difference(engine, other), step.where());
    engine = other;
  }

  private void configureOnce() {
    if (!isConfigured) {
      isConfigured = true;
      records.configure(settings.build());
      apply();
    }
  }

  private void at(Saying s) {
    long nanos = Records.START_NANOS + s.millis(1) * 1_000_000;
    records.timeNanos(s.has(2) ? nanos - 1 : nanos);
  }

  /** Says the indented commands again and again. */
  private void times(Saying s) {
    for (int i = 1; i <= s.number(1); i++) {
      for (String line : s.details()) {
        String command = line.replace("{n}", Integer.toString(i));
        book.say(new Scenario.Step(step.where(), command, List.of(), List.of()));
      }
    }
  }

  private void later(long millis) {
    records.timeNanos(records.timeNanos() + millis * 1_000_000);
  }

  /** Applies the record just built. */
  private void apply() {
    requests.sent();
    if (isSkipped) {
      engine.skip(records.buffer(), 0, records.length());
    } else {
      engine.apply(records.buffer(), 0, records.length());
    }
    assertEquals(
        engine.recountStateHash(), engine.stateHash(), () -> "state hash: " + step.where());
    boolean isAsked = RecordHeader.clientId(records.buffer(), 0) != ClientId.NODE;
    for (Said said : output.take()) {
      plans.observe(said);
      observe(said);
      if (isAsked) {
        told.add(answer(said));
      } else {
        assertEquals(0, said.field("requestId"), "nobody asked: " + said);
        told.add(text.of(said, "") + ", told " + ClientId.toString(said.clientId()));
      }
      isAsked = false;
    }
    assertFalse(isAsked, "no answer: " + step.where());
  }

  private void observe(Said said) {
    templates.add(said.templateId());
    if (said.templateId() == CommandRejectedDecoder.TEMPLATE_ID) {
      RejectCode code = RejectCode.valueOf(said.text("code"));
      assertEquals(RejectAdvice.of(code).name(), said.text("advice"), said.toString());
      codes.add(code);
    } else if (said.templateId() == ChannelCreatedDecoder.TEMPLATE_ID) {
      names.channelCreated((int) said.field("eventId"), (int) said.field("channel"));
    }
  }

  /** The answer goes to who asked, and comes first. */
  private String answer(Said said) {
    long client = RecordHeader.clientId(records.buffer(), 0);
    assertEquals(client, said.clientId(), "an answer to somebody else: " + said);
    assertEquals(RecordHeader.requestId(records.buffer(), 0), said.field("requestId"));
    boolean resent = said.fields().containsKey("flags") && (said.field("flags") & RESENT) != 0;
    if (!resent) {
      assertEquals(records.sequence(), said.field("sequence"), said.toString());
    }
    if (!RecordHeader.isQuery(records.buffer(), 0)) {
      requests.answered(said, resent);
    }
    return (resent ? "again: " : "") + text.of(said, step.command());
  }
}
