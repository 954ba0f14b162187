package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.CategoryState;
import io.frontrow.client.reply.ChannelState;
import io.frontrow.client.reply.EventState;
import io.frontrow.server.cli.shared.Session;
import java.util.List;

/**
 * What the parts of a wish are called in an event: its currency, categories and channels.
 * Immutable.
 */
record WishNames(String currency, List<String> categories, List<String> channels) {
  static WishNames read(Session session, int eventId) {
    EventState event = session.event(eventId);
    List<ChannelState> channels =
        session.awaitAll(1, event.channelCount(), i -> session.client().getChannel(eventId, i));
    return new WishNames(
        event.currency(),
        session.categories(event).stream().map(CategoryState::name).toList(),
        channels.stream().map(ChannelState::name).toList());
  }

  String category(int category) {
    return categories.get(category);
  }

  /** The name of a channel; they count from 1. */
  String channel(int channel) {
    return channels.get(channel - 1);
  }
}
