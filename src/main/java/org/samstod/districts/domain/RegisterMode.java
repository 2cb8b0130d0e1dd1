package org.samstod.districts.domain;

/** Where a board's register numbers come from. */
public enum RegisterMode {
    /** The portal's own gap-free series. */
    OWN,
    /** A register outside the portal; numbers are typed or imported. */
    EXTERNAL
}
