package org.sokong.referrals;

import jakarta.persistence.Converter;
import org.sokong.kernel.EnumSetConverter;
import org.sokong.organisations.ServiceCategory;

/** Keeps services as their names. */
@Converter
class ServicesConverter extends EnumSetConverter<ServiceCategory> {

    ServicesConverter() {
        super(ServiceCategory.class);
    }
}
