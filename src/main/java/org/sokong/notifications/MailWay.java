package org.sokong.notifications;

/** How somebody is mailed about a topic. The inbox shows everything in every case. */
public enum MailWay {
    /** As soon as it happens, outside quiet hours. */
    AT_ONCE,
    /** Once a day, together. */
    DIGEST,
    /** Not by mail. */
    NEVER
}
