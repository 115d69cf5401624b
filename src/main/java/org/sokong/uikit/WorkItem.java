package org.sokong.uikit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the signed-in user, as a line of Home.
 *
 * @param groupKey translation key of the heading it stands under
 * @param order place of the heading among the headings, small first
 * @param code code of the case or referral, empty when there is none
 * @param text what is to be done, translated; no name, no address
 * @param why smaller line below it, such as where it comes from; empty when there is nothing to say
 * @param tone colour of the badge
 * @param badgeText translated word of the badge, empty for none
 * @param due when it is due, null when it has no date
 * @param path address of the place where it is done, such as {@code referrals/<id>}
 */
public record WorkItem(
        String groupKey,
        int order,
        String code,
        String text,
        String why,
        Badge.Tone tone,
        String badgeText,
        @Nullable Instant due,
        String path) {}
