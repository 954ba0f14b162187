package io.frontrow.engine.pipeline;

/** A step of the pipeline that owns no thread: a runner calls it, alone or in turn with others. */
public interface Stage {
  /**
   * Does at most {@code limit} pieces of work and returns without waiting.
   *
   * @return how many were done; 0 if there was nothing to do
   */
  int poll(int limit);

  String name();
}
