package org.sokong.cases.ui;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.cases.EntryDrafts;
import org.sokong.cases.Section;
import org.sokong.uikit.TypedWords;
import org.springframework.stereotype.Component;

/** Where the small forms of a case keep what is typed. */
@Component
public class TypedDrafts {

    private final EntryDrafts drafts;

    TypedDrafts(EntryDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * For a form of the signed-in user.
     *
     * @param kind of form, such as {@code goal}
     * @param id of the record that it changes, null for a new one
     */
    public TypedWords of(UUID caseId, Section section, String kind, @Nullable UUID id) {
        String place = kind + ":" + (id == null ? "new" : id);
        return new TypedWords() {
            @Override
            public Map<String, String> read() {
                return drafts.read(caseId, section, place);
            }

            @Override
            public void keep(Map<String, String> words) {
                drafts.keep(caseId, section, place, words);
            }

            @Override
            public void forget() {
                drafts.forget(caseId, section, place);
            }
        };
    }
}
