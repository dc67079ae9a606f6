/** What somebody should look at, and how others are told. */
package org.opencallback.alerts;
