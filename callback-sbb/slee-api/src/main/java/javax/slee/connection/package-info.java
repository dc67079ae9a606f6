/** How Java EE components fire events into the SLEE (JSR 240, appendix F). */
package javax.slee.connection;
