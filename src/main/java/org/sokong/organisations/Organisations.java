package org.sokong.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All organisations. */
interface Organisations extends JpaRepository<Organisation, UUID> {

    Optional<Organisation> findByCode(String code);

    List<Organisation> findByReceivesReferralsTrueOrderByName();

    @Query(
            """
            select o from Organisation o
            where (:text is null or o.name like :text escape '!' or o.localName like :text escape '!'
                    or o.shortName like :text escape '!' or o.code like :text escape '!')
                and (:country is null or o.country = :country)
                and (:type is null or o.type = :type)
                and (:language is null or concat(',', o.languages, ',') like :language)
                and (:receiving is null or o.receivesReferrals = :receiving)
            order by o.name, o.id
            """)
    List<Organisation> list(
            @Nullable String text,
            @Nullable String country,
            @Nullable String type,
            @Nullable String language,
            @Nullable Boolean receiving,
            Pageable page);

    @Query(
            """
            select count(o) from Organisation o
            where (:text is null or o.name like :text escape '!' or o.localName like :text escape '!'
                    or o.shortName like :text escape '!' or o.code like :text escape '!')
                and (:country is null or o.country = :country)
                and (:type is null or o.type = :type)
                and (:language is null or concat(',', o.languages, ',') like :language)
                and (:receiving is null or o.receivesReferrals = :receiving)
            """)
    long count(
            @Nullable String text,
            @Nullable String country,
            @Nullable String type,
            @Nullable String language,
            @Nullable Boolean receiving);

    @Query("select distinct o.country from Organisation o order by o.country")
    List<String> countries();
}
