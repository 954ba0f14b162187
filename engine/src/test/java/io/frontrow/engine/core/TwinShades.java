package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.HoldConfirmedDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.SeatReason;
import io.frontrow.protocol.sbe.SeatsHeldDecoder;
import io.frontrow.protocol.sbe.SeatsOfferedDecoder;
import io.frontrow.protocol.sbe.WaitlistEntryStateDecoder;
import io.frontrow.protocol.sbe.WaitlistStatus;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agrona.concurrent.UnsafeBuffer;

/** Within some messages, what was met in the runs of the twins: steps, reasons, outcomes. */
final class TwinShades {
  private static final int STEPS = 5;

  private final Map<String, Integer> met = new TreeMap<>();
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final UnsafeBuffer bytes = new UnsafeBuffer(0, 0);
  private final SeatsHeldDecoder held = new SeatsHeldDecoder();
  private final SeatsOfferedDecoder offered = new SeatsOfferedDecoder();
  private final HoldConfirmedDecoder confirmed = new HoldConfirmedDecoder();
  private final WaitlistEntryStateDecoder entry = new WaitlistEntryStateDecoder();
  private final CommandRejectedDecoder rejected = new CommandRejectedDecoder();

  void count(Said said) {
    bytes.wrap(said.bytes());
    switch (said.templateId()) {
      case SeatsHeldDecoder.TEMPLATE_ID ->
          meet("held in step " + held.wrapAndApplyHeader(bytes, 0, header).step());
      case SeatsOfferedDecoder.TEMPLATE_ID ->
          meet("offered in step " + offered.wrapAndApplyHeader(bytes, 0, header).step());
      case HoldConfirmedDecoder.TEMPLATE_ID ->
          meet("confirmed late " + confirmed.wrapAndApplyHeader(bytes, 0, header).late());
      case WaitlistEntryStateDecoder.TEMPLATE_ID -> {
        entry.wrapAndApplyHeader(bytes, 0, header);
        meet("entry passed over for " + entry.reason());
        meet("entry " + entry.status());
      }
      case CommandRejectedDecoder.TEMPLATE_ID ->
          rejected
              .wrapAndApplyHeader(bytes, 0, header)
              .seats()
              .forEach(seat -> meet("seat refused for " + seat.reason()));
      default -> {}
    }
  }

  private void meet(String shade) {
    met.merge(shade, 1, Integer::sum);
  }

  void add(TwinShades other) {
    other.met.forEach((shade, times) -> met.merge(shade, times, Integer::sum));
  }

  /** Those that were met less often. */
  Set<String> below(int times) {
    Set<String> below = new TreeSet<>();
    for (int step = 0; step < STEPS; step++) {
      below.add("held in step " + step);
      below.add("offered in step " + step);
    }
    for (Flag late : Set.of(Flag.NO, Flag.YES)) {
      below.add("confirmed late " + late);
    }
    for (PassOverReason reason : PassOverReason.values()) {
      below.add("entry passed over for " + reason);
    }
    for (WaitlistStatus status : WaitlistStatus.values()) {
      below.add("entry " + status);
    }
    for (SeatReason reason : SeatReason.values()) {
      below.add("seat refused for " + reason);
    }
    below.removeIf(shade -> shade.endsWith(" NULL_VAL") || met.getOrDefault(shade, 0) >= times);
    return below;
  }
}
