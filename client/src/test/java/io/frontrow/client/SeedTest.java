package io.frontrow.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.frontrow.client.reply.Seed;
import org.junit.jupiter.api.Test;

class SeedTest {
  @Test
  void itsHashIsTheSha256OfItsBytes() {
    Seed zeros = Seed.of(new byte[Seed.LENGTH]);
    assertEquals(
        new Seed("66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925"),
        zeros.sha256());
  }

  @Test
  void readsDigitsOfEitherCase() {
    assertEquals(new Seed("ab".repeat(32)), new Seed("AB".repeat(32)));
    assertArrayEquals(Replies.seed(0x1f).bytes(), new Seed("1F".repeat(32)).bytes());
  }

  @Test
  void refusesWhatIsNot32Bytes() {
    assertThrows(IllegalArgumentException.class, () -> new Seed("ab".repeat(31)));
    assertThrows(IllegalArgumentException.class, () -> new Seed("xy".repeat(32)));
  }
}
