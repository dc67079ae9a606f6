/** What the SLEE offers to components: timers, alarms, traces, names and look-ups (JSR 240 §13). */
package javax.slee.facilities;
