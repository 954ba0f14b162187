package io.frontrow.server.cli.event;

import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.ChannelState;
import io.frontrow.client.reply.EventState;
import io.frontrow.client.reply.LimitsState;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Table;
import io.frontrow.server.cli.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The areas, channels and limits of an event. Immutable. */
record EventDetails(List<AreaState> areas, List<ChannelState> channels, LimitsState limits) {
  static EventDetails read(Session session, EventState event) {
    return new EventDetails(
        session.areas(event),
        channels(session, event),
        session.await(session.client().getLimits(event.eventId())));
  }

  /** The channels of an event, which count from 1. */
  static List<ChannelState> channels(Session session, EventState event) {
    return session.awaitAll(
        1, event.channelCount(), i -> session.client().getChannel(event.eventId(), i));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!areas.isEmpty()) {
      lines.add("");
      lines.addAll(areaTable(areas, channels));
    }
    if (!channels.isEmpty()) {
      lines.add("");
      lines.addAll(table(channels));
    }
    lines.add("");
    lines.add("limits: " + words(limits));
    return lines;
  }

  /** How many seats are not the public's; the server does not tell how many are switched off. */
  Optional<String> channelSeats() {
    int seats = channels.stream().mapToInt(ChannelState::seatCount).sum();
    return seats == 0
        ? Optional.empty()
        : Optional.of(
            Texts.count(seats, "seat is", "seats are") + " in channels, of whatever status");
  }

  static List<String> areaTable(List<AreaState> areas, List<ChannelState> channels) {
    Table table = new Table("area", "places of", "capacity#", "free#", "held#", "sold#", "sale");
    for (AreaState area : areas) {
      for (AreaState.Pool pool : area.pools()) {
        if (pool.channel() == 0 || pool.capacity() > 0) {
          table.row(
              area.name(),
              pool.channel() == 0 ? "the public" : channel(channels, pool.channel()),
              pool.capacity(),
              pool.capacity() - pool.held() - pool.sold(),
              pool.held(),
              pool.sold(),
              area.forSale() ? "on" : "off");
        }
      }
    }
    return table.lines();
  }

  private static String channel(List<ChannelState> channels, int number) {
    return channels.stream()
        .filter(it -> it.channel() == number)
        .map(ChannelState::name)
        .findFirst()
        .orElse("channel " + number);
  }

  static List<String> table(List<ChannelState> channels) {
    Table table = new Table("channel#", "name", "seats#");
    channels.forEach(it -> table.row(it.channel(), it.name(), it.seatCount()));
    return table.lines();
  }

  /** The limits there are, in words. */
  static String words(LimitsState limits) {
    List<String> words = new ArrayList<>();
    add(words, limits.maxPerHold(), "at most %s per hold");
    add(words, limits.maxPerOrder(), "at most %s per order");
    add(words, limits.maxPerBuyer(), "at most %s per buyer");
    add(words, limits.minimum(), "at least %s at once");
    add(words, limits.multiple(), "in multiples of %s");
    return words.isEmpty() ? "none" : String.join(", ", words);
  }

  private static void add(List<String> words, int limit, String form) {
    if (limit > 0) {
      words.add(form.formatted(Texts.number(limit)));
    }
  }

  void write(JsonObject json) {
    json.objects("areas", areas, EventDetails::writeArea);
    json.objects("channels", channels, EventDetails::writeChannel);
    writeLimits(json, limits);
  }

  static void writeArea(JsonObject json, AreaState area) {
    json.number("area", area.area())
        .text("name", area.name())
        .number("category", area.category())
        .flag("forSale", area.forSale())
        .objects(
            "pools",
            area.pools(),
            (item, pool) ->
                item.number("channel", pool.channel())
                    .number("capacity", pool.capacity())
                    .number("held", pool.held())
                    .number("sold", pool.sold()));
  }

  static void writeChannel(JsonObject json, ChannelState channel) {
    json.number("channel", channel.channel())
        .text("name", channel.name())
        .number("seatCount", channel.seatCount());
  }

  static void writeLimits(JsonObject json, LimitsState limits) {
    json.number("maxPerHold", limits.maxPerHold())
        .number("maxPerOrder", limits.maxPerOrder())
        .number("maxPerBuyer", limits.maxPerBuyer())
        .number("minimum", limits.minimum())
        .number("multiple", limits.multiple());
  }
}
