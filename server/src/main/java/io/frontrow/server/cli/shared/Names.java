package io.frontrow.server.cli.shared;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the one thing that a person means by a name. Stateless. */
public final class Names {
  private Names() {}

  /**
   * The item of this name, exactly or, if only one fits, but for upper and lower case.
   *
   * @param one what an item is called, such as {@code section}
   * @param many what items are called
   */
  public static <T> T find(
      String one, String many, List<T> items, Function<T, String> nameOf, String wanted) {
    return find(one, many, items, nameOf, wanted, "nothing tells them apart");
  }

  /**
   * As above.
   *
   * @param otherwise what to do if it is the name of several
   */
  public static <T> T find(
      String one,
      String many,
      List<T> items,
      Function<T, String> nameOf,
      String wanted,
      String otherwise) {
    List<T> found = matching(items, item -> nameOf.apply(item).equals(wanted));
    if (found.isEmpty()) {
      found = matching(items, item -> nameOf.apply(item).equalsIgnoreCase(wanted));
    }
    if (found.size() == 1) {
      return found.get(0);
    }
    throw CommandFailedException.usage(
        found.isEmpty()
            ? "there is no %s '%s'; the %s are: %s"
                .formatted(
                    one, wanted, many, items.stream().map(nameOf).collect(Collectors.joining(", ")))
            : "'%s' is the name of %d %s; %s".formatted(wanted, found.size(), many, otherwise));
  }

  private static <T> List<T> matching(List<T> items, Predicate<T> predicate) {
    return items.stream().filter(predicate).toList();
  }
}
