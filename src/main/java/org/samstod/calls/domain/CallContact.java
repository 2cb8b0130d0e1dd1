package org.samstod.calls.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whom to ask: a function, never a person. */
@Embeddable
public class CallContact {

    @Column(name = "contact_sv", length = 120)
    private String nameSv;

    @Column(name = "contact_en", length = 120)
    private String nameEn;

    @Column(name = "contact_email", length = 120)
    private String email;

    @Column(name = "contact_phone", length = 40)
    private String phone;

    @Column(name = "phone_hours_sv", length = 120)
    private String hoursSv;

    @Column(name = "phone_hours_en", length = 120)
    private String hoursEn;

    protected CallContact() {
    }

    public CallContact(String nameSv, String nameEn, String email, String phone, String hoursSv, String hoursEn) {
        this.nameSv = nameSv;
        this.nameEn = nameEn;
        this.email = email;
        this.phone = phone;
        this.hoursSv = hoursSv;
        this.hoursEn = hoursEn;
    }

    public String nameSv() {
        return nameSv;
    }

    public String nameEn() {
        return nameEn;
    }

    public String email() {
        return email;
    }

    public String phone() {
        return phone;
    }

    public String hoursSv() {
        return hoursSv;
    }

    public String hoursEn() {
        return hoursEn;
    }
}
