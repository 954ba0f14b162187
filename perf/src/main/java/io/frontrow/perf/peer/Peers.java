package io.frontrow.perf.peer;

import io.frontrow.perf.wire.Target;
import java.util.List;
import java.util.Optional;

/** The systems that are measured beside ours, by name. Stateless. */
public final class Peers {
  /** Names that there are. */
  public static final List<String> NAMES = List.of("redis", "redis-keys", "postgresql");

  private Peers() {}

  /**
   * Empty if there is no system of that name.
   *
   * @param durability local-mem or local-fsync; Redis also knows memory
   */
  public static Optional<Target> named(String name, String durability) {
    return switch (name) {
      case "redis" -> Optional.of(RedisTarget.ofSections(durability));
      case "redis-keys" -> Optional.of(RedisTarget.ofKeys(durability));
      case "postgresql" -> Optional.of(new PostgresTarget(durability));
      default -> Optional.empty();
    };
  }
}
