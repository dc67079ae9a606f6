/** Resource adaptor entities and what the SLEE offers them (JSR 240 §15). */
package org.opencallback.slee.resource;
