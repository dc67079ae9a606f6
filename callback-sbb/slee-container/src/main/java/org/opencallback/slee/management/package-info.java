/** What an administrator can see of a running container. */
package org.opencallback.slee.management;
