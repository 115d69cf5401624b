package org.sokong.deadlines;

import java.time.LocalDate;

/** A day on which an organisation does not work. */
public record Holiday(LocalDate day, String label) {}
