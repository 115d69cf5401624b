package org.sokong.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.access.Role;
import org.sokong.launch.StartupMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A demonstration installation: data at the first start, accounts at every start. */
@Configuration(proxyBeanMethods = false)
@Profile("!production")
@ConditionalOnBooleanProperty("sokong.demonstration")
class DemoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

    /** After the reference data and the policy library, to which cases link. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 100)
    ApplicationRunner demonstrationData(
            DemoData data, @Value("${sokong.command:false}") boolean command) {
        return arguments -> {
            if (!command && !data.isThere()) {
                int added = data.upTo(DemoData.STANDARD, System.out);
                LOG.info("Wrote {} invented cases", added);
            }
        };
    }

    @Bean
    StartupMessage demonstrationAccounts() {
        return address -> text(DemoWorld.carrying(1, ""));
    }

    static String text(DemoWorld world) {
        List<DemoPerson> shown =
                List.of(
                        world.people(0, Role.CASEWORKER).getFirst(),
                        world.people(1, Role.CASEWORKER).getFirst(),
                        world.people(0, Role.SUPERVISOR).getFirst(),
                        world.people(0, Role.ORGANISATION_ADMINISTRATOR).getFirst(),
                        one(world, Role.SYSTEM_ADMINISTRATOR),
                        one(world, Role.POLICY_CURATOR),
                        one(world, Role.AUDITOR));
        return shown.stream()
                .map(
                        person ->
                                "  %-44s %s"
                                        .formatted(
                                                person.email(),
                                                label(person.role())
                                                        + ", "
                                                        + world.organisations()
                                                                .get(person.organisation())
                                                                .name()))
                .collect(
                        Collectors.joining(
                                System.lineSeparator(),
                                "Demonstration accounts. The password of each is the four words on the"
                                        + " next line:"
                                        + System.lineSeparator()
                                        + "  "
                                        + DemoPassword.TEXT
                                        + System.lineSeparator(),
                                System.lineSeparator()
                                        + "Everything here is invented. Do not enter real"
                                        + " people."));
    }

    private static DemoPerson one(DemoWorld world, Role role) {
        return world.people().stream().filter(p -> p.role() == role).findFirst().orElseThrow();
    }

    private static String label(Role role) {
        return switch (role) {
            case CASEWORKER -> "caseworker";
            case SUPERVISOR -> "supervisor";
            case ORGANISATION_ADMINISTRATOR -> "organisation administrator";
            case SYSTEM_ADMINISTRATOR -> "system administrator";
            case POLICY_CURATOR -> "policy curator";
            case AUDITOR -> "auditor";
        };
    }
}
