package io.frontrow.server.cli.shared;

import io.frontrow.client.FrontrowClient;
import io.frontrow.client.FrontrowException;
import io.frontrow.client.SeatDirectory;
import io.frontrow.client.reply.AreaPlaces;
import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.SectionState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;

/** One command's connection: the client's futures, waited for. The command's own thread. */
public final class Session implements AutoCloseable {
  /** Requests sent together when many are needed; well below what a client may have in flight. */
  private static final int BATCH = 256;

  private final FrontrowClient client;

  public Session(ClientOptions options) {
    client = FrontrowClient.open(options.config());
  }

  public FrontrowClient client() {
    return client;
  }

  /** The value, or what the future failed with. */
  public <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** The answers to {@code count} requests, in order, many of them in flight together. */
  public <T> List<T> awaitAll(int first, int count, IntFunction<CompletableFuture<T>> request) {
    List<T> answers = new ArrayList<>(count);
    for (int begin = first; begin < first + count; begin += BATCH) {
      List<CompletableFuture<T>> batch = new ArrayList<>();
      for (int i = begin; i < Math.min(begin + BATCH, first + count); i++) {
        batch.add(request.apply(i));
      }
      batch.forEach(future -> answers.add(await(future)));
    }
    return answers;
  }

  public EventState event(int eventId) {
    return await(client.getEvent(eventId));
  }

  public List<SectionState> sections(EventState event) {
    return awaitAll(0, event.sectionCount(), i -> client.getSection(event.eventId(), i));
  }

  public List<AreaState> areas(EventState event) {
    return awaitAll(0, event.areaCount(), i -> client.getArea(event.eventId(), i));
  }

  /** These places with what their areas are called. */
  public List<NamedPlaces> namedPlaces(int eventId, List<AreaPlaces> places) {
    return places.stream()
        .map(
            it ->
                new NamedPlaces(
                    it.area(), await(client.getArea(eventId, it.area())).name(), it.quantity()))
        .toList();
  }

  public List<CategoryState> categories(EventState event) {
    return awaitAll(0, event.categoryCount(), i -> client.getCategory(event.eventId(), i));
  }

  /** These seats with what they are called. */
  public List<NamedSeat> named(int eventId, List<Integer> seats) {
    List<String> names = await(new SeatDirectory(client, eventId).describe(seats));
    List<NamedSeat> named = new ArrayList<>(seats.size());
    for (int i = 0; i < seats.size(); i++) {
      named.add(new NamedSeat(seats.get(i), names.get(i)));
    }
    return named;
  }

  /** What is done is done, so a connection that breaks while it closes is no failure. */
  @Override
  public void close() {
    try {
      client.close();
    } catch (CompletionException | FrontrowException alreadyBroken) {
      // The command has its result, or has failed with a better reason.
    }
  }
}
