package org.sokong.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.io.support.SpringFactoriesLoader;

class RefusalReporterTest {

    @Test
    void a_refusal_deep_in_a_start_is_left_to_the_launcher_and_nothing_else_is() {
        RefusalReporter reporter = new RefusalReporter();

        assertThat(
                        reporter.reportException(
                                new IllegalStateException(
                                        new RuntimeException(new LaunchRefused("No such file.")))))
                .isTrue();
        assertThat(reporter.reportException(new IllegalStateException("broken"))).isFalse();
    }

    @Test
    void spring_knows_of_it() {
        List<SpringBootExceptionReporter> known =
                SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                SpringBootExceptionReporter.class,
                                SpringFactoriesLoader.ArgumentResolver.none(),
                                (type, name, failure) -> {});

        assertThat(known).hasAtLeastOneElementOfType(RefusalReporter.class);
    }
}
