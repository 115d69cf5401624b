package org.sokong.paper;

import java.util.List;
import org.sokong.kernel.DomainException;

/** How much a document holds, counted before any work is done for it. */
record PaperSize(long characters, long pieces) {

    private static final PaperSize NONE = new PaperSize(0, 0);

    static PaperSize of(PaperDocument document) {
        PaperSize size = of(document.subtitles()).plus(of(document.parts(), 0));
        return size.plus(of(List.of(document.title())));
    }

    private static PaperSize of(List<PaperPart> parts, int depth) {
        PaperSize size = NONE;
        for (PaperPart part : parts) {
            size = size.plus(of(part, depth));
        }
        return size;
    }

    private static PaperSize of(PaperPart part, int depth) {
        if (depth > 10) {
            throw new IllegalArgumentException("parts too deep in one another");
        }
        return switch (part) {
            case PaperPart.Heading heading -> of(List.of(heading.text()));
            case PaperPart.Paragraph paragraph -> of(List.of(paragraph.text()));
            case PaperPart.Note note -> of(List.of(note.text()));
            case PaperPart.Facts facts ->
                    facts.facts().stream()
                            .map(fact -> of(List.of(fact.label(), fact.value())))
                            .reduce(NONE, PaperSize::plus);
            case PaperPart.Table table ->
                    table.rows().stream()
                            .map(PaperSize::of)
                            .reduce(of(table.headers()), PaperSize::plus);
            case PaperPart.Bullets bullets -> of(bullets.items());
            case PaperPart.Numbered numbered -> of(numbered.items());
            case PaperPart.Quote quote -> of(List.of(quote.text(), quote.citation()));
            case PaperPart.RuledLines lines -> new PaperSize(lines.label().length(), lines.lines());
            case PaperPart.TickBoxes boxes ->
                    of(boxes.options()).plus(of(List.of(boxes.question())));
            case PaperPart.Signatures signatures -> of(signatures.labels());
            case PaperPart.PageBreak ignored -> new PaperSize(0, 1);
            case PaperPart.Together together -> of(together.parts(), depth + 1);
        };
    }

    private static PaperSize of(List<String> texts) {
        long pieces = 0;
        long characters = 0;
        for (String text : texts) {
            characters += text.length();
            pieces += 1 + text.chars().filter(c -> c == '\n' || c == '\r').count();
        }
        return new PaperSize(characters, pieces);
    }

    private PaperSize plus(PaperSize other) {
        return new PaperSize(characters + other.characters, pieces + other.pieces);
    }

    void requireAtMost(long mostCharacters, long mostPieces) {
        if (characters > mostCharacters || pieces > mostPieces) {
            throw new DomainException("paper.error.toolarge");
        }
    }
}
