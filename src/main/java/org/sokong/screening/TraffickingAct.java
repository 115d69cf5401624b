package org.sokong.screening;

/** Acts of the Palermo Protocol, Article 3 (code list PALERMO_ART3, act). */
public enum TraffickingAct {
    RECRUITMENT,
    TRANSPORTATION,
    TRANSFER,
    HARBOURING,
    RECEIPT
}
