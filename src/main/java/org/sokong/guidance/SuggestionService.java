package org.sokong.guidance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseMatter;
import org.sokong.cases.CaseMatter.Kind;
import org.sokong.cases.CaseMatter.Matter;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.LinkPassage;
import org.sokong.cases.PolicyLinkDetail;
import org.sokong.cases.PolicyLinks;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.policy.PassageCitation;
import org.sokong.policy.PassageDetail;
import org.sokong.policy.PassageFit;
import org.sokong.policy.PassageTopic;
import org.sokong.policy.PassagesByTopic;
import org.sokong.policy.PolicyCitations;
import org.sokong.policy.PolicyLibrary;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Suggests passages for a case by its country, needs, goals, orders and decisions, as far as the
 * reader may read them. Nothing is computed beforehand and nothing is kept but what somebody
 * dismissed. The number of statements does not depend on the size of the case or the library.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ') and hasAuthority('POLICY_READ')")
@Transactional
public class SuggestionService {

    /** Suggestions shown at once. */
    public static final int MOST = 8;

    private static final int CANDIDATES = 80;

    private final List<CaseMatter> matters;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final PolicyLinks links;
    private final PolicyLibrary library;
    private final PolicyCitations citations;
    private final PassagesByTopic passages;
    private final Dismissals dismissals;
    private final SamePassages same;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final Translations translations;

    SuggestionService(
            List<CaseMatter> matters,
            CaseWriting writing,
            CaseAccess access,
            PolicyLinks links,
            PolicyLibrary library,
            PolicyCitations citations,
            PassagesByTopic passages,
            Dismissals dismissals,
            SamePassages same,
            UserDirectory users,
            CurrentUser currentUser,
            Translations translations) {
        this.matters = matters;
        this.writing = writing;
        this.access = access;
        this.links = links;
        this.library = library;
        this.citations = citations;
        this.passages = passages;
        this.dismissals = dismissals;
        this.same = same;
        this.users = users;
        this.currentUser = currentUser;
        this.translations = translations;
    }

    /** Suggestions for a case, in the reader's language; the read is recorded. */
    public Suggestions ofCase(UUID caseId, Locale locale) {
        Standing standing = writing.forReading(caseId, Section.POLICY, "guidance.suggestions");
        List<Matter> about = about(caseId, locale);
        List<Dismissals.Dismissal> dismissed = dismissals.of(caseId);
        Set<UUID> linked =
                links.ofCase(caseId).stream()
                        .map(PolicyLinkDetail::passageId)
                        .collect(Collectors.toSet());
        Set<UUID> left = new HashSet<>(linked);
        dismissed.forEach(one -> left.add(one.passageId()));
        List<UUID> chosen = choose(about, same.of(left), Language.of(locale));
        List<UUID> asked =
                Stream.concat(
                                chosen.stream(),
                                dismissed.stream()
                                        .map(Dismissals.Dismissal::passageId)
                                        .filter(id -> !linked.contains(id)))
                        .toList();
        List<PassageDetail> read = library.passages(asked);
        Map<UUID, PassageDetail> found =
                read.stream().collect(Collectors.toMap(PassageDetail::id, Function.identity()));
        Map<UUID, PassageCitation> cited = citations.ofRead(read, locale);
        Map<String, String> topics = library.topicNames(locale);
        Map<UUID, String> names =
                users.names(
                        dismissed.stream()
                                .map(Dismissals.Dismissal::by)
                                .collect(Collectors.toSet()));
        return new Suggestions(
                chosen.stream()
                        .filter(found::containsKey)
                        .map(found::get)
                        .map(
                                passage ->
                                        new Suggestion(
                                                Objects.requireNonNull(cited.get(passage.id())),
                                                reasons(passage, about, topics, locale),
                                                null,
                                                null))
                        .toList(),
                dismissed.stream()
                        .filter(one -> found.containsKey(one.passageId()))
                        .filter(one -> !linked.contains(one.passageId()))
                        .map(
                                one ->
                                        new Suggestion(
                                                Objects.requireNonNull(cited.get(one.passageId())),
                                                List.of(),
                                                names.getOrDefault(one.by(), ""),
                                                one.at()))
                        .toList(),
                about.stream().map(matter -> words(matter, locale)).toList(),
                mayDecide(standing));
    }

    /**
     * Links a suggested passage to the case. Everybody who may read the links reads the sentence on
     * why, so it names the topics of the passage and nothing of the case.
     *
     * @param locale language of the sentence
     * @return id of the link
     */
    @PreAuthorize("hasAuthority('POLICY_LINK') and hasAuthority('CASE_EDIT')")
    @RetriedOnConflict
    public UUID accept(UUID caseId, UUID passageId, Locale locale) {
        writing.forWriting(caseId, Section.POLICY, "guidance.accept");
        PassageDetail passage = passage(passageId);
        String why = accepted(passage, locale);
        undo(caseId, passageId);
        return links.link(
                new LinkPassage(
                        passageId,
                        caseId,
                        null,
                        why.length() > LinkPassage.LONGEST
                                ? why.substring(0, LinkPassage.LONGEST)
                                : why));
    }

    /**
     * Remembers that a passage does not matter in this case, for everybody who works on it: in no
     * language, and in no newer version that leaves it as it is.
     */
    @PreAuthorize("hasAuthority('POLICY_LINK') and hasAuthority('CASE_EDIT')")
    @RetriedOnConflict
    public void dismiss(UUID caseId, UUID passageId) {
        writing.forWriting(caseId, Section.POLICY, "guidance.dismiss");
        passage(passageId);
        Set<UUID> same = this.same.of(Set.of(passageId));
        if (dismissals.of(caseId).stream().noneMatch(one -> same.contains(one.passageId()))) {
            dismissals.add(caseId, passageId, currentUser.id(), writing.now());
            writing.changed(
                    caseId, Section.POLICY, "guidance.timeline.dismissed", passageId, Map.of());
        }
    }

    /** Suggests a dismissed passage again. */
    @PreAuthorize("hasAuthority('POLICY_LINK') and hasAuthority('CASE_EDIT')")
    @RetriedOnConflict
    public void restore(UUID caseId, UUID passageId) {
        writing.forWriting(caseId, Section.POLICY, "guidance.restore");
        undo(caseId, passageId);
        writing.changed(caseId, Section.POLICY, "guidance.timeline.restored", passageId, Map.of());
    }

    private void undo(UUID caseId, UUID passageId) {
        dismissals.undo(caseId, same.of(Set.of(passageId)), currentUser.id(), writing.now());
    }

    private boolean mayDecide(Standing standing) {
        return !standing.isEnded()
                && currentUser.may(Permission.POLICY_LINK)
                && currentUser.may(Permission.CASE_EDIT)
                && access.mayWork(standing.id());
    }

    private List<Matter> about(UUID caseId, Locale locale) {
        Set<Section> readable = access.sections(caseId);
        return matters.stream()
                .filter(source -> readable.contains(source.section()))
                .flatMap(source -> source.of(caseId, locale).stream())
                .toList();
    }

    /**
     * Of a passage and its translations one.
     *
     * @param left what is not suggested, in all languages and versions that say the same
     */
    private List<UUID> choose(List<Matter> about, Set<UUID> left, Language reader) {
        Optional<String> country =
                about.stream()
                        .filter(matter -> matter.kind() == Kind.COUNTRY)
                        .map(Matter::code)
                        .findFirst();
        Map<String, Double> weights =
                MatterTopics.weights(
                        about.stream().filter(matter -> matter.kind() != Kind.COUNTRY).toList());
        Map<String, Double> atHome =
                country.isEmpty()
                        ? Map.of()
                        : MatterTopics.weights(
                                about.stream()
                                        .filter(matter -> matter.kind() == Kind.COUNTRY)
                                        .toList());
        List<PassageFit> fits = passages.best(weights, atHome, country.orElse(null), CANDIDATES);
        Map<UUID, PassageFit> kept = new LinkedHashMap<>();
        for (PassageFit fit : fits) {
            if (left.contains(fit.passageId())) {
                continue;
            }
            UUID original = original(fit);
            PassageFit other = kept.get(original);
            if (other == null || isBetter(fit, other, reader)) {
                kept.put(original, fit);
            }
        }
        return kept.values().stream().map(PassageFit::passageId).distinct().limit(MOST).toList();
    }

    /** What a passage shares with all its translations. */
    private static UUID original(PassageFit fit) {
        UUID pair = fit.pairId();
        return fit.original() || pair == null ? fit.passageId() : pair;
    }

    private static boolean isBetter(PassageFit one, PassageFit other, Language reader) {
        if (one.language() != other.language()) {
            if (one.language() == reader) {
                return true;
            }
            if (other.language() == reader) {
                return false;
            }
        }
        return one.original() && !other.original();
    }

    private List<String> reasons(
            PassageDetail passage,
            Collection<Matter> about,
            Map<String, String> topics,
            Locale locale) {
        Set<String> carried =
                confirmed(passage).map(PassageTopic::code).collect(Collectors.toSet());
        List<String> reasons = new ArrayList<>();
        for (Matter matter : about) {
            if (matter.kind() == Kind.COUNTRY) {
                if (passage.document().countries().contains(matter.code())) {
                    reasons.add(words(matter, locale));
                }
                continue;
            }
            MatterTopics.of(matter).stream()
                    .filter(carried::contains)
                    .findFirst()
                    .ifPresent(
                            topic ->
                                    reasons.add(
                                            translations.getTranslation(
                                                    "guidance.reason",
                                                    locale,
                                                    words(matter, locale),
                                                    topics.getOrDefault(topic, topic))));
        }
        return reasons;
    }

    private String accepted(PassageDetail passage, Locale locale) {
        Map<String, String> topics = library.topicNames(locale);
        String named =
                confirmed(passage)
                        .map(topic -> topics.getOrDefault(topic.code(), topic.code()))
                        .collect(
                                Collectors.joining(
                                        translations.getTranslation(
                                                "uikit.list.separator", locale)));
        return named.isEmpty()
                ? translations.getTranslation("guidance.accepted", locale)
                : translations.getTranslation("guidance.accepted.topics", locale, named);
    }

    /** What somebody has said that the passage is about; the program's proposals are no reason. */
    private static Stream<PassageTopic> confirmed(PassageDetail passage) {
        return passage.topics().stream().filter(topic -> !topic.proposed());
    }

    private String words(Matter matter, Locale locale) {
        return translations.getTranslation(
                "guidance.matter." + matter.kind(), locale, matter.name());
    }

    private PassageDetail passage(UUID id) {
        return library.passages(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException("guidance.error.no_such_passage"));
    }
}
