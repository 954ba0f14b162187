package io.frontrow.perf.counters;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import jdk.management.jfr.FlightRecorderMXBean;

/**
 * A way into another JVM of the same user, by its process id. It costs that JVM some threads of its
 * own, which idle while nobody asks. One thread.
 */
final class JvmLink implements AutoCloseable {
  private static final String RECORDER = "jdk.management.jfr:type=FlightRecorder";

  private final JMXConnector connector;
  private final com.sun.management.ThreadMXBean threads;
  private final List<GarbageCollectorMXBean> collectors;
  private final FlightRecorderMXBean recorder;

  private JvmLink(JMXConnector connector) throws IOException {
    this.connector = connector;
    var connection = connector.getMBeanServerConnection();
    threads =
        ManagementFactory.newPlatformMXBeanProxy(
            connection,
            ManagementFactory.THREAD_MXBEAN_NAME,
            com.sun.management.ThreadMXBean.class);
    collectors = ManagementFactory.getPlatformMXBeans(connection, GarbageCollectorMXBean.class);
    recorder =
        ManagementFactory.newPlatformMXBeanProxy(connection, RECORDER, FlightRecorderMXBean.class);
  }

  /** Empty if the process is no JVM, or none that lets us in. */
  static Optional<JvmLink> to(long pid) {
    if (VirtualMachine.list().stream().noneMatch(it -> it.id().equals(String.valueOf(pid)))) {
      return Optional.empty();
    }
    try {
      VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
      try {
        JMXServiceURL address = new JMXServiceURL(machine.startLocalManagementAgent());
        return Optional.of(new JvmLink(JMXConnectorFactory.connect(address)));
      } finally {
        machine.detach();
      }
    } catch (AttachNotSupportedException | IOException e) {
      return Optional.empty();
    }
  }

  JvmUse use() {
    long[] ids = threads.getAllThreadIds();
    long[] bytes = threads.getThreadAllocatedBytes(ids);
    ThreadInfo[] infos = threads.getThreadInfo(ids);
    Map<String, Long> allocated = new HashMap<>();
    for (int i = 0; i < ids.length; i++) {
      if (infos[i] != null && bytes[i] >= 0) {
        allocated.merge(infos[i].getThreadName(), bytes[i], Long::sum);
      }
    }
    long count = 0;
    long millis = 0;
    for (GarbageCollectorMXBean collector : collectors) {
      count += Math.max(0, collector.getCollectionCount());
      millis += Math.max(0, collector.getCollectionTime());
    }
    return new JvmUse(allocated, count, millis);
  }

  /** Whether a thread only exists because somebody looks. */
  static boolean isOfTheLink(String thread) {
    return thread.startsWith("RMI ")
        || thread.startsWith("JMX ")
        || thread.equals("Attach Listener");
  }

  FlightRecorderMXBean recorder() {
    return recorder;
  }

  @Override
  public void close() {
    try {
      connector.close();
    } catch (IOException gone) {
      // The other JVM has ended, and the link with it.
      return;
    }
  }
}
