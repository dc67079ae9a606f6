package org.opencallback.slee.testing;

import java.nio.file.Path;

/**
 * A deployable unit that measures the SLEE it is installed in: its SBB fires an event to itself
 * again and again, one transaction with a changed CMP field for each, and traces the rate.
 *
 * <p>{@code main} writes it to a directory, from where it is copied into a running server's {@code
 * deployable-units}; the rates are in that server's log.
 */
public final class RateUnit {

  /** The service's name; its vendor is {@code example}, its version {@code 1.0}. */
  public static final String SERVICE = "Rate";

  private static final String SBB =
      """
        public abstract int getCount();
        public abstract void setCount(int value);
        public abstract int getRound();
        public abstract void setRound(int value);
        public abstract long getSince();
        public abstract void setSince(long value);
        public abstract void fireTick(
            example.event.Tick tick, ActivityContextInterface aci, Address address);

        public void onStarted(
            javax.slee.serviceactivity.ServiceStartedEvent event, ActivityContextInterface aci)
            throws javax.naming.NamingException {
          aci.detach(me.getSbbLocalObject());
          var naming = new javax.naming.InitialContext();
          var factory = (javax.slee.nullactivity.NullActivityFactory)
              naming.lookup(javax.slee.nullactivity.NullActivityFactory.JNDI_NAME);
          var contexts = (javax.slee.nullactivity.NullActivityContextInterfaceFactory)
              naming.lookup(
                  javax.slee.nullactivity.NullActivityContextInterfaceFactory.JNDI_NAME);
          ActivityContextInterface own =
              contexts.getActivityContextInterface(factory.createNullActivity());
          own.attach(me.getSbbLocalObject());
          setSince(System.nanoTime());
          fireTick(new example.event.Tick("tick"), own, null);
        }

        public void onTick(example.event.Tick tick, ActivityContextInterface aci) {
          setCount(getCount() + 1);
          if (getCount() %% %1$d == 0) {
            double seconds = (System.nanoTime() - getSince()) / 1e9;
            me.getTracer("rate").info(String.format("%%,.0f events/s", %1$d / seconds));
            note("round " + getRound());
            setRound(getRound() + 1);
            setSince(System.nanoTime());
          }
          if (getRound() < %2$d) {
            fireTick(tick, aci, null);
          } else {
            aci.detach(me.getSbbLocalObject());
          }
        }
      """;

  private RateUnit() {}

  /** The unit with rounds of so many events. */
  public static SmallUnit of(int events, int rounds, boolean withJournal) {
    String cmp = "<cmp-field><cmp-field-name>%s</cmp-field-name></cmp-field>";
    String body = SBB.formatted(events, rounds);
    if (!withJournal) { // a server does not have the journal of the tests
      body = body.replace("note(\"round \" + getRound());", "");
    }
    return new SmallUnit()
        .withJournal(withJournal)
        .event("Tick")
        .sbb(
            "Rate",
            body,
            cmp.formatted("count") + cmp.formatted("round") + cmp.formatted("since"),
            SmallUnit.received("Tick", "").replace("\"Receive\"", "\"FireAndReceive\"")
                + SmallUnit.initial("Started")
                    .replace(
                        SmallUnit.id("event-type", "Started"),
                        "<event-type-name>javax.slee.serviceactivity.ServiceStartedEvent"
                            + "</event-type-name><event-type-vendor>javax.slee</event-type-vendor>"
                            + "<event-type-version>1.1</event-type-version>"))
        .service(SERVICE, "Rate", 0);
  }

  /** Writes {@code rate.jar}: 12 rounds of 200,000 events. */
  public static void main(String[] arguments) throws Exception {
    System.out.println(of(200_000, 12, false).write(Path.of(arguments[0]), "rate.jar"));
  }
}
