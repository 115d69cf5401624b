package org.sokong.policy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two curators, a reader, and texts that no catalogue knows and that no other test has. */
abstract class CuratedTexts extends SokongTest {

    @Autowired PolicyImporter importer;
    @Autowired PolicyLibrary library;
    @Autowired Curation curation;
    @Autowired Works works;
    @Autowired DocumentVersions versions;
    @Autowired JdbcClient jdbc;
    @Autowired World world;

    UserPrincipal curator;
    UserPrincipal second;
    UserPrincipal reader;

    @BeforeEach
    void people() {
        UUID secretariat = world.organisation("Secretariat");
        curator = world.user(secretariat, null, Role.POLICY_CURATOR);
        second = world.user(secretariat, null, Role.POLICY_CURATOR);
        reader = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
    }

    /** A draft of the circular of nine paragraphs, the same in each language. */
    UUID circular(Language language) {
        return imported(Texts.unique(Texts.circular(language, "")));
    }

    /** A draft of a text that translates no circular. */
    UUID report(Language language) {
        return imported(Texts.unique(Texts.report(language, "")));
    }

    /** A draft of exactly these words. */
    UUID imported(String words) {
        return importing(words).documentId();
    }

    ImportReport importing(String words) {
        return world.as(
                curator,
                () -> importer.importFile("a.txt", words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Two persons who have nothing else to do with it publish a draft. */
    void publish(UUID document) {
        Publishing.publish(world, curation, document);
    }

    DocumentState state(UUID document) {
        return world.as(curator, () -> library.document(document)).summary().state();
    }

    /** The version of a document that a curator sees now. */
    long version(UUID document) {
        return jdbc.sql("select version from policy_document where id = ?")
                .param(document)
                .query(Long.class)
                .single();
    }
}
