package io.frontrow.client.reply;

/** What every reply says. Immutable. */
public sealed interface Reply
    permits PlanBegun,
        PlanExtended,
        PlanSealed,
        EventCreated,
        SalePhaseSet,
        SeatsHeld,
        HoldConfirmed,
        HoldReleased,
        HoldExpired,
        EventState,
        CategoryState,
        SectionState,
        RowMapState,
        SeatNamesState,
        HoldState,
        OrderState,
        EngineState,
        CommandRejected {
  /** The request that it answers; 0: nobody asked. */
  long requestId();

  /**
   * The journal sequence that decided it, or for a query the last one applied; 0: the request did
   * not reach the engine.
   */
  long sequence();
}
