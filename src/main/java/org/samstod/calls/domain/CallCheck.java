package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One line of a track's checklist for the formal check. */
@Embeddable
public class CallCheck {

    @Column(name = "track_code", nullable = false, length = 20)
    private String track;

    @Column(name = "check_code", nullable = false, length = 40)
    private String code;

    @Column(name = "name_sv", nullable = false, length = 300)
    private String nameSv;

    @Column(name = "name_en", nullable = false, length = 300)
    private String nameEn;

    protected CallCheck() {
    }

    public CallCheck(CallTrack.Code track, String code, String nameSv, String nameEn) {
        this.track = track.name();
        this.code = code;
        this.nameSv = nameSv;
        this.nameEn = nameEn;
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
}
