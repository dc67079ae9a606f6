/** What the server tells about itself, for operators and their tools. */
package org.opencallback.web.watch;
