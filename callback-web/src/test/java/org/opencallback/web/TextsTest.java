package org.opencallback.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencallback.admin.DirectoryImport;
import org.opencallback.admission.Rule;
import org.opencallback.audit.AuditAction;
import org.opencallback.cdr.CdrParty;
import org.opencallback.console.ApiToken;
import org.opencallback.console.ConsoleUser;
import org.opencallback.console.Scope;
import org.opencallback.directory.AccessNumber;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.directory.StrangerPolicy;
import org.opencallback.job.AcceptMode;
import org.opencallback.job.CallPhase;
import org.opencallback.job.CallbackStatus;
import org.opencallback.job.CutReason;
import org.opencallback.job.EndReason;
import org.opencallback.job.JobPurpose;
import org.opencallback.job.LinkState;
import org.opencallback.job.TrunkKind;
import org.opencallback.job.TrunkLine;
import org.opencallback.limit.CallbackLimit;
import org.opencallback.limit.LimitMeasure;
import org.opencallback.limit.LimitScope;
import org.opencallback.numbering.CallLevel;
import org.opencallback.numbering.NumberFormat;
import org.opencallback.numbering.NumberStep;
import org.opencallback.settings.Settings;
import org.opencallback.subscription.OutboxEvent;
import org.opencallback.subscription.ReceiverSettings;
import org.opencallback.tariff.PriceKind;
import org.opencallback.tariff.Savings.Advice;
import org.opencallback.tariffs.BookSettings;
import org.opencallback.tariffs.Stay;
import org.opencallback.tariffs.Tariff;
import org.opencallback.tariffs.TariffZone;
import org.opencallback.trigger.RefusalReason;
import org.opencallback.trunk.Route;
import org.opencallback.trunk.Trunk;
import org.opencallback.trunk.TrunkPeer;
import org.opencallback.trunk.TrunkSignalling;

class TextsTest {

  private static final Path PAGES = Path.of("src/main/webapp");

  private static final Pattern KEY_IN_PAGE =
      Pattern.compile("text\\['([^']+)'\\](?!\\.)|words\\.of2?\\('([^']+)'");
  private static final Pattern KEY_IN_ENTRY = Pattern.compile("<cb:entry [^>]*key=\"([^\"]+)\"");
  private static final Pattern KEY_IN_CODE =
      Pattern.compile(
          "(?:done|wrong|error|Step|Tile)\\((?:faces, |\"[a-zA-Z]+\","
              + " )?\"([a-zA-Z]+(?:\\.[a-zA-Z]+)+)\"");
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  /** What administrators change, and the audit names. */
  private static final List<Class<?>> ROWS =
      List.of(
          ReceiverSettings.class,
          Extension.class,
          MobilePhone.class,
          AccessNumber.class,
          ClassOfService.class,
          Trunk.class,
          TrunkPeer.class,
          TrunkSignalling.class,
          Route.class,
          Settings.class,
          BookSettings.class,
          CallbackLimit.class,
          Stay.class,
          Tariff.class,
          TariffZone.class,
          ApiToken.class,
          ConsoleUser.class);

  /** Names of things that are called the same in every language. */
  private static final Set<String> NAMES = Set.of("Polski", "English");

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(keys("pl")).isEqualTo(keys("en"));
  }

  @Test
  void noTextIsEmptyAndBothLanguagesPutInTheSameValues() {
    ResourceBundle english = bundle("en");
    ResourceBundle polish = bundle("pl");
    assertThat(keys("en"))
        .allSatisfy(
            key -> {
              assertThat(english.getString(key)).isNotBlank();
              assertThat(polish.getString(key)).isNotBlank();
              if (!key.startsWith("jakarta.")) {
                assertThat(places(polish.getString(key))).isEqualTo(places(english.getString(key)));
              }
            });
  }

  @Test
  void everyKeyOfAPageIsThere() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path page : files(PAGES, ".xhtml")) {
      used.addAll(found(KEY_IN_PAGE, Files.readString(page)));
      used.addAll(found(KEY_IN_ENTRY, Files.readString(page)));
    }
    assertThat(used).hasSizeGreaterThan(200);
    assertThat(keys("en")).containsAll(used);
  }

  @Test
  void everyKeyOfTheCodeIsThere() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path source : files(Path.of("src/main/java"), ".java")) {
      used.addAll(found(KEY_IN_CODE, Files.readString(source)));
    }
    assertThat(used).contains("done.saved", "convert.seconds", "setup.trunk", "menu.trunks");
    assertThat(keys("en")).containsAll(used);
  }

  @Test
  void everyConstantHasAName() {
    Set<String> names = new TreeSet<>();
    for (Enum<?>[] constants :
        List.<Enum<?>[]>of(
            OutboxEvent.values(),
            CutReason.values(),
            JobPurpose.values(),
            LinkState.values(),
            TrunkLine.Purpose.values(),
            CallbackStatus.values(),
            CallPhase.values(),
            EndReason.values(),
            RefusalReason.values(),
            Rule.values(),
            CdrParty.values(),
            TrunkKind.values(),
            LimitScope.values(),
            LimitMeasure.values(),
            DayOfWeek.values(),
            AcceptMode.values(),
            NumberFormat.values(),
            NumberStep.Kind.values(),
            CallLevel.values(),
            StrangerPolicy.values(),
            PriceKind.values(),
            AuditAction.values(),
            Advice.values(),
            Scope.values(),
            DirectoryImport.Verdict.values())) {
      for (Enum<?> constant : constants) {
        names.add(Words.key(constant));
      }
    }
    Access.ROLES.forEach(role -> names.add("Role." + role));
    ROWS.stream()
        .filter(row -> row.isAnnotationPresent(Entity.class))
        .filter(row -> !row.equals(TrunkPeer.class))
        .forEach(row -> names.add("RowType." + row.getSimpleName()));
    assertThat(keys("en")).containsAll(names);
  }

  @Test
  void noPageSaysSomethingInOneLanguageOnly() throws IOException {
    List<String> spoken = new ArrayList<>();
    for (Path page : files(PAGES, ".xhtml")) {
      for (String said : PageText.in(Files.readString(page))) {
        if (!NAMES.contains(said)) {
          spoken.add(page.getFileName() + ": " + said);
        }
      }
    }
    assertThat(spoken).isEmpty();
  }

  @Test
  void theCheckForSpokenTextHearsText() {
    assertThat(PageText.in("<p title=\"Hello\">#{text['a']} there</p><b>#{x}: 1</b>"))
        .containsExactlyInAnyOrder("Hello", "there");
  }

  // A message of a constraint that the catalogue does not know would be shown in English only.
  @Test
  void everyConstraintOfTheDirectoryIsSaidInPolish() throws ReflectiveOperationException {
    List<String> messages = new ArrayList<>();
    for (Class<?> type : ROWS) {
      for (Field field : type.getDeclaredFields()) {
        addMessages(field, messages);
        addMessages(field.getAnnotatedType(), messages);
      }
      for (Method method : type.getDeclaredMethods()) {
        addMessages(method, messages);
      }
    }
    assertThat(messages).hasSizeGreaterThan(60);
    Catalogue polish = Catalogue.of(Locale.forLanguageTag("pl"));
    assertThat(messages)
        .allSatisfy(message -> assertThat(polish.problem(message)).isNotEqualTo(message));
  }

  private static void addMessages(AnnotatedType type, List<String> messages)
      throws ReflectiveOperationException {
    addMessages((AnnotatedElement) type, messages);
    if (type instanceof AnnotatedParameterizedType list) {
      for (AnnotatedType element : list.getAnnotatedActualTypeArguments()) {
        addMessages(element, messages);
      }
    }
  }

  private static void addMessages(AnnotatedElement element, List<String> messages)
      throws IllegalAccessException, InvocationTargetException, NoSuchMethodException {
    for (Annotation annotation : element.getAnnotations()) {
      if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
        String template =
            (String) annotation.annotationType().getMethod("message").invoke(annotation);
        messages.add(template.replace("${validatedValue}", "abc"));
      }
    }
  }

  private static List<Path> files(Path directory, String ending) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(path -> path.toString().endsWith(ending)).toList();
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null && !matcher.group(group).endsWith(".")) {
          found.add(matcher.group(group));
        }
      }
    }
    return found;
  }

  private static Set<String> places(String text) {
    Set<String> places = new TreeSet<>();
    Matcher matcher = PLACE.matcher(text);
    while (matcher.find()) {
      places.add(matcher.group());
    }
    return places;
  }

  private static Set<String> keys(String language) {
    Set<String> keys = new TreeSet<>();
    Enumeration<String> all = bundle(language).getKeys();
    while (all.hasMoreElements()) {
      keys.add(all.nextElement());
    }
    return keys;
  }

  private static ResourceBundle bundle(String language) {
    return ResourceBundle.getBundle(Catalogue.BUNDLE, Locale.forLanguageTag(language));
  }
}
