/**
 * What management clients see of the SLEE: MBeans, notifications, descriptors and states (JSR 240
 * §14).
 */
package javax.slee.management;
