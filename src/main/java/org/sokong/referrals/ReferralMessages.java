package org.sokong.referrals;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.CurrentUser;
import org.sokong.access.NoticeKind;
import org.sokong.access.SignedInUser;
import org.sokong.access.UserDirectory;
import org.sokong.audit.AuditAction;
import org.sokong.audit.AuditLog;
import org.sokong.audit.AuditLog.Subject;
import org.sokong.kernel.DomainException;
import org.sokong.kernel.Ids;
import org.sokong.kernel.RetriedOnConflict;
import org.sokong.organisations.OrganisationDirectory;
import org.sokong.referrals.ReferralStep.Actor;
import org.sokong.referrals.ReferralTalk.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages inside a referral, from sending to the end. Their words are content of the case: they
 * stand here and nowhere else, in no notice, no log and no address.
 */
@Service
@PreAuthorize("hasAnyAuthority('CASE_READ', 'REFERRAL_ANSWER')")
@Transactional
@RetriedOnConflict
public class ReferralMessages {

    /** Longest message, in characters. */
    public static final int LONGEST = 4_000;

    private final ReferralTalk talk;
    private final ReferralMessageRows messages;
    private final Referrals referrals;
    private final ReferralNotices notices;
    private final OrganisationDirectory organisations;
    private final UserDirectory users;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReferralMessages(
            ReferralTalk talk,
            ReferralMessageRows messages,
            Referrals referrals,
            ReferralNotices notices,
            OrganisationDirectory organisations,
            UserDirectory users,
            CurrentUser currentUser,
            AuditLog audit,
            JdbcClient jdbc,
            Clock clock) {
        this.talk = talk;
        this.messages = messages;
        this.referrals = referrals;
        this.notices = notices;
        this.organisations = organisations;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was said, as the reader's side may read it now; recorded. Nothing counts as read by that
     * alone: a page may be open where nobody looks.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody on neither
     *     side; logged
     */
    public MessageThread read(UUID referralId) {
        Standing standing = talk.standing(referralId, "referrals.messages.read");
        List<ReferralMessage> said =
                standing.readable()
                        ? messages.findByReferralIdOrderBySentAtAscIdAsc(referralId)
                        : List.of();
        if (!said.isEmpty()) {
            audit.record(AuditAction.REFERRAL_READ, subject(standing), Map.of("part", "MESSAGES"));
        }
        Optional<Typed> typed = standing.writable() ? typed(referralId) : Optional.empty();
        return new MessageThread(
                standing.side(),
                lines(said, standing.side()),
                standing.writable(),
                typed.map(Typed::id).orElseGet(Ids::next),
                typed.map(Typed::words).orElse(""));
    }

    /**
     * Those messages stood before the reader's eyes: of the other side's they count as read from
     * here on, by whoever was first. The receipt is recorded.
     *
     * @throws org.springframework.security.access.AccessDeniedException for everybody on neither
     *     side; logged
     */
    public void seen(UUID referralId, Set<UUID> messageIds) {
        Standing standing = talk.standing(referralId, "referrals.messages.seen");
        if (!standing.readable()) {
            return;
        }
        List<ReferralMessage> fresh =
                messages.findAllById(messageIds).stream()
                        .filter(message -> message.isOf(referralId))
                        .filter(message -> isFresh(message, standing.side()))
                        .toList();
        fresh.forEach(message -> message.read(currentUser.id(), clock.instant()));
        if (!fresh.isEmpty()) {
            audit.record(
                    AuditAction.REFERRAL_READ,
                    subject(standing),
                    Map.of("part", "MESSAGES", "receipts", fresh.size()));
        }
    }

    /**
     * How much was said and read, without a word of it: asked again and again by an open page.
     * Neither recorded nor, where there is nothing, logged as a refusal.
     *
     * @return empty for somebody on neither side, or who reads no messages any more
     */
    @Transactional(readOnly = true)
    public Optional<Pulse> pulse(UUID referralId) {
        return talk.glimpse(referralId)
                .filter(Standing::readable)
                .map(
                        standing ->
                                jdbc.sql(
                                                """
                                                select count(*), count(read_at)
                                                from referral_message where referral_id = ?
                                                """)
                                        .param(referralId)
                                        .query((row, n) -> new Pulse(row.getInt(1), row.getInt(2)))
                                        .single());
    }

    /**
     * How far a conversation is.
     *
     * @param said messages of both sides
     * @param read those that the other side has read
     */
    public record Pulse(int said, int read) {}

    private static boolean isFresh(ReferralMessage message, TalkSide reader) {
        return message.side() != reader && message.readAt() == null;
    }

    /**
     * Keeps what is being typed, so that it survives a reload; empty words are forgotten.
     *
     * @param messageId id under which it will be sent
     */
    @PreAuthorize("hasAnyAuthority('REFERRAL_SEND', 'REFERRAL_ANSWER')")
    public void keep(UUID referralId, UUID messageId, String words) {
        talk.writing(referralId, "referrals.messages.keep");
        requireShort(words);
        if (words.isBlank() || messages.existsById(messageId)) {
            forget(referralId);
            return;
        }
        jdbc.sql(
                        """
                        insert into referral_message_draft
                            (referral_id, author_id, message_id, words, saved_at)
                        values (:referral, :author, :message, :words, :now)
                        on duplicate key update message_id = :message, words = :words,
                            saved_at = :now
                        """)
                .param("referral", referralId)
                .param("author", currentUser.id())
                .param("message", messageId)
                .param("words", words)
                .param("now", LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /**
     * Says something to the other side. Sending the same id again changes nothing.
     *
     * @param messageId made by whoever sends
     * @throws DomainException when it is empty, too long, or the referral has ended
     * @throws org.springframework.security.access.AccessDeniedException when the id belongs to a
     *     message of another referral or person; logged
     */
    @PreAuthorize("hasAnyAuthority('REFERRAL_SEND', 'REFERRAL_ANSWER')")
    public void send(UUID referralId, UUID messageId, String words) {
        Standing standing = talk.writing(referralId, "referrals.messages.send");
        Optional<ReferralMessage> before = messages.findById(messageId);
        if (before.isPresent()) {
            if (!before.get().isAgain(referralId, currentUser.id())) {
                throw talk.refuse(standing, "referrals.messages.send");
            }
            return;
        }
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            throw new DomainException("referrals.message.error.empty");
        }
        requireShort(stripped);
        boolean first =
                !messages.existsByReferralIdAndSideAndReadAtIsNull(referralId, standing.side());
        messages.saveAndFlush(
                new ReferralMessage(messageId, referralId, standing.side(), actor(), stripped));
        forget(referralId);
        audit.record(
                AuditAction.REFERRAL_CHANGED,
                subject(standing),
                Map.of("change", "MESSAGE", "message", messageId));
        if (first) {
            // One notice for all that is unread: a conversation does not fill an inbox.
            notices.tellOther(
                    referrals.findById(referralId).orElseThrow(),
                    standing.side(),
                    NoticeKind.REFERRAL_MESSAGE,
                    "message/" + messageId);
        }
    }

    private record Typed(UUID id, String words) {}

    private Optional<Typed> typed(UUID referralId) {
        return jdbc.sql(
                        """
                        select message_id, words from referral_message_draft
                        where referral_id = :referral and author_id = :author
                        """)
                .param("referral", referralId)
                .param("author", currentUser.id())
                .query((row, n) -> new Typed(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    private void forget(UUID referralId) {
        jdbc.sql(
                        """
                        delete from referral_message_draft
                        where referral_id = :referral and author_id = :author
                        """)
                .param("referral", referralId)
                .param("author", currentUser.id())
                .update();
    }

    private List<MessageThread.Line> lines(List<ReferralMessage> said, TalkSide reader) {
        Set<UUID> people = new HashSet<>();
        Set<UUID> bodies = new HashSet<>();
        for (ReferralMessage message : said) {
            people.add(message.authorId());
            if (message.readBy() != null) {
                people.add(message.readBy());
            }
            if (message.authorOrganisationId() != null) {
                bodies.add(message.authorOrganisationId());
            }
        }
        Map<UUID, String> names = users.names(people);
        Map<UUID, String> organisationNames =
                bodies.isEmpty() ? Map.of() : organisations.names(bodies);
        List<MessageThread.Line> lines = new ArrayList<>();
        for (ReferralMessage message : said) {
            lines.add(
                    new MessageThread.Line(
                            message.getId(),
                            message.side(),
                            names.getOrDefault(message.authorId(), "?"),
                            name(organisationNames, message.authorOrganisationId()),
                            message.words(),
                            message.sentAt(),
                            isFresh(message, reader),
                            message.readAt(),
                            name(names, message.readBy())));
        }
        return lines;
    }

    private static @Nullable String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? null : names.get(id);
    }

    private static void requireShort(String words) {
        if (Objects.requireNonNull(words).length() > LONGEST) {
            throw new DomainException("referrals.error.too_long", LONGEST);
        }
    }

    private Actor actor() {
        SignedInUser user = currentUser.get();
        return new Actor(user.id(), user.organisationId(), clock.instant());
    }

    private static Subject subject(Standing standing) {
        return new Subject("REFERRAL", standing.parties().id(), standing.parties().caseId());
    }
}
