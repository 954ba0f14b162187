package io.frontrow.engine.pipeline;

/** Gets the stages to run: on a thread of its own, or on somebody else's. Any thread. */
interface Runner {
  void start();

  /** False once a stage has failed, or nothing calls the stages any more. */
  boolean isRunning();

  /** Returns when no stage runs any more, even if the caller is interrupted. */
  void stop();
}
