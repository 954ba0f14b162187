package io.frontrow.server.cli.waitlist;

import io.frontrow.client.reply.WaitlistState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.EventId;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Table;
import io.frontrow.server.cli.shared.Texts;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waitlist list}: everybody who waits, in line. */
@Command(name = "list", description = "List who waits, the first in line first.")
final class WaitlistListCommand extends ClientCommand {
  @Parameters(paramLabel = "EVENT", converter = EventId.class, description = "The event's number.")
  private int eventId;

  @Override
  protected void run(Session session, Output output) {
    List<WaitlistState.Entry> entries = WaitlistPages.read(session, eventId);
    if (output.isJson()) {
      for (int i = 0; i < entries.size(); i++) {
        int position = i + 1;
        WaitlistState.Entry entry = entries.get(i);
        output.object(json -> write(json, entry, position));
      }
    } else if (entries.isEmpty()) {
      output.progress("nobody waits for event " + eventId);
    } else {
      Table table = new Table("position#", "entry#", "buyer", "wants", "joined", "passed over");
      for (int i = 0; i < entries.size(); i++) {
        WaitlistState.Entry entry = entries.get(i);
        table.row(
            i + 1,
            entry.entryId(),
            Long.toUnsignedString(entry.buyer()),
            EntryText.wish(entry.quantity(), entry.together(), entry.allOrNone()),
            Texts.localTime(entry.joinedAtNanos()),
            Texts.words(entry.reason()).replace("none", "-"));
      }
      table.lines().forEach(output::line);
    }
  }

  private static void write(JsonObject json, WaitlistState.Entry entry, int position) {
    json.unsigned("entryId", entry.entryId())
        .number("position", position)
        .unsigned("buyer", entry.buyer())
        .number("joinedAt", entry.joinedAtNanos())
        .number("quantity", entry.quantity())
        .flag("together", entry.together())
        .flag("allOrNone", entry.allOrNone())
        .text("reason", entry.reason());
  }
}
