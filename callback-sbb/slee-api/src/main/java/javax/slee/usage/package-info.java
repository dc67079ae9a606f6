/** Counters and samples that components keep about themselves (JSR 240 §11). */
package javax.slee.usage;
