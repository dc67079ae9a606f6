package org.opencallback.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencallback.admin.JobActions;
import org.opencallback.admin.Jobs;
import org.opencallback.admin.PageRequest;
import org.opencallback.job.CallbackStatus;
import org.opencallback.jobs.CallbackRequest;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Access;
import org.opencallback.web.ForbiddenException;

@SuppressWarnings("UnnecessaryAssignment") // no framework injects here: the test does
class JobsPageTest {

  private final List<String> asked = new ArrayList<>();
  private final Heard heard = new Heard();
  private final JobsPage page = new JobsPage();

  private final class FakeJobs extends Jobs {
    @Override
    public List<CallbackRequest> page(Filter filter, PageRequest request) {
      asked.add("page %d of %s".formatted(request.offset(), filter.status()));
      return List.of();
    }

    @Override
    public long shown(Filter filter) {
      return filter.status() == CallbackStatus.FAILED ? 7 : 70;
    }
  }

  private final class FakeActions extends JobActions {
    @Override
    public void cancel(long id) {
      asked.add("cancel " + id);
    }

    @Override
    public void retry(long id) {
      asked.add("retry " + id);
    }

    @Override
    public void hangUp(long id) {
      asked.add("hang up " + id);
    }

    @Override
    public void runNow(long id) {
      throw new RefusedException("", "job 1 does not wait to be called back: it is COMPLETED");
    }
  }

  @BeforeEach
  void openTheList() {
    page.jobs = new FakeJobs();
    page.actions = new FakeActions();
    page.notices = heard;
    page.access = new Somebody(Access.OPERATOR);
    page.open();
  }

  @Test
  void showsAllJobs() {
    page.getRows().load(20, 20, Map.of(), Map.of());
    assertThat(asked).containsExactly("page 20 of null");
    assertThat(page.getRows().count(Map.of())).isEqualTo(70);
  }

  @Test
  void showsTheJobsInOneState() {
    page.setStatus(CallbackStatus.FAILED);
    page.getRows().load(0, 20, Map.of(), Map.of());
    assertThat(asked).containsExactly("page 0 of FAILED");
    assertThat(page.getRows().count(Map.of())).isEqualTo(7);
  }

  @Test
  void letsOperatorsCallJobsOff() {
    page.cancel(4711);
    assertThat(asked).containsExactly("cancel 4711");
    assertThat(heard.told).containsExactly("done job.cancelled [4711]");
  }

  @Test
  void letsOperatorsTryAgainAndHangUp() {
    page.retry(4711);
    page.hangUp(4712);
    assertThat(asked).containsExactly("retry 4711", "hang up 4712");
    assertThat(heard.told).containsExactly("done job.due [4711]", "done job.released [4712]");
  }

  @Test
  void saysWhyAJobCannotRunNow() {
    page.runNow(1);
    assertThat(heard.told)
        .containsExactly("refused [job 1 does not wait to be called back: it is COMPLETED]");
  }

  @Test
  void letsAuditorsOnlyLook() {
    page.access = new Somebody(Access.AUDITOR);
    assertThatThrownBy(() -> page.cancel(1)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> page.runNow(1)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> page.retry(1)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> page.hangUp(1)).isInstanceOf(ForbiddenException.class);
    assertThat(asked).isEmpty();
  }
}
