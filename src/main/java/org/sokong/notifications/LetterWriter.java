package org.sokong.notifications;

import java.util.List;
import java.util.UUID;
import org.sokong.access.Recipients.Recipient;
import org.sokong.notifications.MailServer.Letter;
import org.sokong.uikit.Language;
import org.sokong.uikit.Translations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a mail: codes and links, in the reader's language. What kind of thing waits is not said,
 * for a telephone shows mail to whoever stands beside it.
 */
@Component
class LetterWriter {

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final Translations texts;
    private final String address;

    LetterWriter(
            Translations texts,
            @Value("${sokong.public-url:http://localhost:8080}") String address) {
        this.texts = texts;
        this.address = address;
    }

    /**
     * What a mail says of a notice.
     *
     * @param code empty where there is none
     */
    record Item(UUID noticeId, String code) {}

    Letter write(UUID id, Recipient to, List<Item> items) {
        Language language = Language.of(to.language());
        Item first = items.getFirst();
        boolean coded = items.size() == 1 && !first.code.isEmpty();
        String said =
                coded
                        ? text(language, "subject.code", code(language, first))
                        : text(language, "subject", items.size());
        StringBuilder body = new StringBuilder();
        body.append(text(language, "body", items.size())).append("\n\n");
        for (Item item : items) {
            if (!item.code.isEmpty()) {
                body.append(code(language, item)).append('\n');
            }
            body.append(address).append("/inbox/").append(item.noticeId).append("\n\n");
        }
        body.append(text(language, "body.why")).append("\n\n");
        body.append(text(language, "body.choose")).append('\n');
        body.append(address).append("/account/notifications\n");
        return new Letter(id.toString(), to.email(), language, said, body.toString());
    }

    private String text(Language language, String key, Object... arguments) {
        return texts.getTranslation("notifications.mail." + key, language.locale(), arguments);
    }

    /** A code reads from left to right, also in the middle of Arabic. */
    private static String code(Language language, Item item) {
        return language.rightToLeft() ? ISOLATE + item.code + END_OF_ISOLATE : item.code;
    }
}
