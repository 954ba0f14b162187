package io.frontrow.engine.core;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.collections.Int2ObjectHashMap;
import org.agrona.collections.IntArrayList;

/**
 * Compares all fields of all objects that two engines are made of, and which objects know which;
 * but for a list of names. Says where they differ, or null.
 */
final class SameGraph {
  /** Classes whose objects mean nothing between two commands, and where messages go. */
  private static final Set<String> SCRATCH_CLASSES =
      Set.of(
          "Access",
          "AdjacentSeats",
          "BestAvailable",
          "Command",
          "Lookahead",
          "Obstacles",
          "OfferFinder",
          "OrderReference",
          "Orphans",
          "PickRequest",
          "ReplyBuffer",
          "Sha256",
          "SpareSeats",
          "Standings",
          "TicketList",
          "TicketRequest",
          "WaitlistRequest");

  /** Fields likewise. */
  private static final Set<String> SCRATCH_FIELDS =
      Set.of(
          "Engine.output",
          "EventSeats.nextSpare",
          "EventStates.text",
          "Matcher.looksLeft",
          "Matcher.stepsLeft",
          "OfferLog.last",
          "OfferLog.passedOverCount",
          "PlanQueries.text",
          "ReplyArena.buffer",
          "Requests.client",
          "Requests.fingerprint",
          "Requests.requestId",
          "SaleStates.runSeats",
          "SaleStates.runStatuses",
          "SaleStates.text",
          "WaitingRoomRules.seed");

  private record Pair(Object one, Object other, String path) {}

  private final Deque<Pair> left = new ArrayDeque<>();
  private final Map<Object, Object> partners = new IdentityHashMap<>();
  private String difference;

  /** Null: there is no difference. */
  static String difference(Engine one, Engine other) {
    SameGraph graph = new SameGraph();
    graph.meet(one, other, "engine");
    while (graph.difference == null && !graph.left.isEmpty()) {
      Pair pair = graph.left.pop();
      graph.look(pair.one, pair.other, pair.path);
    }
    return graph.difference;
  }

  /** What the lists name and is no longer there. */
  static List<String> staleNames() {
    List<String> stale = new ArrayList<>();
    for (String name : SCRATCH_CLASSES) {
      if (fields(name).isEmpty()) {
        stale.add(name);
      }
    }
    for (String name : SCRATCH_FIELDS) {
      String[] parts = name.split("\\.");
      if (fields(parts[0]).stream().noneMatch(field -> field.getName().equals(parts[1]))) {
        stale.add(name);
      }
    }
    return stale;
  }

  private static List<Field> fields(String className) {
    try {
      Class<?> found = Class.forName(Engine.class.getPackageName() + "." + className);
      return List.of(found.getDeclaredFields());
    } catch (ClassNotFoundException e) {
      return List.of();
    }
  }

  private void differ(String path, Object one, Object other) {
    difference = path + ": " + one + " and " + other;
  }

  /** Two references: both null, or the same two each time that one of them is met. */
  private void meet(Object one, Object other, String path) {
    if (one == null || other == null || one.getClass() != other.getClass()) {
      if (one != other) {
        differ(path, one, other);
      }
    } else if (one instanceof Enum || one instanceof Number || one instanceof Boolean) {
      if (!one.equals(other)) {
        differ(path, one, other);
      }
    } else if (isKnownByItsValue(one)) {
      left.push(new Pair(one, other, path));
    } else if (partners.containsKey(one)) {
      if (partners.get(one) != other) {
        differ(path, "one object", "two");
      }
    } else {
      partners.put(one, other);
      left.push(new Pair(one, other, path));
    }
  }

  /** Who shares it does not matter. */
  private static boolean isKnownByItsValue(Object one) {
    return one.getClass().isRecord()
        || one.getClass().isArray() && one.getClass().getComponentType().isPrimitive();
  }

  private void look(Object one, Object other, String path) {
    if (one.getClass().isArray()) {
      lookAtArrays(one, other, path);
    } else if (one instanceof Int2ObjectHashMap<?> map) {
      lookAtMaps(map, (Int2ObjectHashMap<?>) other, path);
    } else if (one instanceof IntArrayList list) {
      meet(list.toIntArray(), ((IntArrayList) other).toIntArray(), path);
    } else if (one instanceof ExpandableArrayBuffer bytes) {
      meet(used(bytes), used((ExpandableArrayBuffer) other), path);
    } else if (one.getClass().getPackageName().equals(Engine.class.getPackageName())) {
      lookAtFields(one, other, path);
    } else if (!one.getClass().getPackageName().startsWith("io.frontrow.protocol")) {
      throw new AssertionError(path + " is a " + one.getClass() + ", of which nothing is known");
    }
  }

  /** Without the zeros at the end: what was never written. */
  private static byte[] used(ExpandableArrayBuffer bytes) {
    int end = bytes.capacity();
    while (end > 0 && bytes.getByte(end - 1) == 0) {
      end--;
    }
    return Arrays.copyOf(bytes.byteArray(), end);
  }

  private void lookAtMaps(Int2ObjectHashMap<?> one, Int2ObjectHashMap<?> other, String path) {
    if (!one.keySet().equals(other.keySet())) {
      differ(path, one.keySet(), other.keySet());
      return;
    }
    one.forEach((key, value) -> meet(value, other.get(key), path + "[" + key + "]"));
  }

  private void lookAtArrays(Object one, Object other, String path) {
    int length = Array.getLength(one);
    if (length != Array.getLength(other)) {
      differ(path + ".length", length, Array.getLength(other));
      return;
    }
    if (one instanceof Object[] objects) {
      for (int i = 0; i < length && difference == null; i++) {
        meet(objects[i], Array.get(other, i), path + "[" + i + "]");
      }
    } else if (mismatch(one, other) >= 0) {
      int at = mismatch(one, other);
      differ(path + "[" + at + "]", Array.get(one, at), Array.get(other, at));
    }
  }

  /** Where two arrays of numbers differ; -1: nowhere. */
  private static int mismatch(Object one, Object other) {
    if (one instanceof long[] longs) {
      return Arrays.mismatch(longs, (long[]) other);
    }
    if (one instanceof int[] ints) {
      return Arrays.mismatch(ints, (int[]) other);
    }
    return one instanceof byte[] bytes
        ? Arrays.mismatch(bytes, (byte[]) other)
        : Arrays.mismatch((boolean[]) one, (boolean[]) other);
  }

  private void lookAtFields(Object one, Object other, String path) {
    if (SCRATCH_CLASSES.contains(one.getClass().getSimpleName())) {
      return;
    }
    for (Field field : one.getClass().getDeclaredFields()) {
      String name = one.getClass().getSimpleName() + "." + field.getName();
      if (!Modifier.isStatic(field.getModifiers()) && !SCRATCH_FIELDS.contains(name)) {
        lookAtField(field, one, other, path + "." + field.getName());
      }
    }
  }

  private void lookAtField(Field field, Object one, Object other, String path) {
    try {
      field.setAccessible(true);
      Object a = field.get(one);
      Object b = field.get(other);
      if (!field.getType().isPrimitive()) {
        meet(a, b, path);
      } else if (!a.equals(b)) {
        differ(path, a, b);
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(path, e);
    }
  }
}
