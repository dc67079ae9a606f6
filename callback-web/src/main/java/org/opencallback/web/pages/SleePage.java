package org.opencallback.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.opencallback.web.watch.ManagementBeans;

/** What the SLEE and the media engine hold now. */
@Named
@RequestScoped
public class SleePage {

  private List<ManagementBeans.Bean> beans;

  /** The MBeans with what they say, read once per view of the page. */
  public List<ManagementBeans.Bean> getBeans() {
    if (beans == null) {
      beans = new ManagementBeans().read();
    }
    return beans;
  }
}
