/** Activity contexts: what SBB entities attach to and events are fired on (JSR 240 §7). */
package org.opencallback.slee.activity;
