package io.frontrow.client.request;

/** A seat to give and the one to take for it. Immutable. */
public record Swap(int give, int take) {}
