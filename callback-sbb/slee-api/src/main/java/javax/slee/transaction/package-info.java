/** Transactions as resource adaptors see them (JSR 240 §9). */
package javax.slee.transaction;
