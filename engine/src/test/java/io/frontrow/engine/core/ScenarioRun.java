package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.HoldExpiredDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Runs one scenario on a fresh engine: each command's events, in words, must be exactly those that
 * stand below it.
 */
final class ScenarioRun {
  final Set<RejectCode> codes = EnumSet.noneOf(RejectCode.class);

  private final KeptOutput output = new KeptOutput();
  private final Engine engine = new Engine(output);
  private final Records records = new Records();
  private final EventText text = new EventText();
  private final ScenarioWords words = new ScenarioWords(records, text, this::apply);

  private final List<Said> happened = new ArrayList<>();
  private boolean isConfigured;

  void run(Scenario scenario) {
    for (Scenario.Step step : scenario.steps()) {
      if (!words.changesSettings(step.command())) {
        configureOnce();
        happened.clear();
        words.say(step);
        check(step);
      }
    }
  }

  private void check(Scenario.Step step) {
    List<String> told = happened.stream().map(this::inWords).toList();
    String what = step.where() + " " + step.command();
    if (step.command().startsWith("given ")) {
      assertFalse(told.stream().anyMatch(line -> line.startsWith("rejected")), what + told);
    } else {
      assertEquals(String.join("\n", step.expected()), String.join("\n", told), what);
    }
    assertEquals(engine.recountStateHash(), engine.stateHash(), what);
  }

  private String inWords(Said event) {
    return event.templateId() == CommandRejectedDecoder.TEMPLATE_ID
        ? text.rejected(event, words.lastEventId())
        : text.of(event);
  }

  private void configureOnce() {
    if (!isConfigured) {
      isConfigured = true;
      records.configure(words.settings());
      apply();
    }
  }

  /** Applies the record just built. */
  private void apply() {
    engine.apply(records.buffer(), 0, records.length());
    for (Said event : output.take()) {
      happened.add(event);
      words.observe(event);
      if (event.templateId() == CommandRejectedDecoder.TEMPLATE_ID) {
        codes.add(RejectCode.valueOf(event.text("code")));
      }
      if (event.templateId() == HoldExpiredDecoder.TEMPLATE_ID) {
        assertEquals(0, event.field("requestId"), "nobody asked for an expiry");
      } else {
        checkAddress(event);
      }
    }
  }

  private void checkAddress(Said answer) {
    long client = RecordHeader.clientId(records.buffer(), 0);
    assertFalse(client == ClientId.NODE, "an answer to the node");
    assertEquals(client, answer.clientId(), "an answer to somebody else");
    assertEquals(RecordHeader.requestId(records.buffer(), 0), answer.field("requestId"));
    assertEquals(records.sequence(), answer.field("sequence"));
  }
}
