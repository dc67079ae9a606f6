package org.opencallback.licence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What is done with the installed licence; within the caller's transaction. */
public final class LicenceDesk {

  /** A clock may be corrected by so much without anybody asking. */
  static final Duration TOLERANCE = Duration.ofDays(1);

  private final LicenceReader reader;

  public LicenceDesk(LicenceReader reader) {
    this.reader = reader;
  }

  /** What the installed licence allows now; DEMO mode with the reason when there is none. */
  public Licence current(EntityManager em, Instant now) {
    LicenceFile file = em.find(LicenceFile.class, LicenceFile.ONLY);
    if (file == null) {
      return Licence.demo("no licence is installed");
    }
    try {
      LicenceTerms terms = reader.open(file.getJws());
      Instant seen = later(mark(em).getSeenAt(), later(file.getInstalledAt(), terms.issuedAt()));
      return isBehind(now, seen) ? setBack(now, seen) : terms.on(day(now));
    } catch (LicenceException e) {
      return Licence.demo(e.getMessage());
    }
  }

  /**
   * Installs a licence.
   *
   * <p>One that was issued later than all before also ends the consequences of a clock that was
   * wrong: otherwise a clock that was once far ahead would forbid every licence for years. An older
   * one does not, so that nobody can bring an expired licence back by installing it again.
   *
   * @param jws the signed text as the vendor issued it
   * @return what it allows; DEMO mode with the reason when it is not installed
   */
  public Licence install(EntityManager em, String jws, Instant now) {
    try {
      LicenceTerms terms = reader.open(jws);
      Licence licence = terms.on(day(now));
      if (licence.demo()) {
        return licence;
      }
      ClockMark mark = markOfOneWhoInstalls(em);
      Instant issued = terms.issuedAt();
      boolean fresh = issued != null && issued.isAfter(mark.getIssuedAt());
      Instant seen = fresh ? issued : later(mark.getSeenAt(), issued);
      if (isBehind(now, seen)) {
        return setBack(now, seen);
      }
      if (fresh) {
        mark.beginAgain(now, issued);
      } else {
        mark.see(now);
      }
      em.merge(mark);
      em.merge(new LicenceFile(jws.strip(), now));
      return licence;
    } catch (LicenceException e) {
      return Licence.demo(e.getMessage());
    }
  }

  /** Notes the time, so that a clock that is set back later is noticed. */
  public void noteTime(EntityManager em, Instant now) {
    ClockMark mark = mark(em);
    mark.see(now);
    em.merge(mark);
  }

  private static ClockMark mark(EntityManager em) {
    ClockMark mark = em.find(ClockMark.class, ClockMark.ONLY);
    return mark == null ? new ClockMark() : mark;
  }

  /** Two who install the first licence would both add its row: the second waits for the first. */
  private static ClockMark markOfOneWhoInstalls(EntityManager em) {
    em.find(ClockMark.class, ClockMark.ONLY, LockModeType.PESSIMISTIC_WRITE);
    return mark(em);
  }

  private static boolean isBehind(Instant now, Instant seen) {
    return now.plus(TOLERANCE).isBefore(seen);
  }

  private static Licence setBack(Instant now, Instant seen) {
    return Licence.demo(
        "the server's clock says %s, but %s has been seen: set the clock right"
            .formatted(seconds(now), seconds(seen)));
  }

  private static Instant seconds(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS);
  }

  private static Instant later(Instant one, Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }

  private static LocalDate day(Instant time) {
    return LocalDate.ofInstant(time, ZoneOffset.UTC);
  }
}
