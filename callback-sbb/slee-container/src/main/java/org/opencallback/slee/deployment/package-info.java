/** Deployable units: reading their jars, class loaders of components, dependencies (JSR 240 §3). */
@NullMarked
package org.opencallback.slee.deployment;

import org.jspecify.annotations.NullMarked;
