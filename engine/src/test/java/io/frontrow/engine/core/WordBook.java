package io.frontrow.engine.core;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All that can be said in a scenario: each command is one pattern and what it does. */
final class WordBook {
  private final ScenarioNames names;
  private final ScenarioRequests requests;
  private final Runnable apply;
  private final Map<Pattern, Consumer<Saying>> words = new LinkedHashMap<>();

  WordBook(ScenarioNames names, ScenarioRequests requests, Runnable apply) {
    this.names = names;
    this.requests = requests;
    this.apply = apply;
  }

  /** A command of the client, which builds one record. */
  void command(String pattern, ToIntFunction<Saying> build) {
    word(
        pattern,
        saying -> {
          build.applyAsInt(saying);
          apply.run();
        });
  }

  void query(String pattern, ToIntFunction<Saying> build) {
    word(
        pattern,
        saying -> {
          requests.nextIsQuery();
          build.applyAsInt(saying);
          apply.run();
        });
  }

  /** What does more, or less, than build one record. */
  void word(String pattern, Consumer<Saying> action) {
    words.put(Pattern.compile(pattern), action);
  }

  void say(Scenario.Step step) {
    String command = Saying.withoutClauses(step.command());
    for (Map.Entry<Pattern, Consumer<Saying>> word : words.entrySet()) {
      Matcher matcher = word.getKey().matcher(command);
      if (matcher.matches()) {
        requests.nextIsCommand();
        word.getValue().accept(Saying.of(step, matcher, names));
        return;
      }
    }
    throw new IllegalArgumentException(step.where() + " makes no sense: " + step.command());
  }
}
