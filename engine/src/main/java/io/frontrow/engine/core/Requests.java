package io.frontrow.engine.core;

import io.frontrow.protocol.sbe.RejectCode;
import org.agrona.DirectBuffer;

/**
 * Exactly once: lets a client's command through if it was never seen, keeps the reply to it, and
 * answers it from there if it comes again. Next: {@link ReplyArena}. Apply thread only.
 */
final class Requests {
  /** Bounds of one record. */
  private static final int MAX_FORGOTTEN = 64;

  private static final int MAX_MOVED = 8;

  private final ReplyBuffer replies;
  private final Rejections rejections;
  private final StateHash hash;
  private final ClientTable clients;
  private final RequestWindow window;
  private final ReplyArena arena;
  private final long idleNanos;

  /** The command that was let through. */
  private int client;

  private long requestId;
  private long fingerprint;

  Requests(EngineSettings settings, StateHash hash, ReplyBuffer replies, Rejections rejections) {
    this.hash = hash;
    this.replies = replies;
    this.rejections = rejections;
    int maxClients = settings.get(EngineSetting.MAX_CLIENTS);
    clients = new ClientTable(maxClients, hash);
    window = new RequestWindow(maxClients, settings.get(EngineSetting.REQUEST_WINDOW));
    arena = new ReplyArena(settings.get(EngineSetting.MAX_REPLY_BYTES));
    idleNanos = settings.get(EngineSetting.CLIENT_IDLE_MILLIS) * Nanos.PER_MILLI;
  }

  ClientTable clients() {
    return clients;
  }

  RequestWindow window() {
    return window;
  }

  ReplyArena arena() {
    return arena;
  }

  /**
   * Whether a client's command is to be executed, after which {@link #keep} must be called; else it
   * was answered here.
   *
   * @param messageOffset of the message header
   * @param messageLength message header included
   */
  boolean admit(Command command, DirectBuffer buffer, int messageOffset, int messageLength) {
    requestId = command.requestId();
    if (requestId == 0) {
      return refuse(command, RejectCode.INVALID_VALUE);
    }
    client = clients.slotOf(command.clientId());
    RejectCode refusal = client == ClientTable.NONE ? add(command) : meet(command);
    if (refusal != null) {
      return refuse(command, refusal);
    }
    fingerprint = Fingerprint.of(0, buffer, messageOffset, messageLength);
    int entry = window.entry(client, requestId);
    if (entry != RequestWindow.UNSEEN) {
      return answerAgain(command, entry);
    }
    makeRoom();
    replies.open(arena.buffer(), arena.nextReply());
    return true;
  }

  /** What the windows of all clients take. */
  long windowBytes() {
    return (long) clients.size() * window.width() * Integer.BYTES;
  }

  /** What is known of a request. */
  void lookAhead(long clientId, long id, Lookahead ahead) {
    int slot = clients.slotOf(clientId);
    if (slot != ClientTable.NONE) {
      window.lookAhead(slot, id, ahead);
    }
  }

  /** What so many replies will displace. */
  long lookAheadOfRoom(int replies) {
    return arena.lookAhead(replies);
  }

  /** The command that was let through has been executed and answered: keeps the reply. */
  void keep() {
    int length = replies.close();
    if (length > RequestOutcomes.MAX_REPLY_LENGTH) {
      throw new IllegalStateException("a reply of " + length + " bytes");
    }
    int entry = arena.keep(client, clients.id(client), fingerprint, length);
    if (arena.requestId(entry) != requestId) {
      throw new IllegalStateException("a reply to another request");
    }
    hash.add(arena.term(entry));
    window.keep(client, requestId, entry);
  }

  private boolean refuse(Command command, RejectCode code) {
    rejections.rejected(command, code);
    return false;
  }

  /** A client that is not known: null if it is added. */
  private RejectCode add(Command command) {
    long now = command.timeNanos();
    if (clients.isFull()) {
      if (nextDeadlineNanos() > now) {
        return RejectCode.CLIENTS_FULL;
      }
      forget(clients.first());
    }
    client = clients.add(command.clientId(), requestId, now, command.sequence());
    return null;
  }

  /** A client that is known: null if the request is inside its window, which may move up for it. */
  private RejectCode meet(Command command) {
    long now = command.timeNanos();
    long sequence = command.sequence();
    long highest = clients.highest(client);
    if (Long.compareUnsigned(requestId, highest) <= 0) {
      clients.heard(client, highest, now, sequence);
      boolean tooOld = Long.compareUnsigned(highest - requestId, window.width()) >= 0;
      return tooOld ? RejectCode.DUPLICATE_TOO_OLD : null;
    }
    if (Long.compareUnsigned(requestId - highest, window.width()) > 0) {
      clients.heard(client, highest, now, sequence);
      return RejectCode.REQUEST_ID_TOO_HIGH;
    }
    clients.heard(client, requestId, now, sequence);
    for (long id = highest + 1; id != requestId + 1; id++) {
      if (window.entry(client, id) == RequestWindow.FORGOTTEN) {
        clients.lost(client, id - window.width());
      }
      window.clear(client, id);
    }
    return null;
  }

  private boolean answerAgain(Command command, int entry) {
    if (entry == RequestWindow.FORGOTTEN) {
      return refuse(command, RejectCode.DUPLICATE_TOO_OLD);
    }
    if (arena.fingerprint(entry) != fingerprint) {
      return refuse(command, RejectCode.REQUEST_ID_REUSED);
    }
    replies.resend(command, arena.buffer(), arena.reply(entry), arena.length(entry));
    return false;
  }

  /** Oldest first, until the longest reply can be encoded. */
  private void makeRoom() {
    int moved = 0;
    int mostMoved = isWorthMoving() ? MAX_MOVED : 1;
    while (!arena.hasRoom()) {
      int oldest = arena.oldest();
      int owner = arena.client(oldest);
      long id = arena.requestId(oldest);
      // Only the reply that its client's window covers still has its place there.
      boolean covered = mayCover(owner, id) && window.entry(owner, id) == oldest;
      if (covered && moved < mostMoved) {
        window.move(owner, id, arena.moveOldest());
        moved++;
        continue;
      }
      if (covered) {
        window.forget(owner, id);
        clients.forgot(owner, id);
      }
      hash.remove(arena.term(oldest));
      arena.dropOldest();
    }
  }

  /** Where fewer than one entry of eight is not covered, moving many makes little room. */
  private boolean isWorthMoving() {
    long bare = arena.size() - window.covered();
    return bare * MAX_MOVED >= arena.size();
  }

  /** Most of the oldest are far below the window: that costs no look at it. */
  private boolean mayCover(int owner, long id) {
    return Long.compareUnsigned(clients.highest(owner) - id, window.width()) < 0;
  }

  /** Forgets clients that are idle. */
  void tick(Command tick) {
    for (int i = 0; i < MAX_FORGOTTEN && nextDeadlineNanos() <= tick.timeNanos(); i++) {
      forget(clients.first());
    }
  }

  /** When the next client is idle; {@link Long#MAX_VALUE} if there is none. */
  long nextDeadlineNanos() {
    int slot = clients.first();
    return slot == ClientTable.NONE ? Long.MAX_VALUE : clients.heardNanos(slot) + idleNanos;
  }

  /** Its replies stay in the ring, where nobody asks for them, until they are the oldest. */
  private void forget(int slot) {
    window.clear(slot);
    clients.remove(slot);
  }

  /** Clients whose requests are remembered. */
  int clientCount() {
    return clients.size();
  }

  /** The terms of all clients, requests and replies, counted anew; slow. */
  long recount() {
    long sum = arena.recount();
    for (int slot = clients.first(); slot != ClientTable.NONE; slot = clients.next(slot)) {
      sum += clients.term(slot);
      for (int i = 0; i < window.width(); i++) {
        long id = clients.highest(slot) - i;
        if (window.entry(slot, id) == RequestWindow.FORGOTTEN) {
          sum += clients.forgottenTerm(slot, id);
        }
      }
    }
    return sum;
  }

  void transfer(StateTransfer state) {
    clients.transfer(state);
    window.transfer(state);
    arena.transfer(state);
  }

  /** A client's command is passed over: unless it was answered before, it is answered so. */
  void skip(Command command, DirectBuffer buffer, int messageOffset, int messageLength) {
    if (admit(command, buffer, messageOffset, messageLength)) {
      refuse(command, RejectCode.COMMAND_SKIPPED);
      keep();
    }
  }
}
