/** The administrators' console: what all its pages share. */
package org.opencallback.web;
