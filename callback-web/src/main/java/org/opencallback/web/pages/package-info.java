/** One bean for each page of the console; they ask the administration beans and decide nothing. */
package org.opencallback.web.pages;
