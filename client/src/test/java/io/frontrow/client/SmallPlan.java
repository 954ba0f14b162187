package io.frontrow.client;

import static io.frontrow.protocol.sbe.SeatStatus.FREE;

import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.Advice;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.GetEventDecoder;
import io.frontrow.protocol.sbe.GetRowMapDecoder;
import io.frontrow.protocol.sbe.GetSeatNamesDecoder;
import io.frontrow.protocol.sbe.GetSectionDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.RejectCode;
import io.frontrow.protocol.sbe.SeatStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * A script that answers queries about one event from a list of rows, three names a frame. A seat's
 * guid is {@code g} and its index.
 */
final class SmallPlan implements ScriptedServer.Script {
  private static final int NAMES_PER_FRAME = 3;

  private final List<Row> rows = new ArrayList<>();
  private final List<String> sections = new ArrayList<>();

  private record Row(int section, String label, int firstSeat, List<String> seats) {}

  /** Adds a row; a section is the rows of its name, which come together. */
  SmallPlan row(String section, String label, String... seats) {
    if (!sections.contains(section)) {
      sections.add(section);
    }
    rows.add(new Row(sections.size() - 1, label, seatCount(), Arrays.asList(seats)));
    return this;
  }

  private int seatCount() {
    return rows.stream().mapToInt(row -> row.seats().size()).sum();
  }

  @Override
  public void onMessage(ScriptedServer.Peer peer, int templateId, UnsafeBuffer message)
      throws IOException {
    long id = MessageShapes.requestId(message, 0);
    MessageHeaderDecoder header = new MessageHeaderDecoder();
    peer.send(
        switch (templateId) {
          case GetEventDecoder.TEMPLATE_ID ->
              Replies.eventState(id, 1, sections.size(), rows.size());
          case GetSectionDecoder.TEMPLATE_ID ->
              section(id, new GetSectionDecoder().wrapAndApplyHeader(message, 0, header).section());
          case GetRowMapDecoder.TEMPLATE_ID ->
              rowMap(id, (int) new GetRowMapDecoder().wrapAndApplyHeader(message, 0, header).row());
          case GetSeatNamesDecoder.TEMPLATE_ID ->
              names(
                  id,
                  (int)
                      new GetSeatNamesDecoder().wrapAndApplyHeader(message, 0, header).firstSeat());
          case HoldBestAvailableDecoder.TEMPLATE_ID -> Replies.seatsHeld(id, 5, 1, 2);
          case ConfirmHoldDecoder.TEMPLATE_ID -> Replies.holdConfirmed(id, 5);
          default -> throw new AssertionError("template " + templateId);
        });
  }

  private Replies.Message section(long id, int section) {
    List<Row> its = rows.stream().filter(row -> row.section() == section).toList();
    return Replies.sectionState(
        id,
        section,
        rows.indexOf(its.get(0)),
        its.size(),
        its.get(0).firstSeat(),
        sections.get(section));
  }

  private Replies.Message rowMap(long id, int index) {
    Row row = rows.get(index);
    SeatStatus[] seats = new SeatStatus[row.seats().size()];
    Arrays.fill(seats, FREE);
    return Replies.rowMapState(id, index, row.section(), row.firstSeat(), row.label(), seats);
  }

  private Replies.Message names(long id, int firstSeat) {
    for (Row row : rows) {
      int from = firstSeat - row.firstSeat();
      if (from >= 0 && from < row.seats().size()) {
        List<String[]> names = new ArrayList<>();
        for (int i = from; i < Math.min(row.seats().size(), from + NAMES_PER_FRAME); i++) {
          names.add(new String[] {row.seats().get(i), "g" + (row.firstSeat() + i)});
        }
        return Replies.seatNamesState(id, rows.indexOf(row), firstSeat, names);
      }
    }
    return Replies.rejected(id, RejectCode.SEAT_UNKNOWN, Advice.DO_NOT_RETRY);
  }
}
