package io.frontrow.server.cli;

import io.frontrow.client.reply.EngineState;
import io.frontrow.server.cli.shared.ClientCommand;
import io.frontrow.server.cli.shared.JsonObject;
import io.frontrow.server.cli.shared.Output;
import io.frontrow.server.cli.shared.Session;
import io.frontrow.server.cli.shared.Texts;
import picocli.CommandLine.Command;

/** {@code status}: the engine as a whole. */
@Command(name = "status", description = "Show the engine as a whole: sequence, state hash, counts.")
final class StatusCommand extends ClientCommand {
  @Override
  protected void run(Session session, Output output) {
    EngineState engine = session.await(session.client().getEngine());
    if (output.isJson()) {
      output.object(json -> write(json, engine));
      return;
    }
    output.line("server:      " + options().connect());
    output.line("sequence:    " + Texts.number(engine.sequence()));
    output.line("state hash:  " + Texts.hash(engine.stateHash()));
    output.line("last record: " + Texts.localTime(engine.timeNanos()));
    output.line("plans:       " + Texts.number(engine.planCount()));
    output.line("events:      " + Texts.number(engine.eventCount()));
    output.line("seats:       " + Texts.number(engine.seatCount()));
    output.line("live holds:  " + Texts.number(engine.liveHoldCount()));
    output.line("orders:      " + Texts.number(engine.orderCount()));
    output.line("buyers:      " + Texts.number(engine.buyerCount()));
    output.line("waitlist:    " + Texts.number(engine.waitlistCount()));
    output.line("clients:     " + Texts.number(engine.clientCount()));
  }

  private static void write(JsonObject json, EngineState engine) {
    json.unsigned("sequence", engine.sequence())
        .text("stateHash", Texts.hash(engine.stateHash()))
        .number("time", engine.timeNanos())
        .number("planCount", engine.planCount())
        .number("eventCount", engine.eventCount())
        .number("seatCount", engine.seatCount())
        .number("liveHoldCount", engine.liveHoldCount())
        .number("orderCount", engine.orderCount())
        .number("buyerCount", engine.buyerCount())
        .number("waitlistCount", engine.waitlistCount())
        .number("clientCount", engine.clientCount());
  }
}
