/**
 * What others are told: messages that wait in a table until they have arrived, whoever they are
 * for.
 */
package org.opencallback.outbox;
