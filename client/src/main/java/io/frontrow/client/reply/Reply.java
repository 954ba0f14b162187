package io.frontrow.client.reply;

/** What every reply says. Immutable. */
public sealed interface Reply
    permits CommandReply,
        HoldExpired,
        EventState,
        CategoryState,
        SectionState,
        RowMapState,
        SeatNamesState,
        HoldState,
        OrderState,
        EngineState,
        SeatsOffered,
        WaitlistExpired,
        VisitExpired,
        AreaState,
        ChannelState,
        LimitsState,
        BuyerState,
        SeatMapState,
        WaitlistState,
        WaitlistEntryState,
        WaitingRoomState,
        VisitorState,
        RequestOutcomeState,
        PlanCategoryState,
        SeatState {
  /** The request that it answers; 0: nobody asked. */
  long requestId();

  /**
   * The journal sequence that decided it, or for a query the last one applied; 0: the request did
   * not reach the engine.
   */
  long sequence();
}
