package org.sokong.access;

import static org.sokong.access.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * A named set of permissions with a scope. What its holder may do and what its holder may hand out
 * are two lists. Roles that read cases are never held together with roles that administer, so that
 * who decides about access never sees a case (case_process.md, section 5).
 */
public enum Role {
    /** Works with clients: own and assigned cases. */
    CASEWORKER(
            Scope.OWN,
            Set.of(
                    CASE_CREATE,
                    CASE_READ,
                    CASE_EDIT,
                    CASE_LINKS,
                    IDENTITY_REVEAL,
                    CONSENT_RECORD,
                    REFERRAL_SEND,
                    REFERRAL_ANSWER,
                    POLICY_READ,
                    POLICY_LINK,
                    DIRECTORY_READ)),
    /** Answers for a team: its cases, approvals, deadlines and reports. */
    SUPERVISOR(
            Scope.TEAM,
            Set.of(
                    CASE_CREATE,
                    CASE_READ,
                    CASE_EDIT,
                    CASE_ASSIGN,
                    CASE_APPROVE,
                    CASE_LINKS,
                    IDENTITY_REVEAL,
                    CONSENT_RECORD,
                    REFERRAL_SEND,
                    REFERRAL_ANSWER,
                    REPORT_READ,
                    REPORT_EXPORT,
                    POLICY_READ,
                    POLICY_LINK,
                    DIRECTORY_READ)),
    /** Manages the people and teams of one organisation; sees no case. */
    ORGANISATION_ADMINISTRATOR(
            Scope.ORGANISATION,
            Set.of(ORGANISATION_MANAGE, USER_MANAGE, POLICY_READ, DIRECTORY_READ)),
    /** Manages organisations and their administrators; sees no case. */
    SYSTEM_ADMINISTRATOR(
            Scope.INSTALLATION,
            Set.of(
                    INSTALLATION_MANAGE,
                    CODESETS_MANAGE,
                    ORGANISATION_MANAGE,
                    USER_MANAGE,
                    POLICY_READ,
                    DIRECTORY_READ)),
    /** Keeps the policy library; sees no case. */
    POLICY_CURATOR(Scope.INSTALLATION, Set.of(POLICY_READ, POLICY_CURATE, DIRECTORY_READ)),
    /** Reads the audit log, and nothing else. */
    AUDITOR(Scope.INSTALLATION, Set.of(AUDIT_READ));

    private final Scope scope;
    private final Set<Permission> permissions;

    Role(Scope scope, Set<Permission> permissions) {
        this.scope = scope;
        this.permissions = EnumSet.copyOf(permissions);
    }

    /** How far the role reaches. */
    public Scope scope() {
        return scope;
    }

    /** What its holder may do. */
    public Set<Permission> permissions() {
        return EnumSet.copyOf(permissions);
    }

    /** Roles its holder may give to others, and take from them. Nobody changes their own. */
    public Set<Role> mayHandOut() {
        return switch (this) {
            case ORGANISATION_ADMINISTRATOR ->
                    EnumSet.of(CASEWORKER, SUPERVISOR, ORGANISATION_ADMINISTRATOR);
            case SYSTEM_ADMINISTRATOR ->
                    EnumSet.of(
                            ORGANISATION_ADMINISTRATOR,
                            SYSTEM_ADMINISTRATOR,
                            POLICY_CURATOR,
                            AUDITOR);
            case CASEWORKER, SUPERVISOR, POLICY_CURATOR, AUDITOR -> EnumSet.noneOf(Role.class);
        };
    }

    /** Whether one person may hold both: who reads cases neither administers nor audits. */
    public boolean goesWith(Role other) {
        return readsCases() == other.readsCases();
    }

    private boolean readsCases() {
        return permissions.contains(CASE_READ);
    }
}
