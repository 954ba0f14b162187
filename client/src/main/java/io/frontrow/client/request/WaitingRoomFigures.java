package io.frontrow.client.request;

import io.frontrow.client.reply.Seed;

/**
 * How a waiting room admits. Immutable.
 *
 * @param activeCap visitors admitted at one time
 * @param visitMillis how long an admission lasts
 * @param seedHash SHA-256 of the seed of the draw; ignored once it is opened
 */
public record WaitingRoomFigures(
    int activeCap, int admissionsPerMinute, int visitMillis, Seed seedHash) {

  public WaitingRoomFigures withActiveCap(int value) {
    return new WaitingRoomFigures(value, admissionsPerMinute, visitMillis, seedHash);
  }

  public WaitingRoomFigures withAdmissionsPerMinute(int value) {
    return new WaitingRoomFigures(activeCap, value, visitMillis, seedHash);
  }

  public WaitingRoomFigures withVisitMillis(int value) {
    return new WaitingRoomFigures(activeCap, admissionsPerMinute, value, seedHash);
  }
}
