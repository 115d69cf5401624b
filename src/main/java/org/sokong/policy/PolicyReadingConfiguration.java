package org.sokong.policy;

import org.sokong.policy.extract.ExtractLimits;
import org.sokong.policy.extract.Extractor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one that has documents read in another process. */
@Configuration(proxyBeanMethods = false)
class PolicyReadingConfiguration {

    @Bean
    Extractor policyExtractor() {
        return new Extractor(ExtractLimits.usual());
    }
}
