/** What the console does: lists, saves and deletes rows of the configuration, and looks at jobs. */
package org.opencallback.admin;
