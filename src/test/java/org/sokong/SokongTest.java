package org.sokong;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Base of every test that needs the application: one context for the whole run, on a real MariaDB
 * and a random port. A property, profile or mock of one's own in a subclass would start a second
 * application.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // Jobs are run by the tests that are about them, not by a clock in the background of
        // others.
        properties = {"vaadin.productionMode=true", "db-scheduler.enabled=false"})
public abstract class SokongTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", TestDatabase::url);
        registry.add("spring.datasource.username", TestDatabase::user);
        registry.add("spring.datasource.password", TestDatabase::password);
        registry.add("sokong.home", () -> TestDatabase.home().path().toString());
    }
}
