package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.access.UserPrincipal;
import org.sokong.kernel.DomainException;
import org.sokong.policy.align.Texts;
import org.sokong.uikit.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** An original ends in the very moment in which something that rests on it is published. */
class EndingTest extends CuratedTexts {

    private static final LocalDate ENDED = LocalDate.of(2026, 1, 1);

    @Autowired private TransactionTemplate transaction;

    private String source;
    private UUID english;
    private UUID arabic;

    @BeforeEach
    void aTranslationThatWaitsForASecondPerson() {
        source = Texts.unique(Texts.circular(Language.ENGLISH, ""));
        english = imported(source);
        arabic = circular(Language.ARABIC);
        publish(english);
        world.as(
                curator,
                () -> {
                    works.confirm(english, arabic, false);
                    curation.send(arabic, version(arabic));
                });
    }

    @Test
    void a_translation_is_not_published_while_its_original_is_repealed() {
        String refused =
                meanwhile(
                        curator,
                        () -> versions.repeal(english, ENDED, "The act ended"),
                        second,
                        () -> curation.publish(arabic, version(arabic)));

        assertThat(refused).isEqualTo("policy.error.originalEnded");
        assertThat(state(english)).isEqualTo(DocumentState.REPEALED);
        assertThat(state(arabic)).isEqualTo(DocumentState.IN_REVIEW);
    }

    @Test
    void a_translation_that_is_being_published_ends_with_its_original() {
        String refused =
                meanwhile(
                        second,
                        () -> curation.publish(arabic, version(arabic)),
                        curator,
                        () -> versions.repeal(english, ENDED, "The act ended"));

        assertThat(refused).isNull();
        assertThat(state(arabic)).isEqualTo(DocumentState.REPEALED);
    }

    @Test
    void a_translation_is_not_published_while_a_new_version_takes_the_place_of_its_original() {
        UUID next = imported(source.replace("48 hours", "24 hours"));
        world.as(curator, () -> curation.send(next, version(next)));

        String refused =
                meanwhile(
                        second,
                        () -> curation.publish(next, version(next)),
                        second,
                        () -> curation.publish(arabic, version(arabic)));

        assertThat(refused).isEqualTo("policy.error.originalEnded");
        assertThat(state(arabic)).isEqualTo(DocumentState.IN_REVIEW);
    }

    @Test
    void a_text_becomes_no_translation_while_the_original_ends() {
        UUID malay = circular(Language.MALAY);
        publish(malay);

        String refused =
                meanwhile(
                        curator,
                        () -> versions.repeal(english, ENDED, "The act ended"),
                        second,
                        () -> works.confirm(english, malay, false));

        assertThat(refused).isEqualTo("policy.error.originalEnded");
        assertThat(world.as(curator, () -> works.work(malay))).isEmpty();
    }

    private interface Deed {
        void run();
    }

    /**
     * The second person begins when the first has done all but committed.
     *
     * @return the key of the refusal that the second met, null for none
     */
    private @Nullable String meanwhile(
            UserPrincipal first, Deed done, UserPrincipal other, Deed deed) {
        CompletableFuture<@Nullable String> outcome = new CompletableFuture<>();
        transaction.executeWithoutResult(
                status -> {
                    world.as(first, done::run);
                    Thread.ofPlatform().start(() -> outcome.complete(outcome(other, deed)));
                    try {
                        // Without a lock the other is through long before.
                        outcome.get(3, TimeUnit.SECONDS);
                    } catch (TimeoutException waiting) {
                        // As it should be: it waits for this one.
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                });
        return outcome.join();
    }

    private @Nullable String outcome(UserPrincipal other, Deed deed) {
        try {
            world.as(other, deed::run);
            return null;
        } catch (DomainException refused) {
            return refused.key();
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }
}
