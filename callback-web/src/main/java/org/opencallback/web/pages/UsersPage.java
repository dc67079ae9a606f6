package org.opencallback.web.pages;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.opencallback.admin.ConsoleUsers;
import org.opencallback.console.ConsoleUser;
import org.opencallback.web.RowList;

/** The list of those who may use the console. */
@Named
@ViewScoped
public class UsersPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB transient ConsoleUsers book;

  private transient RowList<ConsoleUser> rows;

  @PostConstruct
  void open() {
    rows = new RowList<>(book::page, book::count);
  }

  public RowList<ConsoleUser> getRows() {
    return rows;
  }
}
