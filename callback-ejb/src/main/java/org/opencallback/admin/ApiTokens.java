package org.opencallback.admin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.opencallback.audit.Author;
import org.opencallback.console.ApiToken;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException;
import org.opencallback.problem.RefusedException.Problem;

/** The tokens of programs that use the REST API. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class ApiTokens extends RowBook<ApiToken> {

  /** Bits that nobody guesses. */
  private static final int TOKEN_OCTETS = 32;

  private static final Listing<ApiToken> LISTING =
      new Listing<>(
          ApiToken.class,
          List.of(),
          List.of("name", "createdBy"),
          List.of("name", "createdBy", "createdAt", "expiresAt"),
          "r.name");

  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * A token that has just been made.
   *
   * @param id of its row
   * @param token which is told only here
   */
  public record Issued(long id, String token) {}

  Clock clock = Clock.systemUTC();

  @Override
  Listing<ApiToken> listing() {
    return LISTING;
  }

  /**
   * Makes a token.
   *
   * @throws RefusedException if its row is not valid
   */
  public Issued issue(ApiToken row) {
    byte[] octets = new byte[TOKEN_OCTETS];
    RANDOM.nextBytes(octets);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    row.issue(token, Author.current().name(), clock.instant());
    return new Issued(save(row).getId(), token);
  }

  /** The row of a token that is presented and has not expired. */
  @PermitAll
  public Optional<ApiToken> presented(String token) {
    return em
        .createQuery("select t from ApiToken t where t.tokenHash = ?1", ApiToken.class)
        .setParameter(1, ApiToken.hash(token))
        .getResultList()
        .stream()
        .filter(row -> !row.isExpired(clock.instant()))
        .findFirst();
  }

  @Override
  void check(ApiToken row, List<Problem> problems) {
    boolean doubled =
        em
            .createQuery("select t from ApiToken t where t.name = ?1", ApiToken.class)
            .setParameter(1, row.getName())
            .getResultList()
            .stream()
            .anyMatch(other -> !other.getId().equals(row.getId()));
    if (doubled) {
      problems.add(new Problem("name", "a token named %s exists already".formatted(row.getName())));
    }
  }
}
