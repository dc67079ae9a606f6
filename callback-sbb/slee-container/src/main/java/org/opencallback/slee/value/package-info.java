/** Value semantics for fields that components keep objects in. */
package org.opencallback.slee.value;
