package org.sokong.referrals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.Permission;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.cases.CaseAccess;
import org.sokong.cases.CaseSharing;
import org.sokong.cases.DisclosedCase;
import org.sokong.cases.DisclosedFact;
import org.sokong.cases.DisclosedSection;
import org.sokong.cases.FactText;
import org.sokong.cases.IdentityService;
import org.sokong.cases.Section;
import org.sokong.consent.ConsentCheck;
import org.sokong.kernel.DomainException;
import org.sokong.organisations.OrganisationDetail;
import org.sokong.organisations.OrganisationService;
import org.sokong.paper.PaperDocument;
import org.sokong.paper.PaperDocument.Fact;
import org.sokong.paper.PdfPrinter;
import org.sokong.paper.PrintedPaper;
import org.sokong.people.Identity;
import org.sokong.referrals.Referrals.Parties;
import org.sokong.uikit.Language;
import org.sokong.uikit.TimeText;
import org.sokong.uikit.Translations;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The inter-agency referral form (referral_standard.md, section 2) in three copies. Two steps of
 * disclosure hold on paper too: before acceptance the receiver's copy is the envelope, afterwards
 * it says what the consent covers at this moment, and after the end it is the envelope again. The
 * client's copy is one loose sheet without a word on why.
 */
@Service
@PreAuthorize("hasAuthority('REFERRAL_SEND')")
public class ReferralPrinting {

    private static final String CLIENTS_FILE = "notes.pdf";

    private final Referrals referrals;
    private final ReferralSides sides;
    private final ReferralDisclosure disclosure;
    private final PaperReferrals paper;
    private final AppointmentRows appointments;
    private final ServiceRecordRows records;
    private final CaseSharing sharing;
    private final CaseAccess access;
    private final IdentityService identities;
    private final ConsentCheck consent;
    private final OrganisationService organisations;
    private final FactText facts;
    private final PdfPrinter printer;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Translations translations;
    private final TimeText time;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReferralPrinting(
            Referrals referrals,
            ReferralSides sides,
            ReferralDisclosure disclosure,
            PaperReferrals paper,
            AppointmentRows appointments,
            ServiceRecordRows records,
            CaseSharing sharing,
            CaseAccess access,
            IdentityService identities,
            ConsentCheck consent,
            OrganisationService organisations,
            FactText facts,
            PdfPrinter printer,
            CurrentUser currentUser,
            AuditLog audit,
            Translations translations,
            TimeText time,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.referrals = referrals;
        this.sides = sides;
        this.disclosure = disclosure;
        this.paper = paper;
        this.appointments = appointments;
        this.records = records;
        this.sharing = sharing;
        this.access = access;
        this.identities = identities;
        this.consent = consent;
        this.organisations = organisations;
        this.facts = facts;
        this.printer = printer;
        this.currentUser = currentUser;
        this.audit = audit;
        this.translations = translations;
        this.time = time;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether the signed-in person could print the client's name on the receiver's copy now. */
    public boolean mayName(UUID referralId) {
        Parties parties = sides.requireSender(referralId, "referrals.print");
        return currentUser.may(Permission.IDENTITY_REVEAL)
                && access.sections(parties.caseId()).contains(Section.IDENTITY)
                && disclosure.allowed(referralId).contains(Section.IDENTITY);
    }

    /**
     * A copy of the form.
     *
     * @param named whether the client's name is on it; recorded each time
     * @throws org.springframework.security.access.AccessDeniedException for everybody but the
     *     sender's side, and for a name that the consent does not cover; logged
     * @throws DomainException while it is a draft
     */
    public PrintedPaper print(UUID referralId, PaperCopy copy, Language language, boolean named) {
        Content content =
                Objects.requireNonNull(
                        transaction.execute(status -> read(referralId, copy, language, named)));
        PaperDocument document =
                copy == PaperCopy.CLIENT
                        ? clients(content, language)
                        : form(content, copy, language);
        return new PrintedPaper(
                copy == PaperCopy.CLIENT ? CLIENTS_FILE : content.referral.code() + ".pdf",
                printer.print(document));
    }

    /** All that may stand on the copy, and nothing else: the rest is not fetched. */
    private Content read(UUID referralId, PaperCopy copy, Language language, boolean named) {
        Parties parties = sides.requireSender(referralId, "referrals.print");
        if (!sides.isSender(parties)) {
            throw sides.refuse(parties, "referrals.print");
        }
        Referral referral = referrals.findById(referralId).orElseThrow();
        if (referral.sentAt() == null) {
            throw new DomainException("referrals.error.cannot_move.DRAFT");
        }
        if (named && (copy == PaperCopy.CLIENT || !mayName(referralId))) {
            throw sides.refuse(parties, "referrals.print.identity");
        }
        Set<Section> allowed = EnumSet.noneOf(Section.class);
        if (copy != PaperCopy.CLIENT) {
            allowed.addAll(disclosure.allowed(referralId));
            allowed.retainAll(access.sections(parties.caseId()));
        }
        audit.record(
                AuditAction.PRINTED,
                new Subject("REFERRAL", referralId, parties.caseId()),
                Map.of("as", copy, "language", language.tag(), "identity", named));
        return new Content(
                referral,
                organisations.detail(Objects.requireNonNull(parties.receiverOrganisationId())),
                organisations.detail(parties.senderOrganisationId()),
                copy == PaperCopy.SENDER ? sharing.envelope(parties.caseId()).code() : null,
                allowed.isEmpty()
                        ? new DisclosedCase(List.of())
                        : sharing.preview(parties.caseId(), allowed),
                named ? identities.reveal(parties.caseId()) : null,
                paper.answerCode(referralId).orElse(null),
                appointments.findByReferralIdOrderByMeetsAtAscIdAsc(referralId).stream()
                        .filter(one -> one.state() == AppointmentState.AGREED)
                        .filter(one -> one.meetsAt().isAfter(clock.instant()))
                        .toList(),
                copy == PaperCopy.SENDER ? records.findById(referralId).orElse(null) : null,
                referral.consentId() == null
                        ? null
                        : consent.expiresAt(referral.consentId()).orElse(null));
    }

    private PaperDocument form(Content content, PaperCopy copy, Language language) {
        Words words = new Words(language);
        Referral referral = content.referral;
        PaperDocument.Builder page =
                PaperDocument.in(language, words.of("referrals.print.title", referral.code()))
                        .marking(words.of("referrals.print.marking"))
                        .subtitle(words.of("referrals.papercopy." + copy));
        if (content.answerCode != null) {
            page.subtitle(words.of("referrals.print.answer_code", content.answerCode));
        }
        page.heading(words.of("referrals.print.header"))
                .fact(words.of("referrals.column.code"), referral.code())
                .fact(words.of("referrals.field.sent_at"), words.moment(referral.sentAt()))
                .fact(words.of("referrals.field.urgency"), words.of(referral.urgency()))
                .fact(words.of("referrals.field.due"), words.moment(referral.dueAt()))
                .fact(
                        words.of("referrals.print.mode"),
                        words.of(
                                content.answerCode == null
                                        ? "referrals.print.mode.here"
                                        : "referrals.print.mode.paper"))
                .fact(words.of("referrals.field.sender"), content.sender.form().name())
                .facts(contact(content.sender, words))
                .fact(words.of("referrals.field.receiver"), content.receiver.form().name())
                .facts(contact(content.receiver, words));
        if (content.caseCode != null) {
            page.fact(words.of("referrals.column.case"), content.caseCode);
        }
        page.fact(
                words.of("referrals.field.services"),
                words.list(
                        referral.services().stream()
                                .sorted()
                                .map(one -> words.of(Translations.key("organisations", one)))
                                .toList()));
        consent(page, content, words);
        client(page, content, copy, words);
        answer(page, content, copy, words);
        return page.printed(clock.instant(), time.zone(), currentUser.id().toString().substring(24))
                .build();
    }

    private void consent(PaperDocument.Builder page, Content content, Words words) {
        Referral referral = content.referral;
        page.heading(words.of("referrals.print.consent"));
        if (referral.purpose() != null) {
            page.fact(
                    words.of("referrals.field.purpose"),
                    words.of(Translations.key("consent", referral.purpose())));
        }
        page.fact(
                words.of("referrals.field.sections"),
                words.list(
                        referral.sections().stream()
                                .sorted()
                                .map(one -> words.of(Translations.key("cases", one)))
                                .toList()));
        page.fact(words.of("referrals.print.named_receiver"), content.receiver.form().name());
        if (content.consentUntil != null) {
            page.fact(words.of("referrals.field.shared_until"), words.moment(content.consentUntil));
        }
        page.note(words.of("referrals.print.right"));
    }

    private void client(PaperDocument.Builder page, Content content, PaperCopy copy, Words words) {
        boolean open = !content.known.sections().isEmpty();
        page.heading(words.of("referrals.print.client"));
        if (!open) {
            page.note(
                    words.of(
                            content.referral.state().isFinal()
                                    ? "referrals.print.closed"
                                    : "referrals.print.envelope"));
        }
        if (copy == PaperCopy.SENDER || open) {
            page.fact(
                    words.of("referrals.field.reason"),
                    content.referral.reason() == null ? "" : content.referral.reason());
        }
        for (DisclosedSection part : content.known.sections()) {
            page.subheading(words.of(Translations.key("cases", part.section())));
            if (part.section() == Section.IDENTITY) {
                identity(page, content.identity, words);
            } else if (part.facts().isEmpty()) {
                page.note(words.of("uikit.notrecorded"));
            } else {
                List<Fact> lines = new ArrayList<>();
                for (DisclosedFact fact : part.facts()) {
                    lines.add(
                            new Fact(
                                    facts.label(fact, words.locale),
                                    facts.value(fact, words.locale)));
                }
                page.facts(lines);
            }
        }
    }

    private static void identity(
            PaperDocument.Builder page, @Nullable Identity identity, Words words) {
        if (identity == null) {
            page.note(words.of("referrals.print.no_name"));
            return;
        }
        fact(page, words, "referrals.identity.full_name", identity.fullName());
        fact(page, words, "referrals.identity.birth_date", identity.birthDate());
        fact(page, words, "referrals.identity.citizenships", identity.citizenships());
        fact(page, words, "referrals.identity.safe_phone", identity.safePhone());
        fact(page, words, "referrals.identity.safe_hours", identity.safeHours());
    }

    private static void fact(
            PaperDocument.Builder page, Words words, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            page.fact(words.of(key), value);
        }
    }

    /** The receiver's block: what is known, else lines to write on. */
    private void answer(PaperDocument.Builder page, Content content, PaperCopy copy, Words words) {
        Referral referral = content.referral;
        page.heading(words.of("referrals.print.answer"));
        if (ReferralState.WAITING.contains(referral.state())) {
            page.ruledLines(words.of("referrals.print.received_by"), 1)
                    .tickBoxes(
                            words.of("referrals.field.decision"),
                            List.of(
                                    words.of("referrals.decision.accepted"),
                                    words.of("referrals.decision.declined")))
                    .tickBoxes(
                            words.of("referrals.print.declined_because"),
                            Arrays.stream(DeclineReason.values()).map(words::of).toList())
                    .ruledLines(words.of("referrals.print.appointment"), 1);
        } else {
            page.fact(words.of("referrals.column.state"), words.of(referral.state()));
            for (ReferralAppointment one : content.appointments) {
                page.fact(
                        words.of("referrals.print.appointment"),
                        words.list(List.of(words.moment(one.meetsAt()), one.form().place())));
            }
        }
        if (copy == PaperCopy.SENDER && content.record != null) {
            record(page, content.record, words);
        }
        if (!referral.state().isFinal()) {
            page.tickBoxes(
                            words.of("referrals.field.outcome"),
                            Arrays.stream(Outcome.values()).map(words::of).toList())
                    .ruledLines(words.of("referrals.print.service_given"), 2)
                    .tickBoxes(
                            words.of("referrals.service.satisfaction"),
                            List.of("1", "2", "3", "4", "5"))
                    .ruledLines(words.of("referrals.service.feedback_note"), 2)
                    .signatures(
                            words.of("referrals.print.signature.receiver"),
                            words.of("referrals.print.signature.client"));
        } else if (referral.outcome() != null) {
            page.fact(words.of("referrals.field.outcome"), words.of(referral.outcome()));
        }
        if (content.answerCode != null) {
            page.note(words.of("referrals.print.answer_how", content.answerCode));
        }
    }

    private static void record(PaperDocument.Builder page, ServiceRecord record, Words words) {
        ServiceRecordForm given = record.form();
        if (record.contactedOn() != null) {
            page.fact(words.of("referrals.service.contacted_on"), words.day(record.contactedOn()));
        }
        fact(page, words, "referrals.service.result", given.result());
        page.fact(
                words.of("referrals.service.satisfaction"),
                record.satisfaction() == null
                        ? words.of(FeedbackClass.NO_FEEDBACK)
                        : String.valueOf(record.satisfaction()));
        fact(page, words, "referrals.service.feedback_note", record.feedbackNote());
    }

    /** One loose sheet: where, when, whom to ask for. Nothing says what it is about. */
    private PaperDocument clients(Content content, Language language) {
        Words words = new Words(language);
        PaperDocument.Builder page =
                PaperDocument.in(language, words.of("referrals.print.sheet.title"))
                        .looseSheet()
                        .fact(
                                words.of("referrals.print.sheet.where"),
                                content.receiver.form().name());
        contact(content.receiver, words).forEach(one -> page.fact(one.label(), one.value()));
        for (ReferralAppointment one : content.appointments) {
            page.fact(words.of("referrals.print.sheet.when"), words.moment(one.meetsAt()))
                    .fact(words.of("referrals.appointment.place"), one.form().place());
        }
        page.fact(words.of("referrals.print.sheet.number"), content.referral.code());
        fact(page, words, "referrals.print.sheet.call", content.sender.form().contactPhone());
        return page.note(words.of("referrals.print.sheet.choice")).build();
    }

    private static List<Fact> contact(OrganisationDetail organisation, Words words) {
        List<Fact> lines = new ArrayList<>();
        add(lines, words, "referrals.print.person", organisation.form().contactPerson());
        add(lines, words, "referrals.print.phone", organisation.form().contactPhone());
        add(lines, words, "referrals.print.mail", organisation.form().contactEmail());
        return lines;
    }

    private static void add(List<Fact> lines, Words words, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new Fact(words.of(key), value));
        }
    }

    /** Words in the language of the paper. */
    private final class Words {

        private final Locale locale;

        Words(Language language) {
            this.locale = language.locale();
        }

        String of(String key, Object... arguments) {
            return translations.getTranslation(key, locale, arguments);
        }

        String of(@Nullable Enum<?> constant) {
            return constant == null ? "" : of(Translations.key("referrals", constant));
        }

        String moment(@Nullable Instant moment) {
            return moment == null ? "" : time.in(locale).dateTime(moment);
        }

        String day(LocalDate day) {
            return time.in(locale).date(day);
        }

        String list(List<String> words) {
            return words.stream().collect(Collectors.joining(of("uikit.list.separator")));
        }
    }

    /** What a copy needs; no word of it reaches a log by mistake. */
    private record Content(
            Referral referral,
            OrganisationDetail receiver,
            OrganisationDetail sender,
            @Nullable String caseCode,
            DisclosedCase known,
            @Nullable Identity identity,
            @Nullable String answerCode,
            List<ReferralAppointment> appointments,
            @Nullable ServiceRecord record,
            @Nullable Instant consentUntil) {

        @Override
        public String toString() {
            return "Content[" + referral.code() + "]";
        }
    }
}
