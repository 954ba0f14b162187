package io.frontrow.replay.audit;

import io.frontrow.journal.check.DrawnLine.Place;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.util.List;

/**
 * What became of a waiting room. Immutable.
 *
 * @param hash published before; null: none was
 * @param hashes how often one was published
 * @param seed null: the room was not opened
 * @param entered places given
 * @param leftBefore who left before the opening
 * @param rejectedBefore who was sent away before the opening
 * @param inTurn admissions
 * @param letThrough admissions by an operator's word
 * @param drawn the order, by rank
 */
record RoomReport(
    WaitingRoomPhase phase,
    byte[] hash,
    long hashSequence,
    long hashNanos,
    long hashes,
    byte[] seed,
    long openedSequence,
    long openedNanos,
    long entered,
    long leftBefore,
    long rejectedBefore,
    long inTurn,
    long letThrough,
    List<Place> drawn) {}
