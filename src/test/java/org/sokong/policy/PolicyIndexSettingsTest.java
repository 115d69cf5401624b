package org.sokong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Where the index lives. A search server is not run here; what it would be told is checked. */
class PolicyIndexSettingsTest {

    @Test
    void the_index_lives_in_the_home_unless_a_server_is_named() {
        Map<String, Object> settings =
                PolicyIndexConfiguration.settings(
                        new MockEnvironment().withProperty("sokong.home", "/home"));

        assertThat(settings)
                .containsEntry("hibernate.search.backend.type", "lucene")
                .containsEntry("hibernate.search.backend.directory.root", "/home/lucene");
    }

    @Test
    void a_named_server_holds_the_index_and_gets_no_setting_that_was_not_given() throws Exception {
        Map<String, Object> settings =
                PolicyIndexConfiguration.settings(
                        new MockEnvironment()
                                .withProperty("sokong.home", "/home")
                                .withProperty("sokong.search.hosts", "https://search:9200")
                                .withProperty("sokong.search.user", "sokong")
                                .withProperty("sokong.search.version", "opensearch:2.19"));

        assertThat(settings)
                .containsEntry("hibernate.search.backend.type", "elasticsearch")
                .containsEntry("hibernate.search.backend.uris", "https://search:9200")
                .containsEntry("hibernate.search.backend.username", "sokong")
                .containsEntry("hibernate.search.backend.version", "opensearch:2.19")
                .doesNotContainKeys(
                        "hibernate.search.backend.password",
                        "hibernate.search.backend.directory.root");
        String configurer =
                String.valueOf(settings.get("hibernate.search.backend.analysis.configurer"));
        assertThat(Class.forName(configurer.substring("class:".length())))
                .isAssignableTo(ElasticsearchAnalysisConfigurer.class);
    }
}
