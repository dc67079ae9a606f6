/**
 * The naming context of a component: the {@code java:comp} that an SBB sees (JSR 240 §6.13), and
 * how the platform makes it current.
 */
package org.opencallback.slee.naming;
