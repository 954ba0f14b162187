package io.frontrow.journal.check;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import io.frontrow.engine.core.Engine;
import io.frontrow.protocol.Limits;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.GetAreaEncoder;
import io.frontrow.protocol.sbe.GetEngineEncoder;
import io.frontrow.protocol.sbe.GetEventEncoder;
import io.frontrow.protocol.sbe.GetHoldEncoder;
import io.frontrow.protocol.sbe.GetOrderEncoder;
import io.frontrow.protocol.sbe.GetSeatMapEncoder;
import io.frontrow.protocol.sbe.MessageHeaderEncoder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Asks an engine one of its own queries and keeps the answer: the way to its state that has no back
 * door. Whoever is the engine's output hands the answer in. One thread only.
 */
final class Question {
  private static final int MESSAGE = RecordHeader.LENGTH;

  private final MessageHeaderEncoder header = new MessageHeaderEncoder();
  private final UnsafeBuffer record = new UnsafeBuffer(new byte[Limits.MAX_RECORD_LENGTH]);
  private final UnsafeBuffer answer = new UnsafeBuffer(new byte[Limits.MAX_MESSAGE_LENGTH]);
  private int answers;
  private int answerLength;

  /** The engine's answer. */
  void answer(DirectBuffer buffer, int offset, int length) {
    answer.putBytes(0, buffer, offset, length);
    answerLength = length;
    answers++;
  }

  int answerLength() {
    return answerLength;
  }

  DirectBuffer answer() {
    return answer;
  }

  /** Template id of the answer; 0 if there was none, or more than one. */
  private int ask(Engine engine, long clientId, int end) {
    return ask(engine, clientId, 1, end, engine.timeNanos());
  }

  private int ask(Engine engine, long clientId, long requestId, int end, long timeNanos) {
    RecordHeader.init(record, 0, end - MESSAGE, RecordHeader.FLAG_QUERY, clientId, requestId);
    RecordHeader.timeNanos(record, 0, timeNanos);
    answers = 0;
    engine.apply(record, 0, end);
    return answers == 1 ? answer.getShort(Short.BYTES, LITTLE_ENDIAN) & 0xFFFF : 0;
  }

  /** Asks with a message that a client sent, message header first. */
  int ask(Engine engine, long clientId, long requestId, byte[] message, long timeNanos) {
    record.putBytes(MESSAGE, message);
    return ask(engine, clientId, requestId, MESSAGE + message.length, timeNanos);
  }

  int event(Engine engine, int eventId) {
    GetEventEncoder message = new GetEventEncoder().wrapAndApplyHeader(record, MESSAGE, header);
    message.requestId(1).eventId(eventId);
    return ask(engine, 1, message.limit());
  }

  int seatMap(Engine engine, int eventId, int firstSeat) {
    GetSeatMapEncoder message = new GetSeatMapEncoder().wrapAndApplyHeader(record, MESSAGE, header);
    message.requestId(1).eventId(eventId).firstSeat(firstSeat);
    return ask(engine, 1, message.limit());
  }

  int area(Engine engine, int eventId, int area) {
    GetAreaEncoder message = new GetAreaEncoder().wrapAndApplyHeader(record, MESSAGE, header);
    message.requestId(1).eventId(eventId).area(area);
    return ask(engine, 1, message.limit());
  }

  int hold(Engine engine, long clientId, long holdId) {
    GetHoldEncoder message = new GetHoldEncoder().wrapAndApplyHeader(record, MESSAGE, header);
    message.requestId(1).holdId(holdId);
    return ask(engine, clientId, message.limit());
  }

  int order(Engine engine, long clientId, String reference) {
    GetOrderEncoder message = new GetOrderEncoder().wrapAndApplyHeader(record, MESSAGE, header);
    message.requestId(1).orderReference(reference);
    return ask(engine, clientId, message.limit());
  }

  int engine(Engine engine) {
    GetEngineEncoder message = new GetEngineEncoder().wrapAndApplyHeader(record, MESSAGE, header);
    message.requestId(1);
    return ask(engine, 1, message.limit());
  }
}
