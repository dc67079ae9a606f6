package org.opencallback.triggers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.opencallback.admission.Verdict;
import org.opencallback.audit.AuditAction;
import org.opencallback.audit.AuditBook;
import org.opencallback.configuration.AccessPoint;
import org.opencallback.configuration.ConfigurationBean;
import org.opencallback.configuration.Exchange;
import org.opencallback.console.Roles;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.CallbackJobs;
import org.opencallback.job.TrunkCall;
import org.opencallback.numbering.E164;
import org.opencallback.problem.RefusedException;
import org.opencallback.trigger.CallerIdentity;
import org.opencallback.trigger.SignallingPeer;
import org.opencallback.trigger.TriggerCall;
import org.opencallback.trigger.TriggerDecision;
import org.opencallback.trigger.TriggerPlan;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;

/**
 * Says what would become of a trigger call, by the very decision that real calls get; and makes a
 * callback that was asked for without a call.
 */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.AUDITOR})
public class SimulatorBean {

  @PersistenceContext(unitName = "callback")
  EntityManager em;

  @EJB ConfigurationBean configuration;

  @EJB CallbackJobs jobs;

  /**
   * A call that somebody imagines.
   *
   * @param trunkId where it comes in
   * @param caller the caller's number as the trunk writes it; empty when withheld
   * @param called the number that is called, as the trunk writes it
   * @param diverted whether it was forwarded to us
   */
  public record Imagined(long trunkId, String caller, String called, boolean diverted) {}

  /**
   * Decides on an imagined call, as if the node had time for it. Nothing is promised and nothing
   * recorded.
   *
   * @param at when it is made
   * @throws RefusedException if the trunk does not exist or has no peer
   */
  public Simulation simulate(Imagined call, Instant at) {
    Exchange exchange = configuration.current();
    List<TriggerRefusal> refusals = new ArrayList<>();
    TriggerDecision decision =
        new TriggerDesk(em, refusals::add).decide(imagined(call), exchange, at, false);
    String rules =
        refusals.stream()
            .map(TriggerRefusal::getRules)
            .findFirst()
            .orElseGet(() -> new Verdict(Optional.empty(), "").explanation());
    List<TrunkCall> ways =
        decision instanceof TriggerDecision.Accepted accepted
            ? ways(accepted.plan(), exchange)
            : List.of();
    return new Simulation(decision, rules, ways);
  }

  /**
   * Calls a registered mobile back now, as if it had called an access number; admission decides.
   * Who asked for it is written down before the call is placed.
   *
   * @return the job
   * @throws RefusedException if the mobile would not be called back, with the reason
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.OPERATOR})
  public long callNow(Imagined call, Instant now) {
    TriggerPlan plan =
        simulate(call, now)
            .plan()
            .orElseThrow(
                () ->
                    new RefusedException(
                        "caller",
                        "%s is not called back: %s"
                            .formatted(
                                call.caller(),
                                simulate(call, now).reason().map(Enum::name).orElse(""))));
    long job = jobs.promise(plan);
    new AuditBook(em, Clock.fixed(now, ZoneOffset.UTC))
        .done(
            AuditAction.CALLED,
            MobilePhone.class.getSimpleName(),
            "number = %s\njob = %d".formatted(plan.caller(), job));
    em.flush();
    jobs.triggerCleared(job, now.minus(plan.delay()));
    return job;
  }

  private TriggerCall imagined(Imagined call) {
    Trunk trunk = em.find(Trunk.class, call.trunkId());
    if (trunk == null || trunk.getPeers().isEmpty()) {
      throw new RefusedException("trunk", "a trunk with a peer is needed");
    }
    TrunkPeer peer = trunk.getPeers().get(0);
    String caller = call.caller().isBlank() ? null : call.caller().strip();
    return new TriggerCall(
        "simulated-" + UUID.randomUUID(),
        new SignallingPeer(
            address(peer.getHost()),
            peer.getPort(),
            peer.getTransport(),
            List.of(peer.getHost().toLowerCase(Locale.ROOT))),
        List.of(call.called().strip()),
        new CallerIdentity(null, caller, caller == null),
        call.diverted());
  }

  /** Signalling comes from addresses; a name that nobody knows is no address. */
  private static String address(String host) {
    try {
      return InetAddress.getByName(host).getHostAddress();
    } catch (UnknownHostException e) {
      return host;
    }
  }

  private List<TrunkCall> ways(TriggerPlan plan, Exchange exchange) {
    MobilePhone mobile = em.find(MobilePhone.class, plan.mobilePhoneId());
    E164 presented =
        exchange
            .accessNumber(plan.accessNumberId())
            .map(AccessPoint::presented)
            .orElse(exchange.companyNumber());
    return exchange.waysTo(new E164(mobile.numberToCall()), presented);
  }
}
