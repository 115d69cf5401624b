package org.sokong.policy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.uikit.Badge;
import org.sokong.uikit.Translations;
import org.sokong.uikit.WorkItem;
import org.sokong.uikit.WorkSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents on Home that wait for a second curator, and those that came back to their curator. */
@Component
class CurationWork implements WorkSource {

    private static final int MOST = 12;
    private static final int PLACE = 40;

    private final Documents documents;
    private final CurrentUser currentUser;
    private final Translations translations;

    CurationWork(Documents documents, CurrentUser currentUser, Translations translations) {
        this.documents = documents;
        this.currentUser = currentUser;
        this.translations = translations;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        if (!currentUser.may(Permission.POLICY_CURATE)) {
            return List.of();
        }
        UUID me = currentUser.id();
        Stream<WorkItem> toPublish =
                documents.findByStateOrderBySentAt(DocumentState.IN_REVIEW).stream()
                        .filter(document -> !document.isOwn(me))
                        .map(document -> item(document, "policy.waiting.review"));
        Stream<WorkItem> cameBack =
                documents.findByStateOrderBySentAt(DocumentState.DRAFT).stream()
                        .filter(document -> document.reviewComment() != null)
                        .filter(document -> document.isOwn(me))
                        .map(document -> item(document, "policy.waiting.back"));
        return Stream.concat(toPublish, cameBack).limit(MOST).toList();
    }

    private WorkItem item(PolicyDocument document, String sentence) {
        return new WorkItem(
                "policy.waiting.group",
                PLACE,
                "",
                translations.here(sentence, document.code()),
                document.title(),
                Badge.Tone.PLAIN,
                "",
                null,
                "policy/curate/" + document.id());
    }
}
