package org.sokong.paper;

import java.util.List;
import org.sokong.paper.PaperDocument.Fact;

/** A piece of a document, without a word on how it looks. */
sealed interface PaperPart {

    record Heading(int level, String text) implements PaperPart {}

    record Paragraph(String text) implements PaperPart {}

    record Note(String text) implements PaperPart {}

    record Facts(List<Fact> facts) implements PaperPart {}

    record Table(List<String> headers, List<Integer> shares, List<List<String>> rows)
            implements PaperPart {}

    record Bullets(List<String> items) implements PaperPart {}

    record Numbered(List<String> items) implements PaperPart {}

    record Quote(String text, String citation) implements PaperPart {}

    record RuledLines(String label, int lines) implements PaperPart {}

    record TickBoxes(String question, List<String> options) implements PaperPart {}

    record Signatures(List<String> labels) implements PaperPart {}

    record PageBreak() implements PaperPart {}

    record Together(List<PaperPart> parts) implements PaperPart {}
}
