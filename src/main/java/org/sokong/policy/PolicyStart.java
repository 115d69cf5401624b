package org.sokong.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.kernel.DomainException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * At each start: loads the catalogue, imports the folder of sources if one is set, and makes the
 * index equal to the database. Runs early, so that other modules find the library filled.
 */
@Component
@Order(100)
class PolicyStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyStart.class);

    /** What is offered of a folder, by name; what a file is, its content says. */
    private static final Pattern OFFERED =
            Pattern.compile(".*\\.(txt|html?|pdf|docx|odt)", Pattern.CASE_INSENSITIVE);

    private final PolicyCatalogue catalogue;
    private final PolicyImporter importer;
    private final PassageIndex index;
    private final IndexChanges changes;
    private final SystemActor system;
    private final String sources;

    PolicyStart(
            PolicyCatalogue catalogue,
            PolicyImporter importer,
            PassageIndex index,
            IndexChanges changes,
            SystemActor system,
            Environment environment) {
        this.catalogue = catalogue;
        this.importer = importer;
        this.index = index;
        this.changes = changes;
        this.system = system;
        this.sources = environment.getProperty("sokong.policy.sources", "");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        catalogue.load(CatalogueFile.shipped());
        if (!sources.isBlank()) {
            importFolder(Path.of(sources));
        }
        changes.forgetOld();
        int differing = index.catchUp();
        if (differing > 0) {
            LOG.info("Search index brought up to date: {} passages", differing);
        }
    }

    private void importFolder(Path folder) {
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files =
                    list.filter(Files::isRegularFile)
                            .filter(file -> OFFERED.matcher(file.toString()).matches())
                            .sorted()
                            .toList();
        } catch (IOException e) {
            LOG.warn("SOKONG_POLICY_SOURCES is not a folder that can be read: {}", folder);
            return;
        }
        for (Path file : files) {
            try {
                byte[] content;
                try (InputStream in = Files.newInputStream(file)) {
                    content = in.readNBytes(PolicyImporter.MAX_BYTES + 1);
                }
                system.run(
                        "policy-import",
                        Set.of(Permission.POLICY_READ, Permission.POLICY_CURATE),
                        () -> importer.importFile(file.getFileName().toString(), content));
            } catch (IOException e) {
                LOG.warn("Cannot read the policy source {}", file);
            } catch (DomainException refusal) {
                LOG.warn("Policy source {} refused: {}", file, refusal.key());
            }
        }
    }
}
