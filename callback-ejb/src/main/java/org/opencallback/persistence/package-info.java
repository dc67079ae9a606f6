/** How rows are kept: identity, versions, secrets, types of time, and the schema's history. */
package org.opencallback.persistence;
