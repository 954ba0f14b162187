package io.frontrow.replay.audit;

import io.frontrow.replay.Text;

/** Writes elements of a page; all text is escaped. One thread only. */
final class Html {
  private final StringBuilder page = new StringBuilder(1 << 16);

  /** Text as it must stand in a page, in an attribute too. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(character);
      }
    }
    return safe.toString();
  }

  /** Markup of our own, never text of a journal. */
  Html markup(String markup) {
    page.append(markup);
    return this;
  }

  /** A line of text within the element that is open. */
  Html text(String format, Object... values) {
    page.append(escape(Text.format(format, values)));
    return this;
  }

  /** A whole element with nothing but text in it. */
  Html element(String tag, String format, Object... values) {
    return styled(tag, "", format, values);
  }

  Html styled(String tag, String style, String format, Object... values) {
    page.append('<').append(tag);
    if (!style.isEmpty()) {
      page.append(" class=\"").append(style).append('"');
    }
    page.append('>');
    return text(format, values).markup("</" + tag + ">\n");
  }

  /** A term and what it is. */
  Html term(String name, String value) {
    return element("dt", "%s", name).element("dd", "%s", value);
  }

  Html code(String name, String value) {
    return element("dt", "%s", name).styled("dd", "code", "%s", value);
  }

  /** The head of a table; a heading that begins with # is one of numbers. */
  Html table(String caption, String... headings) {
    markup("<div class=\"wide\"><table>\n");
    if (!caption.isEmpty()) {
      element("caption", "%s", caption);
    }
    markup("<thead><tr>");
    for (String heading : headings) {
      boolean number = heading.startsWith("#");
      styled("th", number ? "number" : "", "%s", number ? heading.substring(1) : heading);
    }
    return markup("</tr></thead><tbody>\n");
  }

  Html endTable() {
    return markup("</tbody></table></div>\n");
  }

  Html cell(String format, Object... values) {
    return element("td", format, values);
  }

  Html number(long value) {
    return styled("td", "number", "%,d", value);
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
