package org.sokong.consent;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.Section;

/** Opens the form that records a consent, for pages of other modules that need one. */
public interface ConsentForms {

    /**
     * Opens the form as a dialog.
     *
     * @param proposal what the page would need, filled in beforehand; the client decides
     * @param recorded told the consent's id once it is recorded
     */
    void open(UUID caseId, Proposal proposal, Consumer<UUID> recorded);

    /**
     * Opens the form of the exception: a life is in danger and nobody can agree.
     *
     * @param recorded called with the id of what was recorded, which stands in a consent's place
     */
    void openVitalInterest(UUID caseId, Proposal proposal, Consumer<UUID> recorded);

    /** What to fill in beforehand. */
    record Proposal(@Nullable UUID recipient, @Nullable Purpose purpose, Set<Section> sections) {

        /** Nothing. */
        public static final Proposal NONE = new Proposal(null, null, Set.of());

        public Proposal {
            sections = Set.copyOf(sections);
        }
    }
}
