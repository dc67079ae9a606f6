package org.opencallback.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.opencallback.numbering.E164;
import org.opencallback.persistence.StoredEntity;

/** An extension of the exchange: the subscriber who pays for callbacks to its mobiles. */
@Entity
@Table(name = "extension")
public class Extension extends StoredEntity {

  @NotNull(message = "an extension number is needed, such as 101")
  @Pattern(
      regexp = "[0-9]{1,15}",
      message = "an extension number has 1 to 15 digits, '${validatedValue}' does not")
  private String number;

  @NotNull(message = "a name is needed, such as the subscriber's")
  @Size(min = 1, max = 100, message = "a name has 1 to 100 characters")
  private String name;

  @Column(name = "callback_enabled")
  private boolean callbackEnabled = true;

  @NotNull(message = "a class of service is needed")
  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "class_of_service_id")
  private ClassOfService classOfService;

  @Pattern(
      regexp = E164.REGEXP,
      message = "a presented number is E.164 such as +48221234567, '${validatedValue}' is not")
  @Column(name = "presented_number")
  private String presentedNumber;

  /** Number as dialled inside the exchange. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isCallbackEnabled() {
    return callbackEnabled;
  }

  public void setCallbackEnabled(boolean callbackEnabled) {
    this.callbackEnabled = callbackEnabled;
  }

  public ClassOfService getClassOfService() {
    return classOfService;
  }

  public void setClassOfService(ClassOfService classOfService) {
    this.classOfService = classOfService;
  }

  /** Number shown to those whom this extension calls; null for the company number. */
  public String getPresentedNumber() {
    return presentedNumber;
  }

  public void setPresentedNumber(String presentedNumber) {
    this.presentedNumber = presentedNumber;
  }
}
