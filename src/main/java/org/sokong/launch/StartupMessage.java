package org.sokong.launch;

/**
 * Something the person at the terminal should read once the application runs: the demonstration
 * accounts, the link that creates the first administrator. Beans are printed in their order.
 */
@FunctionalInterface
public interface StartupMessage {

    /**
     * The text, in lines; empty when there is nothing to say.
     *
     * @param address where the application answers, "http://localhost:8080"
     */
    String text(String address);
}
