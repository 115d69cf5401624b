package org.sokong.launch;

import java.nio.file.Path;
import org.sokong.kernel.InstallationKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

@Configuration(proxyBeanMethods = false)
class LaunchConfiguration {

    /** The launcher has tried this before the database started, so it does not fail here. */
    @Bean
    InstallationKey installationKey(Environment environment) {
        return Keys.resolve(
                environment::getProperty,
                Path.of(environment.getRequiredProperty("sokong.home")),
                environment.acceptsProfiles(Profiles.of("production")));
    }
}
