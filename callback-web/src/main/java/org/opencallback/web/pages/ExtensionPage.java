package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.ClassesOfService;
import org.opencallback.admin.Extensions;
import org.opencallback.admin.MobilePhones;
import org.opencallback.admin.RowBook;
import org.opencallback.directory.ClassOfService;
import org.opencallback.directory.Extension;
import org.opencallback.directory.MobilePhone;
import org.opencallback.web.RowForm;

/** One extension with its mobiles. */
@Named
@ViewScoped
public class ExtensionPage extends RowForm<Extension> {

  private static final long serialVersionUID = 1L;

  @EJB transient Extensions extensions;
  @EJB transient ClassesOfService classesOfService;
  @EJB transient MobilePhones mobilePhones;

  private Long classId;
  private transient List<ClassOfService> classes;
  private transient List<MobilePhone> mobiles;

  @Override
  protected RowBook<Extension> book() {
    return extensions;
  }

  @Override
  protected Extension blank() {
    return new Extension();
  }

  @Override
  protected String list() {
    return "extensions";
  }

  @Override
  protected String nameOf(Extension row) {
    return row.getNumber();
  }

  @Override
  protected void loaded(Extension read) {
    classes = classesOfService.all();
    if (read.getClassOfService() != null) {
      classId = read.getClassOfService().getId();
    }
    mobiles = read.isStored() ? mobilePhones.ofExtension(read.getId()) : List.of();
  }

  @Override
  protected void collect(Extension filled) {
    filled.setClassOfService(
        classes.stream().filter(c -> c.getId().equals(classId)).findFirst().orElse(null));
  }

  /** A new extension needs a mobile next: stay with it. */
  @Override
  protected String after(Extension saved) {
    return isNew() ? "extension?faces-redirect=true&id=" + saved.getId() : super.after(saved);
  }

  public List<ClassOfService> getClasses() {
    return classes;
  }

  public List<MobilePhone> getMobiles() {
    return mobiles;
  }

  public Long getClassId() {
    return classId;
  }

  public void setClassId(Long classId) {
    this.classId = classId;
  }
}
