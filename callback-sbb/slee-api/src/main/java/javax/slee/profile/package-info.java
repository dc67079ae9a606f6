/** Provisioned data in tables, for services and for the SLEE itself (JSR 240 §10). */
package javax.slee.profile;
