package org.opencallback.licence.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencallback.licence.Licence;
import org.opencallback.licence.LicenceException;
import org.opencallback.licence.LicenceReader;
import org.opencallback.licence.LicenceTerms;
import org.opencallback.licence.tool.LicenceIssue.Validity;

/** The vendor's command line. */
public final class LicenceTool {

  private static final String USAGE =
      """
      usage: java -jar licence-tool.jar
        keygen  --directory DIR
                makes vendor.key (keep it secret) and vendor.pub (goes into the build)
        issue   --key vendor.key --holder NAME --numbers N [--from DAY] [--until DAY]
                prints a licence
        inspect --key vendor.pub --licence FILE
                says what a licence allows today; exit code 1 when it allows nothing
      """;

  private static final int OK = 0;
  private static final int NOT_VALID = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream err;
  private final Clock clock;

  LicenceTool(PrintStream out, PrintStream err, Clock clock) {
    this.out = out;
    this.err = err;
    this.clock = clock;
  }

  /** Runs a command; exit code 0 done, 1 not a valid licence, 2 misused. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(new LicenceTool(out, err, Clock.systemUTC()).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    if (arguments.isEmpty()) {
      err.print(USAGE);
      return MISUSED;
    }
    List<String> rest = arguments.subList(1, arguments.size());
    try {
      return switch (arguments.get(0)) {
        case "keygen" -> keygen(Options.of(rest, List.of("directory")));
        case "issue" ->
            issue(Options.of(rest, List.of("key", "holder", "numbers", "from", "until")));
        case "inspect" -> inspect(Options.of(rest, List.of("key", "licence")));
        default -> throw new UsageException("unknown command '%s'".formatted(arguments.get(0)));
      };
    } catch (UsageException | IllegalArgumentException | IllegalStateException e) {
      err.println(e.getMessage());
      err.print(USAGE);
    } catch (NoSuchFileException e) {
      err.println("there is no file " + e.getFile());
    } catch (IOException | GeneralSecurityException e) {
      err.println(e);
    }
    return MISUSED;
  }

  private int keygen(Options options) throws UsageException, IOException, GeneralSecurityException {
    Path directory = Path.of(options.text("directory"));
    VendorKeys.make(directory);
    out.println(directory.resolve(VendorKeys.PRIVATE) + " signs licences: keep it secret");
    out.println(
        directory.resolve(VendorKeys.PUBLIC)
            + " replaces callback-ejb/src/main/resources/org/opencallback/licence/vendor.pub");
    return OK;
  }

  private int issue(Options options) throws UsageException, IOException, GeneralSecurityException {
    Validity validity = new Validity(options.date("from"), options.date("until"));
    if (validity.until().isPresent()) {
      LocalDate first = validity.from().orElse(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
      if (validity.until().get().isBefore(first)) {
        throw new UsageException(
            "--until %s is before the first day %s".formatted(validity.until().get(), first));
      }
    }
    LicenceIssue licence =
        new LicenceIssue(
            options.text("holder"),
            options.number("numbers"),
            validity,
            clock.instant().truncatedTo(ChronoUnit.SECONDS));
    out.println(licence.signed(VendorKeys.read(Path.of(options.text("key")))));
    return OK;
  }

  private int inspect(Options options) throws UsageException, IOException {
    LicenceReader reader = LicenceReader.of(Files.readString(Path.of(options.text("key"))));
    String jws = Files.readString(Path.of(options.text("licence")));
    try {
      LicenceTerms terms = reader.open(jws);
      out.printf("holder      %s%n", terms.holder());
      out.printf("numbers     %d%n", terms.numbers());
      out.printf("issued at   %s%n", orDash(terms.issuedAt()));
      out.printf("valid from  %s%n", orDash(terms.validFrom()));
      out.printf("valid until %s%n", orDash(terms.validUntil()));
    } catch (LicenceException e) {
      out.println(e.getMessage());
      return NOT_VALID;
    }
    Licence today = reader.read(jws, LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    out.println(today.demo() ? today.reason() : "valid today");
    return today.demo() ? NOT_VALID : OK;
  }

  private static Object orDash(@Nullable Object value) {
    return value == null ? "-" : value;
  }
}
