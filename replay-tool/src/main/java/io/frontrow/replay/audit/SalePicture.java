package io.frontrow.replay.audit;

import io.frontrow.replay.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A sale over time as a picture: above how much is sold, below holds and refusals. Stateless. */
final class SalePicture {
  private static final int WIDTH = 760;
  private static final int LEFT = 72;
  private static final int RIGHT = 12;
  private static final int SOLD_TOP = 14;
  private static final int SOLD_BOTTOM = 184;
  private static final int BARS_TOP = 206;
  private static final int BARS_BOTTOM = 286;
  private static final int HEIGHT = 312;
  private static final int LABELS = 5;
  private static final int SECONDS_PER_DAY = 86_400;

  private SalePicture() {}

  static void draw(Html html, SaleByTime timeline, long capacity) {
    long mostSold = 1;
    long mostDone = 1;
    for (int step = 0; step < timeline.steps(); step++) {
      mostSold = Math.max(mostSold, timeline.sold(step));
      mostDone = Math.max(mostDone, Math.max(timeline.holds(step), timeline.refusals(step)));
    }
    html.markup("<figure>\n<figcaption>");
    key(html, "sold", "tickets sold, of " + Text.format("%,d", capacity));
    key(html, "held", "holds per " + duration(timeline.secondsPerStep()));
    key(html, "refused", "refusals per " + duration(timeline.secondsPerStep()));
    html.markup("</figcaption>\n<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\">");
    html.element(
        "title",
        "%,d tickets sold at the end; at most %,d holds and refusals per %s",
        timeline.sold(timeline.steps() - 1),
        mostDone,
        duration(timeline.secondsPerStep()));
    axis(html, SOLD_TOP, SOLD_BOTTOM, mostSold);
    axis(html, BARS_TOP, BARS_BOTTOM, mostDone);
    sold(html, timeline, mostSold);
    bars(html, timeline, mostDone);
    times(html, timeline);
    html.markup("</svg>\n</figure>\n");
  }

  private static void key(Html html, String style, String text) {
    html.markup("<span class=\"legend\"><i class=\"" + style + "\"></i>").text("%s", text);
    html.markup("</span>\n");
  }

  private static void axis(Html html, int top, int bottom, long most) {
    long[] values =
        most >= 2 && bottom - top > 100 ? new long[] {0, most / 2, most} : new long[] {0, most};
    for (long value : values) {
      double y = bottom - (double) (bottom - top) * value / most;
      html.markup(
          Text.format(
              "<path class=\"grid\" d=\"M%d %.1fH%d\"/><text x=\"%d\" y=\"%.1f\""
                  + " text-anchor=\"end\">%,d</text>",
              LEFT, y, WIDTH - RIGHT, LEFT - 8, y + 4, value));
    }
  }

  private static double x(SaleByTime timeline, double step) {
    return LEFT + (WIDTH - LEFT - RIGHT) * step / timeline.steps();
  }

  private static void sold(Html html, SaleByTime timeline, long most) {
    StringBuilder line = new StringBuilder(Text.format("M%.1f %d", x(timeline, 0), SOLD_BOTTOM));
    for (int step = 0; step < timeline.steps(); step++) {
      double y = SOLD_BOTTOM - (double) (SOLD_BOTTOM - SOLD_TOP) * timeline.sold(step) / most;
      line.append(Text.format("L%.1f %.1f", x(timeline, step + 1), y));
    }
    html.markup(
        "<path class=\"area\" d=\""
            + line
            + Text.format("V%dZ", SOLD_BOTTOM)
            + "\"/><path class=\"line\" d=\""
            + line
            + "\"/>");
  }

  private static void bars(Html html, SaleByTime timeline, long most) {
    double width = x(timeline, 1) - x(timeline, 0);
    double gap = Math.min(2, width / 6);
    for (int step = 0; step < timeline.steps(); step++) {
      bar(html, "held", x(timeline, step) + gap, width / 2 - gap, timeline.holds(step), most);
      bar(html, "refused", x(timeline, step + .5), width / 2 - gap, timeline.refusals(step), most);
    }
  }

  private static void bar(Html html, String style, double x, double width, long value, long most) {
    if (value > 0) {
      double height = Math.max(1, (double) (BARS_BOTTOM - BARS_TOP) * value / most);
      html.markup(
          Text.format(
              "<path class=\"%s\" d=\"M%.2f %dV%.1fH%.2fV%d\"/>",
              style, x, BARS_BOTTOM, BARS_BOTTOM - height, x + width, BARS_BOTTOM));
    }
  }

  private static void times(Html html, SaleByTime timeline) {
    int labels = Math.min(LABELS, timeline.steps() + 1);
    long seconds = (long) timeline.steps() * timeline.secondsPerStep();
    for (int i = 0; i < labels; i++) {
      double step = labels == 1 ? 0 : (double) timeline.steps() * i / (labels - 1);
      long second = timeline.firstSecond() + Math.round(step * timeline.secondsPerStep());
      String anchor = i == 0 ? "start" : i == labels - 1 ? "end" : "middle";
      html.markup(
          Text.format(
              "<text class=\"%s\" x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>",
              i % 2 == 0 ? "" : "between",
              x(timeline, step),
              BARS_BOTTOM + 20,
              anchor,
              time(second, seconds)));
    }
  }

  private static String time(long second, long span) {
    String pattern = span > 2L * SECONDS_PER_DAY ? "d MMM" : span > 7_200 ? "HH:mm" : "HH:mm:ss";
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
  }

  private static String duration(int seconds) {
    if (seconds % SECONDS_PER_DAY == 0) {
      return seconds == SECONDS_PER_DAY ? "day" : seconds / SECONDS_PER_DAY + " days";
    }
    if (seconds % 3_600 == 0) {
      return seconds == 3_600 ? "hour" : seconds / 3_600 + " hours";
    }
    if (seconds % 60 == 0) {
      return seconds == 60 ? "minute" : seconds / 60 + " minutes";
    }
    return seconds == 1 ? "second" : seconds + " seconds";
  }
}
