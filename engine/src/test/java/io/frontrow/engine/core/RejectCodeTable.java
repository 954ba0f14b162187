package io.frontrow.engine.core;

import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.RejectCode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which scenario hits which reject code first, and the document that says so. */
final class RejectCodeTable {
  /** A test in another module. */
  record TestOf(String file, String name) {}

  static final String WRITE = "frontrow.docs.write";
  static final Path DOCUMENT = Path.of("..", "docs", "reject-codes.md");

  /** Codes that the gateway says; nobody says the reserved one yet. */
  static final Map<RejectCode, TestOf> IN_FRONT =
      Map.of(
          RejectCode.BUSY,
          new TestOf(
              "gateway-netty/src/test/java/io/frontrow/gateway/SessionTest.java",
              "saysBusyWhenTheRingIsFull"),
          RejectCode.STORAGE_LOW,
          new TestOf(
              "gateway-netty/src/test/java/io/frontrow/gateway/StorageTest.java",
              "refusesWhatMakesSomethingNewWhenStorageIsLow"));

  private static final String HEAD =
      """
      # Reject codes

      This page is written by `ScenarioTest`, which fails when it differs from what the schema and the scenarios say; do not edit it. To write it anew:
      `./mvnw -pl engine -am test -Dtest=ScenarioTest -Dsurefire.failIfNoSpecifiedTests=false -Dfrontrow.docs.write=true`

      Each code with its advice, its meaning, and the first scenario that hits it. The scenarios are in
      [engine/src/test/resources/scenarios](../engine/src/test/resources/scenarios), the rules in [rules.md](rules.md). The codes with which a session is
      refused or ended are in [protocol-session.md](protocol-session.md).

      | code | name | advice | meaning | scenario |
      |---|---|---|---|---|
      """;

  private final Map<RejectCode, Scenario> hits = new EnumMap<>(RejectCode.class);
  private final Map<String, String> meanings = SchemaReader.meanings("RejectCode");
  private final Set<Integer> templates = new HashSet<>();
  private int scenarios;

  static boolean isSaidInFront(RejectCode code) {
    return RejectAdvice.isOverload(code);
  }

  void add(Scenario scenario, Set<RejectCode> codes, Set<Integer> templates) {
    scenarios++;
    this.templates.addAll(templates);
    codes.forEach(code -> hits.putIfAbsent(code, scenario));
  }

  /** Template ids of all that was told. */
  Set<Integer> templates() {
    return templates;
  }

  int scenarios() {
    return scenarios;
  }

  Set<RejectCode> hit() {
    return hits.isEmpty() ? EnumSet.noneOf(RejectCode.class) : EnumSet.copyOf(hits.keySet());
  }

  String render() {
    return Stream.of(RejectCode.values())
        .filter(code -> code != RejectCode.NULL_VAL)
        .sorted(Comparator.comparingInt(RejectCode::value))
        .map(this::row)
        .collect(Collectors.joining("", HEAD, ""));
  }

  private String row(RejectCode code) {
    return "| %d | `%s` | `%s` | %s | %s |\n"
        .formatted(
            code.value(),
            code.name(),
            RejectAdvice.of(code),
            meanings.get(code.name()),
            example(code));
  }

  private String example(RejectCode code) {
    if (hits.containsKey(code)) {
      Scenario scenario = hits.get(code);
      return "`%s`: %s".formatted(scenario.file(), scenario.title());
    } else if (IN_FRONT.containsKey(code)) {
      TestOf test = IN_FRONT.get(code);
      String name = Path.of(test.file()).getFileName().toString().replace(".java", "");
      return "said by the gateway: `%s.%s`".formatted(name, test.name());
    }
    return isSaidInFront(code) ? "said by nobody yet" : "none";
  }
}
