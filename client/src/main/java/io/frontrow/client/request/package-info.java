/**
 * What a request says, where that is more than a few values: immutable records that begin with
 * {@code of} and are changed by {@code with}.
 *
 * <p>May import: {@code client.reply}, {@code java.*}. Read next: {@link
 * io.frontrow.client.request.HoldRequest}.
 */
package io.frontrow.client.request;
