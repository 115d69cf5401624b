package org.sokong.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * A refusal that speaks to the person: the key of a sentence in their language that says what is
 * wrong and what to do next. The exception's own text is the key alone, so that no name or case
 * fact reaches a log.
 */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key translation key, such as {@code cases.error.nothing_to_save}
     * @param arguments arguments of the sentence, in the order of its placeholders
     */
    public DomainException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.copyOf(Arrays.asList(arguments));
    }

    /** Translation key of the sentence. */
    public String key() {
        return key;
    }

    /** Arguments of the sentence. */
    public Object[] arguments() {
        return arguments == null ? new Object[0] : arguments.toArray();
    }
}
