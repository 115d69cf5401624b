package org.sokong.narratives;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sokong.access.Inbox;
import org.sokong.access.NewNotice;
import org.sokong.access.NoticeKind;
import org.sokong.access.Permission;
import org.sokong.cases.CaseAudience;
import org.springframework.stereotype.Component;

/** Tells reviewers of a submitted report, and its author of what they decided. */
@Component
class ReportNotices {

    private final Inbox inbox;
    private final CaseAudience audience;

    ReportNotices(Inbox inbox, CaseAudience audience) {
        this.inbox = inbox;
        this.audience = audience;
    }

    void submitted(NarrativeReport report, String code) {
        Set<UUID> reviewers =
                audience.workers(report.caseId(), Permission.CASE_APPROVE).stream()
                        .filter(person -> !report.isWrittenBy(person))
                        .collect(Collectors.toSet());
        inbox.tell(reviewers, notice(report, code, NoticeKind.REPORT_SUBMITTED));
    }

    void decided(NarrativeReport report, String code) {
        inbox.tell(
                Set.of(report.authorId()),
                notice(
                        report,
                        code,
                        report.state() == ReportState.APPROVED
                                ? NoticeKind.REPORT_APPROVED
                                : NoticeKind.REPORT_RETURNED));
    }

    private static NewNotice notice(NarrativeReport report, String code, NoticeKind kind) {
        return new NewNotice(
                kind,
                code,
                report.caseId(),
                "cases/" + report.caseId() + "/reports/" + report.id(),
                "report/" + report.id() + "/" + report.round() + "/" + kind);
    }
}
