package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.admin.ConsoleUsers;
import org.opencallback.admin.RowBook;
import org.opencallback.console.ConsoleUser;
import org.opencallback.problem.RefusedException;
import org.opencallback.secrets.Passwords;
import org.opencallback.web.Access;
import org.opencallback.web.RowForm;

/** One user of the console. */
@Named
@ViewScoped
public class UserPage extends RowForm<ConsoleUser> {

  private static final long serialVersionUID = 1L;

  @EJB transient ConsoleUsers users;

  private transient String password;
  private boolean dropFactor;

  @Override
  protected RowBook<ConsoleUser> book() {
    return users;
  }

  @Override
  protected ConsoleUser blank() {
    return new ConsoleUser();
  }

  @Override
  protected String list() {
    return "users";
  }

  @Override
  protected String nameOf(ConsoleUser row) {
    return row.getName();
  }

  @Override
  public String save() {
    access.requireConfigure();
    try {
      if (password != null) {
        Passwords.check("passwordHash", password.toCharArray());
      }
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
    return super.save();
  }

  @Override
  protected void collect(ConsoleUser filled) {
    if (password != null) {
      filled.setPassword(password.toCharArray());
      filled.setChangePassword(true);
      filled.unlock();
    }
    if (dropFactor) {
      filled.dropSecondFactor();
    }
  }

  /** A user who deleted the own account could do nothing any more. */
  public boolean isOwn() {
    return getRow().getName() != null && getRow().getName().equals(access.getUser());
  }

  public List<String> getRoles() {
    return Access.ROLES;
  }

  /** Whether the user has lost the authenticator. */
  public boolean isDropFactor() {
    return dropFactor;
  }

  public void setDropFactor(boolean dropFactor) {
    this.dropFactor = dropFactor;
  }

  /** Never shown; empty leaves the password as it is. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
