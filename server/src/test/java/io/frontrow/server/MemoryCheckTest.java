package io.frontrow.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.frontrow.engine.core.EngineSettings;
import io.frontrow.engine.pipeline.PipelineConfig;
import io.frontrow.engine.pipeline.PipelineConfig.Layout;
import io.frontrow.gateway.GatewayConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class MemoryCheckTest {
  private static final EngineSettings SETTINGS = EngineSettings.defaults();
  private static final int FEW = 1_024;
  private static final int MANY = 4_096;

  private static long outside(PipelineConfig pipeline) {
    InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    GatewayConfig gateway = GatewayConfig.on(anywhere).withEventLoops(1);
    return DirectMemoryCheck.neededBytes(ServerConfig.inMemory(gateway).withPipeline(pipeline));
  }

  private static long heap(PipelineConfig pipeline) {
    return HeapCheck.neededBytes(SETTINGS, pipeline);
  }

  @Test
  void theRingOfCommandsCountsInTheHeap() {
    PipelineConfig small = new PipelineConfig(FEW, FEW, Layout.STAGED);
    PipelineConfig large = new PipelineConfig(MANY, FEW, Layout.STAGED);
    long slots = MANY - FEW;

    assertEquals(slots * 1_088, heap(large) - heap(small));
    assertEquals(outside(small), outside(large));
  }

  @Test
  void theRingOfOutputCountsOutsideTheHeapIfThereIsOne() {
    PipelineConfig small = new PipelineConfig(FEW, FEW, Layout.STAGED);
    PipelineConfig large = new PipelineConfig(FEW, MANY, Layout.STAGED);
    PipelineConfig none = new PipelineConfig(FEW, MANY, Layout.INLINE);

    assertEquals(
        large.outputRingBytes() - small.outputRingBytes(), outside(large) - outside(small));
    assertEquals(0, none.outputRingBytes());
    assertEquals(heap(small), heap(large));
  }
}
