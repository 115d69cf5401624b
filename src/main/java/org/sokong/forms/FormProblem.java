package org.sokong.forms;

import java.util.List;

/**
 * What is wrong with an answer, or missing.
 *
 * @param field name of the question
 * @param messageKey translation key of the sentence
 * @param arguments its arguments
 */
public record FormProblem(String field, String messageKey, List<Object> arguments) {

    public FormProblem {
        arguments = List.copyOf(arguments);
    }

    public FormProblem(String field, String messageKey, Object... arguments) {
        this(field, messageKey, List.of(arguments));
    }
}
