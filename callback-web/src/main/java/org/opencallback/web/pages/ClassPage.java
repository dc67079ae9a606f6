package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.opencallback.admin.ClassesOfService;
import org.opencallback.admin.RowBook;
import org.opencallback.directory.ClassOfService;
import org.opencallback.numbering.CallLevel;
import org.opencallback.web.RowForm;

/** One class of service. */
@Named
@ViewScoped
public class ClassPage extends RowForm<ClassOfService> {

  private static final long serialVersionUID = 1L;

  @EJB transient ClassesOfService classesOfService;

  @Override
  protected RowBook<ClassOfService> book() {
    return classesOfService;
  }

  @Override
  protected ClassOfService blank() {
    return new ClassOfService();
  }

  @Override
  protected String list() {
    return "classes";
  }

  @Override
  protected String nameOf(ClassOfService row) {
    return row.getName();
  }

  public CallLevel[] getLevels() {
    return CallLevel.values();
  }
}
