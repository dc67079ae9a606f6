package org.opencallback.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.regex.Pattern;
import org.opencallback.problem.RefusedException;
import org.opencallback.problem.RefusedException.Problem;

/** Tells the user of a page what has become of an action: at the field, or above the form. */
@ApplicationScoped
public class Notices {

  /** The fields of a trunk's signalling stand on the page beside its other fields. */
  private static final String SIGNALLING = "signalling.";

  /** Every form is called so; its fields are called like the properties of the row. */
  private static final String FORM = "form:";

  private static final Pattern INDEX = Pattern.compile("\\[([0-9]+)]\\.");
  private static final Pattern ELEMENT = Pattern.compile("\\[[0-9]+]\\..*$");

  /** Says on the next page that something has been done. */
  public void done(String key, Object... values) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    String text = catalogue(faces).text(key, values);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
  }

  /** Says what is wrong, at the fields that it is about. */
  public void refused(RefusedException refusal) {
    FacesContext faces = FacesContext.getCurrentInstance();
    for (Problem problem : refusal.problems()) {
      String text = catalogue(faces).problem(problem.message());
      String id = clientId(faces, problem.field());
      faces.addMessage(id, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }
    faces.validationFailed();
  }

  /** Says at a field that something is wrong with it. */
  public void wrong(String field, String key, Object... values) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(clientId(faces, field), error(faces, key, values));
    faces.validationFailed();
  }

  static FacesMessage error(FacesContext faces, String key, Object... values) {
    String text = catalogue(faces).text(key, values);
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }

  /** The field's client identifier, and marks it; null when the page has no such field. */
  private static String clientId(FacesContext faces, String property) {
    UIComponent field = null;
    if (!property.isEmpty()) {
      field = faces.getViewRoot().findComponent(FORM + componentId(property));
    }
    String id = FORM + fieldId(property);
    if (field instanceof UIInput input && !property.contains("[")) {
      mark(faces, input, id);
    }
    return field == null ? null : id;
  }

  /** Shows the field as wrong, with what was typed into it. */
  private static void mark(FacesContext faces, UIInput input, String id) {
    Map<String, String> typed = faces.getExternalContext().getRequestParameterMap();
    String text = typed.getOrDefault(id, typed.get(id + "_input"));
    if (text != null && !(input instanceof UISelectBoolean)) {
      input.setSubmittedValue(text);
      input.setValid(false);
    }
  }

  /** The field of a property's path: {@code peers[0].host} is {@code peers:0:host}. */
  static String fieldId(String property) {
    String path = plain(property);
    return INDEX.matcher(path).replaceAll(":$1:");
  }

  /** The same without the row, as components are found. */
  static String componentId(String property) {
    return INDEX.matcher(plain(property)).replaceAll(":");
  }

  private static String plain(String property) {
    if (property.equals("strangerTargetGiven")) {
      return "strangerTarget";
    }
    if (property.startsWith(SIGNALLING)) {
      return property.substring(SIGNALLING.length());
    }
    return property.contains("].<") ? ELEMENT.matcher(property).replaceAll("") : property;
  }

  private static Catalogue catalogue(FacesContext faces) {
    return Catalogue.of(faces.getViewRoot().getLocale());
  }
}
