package io.frontrow.replay.audit;

import io.frontrow.protocol.sbe.PassOverReason;

/**
 * An entry of a waitlist that others, who joined later, were served before.
 *
 * @param times how many of them
 * @param reason that it was passed over for last
 * @param reasonSequence when that was
 * @param became what became of it in the end
 */
record PassedOver(
    Waiter waiter, long times, PassOverReason reason, long reasonSequence, String became) {}
