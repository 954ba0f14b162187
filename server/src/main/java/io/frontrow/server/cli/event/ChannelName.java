package io.frontrow.server.cli.event;

import io.frontrow.client.reply.ChannelState;
import io.frontrow.client.reply.EventState;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.Names;
import io.frontrow.server.cli.shared.Session;
import java.util.regex.Pattern;

/** Finds a channel by its name, or by its number if that is what was typed. Stateless. */
final class ChannelName {
  private static final String PUBLIC = "public";
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int MAX_DIGITS = 2;

  private ChannelName() {}

  /** Its number; 0 for {@code public}. */
  static int find(Session session, EventState event, String name) {
    if (name.equalsIgnoreCase(PUBLIC)) {
      return 0;
    }
    if (name.length() <= MAX_DIGITS && NUMBER.matcher(name).matches()) {
      return Integer.parseInt(name);
    }
    return Names.find(
            "channel",
            "channels",
            EventDetails.channels(session, event),
            ChannelState::name,
            name,
            "say the number instead, which 'frontrow channel list' shows")
        .channel();
  }

  /** Refuses a name by which a channel could not be found again. */
  static void checkNew(String name) {
    if (name.equalsIgnoreCase(PUBLIC) || NUMBER.matcher(name).matches()) {
      throw CommandFailedException.usage(
          "a channel cannot be called '"
              + name
              + "', which means the public or a channel's number; choose another name");
    }
  }
}
