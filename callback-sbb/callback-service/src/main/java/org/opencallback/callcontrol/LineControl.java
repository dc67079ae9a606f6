package org.opencallback.callcontrol;

import static org.opencallback.callcontrol.LineState.ASKING;
import static org.opencallback.callcontrol.LineState.CLOSED;
import static org.opencallback.callcontrol.LineState.PROVING;
import static org.opencallback.callcontrol.LineState.WAITING;

import java.util.List;
import org.opencallback.callcontrol.LineAction.Ask;
import org.opencallback.callcontrol.LineAction.Fail;
import org.opencallback.callcontrol.LineAction.Lengthen;
import org.opencallback.callcontrol.LineAction.Prove;
import org.opencallback.callcontrol.LineAction.Succeed;
import org.opencallback.callcontrol.LineAction.Withdraw;
import org.opencallback.callcontrol.LineEvent.Accepted;
import org.opencallback.callcontrol.LineEvent.Challenged;
import org.opencallback.callcontrol.LineEvent.Close;
import org.opencallback.callcontrol.LineEvent.Due;
import org.opencallback.callcontrol.LineEvent.NoAnswer;
import org.opencallback.callcontrol.LineEvent.NotSent;
import org.opencallback.callcontrol.LineEvent.Refused;
import org.opencallback.callcontrol.LineEvent.TooBrief;

/** A line of a trunk: ask, prove who we are if we are asked, wait, ask again. */
public final class LineControl {

  /** What people read when nothing came back. */
  static final String NO_RESPONSE = "no response";

  /** The whole of it. */
  public static final StateTable<LineState, LineEvent, LineCourse, LineAction> TABLE = table();

  private LineControl() {}

  private static StateTable<LineState, LineEvent, LineCourse, LineAction> table() {
    StateTable.Builder<LineState, LineEvent, LineCourse, LineAction> table =
        new StateTable.Builder<>();
    table.on(WAITING, Due.class, ASKING, LineControl::ask);
    for (LineState state : List.of(ASKING, PROVING)) {
      table
          .on(state, Accepted.class, WAITING, (line, e) -> List.of(new Succeed(e.granted())))
          .on(state, Challenged.class, PROVING, (line, e) -> List.of(new Prove()))
          .on(state, TooBrief.class, ASKING, LineControl::askForLonger)
          .on(state, Refused.class, WAITING, (line, e) -> List.of(new Fail(e.why())))
          .on(state, NotSent.class, WAITING, (line, e) -> List.of(new Fail(e.why())))
          .on(state, NoAnswer.class, WAITING, (line, e) -> List.of(new Fail(NO_RESPONSE)));
    }
    for (LineState state : List.of(WAITING, ASKING, PROVING)) {
      table.on(state, Close.class, CLOSED, LineControl::close);
    }
    // a response that comes after its time was up
    table
        .ignore(WAITING, Accepted.class)
        .ignore(WAITING, Challenged.class)
        .ignore(WAITING, TooBrief.class)
        .ignore(WAITING, Refused.class)
        .ignore(WAITING, NoAnswer.class);
    return table.build();
  }

  private static List<LineAction> ask(LineCourse line, LineEvent event) {
    return List.of(new Ask());
  }

  private static List<LineAction> askForLonger(LineCourse line, TooBrief event) {
    return List.of(new Lengthen(event.least()), new Ask());
  }

  private static List<LineAction> close(LineCourse line, LineEvent event) {
    return line.keptByPeer() ? List.of(new Withdraw()) : List.of();
  }
}
