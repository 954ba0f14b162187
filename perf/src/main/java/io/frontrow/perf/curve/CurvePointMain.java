package io.frontrow.perf.curve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontrow.perf.bench.ScaledSize;
import java.util.Map;

/** Main class of the JVM that measures one point: events, seats of each, clients. */
public final class CurvePointMain {
  private CurvePointMain() {}

  public static void main(String[] args) {
    ScaledSize size =
        new ScaledSize(
            Integer.parseInt(args[0]), Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    ObjectNode json = new ObjectMapper().createObjectNode();
    for (Map.Entry<Phase, double[]> phase : new CurvePoint(size).measure().entrySet()) {
      var samples = json.putArray(phase.getKey().name());
      for (double sample : phase.getValue()) {
        samples.add(sample);
      }
    }
    System.out.println(json);
  }
}
