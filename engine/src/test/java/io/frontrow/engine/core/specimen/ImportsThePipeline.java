package io.frontrow.engine.core.specimen;

import io.frontrow.engine.pipeline.Stage;

/** Breaks the rule that the core does not know the pipeline. */
public final class ImportsThePipeline {
  Stage stage;
}
