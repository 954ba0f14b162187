package io.frontrow.server.cli.queue;

import io.frontrow.client.reply.Seed;
import io.frontrow.client.reply.VisitorAdmitted;
import io.frontrow.client.reply.VisitorRejected;
import io.frontrow.client.reply.WaitingRoomEntered;
import io.frontrow.client.reply.WaitingRoomLeft;
import io.frontrow.client.reply.WaitingRoomOpened;
import io.frontrow.client.reply.WaitingRoomPhaseSet;
import io.frontrow.client.reply.WaitingRoomSet;
import io.frontrow.engine.core.Engine;
import io.frontrow.journal.JournalReader;
import io.frontrow.journal.check.DrawnLine;
import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.VisitorAdmittedDecoder;
import io.frontrow.protocol.sbe.VisitorRejectedDecoder;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomEnteredDecoder;
import io.frontrow.protocol.sbe.WaitingRoomLeftDecoder;
import io.frontrow.protocol.sbe.WaitingRoomOpenedDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitingRoomPhaseSetDecoder;
import io.frontrow.protocol.sbe.WaitingRoomSetDecoder;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/**
 * Reads a journal, beside a server or without one, for what happened to one waiting room: what was
 * asked from the records, what was done from an engine that applies them. Who was admitted is left
 * to {@link DrawnLine} to judge. One thread.
 */
final class DrawAudit {
  private final int eventId;
  private final Engine engine = new Engine(this::onMessage);
  private final MessageHeaderDecoder header = new MessageHeaderDecoder();
  private final SetWaitingRoomDecoder setWaitingRoom = new SetWaitingRoomDecoder();
  private final OpenWaitingRoomDecoder openWaitingRoom = new OpenWaitingRoomDecoder();

  /** In the record that is being applied. */
  private Seed namedHash;

  private Seed namedSeed;
  private long clientId;

  private Seed publishedHash;
  private Seed seed;
  private boolean closed;
  private DrawnLine line = new DrawnLine();

  private DrawAudit(int eventId) {
    this.eventId = eventId;
  }

  /** Reads the journal; see {@link JournalReader#read} for what it throws. */
  static DrawAudit read(Path directory, int eventId) {
    DrawAudit audit = new DrawAudit(eventId);
    JournalReader.of(directory).read(audit::onRecord);
    return audit;
  }

  /** Null: none was published. */
  Seed publishedHash() {
    return publishedHash;
  }

  /** Null: it was not revealed. */
  Seed seed() {
    return seed;
  }

  /** Whether the room was closed, which also stops a draw that is not done. */
  boolean isClosed() {
    return closed;
  }

  DrawnLine line() {
    return line;
  }

  private void onRecord(DirectBuffer buffer, int offset, int length) {
    int message = offset + RecordHeader.LENGTH;
    clientId = RecordHeader.clientId(buffer, offset);
    namedHash = null;
    namedSeed = null;
    int templateId = RecordHeader.templateId(buffer, offset);
    if (templateId == SetWaitingRoomDecoder.TEMPLATE_ID) {
      setWaitingRoom.wrapAndApplyHeader(buffer, message, header);
      byte[] bytes = new byte[Seed.LENGTH];
      setWaitingRoom.getSeedHash(bytes, 0, Seed.LENGTH);
      namedHash = Seed.of(bytes);
    } else if (templateId == OpenWaitingRoomDecoder.TEMPLATE_ID) {
      openWaitingRoom.wrapAndApplyHeader(buffer, message, header);
      byte[] bytes = new byte[Seed.LENGTH];
      openWaitingRoom.getSeed(bytes, 0, Seed.LENGTH);
      namedSeed = Seed.of(bytes);
    }
    engine.apply(buffer, offset, length);
  }

  /** A reply that is resent tells of nothing new. */
  private void onMessage(long to, DirectBuffer buffer, int offset, int length) {
    header.wrap(buffer, offset);
    switch (header.templateId()) {
      case WaitingRoomSetDecoder.TEMPLATE_ID -> on(WaitingRoomSet.decode(buffer, offset));
      case WaitingRoomOpenedDecoder.TEMPLATE_ID -> on(WaitingRoomOpened.decode(buffer, offset));
      case WaitingRoomEnteredDecoder.TEMPLATE_ID -> on(WaitingRoomEntered.decode(buffer, offset));
      case WaitingRoomLeftDecoder.TEMPLATE_ID -> on(WaitingRoomLeft.decode(buffer, offset));
      case WaitingRoomPhaseSetDecoder.TEMPLATE_ID -> on(WaitingRoomPhaseSet.decode(buffer, offset));
      case VisitorRejectedDecoder.TEMPLATE_ID -> on(VisitorRejected.decode(buffer, offset));
      case VisitorAdmittedDecoder.TEMPLATE_ID -> on(VisitorAdmitted.decode(buffer, offset), to);
      default -> {
        // Of no waiting room.
      }
    }
  }

  private void on(WaitingRoomSet set) {
    if (set.eventId() == eventId && !set.resent() && set.phase() == WaitingRoomPhase.PRE_QUEUE) {
      publishedHash = namedHash;
    }
  }

  private void on(WaitingRoomOpened opened) {
    if (opened.eventId() == eventId && !opened.resent()) {
      seed = namedSeed;
      line.draw(namedSeed.bytes(), opened.drawCount());
    }
  }

  private void on(WaitingRoomPhaseSet set) {
    if (set.eventId() == eventId && set.phase() == WaitingRoomPhase.CLOSED) {
      closed = true;
    }
  }

  private void on(WaitingRoomEntered entered) {
    if (entered.eventId() == eventId
        && !entered.resent()
        && entered.status() == VisitorStatus.WAITING) {
      line.enter(visitor(clientId, entered.buyer()), entered.number());
    }
  }

  private void on(WaitingRoomLeft left) {
    if (left.eventId() == eventId && !left.resent()) {
      line.leave(visitor(clientId, left.buyer()));
    }
  }

  private void on(VisitorRejected rejected) {
    if (rejected.eventId() == eventId && !rejected.resent()) {
      line.leave(visitor(clientId, rejected.buyer()));
    }
  }

  private void on(VisitorAdmitted admitted, long to) {
    if (admitted.eventId() != eventId || admitted.resent()) {
      return;
    }
    DrawnLine.Visitor visitor = visitor(to, admitted.buyer());
    if (admitted.rank() == 0) {
      // Let through out of turn.
      line.leave(visitor);
    } else {
      line.admit(visitor, admitted.number(), admitted.rank(), admitted.sequence());
    }
  }

  private static DrawnLine.Visitor visitor(long client, long buyer) {
    return new DrawnLine.Visitor(ClientId.account(client), buyer);
  }
}
