package io.frontrow.engine.core;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.protocol.ClientId;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.RejectAdvice;
import io.frontrow.protocol.sbe.CommandRejectedEncoder;
import io.frontrow.protocol.sbe.GetRequestOutcomeDecoder;
import io.frontrow.protocol.sbe.GetRequestOutcomeEncoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import io.frontrow.protocol.sbe.PlanBegunEncoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.ReleaseHoldEncoder;
import java.util.List;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Stands for the engine around {@link Requests}: executing a command is replying some bytes. */
final class AnsweringEngine {
  static final long START_NANOS = 1_700_000_000_000_000_000L;

  /** The shortest reply: a message header, request id, sequence, flags. */
  static final int MIN_REPLY_LENGTH = 8 + 8 + 8 + 1;

  private static final int MESSAGE = RecordHeader.LENGTH;
  private static final MessageHeaderEncoder HEADER = new MessageHeaderEncoder();

  final StateHash hash = new StateHash();
  final ReplyBuffer replies;
  final Requests requests;

  private final KeptOutput output = new KeptOutput();
  private final Rejections rejections;
  private final RequestOutcomes outcomes;
  private final Command command = new Command();
  private final UnsafeBuffer record = new UnsafeBuffer(new byte[2_048]);

  long timeNanos = START_NANOS;
  long sequence;

  /** Events that the next command says before and after its reply. */
  int eventsBefore;

  int eventsAfter;

  AnsweringEngine(EngineSettings settings) {
    replies = new ReplyBuffer(output);
    rejections = new Rejections(replies, new Obstacles());
    requests = new Requests(settings, hash, replies, rejections);
    outcomes = new RequestOutcomes(requests, replies, rejections);
  }

  /** A message of a client, message header first. */
  static byte[] message(long requestId, byte[] body) {
    byte[] message = new byte[16 + body.length];
    UnsafeBuffer buffer = new UnsafeBuffer(message);
    HEADER
        .wrap(buffer, 0)
        .blockLength(8 + body.length)
        .templateId(ReleaseHoldEncoder.TEMPLATE_ID)
        .schemaId(ReleaseHoldEncoder.SCHEMA_ID)
        .version(ReleaseHoldEncoder.SCHEMA_VERSION);
    buffer.putLong(8, requestId, LITTLE_ENDIAN);
    buffer.putBytes(16, body);
    return message;
  }

  /** A reply of a length, as the next command would get it. */
  byte[] reply(long requestId, int length) {
    byte[] reply = new byte[length];
    UnsafeBuffer buffer = new UnsafeBuffer(reply);
    encode(buffer, 0, requestId, sequence + 1, length);
    return reply;
  }

  /** The refusal of the last command. */
  Said refusal(long clientId, long requestId, RejectCode code) {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[100]);
    CommandRejectedEncoder message =
        new CommandRejectedEncoder()
            .wrapAndApplyHeader(buffer, 0, HEADER)
            .requestId(requestId)
            .sequence(sequence)
            .retryAfterMicros(0)
            .code(code)
            .advice(RejectAdvice.of(code));
    message.flags().clear();
    message.seatsCount(0);
    message.areasCount(0);
    return Said.of(clientId, buffer, 0, message.limit());
  }

  /** An event of the last command. */
  Said event(long clientId, int number) {
    UnsafeBuffer buffer = new UnsafeBuffer(new byte[1_018]);
    encode(buffer, 0, 0, sequence, 900 + number);
    return Said.of(clientId, buffer, 0, 900 + number);
  }

  private static void encode(
      MutableDirectBuffer buffer, int offset, long requestId, long sequence, int length) {
    new PlanBegunEncoder()
        .wrapAndApplyHeader(buffer, offset, HEADER)
        .requestId(requestId)
        .sequence(sequence)
        .flags()
        .clear();
    for (int i = MIN_REPLY_LENGTH; i < length; i++) {
      buffer.putByte(offset + i, (byte) (sequence * 31 + i));
    }
  }

  /** Applies a command; returns all that was said. */
  List<Said> apply(long clientId, byte[] message, int replyLength) {
    long requestId = new UnsafeBuffer(message).getLong(8, LITTLE_ENDIAN);
    RecordHeader.init(record, 0, message.length, 0, clientId, requestId);
    RecordHeader.timeNanos(record, 0, timeNanos);
    RecordHeader.sequence(record, 0, ++sequence);
    record.putBytes(MESSAGE, message);
    command.wrap(record, 0, sequence);
    if (requests.admit(command, record, MESSAGE, message.length)) {
      events(clientId, eventsBefore);
      say(requestId, replyLength);
      replies.reply(command, replyLength);
      events(clientId, eventsAfter);
      requests.keep();
    }
    return output.take();
  }

  private void events(long clientId, int count) {
    for (int i = 0; i < count; i++) {
      say(0, 900 + i);
      replies.event(clientId, 900 + i);
    }
  }

  private void say(long requestId, int length) {
    encode(replies.buffer(), replies.begin(), requestId, sequence, length);
  }

  /** Admits a command, and leaves it to the test to execute it. */
  Command admitted(long clientId, long requestId) {
    byte[] message = message(requestId, new byte[0]);
    RecordHeader.init(record, 0, message.length, 0, clientId, requestId);
    record.putBytes(MESSAGE, message);
    command.wrap(record, 0, ++sequence);
    if (!requests.admit(command, record, MESSAGE, message.length)) {
      throw new AssertionError("not admitted");
    }
    return command;
  }

  /** The rules refuse a command that was admitted. */
  void reject(Command command, RejectCode code) {
    rejections.rejected(command, code);
  }

  List<Said> taken() {
    return output.take();
  }

  void tick() {
    RecordHeader.init(record, 0, 0, 0, ClientId.NODE, 0);
    RecordHeader.timeNanos(record, 0, timeNanos);
    command.wrap(record, 0, ++sequence);
    requests.tick(command);
  }

  /** The answer to GetRequestOutcome. */
  Said outcome(long clientId, long askedInstance, long askedRequestId) {
    new GetRequestOutcomeEncoder()
        .wrapAndApplyHeader(record, MESSAGE, HEADER)
        .requestId(77)
        .askedRequestId(askedRequestId)
        .instance(askedInstance);
    RecordHeader.init(
        record,
        0,
        8 + GetRequestOutcomeEncoder.BLOCK_LENGTH,
        RecordHeader.FLAG_QUERY,
        clientId,
        77);
    command.wrap(record, 0, sequence);
    outcomes.getRequestOutcome(
        command,
        new GetRequestOutcomeDecoder()
            .wrapAndApplyHeader(record, MESSAGE, new MessageHeaderDecoder()));
    List<Said> said = output.take();
    if (said.size() != 1) {
      throw new AssertionError("answers to a query: " + said);
    }
    return said.get(0);
  }
}
