/** Why a change is refused: the problems at its fields, as people and programs are told them. */
package org.opencallback.problem;
