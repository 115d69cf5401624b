package org.sokong.cases;

import java.util.UUID;

/** Id and code of a case. */
record CodeOfCase(UUID id, String code) {}
