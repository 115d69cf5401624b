package org.sokong.consent;

import jakarta.persistence.Converter;
import org.sokong.kernel.EnumSetConverter;

/** Keeps what was explained as names. */
@Converter
class InformedConverter extends EnumSetConverter<Informed> {

    InformedConverter() {
        super(Informed.class);
    }
}
