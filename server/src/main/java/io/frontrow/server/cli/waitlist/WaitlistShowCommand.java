package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.WaitlistEntryState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waitlist show}: where an entry stands. */
@Command(
    name = "show",
    description = "Show what an entry wishes for, where it stands, and its offer.")
final class WaitlistShowCommand extends ClientCommand {
  @Parameters(
      paramLabel = "ENTRY",
      converter = UnsignedLong.class,
      description = "The entry's number.")
  private long entryId;

  @Override
  protected void run(Session session, Output output) {
    WaitlistEntryState entry = session.await(session.client().getWaitlistEntry(entryId));
    WishNames names = WishNames.read(session, entry.eventId());
    if (output.isJson()) {
      output.object(json -> EntryText.write(json, entry, names));
      return;
    }
    output.line(
        "%s of event %d: %s; it %s"
            .formatted(
                EntryText.who(entry),
                entry.eventId(),
                EntryText.wish(entry, names),
                EntryText.standing(entry)));
    output.line("joined: " + Texts.localTime(entry.joinedAtNanos()));
    if (entry.expiresAtNanos() != 0) {
      output.line("waits until: " + Texts.localTime(entry.expiresAtNanos()));
    }
    output.line(
        "time to claim an offer: " + Texts.duration(Duration.ofMillis(entry.claimMillis())));
    EntryText.offer(entry).ifPresent(output::line);
  }
}
