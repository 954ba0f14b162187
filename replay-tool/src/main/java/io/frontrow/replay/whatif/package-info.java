/**
 * {@code frontrow journal what-if}: the commands of a journal under other settings, or in another
 * program, and what would have been sold.
 *
 * <p>Commands name ids that replies have told; another run tells others. {@link
 * io.frontrow.replay.whatif.Ids} knows which stand for which. Read next: {@link
 * io.frontrow.replay.whatif.WhatIfRun}.
 */
package io.frontrow.replay.whatif;
