package io.frontrow.server.cli.hold;

import io.frontrow.client.reply.HoldExtended;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.server.cli.shared.ChangeCommand;
import io.frontrow.server.cli.shared.Millis;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import io.frontrow.server.cli.shared.UnchangedOption;
import io.frontrow.server.cli.shared.UnsignedLong;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hold extend}: gives a hold a later deadline. */
@Command(name = "extend", description = "Give a hold more time, from now on.")
final class HoldExtendCommand extends ChangeCommand {
  @Parameters(
      paramLabel = "HOLD",
      converter = UnsignedLong.class,
      description = "The hold's number.")
  private long holdId;

  @Option(
      names = "--ttl",
      paramLabel = "TIME",
      converter = Millis.Converter.class,
      description = "How long from now, such as 90s or 15m; default: the server's.")
  private Millis ttl;

  @Mixin private UnchangedOption unchanged;

  @Override
  protected void run(Session session, Output output) {
    HoldExtended extended =
        change(
            session,
            0,
            to -> to.extendHold(holdId, unchanged.value(), ttl == null ? 0 : ttl.value()));
    print(
        output,
        extended,
        json ->
            json.unsigned("holdId", extended.holdId())
                .number("eventId", extended.eventId())
                .number("deadline", extended.deadlineNanos())
                .unsigned("sequence", extended.sequence()),
        () ->
            output.line(
                "hold %s lives until %s"
                    .formatted(
                        Long.toUnsignedString(extended.holdId()),
                        Texts.deadline(extended.deadlineNanos()))));
  }

  @Override
  protected Optional<String> advice(RejectCode code, Session session) {
    return code == RejectCode.HOLD_EXPIRED
        ? Optional.of(
            "the hold's time is over, and it cannot be extended any more; hold the seats again")
        : Optional.empty();
  }
}
