package io.frontrow.server.cli.shared;

import picocli.CommandLine.Option;

/** The option by which a buyer presents the key of a channel. */
public final class KeyOption {
  @Option(
      names = "--channel-key",
      paramLabel = "TEXT",
      converter = ChannelKey.class,
      description = "The key of a channel, as the buyer was given it. " + ChannelKey.RULE)
  private Long key;

  /** 0: none. */
  public long value() {
    return key == null ? 0 : key;
  }
}
