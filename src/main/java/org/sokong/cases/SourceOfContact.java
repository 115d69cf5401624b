package org.sokong.cases;

/** How the client came to the organisation: the twelve values of the GBVIMS intake form. */
public enum SourceOfContact {
    HEALTH,
    PSYCHOSOCIAL,
    POLICE_SECURITY,
    LEGAL,
    LIVELIHOODS,
    SAFE_HOUSE,
    SELF,
    TEACHER,
    COMMUNITY_LEADER,
    OTHER_AID_ACTOR,
    OTHER_GOVERNMENT,
    OTHER
}
