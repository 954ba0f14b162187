package io.frontrow.server.cli;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.reply.CommandRejected;
import io.frontrow.protocol.sbe.Advice;
import java.util.List;

/** A command that the server refused, with the seats in the way by name. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CommandRejected rejected;
  private final transient List<NamedSeat> names;

  Refusal(CommandRejectedException cause) {
    this(cause, List.of());
  }

  /**
   * @param names of the refusal's seats, in its order; empty if nobody asked for them
   */
  Refusal(CommandRejectedException cause, List<NamedSeat> names) {
    super(RefusalText.of(cause.code()), cause);
    this.rejected = cause.rejected();
    this.names = List.copyOf(names);
  }

  void print(Output output) {
    if (output.isJson()) {
      output.object(this::writeTo);
      return;
    }
    output.progress("frontrow: refused, " + rejected.code() + ": " + getMessage());
    for (int i = 0; i < rejected.seats().size(); i++) {
      output.progress("  " + name(i) + " is " + Texts.words(rejected.seats().get(i).status()));
    }
  }

  private void writeTo(JsonObject json) {
    json.text("code", rejected.code())
        .unsigned("sequence", rejected.sequence())
        .text("advice", rejected.advice());
    if (rejected.advice() == Advice.RETRY_SAME_ID) {
      json.number("retryAfterMicros", rejected.retryAfterMicros());
    }
    int[] index = {0};
    json.objects(
        "seats",
        rejected.seats(),
        (item, seat) ->
            item.number("seat", seat.seat())
                .text("name", name(index[0]++))
                .text("status", seat.status()));
  }

  private String name(int index) {
    return names.isEmpty() ? "seat " + rejected.seats().get(index).seat() : names.get(index).name();
  }
}
