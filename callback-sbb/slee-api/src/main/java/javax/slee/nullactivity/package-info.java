/** Activities without a resource behind them (JSR 240 §7). */
package javax.slee.nullactivity;
