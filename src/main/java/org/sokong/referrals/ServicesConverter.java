package org.sokong.referrals;

import jakarta.persistence.Converter;
import org.sokong.kernel.EnumSetConverter;

/** Keeps services as their names. */
@Converter
class ServicesConverter extends EnumSetConverter<ServiceCategory> {

    ServicesConverter() {
        super(ServiceCategory.class);
    }
}
