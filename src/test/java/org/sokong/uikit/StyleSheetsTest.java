package org.sokong.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A brace that is missing takes the look from all that follows, and no page complains of it. */
class StyleSheetsTest {

    @Test
    void every_rule_of_every_style_sheet_is_closed_before_the_next_begins() throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.list(Path.of("frontend/public/styles"))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        assertThat(sheets).isNotEmpty();
        List<String> open = new ArrayList<>();
        for (Path sheet : sheets) {
            int depth = 0;
            List<String> lines = Files.readAllLines(sheet);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                boolean begins = !line.isBlank() && " }".indexOf(line.charAt(0)) < 0;
                if (begins && depth > 0) {
                    open.add(sheet.getFileName() + ":" + (i + 1));
                }
                depth += braces(line, '{') - braces(line, '}');
            }
            if (depth != 0) {
                open.add(sheet.getFileName() + ": end");
            }
        }
        assertThat(open).as("lines that begin inside a rule").isEmpty();
    }

    private static int braces(String line, char brace) {
        return (int) line.chars().filter(each -> each == brace).count();
    }
}
