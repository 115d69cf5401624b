package org.sokong.demo;

/** The password of every demonstration account; shown at each start, so never a secret. */
final class DemoPassword {

    static final String TEXT = "mango rain tin roof";

    private DemoPassword() {}
}
