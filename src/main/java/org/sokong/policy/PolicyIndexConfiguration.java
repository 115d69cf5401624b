package org.sokong.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Keeps the index of the policy library under the installation's home. The index holds nothing that
 * the database does not: one that cannot be read is thrown away and built anew.
 */
@Configuration(proxyBeanMethods = false)
class PolicyIndexConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyIndexConfiguration.class);

    @Bean
    HibernatePropertiesCustomizer policyIndex(Environment environment) {
        Path root = Path.of(environment.getRequiredProperty("sokong.home")).resolve("lucene");
        return properties -> {
            dropUnreadable(root.resolve("PolicyPassage"));
            properties.put("hibernate.search.backend.type", "lucene");
            properties.put("hibernate.search.backend.directory.root", root.toString());
            properties.put(
                    "hibernate.search.backend.analysis.configurer",
                    "class:" + PolicyAnalysis.class.getName());
            // Imports are rare, and who imported wants to find it at once.
            properties.put("hibernate.search.indexing.plan.synchronization.strategy", "sync");
        };
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
