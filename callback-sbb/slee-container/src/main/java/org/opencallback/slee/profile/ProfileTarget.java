package org.opencallback.slee.profile;

import java.util.List;
import org.opencallback.slee.generation.BoundMethod;

/**
 * What an object stands for that a component or a management client has in its hands.
 *
 * @param table the profile's table
 * @param profile the name of the profile
 * @param snapshot the attributes that it shows; null if it shows those of the table
 * @param methods the methods that it passes on, by index
 */
@SuppressWarnings("ArrayRecordComponent") // never changed; two are the same if they are one
public record ProfileTarget(
    Table table, String profile, Object[] snapshot, List<BoundMethod> methods) {}
