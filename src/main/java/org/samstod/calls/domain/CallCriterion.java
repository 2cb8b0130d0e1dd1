package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What applications are assessed against, with its weight among the others. */
@Embeddable
public class CallCriterion {

    @Column(name = "criterion_code", nullable = false, length = 40)
    private String code;

    @Column(name = "weight_points", nullable = false)
    private int weight;

    @Column(name = "name_sv", nullable = false, length = 300)
    private String nameSv;

    @Column(name = "name_en", nullable = false, length = 300)
    private String nameEn;

    protected CallCriterion() {
    }

    public CallCriterion(String code, int weight, String nameSv, String nameEn) {
        this.code = code;
        this.weight = weight;
        this.nameSv = nameSv;
        this.nameEn = nameEn;
    }

    public String code() {
        return code;
    }

    /** 1 to 5. */
    public int weight() {
        return weight;
    }

    public String nameSv() {
        return nameSv;
    }

    public String nameEn() {
        return nameEn;
    }
}
