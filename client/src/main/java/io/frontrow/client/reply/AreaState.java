package io.frontrow.client.reply;

import io.frontrow.protocol.sbe.AreaStateDecoder;
import io.frontrow.protocol.sbe.Flag;
import io.frontrow.protocol.sbe.MessageHeaderDecoder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * A general-admission area of an event. Immutable.
 *
 * @param pools the public and each channel
 */
public record AreaState(
    long requestId,
    long sequence,
    int eventId,
    int area,
    int category,
    boolean forSale,
    List<Pool> pools,
    String name)
    implements Reply {

  public AreaState {
    pools = List.copyOf(pools);
  }

  /** The places of the public (channel 0) or of a channel. */
  public record Pool(int capacity, int held, int sold, int channel) {}

  public static AreaState decode(DirectBuffer buffer, int offset) {
    AreaStateDecoder decoder =
        new AreaStateDecoder().wrapAndApplyHeader(buffer, offset, new MessageHeaderDecoder());
    List<Pool> pools = new ArrayList<>();
    for (AreaStateDecoder.PoolsDecoder pool : decoder.pools()) {
      pools.add(
          new Pool((int) pool.capacity(), (int) pool.held(), (int) pool.sold(), pool.channel()));
    }
    return new AreaState(
        decoder.requestId(),
        decoder.sequence(),
        (int) decoder.eventId(),
        decoder.area(),
        decoder.category(),
        decoder.forSale() == Flag.YES,
        pools,
        decoder.name());
  }
}
