package org.opencallback.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.jboss.logging.Logger;
import org.opencallback.admin.DirectoryCsv.Line;
import org.opencallback.console.Roles;
import org.opencallback.problem.RefusedException;

/** Imports the directory from text, line by line: a refused line leaves the others alone. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DirectoryImport {

  private static final Logger LOG = Logger.getLogger(DirectoryImport.class);

  @EJB DirectoryLine lines;

  /** What becomes of a line. */
  public enum Verdict {
    /** It changes or adds something. */
    CHANGED,
    /** Everything is so already. */
    SAME,
    /** It is not valid. */
    REFUSED
  }

  /**
   * A line with what becomes of it.
   *
   * @param number of the line
   * @param text what it changes, or why it is refused
   */
  public record Outcome(long number, Verdict verdict, String text) {}

  /**
   * Imports a text, or tries to.
   *
   * @param keep false to try only; each line is then tried by itself
   * @throws RefusedException if the text as a whole cannot be read
   */
  public List<Outcome> bring(String csv, boolean keep) {
    return DirectoryCsv.read(csv).stream().map(line -> bring(line, keep)).toList();
  }

  private Outcome bring(Line line, boolean keep) {
    try {
      List<String> changes = lines.bring(line, keep);
      Verdict verdict = changes.isEmpty() ? Verdict.SAME : Verdict.CHANGED;
      return new Outcome(line.number(), verdict, String.join(", ", changes));
    } catch (RefusedException e) {
      return new Outcome(line.number(), Verdict.REFUSED, e.getMessage());
    } catch (EJBException e) {
      LOG.debugf(e, "line %d of an import", line.number());
      return new Outcome(line.number(), Verdict.REFUSED, "it cannot be stored as it is");
    }
  }
}
