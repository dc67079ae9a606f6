/** The contract between resource adaptors and the SLEE (JSR 240 §15). */
package javax.slee.resource;
