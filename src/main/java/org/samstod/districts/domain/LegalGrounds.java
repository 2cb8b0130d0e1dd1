package org.samstod.districts.domain;

import java.util.List;
import java.util.Optional;

/** The legal grounds of all times. */
public interface LegalGrounds {

    /** By use, code and first day. */
    List<LegalGround> all();

    List<LegalGround> byCode(String code);

    Optional<LegalGround> find(String id);

    void add(LegalGround ground);
}
