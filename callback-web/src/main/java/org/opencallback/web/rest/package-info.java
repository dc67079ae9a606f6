/** The REST API: the same administration as the console's, for programs. */
package org.opencallback.web.rest;
