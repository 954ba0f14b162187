package io.frontrow.gateway;

import io.frontrow.protocol.Frame;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.fixp.TerminationCode;
import io.frontrow.protocol.sbe.RejectCode;
import org.agrona.DirectBuffer;

/**
 * Checks every message of one connection before anything in it is believed, then hands session
 * messages to the {@link Session} and commands to the ring. Next: {@link CommandSink}. Event loop
 * thread.
 */
final class CommandIngress implements FrameHandler {
  private final Connection connection;
  private final Session session;
  private final CommandSink commands;

  CommandIngress(Connection connection, CommandSink commands) {
    this.connection = connection;
    this.session = connection.session();
    this.commands = commands;
  }

  @Override
  public void onRead() {
    connection.read();
  }

  @Override
  public void onFrameBegun() {
    connection.frameBegun();
  }

  @Override
  public boolean onMessage(DirectBuffer buffer, int offset, int length) {
    if (!connection.isServing()) {
      return false;
    }
    connection.heard();
    if (!MessageShapes.isClientMessage(buffer, offset, length)) {
      onBadFrame(
          "no message that a client may send: schema %d, template %d, %d bytes"
              .formatted(
                  MessageShapes.schemaId(buffer, offset),
                  MessageShapes.templateId(buffer, offset),
                  length));
    } else if (MessageShapes.isSession(MessageShapes.schemaId(buffer, offset))) {
      int body = offset + Frame.MESSAGE_HEADER_LENGTH;
      session.onMessage(MessageShapes.templateId(buffer, offset), buffer, body);
    } else if (session.isEstablished()) {
      publish(buffer, offset, length);
    } else {
      connection.terminate(
          TerminationCode.NOT_ESTABLISHED, "negotiate and establish a session first");
    }
    return connection.isServing();
  }

  private void publish(DirectBuffer buffer, int offset, int length) {
    session.countReceived();
    if (!hasStorage(MessageShapes.templateId(buffer, offset))) {
      connection.refuse(MessageShapes.requestId(buffer, offset), RejectCode.STORAGE_LOW);
    } else if (commands.tryPublish(session.clientId(), buffer, offset, length)) {
      connection.published();
    } else {
      connection.refuse(MessageShapes.requestId(buffer, offset), RejectCode.BUSY);
    }
  }

  /** Queries write nothing; what gives back is let in as long as there is any room for it. */
  private boolean hasStorage(int templateId) {
    return switch (commands.storageLevel()) {
      case OK -> true;
      case LOW -> MessageShapes.isQuery(templateId) || MessageShapes.isSparing(templateId);
      case FULL -> MessageShapes.isQuery(templateId);
    };
  }

  @Override
  public void onBadFrame(String reason) {
    connection.terminate(TerminationCode.BAD_FRAME, reason);
  }
}
