package org.sokong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps the index of the policy library under the installation's home, or on a search server where
 * one is named. The index holds nothing that the database does not: one that cannot be read is
 * thrown away and built anew.
 */
@Configuration(proxyBeanMethods = false)
class PolicyIndexConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyIndexConfiguration.class);

    @Bean
    HibernatePropertiesCustomizer policyIndex(Environment environment) {
        Map<String, Object> settings = settings(environment);
        return properties -> {
            if ("lucene".equals(settings.get("hibernate.search.backend.type"))) {
                dropUnreadable(
                        Path.of(
                                        String.valueOf(
                                                settings.get(
                                                        "hibernate.search.backend.directory.root")))
                                .resolve("PolicyPassage"));
            }
            properties.putAll(settings);
        };
    }

    /**
     * What Hibernate Search is told. {@code sokong.search.hosts} names a search server (addresses
     * with a comma between); {@code sokong.search.user} and {@code sokong.search.password} sign in
     * there, {@code sokong.search.version} says which it is, such as {@code opensearch:2.19}.
     */
    static Map<String, Object> settings(Environment environment) {
        Map<String, Object> settings = new LinkedHashMap<>();
        // Imports are rare, and who imported wants to find it at once.
        settings.put("hibernate.search.indexing.plan.synchronization.strategy", "sync");
        String hosts = environment.getProperty("sokong.search.hosts", "").strip();
        if (hosts.isEmpty()) {
            Path root = Path.of(environment.getRequiredProperty("sokong.home")).resolve("lucene");
            settings.put("hibernate.search.backend.type", "lucene");
            settings.put("hibernate.search.backend.directory.root", root.toString());
            settings.put(
                    "hibernate.search.backend.analysis.configurer",
                    "class:" + PolicyAnalysis.class.getName());
            return settings;
        }
        settings.put("hibernate.search.backend.type", "elasticsearch");
        settings.put("hibernate.search.backend.uris", hosts);
        settings.put(
                "hibernate.search.backend.analysis.configurer",
                "class:" + PolicyServerAnalysis.class.getName());
        settings.put("hibernate.search.schema_management.strategy", "create-or-update");
        put(settings, "hibernate.search.backend.username", environment, "sokong.search.user");
        put(settings, "hibernate.search.backend.password", environment, "sokong.search.password");
        put(settings, "hibernate.search.backend.version", environment, "sokong.search.version");
        return settings;
    }

    private static void put(
            Map<String, Object> settings, String name, Environment environment, String property) {
        String value = environment.getProperty(property, "").strip();
        if (!value.isEmpty()) {
            settings.put(name, value);
        }
    }

    private static void dropUnreadable(Path index) {
        if (!Files.isDirectory(index)) {
            return;
        }
        try (Directory directory = FSDirectory.open(index)) {
            if (DirectoryReader.indexExists(directory)) {
                DirectoryReader.open(directory).close();
                return;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.warn("The search index cannot be read and is built anew");
        }
        try {
            FileSystemUtils.deleteRecursively(index);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
