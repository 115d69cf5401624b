package org.sokong.guidance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sokong.World.token;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sokong.SokongTest;
import org.sokong.World;
import org.sokong.access.Role;
import org.sokong.access.UserPrincipal;
import org.sokong.guidance.TopicFollows;
import org.sokong.policy.LibraryFixture;
import org.sokong.policy.PolicyLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;

/** Following the topics of a passage on its page, without a browser. */
class FollowPagesTest extends SokongTest {

    @Autowired ApplicationContext spring;
    @Autowired World world;
    @Autowired LibraryFixture policy;
    @Autowired PolicyLibrary library;
    @Autowired TopicFollows follows;
    @Autowired JdbcClient jdbc;

    SecuredBrowserlessApplicationContext<Authentication> app;
    UserPrincipal reader;

    @BeforeEach
    void people() {
        reader = world.user(world.organisation("Readers"), null, Role.CASEWORKER);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "org.sokong");
    }

    @AfterEach
    void close() {
        app.close();
    }

    @Test
    void a_reader_follows_a_topic_of_a_passage_and_ends_it() {
        UUID passage = policy.passage(policy.document(), null, "Words.");
        String topic = world.as(reader, () -> library.topics()).getFirst().code();
        String name = world.as(reader, () -> library.topicNames(Locale.ENGLISH)).get(topic);
        jdbc.sql(
                        "insert into policy_passage_topic (passage_id, position, topic_code, proposed)"
                                + " values (?, 0, ?, 0)")
                .params(passage, topic)
                .update();

        BrowserlessUIContext window = open(passage);
        window.test(box(window, name)).click();
        assertThat(world.as(reader, () -> follows.mine())).containsExactly(topic);

        BrowserlessUIContext later = open(passage);
        assertThat(box(later, name).getValue()).isTrue();
        later.test(box(later, name)).click();
        assertThat(world.as(reader, () -> follows.mine())).isEmpty();
    }

    private BrowserlessUIContext open(UUID passage) {
        BrowserlessUIContext window = app.newUser(token(reader)).newWindow();
        window.getUI().navigate("policy/passages/" + passage);
        return window;
    }

    private static Checkbox box(BrowserlessUIContext window, String name) {
        return window.find(Checkbox.class).withPropertyValue(Checkbox::getLabel, name).single();
    }
}
