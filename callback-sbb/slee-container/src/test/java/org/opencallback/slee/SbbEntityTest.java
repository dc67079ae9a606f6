package org.opencallback.slee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.slee.SbbLocalObject;
import org.junit.jupiter.api.Test;
import org.opencallback.slee.testing.Journal;
import org.opencallback.slee.testing.Ping;
import org.opencallback.slee.testing.Script;
import org.opencallback.slee.testing.ScriptLocalObject;
import org.opencallback.slee.testing.TestComponents;
import org.opencallback.slee.testing.TestHandle;

/** SBB entities as SBBs use them: state, children, local interfaces (JSR 240 §6). */
final class SbbEntityTest extends OneCall {

  @Override
  void install() throws Exception {
    slee.parentAndChild("A", "B");
    slee.components().addService("R", TestComponents.sbb("R").reentrant(true).build(), 0);
  }

  @Test
  void startsWithTheDefaultsOfTheTypes() throws Exception {
    run(
        (sbb, aci, context) ->
            Journal.add("s:" + sbb.getNumber() + sbb.getText() + sbb.getItems() + sbb.getFriend()));
    assertThat(Journal.entries("s:")).containsExactly("0nullnullnull");
  }

  @Test
  void keepsReferencesToEntitiesAndActivityContexts() throws Exception {
    run(
        (sbb, aci, context) -> {
          sbb.setFriend(sbb.self());
          sbb.setPlace(aci);
        });
    run(
        (sbb, aci, context) ->
            Journal.add(
                "s:" + sbb.getFriend().isIdentical(sbb.self()) + sbb.getPlace().equals(aci)));
    assertThat(Journal.entries("s:")).containsExactly("truetrue");
  }

  @Test
  void readsAReferenceToARemovedEntityAsNull() throws Exception {
    TestHandle other = slee.start("other");
    List<ScriptLocalObject> kept = new ArrayList<>();
    slee.ping(other, Ping.of((sbb, aci, context) -> kept.add(sbb.self())));
    run((sbb, aci, context) -> sbb.setFriend(kept.get(0)));
    run((sbb, aci, context) -> Journal.add("before:" + (sbb.getFriend() != null)));
    slee.end(other);
    run((sbb, aci, context) -> Journal.add("after:" + (sbb.getFriend() != null)));
    assertThat(Journal.entries()).contains("before:true", "after:false");
  }

  @Test
  void readsAReferenceToAnEndedActivityContextAsNull() throws Exception {
    TestHandle other = slee.start("other");
    List<javax.slee.ActivityContextInterface> kept = new ArrayList<>();
    slee.ping(other, Ping.of((sbb, aci, context) -> kept.add(aci)));
    run((sbb, aci, context) -> sbb.setPlace(kept.get(0)));
    slee.end(other);
    run((sbb, aci, context) -> Journal.add("place:" + sbb.getPlace()));
    assertThat(Journal.entries("place:")).containsExactly("null");
  }

  @Test
  void createsFindsAndRemovesChildren() throws Exception {
    run(
        (sbb, aci, context) -> {
          SbbLocalObject first = sbb.getChildren().create();
          SbbLocalObject second = sbb.getChildren().create();
          Journal.add(
              "size:%d %s %s"
                  .formatted(
                      sbb.getChildren().size(),
                      sbb.getChildren().contains(first),
                      sbb.getChildren().contains(sbb.self())));
          first.remove();
          Journal.add("size:" + sbb.getChildren().size());
          java.util.Iterator<?> iterator = sbb.getChildren().iterator();
          Journal.add("same:" + ((SbbLocalObject) iterator.next()).isIdentical(second));
          iterator.remove();
          Journal.add("size:" + sbb.getChildren().size() + sbb.getChildren().isEmpty());
        });
    assertThat(Journal.entries("size:")).containsExactly("2 true false", "1", "0true");
    assertThat(Journal.entries("same:")).containsExactly("true");
    assertThat(slee.entities()).isEqualTo(1);
  }

  @Test
  void refusesToAddToAChildRelation() throws Exception {
    run(
        (sbb, aci, context) -> {
          @SuppressWarnings("unchecked")
          java.util.Collection<Object> children = sbb.getChildren();
          try {
            children.add(sbb.self());
          } catch (UnsupportedOperationException e) {
            Journal.add("refused");
          }
        });
    assertThat(Journal.entries()).contains("refused");
  }

  @Test
  void callsAChildThroughItsLocalInterface() throws Exception {
    run(
        (sbb, aci, context) -> {
          ScriptLocalObject child = (ScriptLocalObject) sbb.getChildren().create();
          child.run(
              inside -> {
                inside.setNumber(41);
                return inside.name();
              });
          Journal.add("sum:" + child.add(child.getNumber(), 1L));
        });
    assertThat(Journal.entries("sum:")).containsExactly("42");
  }

  @Test
  void refusesToCallAnEntityThatWasRemoved() throws Exception {
    run(
        (sbb, aci, context) -> {
          ScriptLocalObject child = (ScriptLocalObject) sbb.getChildren().create();
          child.remove();
          try {
            child.getNumber();
          } catch (javax.slee.NoSuchObjectLocalException e) {
            Journal.add("gone, marked=" + sbb.context().getRollbackOnly());
          }
        });
    assertThat(Journal.entries()).contains("gone, marked=true");
  }

  @Test
  void refusesToCallBackIntoAnEntityThatIsNotReentrant() throws Exception {
    run(
        (sbb, aci, context) -> {
          try {
            sbb.self().getNumber();
          } catch (javax.slee.SLEEException e) {
            Journal.add("refused " + e.getMessage());
          }
        });
    assertThat(Journal.entries("refused ")).singleElement().asString().contains("reentrant");
  }

  @Test
  void callsBackIntoAnEntityThatIsReentrant() throws Exception {
    slee.activate("R");
    slee.ping(
        call,
        new Ping(
            "r",
            java.util.Map.of(
                "R",
                (sbb, aci, context) -> {
                  sbb.setNumber(3);
                  Journal.add("number:" + sbb.self().getNumber());
                })));
    assertThat(Journal.entries("number:")).containsExactly("3");
  }

  @Test
  void removesAnEntityThatRemovesItself() throws Exception {
    run(
        (sbb, aci, context) -> {
          sbb.self().remove();
          Journal.add("still running");
        });
    assertThat(slee.entities()).isZero();
    assertThat(slee.context(call).attachments()).isEmpty();
    run((sbb, aci, context) -> Journal.add("again " + sbb.getNumber()));
    assertThat(Journal.entries()).contains("still running", "again 0");
  }

  @Test
  void listsTheActivitiesOfAnEntity() throws Exception {
    run((sbb, aci, context) -> Journal.add("n:" + sbb.context().getActivities().length));
    assertThat(Journal.entries("n:")).containsExactly("1");
  }

  @Test
  void sharesAttributesByAliasOnly() throws Exception {
    slee.service("C", -1);
    Script write =
        (sbb, aci, context) -> {
          aci.setNote("mine");
          aci.setShared("ours");
          aci.setCount(7);
        };
    Script read =
        (sbb, aci, context) ->
            Journal.add("read:" + aci.getNote() + aci.getShared() + aci.getCount());
    slee.ping(call, new Ping("w", java.util.Map.of("A", write, "C", read)));
    slee.ping(call, new Ping("r", java.util.Map.of("A", read)));
    assertThat(Journal.entries("read:")).containsExactly("nullours0", "mineours7");
  }

  @Test
  void needsATransactionForWhatChangesTheSlee() throws Exception {
    List<ScriptLocalObject> kept = new ArrayList<>();
    run((sbb, aci, context) -> kept.add(sbb.self()));
    assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> kept.get(0).remove()))
        .isInstanceOf(javax.slee.TransactionRequiredLocalException.class);
  }

  @Test
  void activatesLoadsStoresAndPassivatesTheObjectOfAnEntityThatExists() throws Exception {
    run((sbb, aci, context) -> {});
    Journal.clear();
    run((sbb, aci, context) -> Journal.add("life:A works"));
    assertThat(Journal.entries("life:A "))
        .containsExactly("sbbActivate", "sbbLoad", "works", "sbbStore", "sbbPassivate");
  }

  @Test
  void cmpFieldsHoldValuesAndNotReferences() throws Exception {
    run(
        (sbb, aci, context) -> {
          List<String> items = new ArrayList<>(List.of("set"));
          sbb.setItems(items);
          items.add("changed after it was set");
        });
    run(
        (sbb, aci, context) -> {
          sbb.getItems().add("changed after it was read");
          Journal.add("items:" + sbb.getItems());
        });
    assertThat(Journal.entries("items:")).containsExactly("[set]");
  }
}
