package org.sokong.referrals;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All records of service. */
interface ServiceRecordRows extends JpaRepository<ServiceRecord, UUID> {}
