package io.frontrow.perf.echo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontrow.engine.pipeline.ProcessHalt;
import io.frontrow.engine.pipeline.Waiting;
import io.frontrow.gateway.Gateway;
import io.frontrow.gateway.GatewayConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/**
 * The bare echo as a process: Frontrow's own gateway with one event loop, and behind its decoder
 * nothing but replies. Says in a line of JSON where it listens, and runs until it is told to stop.
 */
public final class EchoMain {
  private EchoMain() {}

  /**
   * @param args what the event loop does while no socket has anything to say; default: as a server
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Waiting waiting = args.length == 0 ? Waiting.byCores() : Waiting.valueOf(args[0]);
    GatewayConfig defaults =
        GatewayConfig.on(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Gateway gateway =
        new Gateway(
            new GatewayConfig(
                defaults.listen(),
                1,
                defaults.maxConnections(),
                defaults.logonTimeoutMillis(),
                defaults.frameTimeoutMillis(),
                defaults.maxPendingBytesPerConnection(),
                defaults.loopQueueBytes(),
                false,
                waiting),
            new ProcessHalt(System.err));
    gateway.open(new EchoSink(gateway.inlineEgress()));
    Runtime.getRuntime().addShutdownHook(new Thread(gateway::close, "echo-end"));
    InetSocketAddress address = gateway.localAddress();
    System.out.println(
        new ObjectMapper()
            .createObjectNode()
            .put("address", address.getAddress().getHostAddress())
            .put("port", address.getPort()));
    System.out.flush();
    // The gateway's threads keep no process alive.
    new CountDownLatch(1).await();
  }
}
