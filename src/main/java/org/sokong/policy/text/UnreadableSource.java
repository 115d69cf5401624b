package org.sokong.policy.text;

/** A file that the importer refuses, with the reason. Nothing of it has been stored. */
public final class UnreadableSource extends RuntimeException {

    /** Why the file is refused. */
    public enum Reason {
        EMPTY,
        NO_TEXT,
        TOO_LARGE,
        LINE_TOO_LONG,
        TOO_MANY_PARAGRAPHS,
        BINARY,
        MARKUP,
        MISENCODED,
        HIDDEN_DIRECTION,
        LANGUAGE_UNKNOWN,
        ONLY_NOISE,
        /** Real, but none of the formats that are read: an old office file, a picture. */
        OTHER_FORMAT,
        ARCHIVE,
        ENCRYPTED,
        /** A PDF made of pictures. */
        SCANNED,
        DAMAGED,
        EXTERNAL_ENTITY,
        /** Unpacks to far more than it is. */
        UNPACKS_TOO_LARGE,
        TOO_DEEP,
        TOO_MUCH_TEXT,
        OUT_OF_MEMORY,
        TIMED_OUT,
        /** The process that reads files ended without an answer. */
        PROCESS_ENDED,
        CANCELLED;

        /** The translation key of the sentence that tells the person what to do next. */
        public String key() {
            return "policy.import.refused." + name();
        }
    }

    private final Reason reason;
    private final Object[] arguments;

    public UnreadableSource(Reason reason, Object... arguments) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.arguments = arguments.clone();
    }

    public Reason reason() {
        return reason;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
