/**
 * The activity of a service, by which it learns that it was started and that it stops (JSR 240 §7).
 */
package javax.slee.serviceactivity;
