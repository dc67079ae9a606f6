package org.opencallback.slee.restcomm;

import org.opencallback.slee.activity.ActivityContext;
import org.opencallback.slee.activity.ActivityContextView;
import org.opencallback.slee.activity.ContextViews;

/** Activity context interface objects with the extensions of Restcomm's SLEE. */
public final class ExtendedContextViews implements ContextViews {

  @Override
  public ActivityContextView of(ActivityContext context) {
    return new ExtendedContextView(context);
  }

  @Override
  public Class<? extends ActivityContextView> type() {
    return ExtendedContextView.class;
  }
}
