package org.sokong.narratives;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.policy.PassageDetail;
import org.sokong.policy.PassageStanding;
import org.sokong.policy.PassageSuccession;
import org.sokong.policy.PolicyLibrary;
import org.sokong.uikit.Language;
import org.springframework.stereotype.Component;

/**
 * Quotes passages of the policy library: in the language of the report where the library has the
 * passage in it, else our abstract in English, else what there is.
 */
@Component
class Citations {

    private final PolicyLibrary library;
    private final PassageSuccession succession;
    private final CurrentUser currentUser;

    Citations(PolicyLibrary library, PassageSuccession succession, CurrentUser currentUser) {
        this.library = library;
        this.succession = succession;
        this.currentUser = currentUser;
    }

    /** What the texts quote and no longer holds, by the passage's id. */
    Map<UUID, PassageStanding> ended(Collection<ReportText> texts) {
        Set<UUID> quoted = new HashSet<>();
        texts.forEach(text -> quoted.addAll(text.quoted()));
        Map<UUID, PassageStanding> ended = new HashMap<>(succession.standings(quoted));
        ended.values().removeIf(standing -> !standing.isEnded());
        return ended;
    }

    /** The mark of a passage for a line of text; empty for one that holds. */
    String mark(@Nullable PassageStanding standing, Language language) {
        return standing == null ? "" : succession.words(standing, language.locale());
    }

    ReportBlock quote(UUID blockId, UUID passageId, Language language) {
        PassageDetail passage = find(passageId);
        if (passage.language() != language) {
            Optional<PassageDetail> other =
                    passage.counterpart(language).map(counterpart -> find(counterpart.id()));
            if (other.isPresent()) {
                passage = other.get();
            }
        }
        String english = passage.abstractEnglish();
        if (passage.language() != language && english != null && !english.isBlank()) {
            return block(blockId, passage, english, Language.ENGLISH, true);
        }
        boolean ownWords = passage.text() == null;
        boolean inEnglish = ownWords && passage.abstractOwn() == null;
        return block(
                blockId,
                passage,
                passage.shown(),
                inEnglish ? Language.ENGLISH : passage.language(),
                ownWords);
    }

    ReportBlock quote(UUID passageId, Language language) {
        return quote(Ids.next(), passageId, language);
    }

    /**
     * The text as it may be stored: a quoted passage says what the library says, or what it said
     * when it was first quoted here, never what the writer made of it.
     */
    ReportText settle(ReportText text, ReportText stored, Language language) {
        Map<UUID, ReportBlock> known = new HashMap<>();
        stored.blocks().forEach(block -> known.put(block.id(), block));
        List<ReportBlock> blocks = new ArrayList<>();
        for (ReportBlock block : text.blocks()) {
            ReportBlock.Source source = block.source();
            if (source == null) {
                blocks.add(block);
                continue;
            }
            ReportBlock before = known.get(block.id());
            blocks.add(
                    before != null
                                    && before.source() != null
                                    && before.source().passageId().equals(source.passageId())
                            ? before
                            : quote(block.id(), source.passageId(), language));
        }
        return new ReportText(text.title(), blocks);
    }

    private PassageDetail find(UUID passageId) {
        if (!currentUser.may(Permission.POLICY_READ)) {
            throw new DomainException("narratives.error.no_such_passage");
        }
        return library.passages(List.of(passageId)).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("narratives.error.no_such_passage"));
    }

    private static ReportBlock block(
            UUID blockId,
            PassageDetail passage,
            String words,
            Language language,
            boolean isAbstract) {
        return new ReportBlock(
                blockId,
                ReportBlock.Type.PASSAGE,
                words.length() > ReportBlock.LONGEST
                        ? words.substring(0, ReportBlock.LONGEST)
                        : words,
                new ReportBlock.Source(
                        passage.id(),
                        passage.citation(),
                        passage.document().title(),
                        language,
                        isAbstract));
    }
}
