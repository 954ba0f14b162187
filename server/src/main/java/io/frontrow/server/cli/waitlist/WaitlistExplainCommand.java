package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.WaitlistEntryState;
import io.frontrow.client.reply.WaitlistState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.CommandFailedException;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waitlist explain}: why somebody was not served, and who was instead. */
@Command(
    name = "explain",
    description = "Say who was passed over and why, and who was served instead.")
final class WaitlistExplainCommand extends ClientCommand {
  @Parameters(
      paramLabel = "ENTRY",
      arity = "0..1",
      converter = UnsignedLong.class,
      description = "The entry's number.")
  private Long entryId;

  @Option(
      names = "--event",
      paramLabel = "EVENT",
      converter = EventId.class,
      description = "Explain everybody who waits for this event.")
  private Integer eventId;

  @Override
  protected void check(Output output) {
    if ((entryId == null) == (eventId == null)) {
      throw CommandFailedException.usage("who? say either ENTRY or --event EVENT");
    }
  }

  @Override
  protected void run(Session session, Output output) {
    List<Long> ids =
        entryId != null
            ? List.of(entryId)
            : WaitlistPages.read(session, eventId).stream()
                .map(WaitlistState.Entry::entryId)
                .toList();
    if (ids.isEmpty()) {
      output.progress("nobody waits for event " + eventId);
    }
    WishNames names = null;
    for (long id : ids) {
      WaitlistEntryState entry = session.await(session.client().getWaitlistEntry(id));
      names = names == null ? WishNames.read(session, entry.eventId()) : names;
      if (output.isJson()) {
        WishNames itsNames = names;
        output.object(json -> EntryText.write(json, entry, itsNames));
      } else {
        EntryText.explanation(entry, names).forEach(output::line);
      }
    }
  }
}
