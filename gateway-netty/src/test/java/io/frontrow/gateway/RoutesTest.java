package io.frontrow.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
    assertNull(find(routes, CLIENT));
  }

  @Test
  void findsTheSessionOfAClient() {
    routes.set(first, OLDER);
    assertEquals(OLDER, find(routes, CLIENT));
  }

  @Test
  void forgetsASessionThatEnded() {
    routes.set(first, OLDER);
    find(routes, CLIENT);
    routes.set(first, null);
    assertNull(find(routes, CLIENT));
  }

  @Test
  void prefersTheNewerSessionInWhateverOrderItHears() {
    routes.set(first, OLDER);
    routes.set(second, NEWER);
    assertEquals(NEWER, find(routes, CLIENT));
    routes.set(first, null);
    assertEquals(NEWER, find(routes, CLIENT));

    Routes reversed = new Routes(2);
    RouteSlot newer = reversed.take();
    RouteSlot older = reversed.take();
    reversed.set(newer, NEWER);
    reversed.set(older, OLDER);
    assertEquals(NEWER, find(reversed, CLIENT));
  }

  @Test
  void followsASlotToItsNextClient() {
    routes.set(first, OLDER);
    find(routes, CLIENT);
    routes.release(first);
    routes.release(second);
    RouteSlot again = routes.take();
    Route other = new Route(8, 1, 3);
    routes.set(again, other);
    assertNull(find(routes, CLIENT));
    assertEquals(other, find(routes, 8));
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
    assertNull(find(routes, CLIENT));
  }

  @Test
  void neverMissesARouteThatWasSetWhileOthersAreBeingSet() throws InterruptedException {
    Routes routes = new Routes(8);
    AtomicBoolean running = new AtomicBoolean(true);
    List<Thread> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long client = 100 + i;
      RouteSlot slot = routes.take();
      Thread other =
          new Thread(
              () -> {
                for (long serial = 1; running.get(); serial++) {
                  routes.set(slot, new Route(client, 0, serial));
                }
              });
      others.add(other);
      other.start();
    }
    RouteSlot slot = routes.take();
    for (int serial = 1; serial <= 200_000; serial++) {
      routes.set(slot, new Route(CLIENT, 0, serial));
      while (!routes.learn()) {
        Thread.onSpinWait();
      }
      assertEquals(serial, routes.find(CLIENT).serial());
    }
    running.set(false);
    for (Thread other : others) {
      other.join();
    }
  }

  private static Route find(Routes routes, long clientId) {
    assertTrue(routes.learn());
    return routes.find(clientId);
  }
}
