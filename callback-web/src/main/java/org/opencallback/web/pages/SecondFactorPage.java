package org.opencallback.web.pages;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.opencallback.console.SecondFactor;
import org.opencallback.problem.RefusedException;
import org.opencallback.web.Access;
import org.opencallback.web.Login;
import org.opencallback.web.Notices;
import org.opencallback.web.QrCode;

/** The user's own second factor: asked for after the login, turned on and off. */
@Named
@RequestScoped
public class SecondFactorPage {

  private static final String HERE = "second-factor?faces-redirect=true";

  @EJB SecondFactor factor;
  @Inject Access access;
  @Inject Login login;
  @Inject Notices notices;

  private String secret;
  private String code = "";

  /** Ends the login. */
  public String enter() {
    if (factor.passes(code)) {
      Login.codePassed(request());
      return "index?faces-redirect=true";
    }
    notices.wrong("code", "factor.wrong");
    return null;
  }

  /** Asks for a code from the next login on. */
  public String turnOn() {
    try {
      factor.turnOn(getSecret(), code);
      notices.done("factor.turnedOn");
      return HERE;
    } catch (RefusedException e) {
      notices.refused(e);
      return null;
    }
  }

  /** Asks for no code any more. */
  public String turnOff() {
    if (factor.turnOff(code)) {
      notices.done("factor.turnedOff");
      return HERE;
    }
    notices.wrong("code", "factor.wrong");
    return null;
  }

  private static HttpServletRequest request() {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    return (HttpServletRequest) external.getRequest();
  }

  public boolean isOn() {
    return factor.isOn();
  }

  /** A new secret for the authenticator; what the form has sent stays until a code fits it. */
  public String getSecret() {
    if (secret == null) {
      secret = factor.offer();
    }
    return secret;
  }

  public void setSecret(String secret) {
    this.secret = secret;
  }

  /** The secret as a link that authenticators open. */
  public String getLink() {
    return "otpauth://totp/Callback:%s?secret=%s&issuer=Callback"
        .formatted(access.getUser(), getSecret());
  }

  /** The link as a picture, for an authenticator on another device. */
  public String getPicture() {
    return QrCode.picture(getLink());
  }

  /** Never shown. */
  public String getCode() {
    return null;
  }

  public void setCode(String code) {
    this.code = code == null ? "" : code;
  }
}
