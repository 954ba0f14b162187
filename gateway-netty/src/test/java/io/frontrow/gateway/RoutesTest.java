package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class RoutesTest {
  private static final long CLIENT = 7;
  private static final Route OLDER = new Route(CLIENT, 0, 1);
  private static final Route NEWER = new Route(CLIENT, 1, 2);

  private final Routes routes = new Routes(3);
  private final RouteSlot first = routes.take();
  private final RouteSlot second = routes.take();

  @Test
  void knowsNobodyAtFirst() {
    assertNull(routes.find(CLIENT));
  }

  @Test
  void findsTheSessionOfAClient() {
    routes.set(first, OLDER);
    assertEquals(OLDER, routes.find(CLIENT));
  }

  @Test
  void forgetsASessionThatEnded() {
    routes.set(first, OLDER);
    routes.find(CLIENT);
    routes.set(first, null);
    assertNull(routes.find(CLIENT));
  }

  @Test
  void prefersTheNewerSessionInWhateverOrderItHears() {
    routes.set(first, OLDER);
    routes.set(second, NEWER);
    assertEquals(NEWER, routes.find(CLIENT));
    routes.set(first, null);
    assertEquals(NEWER, routes.find(CLIENT));

    Routes reversed = new Routes(2);
    RouteSlot newer = reversed.take();
    RouteSlot older = reversed.take();
    reversed.set(newer, NEWER);
    reversed.set(older, OLDER);
    assertEquals(NEWER, reversed.find(CLIENT));
  }

  @Test
  void followsASlotToItsNextClient() {
    routes.set(first, OLDER);
    routes.find(CLIENT);
    routes.release(first);
    routes.release(second);
    RouteSlot again = routes.take();
    Route other = new Route(8, 1, 3);
    routes.set(again, other);
    assertNull(routes.find(CLIENT));
    assertEquals(other, routes.find(8));
  }

  @Test
  void hasAPlaceForAsManyConnectionsAsConfigured() {
    assertNotNull(routes.take());
    assertNull(routes.take());
    routes.release(first);
    assertNotNull(routes.take());
  }

  @Test
  void takesAnyNumberOfChangesWhileNobodyLooks() {
    for (int serial = 1; serial <= 100_000; serial++) {
      routes.set(first, new Route(serial, 0, serial));
      routes.release(first);
      assertNotNull(routes.take());
    }
    assertNull(routes.find(CLIENT));
  }
}
