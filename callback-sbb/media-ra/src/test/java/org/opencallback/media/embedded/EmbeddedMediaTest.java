package org.opencallback.media.embedded;

import java.util.concurrent.ThreadLocalRandom;
import org.opencallback.media.MediaHarness;
import org.opencallback.media.MediaProviderContract;

/** The embedded engine keeps the contract. */
class EmbeddedMediaTest extends MediaProviderContract {

  @Override
  protected MediaHarness start() {
    // a place of its own for every test; ports that others hold are skipped
    int portMin = ThreadLocalRandom.current().nextInt(15_000, 30_000) & ~1;
    return new FakeSlee(FakeSlee.properties("127.0.0.1", portMin, portMin + 199));
  }
}
