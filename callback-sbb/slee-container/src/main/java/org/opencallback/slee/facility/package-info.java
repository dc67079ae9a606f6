/**
 * The facilities of the SLEE: timers, tracers, alarms, names of activity contexts (JSR 240 §13).
 */
package org.opencallback.slee.facility;
