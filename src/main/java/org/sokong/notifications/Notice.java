package org.sokong.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sokong.access.NoticeKind;

/**
 * A line of the inbox.
 *
 * @param code code of the case or referral, empty when there is none
 * @param path address of the place; whether the reader may see it is decided there
 * @param number how many things it is about
 * @param readAt when its reader opened it or marked it as read, null while it is new
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        String code,
        String path,
        int number,
        Instant createdAt,
        @Nullable Instant readAt) {}
