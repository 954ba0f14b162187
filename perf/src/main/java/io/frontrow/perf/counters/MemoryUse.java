package io.frontrow.perf.counters;

/**
 * What a process has in memory, in bytes. Immutable.
 *
 * @param anonymous heap, stacks, buffers: what only the process itself has
 * @param file pages of mapped files, such as those of a journal
 * @param shared pages of shared memory
 * @param peak the most it ever had of all three
 */
public record MemoryUse(long anonymous, long file, long shared, long peak) {}
