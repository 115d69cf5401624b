package org.sokong.consent;

import org.jspecify.annotations.Nullable;
import org.sokong.consent.AssentRule.Adult;
import org.sokong.consent.AssentRule.Child;

/**
 * A line of the form of assent by age: it reaches to the age at which the next one begins.
 *
 * @param from youngest age in completed years; null where nothing was typed
 * @param child what the child says; null where nothing was chosen
 * @param adult who decides; null where nothing was chosen
 */
public record AssentGroup(@Nullable Integer from, @Nullable Child child, @Nullable Adult adult) {}
