package org.sokong.cases;

/**
 * When links of passages end with the record that they were made on. The module that keeps those
 * records says it as a bean of this class.
 *
 * @param sql condition on a row of policy_link named {@code l}, true once its record is over; a
 *     text of the program, never of a person
 */
public record PolicyLinkEnd(String sql) {}
