package org.opencallback.callcontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables as data, and the pictures of them in the documentation. */
class StateTableTest {

  private enum State {
    OFF,
    ON
  }

  private record Press() {}

  @Test
  void takesTheRowOfStateAndEvent() {
    StateTable<State, Object, String, String> table =
        new StateTable.Builder<State, Object, String, String>()
            .on(State.OFF, Press.class, State.ON, (call, event) -> List.of("light " + call))
            .build();
    assertThat(table.fire(State.OFF, new Press(), "a"))
        .contains(new StateTable.Step<>(State.ON, List.of("light a")));
    assertThat(table.fire(State.ON, new Press(), "a")).isEmpty();
  }

  @Test
  void refusesTwoRowsForTheSamePair() {
    var builder =
        new StateTable.Builder<State, Object, String, String>().ignore(State.OFF, Press.class);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.ignore(State.OFF, Press.class))
        .withMessageContaining("Press")
        .withMessageContaining("OFF");
  }

  /** docs/call-flows.md is not allowed to tell another story than the tables. */
  @Test
  void isDrawnInTheDocumentationAsItIs() throws IOException {
    String page = Files.readString(Path.of("../../docs/call-flows.md"));
    assertThat(page)
        .contains("```mermaid\n" + TriggerControl.TABLE.toMermaid() + "```")
        .contains("```mermaid\n" + CallControl.TABLE.toMermaid() + "```")
        .contains("```mermaid\n" + LineControl.TABLE.toMermaid() + "```")
        .contains("```mermaid\n" + LegControl.TABLE.toMermaid() + "```");
  }
}
