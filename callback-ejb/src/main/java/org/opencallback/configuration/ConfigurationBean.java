package org.opencallback.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.opencallback.licence.Licence;
import org.opencallback.licence.LicenceReader;
import org.opencallback.numbering.E164;
import org.opencallback.numbering.NumberingPlan;
import org.opencallback.numbering.RememberedNumberingPlan;
import org.opencallback.numbering.Spellings;
import org.opencallback.numbering.TrunkNumbers;
import org.opencallback.numbering.TypedNumber;
import org.opencallback.numbering.libphonenumber.WorldNumberingPlan;
import org.opencallback.secrets.Sealer;
import org.opencallback.secrets.ServerKey;
import org.opencallback.trunk.Trunk;

/**
 * Keeps the configuration in memory: read again when this node changes it, and every few seconds
 * because other nodes and SQL change it too.
 */
@Singleton
@Startup
@DependsOn("MigrationBean")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ConfigurationBean {

  private static final Logger LOG = Logger.getLogger(ConfigurationBean.class);
  private static final long REFRESH_MS = 3_000;
  private static final String REFRESH = "refresh";
  private static final String CHANGED = "changed";

  /** Numbers remembered by each question to the numbering plan: some megabytes at most. */
  private static final int REMEMBERED_NUMBERS = 10_000;

  private final NumberingPlan plan =
      new RememberedNumberingPlan(new WorldNumberingPlan(), REMEMBERED_NUMBERS);
  private final LinkBoard links = new LinkBoard(Clock.systemUTC());

  @PersistenceContext(unitName = "callback")
  @Nullable EntityManager em;

  @Resource @Nullable TimerService timers;

  private volatile @Nullable Reading reading;
  private volatile @Nullable Exchange exchange;
  private volatile String lastFault = "";

  /** What needs the server's key, which is not read before the start. */
  private record Reading(Sealer sealer, ConfigurationReader reader) {}

  @PostConstruct
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  void start() {
    Sealer sealer =
        new Sealer(
            ServerKey.load(System.getenv(ServerKey.VARIABLE), directory("jboss.server.data.dir")));
    reading =
        new Reading(
            sealer,
            new ConfigurationReader(
                new NumberingSources(plan, new PolicyFile(directory("jboss.server.config.dir"))),
                LicenceReader.ofVendor(),
                Clock.systemUTC(),
                sealer,
                links));
    read();
    armRefresh();
  }

  /** The configuration as last read. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Exchange current() {
    Exchange current = exchange;
    if (current == null) {
      throw new IllegalStateException("the configuration has not been read yet");
    }
    return current;
  }

  /** Gives the configuration as last read, at each call anew and without a call of this bean. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Supplier<Exchange> live() {
    return this::current;
  }

  /** What the licence allows, as stored at this moment. */
  public Licence licence() {
    return reading().reader().licence(em());
  }

  /** The E.164 form of a typed number, or the text itself when it is none. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String typed(String text) {
    return TypedNumber.normalised(text, current().settings().getCountry(), plan);
  }

  /** The texts that mean a number (E.164) where it was written down as it came. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Set<String> spellings(String number) {
    return Spellings.of(new E164(number), current().settings().getCountry(), plan);
  }

  /** What this node knows about the health of the trunks. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public LinkBoard links() {
    return links;
  }

  /** What seals secrets with the server's key. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Sealer sealer() {
    return reading().sealer();
  }

  /** What a trunk does with numbers; the trunk need not be stored. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public TrunkNumbers numbers(Trunk trunk) {
    return TrunkReader.numbers(trunk, current().settings().getCountry());
  }

  /** Why a number cannot be presented by any trunk; empty when it can. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<String> notPresentable(String number) {
    Exchange exchange = current();
    if (E164.of(number).filter(exchange::canPresent).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        "%s is no trunk's own number: expected one of %s, or one more owned number at a trunk"
            .formatted(
                number,
                exchange.trunks().stream()
                    .flatMap(trunk -> trunk.numbers().owned().stream())
                    .map(E164::value)
                    .distinct()
                    .sorted()
                    .limit(5)
                    .collect(Collectors.joining(", "))));
  }

  /** One of the server's directories. */
  private static Path directory(String property) {
    return Path.of(System.getProperty(property, "."));
  }

  /** The transaction in progress changes the configuration: read it again once it has committed. */
  public void changed() {
    // a timer created in a transaction starts when the transaction commits
    timers().createSingleActionTimer(0, new TimerConfig(CHANGED, false));
  }

  /** Reads the configuration again, and arms the next reading when it was the turn of this one. */
  @Timeout
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void refresh(Timer timer) {
    try {
      readNow();
    } finally {
      if (REFRESH.equals(timer.getInfo())) {
        armRefresh();
      }
    }
  }

  /** Reads the configuration again; an unreadable one leaves the last good one in force. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void readNow() {
    try {
      read();
      lastFault = "";
    } catch (RuntimeException e) {
      String fault = String.valueOf(e.getMessage());
      if (!fault.equals(lastFault)) {
        LOG.warnf(e, "the configuration cannot be read; the last one stays in force");
      }
      lastFault = fault;
    }
  }

  /** Why the last reading failed; empty when it did not. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String fault() {
    return lastFault;
  }

  /** One after the other, not at an interval: a slow database is not asked twice at a time. */
  private void armRefresh() {
    timers().createSingleActionTimer(REFRESH_MS, new TimerConfig(REFRESH, false));
  }

  /** One at a time: of two readings the later one stays. */
  private synchronized void read() {
    exchange = reading().reader().read(em());
  }

  private Reading reading() {
    Reading made = reading;
    if (made == null) {
      throw new IllegalStateException("the configuration has not been started yet");
    }
    return made;
  }

  private EntityManager em() {
    EntityManager injected = em;
    if (injected == null) {
      throw new IllegalStateException("no entity manager was injected");
    }
    return injected;
  }

  private TimerService timers() {
    TimerService injected = timers;
    if (injected == null) {
      throw new IllegalStateException("no timer service was injected");
    }
    return injected;
  }
}
