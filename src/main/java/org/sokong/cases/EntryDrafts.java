package org.sokong.cases;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.sokong.access.CurrentUser;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Utc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody is typing into a small form of a case, kept until it is saved or thrown away. Only
 * the author reads it, and only while the author may write in that part of the case; it goes with
 * the case when that is erased.
 */
@Service
@Transactional
public class EntryDrafts {

    /** Longest text of all answers together, in characters. */
    static final int LONGEST = 60_000;

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final CaseAccess access;
    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EntryDrafts(
            CaseAccess access,
            CurrentUser currentUser,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.access = access;
        this.currentUser = currentUser;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What the signed-in user typed; empty where nothing waits.
     *
     * @param place the form, such as {@code goal:new}; at most 80 characters
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    @Transactional(readOnly = true)
    public Map<String, String> read(UUID caseId, Section section, String place) {
        require(caseId, section, "cases.draft.read");
        return jdbc.sql(
                        """
                        select answers from case_entry_draft
                        where case_id = ? and author_id = ? and place = ?
                        """)
                .params(caseId, currentUser.id(), place)
                .query(String.class)
                .optional()
                .map(answers -> json.readValue(answers, ANSWERS))
                .orElse(Map.of());
    }

    /**
     * Keeps what the signed-in user typed.
     *
     * @throws DomainException when it is longer than any form of a case takes
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void keep(UUID caseId, Section section, String place, Map<String, String> answers) {
        require(caseId, section, "cases.draft.keep");
        String text = json.writeValueAsString(answers);
        if (text.length() > LONGEST) {
            throw new DomainException("cases.error.too_long", LONGEST);
        }
        jdbc.sql(
                        """
                        insert into case_entry_draft (case_id, author_id, place, answers, saved_at)
                        values (:case, :author, :place, :answers, :now)
                        on duplicate key update answers = :answers, saved_at = :now
                        """)
                .param("case", caseId)
                .param("author", currentUser.id())
                .param("place", place)
                .param("answers", text)
                .param("now", Utc.of(clock.instant()))
                .update();
    }

    /** Forgets it. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void forget(UUID caseId, Section section, String place) {
        require(caseId, section, "cases.draft.forget");
        jdbc.sql("delete from case_entry_draft where case_id = ? and author_id = ? and place = ?")
                .params(caseId, currentUser.id(), place)
                .update();
    }

    private void require(UUID caseId, Section section, String operation) {
        access.requireWork(caseId, operation);
        access.requireSection(caseId, section, operation);
    }
}
