package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.frontrow.client.reply.AreaPlaces;
import io.frontrow.client.reply.HoldExpired;
import io.frontrow.client.reply.Reply;
import io.frontrow.client.reply.SeatsOffered;
import io.frontrow.client.reply.VisitExpired;
import io.frontrow.client.reply.VisitorAdmitted;
import io.frontrow.client.reply.WaitlistExpired;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What comes with request id 0. */
class UnaskedTest {
  private static final class Listener implements ClientListener {
    private final LinkedBlockingQueue<Reply> told = new LinkedBlockingQueue<>();

    @Override
    public void onHoldExpired(HoldExpired expired) {
      told.add(expired);
    }

    @Override
    public void onSeatsOffered(SeatsOffered offered) {
      told.add(offered);
    }

    @Override
    public void onWaitlistExpired(WaitlistExpired expired) {
      told.add(expired);
    }

    @Override
    public void onVisitorAdmitted(VisitorAdmitted admitted) {
      told.add(admitted);
    }

    @Override
    public void onVisitExpired(VisitExpired expired) {
      told.add(expired);
    }
  }

  @Test
  void goesToTheListenerAndTheRestIsPassedOver() throws Exception {
    Listener listener = new Listener();
    try (ScriptedServer server = new ScriptedServer();
        FrontrowClient client = FrontrowClient.open(server.config().withListener(listener))) {
      ScriptedServer.Peer peer = server.peer();
      peer.send(Replies.holdExpired(5));
      peer.send(WaitingReplies.seatsOffered());
      peer.send(HoldReplies.holdExtended(0));
      peer.send(WaitingReplies.waitlistExpired());
      peer.send(WaitingReplies.visitorAdmitted(0));
      peer.send(WaitingReplies.visitExpired());
      List<Reply> expected =
          List.of(
              new HoldExpired(0, 9, 5, 1, 2),
              new SeatsOffered(
                  0,
                  9,
                  11,
                  12,
                  13,
                  14,
                  15,
                  16,
                  17,
                  true,
                  List.of(19),
                  List.of(new AreaPlaces(20, 21))),
              new WaitlistExpired(0, 9, 11, 12),
              new VisitorAdmitted(0, 9, true, 11, 12, 13, 14, 15),
              new VisitExpired(0, 9, 11, 12));
      for (Reply reply : expected) {
        assertEquals(reply, listener.told.poll(10, TimeUnit.SECONDS));
      }
      assertTrue(client.isOpen());
    }
  }
}
