package org.opencallback.slee.profile;

import java.util.List;
import javax.slee.profile.ProfileSpecificationID;

/**
 * What is kept of each profile of a table.
 *
 * @param specification the table's profile specification
 * @param names the names of its attributes, in the order of the values
 * @param loader loads the classes of the values
 */
public record StoredAttributes(
    ProfileSpecificationID specification, List<String> names, ClassLoader loader) {}
