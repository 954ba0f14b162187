package io.frontrow.client;

import io.frontrow.client.reply.AreaState;
import io.frontrow.client.reply.BuyerState;
import io.frontrow.client.reply.ChannelState;
import io.frontrow.client.reply.LimitsState;
import io.frontrow.client.reply.PlanCategoryState;
import io.frontrow.client.reply.RequestOutcomeState;
import io.frontrow.client.reply.SeatMapState;
import io.frontrow.client.reply.SeatState;
import io.frontrow.client.reply.VisitorState;
import io.frontrow.client.reply.WaitingRoomState;
import io.frontrow.client.reply.WaitlistEntryState;
import io.frontrow.client.reply.WaitlistState;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.PassOverReason;
import io.frontrow.protocol.sbe.RequestStatus;
import io.frontrow.protocol.sbe.SeatStatus;
import io.frontrow.protocol.sbe.VisitorStatus;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import io.frontrow.protocol.sbe.WaitlistStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;

/** The newer queries, and the answers. */
final class QuerySamples {
  private static final long ID = Sample.FIRST_QUERY_ID;

  private QuerySamples() {}

  static Stream<Sample> all() {
    return Stream.of(
        new Sample(
            210,
            to -> to.getArea(1, 2),
            StateReplies.areaState(ID),
            new AreaState(
                ID, 9, 11, 12, 13, true, List.of(new AreaState.Pool(15, 16, 17, 18)), "Näme")),
        new Sample(
            211,
            to -> to.getChannel(1, 2),
            StateReplies.channelState(ID),
            new ChannelState(ID, 9, 11, 12, 13, "Näme")),
        new Sample(
            212,
            to -> to.getLimits(1),
            StateReplies.limitsState(ID),
            new LimitsState(ID, 9, 11, 12, 13, 14, 15, 16)),
        new Sample(
            213,
            to -> to.getBuyer(1, 7),
            StateReplies.buyerState(ID),
            new BuyerState(ID, 9, 11, 12, 13, 14)),
        new Sample(
            214,
            to -> to.getSeatMap(1, 0),
            StateReplies.seatMapState(ID),
            new SeatMapState(
                ID, 9, 11, 12, 13, 14, List.of(new SeatMapState.Run(15, SeatStatus.HELD)))),
        new Sample(
            215,
            to -> to.getWaitlist(1, 1),
            StateReplies.waitlistState(ID),
            new WaitlistState(
                ID,
                9,
                11,
                12,
                13,
                List.of(
                    new WaitlistState.Entry(14, 15, 16, 17, true, true, PassOverReason.TOO_FEW)))),
        new Sample(
            216,
            to -> to.getWaitlistEntry(5),
            StateReplies.waitlistEntryState(ID),
            new WaitlistEntryState(
                ID,
                9,
                11,
                12,
                13,
                14,
                15,
                16,
                17,
                18,
                OptionalLong.of(19),
                20,
                21,
                22,
                23,
                24,
                25,
                true,
                true,
                WaitlistStatus.OFFERED,
                PassOverReason.TOO_FEW,
                List.of(27, 26))),
        new Sample(
            217,
            to -> to.getWaitingRoom(1),
            StateReplies.waitingRoomState(ID),
            new WaitingRoomState(
                ID,
                9,
                11,
                WaitingRoomPhase.PRE_QUEUE,
                13,
                14,
                15,
                16,
                17,
                18,
                19,
                Replies.seed(20),
                Replies.seed(21))),
        new Sample(
            218,
            to -> to.getVisitor(1, 7),
            StateReplies.visitorState(ID),
            new VisitorState(
                ID,
                9,
                11,
                12,
                13,
                14,
                15,
                OptionalInt.of(16),
                OptionalLong.empty(),
                VisitorStatus.WAITING)),
        new Sample(
            219,
            to -> to.getRequestOutcome(1, 2),
            StateReplies.requestOutcomeState(ID),
            new RequestOutcomeState(
                ID, 9, 11, RequestStatus.ANSWERED, new UnsafeBuffer(new byte[] {1, 2, 3}))),
        new Sample(
            220,
            to -> to.getPlanCategory(1, 2),
            StateReplies.planCategoryState(ID),
            new PlanCategoryState(ID, 9, 11, 12, 13, 14, "Näme")),
        new Sample(
            221,
            to -> to.getSeat(1, 2),
            StateReplies.seatState(ID),
            new SeatState(
                ID,
                9,
                11,
                12,
                13,
                14,
                15,
                16,
                false,
                true,
                SeatStatus.BLOCKED,
                Optional.of(BlockReason.SAFETY),
                17,
                true)));
  }
}
