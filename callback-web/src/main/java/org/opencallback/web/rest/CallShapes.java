package org.opencallback.web.rest;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opencallback.admin.CallInProgress;
import org.opencallback.admin.DirectoryImport;
import org.opencallback.cdr.CallDetailRecord;
import org.opencallback.directory.MobilePhone;
import org.opencallback.job.SipTarget;
import org.opencallback.job.TrunkCall;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.trigger.TriggerPlan;
import org.opencallback.triggers.Simulation;
import org.opencallback.triggers.TriggerRefusal;
import org.opencallback.web.rest.Type.Kind;

/** What jobs, calls, records, refusals and simulations look like in JSON; they are only read. */
final class CallShapes {

  static final Shape<CallbackRequest> JOB =
      new Shape<>(
          "Job",
          List.of(
              Field.shown("id", Kind.NUMBER, CallbackRequest::getId),
              Field.shown("purpose", Kind.TEXT, CallbackRequest::getPurpose),
              Field.shown("status", Kind.TEXT, CallbackRequest::getStatus),
              Field.shown("reason", Kind.TEXT, CallbackRequest::getReason),
              Field.shown("caller", Kind.TEXT, CallbackRequest::getCaller),
              Field.shown("extension", Kind.TEXT, CallbackRequest::getExtensionNumber),
              Field.shown("attempt", Kind.NUMBER, CallbackRequest::getAttempt),
              Field.shown("createdAt", Kind.MOMENT, CallbackRequest::getCreatedAt),
              Field.shown("dueAt", Kind.MOMENT, CallbackRequest::getDueAt),
              Field.shown("startedAt", Kind.MOMENT, CallbackRequest::getStartedAt),
              Field.shown("answeredAt", Kind.MOMENT, CallbackRequest::getAnsweredAt),
              Field.shown("endedAt", Kind.MOMENT, CallbackRequest::getEndedAt),
              Field.shown("delay", Kind.SECONDS, CallbackRequest::getDelay),
              Field.shown("node", Kind.TEXT, CallbackRequest::getNode),
              Field.shown("triggerCallId", Kind.TEXT, CallbackRequest::getTriggerCallId),
              Field.shown("history", Kind.TEXT, CallbackRequest::getHistory)));

  static final Shape<CallInProgress> CALL =
      new Shape<>(
          "CallInProgress",
          List.of(
              Field.shown("job", Kind.NUMBER, call -> call.job().getId()),
              Field.shown("status", Kind.TEXT, call -> call.job().getStatus()),
              Field.shown("phase", Kind.TEXT, CallInProgress::phase),
              Field.shown("caller", Kind.TEXT, call -> call.job().getCaller()),
              Field.shown("dialled", Kind.TEXT, CallInProgress::dialled),
              Field.shown("attempt", Kind.NUMBER, call -> call.job().getAttempt()),
              Field.shown("dueAt", Kind.MOMENT, call -> call.job().getDueAt()),
              Field.shown("answeredAt", Kind.MOMENT, call -> call.job().getAnsweredAt())));

  static final Shape<CallDetailRecord> RECORD =
      new Shape<>(
          "CallRecord",
          List.of(
              Field.shown("id", Kind.NUMBER, CallDetailRecord::getId),
              Field.shown("job", Kind.NUMBER, CallDetailRecord::getRequestId),
              Field.shown("attempt", Kind.NUMBER, CallDetailRecord::getAttempt),
              Field.shown("party", Kind.TEXT, CallDetailRecord::getParty),
              Field.shown("number", Kind.TEXT, CallDetailRecord::getNumber),
              Field.shown("presentedNumber", Kind.TEXT, CallDetailRecord::getPresentedNumber),
              Field.shown("extension", Kind.TEXT, CallDetailRecord::getExtensionNumber),
              Field.shown("trunk", Kind.TEXT, CallDetailRecord::getTrunkName),
              Field.shown("startedAt", Kind.MOMENT, CallDetailRecord::getStartedAt),
              Field.shown("answeredAt", Kind.MOMENT, CallDetailRecord::getAnsweredAt),
              Field.shown("endedAt", Kind.MOMENT, CallDetailRecord::getEndedAt),
              Field.shown("duration", Kind.SECONDS, CallDetailRecord::getDuration),
              Field.shown("cause", Kind.NUMBER, CallDetailRecord::getQ850Cause),
              Field.shown("sipStatus", Kind.NUMBER, CallDetailRecord::getSipStatus),
              Field.shown("cutBy", Kind.TEXT, CallDetailRecord::getCutBy),
              Field.shown("callId", Kind.TEXT, CallDetailRecord::getCallId),
              Field.shown("zone", Kind.TEXT, CallDetailRecord::getZone),
              Field.shown("place", Kind.TEXT, CallDetailRecord::getPlace),
              Field.shown("companyCost", Kind.DECIMAL, CallDetailRecord::getCompanyCost),
              Field.shown("mobileCost", Kind.DECIMAL, CallDetailRecord::getMobileCost),
              Field.shown("directCost", Kind.DECIMAL, CallDetailRecord::getDirectCost)));

  static final Shape<TriggerRefusal> REFUSAL =
      new Shape<>(
          "Refusal",
          List.of(
              Field.shown("id", Kind.NUMBER, TriggerRefusal::getId),
              Field.shown("refusedAt", Kind.MOMENT, TriggerRefusal::getRefusedAt),
              Field.shown("caller", Kind.TEXT, TriggerRefusal::getCaller),
              Field.shown("called", Kind.TEXT, TriggerRefusal::getCalled),
              Field.shown("trunk", Kind.TEXT, TriggerRefusal::getTrunkName),
              Field.shown("peer", Kind.TEXT, TriggerRefusal::getPeer),
              Field.shown("reason", Kind.TEXT, TriggerRefusal::getReason),
              Field.shown("rules", Kind.TEXT, TriggerRefusal::getRules),
              Field.shown("callId", Kind.TEXT, TriggerRefusal::getCallId)));

  static final Shape<TrunkCall> WAY =
      new Shape<>(
          "Way",
          List.of(
              Field.shown("trunk", Kind.TEXT, TrunkCall::trunkName),
              Field.shown("peer", Kind.TEXT, CallShapes::peer),
              Field.shown("calledNumber", Kind.TEXT, TrunkCall::calledNumber),
              Field.shown("presentedNumber", Kind.TEXT, TrunkCall::presentedNumber)));

  private static String peer(TrunkCall way) {
    SipTarget target = way.target();
    return target.hostPort() + "/" + target.transport();
  }

  static final Shape<Simulation> SIMULATION =
      new Shape<>(
          "Simulation",
          List.of(
              Field.shown("accepted", Kind.FLAG, Simulation::isAccepted),
              Field.shown("reason", Kind.TEXT, outcome -> outcome.reason().orElse(null)),
              Field.shown("rules", Kind.TEXT, Simulation::rules),
              Field.shown(
                  "ringTime", Kind.SECONDS, o -> o.plan().map(TriggerPlan::ringTime).orElse(null)),
              Field.shown(
                  "delay", Kind.SECONDS, o -> o.plan().map(TriggerPlan::delay).orElse(null)),
              Field.shown(
                  "trunks",
                  Kind.TEXTS,
                  outcome -> outcome.ways().stream().map(TrunkCall::trunkName).toList()),
              Field.rows("ways", WAY, Simulation::ways)));

  /** A callback that was asked for. */
  record Promise(long job) {}

  static final Shape<Promise> PROMISE =
      new Shape<>("Promise", List.of(Field.shown("job", Kind.NUMBER, Promise::job)));

  /** Whether a mobile's number is verified, and the last call for that. */
  record Verification(MobilePhone mobile, Optional<CallbackRequest> last) {

    Object of(Function<CallbackRequest, Object> property) {
      return last.map(property).orElse(null);
    }
  }

  static final Shape<Verification> VERIFICATION =
      new Shape<>(
          "Verification",
          List.of(
              Field.shown("verifiedAt", Kind.MOMENT, v -> v.mobile().getVerifiedAt()),
              Field.shown("job", Kind.NUMBER, v -> v.of(CallbackRequest::getId)),
              Field.shown("status", Kind.TEXT, v -> v.of(CallbackRequest::getStatus)),
              Field.shown("reason", Kind.TEXT, v -> v.of(CallbackRequest::getReason)),
              Field.shown("endedAt", Kind.MOMENT, v -> v.of(CallbackRequest::getEndedAt))));

  static final Shape<DirectoryImport.Outcome> IMPORTED =
      new Shape<>(
          "ImportedLine",
          List.of(
              Field.shown("line", Kind.NUMBER, DirectoryImport.Outcome::number),
              Field.shown("verdict", Kind.TEXT, DirectoryImport.Outcome::verdict),
              Field.shown("text", Kind.TEXT, DirectoryImport.Outcome::text)));

  private CallShapes() {}
}
