package org.sokong.narratives;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.CaseWriting;
import org.sokong.cases.CaseWriting.Standing;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.Section;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.EditConflict;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.uikit.Language;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The narrative reports of a case: begun from a template, saved while somebody writes, submitted,
 * reviewed by somebody else, and never changed once approved. Written after the case has ended too:
 * courts ask late.
 */
@Service
@PreAuthorize("hasAuthority('CASE_READ')")
@Transactional
@RetriedOnConflict
public class NarrativeService {

    /** Longest comment, in characters. */
    public static final int LONGEST_WORDS = 4_000;

    /** Parts that stand beside no report: the person, and what only points elsewhere. */
    private static final Set<Section> NOT_BESIDE =
            EnumSet.of(Section.IDENTITY, Section.REPORTS, Section.POLICY, Section.REFERRALS);

    private final NarrativeReports reports;
    private final NarrativeRounds rounds;
    private final NarrativeComments comments;
    private final ReportNumbers numbers;
    private final LocalTemplates localTemplates;
    private final ShippedTemplates shippedTemplates;
    private final FactFiller filler;
    private final Citations citations;
    private final ReportQuotes quotes;
    private final CaseWriting writing;
    private final CaseAccess access;
    private final CaseSharing sharing;
    private final CurrentUser currentUser;
    private final UserDirectory users;
    private final AuditLog audit;
    private final ReportNotices notices;

    NarrativeService(
            NarrativeReports reports,
            NarrativeRounds rounds,
            NarrativeComments comments,
            ReportNumbers numbers,
            LocalTemplates localTemplates,
            ShippedTemplates shippedTemplates,
            FactFiller filler,
            Citations citations,
            ReportQuotes quotes,
            CaseWriting writing,
            CaseAccess access,
            CaseSharing sharing,
            CurrentUser currentUser,
            UserDirectory users,
            AuditLog audit,
            ReportNotices notices) {
        this.reports = reports;
        this.rounds = rounds;
        this.comments = comments;
        this.numbers = numbers;
        this.localTemplates = localTemplates;
        this.shippedTemplates = shippedTemplates;
        this.filler = filler;
        this.citations = citations;
        this.quotes = quotes;
        this.writing = writing;
        this.access = access;
        this.sharing = sharing;
        this.currentUser = currentUser;
        this.users = users;
        this.audit = audit;
        this.notices = notices;
    }

    /**
     * Begins a report from its template; facts that the writer may not read are not in it.
     *
     * @return its id
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public UUID start(UUID caseId, ReportKind kind, Language language) {
        Standing standing =
                writing.forWritingAfterwards(caseId, Section.REPORTS, "narratives.start");
        ReportText template =
                localTemplates
                        .findByKindAndLanguage(kind, language)
                        .map(ReportTemplate::text)
                        .orElseGet(() -> shippedTemplates.of(kind, language));
        NarrativeReport report =
                reports.saveAndFlush(
                        new NarrativeReport(
                                Ids.next(),
                                caseId,
                                kind,
                                language,
                                filler.fill(template, caseId, standing.code(), language),
                                currentUser.id(),
                                writing.now()));
        writing.saved(caseId, Section.REPORTS, AuditAction.CASE_CHANGED, report.id());
        return report.id();
    }

    /** The reports of a case, newest first; the read is recorded. */
    public List<ReportItem> ofCase(UUID caseId) {
        writing.forReading(caseId, Section.REPORTS, "narratives.list");
        List<NarrativeReport> found = reports.findByCaseIdOrderByCreatedAtDescIdDesc(caseId);
        Map<UUID, String> names =
                users.names(
                        found.stream().map(NarrativeReport::authorId).collect(Collectors.toSet()));
        return found.stream()
                .map(
                        report ->
                                new ReportItem(
                                        report.id(),
                                        report.kind(),
                                        report.language(),
                                        report.state(),
                                        report.text().title(),
                                        names.getOrDefault(report.authorId(), ""),
                                        report.changedAt(),
                                        report.number()))
                .toList();
    }

    /** A report with what was said about it; the read is recorded. */
    public ReportDetail read(UUID reportId) {
        NarrativeReport report = find(reportId, "narratives.read");
        Standing standing = writing.forReading(report.caseId(), Section.REPORTS, "narratives.read");
        List<NarrativeRound> allRounds = rounds.findByReportIdOrderByRoundDesc(reportId);
        List<NarrativeComment> said = comments.findByReportIdOrderByWrittenAtAscIdAsc(reportId);
        Map<UUID, String> names = users.names(people(report, allRounds, said));
        boolean works = access.mayWork(report.caseId());
        UUID me = currentUser.id();
        boolean mayWrite = works && currentUser.may(Permission.CASE_EDIT);
        return new ReportDetail(
                report.id(),
                report.caseId(),
                standing.code(),
                report.kind(),
                report.language(),
                report.state(),
                report.version(),
                report.text(),
                report.identityNeeded(),
                report.identityConfirmed(),
                names.getOrDefault(report.authorId(), ""),
                report.changedAt(),
                report.number(),
                said.stream().map(comment -> detail(comment, names)).toList(),
                allRounds.stream().map(round -> detail(round, names)).toList(),
                citations.ended(
                        Stream.concat(
                                        Stream.of(report.text()),
                                        allRounds.stream().map(NarrativeRound::text))
                                .toList()),
                mayWrite && report.state().isOpen(),
                report.isWrittenBy(me),
                works
                        && currentUser.may(Permission.CASE_APPROVE)
                        && report.state() == ReportState.SUBMITTED
                        && !report.isWrittenBy(me),
                mayWrite && report.state().isOpen() && report.round() == 0);
    }

    /** What the reader may read of the case, to stand beside a report; each read is recorded. */
    public List<DisclosedSection> facts(UUID reportId) {
        NarrativeReport report = find(reportId, "narratives.facts");
        writing.forReading(report.caseId(), Section.REPORTS, "narratives.facts");
        Set<Section> beside = EnumSet.allOf(Section.class);
        beside.removeAll(NOT_BESIDE);
        beside.retainAll(access.sections(report.caseId()));
        return beside.isEmpty() ? List.of() : sharing.disclosed(report.caseId(), beside).sections();
    }

    /** A passage of the policy library as a report in that language quotes it. */
    @PreAuthorize("hasAuthority('CASE_EDIT') and hasAuthority('POLICY_READ')")
    @Transactional(readOnly = true)
    public ReportBlock quote(UUID passageId, Language language) {
        return citations.quote(passageId, language);
    }

    /**
     * Saves what somebody wrote.
     *
     * @param version version that was read
     * @param identityNeeded whether the purpose needs the client's identity
     * @return the new version
     * @throws EditConflict when somebody else saved meanwhile
     */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public long save(UUID reportId, long version, ReportText text, boolean identityNeeded) {
        NarrativeReport report = forWriting(reportId, version, "narratives.save");
        ReportRules.check(text);
        report.write(
                citations.settle(text, report.text(), report.language()),
                identityNeeded,
                currentUser.id(),
                writing.now());
        reports.saveAndFlush(report);
        quotes.keep(report.id(), report.text());
        writing.saved(report.caseId(), Section.REPORTS, AuditAction.CASE_CHANGED, report.id());
        return report.version();
    }

    /** Gives the report to a supervisor; from then on nobody changes it until it comes back. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void submit(UUID reportId, long version) {
        NarrativeReport report = find(reportId, "narratives.submit");
        Standing standing = forWriting(report, version, "narratives.submit");
        report.submit(currentUser.id(), writing.now());
        reports.saveAndFlush(report);
        rounds.save(
                new NarrativeRound(
                        Ids.next(),
                        report.id(),
                        report.round(),
                        report.text(),
                        currentUser.id(),
                        writing.now()));
        changed(report, "narratives.timeline.submitted");
        notices.submitted(report, standing.code());
    }

    /** Throws away a draft that nobody else has seen; its history stays. */
    @PreAuthorize("hasAuthority('CASE_EDIT')")
    public void discard(UUID reportId, long version) {
        NarrativeReport report = forWriting(reportId, version, "narratives.discard");
        report.requireNeverSubmitted();
        reports.delete(report);
        reports.flush();
        writing.saved(report.caseId(), Section.REPORTS, AuditAction.CASE_CHANGED, report.id());
    }

    /**
     * Says something about a paragraph.
     *
     * @return id of the comment
     */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public UUID comment(UUID reportId, UUID blockId, String words) {
        NarrativeReport report = find(reportId, "narratives.comment");
        writing.forWritingAfterwards(report.caseId(), Section.REPORTS, "narratives.comment");
        report.requireReviewBy(currentUser.id());
        if (report.text().blocks().stream().noneMatch(block -> block.id().equals(blockId))) {
            throw new DomainException("narratives.error.no_such_paragraph");
        }
        NarrativeComment comment =
                comments.save(
                        new NarrativeComment(
                                Ids.next(),
                                reportId,
                                report.round(),
                                blockId,
                                currentUser.id(),
                                writing.now(),
                                needed(words)));
        writing.saved(report.caseId(), Section.REPORTS, AuditAction.CASE_CHANGED, report.id());
        return comment.id();
    }

    /** Gives the report back to its writer, with words on what has to change. */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void sendBack(UUID reportId, long version, String words) {
        NarrativeReport report = find(reportId, "narratives.review");
        Standing standing = forWriting(report, version, "narratives.review");
        report.sendBack(currentUser.id(), writing.now());
        decided(report, RoundOutcome.RETURNED, needed(words), "narratives.timeline.returned");
        notices.decided(report, standing.code());
    }

    /**
     * Approves the report for good and gives it its number.
     *
     * @param withIdentity the reviewer's confirmation that it is printed with the client's identity
     * @param words may be null
     */
    @PreAuthorize("hasAuthority('CASE_APPROVE')")
    public void approve(UUID reportId, long version, boolean withIdentity, @Nullable String words) {
        NarrativeReport report = find(reportId, "narratives.review");
        Standing standing =
                writing.forWritingAfterwards(report.caseId(), Section.REPORTS, "narratives.review");
        EditConflict.unless(version, report.version());
        report.requireReviewBy(currentUser.id());
        if (withIdentity) {
            if (!currentUser.may(Permission.IDENTITY_REVEAL)) {
                throw access.refuse(report.caseId(), "narratives.review.identity");
            }
            access.requireSection(report.caseId(), Section.IDENTITY, "narratives.review.identity");
        }
        report.approve(
                currentUser.id(),
                writing.now(),
                withIdentity,
                numbers.next(standing.organisationId(), standing.today().getYear()));
        decided(
                report,
                RoundOutcome.APPROVED,
                words == null || words.isBlank() ? null : needed(words),
                "narratives.timeline.approved");
        notices.decided(report, standing.code());
    }

    private void decided(
            NarrativeReport report, RoundOutcome outcome, @Nullable String words, String kind) {
        reports.saveAndFlush(report);
        rounds.findByReportIdAndRound(report.id(), report.round())
                .orElseThrow()
                .end(outcome, currentUser.id(), writing.now(), words);
        audit.record(
                AuditAction.CASE_APPROVED,
                Subject.ofCase(report.caseId()),
                Map.of(
                        "report", report.id(),
                        "state", report.state(),
                        "identity", report.identityConfirmed()));
        changed(report, kind);
    }

    private void changed(NarrativeReport report, String kind) {
        writing.changed(
                report.caseId(),
                Section.REPORTS,
                kind,
                report.id(),
                Map.of("kind", "@narratives.reportkind." + report.kind().name()));
    }

    private NarrativeReport forWriting(UUID reportId, long version, String operation) {
        NarrativeReport report = find(reportId, operation);
        forWriting(report, version, operation);
        return report;
    }

    private Standing forWriting(NarrativeReport report, long version, String operation) {
        Standing standing =
                writing.forWritingAfterwards(report.caseId(), Section.REPORTS, operation);
        EditConflict.unless(version, report.version());
        return standing;
    }

    /** An unknown id is answered, and logged, like a report of somebody else's case. */
    private NarrativeReport find(UUID reportId, String operation) {
        return reports.findById(reportId)
                .orElseThrow(
                        () -> {
                            audit.denied(operation, Subject.of("NARRATIVE_REPORT", reportId));
                            return new AccessDeniedException(operation);
                        });
    }

    private static String needed(String words) {
        String said = words.strip();
        if (said.isEmpty()) {
            throw new DomainException("narratives.error.needs_words");
        }
        if (said.length() > LONGEST_WORDS) {
            throw new DomainException("narratives.error.too_long", LONGEST_WORDS);
        }
        return said;
    }

    private static Set<UUID> people(
            NarrativeReport report, List<NarrativeRound> rounds, List<NarrativeComment> said) {
        Set<UUID> people = new HashSet<>(Set.of(report.authorId()));
        for (NarrativeRound round : rounds) {
            people.add(round.submittedBy());
            UUID decider = round.decidedBy();
            if (decider != null) {
                people.add(decider);
            }
        }
        said.forEach(comment -> people.add(comment.authorId()));
        return people;
    }

    private static ReportComment detail(NarrativeComment comment, Map<UUID, String> names) {
        return new ReportComment(
                comment.id(),
                comment.blockId(),
                comment.round(),
                names.getOrDefault(comment.authorId(), ""),
                comment.writtenAt(),
                comment.text());
    }

    private static ReportRound detail(NarrativeRound round, Map<UUID, String> names) {
        UUID decider = round.decidedBy();
        return new ReportRound(
                round.round(),
                round.text(),
                names.getOrDefault(round.submittedBy(), ""),
                round.submittedAt(),
                round.outcome(),
                decider == null ? null : names.getOrDefault(decider, ""),
                round.decidedAt(),
                round.words());
    }
}
