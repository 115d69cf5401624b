package org.sokong.policy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.sokong.access.Permission;
import org.sokong.access.SystemActor;
import org.sokong.kernel.DomainException;
import org.sokong.launch.Command;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/** {@code ./sokong policy import FILE...}, {@code evaluate FILE} and {@code reindex}. */
@Component
class PolicyCommand implements Command {

    private static final int WRONG_ARGUMENTS = 2;

    private final PolicyImporter importer;
    private final SystemActor system;
    private final Translations translations;
    private final SearchCommands searching;

    PolicyCommand(
            PolicyImporter importer,
            SystemActor system,
            Translations translations,
            SearchCommands searching) {
        this.searching = searching;
        this.importer = importer;
        this.system = system;
        this.translations = translations;
    }

    @Override
    public String name() {
        return "policy";
    }

    @Override
    public int run(List<String> args, PrintStream out) {
        if (args.equals(List.of("reindex"))) {
            return searching.reindex(out);
        }
        if (args.size() == 2 && args.getFirst().equals("evaluate")) {
            return searching.evaluate(Path.of(args.get(1)), out);
        }
        if (args.size() < 2 || !args.getFirst().equals("import")) {
            out.println("Usage: ./sokong policy import FILE... | evaluate FILE | reindex");
            return WRONG_ARGUMENTS;
        }
        boolean allImported = true;
        for (String file : args.subList(1, args.size())) {
            allImported &= importFile(Path.of(file), out);
        }
        return allImported ? 0 : 1;
    }

    private boolean importFile(Path file, PrintStream out) {
        try {
            if (!Files.isRegularFile(file)) {
                out.println(file + ": there is no such file.");
                return false;
            }
            // A file that is far too large is refused without reading it into memory.
            byte[] content;
            try (var in = Files.newInputStream(file)) {
                content = in.readNBytes(PolicyImporter.MAX_BYTES + 1);
            }
            ImportReport report =
                    system.run(
                            "policy-import",
                            Set.of(Permission.POLICY_READ, Permission.POLICY_CURATE),
                            () -> importer.importFile(file.getFileName().toString(), content));
            out.println(
                    "%s: %s, document %s, %d passages, %d kept, %d metadata, %d stripped"
                            .formatted(
                                    file.getFileName(),
                                    translations.getTranslation(
                                            Translations.key("policy", report.result()),
                                            Language.ENGLISH.locale()),
                                    report.documentCode(),
                                    report.count(ParagraphAction.INDEX),
                                    report.count(ParagraphAction.KEEP),
                                    report.count(ParagraphAction.METADATA),
                                    report.count(ParagraphAction.STRIP)));
            return true;
        } catch (IOException e) {
            out.println(file + ": cannot be read.");
            return false;
        } catch (DomainException refusal) {
            out.println(file + ": " + translations.of(refusal, Language.ENGLISH.locale()));
            return false;
        }
    }
}
