package io.frontrow.client.reply;

/** So many places of one general-admission area. Immutable. */
public record AreaPlaces(int area, int quantity) {}
