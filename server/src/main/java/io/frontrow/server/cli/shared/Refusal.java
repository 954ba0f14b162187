package io.frontrow.server.cli.shared;

import io.frontrow.client.CommandRejectedException;
import io.frontrow.client.FrontrowException;
import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.CommandRejected;
import io.frontrow.protocol.sbe.Advice;
import java.util.List;

/** A command that the server refused, with the seats and areas in the way by name. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CommandRejected rejected;
  private final transient ClientOptions options;
  private final transient List<NamedSeat> seats;
  private final transient List<String> areas;
  private String alreadyDone = "";
  private int done;
  private String advice;

  private Refusal(
      CommandRejectedException cause,
      ClientOptions options,
      List<NamedSeat> seats,
      List<String> areas) {
    super(RefusalText.of(cause.code()), cause);
    this.rejected = cause.rejected();
    this.options = options;
    this.seats = List.copyOf(seats);
    this.areas = List.copyOf(areas);
  }

  /** Without names, which nobody asked for. */
  public static Refusal of(CommandRejectedException cause, ClientOptions options) {
    return new Refusal(cause, options, List.of(), List.of());
  }

  /**
   * With the names of what stands in the way.
   *
   * @param eventId 0: there are no names
   */
  static Refusal named(
      CommandRejectedException cause, Session session, int eventId, ClientOptions options) {
    if (eventId == 0 || cause.seats().isEmpty() && cause.areas().isEmpty()) {
      return of(cause, options);
    }
    try {
      List<Integer> seats = cause.seats().stream().map(CommandRejected.Seat::seat).toList();
      List<String> areas =
          cause.areas().stream()
              .map(it -> session.await(session.client().getArea(eventId, it.area())))
              .map(AreaState::name)
              .toList();
      return new Refusal(cause, options, session.named(eventId, seats), areas);
    } catch (FrontrowException e) {
      // Names are a courtesy; the refusal is what counts.
      return of(cause, options);
    }
  }

  /**
   * This refusal of one of several commands, and what the ones before it have done.
   *
   * @param seats how many seats it is done for
   */
  public Refusal after(String words, int seats) {
    alreadyDone = words;
    done = seats;
    return this;
  }

  /** This refusal with another text, one that fits the command better. */
  Refusal saying(String words) {
    advice = words;
    return this;
  }

  @Override
  public String getMessage() {
    return advice == null ? super.getMessage() : advice;
  }

  public CommandRejected rejected() {
    return rejected;
  }

  public void print(Output output) {
    if (output.isJson()) {
      output.object(this::writeTo);
      return;
    }
    output.progress("frontrow: refused, " + rejected.code() + ": " + getMessage());
    for (int i = 0; i < rejected.seats().size(); i++) {
      output.progress("  " + seat(i) + " is " + reason(rejected.seats().get(i)));
    }
    for (int i = 0; i < rejected.areas().size(); i++) {
      output.progress(
          "  " + area(i) + ": " + Texts.number(rejected.areas().get(i).left()) + areaWords());
    }
    if (!alreadyDone.isEmpty()) {
      output.progress("  " + alreadyDone);
    }
    if (rejected.resent()) {
      output.progress(
          "  this is the original answer, decided at sequence "
              + Long.toUnsignedString(rejected.sequence()));
    }
  }

  private static String reason(CommandRejected.Seat seat) {
    return switch (seat.reason()) {
      case OTHER_CHANNEL -> "in another channel";
      case CHANGED -> "changed since";
      case LEFT_SINGLE -> "left single";
      case NOT_YOURS -> "not part of it";
      default -> Texts.words(seat.reason());
    };
  }

  private String areaWords() {
    return switch (rejected.code()) {
      case CAPACITY_BELOW_SOLD -> " held and sold";
      case NOT_IN_HOLD, NOT_IN_ORDER -> " of it in there";
      default -> " left";
    };
  }

  private void writeTo(JsonObject json) {
    json.text("code", rejected.code())
        .unsigned("sequence", rejected.sequence())
        .text("advice", rejected.advice());
    if (rejected.advice() == Advice.RETRY_SAME_ID) {
      json.number("retryAfterMicros", rejected.retryAfterMicros());
    }
    int[] seat = {0};
    json.objects(
        "seats",
        rejected.seats(),
        (item, it) ->
            item.number("seat", it.seat())
                .text("name", seat(seat[0]++))
                .text("reason", it.reason()));
    int[] area = {0};
    json.objects(
        "areas",
        rejected.areas(),
        (item, it) ->
            item.number("area", it.area()).text("name", area(area[0]++)).number("left", it.left()));
    if (!alreadyDone.isEmpty()) {
      json.text("alreadyDone", alreadyDone).number("done", done);
    }
    Identity.write(json, options, rejected);
  }

  private String seat(int index) {
    return seats.isEmpty() ? "seat " + rejected.seats().get(index).seat() : seats.get(index).name();
  }

  private String area(int index) {
    return areas.isEmpty() ? "area " + rejected.areas().get(index).area() : areas.get(index);
  }
}
