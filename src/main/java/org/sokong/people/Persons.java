package org.sokong.people;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All clients. */
interface Persons extends JpaRepository<Person, UUID> {}
