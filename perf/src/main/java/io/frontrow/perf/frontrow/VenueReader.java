package io.frontrow.perf.frontrow;

import io.frontrow.client.Command;
import io.frontrow.client.FrontrowClient;
import io.frontrow.perf.workload.Venue;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RowMapStateDecoder;
import io.frontrow.protocol.sbe.SectionStateDecoder;
import org.agrona.DirectBuffer;

/** Learns the shape of a hall from an event of it. Main thread. */
public final class VenueReader {
  private VenueReader() {}

  /** Nothing else may use the client meanwhile. */
  public static Venue read(FrontrowClient client, int eventId) {
    int[][] rows = new int[client.getEvent(eventId).join().sectionCount()][];
    MessageHeaderDecoder header = new MessageHeaderDecoder();
    SectionStateDecoder section = new SectionStateDecoder();
    ask(
        client,
        rows.length,
        index -> (to, id) -> to.queries().getSection(id, eventId, index),
        (index, buffer, offset) -> {
          section.wrapAndApplyHeader(buffer, offset, header);
          rows[index] = new int[(int) section.rowCount()];
        });
    int[] seats = readRows(client, eventId, header, rows);
    int row = 0;
    for (int[] of : rows) {
      for (int i = 0; i < of.length; i++) {
        of[i] = seats[row++];
      }
    }
    return Venue.of(rows);
  }

  private static int[] readRows(
      FrontrowClient client, int eventId, MessageHeaderDecoder header, int[][] rows) {
    int count = 0;
    for (int[] of : rows) {
      count += of.length;
    }
    int[] seats = new int[count];
    RowMapStateDecoder row = new RowMapStateDecoder();
    ask(
        client,
        count,
        index -> (to, id) -> to.queries().getRowMap(id, eventId, index),
        (index, buffer, offset) -> {
          row.wrapAndApplyHeader(buffer, offset, header);
          for (RowMapStateDecoder.SegmentsDecoder run = row.segments(); run.hasNext(); ) {
            seats[index] += run.next().seatCount();
          }
        });
    return seats;
  }

  private interface Question {
    Command at(int index);
  }

  private interface Answer {
    void at(int index, DirectBuffer buffer, int offset);
  }

  private static void ask(FrontrowClient client, int count, Question question, Answer answer) {
    Sweep.run(
        client,
        count,
        new Sweep.Questions() {
          @Override
          public Command question(int index) {
            return question.at(index);
          }

          @Override
          public void answer(int index, int templateId, DirectBuffer buffer, int offset) {
            answer.at(index, buffer, offset);
          }
        });
  }
}
