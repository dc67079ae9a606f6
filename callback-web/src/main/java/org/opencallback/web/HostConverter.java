package org.opencallback.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.opencallback.trigger.HostPort;

/**
 * Hosts as they are written before a port: an IPv6 address in brackets (RFC 3986 §3.2.2). What is
 * no host is shown as it was typed.
 */
@FacesConverter("host")
public class HostConverter implements Converter<String> {

  @Override
  public String getAsObject(FacesContext faces, UIComponent component, String value) {
    return value == null ? null : HostPort.bare(value.strip());
  }

  @Override
  public String getAsString(FacesContext faces, UIComponent component, String value) {
    if (value == null) {
      return "";
    }
    return HostPort.isHost(value) ? HostPort.bracketed(value) : value;
  }
}
