package org.sokong.demo;

/** Tables in the order in which they are written; parents first. */
enum CaseTable {
    PERSON("person", "id, wrapped_key, identity, created_at, changed_at, erased_at, version"),
    CASE_FILE(
            "case_file",
            "id, code, person_id, organisation_id, team_id, owner_id, status, risk, country,"
                    + " opened_on, closed_on, closure_reason, created_by, created_at, touched_at,"
                    + " version"),
    CASE_INTAKE(
            "case_intake",
            "case_id, source_of_contact, contact_on, place, languages, interpreter_needed,"
                    + " age_band, sex, safety_concern, safety_note, medical_need, medical_note,"
                    + " legal_basis, consent_on, consent_note, consent_to_statistics, version"),
    TRAFFICKING_EVENT(
            "trafficking_event",
            "id, case_id, stage, country, place, date_precision, happened_year, happened_month,"
                    + " happened_day, age_at_event, under_18, code_version, acts, means,"
                    + " purposes, sector, sex_types, controls, months, recruiter_relation,"
                    + " recruitment_methods, contact_way, platforms, note, removed_at,"
                    + " removed_by, removed_reason, version"),
    CASE_NOTE("case_note", "id, case_id, text, author_id, written_at"),
    CASE_TIMELINE(
            "case_timeline", "id, case_id, at, actor_id, kind, section, subject_id, arguments"),
    CASE_MOVE("case_move", "id, case_id, from_status, to_status, moved_at, moved_by, reason, note"),
    CASE_CLOCK(
            "case_clock",
            "id, case_id, organisation_id, kind, risk, started_at, half_at, due_at, done_at,"
                    + " stopped_at, reminded_half_at, reminded_end_at, escalated_at"),
    CASE_GRANT(
            "case_grant",
            "id, case_id, grantee_type, grantee_id, level, sections, source, source_id,"
                    + " granted_by, granted_at, expires_at, ended_at, ended_by, version"),
    CASE_VISIBLE(
            "case_visible",
            "grantee_id, case_id, code, status, risk, owner_id, opened_on, next_due, touched_at,"
                    + " expires_at"),
    CONSENT(
            "consent",
            "id, case_id, given_by, form, language, interpreter, given_on, expires_on,"
                    + " expires_at, sections, purposes, evidence, recorded_by, recorded_at,"
                    + " withdrawn_at, withdrawn_by, withdrawal_reason, ended_at, ended_cause,"
                    + " giver_reason, witness, informed, age_years, assent, home_country,"
                    + " countries, version"),
    CONSENT_RECIPIENT("consent_recipient", "consent_id, organisation_id"),
    REFERRAL(
            "referral",
            "id, code, case_id, sender_organisation_id, sender_id, receiver_organisation_id,"
                    + " consent_id, state, urgency, services, sections, purpose, reason, age_band,"
                    + " languages, created_at, saved_at, sent_at, due_at, next_due_at,"
                    + " acknowledged_at, decided_at, started_at, finished_at, answered_by,"
                    + " decline_reason, not_completed_reason, withdrawal_reason, outcome,"
                    + " outcome_note, version"),
    REFERRAL_STEP(
            "referral_step",
            "id, referral_id, from_state, to_state, at, by_id, by_organisation_id, reason,"
                    + " note"),
    REFERRAL_CLOCK(
            "referral_clock",
            "id, referral_id, step, started_at, half_at, due_at, expires_at, ended_at, done,"
                    + " reminded_half_at, reminded_end_at, escalated_at"),
    POLICY_LINK(
            "policy_link",
            "id, passage_id, case_id, referral_id, why, linked_by, linked_at, removed_at,"
                    + " removed_by"),
    CASE_FORM(
            "case_form",
            "id, case_id, kind, shape_version, state, held_on, content, author_id, writers,"
                    + " created_at, changed_at, completed_by, completed_at, version"),
    CONFERENCE_PARTICIPANT(
            "conference_participant",
            "id, case_id, form_id, party_type, party_id, words, added_at, version"),
    CASE_RETENTION("case_retention", "case_id, keep_until, kept_by, kept_at, reason, version"),
    APPROVAL(
            "approval",
            "id, case_id, subject, subject_id, state, content, shape_version, author_id,"
                    + " writers, requested_by, requested_at, note, decided_by, decided_at, comment,"
                    + " version"),
    CASE_PLAN(
            "case_plan",
            "id, case_id, agreement, agreed_on, agreement_at, review_on, author_id, writers,"
                    + " created_at, changed_at, version"),
    PLAN_GOAL(
            "plan_goal",
            "id, case_id, plan_id, area, pillar, text, target_on, state, reason, passage_id,"
                    + " created_at, changed_at, version"),
    PLAN_ACTION(
            "plan_action",
            "id, case_id, goal_id, what, party, party_id, party_words, provider_id,"
                    + " provider_words, starts_on, due_on, cost, currency, state, reason,"
                    + " early_reason, created_at, changed_at, version"),
    SERVICE_GIVEN(
            "service_given",
            "id, case_id, category, mode, referral_code, provider_id, provider_words, given_on,"
                    + " units, unit, result, goal_id, early_reason, recorded_by, recorded_at,"
                    + " changed_at, version"),
    SHELTER_STAY(
            "shelter_stay",
            "id, case_id, kind, from_on, until_on, place, early_reason, recorded_by,"
                    + " recorded_at, changed_at, version"),
    LEGAL_ORDER(
            "legal_order",
            "id, case_id, rule_code, issued_by, reference, place, issued_on, starts_on,"
                    + " proposed_end, ends_on, end_reason, zone, extends_id, state, closed_on,"
                    + " closed_reason, recorded_by, recorded_at, version"),
    LEGAL_HEARING(
            "legal_hearing",
            "id, case_id, at, zone, court, purpose, state, outcome, postponed_from,"
                    + " recorded_by, recorded_at, version"),
    LEGAL_DEADLINE(
            "legal_deadline",
            "id, case_id, rule_code, label, started_on, proposed_due, due_on, due_reason, zone,"
                    + " state, closed_on, closed_note, recorded_by, recorded_at, version"),
    STATUS_DECISION(
            "status_decision",
            "id, case_id, status, body, body_name, decided_on, legal_basis, corrects_id,"
                    + " correction_reason, recorded_by, recorded_at"),
    SUPPORT_CHOICE("support_choice", "case_id, victim_type, chosen_by, chosen_at, version"),
    OUTCOME_ROUND(
            "outcome_round",
            "id, case_id, kind, held_on, weight_set, content, score, band, corrects_id, reason,"
                    + " author_id, created_at, changed_at, completed_by, completed_at, version"),
    NARRATIVE_REPORT(
            "narrative_report",
            "id, case_id, kind, language, state, title, content, identity_needed,"
                    + " identity_confirmed, author_id, writers, created_at, changed_at, round,"
                    + " submitted_at, decided_by, decided_at, number_of, number_year,"
                    + " number_in_year, version"),
    NARRATIVE_ROUND(
            "narrative_round",
            "id, report_id, round, title, content, submitted_by, submitted_at, outcome,"
                    + " decided_by, decided_at, words"),
    NARRATIVE_COMMENT(
            "narrative_comment", "id, report_id, round, block_id, author_id, written_at, text"),
    CASE_LINK(
            "case_link",
            "id, first_case_id, second_case_id, relation, since, note, created_by, created_at,"
                    + " removed_by, removed_at, removal_reason, version");

    private final String sqlName;
    private final String columns;

    CaseTable(String sqlName, String columns) {
        this.sqlName = sqlName;
        this.columns = columns;
    }

    /** Name of the table. */
    String sqlName() {
        return sqlName;
    }

    /** Columns with commas, in the order of the values. */
    String columns() {
        return columns;
    }
}
