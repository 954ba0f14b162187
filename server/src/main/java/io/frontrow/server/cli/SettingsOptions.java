package io.frontrow.server.cli;

import io.frontrow.engine.core.EngineSetting;
import io.frontrow.engine.core.EngineSettings;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.Millis;
import io.frontrow.server.cli.shared.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The engine's settings as options, one for each {@link EngineSetting}; they count when a journal
 * is begun, and never again.
 */
final class SettingsOptions {
  private static final String MILLIS = "Millis";

  private final Map<EngineSetting, Integer> values = new EnumMap<>(EngineSetting.class);

  /** {@code --max-holds} of {@code maxHolds}, {@code --max-ttl} of {@code maxTtlMillis}. */
  static String option(EngineSetting setting) {
    String words = setting.fieldName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    if (!isTime(setting)) {
      return "--" + words;
    }
    String shorter = words.substring(0, words.length() - MILLIS.length() - 1);
    return "--" + shorter.replaceFirst("^default-", "");
  }

  private static boolean isTime(EngineSetting setting) {
    return setting.fieldName().endsWith(MILLIS);
  }

  /** Adds the options to a command. */
  void addTo(CommandSpec command) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .validate(false)
            .heading("%nEngine settings, kept in the journal from its first record on:%n");
    for (EngineSetting setting : EngineSetting.values()) {
      group.addArg(isTime(setting) ? time(setting) : number(setting));
    }
    command.addArgGroup(group.build());
  }

  private OptionSpec number(EngineSetting setting) {
    return OptionSpec.builder(option(setting))
        .paramLabel("N")
        .type(Integer.class)
        .setter(setter(value -> values.put(setting, (Integer) value)))
        .description(
            "%s. Default: %s.".formatted(described(setting), Texts.number(setting.defaultValue())))
        .build();
  }

  private OptionSpec time(EngineSetting setting) {
    return OptionSpec.builder(option(setting))
        .paramLabel("TIME")
        .type(Millis.class)
        .converters(new Millis.Converter())
        .setter(setter(value -> values.put(setting, ((Millis) value).value())))
        .description(
            "%s, such as 15m. Default: %s."
                .formatted(described(setting), text(setting, setting.defaultValue())))
        .build();
  }

  private static String described(EngineSetting setting) {
    String words = setting.description();
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static ISetter setter(Consumer<Object> put) {
    return new ISetter() {
      @Override
      public <T> T set(T value) {
        if (value != null) {
          put.accept(value);
        }
        return null;
      }
    };
  }

  private static String text(EngineSetting setting, int value) {
    return isTime(setting) ? new Millis(value).toString() : String.valueOf(value);
  }

  /** These settings, where an option is missing those of {@code base}. */
  EngineSettings over(EngineSettings base) {
    EngineSettings settings = base;
    Map<EngineSetting, Integer> left = new EnumMap<>(values);
    IllegalArgumentException refused = null;
    // One setting can bound another, so those that do not fit yet may fit behind the others.
    for (int before = left.size() + 1; left.size() < before; ) {
      before = left.size();
      for (EngineSetting setting : List.copyOf(left.keySet())) {
        try {
          settings = settings.with(setting, left.get(setting));
          left.remove(setting);
        } catch (IllegalArgumentException e) {
          refused = e;
        }
      }
    }
    if (!left.isEmpty()) {
      throw CommandFailedException.usage(refused.getMessage());
    }
    return settings;
  }

  /** A line for each option that says other than the journal, which wins. */
  List<String> ignoredBecauseOf(EngineSettings journal) {
    List<String> lines = new ArrayList<>();
    values.forEach(
        (setting, value) -> {
          if (value != journal.get(setting)) {
            lines.add(
                "%s %s has no effect: the journal was begun with %s"
                    .formatted(
                        option(setting),
                        text(setting, value),
                        text(setting, journal.get(setting))));
          }
        });
    return lines;
  }
}
