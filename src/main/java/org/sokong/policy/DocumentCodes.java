package org.sokong.policy;

import org.springframework.stereotype.Component;

/** The short codes by which documents are cited: 004, 005 and so on. */
@Component
class DocumentCodes {

    private final Documents documents;

    DocumentCodes(Documents documents) {
        this.documents = documents;
    }

    /** The number after the highest. */
    String next() {
        int highest =
                documents.findAllByOrderByCode().stream()
                        .map(PolicyDocument::code)
                        .filter(code -> code.matches("\\d{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(-1);
        return "%03d".formatted(highest + 1);
    }
}
