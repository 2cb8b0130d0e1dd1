package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A link from a call to a goal (M1–M5), an area (1–16) or a neighbourhood it is for. */
@Embeddable
public class CallLink {

    /** What is linked to. */
    public enum Kind {
        GOAL, AREA, NEIGHBOURHOOD
    }

    @Column(name = "link_kind", nullable = false, length = 20)
    private String kind;

    @Column(name = "link_code", nullable = false, length = 60)
    private String code;

    protected CallLink() {
    }

    public CallLink(Kind kind, String code) {
        this.kind = kind.name();
        this.code = code;
    }

    public Kind kind() {
        return Kind.valueOf(kind);
    }

    public String code() {
        return code;
    }
}
