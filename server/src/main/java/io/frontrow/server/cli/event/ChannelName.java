package io.frontrow.server.cli.event;

import io.frontrow.client.reply.ChannelState;
import io.frontrow.client.reply.EventState;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Session;

/** Finds a channel by its name, or by its number if that is what was typed. Stateless. */
final class ChannelName {
  private static final String PUBLIC = "public";

  private ChannelName() {}

  /** Its number; 0 for {@code public}. */
  static int find(Session session, EventState event, String name) {
    if (name.equals(PUBLIC)) {
      return 0;
    }
    if (name.matches("\\d{1,2}")) {
      return Integer.parseInt(name);
    }
    return Names.find(
            "channel", "channels", EventDetails.channels(session, event), ChannelState::name, name)
        .channel();
  }
}
