/**
 * Profiles (JSR 240 §10): tables of provisioned data that SBBs read and, if their specification
 * permits it, write, and that management clients edit.
 *
 * <p>A {@link org.opencallback.slee.profile.Table} holds the committed rows; what a transaction
 * changes is in its {@link org.opencallback.slee.profile.TableChanges} until it commits.
 */
package org.opencallback.slee.profile;
