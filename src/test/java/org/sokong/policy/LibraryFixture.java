package org.sokong.policy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published documents of one passage, straight into the library's tables. */
@Component
public class LibraryFixture {

    private final JdbcClient jdbc;

    LibraryFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A circular in English. */
    public UUID document() {
        return document(Language.ENGLISH, null);
    }

    /**
     * A circular.
     *
     * @param original the document that it translates, null for none
     */
    public UUID document(Language language, @Nullable UUID original) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_document (id, code, language, country_inferred, title,
                            kind, authority, curated, created_at, version, state, translation_of)
                        values (?, ?, ?, 0, 'A circular', 'OTHER', 'UNCONFIRMED', 1,
                            utc_timestamp(), 0, 'PUBLISHED', ?)
                        """)
                .params(id, code(id), language.name(), original)
                .update();
        return id;
    }

    /**
     * The first passage of a document in English.
     *
     * @param replaces the passage of an older document whose place it takes, null for none
     */
    public UUID passage(UUID document, @Nullable UUID replaces, String text) {
        return passage(document, Language.ENGLISH, replaces, null, text);
    }

    /** The first passage of a translation. */
    public UUID translation(UUID document, Language language, UUID original, String text) {
        return passage(document, language, null, original, text);
    }

    private UUID passage(
            UUID document,
            Language language,
            @Nullable UUID replaces,
            @Nullable UUID pair,
            String text) {
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        insert into policy_passage (id, document_id, paragraph, language, kind,
                            action, text, version, replaces_id, pair_id)
                        values (?, ?, 1, ?, 'BODY', 'INDEX', ?, 0, ?, ?)
                        """)
                .params(id, document, language.name(), text, replaces, pair)
                .update();
        return id;
    }

    /** Drafts in English without a passage, newer than all of the library. */
    public void addNewest(int number) {
        jdbc.sql(
                        """
                        insert into policy_document (id, code, language, country_inferred, title,
                            kind, authority, curated, created_at, version, state)
                        select uuid(), concat('N', seq), 'ENGLISH', 0, 'A circular', 'OTHER',
                            'UNCONFIRMED', 1, '2099-01-01', 0, 'DRAFT' from seq_1_to_%d
                        """
                                .formatted(number))
                .update();
    }

    /** Takes those drafts away: nobody else has to compare with them. */
    public void removeNewest() {
        jdbc.sql("delete from policy_document where created_at = '2099-01-01'").update();
    }

    /** Sets the state of a document, such as REPEALED. */
    public void set(UUID document, DocumentState state) {
        jdbc.sql("update policy_document set state = ? where id = ?")
                .params(state.name(), document)
                .update();
    }

    /** The state of a document. */
    public DocumentState state(UUID document) {
        return jdbc.sql("select state from policy_document where id = ?")
                .param(document)
                .query((row, number) -> DocumentState.valueOf(row.getString(1)))
                .single();
    }

    /** How the first passage of a document is cited. */
    public static String citation(UUID document) {
        return code(document) + " ¶1";
    }

    private static String code(UUID document) {
        return "T" + document.toString().substring(26);
    }
}
