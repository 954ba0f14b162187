/**
 * What the load harness needs of a system under load, whatever it is: how to start it, how to speak
 * to it, what it says afterwards.
 *
 * <p>May import: {@code perf.workload}, Agrona. Read next: {@link io.frontrow.perf.wire.Target},
 * then {@link io.frontrow.perf.wire.Wire}.
 */
package io.frontrow.perf.wire;
