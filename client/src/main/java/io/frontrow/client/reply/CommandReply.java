package io.frontrow.client.reply;

/** What every reply to a command says, its refusal included. Immutable. */
public sealed interface CommandReply extends Reply
    permits PlanBegun,
        PlanExtended,
        PlanSealed,
        EventCreated,
        SalePhaseSet,
        SeatsHeld,
        HoldConfirmed,
        HoldReleased,
        EventArchived,
        PricesSet,
        LimitsSet,
        ChannelCreated,
        SeatsAssigned,
        SeatsBlocked,
        SeatsUnblocked,
        ForSaleSet,
        AreaCapacitySet,
        HoldExtended,
        HeldSeatsSwapped,
        OrderCancelled,
        SoldSeatsSwapped,
        WaitlistJoined,
        WaitlistLeft,
        OfferDeclined,
        WaitingRoomSet,
        WaitingRoomEntered,
        WaitingRoomOpened,
        WaitingRoomLeft,
        WaitingRoomPhaseSet,
        VisitorRejected,
        VisitorAdmitted,
        CommandRejected {
  /** Whether the request came before: then this is its original reply, with the sequence it had. */
  boolean resent();
}
