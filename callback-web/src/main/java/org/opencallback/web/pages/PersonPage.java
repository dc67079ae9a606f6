package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.opencallback.admin.Persons;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Access;
import org.opencallback.web.Notices;

/** One person's records: to be given out, and to be erased. */
@Named
@RequestScoped
public class PersonPage {

  @EJB Persons persons;
  @Inject Access access;
  @Inject Notices notices;

  private String number;

  /** Sends all about the number as a file. */
  public void export() throws IOException {
    access.requireConfigure();
    try {
      byte[] json = persons.export(typed()).getBytes(StandardCharsets.UTF_8);
      FacesContext faces = FacesContext.getCurrentInstance();
      ExternalContext external = faces.getExternalContext();
      external.responseReset();
      external.setResponseContentType("application/json; charset=UTF-8");
      external.setResponseContentLength(json.length);
      external.setResponseHeader("Content-Disposition", "attachment; filename=\"person.json\"");
      external.getResponseOutputStream().write(json);
      faces.responseComplete();
    } catch (RefusedException e) {
      notices.refused(e);
    }
  }

  /** Erases the number everywhere. */
  public String erase() {
    access.requireConfigure();
    try {
      persons.erase(typed());
      notices.done("person.erased");
      return "person?faces-redirect=true";
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  private String typed() {
    return number == null ? "" : number;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
