package org.sokong.consent;

/**
 * What is asked for from a child of an age and from whoever decides for it. A setting, not a fact:
 * the ages of data_protection.md, section 3, are unverified, and laws differ ({@link
 * AssentSettings}).
 *
 * @param from youngest age in completed years
 * @param to oldest age in completed years
 */
public record AssentRule(int from, int to, Child child, Adult adult) {

    /** What the child says. */
    public enum Child {
        NONE,
        ORAL,
        WRITTEN
    }

    /** Who decides. */
    public enum Adult {
        /** The caregiver, or the guardian or authority in their place, in writing. */
        WRITTEN,
        /** The child in writing; the caregiver only with the child's permission. */
        WITH_PERMISSION
    }

    boolean isFor(int age) {
        return from <= age && age <= to;
    }
}
