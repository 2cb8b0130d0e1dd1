package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.samstod.shared.Aggregate;
import org.samstod.shared.BusinessException;

/** A part of a frame with a sum of its own. */
@Entity
@Table(name = "sub_frames")
public class SubFrame extends Aggregate {

    @Column(name = "frame_id", nullable = false, length = 26)
    private String frameId;

    @Column(name = "sub_code", nullable = false, length = 60)
    private String code;

    @Column(name = "name_sv", nullable = false, length = 120)
    private String nameSv;

    @Column(name = "name_en", nullable = false, length = 120)
    private String nameEn;

    protected SubFrame() {
    }

    public SubFrame(String frameId, String code, String nameSv, String nameEn) {
        if (code == null || !code.matches("[a-z0-9]+(-[a-z0-9]+)*") || code.length() > 60) {
            throw new BusinessException("slug.format").at("subCode");
        }
        if (nameSv == null || nameSv.isBlank() || nameSv.length() > 120) {
            throw new BusinessException("name.missing").at("subName");
        }
        this.frameId = frameId;
        this.code = code;
        this.nameSv = nameSv.strip();
        this.nameEn = nameEn == null || nameEn.isBlank() ? this.nameSv : nameEn.strip();
    }

    public String frameId() {
        return frameId;
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
