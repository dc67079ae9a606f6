package org.opencallback.alerts;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.mail.Session;
import java.time.Clock;
import java.util.Locale;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.outbox.Courier;
import org.opencallback.outbox.DeliveryStoreBean;
import org.opencallback.subscription.Channel;
import org.opencallback.subscription.ReceiverSettings;

/** Mails what is in the outbox for people. */
@Singleton
@Startup
@DependsOn("ConfigurationBean")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailDeliveryBean {

  private final MailAccount account = MailAccount.ofEnvironment();

  @EJB DeliveryStoreBean store;
  @EJB ConfigurationBean configuration;

  @Resource(lookup = "java:jboss/mail/Callback")
  Session session;

  @Resource TimerService timers;

  private Courier courier;

  @PostConstruct
  void start() {
    courier = new Courier(Channel.MAIL, store, Clock.systemUTC());
    timers.createIntervalTimer(Courier.EVERY_MS, Courier.EVERY_MS, new TimerConfig("mail", false));
  }

  /** Mails what is due. */
  @Timeout
  public void deliver() {
    courier.deliver(this::receiver);
  }

  private AlertMail receiver() {
    ReceiverSettings settings = store.settings();
    return new AlertMail(
        session,
        account,
        settings.getMailTo(),
        Locale.forLanguageTag(settings.getMailLanguage()),
        configuration.current().books().zone());
  }
}
