package org.sokong.organisations;

/** Where an organisation's entry comes from. */
public enum Origin {
    /**
     * Shipped with the application: a real body that does not use it until an administrator
     * activates it.
     */
    DIRECTORY,
    /** Written by an administrator of this installation. */
    LOCAL,
    /** Invented, for demonstration. */
    DEMONSTRATION
}
