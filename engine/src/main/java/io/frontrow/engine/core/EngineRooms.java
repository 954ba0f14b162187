package io.frontrow.engine.core;

import static io.frontrow.engine.core.EngineSetting.MAX_BUYERS;
import static io.frontrow.engine.core.EngineSetting.MAX_CLAIMS;
import static io.frontrow.engine.core.EngineSetting.MAX_HOLDS;
import static io.frontrow.engine.core.EngineSetting.MAX_LATE_SEATS;
import static io.frontrow.engine.core.EngineSetting.MAX_ORDERS;

/**
 * The rooms of the rules and who knows whom, made once the settings are known: tables first, then
 * what keeps them in step, then the rules, then the ways in. Apply thread only.
 *
 * <pre>
 * Dispatcher -> HoldRules, ConfirmRules, ... -> HoldLifecycle, OrderLifecycle -> SeatLedger -> EventSeats
 *            -> WaitlistRules, Matcher ------^   (what comes free goes to Matcher again)
 *            -> WaitingRoomRules -> WaitingRooms -> BuyerStore
 * </pre>
 */
final class EngineRooms {
  /** Parts of the state as it is carried. */
  private static final int PLANS = 2;

  private static final int HOLDS = 3;
  private static final int ORDERS = 4;
  private static final int BUYERS = 5;
  private static final int WAITLISTS = 6;
  private static final int EVENTS = 7;
  private static final int REQUESTS = 8;

  private final EngineSettings settings;
  private final StateHash hash;

  private final ReplyBuffer replies;
  private final Obstacles obstacles = new Obstacles();
  private final Rejections rejections;
  private final EventReplies eventReplies;

  private final AreaClaims claims;
  private final HoldStore holds;
  private final OrderStore orders;
  private final BuyerStore buyers;
  private final LateSeats lateSeats;
  private final WaitlistLedger waitlists;
  private final PlanBook plans;
  private final EventBook events;

  private final SeatLedger seatLedger;
  private final BuyerRules buyerRules;
  private final HoldLifecycle holdLifecycle;
  private final OrderLifecycle orderLifecycle;
  private final BestAvailable bestAvailable = new BestAvailable();
  private final Matcher matcher;
  private final WaitlistRules waitlistRules;
  private final WaitingRooms waitingRooms;
  private final HoldChecks holdChecks;
  private final OrderChecks orderChecks;
  private final Archive archive;
  private final Requests requests;
  private final TickRules ticks;
  private final Dispatcher dispatcher;
  private final Lookahead lookahead;

  EngineRooms(EngineSettings settings, EngineOutput output, StateHash hash, Engine engine) {
    this.settings = settings;
    this.hash = hash;
    replies = new ReplyBuffer(output);
    rejections = new Rejections(replies, obstacles);
    eventReplies = new EventReplies(replies);

    claims = new AreaClaims(settings.get(MAX_CLAIMS));
    holds = new HoldStore(settings.get(MAX_HOLDS), claims);
    orders = new OrderStore(settings.get(MAX_ORDERS), claims);
    buyers = new BuyerStore(settings.get(MAX_BUYERS), hash);
    lateSeats = new LateSeats(settings.get(MAX_LATE_SEATS), hash);
    waitlists = new WaitlistLedger(settings, hash, holds);
    plans = new PlanBook(settings, hash, new PlanReplies(replies), rejections);
    events = new EventBook(settings, hash, plans, waitlists, rejections, eventReplies);

    WaitingRoomReplies roomReplies = new WaitingRoomReplies(replies, buyers);
    waitingRooms = new WaitingRooms(settings, buyers, hash, roomReplies);
    seatLedger = new SeatLedger(hash, holds, orders);
    buyerRules = new BuyerRules(buyers, waitingRooms);
    holdLifecycle =
        new HoldLifecycle(hash, events, holds, claims, seatLedger, lateSeats, buyerRules);
    orderLifecycle = new OrderLifecycle(hash, orders, claims, seatLedger);
    Offers offers = new Offers(holds, holdLifecycle);
    OfferFinder finder = new OfferFinder(waitlists, holds, claims, buyers, bestAvailable);
    WaitlistReplies waitlistReplies = new WaitlistReplies(replies, waitlists.entries(), holds);
    matcher = new Matcher(settings, hash, seatLedger, waitlists, finder, offers, waitlistReplies);
    waitlistRules =
        new WaitlistRules(
            settings,
            events,
            holds,
            buyerRules,
            waitlists,
            matcher,
            offers,
            waitlistReplies,
            rejections);
    holdChecks = new HoldChecks(holds, events);
    orderChecks = new OrderChecks(orders, events);
    archive =
        new Archive(
            settings,
            hash,
            events,
            orderLifecycle,
            buyers,
            matcher,
            waitlists,
            waitingRooms,
            seatLedger,
            rejections,
            eventReplies);
    requests = new Requests(settings, hash, replies, rejections);
    lookahead = new Lookahead(events, holds, holdLifecycle, orders, requests);

    HoldReplies holdReplies = new HoldReplies(replies, holds, orders);
    HoldChanges changes =
        new HoldChanges(
            settings,
            holds,
            holdLifecycle,
            holdChecks,
            waitlists,
            matcher,
            obstacles,
            rejections,
            holdReplies);
    ticks =
        new TickRules(
            holdLifecycle, changes, waitlistRules, waitingRooms, matcher, archive, requests);
    WaitingRoomRules roomRules =
        new WaitingRoomRules(events, buyers, waitingRooms, roomReplies, rejections);
    dispatcher =
        new Dispatcher(
            tradeDispatcher(changes, holdReplies),
            new WaitingDispatcher(waitlistRules, roomRules),
            eventDispatcher(),
            new PlanDispatcher(plans),
            queryDispatcher(engine, roomReplies),
            ticks);
  }

  private TradeDispatcher tradeDispatcher(HoldChanges changes, HoldReplies holdReplies) {
    Orphans orphans = new Orphans(obstacles);
    OrderReplies orderReplies = new OrderReplies(replies, holds, orders);
    return new TradeDispatcher(
        new HoldRules(
            settings,
            events,
            holds,
            claims,
            holdLifecycle,
            buyerRules,
            bestAvailable,
            orphans,
            obstacles,
            rejections,
            holdReplies),
        changes,
        new ConfirmRules(
            settings,
            hash,
            holds,
            claims,
            holdLifecycle,
            orderLifecycle,
            seatLedger,
            holdChecks,
            orderChecks,
            buyerRules,
            waitlists,
            matcher,
            obstacles,
            rejections,
            holdReplies),
        new SwapRules(
            events,
            holds,
            orders,
            holdLifecycle,
            orderLifecycle,
            seatLedger,
            holdChecks,
            orderChecks,
            orphans,
            matcher,
            obstacles,
            rejections,
            orderReplies),
        new OrderRules(
            events,
            orders,
            orderLifecycle,
            holdLifecycle,
            orderChecks,
            matcher,
            obstacles,
            rejections,
            orderReplies));
  }

  private EventDispatcher eventDispatcher() {
    return new EventDispatcher(
        events,
        new EventControl(events, hash, matcher, rejections, eventReplies),
        new SeatControl(events, hash, seatLedger, matcher, obstacles, rejections, eventReplies),
        archive);
  }

  private QueryDispatcher queryDispatcher(Engine engine, WaitingRoomReplies roomReplies) {
    return new QueryDispatcher(
        new PlanQueries(plans, replies, rejections),
        new EventQueries(
            events, buyers, new EventStates(replies), new SaleStates(replies), rejections),
        new TradeQueries(
            events,
            orders,
            holdLifecycle,
            orderLifecycle,
            holdChecks,
            orderChecks,
            new TradeStates(replies, holds, orders),
            rejections),
        new WaitlistQueries(events, waitlists, replies, rejections),
        new WaitingRoomQueries(events, buyers, roomReplies, rejections),
        new RequestOutcomes(requests, replies, rejections),
        new EngineQueries(
            engine, plans, events, holdLifecycle, orders, buyers, waitlists, requests, replies));
  }

  EngineSettings settings() {
    return settings;
  }

  EventBook events() {
    return events;
  }

  HoldStore holds() {
    return holds;
  }

  OrderStore orders() {
    return orders;
  }

  AreaClaims claims() {
    return claims;
  }

  BuyerStore buyers() {
    return buyers;
  }

  WaitlistLedger waitlists() {
    return waitlists;
  }

  Requests requests() {
    return requests;
  }

  TickRules ticks() {
    return ticks;
  }

  Dispatcher dispatcher() {
    return dispatcher;
  }

  Lookahead lookahead() {
    return lookahead;
  }

  /** The state hash, counted anew from all that exists. */
  long recount() {
    long sum = settings.term() + plans.recount() + lateSeats.recount() + waitlists.recount();
    sum += events.recount(seatLedger, archive);
    sum += buyers.recount() + waitingRooms.recount() + requests.recount();
    return sum + holdLifecycle.recount() + orderLifecycle.recount(events);
  }

  /**
   * Carries all that the rooms know between two commands. What only one command knows, and
   * overwrites before it looks at it, is not part of the state: the requests, lists, picks and
   * buffers of the rules, {@link Obstacles}, {@link Command}, {@link ReplyBuffer}, what {@link
   * Requests} let through, what {@link Matcher} may still do, what {@link OfferLog} has found. Nor
   * is {@link SpareSeats}: who needs arrays that are not there makes new ones.
   */
  void transfer(StateTransfer state) {
    state.section(PLANS);
    plans.transfer(state);
    state.section(HOLDS);
    claims.transfer(state);
    holds.transfer(state);
    holdLifecycle.transfer(state);
    lateSeats.transfer(state);
    state.section(ORDERS);
    orders.transfer(state);
    state.section(BUYERS);
    buyers.transfer(state);
    state.section(WAITLISTS);
    waitlists.transfer(state);
    state.section(EVENTS);
    events.transfer(state, buyers);
    matcher.transfer(state, events);
    waitingRooms.transfer(state, events);
    archive.transfer(state);
    state.section(REQUESTS);
    requests.transfer(state);
  }
}
