package org.sokong.directory;

import jakarta.persistence.Converter;
import org.sokong.cases.Sex;
import org.sokong.kernel.EnumSetConverter;

/** Keeps sexes as text. */
@Converter
class SexesConverter extends EnumSetConverter<Sex> {

    SexesConverter() {
        super(Sex.class);
    }
}
