package io.frontrow.engine.core;

import static java.util.stream.Collectors.toCollection;

import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import io.frontrow.protocol.sbe.MarkDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agrona.DirectBuffer;

/** What was met in the runs of the twins: how often which message, which refusal. */
final class TwinCoverage {
  /** Said by the gateway, not by the engine. */
  private static final Set<RejectCode> NOT_THE_ENGINES =
      Set.of(RejectCode.BUSY, RejectCode.REPLAYING, RejectCode.STORAGE_LOW, RejectCode.NULL_VAL);

  private final TwinShades shades = new TwinShades();
  private long commands;
  private final int[] messages = new int[1_024];
  private final int[] codes = new int[2_048];

  /** Takes note of a record and of what was said to it. */
  void count(DirectBuffer record, List<Said> said) {
    commands += RecordHeader.isQuery(record, 0) ? 0 : 1;
    messages[RecordHeader.templateId(record, 0)]++;
    for (Said message : said) {
      messages[message.templateId()]++;
      shades.count(message);
      if (message.templateId() == CommandRejectedDecoder.TEMPLATE_ID) {
        codes[CommandGenerator.code(message)]++;
      }
    }
  }

  synchronized void add(TwinCoverage other) {
    commands += other.commands;
    shades.add(other.shades);
    for (int i = 0; i < messages.length; i++) {
      messages[i] += other.messages[i];
    }
    for (int i = 0; i < codes.length; i++) {
      codes[i] += other.codes[i];
    }
  }

  TwinShades shades() {
    return shades;
  }

  /** Records that were no queries. */
  synchronized long commands() {
    return commands;
  }

  /** Names of messages that were met less often. Marks are the pipeline's. */
  Set<String> messagesBelow(int times) {
    return SchemaReader.templates().stream()
        .filter(id -> id != MarkDecoder.TEMPLATE_ID && messages[id] < times)
        .map(SchemaReader::name)
        .collect(toCollection(TreeSet::new));
  }

  /** Refusals that were met less often. */
  Set<RejectCode> codesBelow(int times) {
    return Stream.of(RejectCode.values())
        .filter(code -> !NOT_THE_ENGINES.contains(code) && codes[code.value()] < times)
        .collect(toCollection(TreeSet::new));
  }
}
