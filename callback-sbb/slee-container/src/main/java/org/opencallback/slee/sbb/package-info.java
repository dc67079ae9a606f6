/**
 * SBBs: entities and their trees, SBB objects and their pool, generated classes (JSR 240 §5, §6).
 */
package org.opencallback.slee.sbb;
