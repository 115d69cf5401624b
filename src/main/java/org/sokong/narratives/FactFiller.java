package org.sokong.narratives;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.UserDirectory;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.FactText;
import org.sokong.cases.Section;
import org.sokong.kernel.Ids;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.stereotype.Component;

/**
 * Puts facts of the case into a template. Only parts that the writer may read are loaded; for the
 * others the text says that they are withheld.
 */
@Component
class FactFiller {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final CaseSharing sharing;
    private final CaseAccess access;
    private final FactText facts;
    private final Translations translations;
    private final TimeText time;
    private final CurrentUser currentUser;
    private final UserDirectory users;

    FactFiller(
            CaseSharing sharing,
            CaseAccess access,
            FactText facts,
            Translations translations,
            TimeText time,
            CurrentUser currentUser,
            UserDirectory users) {
        this.sharing = sharing;
        this.access = access;
        this.facts = facts;
        this.translations = translations;
        this.time = time;
        this.currentUser = currentUser;
        this.users = users;
    }

    /**
     * The template's text with the facts of the case, in its language, each block with a new id.
     */
    ReportText fill(ReportText template, UUID caseId, String caseCode, Language language) {
        Set<ReportFact> asked = asked(template);
        Map<Section, List<DisclosedFact>> known = read(caseId, asked);
        Map<ReportFact, String> words = new EnumMap<>(ReportFact.class);
        for (ReportFact fact : asked) {
            words.put(fact, words(fact, caseCode, known, language));
        }
        return new ReportText(
                put(template.title(), words),
                template.blocks().stream()
                        .map(
                                block ->
                                        new ReportBlock(
                                                Ids.next(),
                                                block.type(),
                                                put(block.text(), words),
                                                block.source()))
                        .toList());
    }

    /** Facts that a template asks for. */
    static Set<ReportFact> asked(ReportText template) {
        Set<ReportFact> asked = EnumSet.noneOf(ReportFact.class);
        PLACEHOLDER
                .matcher(template.words())
                .results()
                .map(found -> ReportFact.of(found.group(1)))
                .forEach(fact -> fact.ifPresent(asked::add));
        return asked;
    }

    private Map<Section, List<DisclosedFact>> read(UUID caseId, Set<ReportFact> asked) {
        Set<Section> sections = EnumSet.noneOf(Section.class);
        for (ReportFact fact : asked) {
            Section section = fact.section();
            if (section != null) {
                sections.add(section);
            }
        }
        sections.retainAll(access.sections(caseId));
        if (sections.isEmpty()) {
            return Map.of();
        }
        return sharing.disclosed(caseId, sections).sections().stream()
                .collect(Collectors.toMap(DisclosedSection::section, DisclosedSection::facts));
    }

    private String words(
            ReportFact fact,
            String caseCode,
            Map<Section, List<DisclosedFact>> known,
            Language language) {
        Section section = fact.section();
        if (section == null) {
            return switch (fact) {
                case CODE -> caseCode;
                case TODAY -> time.in(language.locale()).date(time.today());
                default -> users.names(Set.of(currentUser.id())).getOrDefault(currentUser.id(), "");
            };
        }
        List<DisclosedFact> found = known.get(section);
        if (found == null) {
            return text("narratives.fact.withheld", language);
        }
        String key = fact.labelKey();
        String answer = key == null ? all(found, language) : one(found, key, language);
        return answer == null || answer.isBlank() ? text("uikit.notrecorded", language) : answer;
    }

    private @Nullable String one(List<DisclosedFact> found, String key, Language language) {
        return found.stream()
                .filter(fact -> fact.labelKey().equals(key))
                .findFirst()
                .map(fact -> facts.value(fact, language.locale()))
                .orElse(null);
    }

    private String all(List<DisclosedFact> found, Language language) {
        return found.stream()
                .map(
                        fact -> {
                            String label = facts.label(fact, language.locale());
                            boolean asks = label.endsWith("?") || label.endsWith("؟");
                            return label
                                    + (asks ? " " : ": ")
                                    + facts.value(fact, language.locale());
                        })
                .collect(Collectors.joining("\n"));
    }

    private static String put(String text, Map<ReportFact, String> words) {
        Function<MatchResult, String> replace =
                found ->
                        Matcher.quoteReplacement(
                                ReportFact.of(found.group(1))
                                        .map(fact -> words.getOrDefault(fact, ""))
                                        .orElse(found.group()));
        String filled = PLACEHOLDER.matcher(text).replaceAll(replace);
        return filled.length() > ReportBlock.LONGEST
                ? filled.substring(0, ReportBlock.LONGEST)
                : filled;
    }

    private String text(String key, Language language) {
        return translations.getTranslation(key, language.locale());
    }
}
