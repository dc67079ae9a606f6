package org.opencallback.slee.descriptor;

import org.jspecify.annotations.Nullable;

/**
 * A configuration property that a resource adaptor declares (JSR 240 §15.4.4).
 *
 * @param name name of the property
 * @param type fully qualified name of its Java type: a wrapper class or {@code java.lang.String}
 * @param defaultValue its default as text, null if the administrator must give one
 */
public record ConfigProperty(String name, String type, @Nullable String defaultValue) {}
