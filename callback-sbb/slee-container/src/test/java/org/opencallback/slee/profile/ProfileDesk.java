package org.opencallback.slee.profile;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.slee.ServiceID;
import javax.slee.management.DeployableUnitID;
import org.opencallback.slee.DueClient;
import org.opencallback.slee.SleeConfiguration;
import org.opencallback.slee.SleeHarness;
import org.opencallback.slee.testing.Journal;

/**
 * A SLEE with the profile tables {@code subscribers} and {@code tariffs} and an SBB to use them.
 */
final class ProfileDesk implements AutoCloseable {

  private final SleeHarness slee;
  private final DeployableUnitID unit;
  private final DueClient client;

  ProfileDesk(Path file) throws Exception {
    this(file, settings -> settings);
  }

  ProfileDesk(Path file, UnaryOperator<SleeConfiguration> settings) throws Exception {
    slee = new SleeHarness(settings);
    unit = slee.container().install(file);
    if (!tables().names().contains("tariffs")) {
      tables().create(ProfileUnits.SUBSCRIBER, "subscribers");
      tables().create(ProfileUnits.TARIFF, "tariffs");
      tables().newProfile("tariffs", "day").commitProfile();
    }
    slee.container().activate(new ServiceID("Desk", "example", "1.0"));
    client = new DueClient(slee);
  }

  SleeHarness slee() {
    return slee;
  }

  DeployableUnitID unit() {
    return unit;
  }

  ProfileTables tables() {
    return slee.container().inventory().profileTables();
  }

  /** Lets the SBB do something, each event in a transaction of its own. */
  ProfileDesk due(String... texts) throws Exception {
    client.due(texts);
    return this;
  }

  /** What the SBB has noted. */
  List<String> notes() {
    return Journal.entries("unit ");
  }

  @Override
  public void close() {
    slee.close();
  }
}
