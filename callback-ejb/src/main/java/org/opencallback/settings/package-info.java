/** What holds for the whole exchange. */
package org.opencallback.settings;
