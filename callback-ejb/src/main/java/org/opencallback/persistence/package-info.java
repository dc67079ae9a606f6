/** How rows are kept: identity, versions, types of time, and the schema's history. */
package org.opencallback.persistence;
