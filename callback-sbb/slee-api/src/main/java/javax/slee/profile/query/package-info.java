/** Conditions on profiles, put together at run time (JSR 240 §10). */
package javax.slee.profile.query;
