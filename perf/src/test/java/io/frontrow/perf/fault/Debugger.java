package io.frontrow.perf.fault;

import com.sun.jdi.AbsentInformationException;
import com.sun.jdi.Bootstrap;
import com.sun.jdi.Location;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Stops a JVM the n-th time that it comes by a line of source, all its threads at once, so that it
 * can be killed there. One thread.
 */
final class Debugger implements AutoCloseable {
  private final VirtualMachine machine;
  private final KillPoint point;
  private final int count;

  /** The JVM's port, on loopback. */
  Debugger(int port, KillPoint point, int count) throws IOException {
    this.point = point;
    this.count = count;
    AttachingConnector sockets =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(it -> it.name().equals("com.sun.jdi.SocketAttach"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = sockets.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(String.valueOf(port));
    try {
      machine = sockets.attach(arguments);
    } catch (IllegalConnectorArgumentsException e) {
      throw new IOException(e);
    }
    List<ReferenceType> loaded = machine.classesByName(point.type());
    if (loaded.isEmpty()) {
      ClassPrepareRequest request = machine.eventRequestManager().createClassPrepareRequest();
      request.addClassFilter(point.type());
      request.enable();
    } else {
      stopAt(loaded.get(0));
    }
  }

  private void stopAt(ReferenceType type) {
    int line = point.line();
    try {
      List<Location> locations = type.locationsOfLine(line);
      if (locations.isEmpty()) {
        throw new AssertionError(point + " has no code at line " + line);
      }
      BreakpointRequest request =
          machine.eventRequestManager().createBreakpointRequest(locations.get(0));
      request.addCountFilter(count);
      request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      request.enable();
    } catch (AbsentInformationException e) {
      throw new AssertionError(e);
    }
  }

  /** A JVM that was started suspended begins. */
  void begin() {
    machine.resume();
  }

  /** Whether the point was reached in time; then the JVM stands still. */
  boolean await(long millis) throws InterruptedException {
    long end = System.nanoTime() + millis * 1_000_000;
    try {
      while (true) {
        long left = (end - System.nanoTime()) / 1_000_000;
        EventSet events = left <= 0 ? null : machine.eventQueue().remove(left);
        if (events == null) {
          return false;
        }
        for (Event event : events) {
          if (event instanceof BreakpointEvent) {
            return true;
          }
          if (event instanceof ClassPrepareEvent prepared) {
            stopAt(prepared.referenceType());
          }
        }
        events.resume();
      }
    } catch (VMDisconnectedException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      machine.dispose();
    } catch (VMDisconnectedException e) {
      // It was killed.
    }
  }
}
