package org.sokong.consent;

import jakarta.persistence.Converter;
import org.sokong.kernel.EnumSetConverter;

/** Keeps purposes as their names. */
@Converter
class PurposesConverter extends EnumSetConverter<Purpose> {

    PurposesConverter() {
        super(Purpose.class);
    }
}
