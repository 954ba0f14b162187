package io.frontrow.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.protocol.RecordHeader;
import io.frontrow.protocol.sbe.CommandRejectedDecoder;
import org.agrona.DirectBuffer;

/** Prints a history, a line for each change. One thread only. */
final class HistoryLines implements Subject.Teller {
  private final JournalOptions options;
  private final MessageReader messages;
  private final Questions questions;
  private final Sentence sentence;
  private final boolean refused;
  private final long onlyEventId;

  private Concern concern;
  private DirectBuffer buffer;
  private int offset;
  private boolean severalEvents;
  private long lines;
  private long refusals;

  /**
   * @param onlyEventId 0: of all events
   */
  HistoryLines(
      JournalOptions options,
      MessageReader messages,
      Questions questions,
      boolean refused,
      long onlyEventId) {
    this.options = options;
    this.messages = messages;
    this.questions = questions;
    this.refused = refused;
    this.onlyEventId = onlyEventId;
    sentence = new Sentence(new NameBook(questions));
  }

  /** Turns to a record. */
  HistoryLines of(Concern record, DirectBuffer recordBuffer, int recordOffset) {
    concern = record;
    buffer = recordBuffer;
    offset = recordOffset;
    return this;
  }

  @Override
  public void told(int index, String change) {
    if (onlyEventId != 0 && !concern.isAboutEvent(onlyEventId)) {
      return;
    }
    Said said = concern.said();
    if (said.templateId(index) == CommandRejectedDecoder.TEMPLATE_ID) {
      refusals++;
      if (!refused) {
        return;
      }
    }
    ObjectNode reply = messages.read(said.buffer(), said.offset(index));
    if (isResent(reply)) {
      return; // the request came again and changed nothing
    }
    String name = messages.name(said.buffer(), said.offset(index));
    ObjectNode command = messages.read(buffer, offset + RecordHeader.LENGTH);
    String commandName = messages.name(buffer, offset + RecordHeader.LENGTH);
    long eventId = reply.path("eventId").asLong(command.path("eventId").asLong());
    print(eventId, sentence.of(name, reply, commandName, command), change, name, reply);
  }

  private static boolean isResent(ObjectNode reply) {
    for (JsonNode flag : reply.path("flags")) {
      if (flag.asText().equals("resent")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void silent(long eventId, String change) {
    if (onlyEventId == 0 || eventId == onlyEventId) {
      print(eventId, "", change, null, Json.object().put("eventId", eventId));
    }
  }

  private void print(long eventId, String text, String change, String name, ObjectNode reply) {
    lines++;
    String command = messages.name(buffer, offset + RecordHeader.LENGTH);
    String told = change.isEmpty() || text.isEmpty() ? change + text : change + ": " + text;
    if (options.json()) {
      ObjectNode object = RecordText.head(buffer, offset).put("command", command);
      object.put("what", told).put("message", name).set("fields", reply);
      options.print(object);
      return;
    }
    options.print(
        "%d  %s  %s  %s%s  %s",
        RecordHeader.sequence(buffer, offset),
        Text.time(RecordHeader.timeNanos(buffer, offset)),
        Text.client(RecordHeader.clientId(buffer, offset)),
        command,
        isOneOfSeveral(eventId) ? "  event " + eventId : "",
        told);
  }

  /** Whether it must be said in which event something happened. */
  private boolean isOneOfSeveral(long eventId) {
    severalEvents |= onlyEventId == 0 && questions.engine().get("eventCount").asLong() > 1;
    return severalEvents && eventId != 0;
  }

  /** Says what was left out. */
  void finish() {
    if (!options.json() && lines == 0) {
      options.out().println("nothing happened");
    }
    if (refusals > 0 && !refused) {
      options.note(
          Text.format(
              "%s not shown; --refused shows them",
              refusals == 1 ? "1 refusal is" : Text.format("%,d refusals are", refusals)));
    }
  }
}
