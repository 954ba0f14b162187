package io.frontrow.engine.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.ConfigureEngineDecoder;
import io.frontrow.protocol.sbe.EngineStateDecoder;
import java.nio.ByteOrder;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.junit.jupiter.api.Test;

/** What the engine takes for a broken invariant, and the edges of its settings. */
class EngineTest {
  private static final EngineSettings SETTINGS = SmallTables.SETTINGS.withTtl(120_000, 60_000);

  private final Records records = new Records();
  private final KeptOutput output = new KeptOutput();
  private final Engine engine = new Engine(output);

  private void apply(int length) {
    engine.apply(records.buffer(), 0, length);
  }

  private void assertBroken(int length) {
    assertThrows(IllegalStateException.class, () -> apply(length));
  }

  private MutableDirectBuffer bytes() {
    return (MutableDirectBuffer) records.buffer();
  }

  @Test
  void startsEmptyAndKnowsTheLastRecord() {
    assertEquals(0, engine.sequence());
    assertEquals(0, engine.stateHash());
    assertEquals(0, engine.recountStateHash());
    assertEquals(Long.MAX_VALUE, engine.nextDeadlineNanos());
    assertNull(engine.settings());
    assertNull(engine.event(1));
    apply(records.configure(SETTINGS));
    apply(records.timeNanos(Records.START_NANOS + 5).tick());
    assertEquals(2, engine.sequence());
    assertEquals(Records.START_NANOS + 5, engine.timeNanos());
    assertEquals(SETTINGS, engine.settings());
    assertNull(engine.event(1));
  }

  @Test
  void firstRecordMustConfigureAndNoOther() {
    assertBroken(records.beginPlan("Hall"));
    assertBroken(records.getEvent(1));
  }

  @Test
  void cannotBeConfiguredTwice() {
    apply(records.configure(SETTINGS));
    assertBroken(records.configure(SETTINGS));
  }

  @Test
  void refusesASequenceGapAndARepetition() {
    apply(records.configure(SETTINGS));
    int length = records.tick();
    RecordHeader.sequence(bytes(), 0, 3);
    assertBroken(length);
    RecordHeader.sequence(bytes(), 0, 1);
    assertBroken(length);
    RecordHeader.sequence(bytes(), 0, 2);
    apply(length);
  }

  @Test
  void refusesTimeThatRunsBackwardsButNotTimeThatStands() {
    apply(records.configure(SETTINGS));
    apply(records.tick());
    assertBroken(records.timeNanos(Records.START_NANOS - 1).tick());
  }

  @Test
  void refusesARecordOfAnotherVersion() {
    int length = records.configure(SETTINGS);
    bytes().putShort(56, (short) 2, ByteOrder.LITTLE_ENDIAN);
    assertBroken(length);
  }

  @Test
  void refusesTemplatesItDoesNotKnow() {
    apply(records.configure(SETTINGS));
    for (int template : new int[] {100, 148, 200, 222, 301, 399, 903, 0}) {
      boolean isQuery = template >= 200 && template < 300;
      int length = isQuery ? records.getEvent(1) : records.releaseHold(1);
      bytes().putShort(RecordHeader.LENGTH + 2, (short) template, ByteOrder.LITTLE_ENDIAN);
      RecordHeader.sequence(bytes(), 0, engine.sequence() + 1);
      assertBroken(length);
    }
  }

  @Test
  void refusesACommandFlaggedAsAQueryAndAQueryThatIsSequenced() {
    apply(records.configure(SETTINGS));
    int command = records.beginPlan("Hall");
    bytes().putShort(58, (short) RecordHeader.FLAG_QUERY, ByteOrder.LITTLE_ENDIAN);
    assertBroken(command);
    int query = records.getEvent(1);
    bytes().putShort(58, (short) 0, ByteOrder.LITTLE_ENDIAN);
    RecordHeader.sequence(bytes(), 0, 2);
    assertBroken(query);
    assertEquals(1, engine.sequence());
  }

  @Test
  void passesOverARecordOfTheNodeWithoutAWord() {
    apply(records.configure(SETTINGS));
    long hash = engine.stateHash();
    engine.skip(records.buffer(), 0, records.timeNanos(Records.START_NANOS + 5).tick());
    assertEquals(2, engine.sequence());
    assertEquals(Records.START_NANOS + 5, engine.timeNanos());
    assertEquals(hash, engine.stateHash());
    assertEquals(List.of(), output.take());
    apply(records.tick());
  }

  @Test
  void passesOverACommandThatNoEngineCanApply() {
    apply(records.configure(SETTINGS));
    int length = records.releaseHold(1);
    bytes().putShort(RecordHeader.LENGTH + 2, (short) 199, ByteOrder.LITTLE_ENDIAN);
    assertBroken(length);
    Engine restarted = new Engine(output);
    Records first = new Records();
    restarted.apply(first.buffer(), 0, first.configure(SETTINGS));
    restarted.skip(records.buffer(), 0, length);
    assertEquals("COMMAND_SKIPPED", output.take().get(0).text("code"));
    assertEquals(restarted.recountStateHash(), restarted.stateHash());
    RecordHeader.sequence(bytes(), 0, 3);
    restarted.apply(records.buffer(), 0, length);
    Said again = output.take().get(0);
    assertEquals("COMMAND_SKIPPED", again.text("code"));
    assertEquals(2, again.field("sequence"));
    assertEquals(1, again.field("flags"));
  }

  @Test
  void passesOverNeitherItsSettingsNorAQueryNorWhatIsNotNext() {
    assertNotSkipped(records.configure(SETTINGS));
    apply(records.length());
    assertNotSkipped(records.configure(SETTINGS));
    assertNotSkipped(records.getEvent(1));
    int length = records.tick();
    assertNotSkipped(length);
    RecordHeader.sequence(bytes(), 0, 2);
    bytes().putShort(56, (short) 2, ByteOrder.LITTLE_ENDIAN);
    assertNotSkipped(length);
    assertEquals(1, engine.sequence());
  }

  private void assertNotSkipped(int length) {
    assertThrows(IllegalStateException.class, () -> engine.skip(records.buffer(), 0, length));
  }

  @Test
  void answersAQueryWithTheLastSequence() {
    apply(records.configure(SETTINGS));
    apply(records.tick());
    apply(records.getEvent(1));
    Said answer = output.take().get(0);
    assertEquals(CommandRejectedDecoder.TEMPLATE_ID, answer.templateId());
    assertEquals(Records.CLIENT, answer.clientId());
    assertEquals(1, answer.field("requestId"));
    assertEquals(2, answer.field("sequence"));
    assertEquals(2, engine.sequence());
  }

  @Test
  void tellsItsHashAndTheTimeOfTheLastRecord() {
    apply(records.configure(SETTINGS));
    apply(records.timeNanos(Records.START_NANOS + 9).tick());
    apply(records.timeNanos(Records.START_NANOS + 50).getEngine());
    Said state = output.take().get(0);
    assertEquals(EngineStateDecoder.TEMPLATE_ID, state.templateId());
    assertEquals(engine.stateHash(), state.field("stateHash"));
    assertEquals(Records.START_NANOS + 9, state.field("time"));
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    for (EngineSetting setting : EngineSetting.values()) {
      EngineSettings defaults = EngineSettings.defaults();
      assertEquals(setting.defaultValue(), defaults.get(setting));
      assertRefused(defaults, setting, setting.min() - 1);
      if (setting.max() < Integer.MAX_VALUE) {
        assertRefused(defaults, setting, setting.max() + 1);
      }
    }
  }

  @Test
  void settingsThatDoNotFitTogetherAreRefused() {
    EngineSettings defaults = EngineSettings.defaults();
    assertRefused(defaults, EngineSetting.MAX_TTL_MILLIS, 1_000);
    assertRefused(defaults, EngineSetting.DEFAULT_TTL_MILLIS, 7_200_001);
    assertRefused(defaults, EngineSetting.DEFAULT_CLAIM_MILLIS, 7_200_001);
    assertRefused(defaults, EngineSetting.REQUEST_WINDOW, 1_000);
    assertRefused(
        defaults.with(EngineSetting.MAX_CLIENTS, 1 << 18), EngineSetting.REQUEST_WINDOW, 1 << 11);
  }

  private static void assertRefused(EngineSettings settings, EngineSetting setting, int value) {
    assertThrows(
        IllegalArgumentException.class, () -> settings.with(setting, value), setting.fieldName());
  }

  @Test
  void settingsAreReadBackAsTheyWereWritten() {
    EngineSettings settings = SmallTables.SETTINGS;
    for (EngineSetting setting : EngineSetting.values()) {
      if (setting != EngineSetting.REQUEST_WINDOW) {
        settings = settings.with(setting, settings.get(setting) - 1);
      }
    }
    apply(records.configure(settings));
    assertEquals(settings, engine.settings());
  }

  @Test
  void settingsStandInTheOrderOfTheSchema() {
    int offset = 0;
    for (EngineSetting setting : EngineSetting.values()) {
      assertEquals(offset, fieldOffset(setting.fieldName()), setting.fieldName());
      offset += Integer.BYTES;
    }
    assertEquals(ConfigureEngineDecoder.BLOCK_LENGTH, offset);
  }

  private static int fieldOffset(String fieldName) {
    try {
      return (int)
          ConfigureEngineDecoder.class.getMethod(fieldName + "EncodingOffset").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
