package org.opencallback.admin;

import java.util.List;
import java.util.Optional;
import org.opencallback.numbering.RewriteRule;
import org.opencallback.numbering.TrunkNumbers;
import org.opencallback.problem.RefusedException.Problem;
import org.opencallback.trigger.HostPort;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;
import org.opencallback.trunk.TrunkSignalling;

/** What can be wrong with a trunk although each of its fields has its form. */
final class TrunkChecks {

  private TrunkChecks() {}

  static void peers(Trunk row, List<Problem> problems) {
    for (int i = 0; i < row.getPeers().size(); i++) {
      String host = row.getPeers().get(i).getHost();
      if (!HostPort.isHost(host)) {
        problems.add(
            new Problem(
                "peers[%d].host".formatted(i),
                "a peer's host is a name or an IP address without port, '%s' is not"
                    .formatted(host)));
      }
    }
    if (row.getPeers().stream().map(TrunkPeer::toString).distinct().count()
        < row.getPeers().size()) {
      problems.add(new Problem("peers", "a peer is given twice in " + row.getPeers()));
    }
  }

  static void signalling(TrunkSignalling row, List<Problem> problems) {
    boolean secret = row.hasSecret() || row.getSecret() != null;
    if (row.getAuthUser() == null && row.getSecret() != null) {
      problems.add(
          new Problem("signalling.authUser", "a user is needed that the secret belongs to"));
    }
    if (row.getAuthUser() != null && !secret) {
      problems.add(
          new Problem(
              "signalling.secret",
              "a secret is needed for user '%s'".formatted(row.getAuthUser())));
    }
    if (row.getAuthUser() == null && row.isRegistration()) {
      problems.add(
          new Problem(
              "signalling.authUser", "a user is needed to register, such as the carrier's login"));
    }
    if (row.getRegistrar() != null && HostPort.of(row.getRegistrar(), 1).isEmpty()) {
      problems.add(
          new Problem(
              "signalling.registrar",
              ("a registrar is a name or an IP address, with a port from 1 to 65535 such as"
                      + " [2001:db8::1]:5060, '%s' is not")
                  .formatted(row.getRegistrar())));
    }
  }

  static void numbers(Trunk row, List<Problem> problems) {
    List<RewriteRule> out =
        row.getRewritesOut().stream().map(RewriteRule::of).flatMap(Optional::stream).toList();
    for (RewriteRule rule : TrunkNumbers.beforePlus(out, row.getNumbersOut())) {
      problems.add(
          new Problem(
              "rewritesOut",
              ("'%s' would put %s before the plus sign: expected a prefix to replace, such as +48>%s,"
                      + " or another format of outgoing numbers than E164_PLUS")
                  .formatted(rule, rule.replacement(), rule.replacement())));
    }
    List<RewriteRule> in =
        row.getRewritesIn().stream().map(RewriteRule::of).flatMap(Optional::stream).toList();
    for (RewriteRule rule : TrunkNumbers.beforePlus(in, row.getNumbersIn())) {
      problems.add(
          new Problem(
              "rewritesIn",
              ("'%s' would put %s before the plus sign: expected a prefix to replace, such as 0>%s,"
                      + " or another format of incoming numbers than E164_PLUS")
                  .formatted(rule, rule.replacement(), rule.replacement())));
    }
    if (row.getOwnedNumbers().stream().distinct().count() < row.getOwnedNumbers().size()) {
      problems.add(
          new Problem("ownedNumbers", "a number is given twice in " + row.getOwnedNumbers()));
    }
  }
}
