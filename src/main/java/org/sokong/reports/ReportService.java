package org.sokong.reports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sokong.access.CurrentUser;
import org.sokong.access.SignedInUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.reports.KeptReleases.Kept;
import org.sokong.reports.ReleasedReport.ReleasedFigure;
import org.sokong.reports.ReleasedReport.ReleasedLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts over the cases a supervisor answers for. On screen the counts are true; what is downloaded
 * or printed passes the small-number rule (data_protection.md, section 5).
 */
@Service
@PreAuthorize("hasAuthority('REPORT_READ')")
@Transactional
public class ReportService {

    /** How a report leaves. */
    public enum Form {
        CSV(AuditAction.EXPORTED),
        PRINT(AuditAction.PRINTED);

        private final AuditAction action;

        Form(AuditAction action) {
            this.action = action;
        }
    }

    private static final String SUBJECT = "REPORT";

    private final ReportQueries queries;
    private final KeptReleases keptReleases;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Clock clock;
    private final int k;

    ReportService(
            ReportQueries queries,
            KeptReleases keptReleases,
            UserDirectory users,
            CurrentUser currentUser,
            AuditLog audit,
            Clock clock,
            @Value("${sokong.reports.k:" + Suppression.USUAL_K + "}") int k) {
        this.queries = queries;
        this.keptReleases = keptReleases;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.clock = clock;
        this.k = k;
    }

    /** The workers with their open, risky and late cases, now. */
    public List<TeamLine> team() {
        audit.record(AuditAction.REPORT_READ, Subject.none(SUBJECT), Map.of("report", "team"));
        List<TeamLine> lines =
                queries.team(currentUser.get().caseKeys(), currentUser.id(), clock.instant());
        Map<UUID, String> names =
                users.names(
                        lines.stream().map(TeamLine::workerId).filter(Objects::nonNull).toList());
        return lines.stream()
                .map(
                        line ->
                                new TeamLine(
                                        line.workerId(),
                                        line.workerId() == null
                                                ? ""
                                                : names.getOrDefault(line.workerId(), "?"),
                                        line.open(),
                                        line.high(),
                                        line.late()))
                .toList();
    }

    /**
     * The report with true counts.
     *
     * @param language ISO 639-1 code of the names of topics
     */
    public Report read(ReportPeriod period, String language) {
        audit.record(AuditAction.REPORT_READ, Subject.none(SUBJECT), details("period", period));
        List<ReportFigure> figures = figures(period, false);
        return new Report(
                period,
                clock.instant(),
                figures,
                names(
                        lines(figures, Figure.OPEN_PER_WORKER),
                        lines(figures, Figure.CASES_PER_TOPIC),
                        language));
    }

    /**
     * The report as it may leave; asked again, it is the same, made when it was asked first.
     *
     * @throws DomainException when the period is not one calendar quarter that is over
     */
    @PreAuthorize("hasAuthority('REPORT_EXPORT')")
    public ReleasedReport release(ReportPeriod period, String language, Form form) {
        SignedInUser user = currentUser.get();
        if (!period.mayLeave(LocalDate.ofInstant(clock.instant(), ZoneId.of(user.timeZone())))) {
            throw new DomainException("reports.error.whole");
        }
        Kept kept =
                keptReleases
                        .find(user, period, k)
                        .orElseGet(() -> keptReleases.keep(user, period, k, made(period)));
        audit.recordNow(form.action, Subject.none(SUBJECT), details(form.name(), period));
        return new ReleasedReport(
                period,
                kept.madeAt(),
                k,
                user.displayName(),
                kept.figures(),
                names(
                        codes(kept.figures(), Figure.OPEN_PER_WORKER),
                        codes(kept.figures(), Figure.CASES_PER_TOPIC),
                        language));
    }

    private Kept made(ReportPeriod period) {
        return new Kept(clock.instant(), new Release(k).of(figures(period, true)));
    }

    private static Map<String, ?> details(String form, ReportPeriod period) {
        return Map.of(
                "report",
                "period",
                "form",
                form,
                "from",
                period.from().toString(),
                "to",
                period.to().toString());
    }

    private List<ReportFigure> figures(ReportPeriod period, boolean leaves) {
        SignedInUser user = currentUser.get();
        ReportQueries.Question question =
                new ReportQueries.Question(
                        user.caseKeys(),
                        user.id(),
                        user.organisationId(),
                        period,
                        ZoneId.of(user.timeZone()),
                        clock.instant(),
                        leaves);
        return Arrays.stream(Figure.values()).map(figure -> queries.ask(figure, question)).toList();
    }

    private Map<String, String> names(Set<String> people, Set<String> topics, String language) {
        Map<String, String> names = new HashMap<>();
        Set<UUID> workers = people.stream().map(UUID::fromString).collect(Collectors.toSet());
        users.names(workers).forEach((id, name) -> names.put(id.toString(), name));
        names.putAll(queries.topicNames(topics, language));
        return names;
    }

    private static Set<String> lines(List<ReportFigure> figures, Figure which) {
        return named(
                figures.stream()
                        .filter(figure -> figure.figure() == which)
                        .flatMap(figure -> figure.lines().stream())
                        .map(ReportLine::code));
    }

    private static Set<String> codes(List<ReleasedFigure> figures, Figure which) {
        return named(
                figures.stream()
                        .filter(figure -> figure.figure() == which)
                        .flatMap(figure -> figure.lines().stream())
                        .map(ReleasedLine::code));
    }

    private static Set<String> named(Stream<String> codes) {
        return codes.filter(code -> !code.equals(ReportLine.NONE)).collect(Collectors.toSet());
    }
}
