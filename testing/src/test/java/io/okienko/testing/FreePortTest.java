package io.okienko.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreePortTest {
  @Test
  void eachIsFreeAndGivenOnce() {
    List<Integer> ports = Stream.generate(FreePort::find).limit(20).toList();
    assertThat(ports).doesNotHaveDuplicates().allSatisfy(FreePortTest::isFree);
  }

  private static void isFree(int port) throws IOException {
    new ServerSocket(port).close();
  }
}
