package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A document a track asks for. */
@Embeddable
public class CallDocument {

    @Column(name = "track_code", nullable = false, length = 20)
    private String track;

    @Column(name = "document_code", nullable = false, length = 40)
    private String code;

    @Column(name = "name_sv", nullable = false, length = 200)
    private String nameSv;

    @Column(name = "name_en", nullable = false, length = 200)
    private String nameEn;

    @Column(name = "is_required", nullable = false)
    private boolean required;

    @Column(name = "from_vault", nullable = false)
    private boolean vault;

    protected CallDocument() {
    }

    public CallDocument(CallTrack.Code track, String code, String nameSv, String nameEn, boolean required, boolean vault) {
        this.track = track.name();
        this.code = code;
        this.nameSv = nameSv;
        this.nameEn = nameEn;
        this.required = required;
        this.vault = vault;
    }

    public CallTrack.Code track() {
        return CallTrack.Code.valueOf(track);
    }

    public String code() {
        return code;
    }

    public String nameSv() {
        return nameSv;
    }

    public String nameEn() {
        return nameEn;
    }

    public boolean required() {
        return required;
    }

    /** Whether an association gives it once and uses it again. */
    public boolean vault() {
        return vault;
    }
}
