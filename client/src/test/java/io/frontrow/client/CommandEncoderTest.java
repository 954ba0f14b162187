package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.frontrow.client.request.BestAvailableRequest;
import io.frontrow.client.request.ConfirmRequest;
import io.frontrow.client.request.HoldRequest;
import io.frontrow.client.request.JoinWaitlistRequest;
import io.frontrow.client.request.Swap;
import io.frontrow.client.request.TicketLimits;
import io.frontrow.client.request.Tickets;
import io.frontrow.client.request.WaitingRoomFigures;
import io.frontrow.protocol.MessageShapes;
import io.frontrow.protocol.sbe.AdmitVisitorDecoder;
import io.frontrow.protocol.sbe.ArchiveEventDecoder;
import io.frontrow.protocol.sbe.AssignSeatsDecoder;
import io.frontrow.protocol.sbe.BlockReason;
import io.frontrow.protocol.sbe.BlockSeatsDecoder;
import io.frontrow.protocol.sbe.CancelOrderDecoder;
import io.frontrow.protocol.sbe.ConfirmHoldDecoder;
import io.frontrow.protocol.sbe.CreateChannelDecoder;
import io.frontrow.protocol.sbe.CreateEventDecoder;
import io.frontrow.protocol.sbe.DeclineOfferDecoder;
import io.frontrow.protocol.sbe.DefineAreaDecoder;
import io.frontrow.protocol.sbe.EnterWaitingRoomDecoder;
import io.frontrow.protocol.sbe.ExtendHoldDecoder;
import io.frontrow.protocol.sbe.GetAreaDecoder;
import io.frontrow.protocol.sbe.GetBuyerDecoder;
import io.frontrow.protocol.sbe.GetChannelDecoder;
import io.frontrow.protocol.sbe.GetLimitsDecoder;
import io.frontrow.protocol.sbe.GetRequestOutcomeDecoder;
import io.frontrow.protocol.sbe.GetSeatMapDecoder;
import io.frontrow.protocol.sbe.GetVisitorDecoder;
import io.frontrow.protocol.sbe.GetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.GetWaitlistDecoder;
import io.frontrow.protocol.sbe.GetWaitlistEntryDecoder;
import io.frontrow.protocol.sbe.HoldBestAvailableDecoder;
import io.frontrow.protocol.sbe.HoldSeatsDecoder;
import io.frontrow.protocol.sbe.JoinWaitlistDecoder;
import io.frontrow.protocol.sbe.LeaveWaitingRoomDecoder;
import io.frontrow.protocol.sbe.LeaveWaitlistDecoder;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import io.frontrow.protocol.sbe.OpenWaitingRoomDecoder;
import io.frontrow.protocol.sbe.OrphanMode;
import io.frontrow.protocol.sbe.RejectVisitorDecoder;
import io.frontrow.protocol.sbe.ReleaseHoldDecoder;
import io.frontrow.protocol.sbe.SetAreaCapacityDecoder;
import io.frontrow.protocol.sbe.SetForSaleDecoder;
import io.frontrow.protocol.sbe.SetLimitsDecoder;
import io.frontrow.protocol.sbe.SetPricesDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomDecoder;
import io.frontrow.protocol.sbe.SetWaitingRoomPhaseDecoder;
import io.frontrow.protocol.sbe.SwapHeldSeatsDecoder;
import io.frontrow.protocol.sbe.SwapSoldSeatsDecoder;
import io.frontrow.protocol.sbe.UnblockSeatsDecoder;
import io.frontrow.protocol.sbe.WaitingRoomPhase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command and query as its decoder reads it, field by field; all values are different. */
class CommandEncoderTest {
  private static final Tickets TICKETS = Tickets.ofSeats(11, 12).withArea(13, 14);
  private static final List<Swap> SWAPS = List.of(new Swap(11, 12), new Swap(13, 14));

  /** A decoder, wrapped around the message; it throws if that is another. */
  private interface Reading {
    Object read(UnsafeBuffer in, int at, MessageHeaderDecoder header);
  }

  private static ToIntFunction<CommandEncoder> to(ToIntFunction<CommandEncoder> encoding) {
    return encoding;
  }

  private static Reading as(Reading reading) {
    return reading;
  }

  static Stream<Arguments> messages() {
    return Stream.of(plansAndEvents(), holdsAndOrders(), waiting(), queries()).flatMap(all -> all);
  }

  private static Stream<Arguments> plansAndEvents() {
    return Stream.of(
        arguments(
            "requestId=1|planId=2|capacity=500|category=3|name='Floor'",
            as((in, at, header) -> new DefineAreaDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.plans().defineArea(1, 2, "Floor", 3, 500))),
        arguments(
            "requestId=1|planId=2|orphanMode=STRICT|currency=EUR|prices=[(category=3|amount=30),(category=5|amount=50),(category=9|amount=90)]|name='Gala'",
            as((in, at, header) -> new CreateEventDecoder().wrapAndApplyHeader(in, at, header)),
            to(
                to ->
                    to.events()
                        .createEvent(
                            1,
                            2,
                            "Gala",
                            OrphanMode.STRICT,
                            "EUR",
                            Map.of(9, 90L, 3, 30L, 5, 50L)))),
        arguments(
            "requestId=1|eventId=2",
            as((in, at, header) -> new ArchiveEventDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().archiveEvent(1, 2))),
        arguments(
            "requestId=1|eventId=2|prices=[(category=3|amount=30),(category=9|amount=90)]",
            as((in, at, header) -> new SetPricesDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().setPrices(1, 2, Map.of(9, 90L, 3, 30L)))),
        arguments(
            "requestId=1|eventId=2|maxPerHold=3|maxPerOrder=4|maxPerBuyer=5|minimum=6|multiple=7",
            as((in, at, header) -> new SetLimitsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().setLimits(1, 2, new TicketLimits(3, 4, 5, 6, 7)))),
        arguments(
            "requestId=1|channelKey=3|eventId=2|name='Fans'",
            as((in, at, header) -> new CreateChannelDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().createChannel(1, 2, "Fans", 3))),
        arguments(
            "requestId=1|eventId=2|channel=3|seats=[(seat=4),(seat=5)]",
            as((in, at, header) -> new AssignSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().assignSeats(1, 2, 3, List.of(4, 5)))),
        arguments(
            "requestId=1|eventId=2|reason=SAFETY|seats=[(seat=4),(seat=5)]",
            as((in, at, header) -> new BlockSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().blockSeats(1, 2, BlockReason.SAFETY, List.of(4, 5)))),
        arguments(
            "requestId=1|eventId=2|seats=[(seat=4),(seat=5)]",
            as((in, at, header) -> new UnblockSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().unblockSeats(1, 2, List.of(4, 5)))),
        arguments(
            "requestId=1|eventId=2|forSale=YES|seats=[(seat=4),(seat=5)]|areas=[(area=6),(area=7)]",
            as((in, at, header) -> new SetForSaleDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().setForSale(1, 2, true, List.of(4, 5), List.of(6, 7)))),
        arguments(
            "requestId=1|eventId=2|capacity=5|area=3|channel=4",
            as((in, at, header) -> new SetAreaCapacityDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.events().setAreaCapacity(1, 2, 3, 4, 5))));
  }

  private static Stream<Arguments> holdsAndOrders() {
    return Stream.of(
        arguments(
            "requestId=1|buyer=3|channelKey=4|unchangedSince=5|eventId=2|ttlMillis=6|seats=[(seat=11),(seat=12)]|areas=[(area=13|quantity=14)]",
            as((in, at, header) -> new HoldSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(
                to ->
                    to.holds()
                        .holdSeats(
                            1,
                            HoldRequest.of(2, TICKETS)
                                .withBuyer(3)
                                .withChannelKey(4)
                                .withUnchangedSince(5)
                                .withTtlMillis(6)))),
        arguments(
            "requestId=1|buyer=3|channelKey=0|unchangedSince=0|eventId=2|ttlMillis=4|seats=[(seat=6),(seat=7)]|areas=[]",
            as((in, at, header) -> new HoldSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().holdSeats(1, 2, 3, 4, new int[] {5, 6, 7}, 1, 2))),
        arguments(
            "requestId=1|buyer=3|channelKey=0|unchangedSince=0|eventId=2|ttlMillis=4|seats=[]|areas=[(area=5|quantity=6)]",
            as((in, at, header) -> new HoldSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().holdPlaces(1, 2, 3, 4, 5, 6))),
        arguments(
            "requestId=1|buyer=4|channelKey=5|priceCeiling=6|eventId=2|ttlMillis=7|section=8|category=9|quantity=3|accessible=10|anywhere=YES",
            as(
                (in, at, header) ->
                    new HoldBestAvailableDecoder().wrapAndApplyHeader(in, at, header)),
            to(
                to ->
                    to.holds()
                        .holdBestAvailable(
                            1,
                            BestAvailableRequest.of(2, 3)
                                .withBuyer(4)
                                .withChannelKey(5)
                                .withPriceCeiling(6)
                                .withTtlMillis(7)
                                .withSection(8)
                                .withCategory(9)
                                .withAccessible(10)
                                .withAnywhere(true)))),
        arguments(
            "requestId=1|buyer=0|channelKey=0|priceCeiling=-9223372036854775808|eventId=2|ttlMillis=0|section=65535|category=255|quantity=3|accessible=0|anywhere=NO",
            as(
                (in, at, header) ->
                    new HoldBestAvailableDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().holdBestAvailable(1, BestAvailableRequest.of(2, 3)))),
        arguments(
            "requestId=1|buyer=3|channelKey=0|priceCeiling=-9223372036854775808|eventId=2|ttlMillis=4|section=65535|category=6|quantity=7|accessible=0|anywhere=NO",
            as(
                (in, at, header) ->
                    new HoldBestAvailableDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().holdBestAvailable(1, 2, 3, 4, CommandEncoder.ANY, 6, 7))),
        arguments(
            "requestId=1|holdId=2|unchangedSince=3|channelKey=4|late=YES|seats=[(seat=11),(seat=12)]|areas=[(area=13|quantity=14)]|orderReference='A-1'",
            as((in, at, header) -> new ConfirmHoldDecoder().wrapAndApplyHeader(in, at, header)),
            to(
                to ->
                    to.holds()
                        .confirmHold(
                            1,
                            ConfirmRequest.of(2, "A-1")
                                .withUnchangedSince(3)
                                .withChannelKey(4)
                                .withLate(true)
                                .withTickets(TICKETS)))),
        arguments(
            "requestId=1|holdId=2|unchangedSince=0|channelKey=0|late=NO|seats=[]|areas=[]|orderReference='A-1'",
            as((in, at, header) -> new ConfirmHoldDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().confirmHold(1, 2, "A-1"))),
        arguments(
            "requestId=1|holdId=2|unchangedSince=0|channelKey=0|late=NO|seats=[]|areas=[]|orderReference='A-1'",
            as((in, at, header) -> new ConfirmHoldDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().confirmHold(1, 2, new UnsafeBuffer("xA-1x".getBytes()), 1, 3))),
        arguments(
            "requestId=1|holdId=2|unchangedSince=3|seats=[(seat=11),(seat=12)]|areas=[(area=13|quantity=14)]",
            as((in, at, header) -> new ReleaseHoldDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().releaseHold(1, 2, 3, TICKETS))),
        arguments(
            "requestId=1|holdId=2|unchangedSince=0|seats=[]|areas=[]",
            as((in, at, header) -> new ReleaseHoldDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().releaseHold(1, 2))),
        arguments(
            "requestId=1|holdId=2|unchangedSince=3|ttlMillis=4",
            as((in, at, header) -> new ExtendHoldDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().extendHold(1, 2, 3, 4))),
        arguments(
            "requestId=1|holdId=2|unchangedSince=3|channelKey=4|swaps=[(give=11|take=12),(give=13|take=14)]",
            as((in, at, header) -> new SwapHeldSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.holds().swapHeldSeats(1, 2, 3, 4, SWAPS))),
        arguments(
            "requestId=1|unchangedSince=2|seats=[(seat=11),(seat=12)]|areas=[(area=13|quantity=14)]|orderReference='A-1'",
            as((in, at, header) -> new CancelOrderDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.orders().cancelOrder(1, "A-1", 2, TICKETS))),
        arguments(
            "requestId=1|unchangedSince=2|channelKey=3|swaps=[(give=11|take=12),(give=13|take=14)]|orderReference='A-1'",
            as((in, at, header) -> new SwapSoldSeatsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.orders().swapSoldSeats(1, "A-1", 2, 3, SWAPS))));
  }

  private static Stream<Arguments> waiting() {
    return Stream.of(
        arguments(
            "requestId=1|buyer=4|channelKey=5|priceCeiling=6|eventId=2|ttlMillis=7|claimMillis=8|quantity=3|together=YES|allOrNone=YES|categories=[(category=9),(category=3)]",
            as((in, at, header) -> new JoinWaitlistDecoder().wrapAndApplyHeader(in, at, header)),
            to(
                to ->
                    to.waitlist()
                        .joinWaitlist(
                            1,
                            JoinWaitlistRequest.of(2, 3)
                                .withBuyer(4)
                                .withChannelKey(5)
                                .withPriceCeiling(6)
                                .withTtlMillis(7)
                                .withClaimMillis(8)
                                .withTogether(true)
                                .withAllOrNone(true)
                                .withCategories(List.of(9, 3))))),
        arguments(
            "requestId=1|buyer=0|channelKey=0|priceCeiling=-9223372036854775808|eventId=2|ttlMillis=0|claimMillis=0|quantity=3|together=NO|allOrNone=NO|categories=[]",
            as((in, at, header) -> new JoinWaitlistDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitlist().joinWaitlist(1, JoinWaitlistRequest.of(2, 3)))),
        arguments(
            "requestId=1|entryId=2",
            as((in, at, header) -> new LeaveWaitlistDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitlist().leaveWaitlist(1, 2))),
        arguments(
            "requestId=1|entryId=2",
            as((in, at, header) -> new DeclineOfferDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitlist().declineOffer(1, 2))),
        arguments(
            "requestId=1|eventId=2|activeCap=3|admissionsPerMinute=4|visitMillis=5|seedHash=[6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6,6]",
            as((in, at, header) -> new SetWaitingRoomDecoder().wrapAndApplyHeader(in, at, header)),
            to(
                to ->
                    to.waitingRoom()
                        .setWaitingRoom(1, 2, new WaitingRoomFigures(3, 4, 5, Replies.seed(6))))),
        arguments(
            "requestId=1|buyer=3|eventId=2",
            as(
                (in, at, header) ->
                    new EnterWaitingRoomDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitingRoom().enterWaitingRoom(1, 2, 3))),
        arguments(
            "requestId=1|eventId=2|seed=[3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3]",
            as((in, at, header) -> new OpenWaitingRoomDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitingRoom().openWaitingRoom(1, 2, Replies.seed(3)))),
        arguments(
            "requestId=1|buyer=3|eventId=2",
            as(
                (in, at, header) ->
                    new LeaveWaitingRoomDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitingRoom().leaveWaitingRoom(1, 2, 3))),
        arguments(
            "requestId=1|eventId=2|phase=SUSPENDED",
            as(
                (in, at, header) ->
                    new SetWaitingRoomPhaseDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitingRoom().setWaitingRoomPhase(1, 2, WaitingRoomPhase.SUSPENDED))),
        arguments(
            "requestId=1|buyer=3|eventId=2",
            as((in, at, header) -> new RejectVisitorDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitingRoom().rejectVisitor(1, 2, 3))),
        arguments(
            "requestId=1|buyer=3|eventId=2",
            as((in, at, header) -> new AdmitVisitorDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.waitingRoom().admitVisitor(1, 2, 3))));
  }

  private static Stream<Arguments> queries() {
    return Stream.of(
        arguments(
            "requestId=1|eventId=2|area=3",
            as((in, at, header) -> new GetAreaDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getArea(1, 2, 3))),
        arguments(
            "requestId=1|eventId=2|channel=3",
            as((in, at, header) -> new GetChannelDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getChannel(1, 2, 3))),
        arguments(
            "requestId=1|eventId=2",
            as((in, at, header) -> new GetLimitsDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getLimits(1, 2))),
        arguments(
            "requestId=1|buyer=3|eventId=2",
            as((in, at, header) -> new GetBuyerDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getBuyer(1, 2, 3))),
        arguments(
            "requestId=1|eventId=2|firstSeat=3",
            as((in, at, header) -> new GetSeatMapDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getSeatMap(1, 2, 3))),
        arguments(
            "requestId=1|eventId=2|position=3",
            as((in, at, header) -> new GetWaitlistDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getWaitlist(1, 2, 3))),
        arguments(
            "requestId=1|entryId=2",
            as(
                (in, at, header) ->
                    new GetWaitlistEntryDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getWaitlistEntry(1, 2))),
        arguments(
            "requestId=1|eventId=2",
            as((in, at, header) -> new GetWaitingRoomDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getWaitingRoom(1, 2))),
        arguments(
            "requestId=1|buyer=3|eventId=2",
            as((in, at, header) -> new GetVisitorDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getVisitor(1, 2, 3))),
        arguments(
            "requestId=1|askedRequestId=3|instance=2",
            as(
                (in, at, header) ->
                    new GetRequestOutcomeDecoder().wrapAndApplyHeader(in, at, header)),
            to(to -> to.queries().getRequestOutcome(1, 2, 3))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("messages")
  void writesEveryField(String expected, Reading decoder, ToIntFunction<CommandEncoder> encoding) {
    byte[] bytes = new byte[1_024];
    UnsafeBuffer buffer = new UnsafeBuffer(bytes);
    // What lay there before must not shine through.
    Arrays.fill(bytes, (byte) 0x55);
    int length = encoding.applyAsInt(new CommandEncoder().wrap(buffer, 4));
    assertTrue(MessageShapes.isClientMessage(buffer, 4, length));
    String text = decoder.read(buffer, 4, new MessageHeaderDecoder()).toString();
    assertEquals(expected, text.substring(text.indexOf("requestId")));
  }
}
