package org.opencallback.testing;

import java.time.Clock;
import java.time.ZoneOffset;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.Exchange;
import org.opencallback.licence.Licence;
import org.opencallback.numbering.TypedNumber;
import org.opencallback.secrets.Sealer;

/** The configuration bean without a container: reads the database each time it is asked. */
public final class FixedConfiguration extends ConfigurationBean {

  private final TestDatabase database;
  private int changes;

  public FixedConfiguration(TestDatabase database) {
    this.database = database;
  }

  @Override
  public Exchange current() {
    return Sample.exchange(database, Clock.fixed(Sample.NOW, ZoneOffset.UTC));
  }

  @Override
  public Licence licence() {
    return current().licence();
  }

  @Override
  public String typed(String text) {
    return TypedNumber.normalised(text, "PL", Sample.PLAN);
  }

  @Override
  public Sealer sealer() {
    return Sample.SEALER;
  }

  @Override
  public void changed() {
    changes++;
  }

  /** How often the configuration was said to have changed. */
  public int changes() {
    return changes;
  }
}
